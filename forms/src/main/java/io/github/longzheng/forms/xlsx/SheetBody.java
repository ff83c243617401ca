package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.PackageWriter;
import io.github.longzheng.forms.ooxml.XmlText;
import io.github.longzheng.forms.xlsx.CellStyles.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Writes one sheet's rows, block by block, and remembers its merged areas. */
final class SheetBody<T> {
  private static final double TITLE_HEIGHT = 36;
  private static final double LINE_HEIGHT = 22;
  private static final double ROW_HEIGHT = 20;
  private static final double TEXT_LINE = 13.5;
  private static final double BY_HAND_HEIGHT = 34;
  private static final double OPINION_HEIGHT = 62;

  /** Excel's limit of a row. */
  private static final double MAX_HEIGHT = 409;

  private final PackageWriter out;
  private final WorkbookTemplate template;
  private final Sheet<T> sheet;
  private final StringBuilder merges = new StringBuilder();
  private int mergeCount;
  private int row;
  private int column;

  SheetBody(PackageWriter out, WorkbookTemplate template, Sheet<T> sheet) {
    this.out = out;
    this.template = template;
    this.sheet = sheet;
  }

  /** Index of the first row of the first table's head; -1 where no head is to be repeated. */
  static int firstTableHead(Sheet<?> sheet) {
    long tables = sheet.blocks().stream().filter(block -> block instanceof Block.Rows).count();
    if (tables != 1) {
      return -1;
    }
    int row = 0;
    for (Block<?> block : sheet.blocks()) {
      if (block instanceof Block.Rows) {
        return row;
      }
      row++;
    }
    return -1;
  }

  /** Number of rows of the table's head. */
  static int headRows(Sheet<?> sheet) {
    return sheet.blocks().stream()
            .filter(Block.Rows.class::isInstance)
            .map(Block.Rows.class::cast)
            .anyMatch(rows -> rows.table().hasGroups())
        ? 2
        : 1;
  }

  void write(T value) throws IOException {
    out.text().append("<sheetData>");
    for (Block<T> block : sheet.blocks()) {
      write(block, value);
    }
    out.text().append("</sheetData>");
    if (mergeCount > 0) {
      out.text().append("<mergeCells count=\"").append(mergeCount).append("\">");
      out.text().append(merges).append("</mergeCells>");
    }
  }

  private int width() {
    return sheet.grid().size();
  }

  private void write(Block<T> block, T value) throws IOException {
    // A sealed switch would need patterns, which Java 17 does not have yet.
    if (block instanceof Block.Heading<T> heading) {
      beginRow(TITLE_HEIGHT);
      text(heading.text(), width(), Look.TITLE);
      endRow();
    } else if (block instanceof Block.Line<T> line) {
      writeLine(line, value);
    } else if (block instanceof Block.Rows<T> rows) {
      writeTable(rows.table(), value);
    } else if (block instanceof Block.ByHand<T> byHand) {
      writeByHand(byHand.texts());
    } else if (block instanceof Block.Opinion<T> opinion) {
      beginRow(OPINION_HEIGHT);
      text(opinion.label(), 2, Look.BOX_LABEL);
      text(opinion.signature(), width() - 2, Look.OPINION);
      endRow();
    } else {
      throw new IllegalStateException("a sheet cannot hold " + block);
    }
  }

  private void writeLine(Block.Line<T> line, T value) throws IOException {
    List<String> texts = line.cells().stream().map(cell -> cell.field().format(value)).toList();
    beginRow(Math.max(LINE_HEIGHT, heightOf(line, texts)));
    for (int i = 0; i < texts.size(); i++) {
      Block.Pair<T> cell = line.cells().get(i);
      if (line.boxed()) {
        text(cell.field().title(), cell.labelSpan(), Look.BOX_LABEL);
        text(texts.get(i), cell.valueSpan(), Look.BOX_VALUE);
      } else {
        text(
            cell.field().title() + "：" + texts.get(i),
            cell.labelSpan() + cell.valueSpan(),
            Look.LINE);
      }
    }
    endRow();
  }

  private void writeByHand(List<String> texts) throws IOException {
    beginRow(BY_HAND_HEIGHT);
    for (int i = 0; i < texts.size(); i++) {
      int from = width() * i / texts.size();
      int to = width() * (i + 1) / texts.size();
      text(texts.get(i), to - from, Look.BY_HAND);
    }
    endRow();
  }

  private <R> void writeTable(Table<T, R> table, T value) throws IOException {
    boolean plain = sheet.kind() == Sheet.Kind.PLAIN;
    writeHead(table, plain);
    List<Integer> spans = table.columns().stream().map(Column::span).toList();
    long[] group = new long[table.columns().size()];
    long[] total = new long[table.columns().size()];
    String groupName = "";
    int number = 0;
    for (R item : table.rows().apply(value)) {
      if (table.subtotalBy().isPresent()) {
        String name = table.subtotalBy().get().apply(item);
        if (number > 0 && !name.equals(groupName)) {
          writeSum(Table.SUBTOTAL, table, group);
        }
        groupName = name;
      }
      number++;
      List<String> texts = table.columns().stream().map(c -> c.field().format(item)).toList();
      beginRow(plain ? 0 : Math.max(ROW_HEIGHT, heightOf(texts, spans, 1)));
      if (!plain) {
        number(String.valueOf(number), 1, Look.NUMBER);
      }
      for (int i = 0; i < texts.size(); i++) {
        Column<R> columnOf = table.columns().get(i);
        if (columnOf.summed()) {
          long amount = Long.parseLong(texts.get(i));
          group[i] += amount;
          total[i] += amount;
        }
        writeCell(columnOf, texts.get(i), plain);
      }
      endRow();
      out.flushIfLong();
    }
    if (table.subtotalBy().isPresent() && number > 0) {
      writeSum(Table.SUBTOTAL, table, group);
    }
    if (table.total().isPresent()) {
      writeSum(table.total().get(), table, total);
    }
  }

  private void writeCell(Column<?> columnOf, String text, boolean plain) {
    boolean isNumber = columnOf.field().codec().numeric() && isDecimal(text);
    if (isNumber && !plain) {
      number(text, columnOf.span(), Look.NUMBER);
    } else if (plain) {
      text(text, 1, Look.PLAIN);
    } else {
      text(text, columnOf.span(), columnOf.align() == Column.Align.LEFT ? Look.LEFT : Look.CENTER);
    }
  }

  private <R> void writeHead(Table<T, R> table, boolean plain) throws IOException {
    if (!table.hasGroups()) {
      List<String> titles = table.columns().stream().map(c -> c.field().title()).toList();
      List<Integer> spans = table.columns().stream().map(Column::span).toList();
      beginRow(plain ? 0 : Math.max(ROW_HEIGHT, heightOf(titles, spans, 1)) + 4);
      if (!plain) {
        text(Table.NUMBER, 1, Look.HEAD);
      }
      for (Column<R> columnOf : table.columns()) {
        text(columnOf.field().title(), columnOf.span(), plain ? Look.PLAIN : Look.HEAD);
      }
      endRow();
      return;
    }
    beginRow(ROW_HEIGHT);
    tallHead(Table.NUMBER, 1);
    for (int i = 0; i < table.columns().size(); i++) {
      Column<R> columnOf = table.columns().get(i);
      if (columnOf.group().isEmpty()) {
        tallHead(columnOf.field().title(), columnOf.span());
      } else {
        int span = columnOf.span();
        while (i + 1 < table.columns().size()
            && table.columns().get(i + 1).group().equals(columnOf.group())) {
          span += table.columns().get(++i).span();
        }
        text(columnOf.group().get(), span, Look.HEAD);
      }
    }
    endRow();
    beginRow(ROW_HEIGHT);
    blank(1, Look.HEAD);
    for (Column<R> columnOf : table.columns()) {
      if (columnOf.group().isPresent()) {
        text(columnOf.field().title(), columnOf.span(), Look.HEAD);
      } else {
        blank(columnOf.span(), Look.HEAD);
      }
    }
    endRow();
  }

  /** A title over both rows of a head. */
  private void tallHead(String title, int span) {
    merge(row, column, row + 1, column + span - 1);
    cell(title, Look.HEAD);
    blank(span - 1, Look.HEAD);
  }

  private <R> void writeSum(String label, Table<T, R> table, long[] sums) throws IOException {
    beginRow(ROW_HEIGHT);
    text(label, 1, Look.TOTAL);
    for (int i = 0; i < sums.length; i++) {
      Column<R> columnOf = table.columns().get(i);
      if (columnOf.summed()) {
        number(String.valueOf(sums[i]), columnOf.span(), Look.NUMBER);
      } else {
        merged(columnOf.span(), Look.TOTAL);
      }
      sums[i] = 0;
    }
    endRow();
  }

  private static boolean isDecimal(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
  }

  // ---- rows and cells

  private void beginRow(double height) {
    out.text().append("<row r=\"").append(row + 1).append('"');
    if (height > 0) {
      double limited = Math.min(height, MAX_HEIGHT);
      out.text().append(" ht=\"").append(limited).append("\" customHeight=\"1\"");
    }
    out.text().append('>');
    column = 0;
  }

  private void endRow() {
    out.text().append("</row>");
    row++;
  }

  private void text(String text, int span, Look look) {
    mergeAcross(span);
    if (text.isEmpty()) {
      blank(1, look);
    } else {
      cell(text, look);
    }
    blank(span - 1, look);
  }

  private void number(String number, int span, Look look) {
    mergeAcross(span);
    open(look);
    out.text().append("><v>").append(number).append("</v></c>");
    column++;
    blank(span - 1, look);
  }

  private void merged(int span, Look look) {
    mergeAcross(span);
    blank(span, look);
  }

  private void cell(String text, Look look) {
    open(look);
    out.text().append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    XmlText.appendCell(out.text(), text);
    out.text().append("</t></is></c>");
    column++;
  }

  private void blank(int count, Look look) {
    for (int i = 0; i < count; i++) {
      open(look);
      out.text().append("/>");
      column++;
    }
  }

  private void open(Look look) {
    out.text().append("<c r=\"").append(CellReference.convertNumToColString(column));
    out.text().append(row + 1).append("\" s=\"").append(template.style(look)).append('"');
  }

  private void mergeAcross(int span) {
    if (span > 1) {
      merge(row, column, row, column + span - 1);
    }
  }

  private void merge(int fromRow, int fromColumn, int toRow, int toColumn) {
    merges.append("<mergeCell ref=\"").append(CellReference.convertNumToColString(fromColumn));
    merges.append(fromRow + 1).append(':').append(CellReference.convertNumToColString(toColumn));
    merges.append(toRow + 1).append("\"/>");
    mergeCount++;
  }

  // ---- heights: merged cells do not grow by themselves, and other programs differ, so they are
  // set

  private double heightOf(Block.Line<T> line, List<String> values) {
    List<String> texts = new ArrayList<>();
    List<Integer> spans = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Block.Pair<T> cell = line.cells().get(i);
      if (line.boxed()) {
        texts.add(cell.field().title());
        spans.add(cell.labelSpan());
        texts.add(values.get(i));
        spans.add(cell.valueSpan());
      } else {
        texts.add(cell.field().title() + "：" + values.get(i));
        spans.add(cell.labelSpan() + cell.valueSpan());
      }
    }
    return heightOf(texts, spans, 0);
  }

  private double heightOf(List<String> texts, List<Integer> spans, int firstColumn) {
    int lines = 1;
    int from = firstColumn;
    for (int i = 0; i < texts.size(); i++) {
      int to = Math.min(width(), from + spans.get(i));
      double available =
          sheet.grid().subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
      lines = Math.max(lines, TextWidth.lines(texts.get(i), available));
      from = to;
    }
    return lines * TEXT_LINE + 6;
  }
}
