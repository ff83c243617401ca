package io.github.longzheng.forms.review;

import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.eligibility.Certainty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be known about a rule (审核规则), such as {@code ROSTER-02 证书编号不重复}: everything but the
 * check itself.
 *
 * @param id stable id, such as {@code ROSTER-02}; never used for another rule
 * @param item where attachment 7 counts it
 * @param clause the clause of the announcement that it serves, where one does
 * @param severity how much its findings weigh
 * @param ground what it rests on
 * @param requirement what must hold, in Chinese, to be read after 应
 * @param advice what to do where it does not hold, one Chinese sentence
 * @param english the requirement in English, to be read after "expected"
 * @param columns the columns without which it cannot be judged
 * @param needs what it must know beside the rows
 */
public record RuleInfo(
    String id,
    ReviewItem item,
    Optional<Clause> clause,
    Severity severity,
    Certainty ground,
    String requirement,
    String advice,
    String english,
    Set<RosterColumn> columns,
    Set<ContextPart> needs) {
  private static final Pattern ID = Pattern.compile("[A-Z]{2,10}-[0-9]{2}");

  public RuleInfo {
    Objects.requireNonNull(id, "id");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id: expected such as ROSTER-02 but was '" + id + "'");
    }
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(english, "english");
    columns = unmodifiable(columns, RosterColumn.class);
    needs = unmodifiable(needs, ContextPart.class);
  }

  private static <E extends Enum<E>> Set<E> unmodifiable(Set<E> set, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }

  /**
   * An error that rests on the platform's own reading, without a clause, columns or needs; add them
   * with the methods below.
   */
  public static RuleInfo of(
      String id, ReviewItem item, String requirement, String advice, String english) {
    return new RuleInfo(
        id,
        item,
        Optional.empty(),
        Severity.ERROR,
        Certainty.INFERRED,
        requirement,
        advice,
        english,
        Set.of(),
        Set.of());
  }

  /** The same with a clause of the announcement. */
  public RuleInfo serving(Clause clause) {
    return new RuleInfo(
        id,
        item,
        Optional.of(clause),
        severity,
        ground,
        requirement,
        advice,
        english,
        columns,
        needs);
  }

  /** The same with another weight. */
  public RuleInfo weighing(Severity severity) {
    return new RuleInfo(
        id, item, clause, severity, ground, requirement, advice, english, columns, needs);
  }

  /** The same on another ground. */
  public RuleInfo restingOn(Certainty ground) {
    return new RuleInfo(
        id, item, clause, severity, ground, requirement, advice, english, columns, needs);
  }

  /** The same, judged only where the file has all these columns. */
  public RuleInfo on(RosterColumn first, RosterColumn... more) {
    return new RuleInfo(
        id,
        item,
        clause,
        severity,
        ground,
        requirement,
        advice,
        english,
        EnumSet.of(first, more),
        needs);
  }

  /** The same, applied only where all this is known. */
  public RuleInfo needing(ContextPart first, ContextPart... more) {
    return new RuleInfo(
        id,
        item,
        clause,
        severity,
        ground,
        requirement,
        advice,
        english,
        columns,
        EnumSet.of(first, more));
  }

  /** Id and requirement: {@code ROSTER-02 证书编号不重复}. */
  @Override
  public String toString() {
    return id + " " + requirement;
  }
}
