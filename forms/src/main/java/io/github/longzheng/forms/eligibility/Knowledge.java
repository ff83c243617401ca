package io.github.longzheng.forms.eligibility;

/** What is known of a yes-or-no question (已知程度), such as whether a major is related. */
public enum Knowledge {
  /** 是: known to be so. */
  YES("是"),
  /** 否: known not to be so. */
  NO("否"),
  /** 不详: not known; never taken for a no. */
  UNKNOWN("不详");

  private final String chineseName;

  Knowledge(String chineseName) {
    this.chineseName = chineseName;
  }

  /** The Chinese word for it, such as {@code 不详}. */
  public String chineseName() {
    return chineseName;
  }
}
