package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.InvalidValueException.Reason;
import io.github.longzheng.core.ValueType;
import java.time.LocalDate;
import java.util.Objects;

/** What the dates of a career have in common. */
final class CareerDates {
  private static final int FIRST_YEAR = 1901;

  /** Within 1901–2099 every fourth year is a leap year, on which the sum of periods relies. */
  private static final int LAST_YEAR = 2099;

  private CareerDates() {}

  static LocalDate require(LocalDate date, String what) {
    Objects.requireNonNull(date, what);
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw InvalidValueException.of(
          ValueType.CAREER_FACTS,
          Reason.DATE,
          date.toString(),
          "a day from 1901 to 2099 (" + what + ")",
          "1901年至2099年的日期（" + what + "）");
    }
    return date;
  }

  static InvalidValueException contradiction(String input, String expected, String chinese) {
    return InvalidValueException.of(
        ValueType.CAREER_FACTS, Reason.CONTRADICTION, input, expected, chinese);
  }
}
