package io.github.longzheng.forms.filling;

/** How long a text is as printed, in narrow characters. */
final class TextLength {
  private TextLength() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(c -> c >= 0x2E80 || c == 0x2003 ? 2 : 1).sum();
  }
}
