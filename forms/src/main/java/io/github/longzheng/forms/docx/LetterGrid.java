package io.github.longzheng.forms.docx;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.Grid;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A table of a letter as texts. */
final class LetterGrid implements Grid {
  private final List<List<String>> texts;
  private final int columns;
  private final int number;

  /**
   * The texts of a table.
   *
   * @param number which table of the letter it is, from 1
   */
  LetterGrid(XWPFTable table, int number) {
    this.texts = table.getRows().stream().map(LetterGrid::texts).toList();
    this.columns = texts.stream().mapToInt(List::size).max().orElse(0);
    this.number = number;
  }

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText().strip()).toList();
  }

  @Override
  public int rows() {
    return texts.size();
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public String text(int row, int column) {
    List<String> cells = texts.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  @Override
  public int columnAfter(int row, int column) {
    return column + 1;
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell("表" + number, "第" + (row + 1) + "行", title);
  }

  @Override
  public Optional<Finding> damage(int row, int column) {
    return Optional.empty();
  }
}
