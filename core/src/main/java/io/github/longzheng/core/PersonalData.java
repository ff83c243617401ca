package io.github.longzheng.core;

import java.util.regex.Pattern;

/**
 * Masks personal data (个人信息脱敏) the same way everywhere: {@code 620000199001010012} becomes {@code
 * 620000********0012}.
 */
public final class PersonalData {
  private static final int ID_HEAD = 6;
  private static final int ID_TAIL = 4;
  private static final int ID_LENGTH = 18;

  /** Eighteen characters that have a birth date where an identity number has it. */
  private static final Pattern ID_WITHIN =
      Pattern.compile(
          "(?<![0-9A-Za-z])([1-9][0-9]{5})(?:1[89]|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
              + "([0-9]{3}[0-9Xx])(?![0-9A-Za-z])");

  private PersonalData() {}

  /**
   * A sentence (文句) in which every text that looks like an identity number of 18 characters is
   * masked, wherever it came from: people type numbers into the wrong column.
   */
  public static String maskIdNumbersWithin(String sentence) {
    return sentence.length() < ID_LENGTH
        ? sentence
        : ID_WITHIN.matcher(sentence).replaceAll("$1********$2");
  }

  /**
   * An identity number (证件号码) with all but the first 6 and the last 4 characters replaced by {@code
   * *}; of a text of fewer than 14 characters only the last 2 stay, because its form is not known.
   */
  public static String maskIdNumber(String text) {
    int length = text.length();
    return length < ID_HEAD + ID_TAIL + 4
        ? hide(text, 0, Math.max(0, length - 2))
        : hide(text, ID_HEAD, length - ID_TAIL);
  }

  /** A person's name (姓名) of which only the first character stays: {@code 测**}. */
  public static String maskName(String text) {
    return text.isEmpty() ? text : hide(text, text.offsetByCodePoints(0, 1), text.length());
  }

  /** A telephone number (电话) of which the first 3 and the last 2 characters stay. */
  public static String maskPhone(String text) {
    return text.length() < 7 ? hide(text, 0, text.length()) : hide(text, 3, text.length() - 2);
  }

  private static String hide(String text, int from, int to) {
    return text.substring(0, from) + "*".repeat(text.codePointCount(from, to)) + text.substring(to);
  }
}
