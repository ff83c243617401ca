package io.github.longzheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A day as a notice lists it (通知列明的日期), such as {@code 2024-02-04 周日 班 春节}.
 *
 * @param date the day
 * @param off whether the notice gives it off (休) or calls people to work (班)
 * @param festival the festival in the notice's words
 * @param statutoryDays names of the statutory days that fall on it; empty for an adjusted rest day
 *     and for a day listed as working
 */
public record ListedDay(LocalDate date, boolean off, String festival, List<String> statutoryDays) {
  public ListedDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(festival, "festival");
    statutoryDays = List.copyOf(statutoryDays);
    requireWord(festival);
    for (String name : statutoryDays) {
      requireWord(name);
    }
    if (!off && !statutoryDays.isEmpty()) {
      throw new IllegalArgumentException(
          "ListedDay: expected a statutory day to be off but was " + date + " 班");
    }
  }

  /** A statutory holiday (法定节假日) with the names of the statutory days that fall on it. */
  public static ListedDay statutory(LocalDate date, String festival, List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("ListedDay: expected at least one statutory day");
    }
    return new ListedDay(date, true, festival, names);
  }

  /** Another day off within the break (调休放假). */
  public static ListedDay adjusted(LocalDate date, String festival) {
    return new ListedDay(date, true, festival, List.of());
  }

  /** A day listed as working (上班). */
  public static ListedDay working(LocalDate date, String festival) {
    return new ListedDay(date, false, festival, List.of());
  }

  private static void requireWord(String text) {
    if (!isWord(text)) {
      throw new IllegalArgumentException(
          "ListedDay: expected a name without blanks but was '" + text + "'");
    }
  }

  /** Whether a text can be a name in a notice file: not empty, no blanks, no control characters. */
  static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Nothing blank above the ideographic space; asking Character would load its tables.
      if (c <= '\u3000' && isBlank(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c);
  }

  /** Whether it is a statutory holiday, in contrast to an adjusted rest day. */
  public boolean isStatutory() {
    return !statutoryDays.isEmpty();
  }

  /**
   * Whether it is a make-up working day (调休上班日): listed as working and a Saturday or Sunday.
   * 2020-02-03 is listed as working but is a Monday, so it is not.
   */
  public boolean isMakeUp() {
    return !off && isWeekend(date);
  }

  /** What it adds to the year's checksum; see {@link Notice#checksum}. */
  int checksum() {
    if (off) {
      return (isWeekend(date) ? 0 : 1) - statutoryDays.size();
    }
    return isWeekend(date) ? -1 : 0;
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** The line of a notice file: {@code 2024-02-10 周六 休 春节 法定 春节}. */
  @Override
  public String toString() {
    String head = date + " " + Weekdays.chinese(date) + (off ? " 休 " : " 班 ") + festival;
    if (!off) {
      return head;
    }
    return isStatutory() ? head + " 法定 " + String.join("、", statutoryDays) : head + " 调休";
  }
}
