package io.github.longzheng.forms.review;

import io.github.longzheng.core.PersonalData;
import java.util.regex.Pattern;

/** Identity numbers that somebody typed where something else belongs. */
final class PrivateTexts {
  private static final int SHORTEST = 15;

  /**
   * 15 to 20 digits, also full-width or with blanks and hyphens between, and an X: nothing in a
   * roster but identity numbers, right or mistyped. A certificate number begins with a letter.
   */
  private static final Pattern LONG_NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z０-９])[0-9０-９](?:[ \\u00A0\\u3000\\-]?[0-9０-９]){14,19}"
              + "[ \\u00A0\\u3000\\-]?[XxＸｘ]?(?![0-9A-Za-z０-９])");

  private PrivateTexts() {}

  /** The text with every number that may be a person's masked. */
  static String mask(String text) {
    return text.length() < SHORTEST
        ? text
        : LONG_NUMBER.matcher(text).replaceAll(m -> PersonalData.maskIdNumber(m.group()));
  }
}
