package io.github.longzheng.forms.xlsx;

import com.google.common.base.CharMatcher;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.FormReader.Found;
import io.github.longzheng.forms.reading.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as a source of tables and of values beside their labels.
 *
 * @param <T> the form's value
 */
public final class SheetReader<T> implements FormReader.Source<T> {
  private final List<SheetGrid> grids = new ArrayList<>();
  private final Map<String, String> sheetOfTable = new HashMap<>();
  private final Map<Grid, List<int[]>> claimed = new HashMap<>();
  private final List<Field<T, ?>> fields;
  private final Map<String, Found> found = new HashMap<>();

  /** A source of this workbook. */
  public SheetReader(FormDefinition<T> definition, XSSFWorkbook book) {
    fields = definition.fields();
    book.sheetIterator().forEachRemaining(sheet -> grids.add(new SheetGrid(sheet)));
    if (definition.body() instanceof Workbook<T> workbook) {
      for (Sheet<T> sheet : workbook.sheets()) {
        sheet.blocks().stream()
            .filter(Block.Rows.class::isInstance)
            .map(Block.Rows.class::cast)
            .forEach(rows -> sheetOfTable.put(rows.table().key(), sheet.name()));
      }
    }
  }

  @Override
  public List<Grid> grids(Table<T, ?> table) {
    String expected = sheetOfTable.getOrDefault(table.key(), "");
    return grids.stream()
        .sorted(Comparator.comparing((SheetGrid grid) -> !grid.name().equals(expected)))
        .map(Grid.class::cast)
        .toList();
  }

  @Override
  public void claim(Grid grid, int from, int to) {
    claimed.computeIfAbsent(grid, g -> new ArrayList<>()).add(new int[] {from, to});
  }

  @Override
  public Optional<Found> find(Field<T, ?> field) {
    if (found.isEmpty()) {
      grids.forEach(this::findIn);
    }
    return Optional.ofNullable(found.get(field.key()));
  }

  /** Finds the fields of a sheet; a value that reads like a label is passed over with its label. */
  private void findIn(SheetGrid grid) {
    for (int row = 0; row < grid.rows(); row++) {
      if (!isClaimed(grid, row)) {
        for (int column = 0; column < grid.columns(); column++) {
          column = findAt(grid, row, column);
        }
      }
    }
  }

  private boolean isClaimed(Grid grid, int row) {
    return claimed.getOrDefault(grid, List.of()).stream()
        .anyMatch(range -> row >= range[0] && row < range[1]);
  }

  /**
   * Takes the text right of a label, or after the label's colon in the same cell; returns the last
   * column that was looked at.
   */
  private int findAt(SheetGrid grid, int row, int column) {
    String text = grid.text(row, column);
    if (text.isEmpty()) {
      return column;
    }
    int colon = CharMatcher.anyOf("：:").indexIn(text);
    String label = colon > 0 ? text.substring(0, colon) : text;
    String afterColon = colon > 0 ? text.substring(colon + 1).strip() : "";
    for (Field<T, ?> field : fields) {
      if (!afterColon.isEmpty() && field.isTitled(label)) {
        remember(grid, row, column, afterColon, field);
        return column;
      }
      if (field.isTitled(text)) {
        int value = grid.columnAfter(row, column);
        remember(grid, row, value, grid.text(row, value), field);
        return value;
      }
    }
    return column;
  }

  private void remember(SheetGrid grid, int row, int column, String text, Field<T, ?> field) {
    found.putIfAbsent(
        field.key(),
        new Found(text, grid.location(row, column, field.title()), grid.damage(row, column)));
  }
}
