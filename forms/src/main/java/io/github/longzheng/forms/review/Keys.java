package io.github.longzheng.forms.review;

import io.github.longzheng.core.CertificateNumber;
import java.time.LocalDate;

/** Exact keys of identifiers: their digits in two numbers, a text only where many rows share it. */
final class Keys {
  private static final int NUMBER_HEAD = 13;
  private static final int ID_BODY = 17;

  private Keys() {}

  /** Site code (class letter and twelve digits), then year, level and serial. */
  static ReviewKey of(CertificateNumber number) {
    return ofNumber(number.value());
  }

  /** The same for the canonical text of a number. */
  static ReviewKey ofNumber(String text) {
    long site = text.charAt(0);
    for (int i = 1; i < NUMBER_HEAD; i++) {
      site = site * 10 + (text.charAt(i) - '0');
    }
    long tail = 0;
    for (int i = NUMBER_HEAD; i < text.length(); i++) {
      tail = tail * 10 + (text.charAt(i) - '0');
    }
    return ReviewKey.of(site, tail);
  }

  /** The number of such a key. */
  static String number(ReviewKey key) {
    long unit = 1_000_000_000_000L;
    StringBuilder text = new StringBuilder();
    text.append((char) (key.high() / unit));
    pad(text, key.high() % unit, NUMBER_HEAD - 1);
    pad(text, key.low(), 9);
    return text.toString();
  }

  /** The first 17 digits of the identity number, which determine the last, and the subject. */
  static ReviewKey of(long idBody, Subject subject) {
    return new ReviewKey(idBody, 0, subject.key());
  }

  /** The identity number and the day. */
  static ReviewKey of(long idBody, LocalDate day) {
    return ReviewKey.of(idBody, day.toEpochDay());
  }

  /** The identity number of a key that begins with one; not masked. */
  static String id(ReviewKey key) {
    StringBuilder text = new StringBuilder();
    pad(text, key.high(), ID_BODY);
    int sum = 0;
    for (int i = 0; i < ID_BODY; i++) {
      sum = (sum + (text.charAt(i) - '0')) * 2;
    }
    int check = (12 - sum % 11) % 11;
    return text.append(check == 10 ? "X" : String.valueOf(check)).toString();
  }

  /** The first 17 digits of the canonical text of an identity number. */
  static long idBody(String text) {
    long body = 0;
    for (int i = 0; i < ID_BODY; i++) {
      body = body * 10 + (text.charAt(i) - '0');
    }
    return body;
  }

  private static void pad(StringBuilder text, long number, int width) {
    String digits = Long.toString(number);
    text.append("0".repeat(width - digits.length())).append(digits);
  }

  /** 64 bits of a key. */
  static long hash(ReviewKey key) {
    return mix(mix(key.high(), key.low()), hash(key.text()));
  }

  /** 64 bits of a text. */
  static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash, text.charAt(i));
    }
    return hash;
  }

  /** Two numbers as one of 64 bits, well spread. */
  static long mix(long a, long b) {
    long h = a * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(b * 0xC2B2AE3D27D4EB4FL, 31);
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return h ^ h >>> 29;
  }
}
