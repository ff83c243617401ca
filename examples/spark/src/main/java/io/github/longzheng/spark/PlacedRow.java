package io.github.longzheng.spark;

import io.github.longzheng.forms.review.RosterRow;
import io.github.longzheng.forms.review.RosterSheet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the roster as it travels between executors (花名册行).
 *
 * @param number its number in the list, counted from 1
 * @param texts the texts of the 18 columns of attachment 6, in order; personal data
 */
public record PlacedRow(int number, List<String> texts) implements Serializable {
  static final RosterSheet SHEET = RosterSheet.list();

  public PlacedRow {
    texts = List.copyOf(texts);
  }

  /** The same row with another text in the column of this index, counted from 0. */
  PlacedRow with(int column, String text) {
    List<String> changed = new ArrayList<>(texts);
    changed.set(column, text);
    return new PlacedRow(number, changed);
  }

  RosterRow toRosterRow() {
    return RosterRow.of(SHEET, number, texts.toArray(new String[0]));
  }

  /** The number only, because the texts are personal data. */
  @Override
  public String toString() {
    return "PlacedRow[第" + number + "行]";
  }
}
