package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.PackageWriter;
import io.github.longzheng.forms.ooxml.PackageWriter.SpooledPart;
import io.github.longzheng.forms.ooxml.PartWriter;
import io.github.longzheng.forms.ooxml.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook whose rows pass once: the first sheet that shows them is written into the package, the
 * others, such as plain views of the same rows, wait beside it, compressed, until it is their turn.
 *
 * @param <T> the form's value
 * @param <R> type of a row
 */
final class WorkbookStream<T, R> implements SheetStream<R> {
  /** Puts a sheet, whose text is complete, into the package. */
  private interface Ending {
    void end() throws IOException;
  }

  /** A sheet that shows the rows. */
  private record Shown<T, R>(SheetBody<T> body, TableBody<R> table, int block, Ending ending) {}

  private final PackageWriter parts;
  private final WorkbookTemplate template;
  private final List<Sheet<T>> sheets;
  private final T head;
  private final List<Spool> spools = new ArrayList<>();
  private final List<Shown<T, R>> shown = new ArrayList<>();

  /** The first sheet that is neither whole nor shown: they are written when the rows are. */
  private int next;

  private WorkbookStream(
      PackageWriter parts, WorkbookTemplate template, List<Sheet<T>> sheets, T head) {
    this.parts = parts;
    this.template = template;
    this.sheets = sheets;
    this.head = head;
  }

  /** Begins the workbook with everything above the rows of this table. */
  static <T, R> SheetStream<R> begin(
      PackageWriter parts,
      WorkbookTemplate template,
      List<Sheet<T>> sheets,
      T head,
      Table<T, R> main,
      Path directory)
      throws IOException {
    WorkbookStream<T, R> stream = new WorkbookStream<>(parts, template, sheets, head);
    try {
      stream.begin(main, directory);
      return stream;
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  private void begin(Table<T, R> main, Path directory) throws IOException {
    parts.write(template.parts());
    while (SheetBody.blockOf(sheets.get(next), main) < 0) {
      writeNext();
    }
    PartWriter first = parts.begin(WorkbookTemplate.sheetPart(next));
    show(first, main, () -> parts.end(first));
    while (next < sheets.size() && SheetBody.blockOf(sheets.get(next), main) >= 0) {
      Spool spool = new Spool(directory);
      spools.add(spool);
      SpooledPart part = parts.beginBeside(WorkbookTemplate.sheetPart(next), spool);
      show(part.writer(), main, () -> parts.write(part));
    }
  }

  /** Begins the next sheet, which shows the rows of the main table. */
  private void show(PartWriter writer, Table<T, R> main, Ending ending) throws IOException {
    Sheet<T> sheet = sheets.get(next);
    int block = SheetBody.blockOf(sheet, main);
    SheetBody<T> body = new SheetBody<>(writer, template, next, sheet);
    shown.add(new Shown<>(body, body.beginRows(head, rowsOf(sheet, block), block), block, ending));
    next++;
  }

  /** The table in a block that shows rows of the main table, so they are of its type. */
  @SuppressWarnings("unchecked")
  private Table<T, R> rowsOf(Sheet<T> sheet, int block) {
    return (Table<T, R>) ((Block.Rows<T>) sheet.blocks().get(block)).table();
  }

  private void writeNext() throws IOException {
    PartWriter writer = parts.begin(WorkbookTemplate.sheetPart(next));
    new SheetBody<>(writer, template, next, sheets.get(next)).write(head, rows -> {});
    parts.end(writer);
    next++;
  }

  @Override
  public void write(R row) throws IOException {
    for (Shown<T, R> sheet : shown) {
      sheet.table().row(row);
    }
  }

  @Override
  public void finish() throws IOException {
    for (Shown<T, R> sheet : shown) {
      sheet.body().endRows(head, sheet.table(), sheet.block());
      sheet.ending().end();
    }
    while (next < sheets.size()) {
      writeNext();
    }
    parts.finish();
  }

  @Override
  public void close() throws IOException {
    parts.close();
    for (Spool spool : spools) {
      spool.close();
    }
  }
}
