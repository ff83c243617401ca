package io.github.longzheng.forms.definition;

import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.layout.FormDefinition;

/** The definitions in code, by what they are for. */
public final class Definitions {
  private Definitions() {}

  /** The layout of 2024. */
  public static FormDefinition<?> of(Attachment attachment) {
    return switch (attachment) {
      case SESSION_FILING -> SessionFilingForm.DEFINITION;
      case ELIGIBILITY_COMMITMENT -> EligibilityCommitmentForm.DEFINITION;
      case ASSESSMENT_REPORT -> AssessmentReportForm.DEFINITION;
      case PREFECTURE_FILING -> PrefectureFilingForm.DEFINITION;
      case RESULT_SUMMARY -> ResultSummaryForm.DEFINITION;
      case CERTIFICATE_ROSTER -> CertificateRosterForm.DEFINITION;
      case COMPLIANCE_REVIEW -> ComplianceReviewForm.DEFINITION;
      case RESULT_COMMITMENT -> ResultCommitmentForm.DEFINITION;
    };
  }
}
