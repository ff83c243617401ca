package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.xlsx.CellStyles.Look;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One table of a sheet: the head, then row after row, then what adds them up. Remembers no row.
 *
 * @param <R> type of a row
 */
final class TableBody<R> {
  private static final double ROW_HEIGHT = 20;
  private static final double HEAD_MARGIN = 4;

  private final SheetXml xml;
  private final Table<?, R> table;
  private final String sheetName;
  private final boolean plain;
  private final int lastRow;
  private final List<Column<R>> columns;
  private final Look[] looks;
  private final RowHeights heights;
  private final String[] texts;
  private final long[] group;
  private final long[] total;
  private Optional<String> groupName = Optional.empty();
  private int number;

  /**
   * A table.
   *
   * @param rowsBelow rows that the sheet has below the table's data
   */
  TableBody(SheetXml xml, Sheet<?> sheet, Table<?, R> table, int rowsBelow) {
    this.xml = xml;
    this.table = table;
    this.sheetName = sheet.name();
    this.plain = sheet.kind() == Sheet.Kind.PLAIN;
    this.lastRow = SheetFullException.MAX_ROWS - rowsBelow;
    this.columns = table.columns();
    this.looks = columns.stream().map(this::look).toArray(Look[]::new);
    this.heights =
        RowHeights.of(sheet.grid(), plain ? 0 : 1, columns.stream().map(Column::span).toList());
    this.texts = new String[columns.size()];
    this.group = new long[columns.size()];
    this.total = new long[columns.size()];
  }

  private Look look(Column<R> column) {
    return plain ? Look.PLAIN : column.align() == Column.Align.LEFT ? Look.LEFT : Look.CENTER;
  }

  /** The head. */
  void begin() throws IOException {
    if (table.hasGroups()) {
      groupedHead();
    } else {
      simpleHead();
    }
  }

  /**
   * The next row.
   *
   * @throws SheetFullException when the sheet has no room for it; nothing of it is written
   */
  void row(R item) throws IOException {
    subtotalBefore(item);
    if (xml.rows() >= lastRow) {
      throw SheetFullException.of(sheetName, number);
    }
    number++;
    for (int i = 0; i < texts.length; i++) {
      texts[i] = columns.get(i).field().format(item);
    }
    xml.beginRow(plain ? 0 : Math.max(ROW_HEIGHT, heights.of(texts)));
    if (!plain) {
      xml.number(number, Look.NUMBER);
    }
    for (int i = 0; i < texts.length; i++) {
      Column<R> column = columns.get(i);
      if (column.summed()) {
        long amount = Long.parseLong(texts[i]);
        group[i] += amount;
        total[i] += amount;
      }
      if (!plain && column.field().codec().numeric() && isDecimal(texts[i])) {
        xml.number(texts[i], column.span(), Look.NUMBER);
      } else {
        xml.text(texts[i], column.span(), looks[i]);
      }
    }
    xml.endRow();
  }

  /** What adds the rows up. */
  void end() throws IOException {
    if (groupName.isPresent()) {
      sum(Table.SUBTOTAL, group);
    }
    if (table.total().isPresent()) {
      sum(table.total().get(), total);
    }
  }

  private void subtotalBefore(R item) throws IOException {
    if (table.subtotalBy().isPresent()) {
      String name = table.subtotalBy().get().apply(item);
      if (groupName.isPresent() && !groupName.get().equals(name)) {
        sum(Table.SUBTOTAL, group);
      }
      groupName = Optional.of(name);
    }
  }

  private void sum(String label, long[] sums) throws IOException {
    xml.beginRow(ROW_HEIGHT);
    xml.text(label, 1, Look.TOTAL);
    for (int i = 0; i < sums.length; i++) {
      Column<R> column = columns.get(i);
      if (column.summed()) {
        xml.number(String.valueOf(sums[i]), column.span(), Look.NUMBER);
      } else {
        xml.merged(column.span(), Look.TOTAL);
      }
      sums[i] = 0;
    }
    xml.endRow();
  }

  private static boolean isDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void simpleHead() throws IOException {
    List<String> titles = columns.stream().map(column -> column.field().title()).toList();
    xml.beginRow(plain ? 0 : Math.max(ROW_HEIGHT, heights.of(titles)) + HEAD_MARGIN);
    if (!plain) {
      xml.text(Table.NUMBER, 1, Look.HEAD);
    }
    for (Column<R> column : columns) {
      xml.text(column.field().title(), column.span(), plain ? Look.PLAIN : Look.HEAD);
    }
    xml.endRow();
  }

  private void groupedHead() throws IOException {
    xml.beginRow(ROW_HEIGHT);
    tallHead(Table.NUMBER, 1);
    for (int i = 0; i < columns.size(); i++) {
      Column<R> column = columns.get(i);
      if (column.group().isEmpty()) {
        tallHead(column.field().title(), column.span());
      } else {
        int span = column.span();
        while (i + 1 < columns.size() && columns.get(i + 1).group().equals(column.group())) {
          span += columns.get(++i).span();
        }
        xml.text(column.group().get(), span, Look.HEAD);
      }
    }
    xml.endRow();
    xml.beginRow(ROW_HEIGHT);
    xml.blank(1, Look.HEAD);
    for (Column<R> column : columns) {
      if (column.group().isPresent()) {
        xml.text(column.field().title(), column.span(), Look.HEAD);
      } else {
        xml.blank(column.span(), Look.HEAD);
      }
    }
    xml.endRow();
  }

  /** A title over both rows of a head. */
  private void tallHead(String title, int span) {
    xml.merge(2, span);
    xml.text(title, 1, Look.HEAD);
    xml.blank(span - 1, Look.HEAD);
  }
}
