package io.github.longzheng.forms.layout;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param <R> type of a row
 * @param field the datum
 * @param width in characters of the body font (a Chinese character counts two), over all its grid
 *     columns
 * @param span how many grid columns of the sheet it covers
 * @param align where text stands in the cell
 * @param group title of the merged head above this and its neighbours of the same group
 * @param summed whether totals add it up
 */
public record Column<R>(
    Field<R, ?> field,
    double width,
    int span,
    Align align,
    Optional<String> group,
    boolean summed) {
  /** Where text stands in a cell. */
  public enum Align {
    LEFT,
    CENTER
  }

  public Column {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(align, "align");
    Objects.requireNonNull(group, "group");
  }

  /** A centred column. */
  public static <R> Column<R> of(Field<R, ?> field, double width) {
    return new Column<>(field, width, 1, Align.CENTER, Optional.empty(), false);
  }

  /** The same column with text at the left. */
  public Column<R> left() {
    return new Column<>(field, width, span, Align.LEFT, group, summed);
  }

  /** The same column over several grid columns. */
  public Column<R> span(int span) {
    return new Column<>(field, width, span, align, group, summed);
  }

  /** The same column under a merged head. */
  public Column<R> under(String group) {
    return new Column<>(field, width, span, align, Optional.of(group), summed);
  }

  /** The same column, added up in totals. */
  public Column<R> sum() {
    return new Column<>(field, width, span, align, group, true);
  }

  /** The same column with its datum in another writing. */
  public Column<R> with(Field<R, ?> field) {
    return new Column<>(field, width, span, align, group, summed);
  }

  /** The same column of rows that hold an {@code R}. */
  public <O> Column<O> of(Function<O, R> holder) {
    return new Column<>(field.of(holder), width, span, align, group, summed);
  }
}
