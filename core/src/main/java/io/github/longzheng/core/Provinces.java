package io.github.longzheng.core;

import java.util.List;

/** The 34 provincial divisions of GB/T 2260, by the first two digits of their codes. */
final class Provinces {
  /** The rows of the table: code, name, abbreviation, type. */
  static final List<List<String>> ROWS = CodeTable.read("provinces.csv", "code,name,abbr,type");

  private static final boolean[] KNOWN = known();

  private Provinces() {}

  private static boolean[] known() {
    boolean[] known = new boolean[100];
    for (List<String> row : ROWS) {
      known[Digits.number(row.get(0), 0, 2)] = true;
    }
    return known;
  }

  /** Whether a province has this two-digit code, from 0 to 99. */
  static boolean isKnown(int twoDigits) {
    return KNOWN[twoDigits];
  }
}
