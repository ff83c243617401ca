package io.github.longzheng.forms.filling;

/** A cell, or the merged cells that count as one; all four ends are inside, counted from 0. */
record Area(int top, int left, int bottom, int right) {
  static Area of(int row, int column) {
    return new Area(row, column, row, column);
  }

  boolean isAt(int row, int column) {
    return top == row && left == column;
  }

  boolean isOneRow() {
    return top == bottom;
  }
}
