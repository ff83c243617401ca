package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;

/**
 * The one rule for free text that ends up in an official document (文字), such as {@code 甘肃陇证示范职业
 * 培训学校}: not blank, no blank at either end, no control character, no half of a surrogate pair.
 */
public final class FreeText {
  private FreeText() {}

  /**
   * Returns the text if it keeps the rule and is at most {@code maxLength} characters (code points)
   * long.
   *
   * @param what the Chinese name of the field, for the message
   * @throws InvalidValueException otherwise
   */
  public static String require(String text, int maxLength, String what) {
    Objects.requireNonNull(text, what);
    return require(text, maxLength, what, text);
  }

  /** The same for a person's name, which is masked in the message. */
  public static String requireName(String name, int maxLength, String what) {
    Objects.requireNonNull(name, what);
    return require(name, maxLength, what, PersonalData.maskName(name));
  }

  /**
   * Refuses a name that holds a separator.
   *
   * @throws InvalidValueException when it does
   */
  public static void requireWithout(String name, String separator, String what) {
    int position = name.indexOf(separator);
    if (position >= 0) {
      throw refuse(
              Reason.CHARACTER,
              PersonalData.maskName(name),
              "no '" + separator + "'",
              what,
              "不含“" + separator + "”")
          .at(position);
    }
  }

  private static String require(String text, int maxLength, String what, String shown) {
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
