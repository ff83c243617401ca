package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a blank has below the head of a table.
 *
 * @param first the first row after the head
 * @param rows how many empty rows there are, numbered or not
 * @param subtotal the row 小计, where there is one
 * @param total the row 合计, where there is one
 * @param occupied the first row, where it holds something that is no total
 */
record TableBody(
    int first, int rows, OptionalInt subtotal, OptionalInt total, OptionalInt occupied) {
  private static final Set<String> TOTALS = Set.of("合计", "总计", "共计");

  /** The part below a head. */
  static TableBody below(TableHead<?, ?> head) {
    Canvas canvas = head.canvas();
    int row = head.below();
    boolean framed = row < canvas.rows() && isFramed(head, row);
    while (row < canvas.rows()
        && isEmpty(head, row)
        && isFramed(head, row) == framed
        && (framed || row == head.below())) {
      row++;
    }
    int rows = row - head.below();
    OptionalInt subtotal = OptionalInt.empty();
    OptionalInt total = OptionalInt.empty();
    for (; row < canvas.rows(); row++) {
      String label = Labels.normalize(firstText(head, row));
      if (label.equals(Table.SUBTOTAL) && subtotal.isEmpty()) {
        subtotal = OptionalInt.of(row);
      } else if (isTotal(label)) {
        total = OptionalInt.of(row);
        break;
      } else if (!label.isEmpty()) {
        break;
      }
    }
    boolean occupied =
        rows == 0 && subtotal.isEmpty() && total.isEmpty() && holdsData(head, head.below());
    return new TableBody(
        head.below(),
        rows,
        subtotal,
        total,
        occupied ? OptionalInt.of(head.below()) : OptionalInt.empty());
  }

  /** Whether a text begins the row that adds up a table. */
  static boolean isTotal(String label) {
    return TOTALS.contains(Labels.withoutHint(Labels.normalize(label)));
  }

  /** The row after everything of the table. */
  int end() {
    int end = first + rows;
    end = Math.max(end, subtotal.isPresent() ? subtotal.getAsInt() + 1 : end);
    return Math.max(end, total.isPresent() ? total.getAsInt() + 1 : end);
  }

  private static boolean isEmpty(TableHead<?, ?> head, int row) {
    Canvas canvas = head.canvas();
    for (int column = head.left(); column <= head.right(); column++) {
      boolean number = head.number().isPresent() && head.number().getAsInt() == column;
      boolean room = canvas.isComputed(row, column) || Gaps.isRoom(canvas.spot(row, column));
      if (!room && !(number && isNumber(canvas.text(row, column).strip()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }

  /** A row of a table has a line where the first column that is filled has one. */
  private static boolean isFramed(TableHead<?, ?> head, int row) {
    int column = head.columnOf().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    return head.canvas().isFramed(row, column);
  }

  private static boolean holdsData(TableHead<?, ?> head, int row) {
    return row < head.canvas().rows()
        && head.columnOf().values().stream()
                .filter(column -> !head.canvas().text(row, column).isBlank())
                .filter(column -> head.canvas().area(row, column).left() == column)
                .count()
            > 1;
  }

  static String firstText(TableHead<?, ?> head, int row) {
    for (int column = head.left(); column <= head.right(); column++) {
      Optional<String> text =
          Optional.of(head.canvas().text(row, column)).filter(found -> !found.isBlank());
      if (text.isPresent()) {
        return text.get();
      }
    }
    return "";
  }
}
