package io.github.longzheng.forms;

import io.github.longzheng.forms.definition.AssessmentReportForm;
import io.github.longzheng.forms.definition.CertificateRosterForm;
import io.github.longzheng.forms.definition.ComplianceReviewForm;
import io.github.longzheng.forms.definition.EligibilityCommitmentForm;
import io.github.longzheng.forms.definition.PrefectureFilingForm;
import io.github.longzheng.forms.definition.ResultCommitmentForm;
import io.github.longzheng.forms.definition.ResultSummaryForm;
import io.github.longzheng.forms.definition.SessionFilingForm;
import java.util.List;

/**
 * The eight official forms (八个附件), such as {@code Forms.sessionFiling().write(filing, file)}.
 *
 * <p>Source: announcement of 2023-12-05, 二(三) and 三(三).
 */
public final class Forms {
  private static final RowForm<SessionFiling, SessionFiling.Row> SESSION_FILING =
      new DefinedRowForm<>(SessionFilingForm.DEFINITION, SessionFilingForm.ROWS);
  private static final Form<EligibilityCommitment> ELIGIBILITY_COMMITMENT =
      new DefinedForm<>(EligibilityCommitmentForm.DEFINITION);
  private static final Form<AssessmentReport> ASSESSMENT_REPORT =
      new DefinedForm<>(AssessmentReportForm.DEFINITION);
  private static final RowForm<PrefectureFiling, PrefectureFiling.Row> PREFECTURE_FILING =
      new DefinedRowForm<>(PrefectureFilingForm.DEFINITION, PrefectureFilingForm.ROWS);
  private static final Form<ResultSummary> RESULT_SUMMARY =
      new DefinedForm<>(ResultSummaryForm.DEFINITION);
  private static final RowForm<CertificateRoster, CertificateRoster.Entry> CERTIFICATE_ROSTER =
      new DefinedRowForm<>(CertificateRosterForm.DEFINITION, CertificateRosterForm.ROWS);
  private static final Form<ComplianceReview> COMPLIANCE_REVIEW =
      new DefinedForm<>(ComplianceReviewForm.DEFINITION);
  private static final Form<ResultCommitment> RESULT_COMMITMENT =
      new DefinedForm<>(ResultCommitmentForm.DEFINITION);

  private Forms() {}

  /** Attachment 1, 甘肃省职业技能等级认定报备表. */
  public static RowForm<SessionFiling, SessionFiling.Row> sessionFiling() {
    return SESSION_FILING;
  }

  /** Attachment 2, 职业技能等级认定报考人员资格审核承诺书. */
  public static Form<EligibilityCommitment> eligibilityCommitment() {
    return ELIGIBILITY_COMMITMENT;
  }

  /** Attachment 3, 关于申请在xxx开展职业技能等级认定的报告. */
  public static Form<AssessmentReport> assessmentReport() {
    return ASSESSMENT_REPORT;
  }

  /** Attachment 4, 市(州)职业技能等级认定报备表. */
  public static RowForm<PrefectureFiling, PrefectureFiling.Row> prefectureFiling() {
    return PREFECTURE_FILING;
  }

  /** Attachment 5, 甘肃省社会培训评价组织职业技能等级认定汇总表. */
  public static Form<ResultSummary> resultSummary() {
    return RESULT_SUMMARY;
  }

  /** Attachment 6, 甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册. */
  public static RowForm<CertificateRoster, CertificateRoster.Entry> certificateRoster() {
    return CERTIFICATE_ROSTER;
  }

  /** Attachment 7, 职业技能等级证书数据合规审核表. */
  public static Form<ComplianceReview> complianceReview() {
    return COMPLIANCE_REVIEW;
  }

  /** Attachment 8, 职业技能等级认定合格人员评价结果承诺书. */
  public static Form<ResultCommitment> resultCommitment() {
    return RESULT_COMMITMENT;
  }

  /** All eight, in their order. */
  public static List<Form<?>> all() {
    return List.of(
        SESSION_FILING,
        ELIGIBILITY_COMMITMENT,
        ASSESSMENT_REPORT,
        PREFECTURE_FILING,
        RESULT_SUMMARY,
        CERTIFICATE_ROSTER,
        COMPLIANCE_REVIEW,
        RESULT_COMMITMENT);
  }
}
