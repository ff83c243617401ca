package io.github.longzheng.forms.submission;

import com.google.common.base.Suppliers;
import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.forms.docx.LetterWriter;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.FormDefinition.Body;
import io.github.longzheng.forms.layout.FormDefinition.Letter;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.ooxml.Compression;
import io.github.longzheng.forms.xlsx.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A document that is written and never read: a sheet or letter that is no attachment.
 *
 * @param <T> its value
 */
final class Document<T> {
  /** Writes a value. */
  private interface Writer<T> {
    void write(T value, OutputStream out) throws IOException;
  }

  private static final Compression COMPRESSION = new Compression(Compression.DEFAULT_LEVEL, false);

  private final Body<T> body;
  private final Supplier<Writer<T>> writer;

  private Document(Body<T> body, Supplier<Writer<T>> writer) {
    this.body = body;
    this.writer = Suppliers.memoize(writer::get);
  }

  static <T> Document<T> of(Workbook<T> workbook) {
    return new Document<>(
        workbook,
        () -> {
          SheetWriter<T> sheets = new SheetWriter<>(workbook);
          return (value, out) -> sheets.write(value, out, COMPRESSION, rows -> {});
        });
  }

  static <T> Document<T> of(Letter<T> letter) {
    return new Document<>(
        letter,
        () -> {
          LetterWriter<T> letters = new LetterWriter<>(letter);
          return (value, out) -> letters.write(value, out, COMPRESSION);
        });
  }

  /** What a printed copy still needs by hand. */
  List<String> toBeDoneByHand() {
    return body.blocks().flatMap(Block::toBeDoneByHand).toList();
  }

  void write(T value, OutputStream out) throws IOException {
    writer.get().write(value, out);
  }

  /** Whole or not at all. */
  void write(T value, Path file) {
    Objects.requireNonNull(file, "file");
    try {
      AtomicFile.write(file, out -> write(value, out));
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(file, e);
    }
  }
}
