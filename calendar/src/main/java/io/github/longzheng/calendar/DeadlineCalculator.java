package io.github.longzheng.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Computes the deadlines of one plan, on one calendar, with one set of conventions. */
final class DeadlineCalculator {
  private final WorkingDayCalendar calendar;
  private final Conventions conventions;

  DeadlineCalculator(WorkingDayCalendar calendar, Conventions conventions) {
    this.calendar = calendar;
    this.conventions = conventions;
  }

  /** The day that the announcement names. */
  Deadline fixed(DeadlineRule rule, LocalDate date) {
    return of(rule, date, date, CountingMethod.FIXED, 0, List.of(), List.of());
  }

  /** So many calendar days after the start, whatever day that is. */
  Deadline daysAfter(DeadlineRule rule, LocalDate start, int number) {
    return of(
        rule,
        start.plusDays(number),
        start,
        CountingMethod.DAYS_AFTER,
        number,
        List.of(),
        List.of());
  }

  /** The {@code number}-th working day strictly after the start. */
  Deadline workingDaysAfter(DeadlineRule rule, LocalDate start, int number) {
    LocalDate date = calendar.plusWorkingDays(start, number);
    return of(
        rule,
        date,
        start,
        CountingMethod.WORKING_DAYS_AFTER,
        number,
        List.of(),
        forward(start.plusDays(1), date));
  }

  /** Publicity: the first day counts or not, by convention. */
  Deadline publicity(DeadlineRule rule, LocalDate start, int number) {
    boolean counted =
        conventions.publicity() == FirstDayRule.COUNTED && calendar.isWorkingDay(start);
    LocalDate date = calendar.plusWorkingDays(start, counted ? number - 1 : number);
    return of(
        rule,
        date,
        start,
        CountingMethod.WORKING_DAYS_AFTER,
        number,
        List.of(conventions.publicity()),
        forward(counted ? start : start.plusDays(1), date));
  }

  /** The working day before which it is too early to be late: counted back, by convention. */
  Deadline workingDaysBefore(DeadlineRule rule, LocalDate start, int number) {
    boolean clear = conventions.backward() == BackwardCounting.CLEAR_WORKING_DAYS_BETWEEN;
    LocalDate date = calendar.plusWorkingDays(start, clear ? -number - 1 : -number);
    return of(
        rule,
        date,
        start,
        CountingMethod.WORKING_DAYS_BEFORE,
        number,
        List.of(conventions.backward()),
        backward(start.minusDays(1), date));
  }

  /** The corresponding day so many months later; it rolls or stands, by convention. */
  Deadline monthsAfter(DeadlineRule rule, LocalDate start, int number) {
    // Where LocalDate itself ends, the months cannot be added, whichever convention holds.
    if (start.isAfter(LocalDate.MAX.minusMonths(number))) {
      throw calendar.unpublished(LocalDate.MAX.getYear());
    }
    LocalDate corresponding = start.plusMonths(number);
    boolean rolls = conventions.monthEnd() == MonthEndRule.ROLLS_TO_WORKING_DAY;
    LocalDate date = rolls ? calendar.nextOrSameWorkingDay(corresponding) : corresponding;
    return of(
        rule,
        date,
        start,
        CountingMethod.MONTHS_AFTER,
        number,
        List.of(conventions.monthEnd()),
        rolls ? passed(corresponding, date) : List.of());
  }

  private Deadline of(
      DeadlineRule rule,
      LocalDate date,
      LocalDate start,
      CountingMethod method,
      int number,
      List<Convention> used,
      List<CountedDay> days) {
    boolean provisional = false;
    List<String> sources = new ArrayList<>();
    for (CountedDay day : days) {
      provisional |= calendar.isProvisional(day.date());
      for (Notice notice : calendar.notices(noticeYear(day.date()))) {
        if (!sources.contains(notice.citation())) {
          sources.add(notice.citation());
        }
      }
    }
    return new Deadline(rule, date, start, method, number, used, days, provisional, sources);
  }

  /** December 2006 is known from the notice of 2007 alone. */
  private int noticeYear(LocalDate date) {
    return Math.max(date.getYear(), calendar.publishedFrom());
  }

  private List<CountedDay> forward(LocalDate first, LocalDate last) {
    List<CountedDay> days = new ArrayList<>();
    int number = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(CountedDay.of(calendar, day, calendar.isWorkingDay(day) ? ++number : 0));
    }
    return days;
  }

  private List<CountedDay> backward(LocalDate first, LocalDate last) {
    List<CountedDay> days = new ArrayList<>();
    int number = 0;
    for (LocalDate day = first; !day.isBefore(last); day = day.minusDays(1)) {
      days.add(CountedDay.of(calendar, day, calendar.isWorkingDay(day) ? ++number : 0));
    }
    return days;
  }

  /** From the corresponding day to the one it rolls to; none of them is numbered. */
  private List<CountedDay> passed(LocalDate first, LocalDate last) {
    List<CountedDay> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(CountedDay.of(calendar, day, 0));
    }
    return days;
  }
}
