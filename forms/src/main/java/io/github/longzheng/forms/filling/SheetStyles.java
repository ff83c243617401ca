package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.xlsx.TextWidth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The blank's own cell styles, changed no more than a value needs; each change is made once. */
final class SheetStyles {
  private static final int TEXT_FORMAT = 0x31;
  private static final double LINE = 1.35;

  private final Workbook book;
  private final Map<Integer, CellStyle> asText = new HashMap<>();
  private final Map<Integer, CellStyle> asGeneral = new HashMap<>();
  private final Map<Integer, CellStyle> wrapping = new HashMap<>();
  private final Map<Integer, CellStyle> asBody = new HashMap<>();
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  SheetStyles(Workbook book) {
    this.book = book;
  }

  private CellStyle changed(
      Map<Integer, CellStyle> made, CellStyle style, Consumer<CellStyle> change) {
    return made.computeIfAbsent(
        (int) style.getIndex(),
        index -> {
          CellStyle copy = book.createCellStyle();
          copy.cloneStyleFrom(style);
          change.accept(copy);
          return copy;
        });
  }

  /** The number of a cell, or of its formula's result, as it is shown. */
  String shown(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return formatter.formatRawCellContents(
        cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
  }

  void setText(Cell cell, String text) {
    cell.setCellValue(CellText.of(book, text));
  }

  /** The style for text: a cell of numbers becomes one of text, so that ids stay what they are. */
  CellStyle ofText(CellStyle style) {
    boolean fits =
        style.getDataFormat() == TEXT_FORMAT
            || DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    return fits ? style : changed(asText, style, copy -> copy.setDataFormat((short) TEXT_FORMAT));
  }

  /** The style for a number that a cell holds: one that shows all of it. */
  CellStyle showing(Cell cell, String text) {
    CellStyle style = cell.getCellStyle();
    return formatter.formatCellValue(cell).equals(text)
        ? style
        : changed(asGeneral, style, copy -> copy.setDataFormat((short) 0));
  }

  /** The same style with line breaks. */
  CellStyle wrapping(CellStyle style) {
    return style.getWrapText() || style.getShrinkToFit()
        ? style
        : changed(wrapping, style, copy -> copy.setWrapText(true));
  }

  /** The style of a row below a head that nobody drew: the head's lines, nothing else of it. */
  CellStyle ofBody(CellStyle head) {
    return changed(
        asBody,
        head,
        copy -> {
          Font font = book.getFontAt(head.getFontIndex());
          if (font.getBold()) {
            Font light = book.createFont();
            light.setFontName(font.getFontName());
            light.setFontHeight(font.getFontHeight());
            copy.setFont(light);
          }
          copy.setFillPattern(FillPatternType.NO_FILL);
          copy.setAlignment(HorizontalAlignment.CENTER);
        });
  }

  /** Lines that a text takes in this style. */
  int lines(CellStyle style, String text, double room) {
    double size = book.getFontAt(style.getFontIndex()).getFontHeightInPoints();
    double usual = book.getFontAt(0).getFontHeightInPoints();
    return style.getShrinkToFit() ? 1 : TextWidth.lines(text, room * usual / size);
  }

  /** Points that this many lines need. */
  double height(CellStyle style, int lines) {
    return lines * book.getFontAt(style.getFontIndex()).getFontHeightInPoints() * LINE + 4;
  }
}
