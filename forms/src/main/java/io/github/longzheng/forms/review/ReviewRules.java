package io.github.longzheng.forms.review;

import io.github.longzheng.core.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rules of a review (审核规则集), such as {@code
 * ReviewRules.standard().without("PHONE-02").withSeverity("OPTION-02", Severity.NOTE).with(mine)}.
 *
 * <p>Immutable and thread-safe. What is switched off is remembered, so that the result can say so.
 */
public final class ReviewRules {
  private static final ReviewRules STANDARD = of(StandardRules.all());

  private final Map<String, ReviewRule> rules;
  private final Map<String, RuleInfo> switchedOff;

  private ReviewRules(Map<String, ReviewRule> rules, Map<String, RuleInfo> switchedOff) {
    this.rules = rules;
    this.switchedOff = switchedOff;
  }

  /** The rules that ship with the library; docs/review.md lists them. */
  public static ReviewRules standard() {
    return STANDARD;
  }

  /** These rules and no others. */
  public static ReviewRules of(List<? extends ReviewRule> rules) {
    Map<String, ReviewRule> byId = new LinkedHashMap<>();
    for (ReviewRule rule : rules) {
      if (byId.putIfAbsent(rule.info().id(), rule) != null) {
        throw new IllegalArgumentException("rules: expected " + rule.info().id() + " once");
      }
    }
    return new ReviewRules(byId, Map.of());
  }

  /**
   * The same rules and this one, in place of the one with its id if there was one.
   *
   * <p>Ids of an added rule should begin with letters of the platform's own, such as {@code
   * PLAT-01}.
   */
  public ReviewRules with(ReviewRule rule) {
    Map<String, ReviewRule> changed = new LinkedHashMap<>(rules);
    changed.put(rule.info().id(), rule);
    Map<String, RuleInfo> off = new LinkedHashMap<>(switchedOff);
    off.remove(rule.info().id());
    return new ReviewRules(changed, off);
  }

  /**
   * The same rules but this one.
   *
   * @throws NoSuchElementException when there is no such rule
   */
  public ReviewRules without(String id) {
    Map<String, ReviewRule> changed = new LinkedHashMap<>(rules);
    Map<String, RuleInfo> off = new LinkedHashMap<>(switchedOff);
    off.put(id, rule(id).info());
    changed.remove(id);
    return new ReviewRules(changed, off);
  }

  /**
   * The same rules, one of them weighing otherwise.
   *
   * @throws NoSuchElementException when there is no such rule
   */
  public ReviewRules withSeverity(String id, Severity severity) {
    return changing(id, info -> info.weighing(severity));
  }

  private ReviewRules changing(String id, UnaryOperator<RuleInfo> change) {
    Map<String, ReviewRule> changed = new LinkedHashMap<>(rules);
    ReviewRule rule = rule(id);
    changed.put(id, rule.with(change.apply(rule.info())));
    return new ReviewRules(changed, switchedOff);
  }

  /**
   * The rule with this id.
   *
   * @throws NoSuchElementException when there is no such rule
   */
  public ReviewRule rule(String id) {
    ReviewRule rule = rules.get(Objects.requireNonNull(id, "id"));
    if (rule == null) {
      throw new NoSuchElementException(
          "id: expected one of " + String.join(", ", rules.keySet()) + " but was '" + id + "'");
    }
    return rule;
  }

  /** All rules, in order. */
  public List<ReviewRule> all() {
    return List.copyOf(rules.values());
  }

  /** The rules that were switched off by {@link #without}. */
  public List<RuleInfo> switchedOff() {
    return List.copyOf(switchedOff.values());
  }

  <R extends ReviewRule> List<R> all(Class<R> kind) {
    List<R> all = new ArrayList<>();
    for (ReviewRule rule : rules.values()) {
      if (kind.isInstance(rule)) {
        all.add(kind.cast(rule));
      }
    }
    return all;
  }

  /** The ids. */
  @Override
  public String toString() {
    return "ReviewRules" + rules.keySet().stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
