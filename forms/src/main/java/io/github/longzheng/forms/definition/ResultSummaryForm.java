package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Block.byHand;
import static io.github.longzheng.forms.layout.Block.heading;
import static io.github.longzheng.forms.layout.Block.line;
import static io.github.longzheng.forms.layout.Block.pair;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Codecs.NONE;
import static io.github.longzheng.forms.layout.Codecs.certificateNumber;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.citizenId;
import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.gender;
import static io.github.longzheng.forms.layout.Codecs.isoDate;
import static io.github.longzheng.forms.layout.Codecs.level;
import static io.github.longzheng.forms.layout.Codecs.mark;
import static io.github.longzheng.forms.layout.Codecs.month;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.siteCode;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.ResultSummary;
import io.github.longzheng.forms.ResultSummary.Tally;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Rule;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Attachment 5, 甘肃省社会培训评价组织职业技能等级认定汇总表: one sheet per subject, one per person. Reconstructed
 * from the announcement and sibling forms.
 */
public final class ResultSummaryForm {
  private static final Field<ResultSummary, String> ORGANIZATION =
      Field.<ResultSummary, String>of(
              "organization", "评价机构（盖章）", text(), ResultSummary::organization)
          .alias("评价机构", "单位名称");
  private static final Field<ResultSummary, SiteCode> SITE_CODE =
      Field.<ResultSummary, SiteCode>of(
              "siteCode", "机构（站点）编码", siteCode(), ResultSummary::siteCode)
          .alias("机构编码", "站点编码");
  private static final Field<ResultSummary, YearMonth> MONTH =
      Field.<ResultSummary, YearMonth>of("month", "认定月份", month(), ResultSummary::month)
          .alias("月份");
  private static final Field<ResultSummary, LocalDate> DATE =
      Field.of("date", "填报日期", chineseDate(), ResultSummary::date);
  private static final Field<ResultSummary, String> FILLED_BY =
      Field.of("filledBy", "填报人", name(), ResultSummary::filledBy);
  private static final Field<ResultSummary, String> REVIEWED_BY =
      Field.of("reviewedBy", "审核人", name(), ResultSummary::reviewedBy);

  private static final Field<Tally, Integer> APPLIED =
      Field.of("applied", "报考人数", count(), Tally::applied);
  private static final Field<Tally, Integer> SAT = Field.of("sat", "参考人数", count(), Tally::sat);
  private static final Field<Tally, Integer> PASSED =
      Field.of("passed", "合格人数", count(), Tally::passed);
  private static final Field<Tally, String> PASS_RATE =
      Field.derived("passRate", "合格率", text(), Tally::passRate);
  private static final Field<Tally, LocalDate> THEORY_DATE =
      Field.of("theoryDate", "理论认定日期", isoDate(), Tally::theoryDate);
  private static final Field<Tally, LocalDate> SKILLS_DATE =
      Field.of("skillsDate", "技能认定日期", isoDate(), Tally::skillsDate);
  private static final Field<Tally, Optional<CertificateNumber>> FIRST =
      Field.of("first", "证书编号起", optional(certificateNumber(), NONE), Tally::first);
  private static final Field<Tally, Optional<CertificateNumber>> LAST =
      Field.of("last", "证书编号止", optional(certificateNumber(), NONE), Tally::last);

  private static final Table<ResultSummary, Tally> TALLIES =
      Table.<ResultSummary, Tally>of(
              "tallies",
              List.of(
                  Column.of(Subjects.OCCUPATION.of(Tally::subject), 16),
                  Column.of(Subjects.WORK_TYPE.of(Tally::subject), 16),
                  Column.of(Subjects.LEVEL.of(Tally::subject), 14),
                  Column.of(APPLIED, 8).sum(),
                  Column.of(SAT, 8).sum(),
                  Column.of(PASSED, 8).sum(),
                  Column.of(PASS_RATE, 8),
                  Column.of(THEORY_DATE, 12),
                  Column.of(SKILLS_DATE, 12),
                  Column.of(FIRST, 25),
                  Column.of(LAST, 25)),
              ResultSummary::tallies,
              values ->
                  new Tally(
                      Subjects.read(values),
                      values.get(APPLIED),
                      values.get(SAT),
                      values.get(PASSED),
                      values.get(THEORY_DATE),
                      values.get(SKILLS_DATE),
                      values.get(FIRST),
                      values.get(LAST)))
          .withTotal();

  private static final Field<AssessmentResult, Mark> THEORY =
      People.THEORY.of(AssessmentResult::score);
  private static final Field<AssessmentResult, Mark> SKILLS =
      People.SKILLS.of(AssessmentResult::score);
  private static final Field<AssessmentResult, Mark> COMPREHENSIVE =
      People.COMPREHENSIVE.of(AssessmentResult::score);

  private static final Table<ResultSummary, AssessmentResult> PEOPLE =
      Table.of(
          "people",
          List.of(
              Column.of(People.TICKET.of(AssessmentResult::registration), 16),
              Column.of(People.NAME.of(ResultSummaryForm::candidate), 12),
              Column.of(People.GENDER.of(ResultSummaryForm::candidate), 6),
              Column.of(People.ID.of(ResultSummaryForm::candidate), 21),
              Column.of(People.EMPLOYER.of(ResultSummaryForm::candidate), 24).left(),
              Column.of(People.SKILL.of(ResultSummaryForm::subject), 24),
              Column.of(Subjects.LEVEL.of(ResultSummaryForm::subject), 14),
              Column.of(THEORY, 8).under("考核成绩"),
              Column.of(SKILLS, 8).under("考核成绩"),
              Column.of(COMPREHENSIVE, 10).under("考核成绩")),
          ResultSummary::people,
          values ->
              new AssessmentResult(
                  new Registration(
                      values.get(People.TICKET),
                      People.readBrief(values),
                      People.readSkill(values)),
                  new Score(
                      values.get(THEORY), values.get(SKILLS), values.get(COMPREHENSIVE))));

  private static final List<Rule<ResultSummary>> RULES =
      List.of(
          Rules.notEmpty("SUMMARY-01", "考核成绩", ResultSummary::people),
          Rules.eachRow(
              "SUMMARY-02",
              "成绩齐全",
              "every mark to be entered",
              "考核成绩",
              ResultSummary::people,
              result -> result.outcome() != Outcome.INCOMPLETE,
              result -> result.registration().ticketNumber()),
          Rules.unique(
              "SUMMARY-03",
              "每人每个职业（工种）等级只有一条成绩",
              "one result for each person and subject",
              People.ID.title(),
              ResultSummary::people,
              result -> List.of(candidate(result).id(), subject(result)),
              result -> candidate(result).id().toString()),
          Rules.unique(
              "SUMMARY-04",
              "准考证号不重复",
              "different ticket numbers",
              People.TICKET.title(),
              ResultSummary::people,
              result -> result.registration().ticketNumber(),
              result -> result.registration().ticketNumber()),
          Rules.must(
              "SUMMARY-05",
              "分职业汇总的报考、参考、合格人数与个人成绩一致",
              "the tallies to agree with the people's results",
              "分职业汇总",
              ResultSummaryForm::tallies));

  public static final FormDefinition<ResultSummary> DEFINITION =
      FormDefinition.workbook(
          Attachment.RESULT_SUMMARY,
          values ->
              new ResultSummary(
                  values.get(ORGANIZATION),
                  values.get(SITE_CODE),
                  values.get(MONTH),
                  values.rows(TALLIES),
                  values.rows(PEOPLE),
                  values.get(FILLED_BY),
                  values.get(REVIEWED_BY),
                  values.get(DATE)),
          RULES,
          Sheet.landscape(
              "分职业汇总",
              TALLIES,
              heading(Attachment.RESULT_SUMMARY.title()),
              line(pair(ORGANIZATION, 2, 6), pair(SITE_CODE, 2, 2)),
              line(pair(MONTH, 2, 6), pair(DATE, 2, 2)),
              rows(TALLIES),
              line(pair(FILLED_BY, 2, 6), pair(REVIEWED_BY, 2, 2)),
              byHand("单位负责人（签字）：", "单位（盖章）：", "日期：    年    月    日")),
          Sheet.landscape(
              "个人成绩",
              PEOPLE,
              heading(Attachment.RESULT_SUMMARY.title()),
              rows(PEOPLE),
              byHand("填报人（签字）：", "审核人（签字）：", "单位（盖章）：")));

  private ResultSummaryForm() {}

  private static io.github.longzheng.core.Candidate candidate(AssessmentResult result) {
    return result.registration().candidate();
  }

  private static AssessmentSubject subject(AssessmentResult result) {
    return result.registration().subject();
  }

  private static boolean tallies(ResultSummary summary) {
    List<List<Object>> stated =
        summary.tallies().stream().map(ResultSummaryForm::numbers).sorted(BY_TEXT).toList();
    LocalDate any = LocalDate.EPOCH;
    List<List<Object>> counted =
        ResultSummary.tally(summary.people(), List.of(), any, any).stream()
            .map(ResultSummaryForm::numbers)
            .sorted(BY_TEXT)
            .toList();
    return stated.equals(counted);
  }

  private static final java.util.Comparator<List<Object>> BY_TEXT =
      java.util.Comparator.comparing(List::toString);

  private static List<Object> numbers(Tally tally) {
    return List.of(tally.subject(), tally.applied(), tally.sat(), tally.passed());
  }
}
