package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One line of a filled table.
 *
 * @param number the row's number, from 1; 0 of a line of sums
 * @param texts the texts of the columns, in order; of a line of sums, empty where nothing is added
 */
record TableLine(int number, List<String> texts) {
  TableLine {
    texts = List.copyOf(texts);
  }

  boolean isSum() {
    return number == 0;
  }

  /** The lines of a table: its rows, with subtotals where they are wanted. */
  static <T, R> List<TableLine> of(Table<T, R> table, T value, boolean subtotals) {
    List<TableLine> lines = new ArrayList<>();
    long[] sums = new long[table.columns().size()];
    String group = "";
    int number = 0;
    for (R row : table.rows().apply(value)) {
      if (subtotals && table.subtotalBy().isPresent()) {
        String next = Objects.requireNonNull(table.subtotalBy().get().apply(row));
        if (number > 0 && !next.equals(group)) {
          lines.add(sum(table, sums));
        }
        group = next;
      }
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < sums.length; i++) {
        Column<R> column = table.columns().get(i);
        String text = column.field().format(row);
        sums[i] += column.summed() ? Long.parseLong(text) : 0;
        texts.add(text);
      }
      lines.add(new TableLine(++number, texts));
    }
    if (subtotals && table.subtotalBy().isPresent() && number > 0) {
      lines.add(sum(table, sums));
    }
    return lines;
  }

  /** The line that adds up all rows. */
  static <T, R> TableLine total(Table<T, R> table, T value) {
    long[] sums = new long[table.columns().size()];
    for (TableLine line : of(table, value, false)) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += table.columns().get(i).summed() ? Long.parseLong(line.texts().get(i)) : 0;
      }
    }
    return sum(table, sums);
  }

  /** The sums so far, which begin again from nothing. */
  private static TableLine sum(Table<?, ?> table, long[] sums) {
    List<String> texts = new ArrayList<>(Collections.nCopies(sums.length, ""));
    for (int i = 0; i < sums.length; i++) {
      if (table.columns().get(i).summed()) {
        texts.set(i, String.valueOf(sums[i]));
      }
      sums[i] = 0;
    }
    return new TableLine(0, texts);
  }
}
