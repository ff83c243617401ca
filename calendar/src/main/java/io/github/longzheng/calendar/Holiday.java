package io.github.longzheng.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A day off and its reason (放假日), such as {@code 2024-02-10 春节（法定节假日）}.
 *
 * @param date the day
 * @param festival the festival in the words of the notice, such as {@code 国庆节、中秋节}; for an own
 *     closure the reason given
 * @param kind statutory, adjusted, or an own closure
 * @param statutoryDays names of the statutory days that fall on it, usually none or one; two on
 *     2020-10-01 ({@code 中秋节}, {@code 国庆节})
 */
public record Holiday(
    LocalDate date, String festival, HolidayKind kind, List<String> statutoryDays) {
  public Holiday {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(festival, "festival");
    Objects.requireNonNull(kind, "kind");
    statutoryDays = List.copyOf(statutoryDays);
  }

  static Holiday of(ListedDay day) {
    HolidayKind kind = day.isStatutory() ? HolidayKind.STATUTORY : HolidayKind.ADJUSTED;
    return new Holiday(day.date(), day.festival(), kind, day.statutoryDays());
  }

  /** As a clerk writes it: {@code 2024-02-10 春节（法定节假日）}. */
  @Override
  public String toString() {
    return date + " " + festival + "（" + kind.chineseName() + "）";
  }
}
