package io.github.longzheng.forms;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Draws a sheet as a clerk does: a text here, a box there, some cells merged. */
final class DrawnSheet {
  /** How a cell is set. */
  enum Look {
    TITLE,
    HEAD,
    BOX,
    BOX_LEFT,
    SMALL,
    PLAIN,
    CENTRED,
    LINE
  }

  final Sheet sheet;
  private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

  DrawnSheet(Workbook book, String name, int... widths) {
    this.sheet = book.createSheet(name);
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    for (Look look : Look.values()) {
      styles.put(look, style(book, look));
    }
  }

  DrawnSheet landscape() {
    sheet.getPrintSetup().setLandscape(true);
    return this;
  }

  private static CellStyle style(Workbook book, Look look) {
    CellStyle style = book.createCellStyle();
    Font font = book.createFont();
    font.setFontName(look == Look.TITLE ? "黑体" : "宋体");
    font.setFontHeightInPoints((short) (look == Look.TITLE ? 18 : look == Look.SMALL ? 8 : 10));
    font.setBold(look == Look.HEAD);
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    boolean left = look == Look.PLAIN || look == Look.BOX_LEFT || look == Look.LINE;
    style.setAlignment(left ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
    style.setWrapText(look != Look.PLAIN && look != Look.CENTRED);
    if (look == Look.HEAD || look == Look.BOX || look == Look.BOX_LEFT || look == Look.SMALL) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    if (look == Look.LINE) {
      style.setBorderBottom(BorderStyle.THIN);
    }
    if (look == Look.HEAD) {
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  CellStyle style(Look look) {
    return styles.get(look);
  }

  /** A text over a range such as {@code A1:M1}, which becomes one cell. */
  Cell put(String range, String text, Look look) {
    CellRangeAddress area = CellRangeAddress.valueOf(range);
    for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
      for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
        cell(row, column).setCellStyle(styles.get(look));
      }
    }
    if (area.getNumberOfCells() > 1) {
      sheet.addMergedRegion(area);
    }
    Cell first = cell(area.getFirstRow(), area.getFirstColumn());
    if (!text.isEmpty()) {
      first.setCellValue(text);
    }
    return first;
  }

  /** Neighbouring cells of a row, from this column on; an empty text is an empty box. */
  DrawnSheet row(int row, int column, Look look, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      Cell cell = cell(row - 1, column + i);
      cell.setCellStyle(styles.get(look));
      if (texts[i] != null && !texts[i].isEmpty()) {
        cell.setCellValue(texts[i]);
      }
    }
    return this;
  }

  /** Empty boxes: rows from one to another, both counted from 1, this many columns wide. */
  DrawnSheet empty(int from, int to, int columns, Look look) {
    for (int row = from; row <= to; row++) {
      row(row, 0, look, new String[columns]);
      sheet.getRow(row - 1).setHeightInPoints(20);
    }
    return this;
  }

  Row height(int row, double points) {
    Row there = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
    there.setHeightInPoints((float) points);
    return there;
  }

  Cell cell(int row, int column) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
