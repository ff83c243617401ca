package io.github.longzheng.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day passed while counting (逐日清单的一行), such as {@code 第1个工作日 2024-10-08（周二） 工作日}.
 *
 * @param date the day
 * @param kind what it is
 * @param number its number among the working days counted, from 1; 0 when it is not counted
 * @param festival the festival or closure that gives it off, or that it makes up for; else empty
 */
public record CountedDay(LocalDate date, DayKind kind, int number, String festival) {
  public CountedDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(festival, "festival");
  }

  static CountedDay of(WorkingDayCalendar calendar, LocalDate date, int number) {
    DayKind kind = calendar.kindOf(date);
    String festival =
        kind == DayKind.HOLIDAY
            ? calendar.holidayOf(date).map(Holiday::festival).orElse("")
            : calendar.listed(date).map(ListedDay::festival).orElse("");
    return new CountedDay(date, kind, number, festival);
  }

  /** The line of the list in Chinese. */
  @Override
  public String toString() {
    String head = number > 0 ? "第" + number + "个工作日" : "不计入";
    String tail = festival.isEmpty() ? "" : "（" + festival + "）";
    return head + " " + Weekdays.withChinese(date) + " " + kind.chineseName() + tail;
  }

  /** The line of the list in English; the festival's name stays Chinese. */
  public String toEnglishString() {
    String head = number > 0 ? "working day " + number : "not counted";
    String tail = festival.isEmpty() ? "" : " (" + festival + ")";
    return head + ": " + Weekdays.withEnglish(date) + ", " + kind.englishName() + tail;
  }
}
