package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.layout.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table as it was read.
 *
 * @param <R> type of the row's value
 * @param source where it stands
 * @param texts its cells as they came; a cell inside a merged area is empty here
 * @param columns column of the sheet by key of the field, for the columns that are there
 * @param value the value; empty when a finding is an error
 * @param findings what is wrong or doubtful with the row, each with the place of its cell
 */
public record TableRow<R>(
    RowSource source,
    Row texts,
    Map<String, Integer> columns,
    Optional<R> value,
    List<Finding> findings) {
  /** Number of the row in its sheet, from 1. */
  public int number() {
    return texts.index() + 1;
  }

  /** The text of a field's cell as it came, not masked; empty where there is no such column. */
  public String text(Field<R, ?> field) {
    Integer column = columns.get(field.key());
    return column == null ? "" : texts.text(column);
  }

  /** Where a field's cell is; the row's first cell where there is no such column. */
  public Location location(Field<R, ?> field) {
    return source.location(texts.index(), columns.getOrDefault(field.key(), 0), field.title());
  }
}
