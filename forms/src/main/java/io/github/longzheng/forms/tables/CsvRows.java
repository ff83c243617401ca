package io.github.longzheng.forms.tables;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.Heads;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.reading.Ticker;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file (RFC 4180) in whatever encoding and with whatever separator it has; a row
 * is a record, however many lines it has.
 */
public final class CsvRows implements RowSource {
  private final Path file;
  private final CsvEncoding encoding;
  private final CsvSeparator separator;
  private final ReadSettings settings;
  private final Ticker ticker;
  private Optional<Finding> broken = Optional.empty();

  private CsvRows(
      Path file,
      CsvEncoding encoding,
      CsvSeparator separator,
      ReadSettings settings,
      Ticker ticker) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
    this.settings = settings;
    this.ticker = ticker;
  }

  /**
   * The rows of a file.
   *
   * @param heads tells by which separator there is a head
   * @throws RefusedContentException when the text cannot be decoded
   */
  public static CsvRows of(Path file, Heads heads, ReadSettings settings) throws IOException {
    Ticker ticker = new Ticker(settings.progress(), file);
    CsvEncoding encoding = CsvEncoding.detect(file);
    CsvRows commas = new CsvRows(file, encoding, CsvSeparator.COMMA, settings, ticker);
    try (Reader reader = encoding.open(file)) {
      CsvSeparator separator = CsvSeparator.detect(reader, commas, heads);
      return new CsvRows(file, encoding, separator, settings, ticker);
    }
  }

  /** The rows of a file with commas between its columns. */
  static CsvRows of(Path file, ReadSettings settings) throws IOException {
    Ticker ticker = new Ticker(settings.progress(), file);
    return new CsvRows(file, CsvEncoding.detect(file), CsvSeparator.COMMA, settings, ticker);
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /** Name of the encoding, such as {@code GB18030}. */
  public String encoding() {
    return encoding.charset().name();
  }

  boolean isUtf8() {
    return encoding.isUtf8();
  }

  /** Why the rows ended before the file did, if they did. */
  Optional<Finding> broken() {
    return broken;
  }

  /** What separates the columns. */
  public CsvSeparator separator() {
    return separator;
  }

  @Override
  public Rows open() {
    try {
      return new Records(new Bounded(encoding.open(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell(name(), "第" + (row + 1) + "行", title);
  }

  /** Refuses a record that never ends, as one does when its quote is not closed. */
  private static final class Bounded extends FilterReader {
    private int unbroken;

    Bounded(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(read);
      return read;
    }

    private void count(int characters) {
      unbroken += characters;
      if (unbroken > ReadSettings.MAX_TOKEN) {
        throw new RefusedContentException(
            ReadFindings.tooMuch("CSV一行的字符数", ReadSettings.MAX_TOKEN));
      }
    }

    void record() {
      unbroken = 0;
    }
  }

  /** The records of the file, each as it came. */
  private final class Records implements Rows {
    private final Bounded reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    Records(Bounded reader) throws IOException {
      this.reader = reader;
      this.parser = CSVParser.parse(reader, separator.format());
      this.records = parser.iterator();
    }

    @Override
    public Optional<Row> next() {
      for (Optional<List<String>> cells = cells(); cells.isPresent(); cells = cells()) {
        Row row = Row.of((int) parser.getRecordNumber() - 1, cells.get());
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    }

    private Optional<List<String>> cells() {
      long line = parser.getCurrentLineNumber() + 1;
      CSVRecord record;
      try {
        if (broken.isPresent() || !records.hasNext()) {
          return Optional.empty();
        }
        record = records.next();
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException) {
          broken = Optional.of(TableFindings.quotes(line));
          return Optional.empty();
        }
        throw e;
      }
      reader.record();
      ticker.row();
      if (record.getRecordNumber() > settings.maxRows()) {
        throw new RefusedContentException(ReadFindings.tooMuch("CSV行数", settings.maxRows()));
      }
      if (record.size() > ReadSettings.MAX_COLUMNS) {
        throw new RefusedContentException(ReadFindings.tooMuch("列数", ReadSettings.MAX_COLUMNS));
      }
      return Optional.of(record.toList());
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
