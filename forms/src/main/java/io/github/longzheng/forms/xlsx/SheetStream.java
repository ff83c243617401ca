package io.github.longzheng.forms.xlsx;

import java.io.IOException;

/**
 * A workbook that is being written, row by row, on all its sheets at once.
 *
 * @param <R> type of a row
 */
public interface SheetStream<R> extends AutoCloseable {
  /**
   * Writes the next row.
   *
   * @throws SheetFullException when there is no room for it
   */
  void write(R row) throws IOException;

  /** Writes what follows the rows. */
  void finish() throws IOException;

  /** Ends threads and deletes temporary files, whether finished or given up. */
  @Override
  void close() throws IOException;
}
