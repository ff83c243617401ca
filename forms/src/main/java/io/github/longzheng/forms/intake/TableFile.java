package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.layout.Values;
import io.github.longzheng.forms.ooxml.FileTrouble;
import io.github.longzheng.forms.ooxml.PackageFile;
import io.github.longzheng.forms.reading.Grid;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.TableReader;
import io.github.longzheng.forms.xlsx.SheetGrid;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one table out of an .xlsx or .csv file that another system exported. */
public final class TableFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TableFile() {}

  /**
   * The rows of the first place in the file where the table's head stands.
   *
   * @throws UncheckedIOException when the file cannot be opened
   */
  public static <R> FormReading<List<R>> read(Path file, Table<?, R> table) {
    if (name(file).toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return readCsv(file, table);
    }
    Optional<Finding> wrong = PackageFile.check(file, "xlsx");
    return wrong.isPresent()
        ? new FormReading<>(Optional.empty(), List.of(wrong.get()))
        : PackageFile.withWorkbook(
            file,
            book ->
                rows(
                    StreamSupport.stream(book.spliterator(), false)
                        .<Grid>map(SheetGrid::new)
                        .toList(),
                    table,
                    file));
  }

  private static <R> FormReading<List<R>> rows(
      List<? extends Grid> grids, Table<?, R> table, Path file) {
    List<Finding> findings = new ArrayList<>();
    for (Grid grid : grids) {
      Optional<TableReader<R>> reader = TableReader.find(grid, table, Set.of(), findings);
      if (reader.isPresent()) {
        Values values = new Values();
        reader.get().readInto(values);
        return new FormReading<>(Optional.of(values.rows(table)), findings);
      }
    }
    return new FormReading<>(
        Optional.empty(),
        List.of(
            ReadFindings.noTable(TableReader.titles(table))
                .at(Location.nowhere().withSheet(name(file)))));
  }

  private static <R> FormReading<List<R>> readCsv(Path file, Table<?, R> table) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException e) {
      return new FormReading<>(
          Optional.empty(),
          List.of(
              ReadFindings.wrongKind("UTF-8编码的.csv", "其他编码", "请另存为“CSV UTF-8”或.xlsx")
                  .at(Location.nowhere().withSheet(name(file)))));
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    List<List<String>> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(content), CSVFormat.RFC4180)) {
      for (CSVRecord line : parser) {
        records.add(line.toList());
        lines.add(line.getRecordNumber());
      }
    } catch (IOException | UncheckedIOException e) {
      return new FormReading<>(
          Optional.empty(),
          List.of(ReadFindings.unreadable(".csv").at(Location.nowhere().withSheet(name(file)))));
    }
    return rows(List.of(new CsvGrid(name(file), records, lines)), table, file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
