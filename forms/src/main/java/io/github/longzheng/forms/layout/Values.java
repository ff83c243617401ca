package io.github.longzheng.forms.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** What a reader took out of a document, to build the form's value or a row from. */
public final class Values {
  private final Map<String, Object> byKey = new HashMap<>();

  /** Remembers a field's value. */
  public void put(Field<?, ?> field, Object value) {
    byKey.put(field.key(), value);
  }

  /** Remembers a table's rows. */
  public void put(Table<?, ?> table, List<?> rows) {
    byKey.put(table.key(), rows);
  }

  /** The value of a field; a field found by key is of the type that its codec reads. */
  @SuppressWarnings("unchecked")
  public <V> V get(Field<?, V> field) {
    return (V) require(field.key());
  }

  /** The rows of a table. */
  @SuppressWarnings("unchecked")
  public <R> List<R> rows(Table<?, R> table) {
    return (List<R>) require(table.key());
  }

  private Object require(String key) {
    Object value = byKey.get(key);
    if (value == null) {
      throw new NoSuchElementException("nothing was read for '" + key + "'");
    }
    return value;
  }
}
