package io.github.longzheng.forms.xlsx;

import static io.github.longzheng.forms.ooxml.PartWriter.ascii;

import io.github.longzheng.forms.ooxml.PartWriter;
import io.github.longzheng.forms.xlsx.CellStyles.Look;
import java.io.IOException;
import org.apache.poi.ss.util.CellReference;

/**
 * Rows and cells of one sheet as XML, from top to bottom and from left to right. What is the same
 * in every row is made once.
 */
final class SheetXml {
  /** Excel's limit of a row, in points. */
  private static final double MAX_HEIGHT = 409;

  private static final byte[] ROW = ascii("<row r=\"");
  private static final byte[] ROW_END = ascii("</row>");
  private static final byte[] ANY_HEIGHT = ascii("\">");
  private static final byte[] TEXT_END = ascii("</t></is></c>");
  private static final byte[] NUMBER_END = ascii("</v></c>");

  /** Beginnings of the cells of each column: {@code <c r="B}. */
  private final byte[][] columns;

  /** What follows the reference in a cell of each look, for texts, numbers and nothing. */
  private final byte[][] text = new byte[Look.values().length][];

  private final byte[][] spacedText = new byte[Look.values().length][];
  private final byte[][] number = new byte[Look.values().length][];
  private final byte[][] blank = new byte[Look.values().length][];

  private final PartWriter out;
  private final StringBuilder merges = new StringBuilder();
  private int mergeCount;
  private int row;
  private int column;

  /** Number of the row in its last digits. */
  private final byte[] digits = new byte[10];

  private int firstDigit = digits.length;

  private double lastHeight = -1;
  private byte[] lastHeightXml = ANY_HEIGHT;

  SheetXml(PartWriter out, WorkbookTemplate template, int width) {
    this.out = out;
    this.columns = new byte[width][];
    for (int i = 0; i < width; i++) {
      columns[i] = ascii("<c r=\"" + CellReference.convertNumToColString(i));
    }
    for (Look look : Look.values()) {
      String style = "\" s=\"" + template.style(look) + "\"";
      text[look.ordinal()] = ascii(style + " t=\"inlineStr\"><is><t>");
      spacedText[look.ordinal()] = ascii(style + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      number[look.ordinal()] = ascii(style + "><v>");
      blank[look.ordinal()] = ascii(style + "/>");
    }
  }

  /** Rows so far. */
  int rows() {
    return row;
  }

  void begin() {
    out.append("<sheetData>");
  }

  /** Ends the rows and lists the merged areas. */
  void end() {
    out.append("</sheetData>");
    if (mergeCount > 0) {
      out.append("<mergeCells count=\"").append(mergeCount).append("\">");
      out.append(merges.toString()).append("</mergeCells>");
    }
  }

  /**
   * Begins a row.
   *
   * @param height in points; 0 leaves it to the program that opens the sheet
   */
  void beginRow(double height) {
    row++;
    column = 0;
    firstDigit = digits.length;
    for (int rest = row; rest > 0; rest /= 10) {
      digits[--firstDigit] = (byte) ('0' + rest % 10);
    }
    out.append(ROW);
    reference();
    out.append(heightXml(height));
  }

  private byte[] heightXml(double height) {
    if (height == lastHeight) {
      return lastHeightXml;
    }
    lastHeight = height;
    lastHeightXml =
        height > 0
            ? ascii("\" ht=\"" + Math.min(height, MAX_HEIGHT) + "\" customHeight=\"1\">")
            : ANY_HEIGHT;
    return lastHeightXml;
  }

  private void reference() {
    out.append(digits, firstDigit, digits.length - firstDigit);
  }

  void endRow() throws IOException {
    out.append(ROW_END);
    out.flushIfLong();
  }

  /** A text over so many columns; an empty one is an empty cell. */
  void text(String value, int span, Look look) {
    mergeAcross(span);
    if (value.isEmpty()) {
      blank(1, look);
    } else {
      open(isSpaced(value) ? spacedText[look.ordinal()] : text[look.ordinal()]);
      out.cellText(value).append(TEXT_END);
    }
    blank(span - 1, look);
  }

  /** Whether blanks matter: XML programs may drop those at the ends. */
  private static boolean isSpaced(String value) {
    return value.charAt(0) <= ' '
        || value.charAt(value.length() - 1) <= ' '
        || value.contains("  ")
        || value.indexOf('\n') >= 0;
  }

  /** A number over so many columns. */
  void number(String value, int span, Look look) {
    mergeAcross(span);
    open(number[look.ordinal()]);
    out.append(value).append(NUMBER_END);
    blank(span - 1, look);
  }

  /** A number in one column. */
  void number(int value, Look look) {
    open(number[look.ordinal()]);
    out.append(value).append(NUMBER_END);
  }

  /** One empty cell over so many columns. */
  void merged(int span, Look look) {
    mergeAcross(span);
    blank(span, look);
  }

  /** Empty cells. */
  void blank(int count, Look look) {
    for (int i = 0; i < count; i++) {
      open(blank[look.ordinal()]);
    }
  }

  private void open(byte[] rest) {
    out.append(columns[column++]);
    reference();
    out.append(rest);
  }

  private void mergeAcross(int span) {
    if (span > 1) {
      merge(1, span);
    }
  }

  /** Merges cells from the next one on. */
  void merge(int rowSpan, int span) {
    merges.append("<mergeCell ref=\"").append(CellReference.convertNumToColString(column));
    merges.append(row).append(':');
    merges.append(CellReference.convertNumToColString(column + span - 1));
    merges.append(row + rowSpan - 1).append("\"/>");
    mergeCount++;
  }
}
