package io.github.longzheng.forms.tables;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.opening.DocumentFile;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.Heads;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.reading.TableReader;
import io.github.longzheng.forms.reading.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads one table out of an .xlsx, .xls or .csv file that another system exported. */
public final class TableFile {
  private static final Set<String> TEXT_EXTENSIONS = Set.of("csv", "tsv", "txt");

  private TableFile() {}

  /** Whether a file is text, by its extension: .csv, .tsv or .txt. */
  public static boolean isText(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return TEXT_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * Hands over the rows of the first place in the file where the table's head stands, one after the
   * other, those with errors too: with their texts, their number and their findings. Visible sheets
   * come before hidden ones.
   *
   * @param heads recognizes the head
   * @param skipped sheets that are not looked at
   * @param findings takes everything that is found
   * @return the number of rows; empty when there is no table
   * @throws UncheckedIOException when the file cannot be opened
   */
  public static <R> Optional<Long> read(
      Path file,
      Table<?, R> table,
      Heads heads,
      Predicate<RowSource> skipped,
      Consumer<TableRow<R>> rows,
      ReadSettings settings,
      FindingList findings) {
    if (isText(file)) {
      return readText(file, table, heads, rows, settings, findings);
    }
    FormReading<Long> reading =
        DocumentFile.withSheets(
            file,
            settings,
            findings,
            sheets -> {
              List<RowSource> sources = sheets.stream().filter(skipped.negate()).toList();
              return new FormReading<>(
                  TableFile.<R>read(sources, table, heads, rows, file, findings), List.of());
            });
    return reading.value();
  }

  private static <R> Optional<Long> read(
      List<RowSource> sources,
      Table<?, R> table,
      Heads heads,
      Consumer<TableRow<R>> rows,
      Path file,
      FindingList findings) {
    Optional<Long> count = TableReader.readFirst(sources, table, heads, rows, findings);
    if (count.isEmpty()) {
      findings.add(ReadFindings.noTable(TableReader.titles(table)).at(place(file)));
    }
    return count;
  }

  private static <R> Optional<Long> readText(
      Path file,
      Table<?, R> table,
      Heads heads,
      Consumer<TableRow<R>> rows,
      ReadSettings settings,
      FindingList findings) {
    return withText(
            file,
            () -> CsvRows.of(file, heads, settings),
            findings,
            sources ->
                new FormReading<>(
                    TableFile.<R>read(sources, table, heads, rows, file, findings), List.of()))
        .value();
  }

  /**
   * Makes a value of the sheets of a workbook, .xlsx or .xls, or of the one table of a text file,
   * separated by commas.
   *
   * @param findings takes what is wrong with the file
   * @throws UncheckedIOException when the file cannot be opened
   */
  public static <T> FormReading<T> withRows(
      Path file,
      ReadSettings settings,
      FindingList findings,
      Function<List<RowSource>, FormReading<T>> read) {
    return isText(file)
        ? withText(file, () -> CsvRows.of(file, settings), findings, read)
        : DocumentFile.withSheets(file, settings, findings, read);
  }

  /** Opens a text file. */
  private interface Opening {
    CsvRows open() throws IOException;
  }

  private static <T> FormReading<T> withText(
      Path file,
      Opening opening,
      FindingList findings,
      Function<List<RowSource>, FormReading<T>> read) {
    try {
      CsvRows source = opening.open();
      if (!source.isUtf8()) {
        findings.add(TableFindings.encoding(source.encoding()).at(place(file)));
      }
      if (source.separator() != CsvSeparator.COMMA) {
        findings.add(TableFindings.separator(source.separator()).at(place(file)));
      }
      FormReading<T> reading = read.apply(List.of(source));
      return source.broken().isEmpty() ? reading : nothing(findings, source.broken().get(), file);
    } catch (RefusedContentException e) {
      return nothing(findings, e.finding(), file);
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
  }

  private static <T> FormReading<T> nothing(FindingList findings, Finding why, Path file) {
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
