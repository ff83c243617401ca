package io.github.longzheng.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of which the first stay at hand: a head is looked for among them before anything is read.
 */
final class OpenedRows implements AutoCloseable {
  /** A head is looked for in this many rows. */
  static final int HEAD_WITHIN = 300;

  private final RowSource source;
  private final RowSource.Rows rows;
  private final List<Row> first = new ArrayList<>();
  private int next;

  /** Opens a source and reads its first rows, and one more. */
  OpenedRows(RowSource source) {
    this.source = source;
    this.rows = source.open();
    try {
      readFirst();
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  private void readFirst() {
    Optional<Row> row = rows.next();
    long length = 0;
    while (row.isPresent()) {
      length += row.get().length();
      if (length > ReadSettings.MAX_FIRST_LENGTH) {
        throw new RefusedContentException(
            ReadFindings.tooMuch("前" + HEAD_WITHIN + "行的字符数", ReadSettings.MAX_FIRST_LENGTH));
      }
      first.add(row.get());
      row = row.get().index() >= HEAD_WITHIN ? Optional.empty() : rows.next();
    }
  }

  RowSource source() {
    return source;
  }

  /** The first rows, without blank ones. */
  List<Row> first() {
    return first;
  }

  /** The next row, from the first on. */
  Optional<Row> next() {
    return next < first.size() ? Optional.of(first.get(next++)) : rows.next();
  }

  @Override
  public void close() {
    rows.close();
  }
}
