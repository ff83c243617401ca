package io.github.longzheng.forms.eligibility;

/** How far a schooling has come (就读状态) when the facts were stated, such as {@code 应届毕业生}. */
public enum StudyStatus {
  /** 已毕业: left with a diploma. */
  GRADUATED("已毕业"),
  /** 在读应届毕业生: a student in the final year. */
  FINAL_YEAR("应届毕业生"),
  /** 在读: a student, not in the final year. */
  STUDYING("在读"),
  /** 不详: not known. */
  UNKNOWN("不详");

  private final String chineseName;

  StudyStatus(String chineseName) {
    this.chineseName = chineseName;
  }

  /** The Chinese word for it, such as {@code 应届毕业生}. */
  public String chineseName() {
    return chineseName;
  }
}
