package io.github.longzheng.forms;

import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.InvalidValueException.Reason;
import io.github.longzheng.core.TimeSpan;
import io.github.longzheng.core.ValueType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * Day and hours of an exam (认定时间), such as {@code 2024-09-21 9:00-11:00}.
 *
 * @param date the day
 * @param hours the hours, where they are fixed
 */
public record ExamTime(LocalDate date, Optional<TimeSpan> hours) {
  private static final int DATE_LENGTH = 10;

  public ExamTime {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(hours, "hours");
    if (date.getYear() < 1000 || date.getYear() > 9999) {
      throw InvalidValueException.of(
          ValueType.DATE, Reason.RANGE, date.toString(), "a year of four digits", "四位数的年份");
    }
  }

  /** A day whose hours are not fixed. */
  public static ExamTime of(LocalDate date) {
    return new ExamTime(date, Optional.empty());
  }

  /** A day with its hours. */
  public static ExamTime of(LocalDate date, TimeSpan hours) {
    return new ExamTime(date, Optional.of(hours));
  }

  /**
   * Day and hours in a text such as {@code 2024-09-21 9:00-11:00}; the hours may be missing.
   *
   * @throws InvalidValueException when the text is anything else
   */
  public static ExamTime parse(String text) {
    Objects.requireNonNull(text, "text");
    boolean withHours = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
    try {
      LocalDate date = LocalDate.parse(withHours ? text.substring(0, DATE_LENGTH) : text);
      return new ExamTime(
          date,
          withHours
              ? Optional.of(TimeSpan.parse(text.substring(DATE_LENGTH + 1)))
              : Optional.empty());
    } catch (DateTimeParseException e) {
      throw InvalidValueException.of(
          ValueType.DATE,
          Reason.CHARACTER,
          text,
          "a date and hours such as 2024-09-21 9:00-11:00",
          "如2024-09-21 9:00-11:00的日期和时间");
    }
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return date + hours.map(span -> " " + span).orElse("");
  }
}
