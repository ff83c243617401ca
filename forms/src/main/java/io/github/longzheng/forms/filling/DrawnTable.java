package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table that somebody else has drawn, shown under the definition's titles. */
final class DrawnTable implements RowSource {
  private final TableHead<?, ?> head;
  private final List<Row> rows = new ArrayList<>();

  /** Rows are counted from the head on. */
  private final int start;

  DrawnTable(TableHead<?, ?> head) {
    this.head = head;
    Table<?, ?> table = head.table();
    this.start = head.below() - (table.hasGroups() ? 2 : 1);
    List<String> titles = blanks();
    for (Column<?> column : table.columns()) {
      Integer place = head.columnOf().get(column.field().key());
      if (place != null) {
        titles.set(place, column.field().title());
      }
    }
    rows.add(Row.of(0, titles));
    int end = end(head);
    for (int row = head.below(); row < end; row++) {
      add(row);
    }
  }

  /**
   * The row after the table: after its total, or before the first row that is neither empty nor
   * data.
   */
  static int end(TableHead<?, ?> head) {
    int end = head.below();
    for (int row = head.below(); row < head.canvas().rows(); row++) {
      String label = Labels.normalize(TableBody.firstText(head, row));
      if (TableBody.isTotal(label)) {
        return row + 1;
      }
      if (label.equals(Table.SUBTOTAL) || isData(head, row)) {
        end = row + 1;
      } else if (!label.isEmpty() && !isNumbered(head, row)) {
        break;
      }
    }
    return end;
  }

  /** Whether at least half of the columns that must hold something do. */
  private static boolean isData(TableHead<?, ?> head, int row) {
    List<Integer> needed =
        head.table().columns().stream()
            .map(Column::field)
            .filter(field -> field.parse("").value().isEmpty())
            .filter(field -> head.columnOf().containsKey(field.key()))
            .map(field -> head.columnOf().getOrDefault(field.key(), 0))
            .toList();
    long filled =
        needed.stream()
            .filter(column -> head.canvas().area(row, column).isAt(row, column))
            .filter(column -> !head.canvas().text(row, column).isBlank())
            .count();
    return filled > 0 && filled * 2 >= needed.size();
  }

  /** Whether a row has its printed number and nothing else. */
  private static boolean isNumbered(TableHead<?, ?> head, int row) {
    return head.number().isPresent()
        && !head.canvas().text(row, head.number().getAsInt()).isBlank()
        && head.columnOf().values().stream()
            .allMatch(column -> head.canvas().text(row, column).isBlank());
  }

  private List<String> blanks() {
    return new ArrayList<>(Collections.nCopies(head.right() + 1, ""));
  }

  private void add(int row) {
    Table<?, ?> table = head.table();
    String label = Labels.normalize(TableBody.firstText(head, row));
    boolean total = TableBody.isTotal(label);
    boolean subtotal = label.equals(Table.SUBTOTAL);
    if (isNumbered(head, row)
        || total && table.total().isEmpty()
        || subtotal && table.subtotalBy().isEmpty()) {
      return;
    }
    List<String> texts = blanks();
    Map<Integer, Finding> damages = new HashMap<>();
    for (int column = head.left(); column < texts.size(); column++) {
      Area area = head.canvas().area(row, column);
      if (area.left() == column) {
        texts.set(column, head.canvas().text(row, column).strip());
        int place = column;
        head.canvas().damage(row, column).ifPresent(damage -> damages.put(place, damage));
      }
    }
    if (total) {
      texts.set(head.left(), table.total().orElseThrow());
    }
    rows.add(Row.of(row - start, texts.toArray(String[]::new), damages));
  }

  Table<?, ?> table() {
    return head.table();
  }

  @Override
  public String name() {
    return head.canvas().location(start, 0, "").sheet().orElse("");
  }

  @Override
  public Rows open() {
    return RowSource.rowsOf(rows);
  }

  @Override
  public Location location(int row, int column, String title) {
    return head.canvas().location(start + row, column, title);
  }
}
