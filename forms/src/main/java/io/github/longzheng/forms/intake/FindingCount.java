package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Severity;
import java.util.Objects;

/**
 * How often a rule had something to say about a column (发现计数), such as {@code ID-06 错误 证件号码 3}.
 *
 * @param ruleId the rule
 * @param severity how much it weighs
 * @param field title of the column; empty where it was not about one
 * @param count how often
 */
public record FindingCount(String ruleId, Severity severity, String field, long count) {
  public FindingCount {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(field, "field");
  }

  /** {@code ID-06 错误 证件号码 3}. */
  @Override
  public String toString() {
    return ruleId
        + " "
        + severity.chineseName()
        + (field.isEmpty() ? "" : " " + field)
        + " "
        + count;
  }
}
