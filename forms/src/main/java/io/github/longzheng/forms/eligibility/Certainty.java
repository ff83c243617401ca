package io.github.longzheng.forms.eligibility;

/** How far the ground of a rule can be relied on (依据), such as {@code law}. */
public enum Certainty {
  /** 公告: the announcement of the plan says so. */
  NOTICE("notice", "公告"),
  /** 法规标准: a statute, regulation or standard says so. */
  LAW("law", "法规标准"),
  /** 同类做法: a real rule of the same process elsewhere says so. */
  SIBLING("sibling", "同类做法"),
  /** 推定: a reading that no text settles. */
  INFERRED("inferred", "推定");

  private final String mark;
  private final String chineseName;

  Certainty(String mark, String chineseName) {
    this.mark = mark;
    this.chineseName = chineseName;
  }

  /** The mark as files of rules have it, such as {@code law}. */
  public String mark() {
    return mark;
  }

  /** The Chinese word for it, such as {@code 推定}. */
  public String chineseName() {
    return chineseName;
  }
}
