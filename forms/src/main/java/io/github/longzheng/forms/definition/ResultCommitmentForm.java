package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Block.pageBreak;
import static io.github.longzheng.forms.layout.Block.paragraph;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Block.title;
import static io.github.longzheng.forms.layout.Codecs.certificateNumber;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.ResultCommitment;
import io.github.longzheng.forms.ResultCommitment.Qualified;
import io.github.longzheng.forms.layout.Block.Style;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Attachment 8, 职业技能等级认定合格人员评价结果承诺书, with the list of the qualified as its enclosure. The words are
 * a reconstruction from clauses C13, C14 and C17.
 */
public final class ResultCommitmentForm {
  private static final Field<ResultCommitment, String> ADDRESSEE =
      Field.of("addressee", "主送机关", text(), ResultCommitment::addressee);
  private static final Field<ResultCommitment, String> ORGANIZATION =
      Field.of("organization", "承诺单位", text(), ResultCommitment::organization);
  private static final Field<ResultCommitment, String> BATCH =
      Field.of("batch", "认定批次", text(), ResultCommitment::batch);
  private static final Field<ResultCommitment, Integer> TOTAL =
      Field.derived("total", "合格人数", count(), commitment -> commitment.qualified().size());
  private static final Field<ResultCommitment, String> SUBJECTS =
      Field.derived("subjects", "职业（工种）及等级", text(), ResultCommitmentForm::subjects);
  private static final Field<ResultCommitment, LocalDate> PUBLICITY_FROM =
      Field.of("publicityFrom", "公示开始日期", chineseDate(), ResultCommitment::publicityFrom);
  private static final Field<ResultCommitment, LocalDate> PUBLICITY_TO =
      Field.of("publicityTo", "公示结束日期", chineseDate(), ResultCommitment::publicityTo);
  private static final Field<ResultCommitment, LocalDate> ISSUE_DATE =
      Field.of("issueDate", "发证日期", chineseDate(), ResultCommitment::issueDate);
  private static final Field<ResultCommitment, LocalDate> DATE =
      Field.of("date", "承诺日期", chineseDate(), ResultCommitment::date);

  private static final Field<Qualified, String> NAME =
      Field.of("name", "姓名", name(), Qualified::name);
  private static final Field<Qualified, CertificateNumber> NUMBER =
      Field.of("number", "证书编号", certificateNumber(), Qualified::number);

  private static final Table<ResultCommitment, Qualified> QUALIFIED =
      Table.of(
          "qualified",
          List.of(
              Column.of(NAME, 13),
              Column.of(Subjects.OCCUPATION.of(Qualified::subject), 15),
              Column.of(Subjects.WORK_TYPE.of(Qualified::subject), 14),
              Column.of(Subjects.LEVEL.of(Qualified::subject), 14),
              Column.of(NUMBER, 33)),
          ResultCommitment::qualified,
          values -> new Qualified(values.get(NAME), Subjects.read(values), values.get(NUMBER)));

  public static final FormDefinition<ResultCommitment> DEFINITION =
      FormDefinition.letter(
          Attachment.RESULT_COMMITMENT,
          values ->
              new ResultCommitment(
                  values.get(ADDRESSEE),
                  values.get(ORGANIZATION),
                  values.get(BATCH),
                  values.get(PUBLICITY_FROM),
                  values.get(PUBLICITY_TO),
                  values.get(ISSUE_DATE),
                  values.get(DATE),
                  values.rows(QUALIFIED)),
          List.of(
              Rules.notEmpty("RESULTCOM-01", "合格人员名单", ResultCommitment::qualified),
              Rules.unique(
                  "RESULTCOM-02",
                  "证书编号不重复",
                  "different certificate numbers",
                  NUMBER.title(),
                  ResultCommitment::qualified,
                  row -> row.number().value(),
                  row -> row.number().toString()),
              PublicityRule.of("RESULTCOM-03"),
              Rules.must(
                  "RESULTCOM-04",
                  "发证日期晚于公示结束日期（C13）",
                  "an issue date after the end of the publicity (C13)",
                  ISSUE_DATE.title(),
                  commitment -> commitment.issueDate().isAfter(commitment.publicityTo())),
              Rules.must(
                  "RESULTCOM-05",
                  "承诺日期不早于发证日期",
                  "a commitment not before the issue date",
                  DATE.title(),
                  commitment -> !commitment.date().isBefore(commitment.issueDate()))),
          title(Attachment.RESULT_COMMITMENT.title()),
          paragraph(Style.ADDRESSEE, "{}：", ADDRESSEE),
          paragraph(
              Style.BODY,
              "{}组织的{}职业技能等级认定工作已全部结束，经认定合格人员共{}人（{}），名单附后。现就评价结果作如下承诺：",
              ORGANIZATION,
              BATCH,
              TOTAL,
              SUBJECTS),
          paragraph(
              Style.BODY,
              "一、合格人员名单已于{}至{}在本单位内部公示，同时公布了投诉及成绩复核方式，经公示无异议。证书编号由考务系统生成，发证日期为{}。",
              PUBLICITY_FROM,
              PUBLICITY_TO,
              ISSUE_DATE),
          paragraph(Style.BODY, "二、认定过程公开、公平、公正，报考资格、考核成绩和合格人员信息数据真实、准确、完整。"),
          paragraph(Style.BODY, "三、按照“谁评价、谁发证、谁负责”的原则，对评价结果和所发证书负责；如有不实，愿承担相应责任。"),
          paragraph(Style.ENCLOSURE, "附件：合格人员名单"),
          paragraph(Style.BY_HAND, "法定代表人（签字）："),
          paragraph(Style.SIGNER, "承诺单位（盖章）"),
          paragraph(Style.DATE, "{}", DATE),
          pageBreak(),
          paragraph(Style.CAPTION, "合格人员名单"),
          rows(QUALIFIED));

  private ResultCommitmentForm() {}

  /** Each occupation once, with its levels: {@code 电工五级、四级，养老护理员五级}. */
  private static String subjects(ResultCommitment commitment) {
    Map<String, String> levels =
        commitment.qualified().stream()
            .map(Qualified::subject)
            .distinct()
            .sorted()
            .collect(
                Collectors.toMap(
                    AssessmentSubject::skillName,
                    subject -> subject.level().gradeName(),
                    (a, b) -> a + "、" + b,
                    LinkedHashMap::new));
    return levels.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue())
        .collect(Collectors.joining("，"));
  }
}
