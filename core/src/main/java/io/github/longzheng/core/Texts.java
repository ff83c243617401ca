package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;

/** The one rule for free text that ends up in an official document. */
final class Texts {
  private Texts() {}

  /**
   * Returns the text if it is 1 to {@code maxLength} characters (code points) long, has no blank at
   * either end, no control character and no half of a surrogate pair.
   *
   * @param what the Chinese name of the field, for the message
   * @param shown how the text may be shown in a message
   */
  static String require(String text, int maxLength, String what, String shown) {
    Objects.requireNonNull(text, what);
    if (text.isBlank()) {
      throw refuse(Reason.EMPTY, shown, "a text that is not blank", what, "非空文字");
    }
    int length = text.codePointCount(0, text.length());
    if (length > maxLength) {
      throw refuse(
          Reason.LENGTH,
          shown,
          "at most " + maxLength + " characters",
          what,
          "不超过" + maxLength + "字，实有" + length + "字");
    }
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isISOControl(c)
          || Character.getType(c) == Character.SURROGATE
          || c == 0xFFFE
          || c == 0xFFFF) {
        throw refuse(Reason.CHARACTER, shown, "printable characters", what, "可打印的字符").at(i);
      }
      i += Character.charCount(c);
    }
    if (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()))) {
      throw refuse(Reason.CHARACTER, shown, "no blank at either end", what, "首尾没有空格");
    }
    return text;
  }

  static String require(String text, int maxLength, String what) {
    return require(text, maxLength, what, text);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static InvalidValueException refuse(
      Reason reason, String shown, String expected, String what, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.TEXT,
        reason,
        shown,
        expected + " (" + what + ")",
        expectedChinese + "（" + what + "）");
  }
}
