package io.github.longzheng.forms.reading;

import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Recognizes the head of a table (表头) among rows of texts. */
public interface Heads {
  /**
   * The columns of a row that would be the head.
   *
   * @param below the next row that is not blank
   * @return column by key of its field
   */
  Map<String, Integer> columns(RowSource source, Row row, Optional<Row> below);

  /** How many columns make a row the head. */
  int enough();

  /** Takes note of the head that was chosen. */
  void found(RowSource source, Row head, Map<String, Integer> columns);

  /** Heads with the titles of a table, of which a good part must stand in one place. */
  static Heads titled(Table<?, ?> table) {
    return new TitledHeads(table);
  }

  /**
   * {@link #titled}.
   *
   * @param table whose titles are looked for
   */
  record TitledHeads(Table<?, ?> table) implements Heads {
    private static final double ENOUGH = 0.6;

    @Override
    public Map<String, Integer> columns(RowSource source, Row row, Optional<Row> below) {
      Optional<Row> lower =
          table.hasGroups() ? below.filter(b -> b.index() == row.index() + 1) : Optional.empty();
      int columns = Math.max(row.columns(), lower.map(Row::columns).orElse(0));
      Map<String, Integer> found = new HashMap<>();
      for (int column = 0; column < columns; column++) {
        String above = row.text(column);
        String under = lower.isPresent() ? lower.get().text(column) : "";
        if (above.isEmpty() && under.isEmpty()) {
          continue;
        }
        for (Column<?> candidate : table.columns()) {
          Field<?, ?> field = candidate.field();
          if (field.isTitled(above) || (!under.isEmpty() && field.isTitled(under))) {
            found.putIfAbsent(field.key(), column);
          }
        }
      }
      return found;
    }

    @Override
    public int enough() {
      return Math.max(2, (int) Math.ceil(table.columns().size() * ENOUGH));
    }

    @Override
    public void found(RowSource source, Row head, Map<String, Integer> columns) {
      // The table reader says which columns are missing.
    }
  }
}
