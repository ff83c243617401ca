package io.github.longzheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The independent model: a set of working days, asked one day after the other. Its days come from
 * the public lists in {@code listed-days.csv}, not from the notices in src/main.
 */
final class NaiveCalendar {
  final LocalDate first;
  final LocalDate last;
  final Set<LocalDate> working = new HashSet<>();

  /** All days from 2007-01-01 to 2026-12-31, and the two of 2006 that are listed. */
  static final NaiveCalendar CHINA = china();

  NaiveCalendar(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
    for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
      if (d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY) {
        working.add(d);
      }
    }
  }

  private static NaiveCalendar china() {
    NaiveCalendar china = new NaiveCalendar(LocalDate.of(2006, 12, 30), LocalDate.of(2026, 12, 31));
    for (String[] row : ListedDays.rows("listed-days.csv")) {
      LocalDate date = LocalDate.parse(row[1]);
      if (row[2].equals("off")) {
        china.working.remove(date);
      } else {
        china.working.add(date);
      }
    }
    return china;
  }

  boolean knows(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  boolean isWorking(LocalDate date) {
    return working.contains(date);
  }

  /** Empty where the walk leaves what is known. */
  Optional<LocalDate> plus(LocalDate date, int n) {
    LocalDate day = date;
    for (int left = Math.abs(n); left > 0; ) {
      day = n > 0 ? day.plusDays(1) : day.minusDays(1);
      if (!knows(day)) {
        return Optional.empty();
      }
      if (isWorking(day)) {
        left--;
      }
    }
    return Optional.of(day);
  }

  int between(LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      return -between(end, start);
    }
    int count = 0;
    for (LocalDate d = start; d.isBefore(end); d = d.plusDays(1)) {
      count += isWorking(d) ? 1 : 0;
    }
    return count;
  }

  List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
      days.add(d);
    }
    return days;
  }
}
