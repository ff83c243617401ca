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
 * @param viewOf the table whose rows it repeats in another shape, where it is such a view: written,
 *     never read
 */
public record Table<T, R>(
    String key,
    List<Column<R>> columns,
    Function<T, List<R>> rows,
    Function<Values, R> build,
    Optional<String> total,
    Optional<Function<R, String>> subtotalBy,
    Optional<Table<T, R>> viewOf) {
  /** Title of the first column. */
  public static final String NUMBER = "序号";

  /** Label of the total. */
  public static final String TOTAL = "合计";

  /** Label of a subtotal. */
  public static final String SUBTOTAL = "小计";

  public Table {
    Objects.requireNonNull(key, "key");
    columns = List.copyOf(columns);
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(subtotalBy, "subtotalBy");
    Objects.requireNonNull(viewOf, "viewOf");
  }

  /** A table that is written and read back. */
  public static <T, R> Table<T, R> of(
      String key, List<Column<R>> columns, Function<T, List<R>> rows, Function<Values, R> build) {
    return new Table<>(
        key, columns, rows, build, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A table of a document that is written and never read. */
  public static <T, R> Table<T, R> written(
      String key, List<Column<R>> columns, Function<T, List<R>> rows) {
    return of(
        key,
        columns,
        rows,
        values -> {
          throw new IllegalStateException("the table '" + key + "' is never read");
        });
  }

  /** A table that repeats the rows of another. */
  public static <T, R> Table<T, R> view(String key, List<Column<R>> columns, Table<T, R> of) {
    return new Table<>(
        key,
        columns,
        of.rows(),
        values -> {
          throw new IllegalStateException("the view '" + key + "' is never read");
        },
        Optional.empty(),
        Optional.empty(),
        Optional.of(of));
  }

  /** The same table with each column changed in its way. */
  public Table<T, R> mapColumns(UnaryOperator<Column<R>> change) {
    return new Table<>(
        key, columns.stream().map(change).toList(), rows, build, total, subtotalBy, viewOf);
  }

  /** The same table with a total row 合计. */
  public Table<T, R> withTotal() {
    return new Table<>(key, columns, rows, build, Optional.of(TOTAL), subtotalBy, viewOf);
  }

  /** The same table with a subtotal after each run of rows of the same group. */
  public Table<T, R> withSubtotals(Function<R, String> group) {
    return new Table<>(key, columns, rows, build, total, Optional.of(group), viewOf);
  }

  /** The same table with columns over this many grid columns each. */
  public Table<T, R> spanning(int... spans) {
    List<Column<R>> spanned =
        IntStream.range(0, spans.length).mapToObj(i -> columns.get(i).span(spans[i])).toList();
    return new Table<>(key, spanned, rows, build, total, subtotalBy, viewOf);
  }

  /** Whether it repeats the rows of another table: written, never read. */
  public boolean view() {
    return viewOf.isPresent();
  }

  /** Whether its rows are those of this table of the same form. */
  public boolean shows(Table<?, ?> main) {
    return key.equals(main.key()) || viewOf.filter(of -> of.key().equals(main.key())).isPresent();
  }

  /** Whether the head has two rows. */
  public boolean hasGroups() {
    return columns.stream().anyMatch(column -> column.group().isPresent());
  }
}
