package io.github.longzheng.forms.xlsx;

import java.util.List;

/**
 * Heights of rows whose cells stand in these columns, in points. They are set because merged cells
 * do not grow by themselves, and programs differ in how the others do.
 */
final class RowHeights {
  private static final double TEXT_LINE = 13.5;
  private static final double MARGIN = 6;

  private final double[] widths;

  private RowHeights(double[] widths) {
    this.widths = widths;
  }

  /**
   * Of cells over these columns.
   *
   * @param grid widths of the columns of the sheet
   * @param first the first column of the first cell
   * @param spans columns of each cell
   */
  static RowHeights of(List<Double> grid, int first, List<Integer> spans) {
    double[] widths = new double[spans.size()];
    int from = first;
    for (int i = 0; i < widths.length; i++) {
      int to = Math.min(grid.size(), from + spans.get(i));
      widths[i] = grid.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
      from = to;
    }
    return new RowHeights(widths);
  }

  /** Height in which these texts stand whole. */
  double of(List<String> texts) {
    return of(texts.toArray(String[]::new));
  }

  /** Height in which these texts stand whole. */
  double of(String[] texts) {
    int lines = 1;
    for (int i = 0; i < texts.length; i++) {
      lines = Math.max(lines, TextWidth.lines(texts[i], widths[i]));
    }
    return lines * TEXT_LINE + MARGIN;
  }
}
