package io.github.longzheng.forms.xls;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.MergedAreas;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.reading.Ticker;
import io.github.longzheng.forms.xlsx.NumberFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A workbook of Excel 97 to 2003 (.xls), held in memory by POI: its sheets have at most 65,536
 * rows.
 */
public final class XlsBook implements AutoCloseable {
  private final HSSFWorkbook book;
  private final List<RowSource> sheets;

  private XlsBook(HSSFWorkbook book, ReadSettings settings, Ticker ticker) {
    this.book = book;
    this.sheets =
        IntStream.range(0, book.getNumberOfSheets())
            .<RowSource>mapToObj(
                i ->
                    new XlsSheet(
                        book.getSheetAt(i),
                        book.isSheetHidden(i) || book.isSheetVeryHidden(i),
                        settings,
                        ticker))
            .toList();
  }

  /**
   * Opens a file; empty when it is no workbook, or one that needs a password.
   *
   * @throws IOException when it is damaged
   */
  public static Optional<XlsBook> open(Path file, ReadSettings settings, Ticker ticker)
      throws IOException {
    long limit = Math.min(ReadSettings.MAX_BYTES_IN_MEMORY, settings.maxUnpackedBytes());
    if (Files.size(file) > limit) {
      throw new RefusedContentException(ReadFindings.tooMuch(".xls文件的字节数", limit));
    }
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = parts.getRoot();
      if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
        return Optional.empty();
      }
      refuseActiveContent(root);
      return Optional.of(new XlsBook(new HSSFWorkbook(root, false), settings, ticker));
    } catch (EncryptedDocumentException e) {
      return Optional.empty();
    }
  }

  private static void refuseActiveContent(DirectoryNode root) {
    for (Iterator<Entry> entries = root.getEntries(); entries.hasNext(); ) {
      Entry entry = entries.next();
      String name = entry.getName().toUpperCase(Locale.ROOT);
      if (name.startsWith("_VBA_PROJECT")) {
        throw new RefusedContentException(ReadFindings.active("宏", entry.getName(), "xls"));
      }
      if (entry.isDirectoryEntry() && name.startsWith("MBD")) {
        throw new RefusedContentException(ReadFindings.active("嵌入对象", entry.getName(), "xls"));
      }
      if (name.equals("CTLS")) {
        throw new RefusedContentException(ReadFindings.active("ActiveX控件", entry.getName(), "xls"));
      }
    }
  }

  /** The sheets, in order. */
  public List<RowSource> sheets() {
    return sheets;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  /** A sheet of the workbook. */
  private record XlsSheet(HSSFSheet sheet, boolean isHidden, ReadSettings settings, Ticker ticker)
      implements RowSource {
    @Override
    public String name() {
      return sheet.getSheetName();
    }

    @Override
    public Rows open() {
      Iterator<org.apache.poi.ss.usermodel.Row> rows = sheet.rowIterator();
      return new Rows() {
        private long count;

        @Override
        public Optional<Row> next() {
          while (rows.hasNext()) {
            ticker.row();
            if (++count > settings.maxRows()) {
              throw new RefusedContentException(ReadFindings.tooMuch("工作表行数", settings.maxRows()));
            }
            Row row = row(rows.next());
            if (!row.isBlank()) {
              return Optional.of(row);
            }
          }
          return Optional.empty();
        }

        @Override
        public void close() {
          // The workbook holds everything, and is closed as a whole.
        }
      };
    }

    private Row row(org.apache.poi.ss.usermodel.Row row) {
      String[] texts = new String[Math.max(0, row.getLastCellNum())];
      Arrays.fill(texts, "");
      Map<Integer, Finding> damages = new HashMap<>();
      for (Cell cell : row) {
        int column = cell.getColumnIndex();
        texts[column] = text(cell).strip();
        CellDamage.of(cell).ifPresent(finding -> damages.put(column, finding));
      }
      return Row.of(row.getRowNum(), texts, damages);
    }

    private String text(Cell cell) {
      return switch (CellDamage.type(cell)) {
        case STRING -> cell.getStringCellValue();
        case NUMERIC ->
            CellDamage.isDate(cell)
                ? NumberFormats.date(cell.getNumericCellValue(), since1904())
                : NumberFormats.plain(cell.getNumericCellValue());
        case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
        case ERROR -> CellDamage.error(cell);
        default -> "";
      };
    }

    private boolean since1904() {
      return sheet.getWorkbook().getInternalWorkbook().isUsing1904DateWindowing();
    }

    @Override
    public MergedAreas merged() {
      MergedAreas.Builder areas = new MergedAreas.Builder();
      for (CellRangeAddress area : sheet.getMergedRegions()) {
        areas.add(
            area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
      }
      return areas.build();
    }

    @Override
    public Location location(int row, int column, String title) {
      return Location.ofCell(
          name(), CellReference.convertNumToColString(column) + (row + 1), title);
    }
  }
}
