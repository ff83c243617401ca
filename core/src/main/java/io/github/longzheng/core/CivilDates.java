package io.github.longzheng.core;

/** Gregorian dates as plain numbers, for checks that allocate nothing. */
final class CivilDates {
  private static final int DAYS_PER_400_YEARS = 146_097;
  private static final int DAYS_FROM_0000_03_01_TO_1970_01_01 = 719_468;
  private static final long MILLIS_PER_DAY = 86_400_000L;

  /** Asia/Shanghai is UTC+8 without summer time since 1991-09-15. */
  private static final long CHINA_OFFSET_MILLIS = 28_800_000L;

  private CivilDates() {}

  /** Whether the calendar has this day; the year is not negative. */
  static boolean exists(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    if (month == 2) {
      return day <= (isLeap(year) ? 29 : 28);
    }
    // 31 days: odd months until July, even ones from August.
    return day <= 30 + ((month + (month >> 3)) & 1);
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Days since 1970-01-01 of a day that exists, as {@link java.time.LocalDate#toEpochDay}. */
  static long epochDay(int year, int month, int day) {
    // Years that begin in March end with the leap day.
    int shiftedYear = month > 2 ? year : year - 1;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int era = shiftedYear / 400;
    int yearOfEra = shiftedYear % 400;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (long) era * DAYS_PER_400_YEARS + dayOfEra - DAYS_FROM_0000_03_01_TO_1970_01_01;
  }

  /** Today in Beijing by the system clock, in days since 1970-01-01. */
  static long epochDayOfTodayInChina() {
    return Math.floorDiv(System.currentTimeMillis() + CHINA_OFFSET_MILLIS, MILLIS_PER_DAY);
  }
}
