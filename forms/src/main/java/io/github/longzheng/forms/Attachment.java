package io.github.longzheng.forms;

/**
 * The eight attachments of the 2024 announcement (公告附件), in their order, named by meaning because
 * numbers and titles change with the year.
 *
 * <p>Source: announcement of 2023-12-05, end.
 */
public enum Attachment {
  /** 附件1. */
  SESSION_FILING("甘肃省职业技能等级认定报备表", "xlsx"),
  /** 附件2. */
  ELIGIBILITY_COMMITMENT("职业技能等级认定报考人员资格审核承诺书", "docx"),
  /** 附件3; {@code xxx} is the place. */
  ASSESSMENT_REPORT("关于申请在xxx开展职业技能等级认定的报告", "docx"),
  /** 附件4. */
  PREFECTURE_FILING("市(州)职业技能等级认定报备表", "xlsx"),
  /** 附件5. */
  RESULT_SUMMARY("甘肃省社会培训评价组织职业技能等级认定汇总表", "xlsx"),
  /** 附件6. */
  CERTIFICATE_ROSTER("甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册", "xlsx"),
  /** 附件7. */
  COMPLIANCE_REVIEW("职业技能等级证书数据合规审核表", "xlsx"),
  /** 附件8. */
  RESULT_COMMITMENT("职业技能等级认定合格人员评价结果承诺书", "docx");

  private final String title;
  private final String extension;

  Attachment(String title, String extension) {
    this.title = title;
    this.extension = extension;
  }

  /** Its number in the announcement, 1 to 8. */
  public int number() {
    return ordinal() + 1;
  }

  /** Its title as the announcement words it. */
  public String title() {
    return title;
  }

  /** How its built-in layout is stored: {@code xlsx} or {@code docx}. */
  public String extension() {
    return extension;
  }

  /** A file name for it: {@code 附件1 甘肃省职业技能等级认定报备表.xlsx}. */
  public String fileName() {
    return "附件" + number() + " " + title + "." + extension;
  }
}
