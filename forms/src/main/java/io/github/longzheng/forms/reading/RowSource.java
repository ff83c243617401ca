package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Location;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows that can be read from the first to the last: a sheet, a CSV file, a table of a letter. */
public interface RowSource {
  /** Rows, one after the other. */
  interface Rows extends AutoCloseable {
    /** The next row that is not blank; empty at the end. */
    Optional<Row> next();

    /** Lets go of what is held; nothing is thrown, the rows are not needed any more. */
    @Override
    void close();
  }

  /** Name of the sheet, or of the file. */
  String name();

  /** Whether the people who see the document do not see this. */
  default boolean isHidden() {
    return false;
  }

  /** The rows, from the first. */
  Rows open();

  /**
   * The merged areas. Where they stand behind the rows in the file, asking before the rows are read
   * costs reading the file to its end.
   */
  default MergedAreas merged() {
    return MergedAreas.NONE;
  }

  /** Where a cell is, for findings. */
  Location location(int row, int column, String title);

  /** The rows of a list in memory. */
  static Rows rowsOf(List<Row> list) {
    Iterator<Row> rows = list.stream().filter(row -> !row.isBlank()).iterator();
    return new Rows() {
      @Override
      public Optional<Row> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }
}
