package io.github.longzheng.forms;

import io.github.longzheng.core.FreeText;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.InvalidValueException.Reason;
import io.github.longzheng.core.ValueType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks of free texts in form values, in the limits that print well. */
final class FormTexts {
  private static final int MAX_TEXT = 300;
  private static final int MAX_NAME = 50;

  private FormTexts() {}

  static void require(String text, String what) {
    FreeText.require(text, MAX_TEXT, what);
  }

  static void require(Optional<String> text, String what) {
    Objects.requireNonNull(text, what).ifPresent(present -> require(present, what));
  }

  /** A date that forms can print and read back: its year has four digits. */
  static void requireDate(LocalDate date, String what) {
    requireYear(Objects.requireNonNull(date, what).getYear(), date.toString(), what);
  }

  /** A month that forms can print and read back: its year has four digits. */
  static void requireMonth(YearMonth month, String what) {
    requireYear(Objects.requireNonNull(month, what).getYear(), month.toString(), what);
  }

  private static void requireYear(int year, String shown, String what) {
    if (year < 1000 || year > 9999) {
      throw InvalidValueException.of(
          ValueType.DATE,
          Reason.RANGE,
          shown,
          "a year of four digits (" + what + ")",
          "四位数的年份（" + what + "）");
    }
  }

  static void requireName(String name, String what) {
    FreeText.requireName(name, MAX_NAME, what);
  }

  /** Names that stand in one cell, separated by {@code 、}, which therefore none may hold. */
  static List<String> requireNames(List<String> names, String what) {
    for (String name : names) {
      requireName(name, what);
      FreeText.requireWithout(name, "、", what);
    }
    return List.copyOf(names);
  }
}
