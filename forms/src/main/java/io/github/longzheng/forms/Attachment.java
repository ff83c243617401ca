package io.github.longzheng.forms;

/**
 * What the eight attachments of the 2024 announcement (公告附件) are for, in their order. They are
 * named by meaning because numbers and titles change with the year and the region: those are an
 * {@link Edition}'s to say.
 *
 * <p>Source: announcement of 2023-12-05, end.
 */
public enum Attachment {
  /** 报备表, 2024: 附件1. */
  SESSION_FILING("xlsx"),
  /** 资格审核承诺书, 2024: 附件2. */
  ELIGIBILITY_COMMITMENT("docx"),
  /** 开展认定的报告, 2024: 附件3; in its title {@code xxx} is the place. */
  ASSESSMENT_REPORT("docx"),
  /** 市（州）报备表, 2024: 附件4. */
  PREFECTURE_FILING("xlsx"),
  /** 汇总表, 2024: 附件5. */
  RESULT_SUMMARY("xlsx"),
  /** 花名册, 2024: 附件6. */
  CERTIFICATE_ROSTER("xlsx"),
  /** 合规审核表, 2024: 附件7. */
  COMPLIANCE_REVIEW("xlsx"),
  /** 评价结果承诺书, 2024: 附件8. */
  RESULT_COMMITMENT("docx");

  private final String extension;

  Attachment(String extension) {
    this.extension = extension;
  }

  /** Its number in the announcement of 2024, 1 to 8; elsewhere see {@link Edition#attachment}. */
  public int number() {
    return in2024().number();
  }

  /** Its title as the announcement of 2024 words it. */
  public String title() {
    return in2024().title();
  }

  /** How its built-in layout is stored: {@code xlsx} or {@code docx}. */
  public String extension() {
    return extension;
  }

  /** A file name for it: {@code 附件1 甘肃省职业技能等级认定报备表.xlsx}. */
  public String fileName() {
    return in2024().fileName();
  }

  private Edition.Entry in2024() {
    return Edition.standard().attachment(this);
  }
}
