package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The head of a table in a blank: one row, or several with merged cells.
 *
 * @param canvas where it is
 * @param table which table it heads
 * @param top its first row
 * @param below the row after it
 * @param columnOf the columns of the fields that were found, by key
 * @param number the column 序号, where there is one
 * @param titles every title of the head
 */
record TableHead<T, R>(
    Canvas canvas,
    Table<T, R> table,
    int top,
    int below,
    Map<String, Integer> columnOf,
    OptionalInt number,
    List<String> titles) {
  private static final int MOST_ROWS = 3;

  /** A head is looked for in this many rows. */
  private static final int WITHIN = 500;

  TableHead {
    columnOf = Map.copyOf(columnOf);
    titles = List.copyOf(titles);
  }

  /** The head of most titles of the table, if at least two of them stand together. */
  static <T, R> Optional<TableHead<T, R>> find(
      Canvas canvas, Table<T, R> table, Predicate<Integer> free) {
    Optional<TableHead<T, R>> best = Optional.empty();
    for (int rows = 1; rows <= MOST_ROWS; rows++) {
      for (int row = 0; row + rows <= Math.min(canvas.rows(), WITHIN); row++) {
        if (!free.test(row) || !free.test(row + rows - 1)) {
          continue;
        }
        TableHead<T, R> head = at(canvas, table, row, rows);
        if (head.columnOf.size() > best.map(h -> h.columnOf.size()).orElse(1)) {
          best = Optional.of(head);
        }
      }
    }
    return best;
  }

  /** The first column of the table. */
  int left() {
    int first = columnOf.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    return Math.min(first, number.orElse(first));
  }

  /** The last column that takes a field. */
  int right() {
    return columnOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The share of the table's titles that it has. */
  double share() {
    return (double) columnOf.size() / table.columns().size();
  }

  private static <T, R> TableHead<T, R> at(Canvas canvas, Table<T, R> table, int row, int rows) {
    Map<String, Integer> columnOf = new HashMap<>();
    List<String> titles = new ArrayList<>();
    OptionalInt number = OptionalInt.empty();
    int top = row;
    int below = row + rows;
    for (int column = 0; column < canvas.columns(); column++) {
      Area lowest = canvas.area(row + rows - 1, column);
      List<String> names = names(canvas, row, rows, column);
      if (lowest.left() != column || names.isEmpty()) {
        continue;
      }
      titles.add(names.get(0));
      Optional<Field<R, ?>> field = titled(table, names, columnOf.keySet());
      if (field.isPresent()) {
        columnOf.put(field.get().key(), column);
        top = Math.min(top, lowest.top());
        below = Math.max(below, lowest.bottom() + 1);
      } else if (number.isEmpty() && names.stream().anyMatch(TableHead::isNumber)) {
        number = OptionalInt.of(column);
      }
    }
    return new TableHead<>(canvas, table, top, below, columnOf, number, titles);
  }

  private static boolean isNumber(String name) {
    return Labels.normalize(name).equals(Table.NUMBER);
  }

  /** What a column may be called: the lowest title, or all from top to bottom as one. */
  private static List<String> names(Canvas canvas, int row, int rows, int column) {
    Set<String> path = new LinkedHashSet<>();
    for (int i = row; i < row + rows; i++) {
      Area area = canvas.area(i, column);
      String text = canvas.text(area.top(), area.left()).strip();
      if (!text.isEmpty()) {
        path.add(text);
      }
    }
    if (path.isEmpty()) {
      return List.of();
    }
    List<String> levels = List.copyOf(path);
    return List.of(levels.get(levels.size() - 1), String.join("", levels));
  }

  private static <R> Optional<Field<R, ?>> titled(
      Table<?, R> table, List<String> names, Set<String> taken) {
    // All titles as one come first: 理论认定 over 日期 is not just any 日期.
    for (int i = names.size() - 1; i >= 0; i--) {
      for (Column<R> column : table.columns()) {
        Field<R, ?> field = column.field();
        if (!taken.contains(field.key()) && field.isTitled(names.get(i))) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }
}
