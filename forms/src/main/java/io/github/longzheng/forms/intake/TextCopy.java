package io.github.longzheng.forms.intake;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.tables.CsvRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A text file as an annotated workbook: the same rows and columns, every cell a text. */
final class TextCopy {
  private static final Pattern ROW = Pattern.compile("第(\\d{1,7})行");
  private static final Pattern COLUMN = Pattern.compile("第(\\d{1,5})栏");
  private static final int WIDTH = 20 * 256;
  private static final String DATA = "数据";

  /** Rows that are held while they are written. */
  private static final int WINDOW = 100;

  /**
   * Up to so many rows texts are shared between cells, as every program expects who changes them;
   * beyond, that would take too much memory, and each cell has its own.
   */
  private static final long SHARED_TEXTS = 20_000;

  private final String name;
  private final int headRow;
  private final Map<String, Integer> columns = new HashMap<>();

  private TextCopy(Path file, Optional<IntakeSource> source) {
    String safe =
        WorkbookUtil.createSafeSheetName(
            String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", ""));
    this.name = safe.startsWith(SummarySheet.NAME) ? DATA : safe;
    this.headRow = source.map(IntakeSource::headRow).orElse(0) - 1;
    for (MappedColumn column : source.map(IntakeSource::columns).orElse(List.of())) {
      columns.putIfAbsent(column.heading(), column.column());
    }
    for (MappedColumn column : source.map(IntakeSource::columns).orElse(List.of())) {
      column
          .field()
          .map(HeadingMapping.fields()::get)
          .ifPresent(title -> columns.put(title, column.column()));
    }
  }

  /**
   * Writes it.
   *
   * @param rows the rows; empty where the text could not be decoded
   */
  static void write(
      Path file,
      Optional<CsvRows> rows,
      Optional<IntakeSource> source,
      long rowCount,
      List<Finding> findings,
      List<FindingCount> counts,
      String about,
      Path out) {
    TextCopy copy = new TextCopy(file, source);
    List<Finding> placed = findings.stream().map(copy::place).toList();
    boolean shared = rowCount <= SHARED_TEXTS;
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, false, shared)) {
      Sheet first = book.createSheet(SummarySheet.NAME);
      Sheet sheet = book.createSheet(copy.name);
      Map<Place, List<Finding>> found =
          Annotations.bySheet(placed).getOrDefault(copy.name, Map.of());
      Marks marks = new Marks(book, sheet);
      marks.color(found);
      int comments = marks.comment(found, Marks.MAX_COMMENTS);
      SummarySheet.write(book, first, about, counts, placed, comments);
      rows.ifPresent(csv -> copy.fill(book, sheet, csv, found, marks));
      Annotations.save(book, out);
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(out, e);
    }
  }

  /** The rows as they came, up to where the file can be read. */
  private void fill(
      SXSSFWorkbook book,
      Sheet sheet,
      CsvRows source,
      Map<Place, List<Finding>> found,
      Marks marks) {
    CellStyle text = book.createCellStyle();
    text.setDataFormat(book.createDataFormat().getFormat("@"));
    try (RowSource.Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        write(sheet, row.get(), text);
        if (row.get().index() == headRow) {
          link(sheet.getRow(headRow), found, marks);
        }
      }
    } catch (RefusedContentException e) {
      // The findings say from which line on the file cannot be read.
      return;
    }
  }

  private static void write(Sheet sheet, Row row, CellStyle style) {
    int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    org.apache.poi.ss.usermodel.Row cells = sheet.createRow(row.index());
    for (int column = 0; column < row.columns(); column++) {
      String text = row.text(column);
      Cell cell = cells.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(text.length() <= longest ? text : text.substring(0, longest));
    }
  }

  private static void link(
      org.apache.poi.ss.usermodel.Row head, Map<Place, List<Finding>> found, Marks marks) {
    for (Cell cell : head) {
      if (found.keySet().stream().anyMatch(place -> place.column() == cell.getColumnIndex())) {
        marks.link(cell, Place.addressOf(SummarySheet.NAME, 0, 0));
      }
      head.getSheet().setColumnWidth(cell.getColumnIndex(), WIDTH);
    }
  }

  /** The finding at its cell of the copy. */
  private Finding place(Finding finding) {
    Location at = finding.location();
    Matcher row = ROW.matcher(at.cell().orElse(""));
    if (!row.matches()) {
      return finding;
    }
    String title = at.field().orElse("");
    Matcher extra = COLUMN.matcher(title);
    int column =
        extra.matches() ? Integer.parseInt(extra.group(1)) - 1 : columns.getOrDefault(title, 0);
    String cell = Place.cellName(Integer.parseInt(row.group(1)) - 1, column);
    return finding.at(new Location(Optional.of(name), Optional.of(cell), at.field()));
  }

  /** The rows of a text file by the same head; empty where it cannot be decoded. */
  static Optional<CsvRows> rows(Path file, IntakeHeads heads, ReadSettings settings) {
    try {
      return Optional.of(CsvRows.of(file, heads, settings));
    } catch (RefusedContentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
  }
}
