package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.reading.Ticker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file (RFC 4180, UTF-8); a row is a record, however many lines it has. */
record CsvRows(Path file, ReadSettings settings, Ticker ticker) implements RowSource {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public Rows open() {
    try {
      return new Records(CSVParser.parse(reader(), CSVFormat.RFC4180), settings, ticker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reader reader() throws IOException {
    // One that complains, unlike that of Files.newBufferedReader(Path) on some systems.
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell(name(), "第" + (row + 1) + "行", title);
  }

  /** The records of a file. */
  private static final class Records implements Rows {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final ReadSettings settings;
    private final Ticker ticker;

    Records(CSVParser parser, ReadSettings settings, Ticker ticker) {
      this.parser = parser;
      this.records = parser.iterator();
      this.settings = settings;
      this.ticker = ticker;
    }

    @Override
    public Optional<Row> next() {
      while (records.hasNext()) {
        CSVRecord record = records.next();
        ticker.row();
        if (record.getRecordNumber() > settings.maxRows()) {
          throw new RefusedContentException(
              ReadFindings.tooMuch("CSV行数", settings.maxRows()));
        }
        if (record.size() > ReadSettings.MAX_COLUMNS) {
          throw new RefusedContentException(
              ReadFindings.tooMuch("列数", ReadSettings.MAX_COLUMNS));
        }
        Row row = Row.of((int) record.getRecordNumber() - 1, record.toList());
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    }

    @Override
    public void close() {
      try {
        parser.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
