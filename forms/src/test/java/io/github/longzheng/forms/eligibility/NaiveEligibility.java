package io.github.longzheng.forms.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a path is met on one day, by looking at that day alone: no day is computed, days of work
 * are counted one by one, and what is unknown counts as a no.
 */
final class NaiveEligibility {
  private final CareerFacts facts;
  private final LocalDate day;

  NaiveEligibility(CareerFacts facts, LocalDate day) {
    this.facts = facts;
    this.day = day;
  }

  boolean anyOf(List<EligibilityPath> paths) {
    return paths.stream().anyMatch(path -> path.conditions().stream().allMatch(this::meets));
  }

  private boolean meets(EligibilityCondition condition) {
    if (condition instanceof EligibilityCondition.Age age) {
      return facts.birthDate().filter(birth -> reached(birth, age.years())).isPresent();
    }
    if (condition instanceof EligibilityCondition.Work work) {
      return worked(LocalDate.of(1900, 1, 1), work.years());
    }
    if (condition instanceof EligibilityCondition.WorkAfterCertificate work) {
      return facts.certificates().items().stream()
          .filter(held -> held.level() == work.level() && held.related() == Knowledge.YES)
          .flatMap(held -> held.latest().stream())
          .anyMatch(obtained -> worked(obtained, work.years()));
    }
    if (condition instanceof EligibilityCondition.WorkAfterTitle work) {
      return facts.titles().items().stream()
          .filter(held -> held.rank() == work.rank() && held.related() == Knowledge.YES)
          .flatMap(held -> held.obtained().stream())
          .anyMatch(obtained -> worked(obtained, work.years()));
    }
    if (condition instanceof EligibilityCondition.Certificate certificate) {
      return facts.certificates().items().stream()
          .filter(held -> held.level() == certificate.level() && held.related() == Knowledge.YES)
          .flatMap(held -> held.latest().stream())
          .anyMatch(obtained -> reached(obtained, certificate.heldYears()));
    }
    if (condition instanceof EligibilityCondition.Diploma diploma) {
      return facts.schooling().items().stream()
          .filter(s -> diploma.kinds().contains(s.kind()))
          .filter(s -> !diploma.relatedMajor() || s.relatedMajor() == Knowledge.YES)
          .filter(s -> !diploma.evaluated() || s.evaluated() == Knowledge.YES)
          .anyMatch(
              s ->
                  (diploma.finalYear() && s.status() == StudyStatus.FINAL_YEAR)
                      || s.graduation().filter(date -> !date.isAfter(day)).isPresent());
    }
    if (condition instanceof EligibilityCondition.Student student) {
      return facts.schooling().items().stream()
          .filter(s -> student.kinds().contains(s.kind()))
          .anyMatch(
              s -> s.status() == StudyStatus.STUDYING || s.status() == StudyStatus.FINAL_YEAR);
    }
    if (condition instanceof EligibilityCondition.Statement statement) {
      return facts.statements().get(statement.text()) == Knowledge.YES;
    }
    throw new AssertionError(condition);
  }

  /** The corresponding day, by year, month and day: the month's last where it has no such day. */
  private boolean reached(LocalDate from, int years) {
    return !day.isBefore(corresponding(from, years));
  }

  private static LocalDate corresponding(LocalDate from, int years) {
    int year = from.getYear() + years;
    boolean leap = LocalDate.of(year, 1, 1).isLeapYear();
    boolean none = from.getMonthValue() == 2 && from.getDayOfMonth() == 29 && !leap;
    return LocalDate.of(year, from.getMonthValue(), none ? 28 : from.getDayOfMonth());
  }

  private boolean worked(LocalDate since, int years) {
    LocalDate first = null;
    int days = 0;
    for (LocalDate d = since; d.isBefore(day); d = d.plusDays(1)) {
      if (works(d)) {
        first = first == null ? d : first;
        days++;
      }
    }
    return first != null && days >= corresponding(first, years).toEpochDay() - first.toEpochDay();
  }

  private boolean works(LocalDate d) {
    return facts.work().items().stream()
        .filter(period -> period.related() == Knowledge.YES)
        .anyMatch(
            period ->
                !d.isBefore(period.start())
                    && period.lastDay().map(last -> !d.isAfter(last)).orElse(true));
  }
}
