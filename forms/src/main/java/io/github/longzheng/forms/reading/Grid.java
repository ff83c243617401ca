package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.util.Optional;

/** Texts in rows and columns, both counted from 0: a sheet, or a table of a letter. */
public interface Grid {
  /** Number of rows. */
  int rows();

  /** Number of columns of the widest row. */
  int columns();

  /** The text of a cell, without blanks at its ends; empty where there is none. */
  String text(int row, int column);

  /** The column after the merged area that a cell is in. */
  int columnAfter(int row, int column);

  /** Where a cell is, for findings. */
  Location location(int row, int column, String title);

  /** What the document itself did to a cell's content, such as digits that a number cannot hold. */
  Optional<Finding> damage(int row, int column);

  /** The first text of a row; empty where the row is. */
  default String firstText(int row) {
    for (int column = 0; column < columns(); column++) {
      String text = text(row, column);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
