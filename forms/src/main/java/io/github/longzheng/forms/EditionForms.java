package io.github.longzheng.forms;

import io.github.longzheng.forms.definition.AssessmentReportForm;
import io.github.longzheng.forms.definition.CertificateRosterForm;
import io.github.longzheng.forms.definition.ComplianceReviewForm;
import io.github.longzheng.forms.definition.EligibilityCommitmentForm;
import io.github.longzheng.forms.definition.PrefectureFilingForm;
import io.github.longzheng.forms.definition.ResultCommitmentForm;
import io.github.longzheng.forms.definition.ResultSummaryForm;
import io.github.longzheng.forms.definition.SessionFilingForm;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The forms of an edition (某版表样), such as {@code Forms.in(Edition.read(file)).sessionFiling()}.
 *
 * <p>Every method that names a form throws {@link UnknownAttachmentException} when the edition does
 * not say its number and title. Immutable and thread-safe.
 */
public final class EditionForms {
  private final Edition edition;
  private final Map<Attachment, DefinedForm<?>> forms = new EnumMap<>(Attachment.class);

  EditionForms(Edition edition) {
    this.edition = Objects.requireNonNull(edition, "edition");
    add(SessionFilingForm.DEFINITION, SessionFilingForm.ROWS);
    add(EligibilityCommitmentForm.DEFINITION);
    add(AssessmentReportForm.of(edition));
    add(PrefectureFilingForm.DEFINITION, PrefectureFilingForm.ROWS);
    add(ResultSummaryForm.DEFINITION);
    add(CertificateRosterForm.DEFINITION, CertificateRosterForm.ROWS);
    add(ComplianceReviewForm.DEFINITION);
    add(ResultCommitmentForm.DEFINITION);
  }

  private <T> void add(FormDefinition<T> inCode) {
    if (edition.find(inCode.attachment()).isPresent()) {
      forms.put(inCode.attachment(), new DefinedForm<>(inCode, edition));
    }
  }

  private <T, R> void add(FormDefinition<T> inCode, Table<T, R> main) {
    if (edition.find(inCode.attachment()).isPresent()) {
      forms.put(inCode.attachment(), new DefinedRowForm<>(inCode, edition, main));
    }
  }

  /** The edition. */
  public Edition edition() {
    return edition;
  }

  /** 报备表. */
  public RowForm<SessionFiling, SessionFiling.Row> sessionFiling() {
    return (RowForm<SessionFiling, SessionFiling.Row>) form(SessionFilingForm.DEFINITION);
  }

  /** 资格审核承诺书. */
  public Form<EligibilityCommitment> eligibilityCommitment() {
    return form(EligibilityCommitmentForm.DEFINITION);
  }

  /** 开展认定的报告. */
  public Form<AssessmentReport> assessmentReport() {
    return form(AssessmentReportForm.DEFINITION);
  }

  /** 市（州）报备表. */
  public RowForm<PrefectureFiling, PrefectureFiling.Row> prefectureFiling() {
    return (RowForm<PrefectureFiling, PrefectureFiling.Row>) form(PrefectureFilingForm.DEFINITION);
  }

  /** 汇总表. */
  public Form<ResultSummary> resultSummary() {
    return form(ResultSummaryForm.DEFINITION);
  }

  /** 花名册. */
  public RowForm<CertificateRoster, CertificateRoster.Entry> certificateRoster() {
    return (RowForm<CertificateRoster, CertificateRoster.Entry>)
        form(CertificateRosterForm.DEFINITION);
  }

  /** 证书上网数据: the plain columns of the 花名册, as a file of its own. */
  public CertificateUpload certificateUpload() {
    edition.attachment(Attachment.CERTIFICATE_ROSTER);
    return new CertificateUpload(new DefinedForm<>(CertificateRosterForm.UPLOAD_ALONE, edition));
  }

  /** 合规审核表. */
  public Form<ComplianceReview> complianceReview() {
    return form(ComplianceReviewForm.DEFINITION);
  }

  /** 评价结果承诺书. */
  public Form<ResultCommitment> resultCommitment() {
    return form(ResultCommitmentForm.DEFINITION);
  }

  /** Those that the edition numbers, in the order of their numbers. */
  public List<Form<?>> all() {
    return edition.attachments().stream().<Form<?>>map(entry -> of(entry.meaning())).toList();
  }

  private DefinedForm<?> of(Attachment attachment) {
    DefinedForm<?> form = forms.get(attachment);
    if (form == null) {
      throw new UnknownAttachmentException(edition, attachment);
    }
    return form;
  }

  /** The form that was made of a definition of this type. */
  @SuppressWarnings("unchecked")
  private <T> Form<T> form(FormDefinition<T> inCode) {
    return (Form<T>) of(inCode.attachment());
  }

  /** Edition and number of forms: {@code 甘肃省2024年版（8个附件）}. */
  @Override
  public String toString() {
    return edition.name() + "（" + forms.size() + "个附件）";
  }
}
