package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Block.byHand;
import static io.github.longzheng.forms.layout.Block.heading;
import static io.github.longzheng.forms.layout.Block.line;
import static io.github.longzheng.forms.layout.Block.pair;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Codecs.certificateNumber;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.documentTypeCode;
import static io.github.longzheng.forms.layout.Codecs.isoDate;
import static io.github.longzheng.forms.layout.Codecs.levelDigit;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Score;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.CertificateRoster.Entry;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Attachment 6, 甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册: the full roster, and the plain eleven columns of
 * the national upload on a second sheet. Reconstructed from the announcement and sibling forms; the
 * column 评定成绩 holds the comprehensive review's mark [inferred].
 */
public final class CertificateRosterForm {
  private static final Field<CertificateRoster, String> ORGANIZATION =
      Field.<CertificateRoster, String>of(
              "organization", "填报单位（盖章）", text(), CertificateRoster::organization)
          .alias("填报单位", "评价机构（盖章）");
  private static final Field<CertificateRoster, LocalDate> DATE =
      Field.of("date", "填报日期", chineseDate(), CertificateRoster::date);

  private static final Field<Certificate, CertificateNumber> NUMBER =
      Field.of("number", "证书编号", certificateNumber(), Certificate::number);
  private static final Field<Certificate, LocalDate> ISSUE_DATE =
      Field.of("issueDate", "发证日期", isoDate(), Certificate::issueDate);
  private static final Field<Certificate, String> ASSESSOR =
      Field.of("assessor", "评价机构", text(), Certificate::assessor);
  private static final Field<Certificate, String> ISSUER =
      Field.of("issuer", "发证机构", text(), Certificate::issuer);
  private static final Field<Entry, Optional<String>> REMARK =
      Field.of("remark", "备注", optional(text(), ""), Entry::remark);

  /** The main table. */
  public static final Table<CertificateRoster, Entry> ROWS =
      Table.of(
          "entries",
          List.of(
              Column.of(Candidates.NAME.of(CertificateRosterForm::holder), 9),
              Column.of(Candidates.GENDER.of(CertificateRosterForm::holder), 4),
              Column.of(Candidates.DOCUMENT_TYPE.of(CertificateRosterForm::holder), 8),
              Column.of(Candidates.ID.of(CertificateRosterForm::holder), 21),
              Column.of(Candidates.EDUCATION.of(CertificateRosterForm::holder), 8),
              Column.of(Candidates.EMPLOYER.of(CertificateRosterForm::holder), 15).left(),
              Column.of(Subjects.OCCUPATION.of(CertificateRosterForm::subject), 10),
              Column.of(Subjects.WORK_TYPE.of(CertificateRosterForm::subject), 10),
              Column.of(Subjects.LEVEL.titled("职业技能等级").of(CertificateRosterForm::subject), 9),
              Column.of(Marks.THEORY.titled("理论成绩").of(CertificateRosterForm::score), 6),
              Column.of(Marks.SKILLS.titled("技能成绩").of(CertificateRosterForm::score), 6),
              Column.of(Marks.COMPREHENSIVE.titled("评定成绩").of(CertificateRosterForm::score), 6),
              Column.of(NUMBER.of(Entry::certificate), 25),
              Column.of(ISSUE_DATE.of(Entry::certificate), 11),
              Column.of(ASSESSOR.of(Entry::certificate), 15).left(),
              Column.of(ISSUER.of(Entry::certificate), 15).left(),
              Column.of(Candidates.PHONE.of(CertificateRosterForm::holder), 13),
              Column.of(REMARK, 6).left()),
          CertificateRoster::entries,
          values ->
              new Entry(
                  new Certificate(
                      values.get(NUMBER),
                      Candidates.read(values),
                      Subjects.read(values),
                      Marks.read(values),
                      values.get(ISSUE_DATE),
                      values.get(ASSESSOR),
                      values.get(ISSUER)),
                  values.get(REMARK)));

  private static final Table<CertificateRoster, Entry> UPLOAD =
      Table.view(
          "upload",
          List.of(
              Column.of(Candidates.NAME.of(CertificateRosterForm::holder), 12),
              Column.of(
                  Candidates.DOCUMENT_TYPE
                      .coded(documentTypeCode())
                      .of(CertificateRosterForm::holder),
                  10),
              Column.of(Candidates.ID.of(CertificateRosterForm::holder), 21),
              Column.of(Candidates.EMPLOYER.of(CertificateRosterForm::holder), 24),
              Column.of(Subjects.OCCUPATION.of(CertificateRosterForm::subject), 16),
              Column.of(Subjects.WORK_TYPE.of(CertificateRosterForm::subject), 16),
              Column.of(
                  Subjects.LEVEL
                      .titled("职业技能等级")
                      .coded(levelDigit())
                      .of(CertificateRosterForm::subject),
                  14),
              Column.of(NUMBER.of(Entry::certificate), 26),
              Column.of(ISSUE_DATE.of(Entry::certificate), 12),
              Column.of(ASSESSOR.of(Entry::certificate), 28),
              Column.of(ISSUER.of(Entry::certificate), 28)),
          ROWS);

  public static final FormDefinition<CertificateRoster> DEFINITION =
      FormDefinition.workbook(
          Attachment.CERTIFICATE_ROSTER,
          values ->
              new CertificateRoster(values.get(ORGANIZATION), values.get(DATE), values.rows(ROWS)),
          RosterRules.ALL,
          Sheet.landscape(
              "花名册",
              ROWS,
              heading(Attachment.CERTIFICATE_ROSTER.title()),
              line(pair(ORGANIZATION, 3, 9), pair(DATE, 3, 4)),
              rows(ROWS),
              byHand("填报人（签字）：", "审核人（签字）：", "单位负责人（签字）：", "单位（盖章）：")),
          Sheet.plain("上网数据", UPLOAD));

  /** The plain columns alone, as the national upload takes them. */
  public static final FormDefinition<CertificateRoster> UPLOAD_ALONE =
      new FormDefinition<>(
          DEFINITION.attachment(),
          new FormDefinition.Workbook<>(List.of(Sheet.plain("上网数据", UPLOAD))),
          DEFINITION.build(),
          DEFINITION.rules());

  private CertificateRosterForm() {}

  private static Candidate holder(Entry entry) {
    return entry.certificate().holder();
  }

  /** Whether a label names the organization that fills the form in. */
  public static boolean isOrganization(String label) {
    return ORGANIZATION.isTitled(label);
  }

  /** Whether a label names the day on which the form is filled in. */
  public static boolean isDate(String label) {
    return DATE.isTitled(label);
  }

  /** The field with this key, such as {@code number}. */
  public static Field<Entry, ?> field(String key) {
    return ROWS.columns().stream()
        .<Field<Entry, ?>>map(Column::field)
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static AssessmentSubject subject(Entry entry) {
    return entry.certificate().subject();
  }

  private static Score score(Entry entry) {
    return entry.certificate().score();
  }
}
