package io.github.longzheng.core;

/** How a refused text is shown in a message: short, on one line, nothing in it invisible. */
final class Shown {
  private static final int MAX_LENGTH = 40;

  private Shown() {}

  /** A text without personal data. */
  static String text(CharSequence text) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(text.length(), MAX_LENGTH);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        shown.append("<U+");
        String hex = Integer.toHexString(c);
        for (int zeros = hex.length(); zeros < 4; zeros++) {
          shown.append('0');
        }
        for (int k = 0; k < hex.length(); k++) {
          char digit = hex.charAt(k);
          shown.append((char) (Digits.isDigit(digit) ? digit : digit - 'a' + 'A'));
        }
        shown.append('>');
      } else {
        shown.append(c);
      }
    }
    return end < text.length() ? shown.append('…').toString() : shown.toString();
  }

  /** An identity number, masked by {@link PersonalData#maskIdNumber}. */
  static String idNumber(String text) {
    return text(PersonalData.maskIdNumber(text));
  }

  private static boolean isInvisible(char c) {
    if (c == ' ') {
      return false;
    }
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }
}
