package io.github.longzheng.core;

import java.nio.charset.StandardCharsets;

/** The digits 0 to 9 in a text, and no other Unicode digits; nothing here allocates but format. */
final class Digits {
  private Digits() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Index of the first character in [from, to) that is not a digit, or -1. */
  static int firstOther(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The number written in [from, to), at most 9 characters that are known to be digits. */
  static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  /** As {@link #number}, for at most 18 digits. */
  static long longNumber(CharSequence text, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  /** Writes a number that is not negative right-aligned into [from, to), zeros before it. */
  static void write(long number, byte[] ascii, int from, int to) {
    long rest = number;
    for (int i = to - 1; i >= from; i--) {
      ascii[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** The number with zeros before it to fill {@code width} digits. */
  static String format(long number, int width) {
    byte[] ascii = new byte[width];
    write(number, ascii, 0, width);
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }
}
