package io.github.longzheng.forms.review;

import java.util.Objects;

/**
 * A rule that was not applied, or not everywhere (未审核的规则), and why.
 *
 * @param rule the rule
 * @param reason why, such as {@code 缺少年度认定计划}
 * @param reasonEnglish the English twin
 */
public record NotApplied(RuleInfo rule, String reason, String reasonEnglish) {
  public NotApplied {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(reasonEnglish, "reasonEnglish");
  }

  /** {@code 未审核：ROSTER-17 自发证日期起30个工作日内上报（缺少年度认定计划）}. */
  @Override
  public String toString() {
    return "未审核：" + rule + "（" + reason + "）";
  }
}
