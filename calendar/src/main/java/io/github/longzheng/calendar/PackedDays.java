package io.github.longzheng.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Every known day, one {@code long} per month from January of the year before the first published
 * one to January of the year after the last: bits 1–31 say which days are working days, bits 32–62
 * how many working days lie before the month. The working days themselves stand in one shared
 * array, so that neither question nor answer allocates anything.
 */
final class PackedDays {
  private static final int MONTHS = 12;

  private final int firstYear;
  private final int lastYear;

  /**
   * How many years are published, all of whose days are known. A {@code char}, since the JIT then
   * knows that it is not negative and makes one comparison of {@code 0 <= year && year < years}.
   */
  private final char years;

  private final LocalDate first;
  private final LocalDate last;
  private final long[] months;
  private final int[] holidays;
  private final LocalDate[] workingDays;

  /**
   * Packs a run of years without gaps.
   *
   * @param published ascending, each one more than the year before
   * @param closures days off on top of the notices
   */
  PackedDays(List<PublishedYear> published, Map<LocalDate, String> closures) {
    firstYear = published.get(0).year();
    lastYear = published.get(published.size() - 1).year();
    first = firstKnown(published.get(0));
    last = LocalDate.of(lastYear, 12, 31);
    years = (char) published.size();
    // A power of two: for an index that wraps around it, the JIT leaves out the check of bounds.
    months = new long[Integer.highestOneBit((years + 2) * MONTHS - 1) << 1];
    holidays = new int[months.length];

    int[] listedOff = new int[months.length];
    int[] listedOn = new int[months.length];
    for (PublishedYear year : published) {
      for (ListedDay day : year.days().values()) {
        // A later notice wins: it is the one that lists the last days of December.
        if (!day.date().isBefore(first)) {
          int month = month(day.date());
          int bit = 1 << day.date().getDayOfMonth();
          listedOff[month] = day.off() ? listedOff[month] | bit : listedOff[month] & ~bit;
          listedOn[month] = day.off() ? listedOn[month] & ~bit : listedOn[month] | bit;
        }
      }
    }
    LocalDate[] working = new LocalDate[(int) (last.toEpochDay() - first.toEpochDay()) + 1];
    int rank = 0;
    int weekday = first.getDayOfWeek().getValue() - 1;
    LocalDate date = first;
    for (int month = month(first); month <= month(last); month++) {
      long word = (long) rank << 32;
      int length = date.lengthOfMonth();
      for (int day = date.getDayOfMonth(); day <= length; day++) {
        int bit = 1 << day;
        boolean weekend = weekday > 4;
        boolean open = (listedOn[month] & bit) != 0 || (!weekend && (listedOff[month] & bit) == 0);
        boolean closed = !closures.isEmpty() && closures.containsKey(date);
        if (open && !closed) {
          word |= Integer.toUnsignedLong(bit);
          working[rank++] = date;
        }
        if ((listedOff[month] & bit) != 0 || (open && closed)) {
          holidays[month] |= bit;
        }
        date = date.plusDays(1);
        weekday = weekday == 6 ? 0 : weekday + 1;
      }
      months[month] = word;
    }
    // The day after the last may end a half-open interval.
    months[month(last) + 1] = (long) rank << 32;
    workingDays = Arrays.copyOf(working, rank);
  }

  /**
   * January 1 of the first year, or the first of those days of December before it that its notice
   * lists without a gap.
   */
  private static LocalDate firstKnown(PublishedYear year) {
    LocalDate first = LocalDate.of(year.year(), 1, 1);
    while (year.days().containsKey(first.minusDays(1))) {
      first = first.minusDays(1);
    }
    return first;
  }

  LocalDate first() {
    return first;
  }

  LocalDate last() {
    return last;
  }

  int firstYear() {
    return firstYear;
  }

  int lastYear() {
    return lastYear;
  }

  boolean isWorkingDay(LocalDate date) {
    return (word(date) >>> date.getDayOfMonth() & 1) != 0;
  }

  boolean isHoliday(LocalDate date) {
    requireKnown(date);
    return (holidays[month(date)] >>> date.getDayOfMonth() & 1) != 0;
  }

  /** The {@code n}-th working day strictly after the date; for negative {@code n}, before it. */
  LocalDate plus(LocalDate date, int n) {
    // 1 when counting on, 0 when counting back: without a branch, which half of all callers miss.
    int onwards = ~n >>> 31;
    int target = rank(word(date), date.getDayOfMonth() + onwards) + n - onwards;
    // A sum beyond the range of int is negative, so this sees it, too.
    if (target < 0 || target >= workingDays.length) {
      throw unpublished(
          n > 0 ? lastYear + 1 : first.getYear() == firstYear ? firstYear - 1 : first.getYear());
    }
    return workingDays[target];
  }

  /** Working days before the date; the day after the last known one may be asked, too. */
  int rank(LocalDate date) {
    if (!isOfWholeYear(date) && !date.equals(last.plusDays(1))) {
      requireKnown(date);
    }
    return rank(months[month(date)], date.getDayOfMonth());
  }

  /** Working days before this day of the word's month; the day may be one after the 31st. */
  private static int rank(long word, int day) {
    // The shift drops the day and those after it; bit 0 is never set, so that 0 does for 32.
    return (int) (word >>> 32) + Integer.bitCount((int) word << -day);
  }

  private long word(LocalDate date) {
    if (!isOfWholeYear(date)) {
      requireKnown(date);
    }
    return months[month(date)];
  }

  private boolean isOfWholeYear(LocalDate date) {
    int year = date.getYear() - firstYear;
    return 0 <= year && year < years;
  }

  void requireKnown(LocalDate date) {
    if (date.isBefore(first) || date.isAfter(last)) {
      throw unpublished(date.getYear());
    }
  }

  /** Where the month of a day that is known, or of the day after the last, stands. */
  private int month(LocalDate date) {
    int month = (date.getYear() - firstYear + 1) * MONTHS + date.getMonthValue() - 1;
    return month & months.length - 1;
  }

  UnpublishedYearException unpublished(int year) {
    return new UnpublishedYearException(year, firstYear, lastYear);
  }
}
