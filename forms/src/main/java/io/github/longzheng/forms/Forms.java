package io.github.longzheng.forms;

import java.util.List;

/**
 * The eight official forms (八个附件), such as {@code Forms.sessionFiling().write(filing, file)}, in
 * the edition of Gansu 2024; {@link #in} gives those of another.
 *
 * <p>Source: announcement of 2023-12-05, 二(三) and 三(三).
 */
public final class Forms {
  private static final EditionForms STANDARD = new EditionForms(Edition.standard());
  private static final CertificateUpload UPLOAD = STANDARD.certificateUpload();

  private Forms() {}

  /** The forms of an edition. */
  public static EditionForms in(Edition edition) {
    return edition == Edition.standard() ? STANDARD : new EditionForms(edition);
  }

  /** Attachment 1, 甘肃省职业技能等级认定报备表. */
  public static RowForm<SessionFiling, SessionFiling.Row> sessionFiling() {
    return STANDARD.sessionFiling();
  }

  /** Attachment 2, 职业技能等级认定报考人员资格审核承诺书. */
  public static Form<EligibilityCommitment> eligibilityCommitment() {
    return STANDARD.eligibilityCommitment();
  }

  /** Attachment 3, 关于申请在xxx开展职业技能等级认定的报告. */
  public static Form<AssessmentReport> assessmentReport() {
    return STANDARD.assessmentReport();
  }

  /** Attachment 4, 市(州)职业技能等级认定报备表. */
  public static RowForm<PrefectureFiling, PrefectureFiling.Row> prefectureFiling() {
    return STANDARD.prefectureFiling();
  }

  /** Attachment 5, 甘肃省社会培训评价组织职业技能等级认定汇总表. */
  public static Form<ResultSummary> resultSummary() {
    return STANDARD.resultSummary();
  }

  /** Attachment 6, 甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册. */
  public static RowForm<CertificateRoster, CertificateRoster.Entry> certificateRoster() {
    return STANDARD.certificateRoster();
  }

  /** The plain file of the national upload, out of attachment 6. */
  public static CertificateUpload certificateUpload() {
    return UPLOAD;
  }

  /** Attachment 7, 职业技能等级证书数据合规审核表. */
  public static Form<ComplianceReview> complianceReview() {
    return STANDARD.complianceReview();
  }

  /** Attachment 8, 职业技能等级认定合格人员评价结果承诺书. */
  public static Form<ResultCommitment> resultCommitment() {
    return STANDARD.resultCommitment();
  }

  /** All eight, in their order. */
  public static List<Form<?>> all() {
    return STANDARD.all();
  }
}
