package io.github.longzheng.forms.review;

import java.util.Objects;

/**
 * What came of a rule (规则审核结果).
 *
 * @param rule the rule
 * @param checked number of rows that were judged; 1 for a rule about the batch as a whole
 * @param failed number of those that do not keep it
 * @param findings number of findings, of which the result may list the first only
 */
public record RuleCount(RuleInfo rule, long checked, long failed, long findings) {
  public RuleCount {
    Objects.requireNonNull(rule, "rule");
  }

  /** {@code ROSTER-02 证书编号不重复：审核1000，不符合2}. */
  @Override
  public String toString() {
    return rule + "：审核" + checked + "，不符合" + failed;
  }
}
