package io.github.longzheng.forms.review;

/** Something that a rule must know beside the rows (审核依据资料). */
public enum ContextPart {
  /** The organization as filed, with its scope. */
  ORGANIZATION("机构备案信息（名称、站点编码、备案范围）"),
  /** The plan of the year. */
  PLAN("年度认定计划"),
  /** The first day of publicity. */
  PUBLICITY("公示起始日期"),
  /** The issue date of the batch. */
  ISSUE_DATE("本批次发证日期"),
  /** The day on which the data came back. */
  RETURNED("退回日期（更正数据）"),
  /** Certificate numbers used before. */
  ISSUED("已用证书编号记录"),
  /** Who holds which certificates. */
  HOLDERS("持证人已有证书记录"),
  /** Registrations and marks. */
  RESULTS("报考和成绩记录");

  private final String chineseName;

  ContextPart(String chineseName) {
    this.chineseName = chineseName;
  }

  /** What is missing without it, such as {@code 年度认定计划}. */
  public String chineseName() {
    return chineseName;
  }
}
