package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Finding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether somebody is eligible, and why (资格审核结果), such as {@code 电工
 * 三级/高级工：尚未满足申报条件（以2024-09-04为准）}.
 *
 * <p>{@link #toFindings} gives:
 *
 * <table>
 * <caption>Rule ids</caption>
 * <tr><th>id</th><th>severity</th><th>meaning</th></tr>
 * <tr><td>ELIG-01</td><td>ERROR</td><td>not qualified, and time alone does not help</td></tr>
 * <tr><td>ELIG-02</td><td>ERROR</td><td>not yet qualified; from which day, where it is known</td></tr>
 * <tr><td>ELIG-03</td><td>WARNING</td><td>cannot be decided: which facts are needed</td></tr>
 * <tr><td>ELIG-04</td><td>WARNING</td><td>meets no path at hand, but the rules at hand are not all</td></tr>
 * <tr><td>ELIG-05</td><td>NOTE</td><td>qualified only by a path that rests on a sibling rule or a
 *     reading</td></tr>
 * </table>
 *
 * <p>Findings and {@link #toString} hold no personal data. {@link #explain} is for the eyes of
 * whoever reviews the candidate: its dates are the candidate's. Immutable and thread-safe.
 *
 * @param subject what the person registers for
 * @param onDate the day on which it was judged
 * @param source the rules it was judged by
 * @param complete whether the rules at hand are all there are for this level
 * @param outcome what came of it
 * @param paths every path to the level, in the order of the rules
 * @param qualifiedFrom first day on which the person is qualified by the known facts, past or
 *     future; empty where there is none, or it does not depend on the day
 */
public record Eligibility(
    AssessmentSubject subject,
    LocalDate onDate,
    RuleSource source,
    boolean complete,
    EligibilityOutcome outcome,
    List<PathAssessment> paths,
    Optional<LocalDate> qualifiedFrom) {
  private static final List<ConditionStatus> FROM_NEAR_TO_FAR =
      List.of(ConditionStatus.MET, ConditionStatus.UNKNOWN, ConditionStatus.MISSING);

  private static final Comparator<PathAssessment> NEAREST =
      Comparator.<PathAssessment>comparingInt(p -> FROM_NEAR_TO_FAR.indexOf(p.status()))
          .thenComparing(
              p -> p.status() == ConditionStatus.MET ? p.path().certainty() : Certainty.NOTICE)
          .thenComparingInt(p -> p.status() == ConditionStatus.UNKNOWN ? p.needs().size() : 0)
          .thenComparing(
              p ->
                  p.status() == ConditionStatus.MET
                      ? LocalDate.MIN
                      : p.metFrom().orElse(LocalDate.MAX))
          .thenComparing(PathAssessment::isOutOfReach)
          .thenComparingInt(p -> p.missing().size());

  public Eligibility {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(onDate, "onDate");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(outcome, "outcome");
    paths = List.copyOf(paths);
    Objects.requireNonNull(qualifiedFrom, "qualifiedFrom");
  }

  /** Whether the outcome is {@link EligibilityOutcome#QUALIFIED}. */
  public boolean isQualified() {
    return outcome == EligibilityOutcome.QUALIFIED;
  }

  /**
   * The path nearest to be met: one that is met, the surest first; else one that may be met, with
   * the fewest facts to find out; else the one met first; else one that time may bring; else the
   * one with the fewest conditions missing. Empty where the rules have none.
   */
  public Optional<PathAssessment> bestPath() {
    return paths.stream().min(NEAREST);
  }

  /** 应查验的材料 of the {@link #bestPath}, by their Chinese names; empty where there is none. */
  public List<String> documents() {
    return bestPath().map(best -> best.path().documents()).orElse(List.of());
  }

  /** What must be found out, of all paths that may be met; empty unless undecided. */
  public Set<MissingFact> needs() {
    Set<MissingFact> needs = new LinkedHashSet<>();
    if (outcome == EligibilityOutcome.UNDECIDED) {
      for (PathAssessment path : paths) {
        if (path.status() == ConditionStatus.UNKNOWN) {
          needs.addAll(path.needs());
        }
      }
    }
    return needs;
  }

  /** The answer with its reasons in Chinese, path by path; holds dates of the candidate. */
  public String explain() {
    return new EligibilityText(this).chinese();
  }

  /** The English twin of {@link #explain}. */
  public String explainEnglish() {
    return new EligibilityText(this).english();
  }

  /** What there is to say about the registration; empty when qualified beyond doubt. */
  public List<Finding> toFindings() {
    return new EligibilityText(this).findings();
  }

  /** One line, no date of the candidate: {@code 电工 三级/高级工：尚未满足申报条件（以2024-09-04为准）}. */
  @Override
  public String toString() {
    return subject + "：" + outcome.chineseName() + "（以" + onDate + "为准）";
  }
}
