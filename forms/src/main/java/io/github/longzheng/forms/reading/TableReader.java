package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.layout.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a table in a grid by its head, whatever the order of its columns, and reads its rows.
 *
 * @param <R> type of a row
 */
public final class TableReader<R> {
  /** A head is recognized when at least this share of its titles stands in one place. */
  private static final double ENOUGH = 0.6;

  /** A head is looked for in this many rows. */
  private static final int HEAD_WITHIN = 300;

  private final Grid grid;
  private final Table<?, R> table;
  private final Set<String> stops;
  private final List<Finding> findings;
  private final int head;
  private final Map<String, Integer> columnOf;

  private TableReader(
      Grid grid,
      Table<?, R> table,
      Set<String> stops,
      List<Finding> findings,
      int head,
      Map<String, Integer> columnOf) {
    this.grid = grid;
    this.table = table;
    this.stops = stops;
    this.findings = findings;
    this.head = head;
    this.columnOf = columnOf;
  }

  /**
   * The reader of this table in this grid, if its head is there.
   *
   * @param stops normalized texts that begin the part after the table
   * @param findings takes what is found
   */
  public static <R> Optional<TableReader<R>> find(
      Grid grid, Table<?, R> table, Set<String> stops, List<Finding> findings) {
    int head = -1;
    Map<String, Integer> best = Map.of();
    for (int row = 0; row < Math.min(grid.rows(), HEAD_WITHIN); row++) {
      Map<String, Integer> columns = titles(grid, table, row);
      if (columns.size() > best.size()) {
        head = row;
        best = columns;
      }
    }
    return best.size() < Math.max(2, table.columns().size() * ENOUGH)
        ? Optional.empty()
        : Optional.of(new TableReader<>(grid, table, stops, findings, head, best));
  }

  /** The titles of a table, for a message. */
  public static String titles(Table<?, ?> table) {
    return table.columns().stream().map(c -> c.field().title()).collect(Collectors.joining("、"));
  }

  private static Map<String, Integer> titles(Grid grid, Table<?, ?> table, int row) {
    Map<String, Integer> found = new HashMap<>();
    for (int column = 0; column < grid.columns(); column++) {
      String upper = grid.text(row, column);
      String lower = table.hasGroups() && row + 1 < grid.rows() ? grid.text(row + 1, column) : "";
      for (Column<?> candidate : table.columns()) {
        Field<?, ?> field = candidate.field();
        if (field.isTitled(upper) || !lower.isEmpty() && field.isTitled(lower)) {
          found.putIfAbsent(field.key(), column);
        }
      }
    }
    return found;
  }

  /** First row of the head. */
  public int head() {
    return head;
  }

  /** Reads the rows into the values; returns the row after the table. */
  public int readInto(Values values) {
    boolean complete = true;
    for (Column<R> column : table.columns()) {
      Field<R, ?> field = column.field();
      if (!columnOf.containsKey(field.key()) && !field.derived()) {
        boolean mayMiss = field.parse("").value().isPresent();
        Finding missing = ReadFindings.noColumn(field.title()).at(place(head, 0, field));
        findings.add(mayMiss ? missing.withSeverity(Severity.WARNING) : missing);
        complete &= mayMiss;
      }
    }
    List<R> rows = new ArrayList<>();
    long[] group = new long[table.columns().size()];
    long[] total = new long[table.columns().size()];
    int row = head + (table.hasGroups() ? 2 : 1);
    for (; row < grid.rows(); row++) {
      String first = grid.firstText(row);
      if (first.isEmpty()) {
        continue;
      }
      String label = Labels.normalize(first);
      if (table.subtotalBy().isPresent() && label.equals(Table.SUBTOTAL)) {
        compareSums(row, group);
      } else if (table.total().isPresent() && label.equals(table.total().get())) {
        compareSums(row, total);
        row++;
        break;
      } else if (isStop(label)) {
        break;
      } else if (complete) {
        readRow(row, rows, group, total);
      }
    }
    values.put(table, rows);
    return row;
  }

  private boolean isStop(String label) {
    return stops.stream()
        .anyMatch(stop -> stop.length() > 2 ? label.startsWith(stop) : label.equals(stop));
  }

  private void readRow(int row, List<R> rows, long[] group, long[] total) {
    Values values = new Values();
    boolean good = true;
    for (Column<R> column : table.columns()) {
      if (!column.field().derived()) {
        good &= readCell(row, column.field(), values);
      }
    }
    if (!good) {
      return;
    }
    R item;
    try {
      item = table.build().apply(values);
    } catch (InvalidValueException e) {
      findings.add(e.toFinding().at(grid.location(row, 0, Table.NUMBER)));
      return;
    }
    rows.add(item);
    for (int i = 0; i < table.columns().size(); i++) {
      Field<R, ?> field = table.columns().get(i).field();
      if (table.columns().get(i).summed()) {
        long amount = Long.parseLong(field.format(item));
        group[i] += amount;
        total[i] += amount;
      }
      Integer column = columnOf.get(field.key());
      if (field.derived() && column != null) {
        compareDerived(row, column, field, item);
      }
    }
  }

  private <V> boolean readCell(int row, Field<R, V> field, Values values) {
    Integer column = columnOf.get(field.key());
    String text = column == null ? "" : grid.text(row, column);
    if (column != null) {
      Optional<Finding> damage = grid.damage(row, column);
      if (damage.isPresent()) {
        findings.add(
            damage.get().withText(field.codec().mask().apply(text)).at(place(row, column, field)));
        return false;
      }
    }
    Parsed<V> parsed = field.parse(text);
    for (Finding finding : parsed.findings()) {
      findings.add(
          finding
              .withText(field.codec().mask().apply(text))
              .at(place(row, column == null ? 0 : column, field)));
    }
    parsed.value().ifPresent(value -> values.put(field, value));
    return parsed.value().isPresent();
  }

  private void compareDerived(int row, int column, Field<R, ?> field, R item) {
    String expected = field.format(item);
    String text = grid.text(row, column);
    if (!text.equals(expected)) {
      findings.add(
          ReadFindings.notDerived(field.title(), expected, field.codec().mask().apply(text))
              .at(place(row, column, field)));
    }
  }

  /** Compares a row of sums with what was added up, and starts again from nothing. */
  private void compareSums(int row, long[] sums) {
    for (int i = 0; i < sums.length; i++) {
      Field<R, ?> field = table.columns().get(i).field();
      Integer column = columnOf.get(field.key());
      if (table.columns().get(i).summed() && column != null) {
        String text = grid.text(row, column);
        if (!text.equals(String.valueOf(sums[i]))) {
          findings.add(
              ReadFindings.notDerived(grid.firstText(row), String.valueOf(sums[i]), text)
                  .at(place(row, column, field)));
        }
      }
      sums[i] = 0;
    }
  }

  private Location place(int row, int column, Field<R, ?> field) {
    return grid.location(row, column, field.title());
  }
}
