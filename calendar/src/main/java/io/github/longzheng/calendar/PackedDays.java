package io.github.longzheng.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Every known day, one {@code long} per month: bits 0–30 say which days are working days (bit 0 is
 * the 1st), bits 32–63 how many working days lie before the month. The working days themselves
 * stand in one shared array, so that neither question nor answer allocates anything.
 */
final class PackedDays {
  private final int firstYear;
  private final int lastYear;
  private final LocalDate first;
  private final LocalDate last;
  private final long firstMonth;
  private final int firstDay;
  // One more word than months: the day after the last known one may end a half-open interval.
  private final long[] months;
  private final int[] holidays;
  private final LocalDate[] workingDays;

  /**
   * Packs a run of years without gaps.
   *
   * @param years ascending, each one more than the year before
   * @param closures days off on top of the notices
   */
  PackedDays(List<PublishedYear> years, Map<LocalDate, String> closures) {
    firstYear = years.get(0).year();
    lastYear = years.get(years.size() - 1).year();
    first = firstKnown(years.get(0));
    last = LocalDate.of(lastYear, 12, 31);
    firstMonth = month(first);
    firstDay = first.getDayOfMonth();
    int size = (int) (month(last) - firstMonth) + 1;
    months = new long[size + 1];
    holidays = new int[size];
    LocalDate[] working = new LocalDate[(int) (last.toEpochDay() - first.toEpochDay()) + 1];

    int[] listedOff = new int[size];
    int[] listedOn = new int[size];
    for (PublishedYear year : years) {
      for (ListedDay day : year.days().values()) {
        // A later notice wins: it is the one that lists the last days of December.
        int month = (int) (month(day.date()) - firstMonth);
        int bit = 1 << (day.date().getDayOfMonth() - 1);
        if (month >= 0 && !day.date().isBefore(first)) {
          listedOff[month] = day.off() ? listedOff[month] | bit : listedOff[month] & ~bit;
          listedOn[month] = day.off() ? listedOn[month] & ~bit : listedOn[month] | bit;
        }
      }
    }
    int rank = 0;
    int weekday = first.getDayOfWeek().getValue() - 1;
    LocalDate date = first;
    for (int month = 0; month < size; month++) {
      long bits = (long) rank << 32;
      int length = date.lengthOfMonth();
      for (int day = date.getDayOfMonth(); day <= length; day++) {
        int bit = 1 << (day - 1);
        boolean weekend = weekday > 4;
        boolean open = (listedOn[month] & bit) != 0 || (!weekend && (listedOff[month] & bit) == 0);
        boolean closed = !closures.isEmpty() && closures.containsKey(date);
        if (open && !closed) {
          bits |= Integer.toUnsignedLong(bit);
          working[rank++] = date;
        }
        if ((listedOff[month] & bit) != 0 || (open && closed)) {
          holidays[month] |= bit;
        }
        date = date.plusDays(1);
        weekday = weekday == 6 ? 0 : weekday + 1;
      }
      months[month] = bits;
    }
    months[size] = (long) rank << 32;
    workingDays = new LocalDate[rank];
    System.arraycopy(working, 0, workingDays, 0, rank);
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

  private static long month(LocalDate date) {
    // long: the years of LocalDate.MIN and MAX times 12 do not fit an int.
    return date.getYear() * 12L + date.getMonthValue();
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

  boolean knows(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  boolean isWorkingDay(LocalDate date) {
    return (months[index(date)] >>> (date.getDayOfMonth() - 1) & 1) != 0;
  }

  boolean isHoliday(LocalDate date) {
    return (holidays[index(date)] >>> (date.getDayOfMonth() - 1) & 1) != 0;
  }

  /** The {@code n}-th working day strictly after the date; for negative {@code n}, before it. */
  LocalDate plus(LocalDate date, int n) {
    long word = months[index(date)];
    // Working days up to and including the date when counting on, before it when counting back.
    long upTo = (1L << (date.getDayOfMonth() - (n > 0 ? 0 : 1))) - 1;
    long target = (word >>> 32) + Long.bitCount(word & upTo) + n - (n > 0 ? 1 : 0);
    if (target < 0) {
      throw unpublished(first.getYear() == firstYear ? firstYear - 1 : first.getYear());
    }
    if (target >= workingDays.length) {
      throw unpublished(lastYear + 1);
    }
    return workingDays[(int) target];
  }

  /** Working days before the date; the day after the last known one may be asked, too. */
  int rank(LocalDate date) {
    long month = month(date) - firstMonth;
    int index =
        month == months.length - 1 && date.getDayOfMonth() == 1 ? months.length - 1 : index(date);
    long word = months[index];
    return (int) (word >>> 32) + Long.bitCount(word & ((1L << (date.getDayOfMonth() - 1)) - 1));
  }

  private int index(LocalDate date) {
    long month = month(date) - firstMonth;
    if (month < 0 || month >= holidays.length || (month == 0 && date.getDayOfMonth() < firstDay)) {
      throw unpublished(date.getYear());
    }
    return (int) month;
  }

  UnpublishedYearException unpublished(int year) {
    return new UnpublishedYearException(year, firstYear, lastYear);
  }
}
