package io.github.longzheng.calendar;

import static io.github.longzheng.calendar.Gazette.assertFor;
import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JUNE;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The days of the notices, copied by hand from the gazette, year by year. */
class GazetteTest {
  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();

  @Test
  void year2007() {
    assertFor(2007)
        .makeUpInYearBefore(30)
        .makeUpInYearBefore(31)
        .holiday("元旦", JANUARY, 1, 3)
        .makeUp(FEBRUARY, 17)
        .holiday("春节", FEBRUARY, 18, 24)
        .makeUp(FEBRUARY, 25)
        .makeUp(APRIL, 28)
        .makeUp(APRIL, 29)
        .holiday("“五一”", MAY, 1, 7)
        .makeUp(SEPTEMBER, 29)
        .makeUp(SEPTEMBER, 30)
        .holiday("“十一”", OCTOBER, 1, 7)
        .andNothingElse();
  }

  @Test
  void year2008() {
    assertFor(2008)
        .makeUpInYearBefore(29)
        .holidayFromYearBefore("元旦", 30, 1)
        .makeUp(FEBRUARY, 2)
        .makeUp(FEBRUARY, 3)
        .holiday("春节", FEBRUARY, 6, 12)
        .holiday("清明节", APRIL, 4, 6)
        .holiday("“五一”国际劳动节", MAY, 1, 3)
        .makeUp(MAY, 4)
        .holiday("端午节", JUNE, 7, 9)
        .holiday("中秋节", SEPTEMBER, 13, 15)
        .makeUp(SEPTEMBER, 27)
        .makeUp(SEPTEMBER, 28)
        .holiday("国庆节", SEPTEMBER, 29, OCTOBER, 5)
        .andNothingElse();
  }

  /** Wrong in well-known libraries: April 7 and October 12. */
  @Test
  void year2013() {
    assertFor(2013)
        .holiday("元旦", JANUARY, 1, 3)
        .makeUp(JANUARY, 5)
        .makeUp(JANUARY, 6)
        .holiday("春节", FEBRUARY, 9, 15)
        .makeUp(FEBRUARY, 16)
        .makeUp(FEBRUARY, 17)
        .holiday("清明节", APRIL, 4, 6)
        .makeUp(APRIL, 7)
        .makeUp(APRIL, 27)
        .makeUp(APRIL, 28)
        .holiday("劳动节", APRIL, 29, MAY, 1)
        .makeUp(JUNE, 8)
        .makeUp(JUNE, 9)
        .holiday("端午节", JUNE, 10, 12)
        .holiday("中秋节", SEPTEMBER, 19, 21)
        .makeUp(SEPTEMBER, 22)
        .makeUp(SEPTEMBER, 29)
        .holiday("国庆节", OCTOBER, 1, 7)
        .makeUp(OCTOBER, 12)
        .andNothingElse();
  }

  /** Amended on 2015-05-13. */
  @Test
  void year2015() {
    String victory = "抗日战争暨世界反法西斯战争胜利70周年纪念日";
    assertFor(2015)
        .holiday("元旦", JANUARY, 1, 3)
        .makeUp(JANUARY, 4)
        .makeUp(FEBRUARY, 15)
        .holiday("春节", FEBRUARY, 18, 24)
        .makeUp(FEBRUARY, 28)
        .holiday("清明节", APRIL, 5, 6)
        .holiday("劳动节", MAY, 1)
        .holiday("端午节", JUNE, 20)
        .holiday("端午节", JUNE, 22)
        .holiday(victory, SEPTEMBER, 3, 5)
        .makeUp(SEPTEMBER, 6)
        .holiday("中秋节", SEPTEMBER, 27)
        .holiday("国庆节", OCTOBER, 1, 7)
        .makeUp(OCTOBER, 10)
        .andNothingElse();
  }

  /** Amended on 2019-03-22: Labour Day was May 1 alone before. */
  @Test
  void year2019() {
    assertFor(2019)
        .makeUpInYearBefore(29)
        .holidayFromYearBefore("元旦", 30, 1)
        .makeUp(FEBRUARY, 2)
        .makeUp(FEBRUARY, 3)
        .holiday("春节", FEBRUARY, 4, 10)
        .holiday("清明节", APRIL, 5)
        .makeUp(APRIL, 28)
        .holiday("劳动节", MAY, 1, 4)
        .makeUp(MAY, 5)
        .holiday("端午节", JUNE, 7)
        .holiday("中秋节", SEPTEMBER, 13)
        .makeUp(SEPTEMBER, 29)
        .holiday("国庆节", OCTOBER, 1, 7)
        .makeUp(OCTOBER, 12)
        .andNothingElse();
  }

  /** Amended on 2020-01-26: the break lasts until February 2. */
  @Test
  void year2020() {
    assertFor(2020)
        .holiday("元旦", JANUARY, 1)
        .makeUp(JANUARY, 19)
        .holiday("春节", JANUARY, 24, FEBRUARY, 2)
        .listedAsWorking(FEBRUARY, 3)
        .holiday("清明节", APRIL, 4, 6)
        .makeUp(APRIL, 26)
        .holiday("劳动节", MAY, 1, 5)
        .makeUp(MAY, 9)
        .holiday("端午节", JUNE, 25, 27)
        .makeUp(JUNE, 28)
        .makeUp(SEPTEMBER, 27)
        .holiday("国庆节、中秋节", OCTOBER, 1, 8)
        .makeUp(OCTOBER, 10)
        .andNothingElse();
  }

  @Test
  void year2023() {
    assertFor(2023)
        .holidayFromYearBefore("元旦", 31, 2)
        .holiday("春节", JANUARY, 21, 27)
        .makeUp(JANUARY, 28)
        .makeUp(JANUARY, 29)
        .holiday("清明节", APRIL, 5)
        .makeUp(APRIL, 23)
        .holiday("劳动节", APRIL, 29, MAY, 3)
        .makeUp(MAY, 6)
        .holiday("端午节", JUNE, 22, 24)
        .makeUp(JUNE, 25)
        .holiday("中秋节、国庆节", SEPTEMBER, 29, OCTOBER, 6)
        .makeUp(OCTOBER, 7)
        .makeUp(OCTOBER, 8)
        .andNothingElse();
  }

  @Test
  void year2024() {
    assertFor(2024)
        .holiday("元旦", JANUARY, 1)
        .makeUp(FEBRUARY, 4)
        .holiday("春节", FEBRUARY, 10, 17)
        .makeUp(FEBRUARY, 18)
        .holiday("清明节", APRIL, 4, 6)
        .makeUp(APRIL, 7)
        .makeUp(APRIL, 28)
        .holiday("劳动节", MAY, 1, 5)
        .makeUp(MAY, 11)
        .holiday("端午节", JUNE, 10)
        .makeUp(SEPTEMBER, 14)
        .holiday("中秋节", SEPTEMBER, 15, 17)
        .makeUp(SEPTEMBER, 29)
        .holiday("国庆节", OCTOBER, 1, 7)
        .makeUp(OCTOBER, 12)
        .andNothingElse();
  }

  @Test
  void year2025() {
    assertFor(2025)
        .holiday("元旦", JANUARY, 1)
        .makeUp(JANUARY, 26)
        .holiday("春节", JANUARY, 28, FEBRUARY, 4)
        .makeUp(FEBRUARY, 8)
        .holiday("清明节", APRIL, 4, 6)
        .makeUp(APRIL, 27)
        .holiday("劳动节", MAY, 1, 5)
        .holiday("端午节", MAY, 31, JUNE, 2)
        .makeUp(SEPTEMBER, 28)
        .holiday("国庆节、中秋节", OCTOBER, 1, 8)
        .makeUp(OCTOBER, 11)
        .andNothingElse();
  }

  @Test
  void year2026() {
    assertFor(2026)
        .holiday("元旦", JANUARY, 1, 3)
        .makeUp(JANUARY, 4)
        .makeUp(FEBRUARY, 14)
        .holiday("春节", FEBRUARY, 15, 23)
        .makeUp(FEBRUARY, 28)
        .holiday("清明节", APRIL, 4, 6)
        .holiday("劳动节", MAY, 1, 5)
        .makeUp(MAY, 9)
        .holiday("端午节", JUNE, 19, 21)
        .makeUp(SEPTEMBER, 20)
        .holiday("中秋节", SEPTEMBER, 25, 27)
        .holiday("国庆节", OCTOBER, 1, 7)
        .makeUp(OCTOBER, 10)
        .andNothingElse();
  }

  /** 除夕 of 2024 was a working day in law; the notice only encouraged to take leave. */
  @Test
  void newYearsEveOf2024IsWorking() {
    assertThat(CHINA.kindOf(LocalDate.of(2024, 2, 9))).isEqualTo(DayKind.WORKING);
  }

  /** Wrong in well-known libraries. */
  @Test
  void april4Of2007IsWorking() {
    assertThat(CHINA.kindOf(LocalDate.of(2007, 4, 4))).isEqualTo(DayKind.WORKING);
  }

  /** Listed as working is not make-up: it is a Monday. */
  @Test
  void february3Of2020IsWorkingButNotMakeUp() {
    LocalDate monday = LocalDate.of(2020, 2, 3);
    assertThat(CHINA.kindOf(monday)).isEqualTo(DayKind.WORKING);
    assertThat(CHINA.listed(monday))
        .hasValueSatisfying(day -> assertThat(day.isMakeUp()).isFalse());
  }

  @Test
  void everyListedDayOfThreeIndependentLists() {
    List<String[]> rows = ListedDays.rows("listed-days.csv");
    assertThat(rows).hasSize(678);
    for (String[] row : rows) {
      LocalDate date = LocalDate.parse(row[1]);
      ListedDay day = CHINA.listed(date).orElseThrow();
      assertThat(CHINA.isWorkingDay(date)).as(row[1]).isEqualTo(row[2].equals("work"));
      assertThat(day.festival()).as(row[1]).isEqualTo(row[3]);
      assertThat(CHINA.notices(Integer.parseInt(row[0])).stream().flatMap(n -> n.days().stream()))
          .contains(day);
    }
  }

  @Test
  void noDayIsListedBeyondThoseLists() {
    long listed =
        NaiveCalendar.CHINA.days().stream().filter(d -> CHINA.listed(d).isPresent()).count();
    assertThat(listed).isEqualTo(678);
  }

  @Test
  void everyStatutoryDayAndNoOther() {
    Map<LocalDate, List<String>> expected = new TreeMap<>();
    for (String[] row : ListedDays.rows("statutory-days.csv")) {
      if (row[0].equals("2027")) {
        continue; // known in law, but its notice is not
      }
      expected.merge(
          LocalDate.parse(row[1]), List.of(row[2]), (a, b) -> List.of(a.get(0), b.get(0)));
    }
    Map<LocalDate, List<String>> actual = new TreeMap<>();
    for (LocalDate date : NaiveCalendar.CHINA.days()) {
      CHINA
          .holidayOf(date)
          .filter(holiday -> holiday.kind() == HolidayKind.STATUTORY)
          .ifPresent(holiday -> actual.put(date, holiday.statutoryDays()));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void fiveOfTwentyNoticesChangedTheEndOfTheYearBefore() {
    Map<Integer, Integer> changed = new HashMap<>();
    for (int year = 2007; year <= 2026; year++) {
      for (ListedDay day : CHINA.notice(year).days()) {
        if (day.date().getYear() < year) {
          assertThat(day.date().getMonth()).isEqualTo(DECEMBER);
          changed.merge(year, 1, Integer::sum);
        }
      }
    }
    assertThat(changed).containsOnlyKeys(2007, 2008, 2012, 2019, 2023);
  }

  @Test
  void noHolidayInMonthsThatNeverHaveOne() {
    for (LocalDate date : NaiveCalendar.CHINA.days()) {
      if (date.getMonth() == AUGUST || date.getMonth() == NOVEMBER) {
        assertThat(CHINA.listed(date)).isEmpty();
      }
    }
    assertThat(CHINA.listed(LocalDate.of(2012, MARCH, 31))).isPresent();
  }
}
