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
import static io.github.longzheng.forms.layout.Codecs.month;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.siteCode;
import static io.github.longzheng.forms.layout.Codecs.skill;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Gender;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.ResultSummary;
import io.github.longzheng.forms.ResultSummary.Person;
import io.github.longzheng.forms.ResultSummary.Tally;
import io.github.longzheng.forms.layout.Codecs.Skill;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Rule;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Attachment 5, 甘肃省社会培训评价组织职业技能等级认定汇总表: one sheet per subject, one per person. Reconstructed from
 * the announcement and sibling forms.
 */
public final class ResultSummaryForm {
  private static final Field<ResultSummary, String> ORGANIZATION =
      Field.<ResultSummary, String>of(
              "organization", "评价机构（盖章）", text(), ResultSummary::organization)
          .alias("评价机构", "单位名称");
  private static final Field<ResultSummary, SiteCode> SITE_CODE =
      Field.<ResultSummary, SiteCode>of("siteCode", "机构（站点）编码", siteCode(), ResultSummary::siteCode)
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

  private static final Field<Person, String> TICKET =
      Field.<Person, String>of("ticket", "准考证号", text(), Person::ticketNumber).alias("考号");
  private static final Field<Person, String> NAME = Field.of("name", "姓名", name(), Person::name);
  private static final Field<Person, Gender> GENDER =
      Field.derived("gender", "性别", gender(), person -> person.id().gender());
  private static final Field<Person, CitizenId> ID =
      Field.<Person, CitizenId>of("id", "证件号码", citizenId(), Person::id).alias("身份证号", "身份证号码");
  private static final Field<Person, Optional<String>> EMPLOYER =
      Field.<Person, Optional<String>>of("employer", "单位", optional(text(), ""), Person::employer)
          .alias("所在单位", "工作单位");
  private static final Field<Person, Skill> SKILL =
      Field.<Person, Skill>of("skill", "职业（工种）", skill(), person -> Skill.of(person.subject()))
          .alias("职业工种");

  private static final Table<ResultSummary, Person> PEOPLE =
      Table.of(
          "people",
          List.of(
              Column.of(TICKET, 16),
              Column.of(NAME, 12),
              Column.of(GENDER, 6),
              Column.of(ID, 21),
              Column.of(EMPLOYER, 24).left(),
              Column.of(SKILL, 24),
              Column.of(Subjects.LEVEL.of(Person::subject), 14),
              Column.of(Marks.THEORY.of(Person::score), 8).under(Marks.HEAD),
              Column.of(Marks.SKILLS.of(Person::score), 8).under(Marks.HEAD),
              Column.of(Marks.COMPREHENSIVE.of(Person::score), 10).under(Marks.HEAD)),
          ResultSummary::people,
          values -> {
            Skill skill = values.get(SKILL);
            return new Person(
                values.get(TICKET),
                values.get(NAME),
                values.get(ID),
                values.get(EMPLOYER),
                new AssessmentSubject(
                    skill.occupation(), skill.workType(), values.get(Subjects.LEVEL)),
                Marks.read(values));
          });

  private static final List<Rule<ResultSummary>> RULES =
      List.of(
          Rules.notEmpty("SUMMARY-01", "考核成绩", ResultSummary::people),
          Rules.eachRow(
              "SUMMARY-02",
              "成绩齐全",
              "every mark to be entered",
              Marks.HEAD,
              ResultSummary::people,
              person -> person.outcome() != Outcome.INCOMPLETE,
              Person::toString),
          Rules.eachRow(
              "SUMMARY-03",
              "二级、一级有综合评审成绩，其他等级没有",
              "a comprehensive review at levels 2 and 1 only",
              Marks.COMPREHENSIVE.title(),
              ResultSummary::people,
              person -> person.score().fits(person.subject().level()),
              Person::toString),
          Rules.unique(
              "SUMMARY-04",
              "每人每个职业（工种）等级只有一条成绩",
              "one result for each person and subject",
              ID.title(),
              ResultSummary::people,
              person -> Subjects.keyOf(person.id(), person.subject()),
              Person::toString),
          Rules.unique(
              "SUMMARY-05",
              "准考证号不重复",
              "different ticket numbers",
              TICKET.title(),
              ResultSummary::people,
              Person::ticketNumber,
              Person::ticketNumber),
          Rules.must(
              "SUMMARY-06",
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

  private static boolean tallies(ResultSummary summary) {
    LocalDate any = LocalDate.EPOCH;
    return numbers(summary.tallies())
        .equals(numbers(ResultSummary.tally(summary.people(), List.of(), any, any)));
  }

  /** The numbers of each subject; a subject that is tallied twice never equals one tallied once. */
  private static Map<AssessmentSubject, List<Integer>> numbers(List<Tally> tallies) {
    return tallies.stream()
        .collect(
            Collectors.toMap(
                Tally::subject,
                tally -> List.of(tally.applied(), tally.sat(), tally.passed()),
                (a, b) -> List.of()));
  }
}
