package io.github.longzheng.calendar;

/**
 * A reading of a rule where its words leave a choice (计算约定), such as how to count "15个工作日前"; every
 * deadline names the ones it used.
 */
public sealed interface Convention permits BackwardCounting, FirstDayRule, MonthEndRule {
  /** The convention in one Chinese sentence, with its ground. */
  String chinese();

  /** The English twin of {@link #chinese}. */
  String english();
}
