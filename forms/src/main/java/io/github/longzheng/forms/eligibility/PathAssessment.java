package io.github.longzheng.forms.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How one path stands (单条途径审核结果), such as {@code 2023-4-1：未满足，2025-03-11起满足}.
 *
 * @param path the path
 * @param status how it stands on the day judged: met when all its conditions are
 * @param conditions its conditions, in order
 * @param metFrom first day on which it is met by the known facts, past or future; empty where it
 *     never is, or does not depend on the day
 * @param possibleFrom first day on which it may be met, should every unknown fact turn out well;
 *     empty where it cannot be, or does not depend on the day
 */
public record PathAssessment(
    EligibilityPath path,
    ConditionStatus status,
    List<ConditionAssessment> conditions,
    Optional<LocalDate> metFrom,
    Optional<LocalDate> possibleFrom) {
  public PathAssessment {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(status, "status");
    conditions = List.copyOf(conditions);
    Objects.requireNonNull(metFrom, "metFrom");
    Objects.requireNonNull(possibleFrom, "possibleFrom");
  }

  /** What must be found out about it, in the order of its conditions. */
  public Set<MissingFact> needs() {
    Set<MissingFact> needs = new LinkedHashSet<>();
    conditions.forEach(condition -> needs.addAll(condition.needs()));
    return needs;
  }

  /** The conditions that are not met whatever the unknown facts are. */
  public List<ConditionAssessment> missing() {
    return conditions.stream().filter(c -> c.status() == ConditionStatus.MISSING).toList();
  }

  /** Whether neither time nor any turn of the unknown facts meets it. */
  boolean isOutOfReach() {
    return status == ConditionStatus.MISSING && possibleFrom.isEmpty();
  }

  /** Whether the day on which it is met would tell a birthday. */
  boolean tellsBirthday(Optional<LocalDate> day) {
    return day.isPresent()
        && conditions.stream()
            .anyMatch(
                c -> c.condition() instanceof EligibilityCondition.Age && c.metFrom().equals(day));
  }

  /** Path and status, no date: {@code 2023-4-1：未满足}. */
  @Override
  public String toString() {
    return path.id() + "：" + status.chineseName();
  }
}
