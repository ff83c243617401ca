package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Location;

/** A text of a blank that can be written into: a cell, or a paragraph of a letter. */
interface Spot {
  /** Its text, as it is. */
  String text();

  /**
   * Whether the character at this index is a line to write on: an underscore, or a blank set so.
   */
  boolean isLine(int index);

  /**
   * Puts a text in the place of the characters from {@code from} (inclusive) to {@code to}
   * (exclusive), which may be none, set as they were.
   */
  void replace(int from, int to, String text);

  /** Remembers that these characters are the field with this key, where the document can. */
  void mark(int from, int to, String key);

  /** Where it is, for findings about what has this title. */
  Location location(String title);
}
