package io.github.longzheng.forms.layout;

/** Labels as people type them, compared without what does not matter. */
public final class Labels {
  private Labels() {}

  /**
   * The label without blanks and line breaks, without a colon at its end, with full-width ASCII
   * made narrow, so that {@code 职业（工种） ：} and {@code 职业(工种)} are the same.
   */
  public static String normalize(String label) {
    StringBuilder text = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        text.append(c);
      }
    }
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ':') {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }
}
