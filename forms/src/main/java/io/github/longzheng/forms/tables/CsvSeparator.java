package io.github.longzheng.forms.tables;

import io.github.longzheng.forms.reading.Heads;
import io.github.longzheng.forms.reading.Row;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What separates the columns of a text file (分隔符). */
public enum CsvSeparator {
  /** A comma, as RFC 4180 has it. */
  COMMA(',', "逗号", "comma"),
  /** A tab. */
  TAB('\t', "制表符", "tab"),
  /** A semicolon. */
  SEMICOLON(';', "分号", "semicolon");

  /** The head is looked for in so many characters. */
  private static final int SAMPLE = 1 << 16;

  private final char separator;
  private final String chineseName;
  private final String englishName;

  CsvSeparator(char separator, String chineseName, String englishName) {
    this.separator = separator;
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** The separator with which most titles of a head are found; the comma where none is better. */
  static CsvSeparator detect(Reader reader, CsvRows rows, Heads heads) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    for (int n = 0; n >= 0 && length < SAMPLE; n = reader.read(sample, length, SAMPLE - length)) {
      length += n;
    }
    String text = new String(sample, 0, length);
    CsvSeparator best = COMMA;
    int most = 0;
    for (CsvSeparator candidate : values()) {
      int titles = candidate.titles(text, rows, heads);
      if (titles > most) {
        most = titles;
        best = candidate;
      }
    }
    return best;
  }

  private int titles(String text, CsvRows rows, Heads heads) throws IOException {
    int most = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format())) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        Row row = Row.of((int) record.getRecordNumber() - 1, record.toList());
        most = Math.max(most, heads.columns(rows, row, Optional.empty()).size());
      }
    } catch (UncheckedIOException e) {
      // Quotes that do not pair, by this separator or where the sample ends; the reader will tell.
    }
    return most;
  }

  /** RFC 4180 with this separator. */
  CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  /** The Chinese name. */
  public String chineseName() {
    return chineseName;
  }

  String englishName() {
    return englishName;
  }
}
