package io.github.longzheng.calendar;

import io.github.longzheng.core.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What an announcement says beside its table of dates (公告条件), such as 30 working days for the
 * report (C14).
 *
 * @param id short stable ASCII name, such as {@code gansu-2024}; part of the ids in calendar files
 * @param region the region, such as {@code 甘肃省}
 * @param year the year of the sessions
 * @param title title of the announcement
 * @param issuer who issued it (C18)
 * @param issued day of issue (C18)
 * @param source where it was published
 * @param phones telephone numbers as printed (C18)
 * @param theoryHours hours of the theory exam (C04)
 * @param onlineSkillsHours hours of the online skills assessment (C05)
 * @param traditionalSkillsDays calendar days after the theory exam (C06)
 * @param offScheduleWorkingDays working days before an off-schedule exam (C07)
 * @param publicityWorkingDays working days of publicity (C13)
 * @param reportWorkingDays working days from the issue date (C14)
 * @param correctionWorkingDays working days from the return of data (C15)
 * @param acceptedMonths months from the issue date (C16)
 */
public record PlanTerms(
    String id,
    String region,
    int year,
    String title,
    String issuer,
    LocalDate issued,
    String source,
    List<String> phones,
    TimeSpan theoryHours,
    TimeSpan onlineSkillsHours,
    int traditionalSkillsDays,
    int offScheduleWorkingDays,
    int publicityWorkingDays,
    int reportWorkingDays,
    int correctionWorkingDays,
    int acceptedMonths) {
  public PlanTerms {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(issued, "issued");
    Objects.requireNonNull(source, "source");
    phones = List.copyOf(phones);
    Objects.requireNonNull(theoryHours, "theoryHours");
    Objects.requireNonNull(onlineSkillsHours, "onlineSkillsHours");
  }
}
