package io.github.longzheng.forms.xlsx;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells, made once by POI; writers use their indexes. */
final class CellStyles {
  /** A look. */
  enum Look {
    TITLE,
    LINE,
    BOX_LABEL,
    BOX_VALUE,
    HEAD,
    CENTER,
    LEFT,
    NUMBER,
    TOTAL,
    BY_HAND,
    OPINION,
    PLAIN
  }

  static final String TITLE_FONT = "方正小标宋简体";
  static final String HEAD_FONT = "黑体";
  static final String BODY_FONT = "宋体";
  static final short BODY_POINTS = 10;

  private final int[] indexes = new int[Look.values().length];

  CellStyles(XSSFWorkbook book) {
    XSSFFont body = book.getFontAt(0);
    body.setFontName(BODY_FONT);
    body.setFontHeightInPoints(BODY_POINTS);
    XSSFFont title = font(book, TITLE_FONT, 18);
    XSSFFont head = font(book, HEAD_FONT, BODY_POINTS);
    for (Look look : Look.values()) {
      XSSFCellStyle style = book.createCellStyle();
      style.setVerticalAlignment(
          look == Look.OPINION ? VerticalAlignment.BOTTOM : VerticalAlignment.CENTER);
      style.setAlignment(alignment(look));
      style.setIndention((short) (look == Look.BOX_VALUE || look == Look.OPINION ? 1 : 0));
      style.setWrapText(look != Look.PLAIN);
      style.setFont(look == Look.TITLE ? title : isHead(look) ? head : body);
      if (hasBorder(look)) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
      }
      // Text format, so that an identity number typed over a cell stays text.
      style.setDataFormat(book.createDataFormat().getFormat(look == Look.NUMBER ? "General" : "@"));
      indexes[look.ordinal()] = style.getIndex();
    }
  }

  int index(Look look) {
    return indexes[look.ordinal()];
  }

  private static boolean isHead(Look look) {
    return look == Look.HEAD || look == Look.BOX_LABEL || look == Look.TOTAL;
  }

  private static boolean hasBorder(Look look) {
    return switch (look) {
      case TITLE, LINE, BY_HAND, PLAIN -> false;
      case BOX_LABEL, BOX_VALUE, HEAD, CENTER, LEFT, NUMBER, TOTAL, OPINION -> true;
    };
  }

  private static HorizontalAlignment alignment(Look look) {
    return switch (look) {
      case LINE, BOX_VALUE, LEFT, BY_HAND, PLAIN -> HorizontalAlignment.LEFT;
      case TITLE, BOX_LABEL, HEAD, CENTER, NUMBER, TOTAL -> HorizontalAlignment.CENTER;
      case OPINION -> HorizontalAlignment.RIGHT;
    };
  }

  private static XSSFFont font(XSSFWorkbook book, String name, int points) {
    XSSFFont font = book.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    return font;
  }
}
