package io.github.longzheng.calendar;

import io.github.longzheng.core.Clause;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A date with the way to it (期限), such as {@code 证书数据上报截止 2024-11-18（周一）}: the rule, the start day,
 * the conventions, and every day passed, so that a clerk can check it.
 *
 * <p>The day itself is inclusive: what is done on it, until 24:00 or the close of business (民法典
 * 203), is in time.
 *
 * @param rule the rule that sets it
 * @param date the day, inclusive
 * @param start the day from which it is counted; the day itself where the announcement names it
 * @param method how it is counted
 * @param number how many days or months; 0 where the announcement names the day
 * @param conventions readings used where the rule's words leave a choice
 * @param days the days passed in the order of counting; empty where none had to be looked at
 * @param provisional whether it relies on a day that the next State Council notice may change
 * @param sources the notices it relies on, such as {@code 国办发明电〔2023〕7号}
 */
public record Deadline(
    DeadlineRule rule,
    LocalDate date,
    LocalDate start,
    CountingMethod method,
    int number,
    List<Convention> conventions,
    List<CountedDay> days,
    boolean provisional,
    List<String> sources) {
  public Deadline {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(method, "method");
    conventions = List.copyOf(conventions);
    days = List.copyOf(days);
    sources = List.copyOf(sources);
  }

  /** The clause of the announcement, such as C14. */
  public Clause clause() {
    return rule.clause();
  }

  /** The stable id of the rule: the name of its clause, such as {@code C14}. */
  public String ruleId() {
    return rule.clause().name();
  }

  /** The conventions used, in one Chinese text; empty where the rule leaves no choice. */
  public String convention() {
    return String.join("；", conventions.stream().map(Convention::chinese).toList());
  }

  /** What went in, by its Chinese name: the start day and the number. Unmodifiable, in order. */
  public Map<String, String> inputs() {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put(rule.chineseStart(), start.toString());
    if (method != CountingMethod.FIXED) {
      inputs.put("期间", number + method.chineseUnit());
    }
    return Collections.unmodifiableMap(inputs);
  }

  /** How the date came about, in Chinese, one fact per line, without a line break at the end. */
  public String explain() {
    return new Explanation(this).chinese();
  }

  /** The English twin of {@link #explain}. */
  public String explainEnglish() {
    return new Explanation(this).english();
  }

  /**
   * {@link #explain} with one more line for every day passed: {@code 第1个工作日 2024-10-08（周二） 工作日}.
   */
  public String explainDayByDay() {
    return new Explanation(this).chineseDayByDay();
  }

  /** The English twin of {@link #explainDayByDay}. */
  public String explainDayByDayEnglish() {
    return new Explanation(this).englishDayByDay();
  }

  /** One line: {@code C14 证书数据上报截止 2024-11-18（周一）}. */
  @Override
  public String toString() {
    return ruleId()
        + " "
        + rule.chineseName()
        + " "
        + Weekdays.withChinese(date)
        + (provisional ? "（暂定）" : "");
  }
}
