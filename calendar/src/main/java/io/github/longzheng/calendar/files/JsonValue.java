package io.github.longzheng.calendar.files;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that remembers where it stood.
 *
 * @param value a {@link Map} of values by key, a {@link List} of values, a {@link String}, an
 *     {@link Integer}, a {@link Boolean}, or null; other numbers as their text in a {@link Number}
 * @param line line in the file, from 1
 * @param path JSON path, such as {@code $.sessions[8].month}
 */
public record JsonValue(@Nullable Object value, int line, String path) {
  /** What the value is, in both languages, for a message. */
  public String kind(boolean chinese) {
    if (value instanceof Map) {
      return chinese ? "对象" : "an object";
    }
    if (value instanceof List) {
      return chinese ? "数组" : "an array";
    }
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }
}
