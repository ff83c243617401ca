package io.github.longzheng.forms.layout;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * One sheet of a workbook.
 *
 * @param <T> the form's value
 * @param name name on the tab
 * @param kind how it is set
 * @param grid widths of the grid columns, in characters of the body font
 * @param blocks from top to bottom
 */
public record Sheet<T>(String name, Kind kind, List<Double> grid, List<Block<T>> blocks) {
  /** How a sheet is set. */
  public enum Kind {
    /** For printing, A4 landscape. */
    LANDSCAPE,
    /** For printing, one page of A4 portrait. */
    PORTRAIT,
    /** Data for a machine: titles in row 1, nothing else, no column 序号. */
    PLAIN
  }

  private static final double NUMBER_WIDTH = 5;

  public Sheet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    grid = List.copyOf(grid);
    blocks = List.copyOf(blocks);
  }

  /** A sheet of A4 landscape whose grid is the columns of its one table. */
  @SafeVarargs
  public static <T> Sheet<T> landscape(String name, Table<T, ?> main, Block<T>... blocks) {
    return new Sheet<>(name, Kind.LANDSCAPE, gridOf(main), List.of(blocks));
  }

  /** A sheet of one page of A4 portrait with this grid. */
  @SafeVarargs
  public static <T> Sheet<T> portrait(String name, List<Double> grid, Block<T>... blocks) {
    return new Sheet<>(name, Kind.PORTRAIT, grid, List.of(blocks));
  }

  /** A sheet of nothing but this table, for a machine. */
  public static <T> Sheet<T> plain(String name, Table<T, ?> table) {
    List<Double> grid = gridOf(table);
    return new Sheet<>(name, Kind.PLAIN, grid.subList(1, grid.size()), List.of(Block.rows(table)));
  }

  /** The grid of a sheet that its one table lays out: 序号, and the columns. */
  public static List<Double> gridOf(Table<?, ?> table) {
    return DoubleStream.concat(
            DoubleStream.of(NUMBER_WIDTH), table.columns().stream().mapToDouble(Column::width))
        .boxed()
        .toList();
  }
}
