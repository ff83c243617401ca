package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Room in a text for a value: a line to write on, blanks, or the places before 年, 月 and 日.
 *
 * @param from its first character
 * @param to after its last character
 * @param parts begin and end of the places for year, month and, where there is one, day; empty
 *     where the whole gap takes the whole value
 */
record Gap(int from, int to, List<int[]> parts) {
  /** A date as a gap before 年, 月 and 日 can take it, and what follows it. */
  private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?(.*)");

  Gap {
    parts = List.copyOf(parts);
  }

  static Gap plain(int from, int to) {
    return new Gap(from, to, List.of());
  }

  boolean isDate() {
    return !parts.isEmpty();
  }

  /** Whether there is a place for a day. */
  boolean hasDay() {
    return parts.size() == 3;
  }

  /** Whether it is for such a value: a date gap takes only a date, or a month, of its own kind. */
  boolean isFor(Field<?, ?> field) {
    return !isDate()
        || field.parse(hasDay() ? "2024年9月3日" : "2024年9月").value().isPresent()
            && field.parse("甲").value().isEmpty();
  }

  /** The year that the blank has printed. */
  Optional<String> printedYear(String text) {
    return parts.stream()
        .limit(1)
        .map(part -> text.substring(part[0], part[1]))
        .filter(year -> year.matches("\\d{4}"))
        .findFirst();
  }

  /** Writes a value; returns the characters that it takes now. */
  int[] fill(Spot spot, String value) {
    if (!isDate()) {
      int kept = blanksToKeep(spot, value);
      int there = Math.min(kept, to - from);
      // What is left of a line stays a line.
      spot.replace(from, to - there, value + " ".repeat(kept - there));
      return new int[] {from, from + value.length()};
    }
    Matcher date = DATE.matcher(value);
    if (!date.matches()) {
      throw new IllegalStateException("not a date");
    }
    String rest = date.group(4);
    if (!rest.isEmpty()) {
      spot.replace(to, to, rest);
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      spot.replace(parts.get(i)[0], parts.get(i)[1], date.group(i + 1));
    }
    int start = parts.get(0)[0];
    return new int[] {start, start + value.length()};
  }

  /** How many blanks keep what follows where it was, as far as the value leaves them. */
  private int blanksToKeep(Spot spot, String value) {
    String text = spot.text();
    if (to == from || !text.substring(from, to).isBlank()) {
      return 0;
    }
    boolean line = spot.isLine(from);
    boolean wordsFollow =
        to < text.length()
            && (text.charAt(to) == '（' || Character.isLetterOrDigit(text.codePointAt(to)));
    if (!wordsFollow && !(line && to == text.length())) {
      return 0;
    }
    double left = TextLength.of(text.substring(from, to)) - TextLength.of(value);
    int blanks = (int) (left / TextLength.of(text.substring(to - 1, to)));
    return Math.max(wordsFollow && !line ? 2 : 0, blanks);
  }
}
