package io.github.longzheng.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an edition has in one form other than the layout in code.
 *
 * @param labels titles of fields outside tables, by key
 * @param tables all columns of tables, in order, by the table's key
 */
record LayoutChoice(Map<String, Titles> labels, Map<String, List<ColumnChoice>> tables) {
  static final LayoutChoice NONE = new LayoutChoice(Map.of(), Map.of());

  LayoutChoice {
    labels = Map.copyOf(labels);
    tables = Map.copyOf(tables);
  }

  /**
   * How a field is called.
   *
   * @param title its title; empty for that of 2024
   * @param aliases other titles that readers accept
   */
  record Titles(Optional<String> title, List<String> aliases) {
    Titles {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A column.
   *
   * @param key the field of the layout in code; empty for a column of the edition's own
   * @param titles how it is called
   * @param width in characters of the body font; empty for that of 2024
   * @param text what stands in every row of a column of the edition's own; empty for nothing
   */
  record ColumnChoice(Optional<String> key, Titles titles, Optional<Integer> width, String text) {}
}
