package io.github.longzheng.forms.review;

/** An item of the check list (审核项目) under which attachment 7 counts its rules. */
public enum ReviewItem {
  FILE("文件类型、模板和表头"),
  DATA("花名册有数据"),
  HEAD("花名册名称和填报单位"),
  REQUIRED("必填项和文字格式"),
  PERSON("姓名、性别、证件类型、联系电话"),
  ID("证件号码"),
  OPTION("选项值（文化程度等）"),
  SUBJECT("职业、工种、等级的写法"),
  SCOPE("在备案的职业（工种）和等级内"),
  MARKS("成绩齐全且合格"),
  NUMBER("证书编号与站点、年份、等级一致"),
  ISSUE_DATE("发证日期的写法和先后"),
  INSTITUTION("同一机构，评价机构、发证机构为备案全称"),
  ELIGIBILITY("持证人年龄"),
  DUPLICATE("批次内证书、人员不重复"),
  ISSUED("与已发证书不重复"),
  RESULTS("与报考、成绩记录一致"),
  REPORT("上报期限");

  private final String chineseName;

  ReviewItem(String chineseName) {
    this.chineseName = chineseName;
  }

  /** The words of attachment 7, such as {@code 证件号码}. */
  public String chineseName() {
    return chineseName;
  }
}
