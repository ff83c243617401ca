package io.github.longzheng.forms.xlsx;

import io.github.longzheng.core.Location;
import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.ooxml.XmlScanner;
import io.github.longzheng.forms.reading.MergedAreas;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.RowSource;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** A sheet of an .xlsx workbook. */
final class XlsxSheet implements RowSource {
  private final XlsxBook book;
  private final String name;
  private final boolean hidden;
  private final String part;
  private Optional<MergedAreas> merged = Optional.empty();

  XlsxSheet(XlsxBook book, String name, boolean hidden, String part) {
    this.book = book;
    this.name = name;
    this.hidden = hidden;
    this.part = part;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public Rows open() {
    try {
      return new XlsxRows(book, book.scan(part), areas -> merged = Optional.of(areas));
    } catch (IOException e) {
      throw new DamagedContentException(e);
    }
  }

  /** The areas, which stand behind the rows: known once these are read, else looked for. */
  @Override
  public MergedAreas merged() {
    if (merged.isEmpty()) {
      try (XmlScanner xml = book.scan(part)) {
        while (xml.next()) {
          if (xml.isNamed("sheetData") && xml.closes()) {
            break;
          }
        }
        merged = Optional.of(mergedAfterRows(xml));
      } catch (IOException e) {
        throw new DamagedContentException(e);
      }
    }
    return merged.orElseThrow();
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell(name, CellReference.convertNumToColString(column) + (row + 1), title);
  }

  /** Reads what stands behind the rows, to the end of the sheet. */
  static MergedAreas mergedAfterRows(XmlScanner xml) throws IOException {
    MergedAreas.Builder areas = new MergedAreas.Builder();
    while (xml.next()) {
      if (xml.opens("mergeCell")) {
        add(areas, xml.attribute("ref"));
        if (areas.size() > ReadSettings.MAX_AREAS) {
          throw new RefusedContentException(ReadFindings.tooMuch("合并单元格数", ReadSettings.MAX_AREAS));
        }
      }
    }
    return areas.build();
  }

  /** Adds an area such as {@code A1:C2}. */
  private static void add(MergedAreas.Builder areas, String ref) {
    int colon = ref.indexOf(':');
    String from = ref.substring(0, Math.max(colon, 0));
    String to = ref.substring(colon + 1);
    if (colon > 0) {
      areas.add(row(from), column(from), row(to), column(to));
    }
  }

  private static int letters(String cell) {
    int end = 0;
    while (end < cell.length() && cell.charAt(end) >= 'A' && cell.charAt(end) <= 'Z') {
      end++;
    }
    if (end == 0 || end > 3) {
      throw new DamagedContentException("no cell");
    }
    return end;
  }

  private static int column(String cell) {
    int column = 0;
    for (int i = 0; i < letters(cell); i++) {
      column = column * 26 + cell.charAt(i) - 'A' + 1;
    }
    if (column > ReadSettings.MAX_COLUMNS) {
      throw new DamagedContentException("no column");
    }
    return column - 1;
  }

  private static int row(String cell) {
    try {
      int row = Integer.parseInt(cell.substring(letters(cell)));
      if (row >= 1 && row <= ReadSettings.MAX_ROWS) {
        return row - 1;
      }
    } catch (NumberFormatException e) {
      throw new DamagedContentException(e);
    }
    throw new DamagedContentException("no row");
  }
}
