package io.github.longzheng.forms.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A table of rows, numbered from 1 in a first column 序号.
 *
 * @param <T> the form's value
 * @param <R> type of a row
 * @param key name of the table, unique in its form
 * @param columns the columns after 序号
 * @param rows where the rows come from
 * @param build makes a row of what was read
 * @param total label of the row that adds up the summed columns, where there is one
 * @param subtotalBy groups neighbouring rows that get a row 小计 of their own, where there are any
 * @param view whether it repeats rows of another table in another shape: written, never read
 */
public record Table<T, R>(
    String key,
    List<Column<R>> columns,
    Function<T, List<R>> rows,
    Function<Values, R> build,
    Optional<String> total,
    Optional<Function<R, String>> subtotalBy,
    boolean view) {
  /** Title of the first column. */
  public static final String NUMBER = "序号";

  /** Label of a subtotal. */
  public static final String SUBTOTAL = "小计";

  public Table {
    Objects.requireNonNull(key, "key");
    columns = List.copyOf(columns);
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(subtotalBy, "subtotalBy");
  }

  /** A table that is written and read back. */
  public static <T, R> Table<T, R> of(
      String key, List<Column<R>> columns, Function<T, List<R>> rows, Function<Values, R> build) {
    return new Table<>(key, columns, rows, build, Optional.empty(), Optional.empty(), false);
  }

  /** A table that repeats the rows of another. */
  public static <T, R> Table<T, R> view(
      String key, List<Column<R>> columns, Function<T, List<R>> rows) {
    return new Table<>(
        key,
        columns,
        rows,
        values -> {
          throw new IllegalStateException("the view '" + key + "' is never read");
        },
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /** The same table with each column changed in its way. */
  public Table<T, R> mapColumns(UnaryOperator<Column<R>> change) {
    return new Table<>(
        key, columns.stream().map(change).toList(), rows, build, total, subtotalBy, view);
  }

  /** The same table with a total row 合计. */
  public Table<T, R> withTotal() {
    return new Table<>(key, columns, rows, build, Optional.of("合计"), subtotalBy, view);
  }

  /** The same table with a subtotal after each run of rows of the same group. */
  public Table<T, R> withSubtotals(Function<R, String> group) {
    return new Table<>(key, columns, rows, build, total, Optional.of(group), view);
  }

  /** The same table with columns over this many grid columns each. */
  public Table<T, R> spanning(int... spans) {
    List<Column<R>> spanned =
        IntStream.range(0, spans.length).mapToObj(i -> columns.get(i).span(spans[i])).toList();
    return new Table<>(key, spanned, rows, build, total, subtotalBy, view);
  }

  /** Whether the head has two rows. */
  public boolean hasGroups() {
    return columns.stream().anyMatch(column -> column.group().isPresent());
  }
}
