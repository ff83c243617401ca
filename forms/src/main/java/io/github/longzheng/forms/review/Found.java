package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import java.util.Comparator;

/**
 * A problem and the row that has it, not yet put into words: most findings of a bad batch are only
 * counted.
 *
 * @param raw the text of the cell as typed, not masked
 * @param shown the same as it may be shown
 */
record Found(
    RosterSheet sheet,
    int row,
    RosterColumn column,
    String chinese,
    String english,
    String raw,
    String shown) {
  /** By name of the sheet, then row, column and words: the same however rows are dealt out. */
  static final Comparator<Found> ORDER =
      Comparator.comparing((Found found) -> found.sheet().name())
          .thenComparingInt(Found::row)
          .thenComparing(Found::column)
          .thenComparing(Found::chinese);

  static Found of(RosterRow row, Problem problem) {
    RosterColumn column = problem.column();
    String raw = row.raw(column);
    return new Found(
        row.sheet(),
        row.number(),
        column,
        problem.chinese(),
        problem.english(),
        raw,
        column.masked(raw));
  }

  /** A row that has the key of an earlier one. */
  static Found duplicate(
      ReviewRule.KeyRule rule,
      ReviewKey key,
      RosterSheet firstSheet,
      int firstRow,
      RosterSheet sheet,
      int row) {
    String raw = rule.shown().apply(key);
    String shown = PrivateTexts.mask(raw);
    return new Found(
        sheet,
        row,
        rule.column(),
        "“" + shown + "”与" + firstSheet.nameOf(firstRow, sheet) + "重复",
        "'" + shown + "' is also in row " + firstRow,
        raw,
        shown);
  }

  /** A row of which only the place is of interest. */
  static Found at(RosterRow row) {
    return new Found(row.sheet(), row.number(), RosterColumn.NAME, "", "", "", "");
  }

  /** The same row with a problem about a value of it. */
  Found with(Problem problem, String value) {
    return new Found(
        sheet,
        row,
        problem.column(),
        problem.chinese(),
        problem.english(),
        value,
        problem.column().masked(value));
  }

  /** Whether it stands before a row. */
  boolean isBefore(RosterRow other) {
    int bySheet = sheet == other.sheet() ? 0 : sheet.name().compareTo(other.sheet().name());
    return bySheet < 0 || bySheet == 0 && row < other.number();
  }

  /** The finding, masked, with what to do. */
  Finding toFinding(RuleInfo rule) {
    return new Finding(
        rule.id(),
        rule.severity(),
        sheet.location(row, column),
        shown,
        PrivateTexts.mask(chinese) + "；" + rule.advice(),
        PrivateTexts.mask(english) + "; expected " + rule.english());
  }
}
