package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.FileTrouble;
import io.github.longzheng.forms.opening.DocumentFile;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.reading.TableReader;
import io.github.longzheng.forms.reading.TableRow;
import io.github.longzheng.forms.reading.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one table out of an .xlsx, .xls or .csv file that another system exported. */
public final class TableFile {
  private TableFile() {}

  /**
   * The rows of the first place in the file where the table's head stands.
   *
   * @throws UncheckedIOException when the file cannot be opened
   */
  public static <R> FormReading<List<R>> read(
      Path file, Table<?, R> table, ReadSettings settings) {
    List<R> rows = new ArrayList<>();
    FormReading<Long> reading =
        read(file, table, row -> row.value().ifPresent(rows::add), settings);
    return new FormReading<>(reading.value().map(count -> rows), reading.findings());
  }

  /**
   * Hands over the rows of the first place in the file where the table's head stands, one after the
   * other, those with errors too: with their texts, their number and their findings. Visible sheets
   * come before hidden ones. The value of the reading is the number of rows.
   *
   * @throws UncheckedIOException when the file cannot be opened
   */
  public static <R> FormReading<Long> read(
      Path file, Table<?, R> table, Consumer<TableRow<R>> rows, ReadSettings settings) {
    FindingList findings = new FindingList(settings.maxFindings());
    return name(file).toLowerCase(Locale.ROOT).endsWith(".csv")
        ? readCsv(file, table, rows, settings, findings)
        : DocumentFile.withSheets(
            file,
            settings,
            findings,
            sheets -> TableFile.<R>read(sheets, table, rows, file, findings));
  }

  private static <R> FormReading<Long> read(
      List<RowSource> sources,
      Table<?, R> table,
      Consumer<TableRow<R>> rows,
      Path file,
      FindingList findings) {
    Optional<Long> count = TableReader.readFirst(sources, table, rows, findings);
    if (count.isEmpty()) {
      findings.add(ReadFindings.noTable(TableReader.titles(table)).at(place(file)));
    }
    return new FormReading<>(count, findings.all());
  }

  private static <R> FormReading<Long> readCsv(
      Path file,
      Table<?, R> table,
      Consumer<TableRow<R>> rows,
      ReadSettings settings,
      FindingList findings) {
    try {
      CsvRows source = new CsvRows(file, settings, new Ticker(settings.progress(), file));
      return read(List.of(source), table, rows, file, findings);
    } catch (RefusedContentException e) {
      return nothing(findings, e.finding(), file);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CharacterCodingException) {
        return nothing(
            findings,
            ReadFindings.wrongKind("UTF-8编码的.csv", "其他编码", "请另存为“CSV UTF-8”或.xlsx"),
            file);
      }
      if (cause instanceof java.nio.file.FileSystemException) {
        throw FileTrouble.cannotOpen(file, cause);
      }
      return nothing(findings, ReadFindings.unreadable(".csv"), file);
    }
  }

  private static FormReading<Long> nothing(FindingList findings, Finding why, Path file) {
    findings.add(why.at(place(file)));
    return new FormReading<>(Optional.empty(), findings.all());
  }

  private static Location place(Path file) {
    return Location.nowhere().withSheet(name(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
