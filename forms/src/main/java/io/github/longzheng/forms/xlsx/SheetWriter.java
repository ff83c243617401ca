package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.Compression;
import io.github.longzheng.forms.ooxml.PackageWriter;
import io.github.longzheng.forms.ooxml.PartWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Writes a workbook: the static parts once made, the rows streamed. Thread-safe.
 *
 * @param <T> the form's value
 */
public final class SheetWriter<T> {
  private final List<Sheet<T>> sheets;
  private final WorkbookTemplate template;

  /** A writer of this workbook. */
  public SheetWriter(Workbook<T> definition) {
    this.sheets = definition.sheets();
    this.template = new WorkbookTemplate(definition);
  }

  /**
   * Writes a value; the stream stays open.
   *
   * @param progress is told the number of rows of a table that are written, now and then
   * @throws SheetFullException when a sheet cannot hold its rows
   */
  public void write(T value, OutputStream out, Compression compression, LongConsumer progress)
      throws IOException {
    try (PackageWriter parts = new PackageWriter(out, compression)) {
      parts.write(template.parts());
      for (int i = 0; i < sheets.size(); i++) {
        PartWriter part = parts.begin(WorkbookTemplate.sheetPart(i));
        new SheetBody<>(part, template, i, sheets.get(i)).write(value, progress);
        parts.end(part);
      }
      parts.finish();
    }
  }

  /**
   * Begins a workbook whose rows are still to come; the stream stays open.
   *
   * @param main the table of these rows
   * @param directory for temporary files
   */
  public <R> SheetStream<R> begin(
      T head, Table<T, R> main, OutputStream out, Path directory, Compression compression)
      throws IOException {
    return WorkbookStream.begin(
        new PackageWriter(out, compression), template, sheets, head, main, directory);
  }

  /** Refuses a value that a sheet cannot hold. */
  public void requireRoom(T value) {
    sheets.forEach(sheet -> SheetBody.requireRoom(sheet, value));
  }
}
