package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A month's certification session (认定批次), such as that of September 2024: registration until
 * 2024-09-04, theory on 2024-09-21, skills by 2024-09-28.
 *
 * <p>Source: announcement of 2023-12-05, 二(一), clauses C02–C06.
 *
 * @param month the month it belongs to
 * @param registrationDeadline 报名截止日期 (C02): last day of registration, inclusive
 * @param theoryDate 理论认定日期 (C03)
 * @param theoryHours 理论认定时间 (C04)
 * @param onlineSkillsHours 在线认定 hours (C05), on {@code theoryDate}
 * @param skillsDeadline last day of 传统认定 (C06), inclusive
 */
public record CertificationSession(
    YearMonth month,
    LocalDate registrationDeadline,
    LocalDate theoryDate,
    TimeSpan theoryHours,
    TimeSpan onlineSkillsHours,
    LocalDate skillsDeadline) {
  public CertificationSession {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(registrationDeadline, "registrationDeadline");
    Objects.requireNonNull(theoryDate, "theoryDate");
    Objects.requireNonNull(theoryHours, "theoryHours");
    Objects.requireNonNull(onlineSkillsHours, "onlineSkillsHours");
    Objects.requireNonNull(skillsDeadline, "skillsDeadline");
    if (!registrationDeadline.isBefore(theoryDate)) {
      throw refuse(
          registrationDeadline + " / " + theoryDate,
          "a registration deadline before the theory exam",
          "报名截止日期早于理论认定日期");
    }
    if (!YearMonth.from(theoryDate).equals(month)) {
      throw refuse(
          month + " / " + theoryDate, "a theory exam in the session's month", "理论认定日期在本月内");
    }
    if (skillsDeadline.isBefore(theoryDate)) {
      throw refuse(
          theoryDate + " / " + skillsDeadline,
          "a skills deadline not before the theory exam",
          "技能认定截止不早于理论认定日期");
    }
  }

  private static InvalidValueException refuse(String input, String expected, String chinese) {
    return InvalidValueException.of(
        ValueType.CERTIFICATION_SESSION, Reason.CONTRADICTION, input, expected, chinese);
  }

  /** Last day of the skills assessment in this mode, inclusive. */
  public LocalDate skillsDeadline(SkillsMode mode) {
    return mode == SkillsMode.ONLINE ? theoryDate : skillsDeadline;
  }
}
