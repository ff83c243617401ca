package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/** Assertions on one year that read like the notice; {@link #andNothingElse} closes them. */
final class Gazette {
  private final WorkingDayCalendar calendar;
  private final int year;
  private final Map<LocalDate, Boolean> said = new TreeMap<>();

  private Gazette(WorkingDayCalendar calendar, int year) {
    this.calendar = calendar;
    this.year = year;
  }

  static Gazette assertFor(int year) {
    return new Gazette(WorkingDayCalendar.china(), year);
  }

  Gazette holiday(String festival, Month month, int day) {
    return holiday(festival, month, day, month, day);
  }

  Gazette holiday(String festival, Month month, int firstDay, int lastDay) {
    return holiday(festival, month, firstDay, month, lastDay);
  }

  Gazette holiday(String festival, Month firstMonth, int firstDay, Month month, int lastDay) {
    LocalDate first = LocalDate.of(year, firstMonth, firstDay);
    return off(festival, first, LocalDate.of(year, month, lastDay));
  }

  /** A break that begins in the year before. */
  Gazette holidayFromYearBefore(String festival, int december, int january) {
    return off(festival, LocalDate.of(year - 1, 12, december), LocalDate.of(year, 1, january));
  }

  private Gazette off(String festival, LocalDate first, LocalDate last) {
    for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
      assertThat(calendar.kindOf(d)).as("%s", d).isEqualTo(DayKind.HOLIDAY);
      assertThat(calendar.holidayOf(d).orElseThrow().festival()).as("%s", d).isEqualTo(festival);
      said.put(d, true);
    }
    return this;
  }

  Gazette makeUp(Month month, int day) {
    return makeUp(LocalDate.of(year, month, day));
  }

  Gazette makeUpInYearBefore(int december) {
    return makeUp(LocalDate.of(year - 1, 12, december));
  }

  private Gazette makeUp(LocalDate date) {
    assertThat(calendar.kindOf(date)).as("%s", date).isEqualTo(DayKind.MAKE_UP_WORKING);
    said.put(date, false);
    return this;
  }

  Gazette listedAsWorking(Month month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    assertThat(calendar.kindOf(date)).as("%s", date).isEqualTo(DayKind.WORKING);
    said.put(date, false);
    return this;
  }

  /** The year's notices list what was said above, and no day more. */
  void andNothingElse() {
    Map<LocalDate, Boolean> listed = new TreeMap<>();
    for (Notice notice : calendar.notices(year)) {
      notice.days().forEach(day -> listed.put(day.date(), day.off()));
    }
    assertThat(listed).isEqualTo(said);
  }
}
