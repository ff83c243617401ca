package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table of a blank, ready to take rows.
 *
 * @param head its head
 * @param body what is below
 */
record TablePlace<T, R>(TableHead<T, R> head, TableBody body) {
  static <T, R> TablePlace<T, R> of(TableHead<T, R> head) {
    return new TablePlace<>(head, TableBody.below(head));
  }

  Table<T, R> table() {
    return head.table();
  }

  /** Writes the rows of a value, and sums where the blank has a line for them. */
  void fill(T value) {
    Canvas canvas = head.canvas();
    List<TableLine> lines = TableLine.of(table(), value, body.subtotal().isPresent());
    if (body.rows() == 0) {
      canvas.insertBelowHead(head.below() - 1);
    }
    int more = more(lines.size());
    if (more > 0) {
      canvas.insertBelow(body.first(), more, body.rows() < 2);
    }
    int inserted = inserted(lines.size());
    body.subtotal().ifPresent(row -> dress(lines, row + inserted));
    for (int i = 0; i < lines.size(); i++) {
      write(body.first() + i, lines.get(i));
    }
    clearNumbers(lines.size(), Math.max(1, body.rows()) + more);
    if (body.total().isPresent()) {
      write(body.total().getAsInt() + inserted, TableLine.total(table(), value));
    }
  }

  /**
   * Looks whether the total row's formulas, now computed, give the sums, and writes the sums where
   * they do not.
   */
  List<Finding> checkTotal(T value) {
    List<Finding> findings = new ArrayList<>();
    if (body.total().isEmpty()) {
      return findings;
    }
    Canvas canvas = head.canvas();
    int lines = TableLine.of(table(), value, body.subtotal().isPresent()).size();
    int row = body.total().getAsInt() + inserted(lines);
    TableLine total = TableLine.total(table(), value);
    for (int i = 0; i < total.texts().size(); i++) {
      Column<R> column = table().columns().get(i);
      Integer at = head.columnOf().get(column.field().key());
      String sum = total.texts().get(i);
      if (at != null
          && column.summed()
          && canvas.isComputed(row, at)
          && !canvas.text(row, at).equals(sum)) {
        canvas.set(row, at, sum, true, "");
        String title = column.field().title();
        findings.add(FillFindings.wrongFormula(title).at(canvas.location(row, at, title)));
      }
    }
    return findings;
  }

  private int more(int lines) {
    return Math.max(0, lines - Math.max(1, body.rows()) - (body.subtotal().isPresent() ? 1 : 0));
  }

  /** How many rows these lines need that the blank does not have. */
  private int inserted(int lines) {
    return more(lines) + (body.rows() == 0 ? 1 : 0);
  }

  /** Gives lines of sums the look of the row 小计, and that row the look of its new content. */
  private void dress(List<TableLine> lines, int subtotal) {
    Canvas canvas = head.canvas();
    int spare = subtotal;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isSum() && body.first() + i != spare) {
        canvas.dress(body.first() + i, spare);
        canvas.set(body.first() + i, labelColumn(), Table.SUBTOTAL, false, "");
      }
    }
    if (spare >= body.first() + lines.size() || !lines.get(spare - body.first()).isSum()) {
      canvas.dress(spare, body.first());
      canvas.set(spare, labelColumn(), "", false, "");
    }
  }

  private int labelColumn() {
    return head.number()
        .orElseGet(() -> head.columnOf().values().stream().min(Integer::compare).orElseThrow());
  }

  private void write(int row, TableLine line) {
    Canvas canvas = head.canvas();
    OptionalInt number = head.number();
    if (!line.isSum() && number.isPresent() && !canvas.isComputed(row, number.getAsInt())) {
      canvas.set(row, number.getAsInt(), String.valueOf(line.number()), true, "");
    }
    for (int i = 0; i < line.texts().size(); i++) {
      Column<R> column = table().columns().get(i);
      Field<R, ?> field = column.field();
      Integer at = head.columnOf().get(field.key());
      String text = line.texts().get(i);
      if (at == null || line.isSum() && !isSumPlace(row, at, column)) {
        continue;
      }
      canvas.set(row, at, text, field.codec().numeric() && isDecimal(text), "");
    }
  }

  /** A computed sum stays, and so does a cell that the label of the line covers. */
  private boolean isSumPlace(int row, int at, Column<R> column) {
    Canvas canvas = head.canvas();
    return column.summed() && !canvas.isComputed(row, at) && canvas.area(row, at).left() == at;
  }

  /** Takes printed numbers from the rows that stay empty, so that nobody looks for their data. */
  private void clearNumbers(int used, int rows) {
    OptionalInt number = head.number();
    for (int i = used; number.isPresent() && i < rows; i++) {
      if (!head.canvas().isComputed(body.first() + i, number.getAsInt())) {
        head.canvas().set(body.first() + i, number.getAsInt(), "", false, "");
      }
    }
  }

  static boolean isDecimal(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
  }
}
