package io.github.longzheng.calendar;

import java.time.LocalDate;

/** Names of the days of the week, without asking any locale. */
final class Weekdays {
  private static final String[] CHINESE = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
  private static final String[] ENGLISH = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  private Weekdays() {}

  static String chinese(LocalDate date) {
    return CHINESE[date.getDayOfWeek().getValue() - 1];
  }

  static String english(LocalDate date) {
    return ENGLISH[date.getDayOfWeek().getValue() - 1];
  }

  /** {@code 2024-09-04（周三）}. */
  static String withChinese(LocalDate date) {
    return date + "（" + chinese(date) + "）";
  }

  /** {@code 2024-09-04 (Wed)}. */
  static String withEnglish(LocalDate date) {
    return date + " (" + english(date) + ")";
  }
}
