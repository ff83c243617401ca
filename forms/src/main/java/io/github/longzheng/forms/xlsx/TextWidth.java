package io.github.longzheng.forms.xlsx;

/** How much room a text takes in a cell. */
public final class TextWidth {
  /** Room that a cell leaves empty at its sides, in characters. */
  private static final double PADDING = 1.2;

  private TextWidth() {}

  /** Number of lines that a text takes in a cell this many characters wide. */
  public static int lines(String text, double width) {
    double room = Math.max(2, width - PADDING);
    if (text.length() * 2 <= room && text.indexOf('\n') < 0) {
      return 1;
    }
    int lines = 1;
    double used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      double wide = isWide(c) ? 2 : 1.05;
      if (c == '\n' || used + wide > room) {
        lines++;
        used = 0;
      }
      used += c == '\n' ? 0 : wide;
    }
    return lines;
  }

  /** Whether a character is as wide as a Chinese one: everything from the CJK radicals on. */
  private static boolean isWide(int c) {
    return c >= 0x2E80 || c >= 0x2010 && c <= 0x2027;
  }
}
