package io.github.longzheng.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes the few SVG 1.1 elements that a sheet needs; lengths in millimetres. */
final class SvgWriter {
  /** Chinese fonts of the common systems, in order of preference; none is shipped. */
  private static final String FONTS =
      "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei',"
          + "'WenQuanYi Micro Hei',sans-serif";

  private final StringBuilder out = new StringBuilder(64 * 1024);

  SvgWriter(double width, double height, String title) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"");
    out.append(number(width)).append("mm\" height=\"").append(number(height));
    out.append("mm\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
    out.append("\" font-family=\"").append(FONTS).append("\">\n<title>").append(escape(title));
    out.append("</title>\n");
    rect(0, 0, width, height, "fill=\"#ffffff\"");
  }

  void rect(double x, double y, double width, double height, String style) {
    out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    out.append("\" ").append(style).append("/>\n");
  }

  void circle(double x, double y, double radius, String style) {
    out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    out.append("\" r=\"").append(number(radius)).append("\" ").append(style).append("/>\n");
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    out.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
    out.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
    out.append("\" ").append(style).append("/>\n");
  }

  /**
   * A line of text.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param size height of the letters
   */
  void text(double x, double y, double size, String anchor, String style, String text) {
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" font-size=\"").append(number(size)).append("\" text-anchor=\"").append(anchor);
    out.append("\" ").append(style).append('>').append(escape(text)).append("</text>\n");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The finished document. */
  String finish() {
    return out + "</svg>\n";
  }
}
