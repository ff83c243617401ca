package io.github.longzheng.forms.layout;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * One sheet of a workbook.
 *
 * @param <T> the form's value
 * @param name name on the tab
 * @param landscape whether it prints on landscape A4
 * @param grid widths of the grid columns, in characters of the body font
 * @param blocks from top to bottom
 */
public record Sheet<T>(String name, boolean landscape, List<Double> grid, List<Block<T>> blocks) {
  private static final double NUMBER_WIDTH = 5;

  public Sheet {
    Objects.requireNonNull(name, "name");
    grid = List.copyOf(grid);
    blocks = List.copyOf(blocks);
  }

  /** A sheet of A4 landscape whose grid is the columns of its one table. */
  @SafeVarargs
  public static <T> Sheet<T> landscape(String name, Table<T, ?> main, Block<T>... blocks) {
    return new Sheet<>(name, true, gridOf(main), List.of(blocks));
  }

  /** A sheet of A4 portrait with this grid. */
  @SafeVarargs
  public static <T> Sheet<T> portrait(String name, List<Double> grid, Block<T>... blocks) {
    return new Sheet<>(name, false, grid, List.of(blocks));
  }

  private static List<Double> gridOf(Table<?, ?> table) {
    return DoubleStream.concat(
            DoubleStream.of(NUMBER_WIDTH), table.columns().stream().mapToDouble(Column::width))
        .boxed()
        .toList();
  }
}
