package io.github.longzheng.forms;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.RowChecks;
import io.github.longzheng.forms.layout.Rule;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.opening.DocumentFile;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.xlsx.SheetFullException;
import io.github.longzheng.forms.xlsx.SheetReader;
import io.github.longzheng.forms.xlsx.SheetStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A form whose definition has one main table. */
final class DefinedRowForm<T, R> extends DefinedForm<T> implements RowForm<T, R> {
  private static final int PROGRESS_EVERY = 5000;

  private final Table<T, R> table;
  private final Table<T, R> readTable;
  private final List<Rule.OfRows<T, R>> rules;

  /**
   * The form of a definition in code, as an edition has it.
   *
   * @param main its main table in code, whose rows are all that its rules are about
   */
  DefinedRowForm(FormDefinition<T> inCode, Edition edition, Table<T, R> main) {
    super(inCode, edition);
    this.table = definition().same(main);
    this.readTable = readDefinition().same(main);
    this.rules = definition().rowRules(table);
  }

  @Override
  public long write(T head, Stream<? extends R> rows, Path file, WriteOption... options) {
    Objects.requireNonNull(rows, "rows");
    try (rows) {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(file, "file");
      WriteSettings settings = WriteSettings.of(options);
      if (!table.rows().apply(head).isEmpty()) {
        throw new IllegalArgumentException("head: expected no rows of its own");
      }
      Run run = new Run(head, file, settings);
      AtomicFile.write(file, out -> run.write(rows, out));
      return run.checks.rows();
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(file, e);
    }
  }

  @Override
  public FormReading<T> read(Path file, Consumer<? super R> rows, ReadOption... options) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rows, "rows");
    ReadSettings settings = ReadSettings.of(options);
    FindingList findings = new FindingList(settings.maxFindings());
    return DocumentFile.withSheets(
        file,
        settings,
        findings,
        sheets ->
            FormReader.read(
                readDefinition(),
                new SheetReader<>(readDefinition(), sheets),
                findings,
                readTable,
                rows));
  }

  /** Carries a failure of the file through the caller's stream, apart from what that throws. */
  private static final class WrappedIoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException cause;

    WrappedIoException(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  /** One call: every row is checked and, as long as there is no error, written. */
  private final class Run {
    private final T head;
    private final Path file;
    private final WriteSettings settings;
    private final RowChecks<R> checks;

    Run(T head, Path file, WriteSettings settings) {
      this.head = head;
      this.file = file;
      this.settings = settings;
      this.checks = RowChecks.begin(rules, head);
    }

    void write(Stream<? extends R> rows, OutputStream out) throws IOException {
      try (SheetStream<R> sheets =
          sheets().begin(head, table, out, directory(), settings.compression())) {
        String work = "写出" + file.getFileName();
        rows.sequential()
            .forEachOrdered(
                row -> {
                  next(Objects.requireNonNull(row, "row"), sheets);
                  if (checks.rows() % PROGRESS_EVERY == 0) {
                    settings.progress().report(work, checks.rows(), OptionalLong.empty());
                  }
                });
        checks.end();
        if (isRefused()) {
          throw refused(checks.findings());
        }
        sheets.finish();
        settings.progress().report(work, checks.rows(), OptionalLong.of(checks.rows()));
      } catch (WrappedIoException e) {
        throw e.cause;
      }
    }

    private Path directory() {
      return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a directory");
    }

    private void next(R row, SheetStream<R> sheets) {
      checks.next(row);
      if (isRefused()) {
        return;
      }
      try {
        sheets.write(row);
      } catch (IOException e) {
        throw new WrappedIoException(e);
      } catch (SheetFullException e) {
        throw refused(Stream.concat(Stream.of(e.finding()), checks.findings().stream()).toList());
      }
    }

    private boolean isRefused() {
      return checks.errors() > 0 && !settings.despiteErrors();
    }

    private RefusedFormException refused(List<Finding> findings) {
      return new RefusedFormException(entry(), findings, Math.max(checks.errors(), 1));
    }
  }
}
