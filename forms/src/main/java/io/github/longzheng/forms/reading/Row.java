package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of texts, such as row 4 of a sheet; rows and columns are counted from 0. Immutable. */
public final class Row {
  private final int index;
  private final String[] texts;
  private final Map<Integer, Finding> damages;

  private Row(int index, String[] texts, Map<Integer, Finding> damages) {
    this.index = index;
    this.texts = texts;
    this.damages = damages;
  }

  /**
   * A row of these texts.
   *
   * @param texts without blanks at their ends; the row keeps the array
   * @param damages by column, what the document itself did to a cell's content
   */
  public static Row of(int index, String[] texts, Map<Integer, Finding> damages) {
    return new Row(index, texts, damages);
  }

  /** A row of these texts, from which blanks at the ends are taken. */
  public static Row of(int index, List<String> texts) {
    return new Row(index, texts.stream().map(String::strip).toArray(String[]::new), Map.of());
  }

  /** Which row it is. */
  public int index() {
    return index;
  }

  /** The column after the last cell. */
  public int columns() {
    return texts.length;
  }

  /** The text of a cell; empty where there is none. */
  public String text(int column) {
    return column < texts.length ? texts[column] : "";
  }

  /** What the document itself did to a cell's content, such as digits that a number cannot hold. */
  public Optional<Finding> damage(int column) {
    return damages.isEmpty() ? Optional.empty() : Optional.ofNullable(damages.get(column));
  }

  /** The first text of the row; empty where the row is. */
  public String firstText() {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Number of its characters. */
  int length() {
    int length = 0;
    for (String text : texts) {
      length += text.length();
    }
    return length;
  }

  /** Whether there is nothing to be read in it. */
  public boolean isBlank() {
    return damages.isEmpty() && firstText().isEmpty();
  }
}
