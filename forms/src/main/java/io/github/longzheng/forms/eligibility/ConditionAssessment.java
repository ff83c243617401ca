package io.github.longzheng.forms.eligibility;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How one condition stands (单项审核结果), such as {@code 累计……工作满5年：未满足，2025-03-11起满足}.
 *
 * @param condition the condition
 * @param status how it stands on the day judged
 * @param metFrom first day on which it is met by the known facts, past or future; empty where it
 *     never is, or does not depend on the day. Of an {@link EligibilityCondition.Age} it is a
 *     birthday, and so personal data
 * @param needs what must be found out to know it met, or met earlier; empty where it is met or the
 *     known facts decide
 */
public record ConditionAssessment(
    EligibilityCondition condition,
    ConditionStatus status,
    Optional<LocalDate> metFrom,
    Set<MissingFact> needs) {
  public ConditionAssessment {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(metFrom, "metFrom");
    needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
  }

  /** Condition and status, no date: {@code 年满16周岁：满足}. */
  @Override
  public String toString() {
    return condition.chinese() + "：" + status.chineseName();
  }
}
