package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Block.paragraph;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Block.title;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.examTimeInWords;
import static io.github.longzheng.forms.layout.Codecs.month;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.names;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.phone;
import static io.github.longzheng.forms.layout.Codecs.skillsMode;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.forms.AssessmentReport;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.Edition;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.SubjectCount;
import io.github.longzheng.forms.layout.Block.Style;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Attachment 3, 关于申请在xxx开展职业技能等级认定的报告, an official letter after GB/T 9704-2012. The words are a
 * reconstruction from clauses C01, C03–C06, C09 and C12.
 */
public final class AssessmentReportForm {
  private static final Field<AssessmentReport, Optional<String>> DOCUMENT_NUMBER =
      Field.of("documentNumber", "发文字号", optional(text(), ""), AssessmentReport::documentNumber);
  private static final Field<AssessmentReport, String> PLACE =
      Field.of("place", "开展地点", text(), AssessmentReport::place);
  private static final Field<AssessmentReport, String> ADDRESSEE =
      Field.of("addressee", "主送机关", text(), AssessmentReport::addressee);
  private static final Field<AssessmentReport, String> ORGANIZATION =
      Field.of("organization", "申请单位", text(), AssessmentReport::organization);
  private static final Field<AssessmentReport, YearMonth> MONTH =
      Field.of("month", "认定月份", month(), AssessmentReport::month);
  private static final Field<AssessmentReport, Integer> TOTAL =
      Field.derived("total", "报考人数", count(), report -> SubjectCount.total(report.counts()));
  private static final Field<AssessmentReport, ExamTime> THEORY =
      Field.of("theory", "理论认定时间", examTimeInWords(), AssessmentReport::theory);
  private static final Field<AssessmentReport, SkillsMode> MODE =
      Field.of("skillsMode", "技能认定方式", skillsMode(), AssessmentReport::skillsMode);
  private static final Field<AssessmentReport, ExamTime> SKILLS =
      Field.of("skills", "技能认定时间", examTimeInWords(), AssessmentReport::skills);
  private static final Field<AssessmentReport, String> SITE =
      Field.of("site", "考点名称", text(), AssessmentReport::site);
  private static final Field<AssessmentReport, String> ADDRESS =
      Field.of("address", "考点地址", text(), AssessmentReport::address);
  private static final Field<AssessmentReport, List<String>> EXAMINERS =
      Field.of("examiners", "考评人员", names(), AssessmentReport::examiners);
  private static final Field<AssessmentReport, List<String>> SUPERVISORS =
      Field.of("supervisors", "内部质量督导员", names(), AssessmentReport::supervisors);
  private static final Field<AssessmentReport, String> CONTACT =
      Field.of("contact", "联系人", name(), AssessmentReport::contact);
  private static final Field<AssessmentReport, PhoneNumber> PHONE =
      Field.of("phone", "联系电话", phone(), AssessmentReport::phone);
  private static final Field<AssessmentReport, String> SIGNER =
      Field.derived("signer", "发文单位", text(), AssessmentReport::organization);
  private static final Field<AssessmentReport, LocalDate> DATE =
      Field.of("date", "成文日期", chineseDate(), AssessmentReport::date);

  private static final Table<AssessmentReport, SubjectCount> COUNTS =
      Subjects.countTable(AssessmentReport::counts);

  public static final FormDefinition<AssessmentReport> DEFINITION = of(Edition.gansu(2024));

  private AssessmentReportForm() {}

  /** The report on the grounds of an edition, with enclosures of its titles. */
  public static FormDefinition<AssessmentReport> of(Edition edition) {
    return FormDefinition.letter(
        Attachment.ASSESSMENT_REPORT,
        values ->
            new AssessmentReport(
                values.get(DOCUMENT_NUMBER),
                values.get(ADDRESSEE),
                values.get(ORGANIZATION),
                values.get(PLACE),
                values.get(MONTH),
                values.rows(COUNTS),
                values.get(THEORY),
                values.get(MODE),
                values.get(SKILLS),
                values.get(SITE),
                values.get(ADDRESS),
                values.get(EXAMINERS),
                values.get(SUPERVISORS),
                values.get(CONTACT),
                values.get(PHONE),
                values.get(DATE)),
        List.of(
            Rules.notEmpty("REPORT-01", "认定职业、等级及人数", AssessmentReport::counts),
            Rules.must(
                "REPORT-02",
                "理论认定日期在认定月份内（C03）",
                "a theory exam in the month of the report (C03)",
                THEORY.title(),
                report -> YearMonth.from(report.theory().date()).equals(report.month())),
            Rules.must(
                "REPORT-03",
                "在线认定在理论考试当日、传统认定在理论考试后一周内（C05、C06）",
                "online skills on the day of the theory exam, traditional skills within a week"
                    + " after it (C05, C06)",
                SKILLS.title(),
                report ->
                    FilingColumns.isInTime(
                        report.skillsMode(), report.theory().date(), report.skills().date())),
            Rules.must(
                "REPORT-04",
                "列明考评人员和内部质量督导员（C12）",
                "examiners and an internal quality supervisor (C12)",
                SUPERVISORS.title(),
                report -> !report.examiners().isEmpty() && !report.supervisors().isEmpty())),
        paragraph(Style.DOCUMENT_NUMBER, "{}", DOCUMENT_NUMBER),
        title(Attachment.ASSESSMENT_REPORT.title(), PLACE),
        paragraph(Style.ADDRESSEE, "{}：", ADDRESSEE),
        paragraph(
            Style.BODY,
            "根据" + edition.grounds() + "要求，{}拟在备案的职业（工种）和对应等级范围内，于{}开展职业技能等级认定。现将有关情况报告如下：",
            ORGANIZATION,
            MONTH),
        paragraph(Style.HEADING, "一、认定职业、等级及人数"),
        paragraph(Style.BODY, "本批次报考人员共{}人，资格审核均已完成，具体如下：", TOTAL),
        rows(COUNTS),
        paragraph(Style.HEADING, "二、认定时间及方式"),
        paragraph(Style.BODY, "理论认定时间为{}；技能认定采用{}方式，时间为{}。", THEORY, MODE, SKILLS),
        paragraph(Style.HEADING, "三、考点"),
        paragraph(Style.BODY, "考点名称：{}；考点地址：{}。", SITE, ADDRESS),
        paragraph(Style.HEADING, "四、考评和督导人员"),
        paragraph(Style.BODY, "考评人员：{}；内部质量督导员：{}。", EXAMINERS, SUPERVISORS),
        paragraph(Style.BODY, "特此报告。"),
        paragraph(Style.ENCLOSURE, "附件：1．" + enclosed(edition, Attachment.SESSION_FILING)),
        paragraph(
            Style.ENCLOSURE_MORE, "2．" + enclosed(edition, Attachment.ELIGIBILITY_COMMITMENT)),
        paragraph(Style.SIGNER, "{}", SIGNER),
        paragraph(Style.DATE, "{}", DATE),
        paragraph(Style.BODY, "（联系人：{}，联系电话：{}）", CONTACT, PHONE));
  }

  private static String enclosed(Edition edition, Attachment attachment) {
    return edition.find(attachment).map(Edition.Entry::title).orElseGet(attachment::title);
  }
}
