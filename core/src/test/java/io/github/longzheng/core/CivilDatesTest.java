package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CivilDatesTest {
  @Test
  void agreesWithLocalDateOnEveryDayOfFourCenturies() {
    for (LocalDate day = LocalDate.of(1700, 1, 1); day.getYear() < 2101; day = day.plusDays(1)) {
      int year = day.getYear();
      int month = day.getMonthValue();
      assertThat(CivilDates.exists(year, month, day.getDayOfMonth())).isTrue();
      assertThat(CivilDates.epochDay(year, month, day.getDayOfMonth())).isEqualTo(day.toEpochDay());
    }
  }

  @Test
  void knowsWhatIsNotOnTheCalendar() {
    for (int year : new int[] {0, 1800, 1900, 1999, 2000, 2024}) {
      for (int month = 0; month < 100; month++) {
        for (int day = 0; day < 100; day++) {
          assertThat(CivilDates.exists(year, month, day))
              .isEqualTo(isOnTheCalendar(year, month, day));
        }
      }
    }
  }

  private static boolean isOnTheCalendar(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
