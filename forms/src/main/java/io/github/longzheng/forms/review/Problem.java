package io.github.longzheng.forms.review;

import java.util.Objects;

/**
 * What a rule has against a row (问题), such as {@code 证件号码为女性，性别填“男”} in column 性别.
 *
 * @param column the cell to be corrected
 * @param chinese what is wrong, in Chinese, personal data masked; the rule adds what to do
 * @param english the English twin
 */
public record Problem(RosterColumn column, String chinese, String english) {
  public Problem {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }
}
