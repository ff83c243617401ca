package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.util.Optional;

/**
 * Cells of a blank in rows and columns, both counted from 0: a sheet, or a table of a Word
 * document. Merged cells are one, wherever they are touched.
 */
interface Canvas {
  int rows();

  int columns();

  Area area(int row, int column);

  /** The text of the area that covers a cell. */
  Spot spot(int row, int column);

  default String text(int row, int column) {
    return spot(row, column).text();
  }

  /** What the document itself did to a cell's content, such as digits that a number cannot hold. */
  default Optional<Finding> damage(int row, int column) {
    return Optional.empty();
  }

  /** Whether somebody drew a cell here, be it empty. */
  boolean isDrawn(int row, int column);

  /** Whether the cell has a line at any side. */
  boolean isFramed(int row, int column);

  /** Whether the cell's text is computed and must stay so. */
  boolean isComputed(int row, int column);

  /**
   * Sets the whole content of a cell.
   *
   * @param number whether it is a number; otherwise it is text, whatever it looks like
   * @param key the field's key where it is a field outside tables, otherwise empty
   */
  void set(int row, int column, String text, boolean number, String key);

  /**
   * Inserts rows that look like another, below it; what stands below moves down with all that
   * belongs to it.
   *
   * @param row the row to look like
   * @param count how many
   * @param onlyBodyRow whether what refers to this row alone, such as a sum, means the whole table
   */
  void insertBelow(int row, int count, boolean onlyBodyRow);

  /** Inserts one empty row below the head of a table that has no row to look like. */
  void insertBelowHead(int row);

  /** Makes a row look like another; neither has merged cells that reach into other rows. */
  void dress(int row, int like);

  Location location(int row, int column, String title);
}
