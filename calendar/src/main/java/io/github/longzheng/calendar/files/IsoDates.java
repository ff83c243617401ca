package io.github.longzheng.calendar.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2024-09-04} and nothing else; does not pull in {@code DateTimeFormatter}, whose
 * class loading alone would cost a cold start more than all notices together.
 */
public final class IsoDates {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private IsoDates() {}

  /** The date, or null where the text is no {@code yyyy-MM-dd} of a real day. */
  public static @Nullable LocalDate parse(String text) {
    return parse(text, text.length());
  }

  /** The same for the first {@code length} characters of the text. */
  public static @Nullable LocalDate parse(String text, int length) {
    if (length != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    return of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /** The date, or null where the text is no {@code yyyyMMdd} of a real day. */
  public static @Nullable LocalDate parseBasic(String text) {
    return text.length() == 8
        ? of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8))
        : null;
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= DAYS[month - 1] + (leap && month == 2 ? 1 : 0)
        ? LocalDate.of(year, month, day)
        : null;
  }

  /** The digits as a number, −1 where one is not an ASCII digit. */
  public static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return from < to ? number : -1;
  }
}
