package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.time.LocalTime;
import java.util.Objects;

/**
 * Hours of an exam on one day (考试时间), such as {@code 9:00-11:00}, both ends as printed.
 *
 * @param start beginning, in Beijing time
 * @param end end, later than {@code start}
 */
public record TimeSpan(LocalTime start, LocalTime end) {
  public TimeSpan {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (!start.isBefore(end)) {
      throw InvalidValueException.of(
          ValueType.TIME_SPAN,
          Reason.CONTRADICTION,
          format(start) + "-" + format(end),
          "a start before the end",
          "开始早于结束");
    }
    if (start.getSecond() + start.getNano() + end.getSecond() + end.getNano() != 0) {
      throw InvalidValueException.of(
          ValueType.TIME_SPAN, Reason.RANGE, start + "-" + end, "whole minutes", "整分钟");
    }
  }

  /** From {@code start} to {@code end}. */
  public static TimeSpan of(LocalTime start, LocalTime end) {
    return new TimeSpan(start, end);
  }

  /**
   * The hours in a text such as {@code 9:00-11:00}; a leading zero of the hour may be there or not.
   *
   * @throws InvalidValueException when the text is anything else
   */
  public static TimeSpan parse(String text) {
    Objects.requireNonNull(text, "text");
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw unreadable(text);
    }
    return new TimeSpan(time(text, 0, dash), time(text, dash + 1, text.length()));
  }

  private static LocalTime time(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    if (colon < from + 1 || colon > from + 2 || to - colon != 3) {
      throw unreadable(text);
    }
    int hour = number(text, from, colon);
    int minute = number(text, colon + 1, to);
    if (hour > 23 || minute > 59) {
      throw unreadable(text);
    }
    return LocalTime.of(hour, minute);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw unreadable(text);
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static InvalidValueException unreadable(String text) {
    return InvalidValueException.of(
        ValueType.TIME_SPAN, Reason.CHARACTER, text, "hours such as 9:00-11:00", "如9:00-11:00的时间");
  }

  /** As the announcement prints it: {@code 9:00-11:00}. */
  @Override
  public String toString() {
    return format(start) + "-" + format(end);
  }

  private static String format(LocalTime time) {
    return time.getHour() + (time.getMinute() < 10 ? ":0" : ":") + time.getMinute();
  }
}
