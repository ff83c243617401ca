package io.github.longzheng.forms.docx;

import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A table of a letter as rows of texts. */
final class LetterGrid implements RowSource {
  private final List<Row> rows;
  private final int number;

  /**
   * The rows of a table.
   *
   * @param number which table of the letter it is, from 1
   */
  LetterGrid(XWPFTable table, int number) {
    List<XWPFTableRow> all = table.getRows();
    this.rows = IntStream.range(0, all.size()).mapToObj(i -> Row.of(i, texts(all.get(i)))).toList();
    this.number = number;
  }

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  @Override
  public String name() {
    return "表" + number;
  }

  @Override
  public Rows open() {
    return RowSource.rowsOf(rows);
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell(name(), "第" + (row + 1) + "行", title);
  }
}
