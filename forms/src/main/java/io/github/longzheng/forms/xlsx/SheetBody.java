package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.PartWriter;
import io.github.longzheng.forms.xlsx.CellStyles.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Writes one sheet, block by block. */
final class SheetBody<T> {
  private static final double TITLE_HEIGHT = 36;
  private static final double LINE_HEIGHT = 22;
  private static final double BY_HAND_HEIGHT = 34;
  private static final double OPINION_HEIGHT = 62;
  private static final int PROGRESS_EVERY = 5000;

  private final WorkbookTemplate template;
  private final int index;
  private final Sheet<T> sheet;
  private final PartWriter out;
  private final SheetXml xml;

  /** The sheet of this index. */
  SheetBody(PartWriter out, WorkbookTemplate template, int index, Sheet<T> sheet) {
    this.template = template;
    this.index = index;
    this.sheet = sheet;
    this.out = out;
    this.xml = new SheetXml(out, template, sheet.grid().size());
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

  /** Refuses a value whose rows a sheet cannot hold. */
  static <T> void requireRoom(Sheet<T> sheet, T value) {
    long all = 0;
    long ofData = 0;
    for (Block<T> block : sheet.blocks()) {
      if (block instanceof Block.Rows<T> rows) {
        long data = rows.table().rows().apply(value).size();
        ofData += data;
        all += data + around(rows.table(), value);
      } else {
        all++;
      }
    }
    if (all > SheetFullException.MAX_ROWS) {
      throw SheetFullException.of(sheet.name(), SheetFullException.MAX_ROWS - (all - ofData));
    }
  }

  /** Rows of a table besides those of its data. */
  private static <T, R> int around(Table<T, R> table, T value) {
    int rows = (table.hasGroups() ? 2 : 1) + (table.total().isPresent() ? 1 : 0);
    if (table.subtotalBy().isPresent()) {
      Optional<String> group = Optional.empty();
      for (R row : table.rows().apply(value)) {
        Optional<String> name = Optional.of(table.subtotalBy().get().apply(row));
        rows += name.equals(group) ? 0 : 1;
        group = name;
      }
    }
    return rows;
  }

  /**
   * Writes the whole sheet.
   *
   * @param progress is told the number of rows of a table that are written, now and then
   */
  void write(T value, LongConsumer progress) throws IOException {
    begin();
    for (int i = 0; i < sheet.blocks().size(); i++) {
      if (sheet.blocks().get(i) instanceof Block.Rows<T> rows) {
        writeTable(rows.table(), i, value, progress);
      } else {
        write(sheet.blocks().get(i), value);
      }
    }
    end();
  }

  private <R> void writeTable(Table<T, R> table, int block, T value, LongConsumer progress)
      throws IOException {
    TableBody<R> body = table(table, block);
    body.begin();
    long written = 0;
    for (R item : table.rows().apply(value)) {
      body.row(item);
      if (++written % PROGRESS_EVERY == 0) {
        progress.accept(written);
      }
    }
    body.end();
  }

  /** Index of the block that shows the rows of this table; -1 when none does. */
  static int blockOf(Sheet<?> sheet, Table<?, ?> main) {
    for (int i = 0; i < sheet.blocks().size(); i++) {
      if (sheet.blocks().get(i) instanceof Block.Rows<?> rows && rows.table().shows(main)) {
        return i;
      }
    }
    return -1;
  }

  /** Writes everything above the rows of the table in this block. */
  <R> TableBody<R> beginRows(T head, Table<T, R> shown, int block) throws IOException {
    begin();
    for (Block<T> above : sheet.blocks().subList(0, block)) {
      write(above, head);
    }
    TableBody<R> body = table(shown, block);
    body.begin();
    return body;
  }

  /** Writes everything below the rows of the table in this block. */
  void endRows(T head, TableBody<?> body, int block) throws IOException {
    body.end();
    for (Block<T> below : sheet.blocks().subList(block + 1, sheet.blocks().size())) {
      write(below, head);
    }
    end();
  }

  private void begin() {
    out.append(template.head(index));
    xml.begin();
  }

  private void end() {
    xml.end();
    out.append(template.foot(index));
  }

  private <R> TableBody<R> table(Table<T, R> table, int block) {
    int below = sheet.blocks().size() - 1 - block;
    below += table.total().isPresent() ? 1 : 0;
    below += table.subtotalBy().isPresent() ? 1 : 0;
    return new TableBody<>(xml, sheet, table, below);
  }

  private int width() {
    return sheet.grid().size();
  }

  private void write(Block<T> block, T value) throws IOException {
    // A sealed switch would need patterns, which Java 17 does not have yet.
    if (block instanceof Block.Heading<T> heading) {
      xml.beginRow(TITLE_HEIGHT);
      xml.text(heading.text(), width(), Look.TITLE);
      xml.endRow();
    } else if (block instanceof Block.Line<T> line) {
      writeLine(line, value);
    } else if (block instanceof Block.ByHand<T> byHand) {
      writeByHand(byHand.texts());
    } else if (block instanceof Block.Opinion<T> opinion) {
      xml.beginRow(OPINION_HEIGHT);
      xml.text(opinion.label(), 2, Look.BOX_LABEL);
      xml.text(opinion.signature(), width() - 2, Look.OPINION);
      xml.endRow();
    } else {
      throw new IllegalStateException("a sheet cannot hold " + block);
    }
  }

  private void writeLine(Block.Line<T> line, T value) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Integer> spans = new ArrayList<>();
    for (Block.Pair<T> cell : line.cells()) {
      String text = cell.field().format(value);
      if (line.boxed()) {
        texts.add(cell.field().title());
        spans.add(cell.labelSpan());
        texts.add(text);
        spans.add(cell.valueSpan());
      } else {
        texts.add(cell.field().title() + "：" + text);
        spans.add(cell.labelSpan() + cell.valueSpan());
      }
    }
    xml.beginRow(Math.max(LINE_HEIGHT, RowHeights.of(sheet.grid(), 0, spans).of(texts)));
    for (int i = 0; i < texts.size(); i++) {
      Look boxed = i % 2 == 0 ? Look.BOX_LABEL : Look.BOX_VALUE;
      xml.text(texts.get(i), spans.get(i), line.boxed() ? boxed : Look.LINE);
    }
    xml.endRow();
  }

  private void writeByHand(List<String> texts) throws IOException {
    xml.beginRow(BY_HAND_HEIGHT);
    for (int i = 0; i < texts.size(); i++) {
      int from = width() * i / texts.size();
      int to = width() * (i + 1) / texts.size();
      xml.text(texts.get(i), to - from, Look.BY_HAND);
    }
    xml.endRow();
  }
}
