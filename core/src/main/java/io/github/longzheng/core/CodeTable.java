package io.github.longzheng.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a code table of this package: UTF-8, {@code #} lines that name the sources, a line of
 * column names, then rows of fields separated by commas, without quoting.
 */
final class CodeTable {
  private CodeTable() {}

  /** The rows of a resource that has exactly these columns. */
  static List<List<String>> read(String resource, String columns) {
    InputStream bytes = CodeTable.class.getResourceAsStream(resource);
    if (bytes == null) {
      throw new IllegalStateException(resource + ": not found beside " + CodeTable.class.getName());
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return rows(reader, resource, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static List<List<String>> rows(BufferedReader reader, String resource, String columns)
      throws IOException {
    int width = columns.split(",", -1).length;
    List<List<String>> rows = new ArrayList<>();
    boolean headRead = false;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      if (!headRead) {
        if (!line.equals(columns)) {
          throw broken(resource, number, "columns " + columns, line);
        }
        headRead = true;
        continue;
      }
      String[] fields = line.split(",", -1);
      if (fields.length != width) {
        throw broken(resource, number, width + " fields", line);
      }
      rows.add(List.of(fields));
    }
    return List.copyOf(rows);
  }

  private static IllegalStateException broken(
      String resource, int line, String expected, String actual) {
    return new IllegalStateException(
        resource + ":" + line + ": expected " + expected + " but was '" + actual + "'");
  }
}
