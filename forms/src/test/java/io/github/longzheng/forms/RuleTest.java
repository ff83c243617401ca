package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of each form, broken by one value that keeps all the others. */
class RuleTest {
  private static final ExamTime THEORY = ExamTime.parse("2024-09-21 9:00-11:00");
  private static final ExamTime SAME_DAY = ExamTime.parse("2024-09-21 14:00-16:00");
  private static final ExamTime WEEK_AFTER = ExamTime.parse("2024-09-28");
  private static final ExamTime LATER = ExamTime.parse("2024-09-29");
  private static final ExamTime BEFORE = ExamTime.parse("2024-09-20");
  private static final List<String> SUPERVISORS = List.of("测试督导");

  /** A value of a form and the line that its check must give, alone. */
  record Case<T>(Form<T> form, T value, String finding) {
    String ruleId() {
      return finding.substring(0, finding.indexOf(' '));
    }

    @Override
    public String toString() {
      return form.attachment().number() + " " + finding;
    }
  }

  static Stream<Case<?>> cases() {
    return Stream.of(
            filings(), commitments(), reports(), summaries(), rosters(), reviews(), results())
        .flatMap(cases -> cases);
  }

  private static Stream<Case<?>> filings() {
    SessionFiling one = Samples.sessionFiling(1);
    PrefectureFiling four = Samples.prefectureFiling(1);
    return Stream.of(
        new Case<>(
            Forms.sessionFiling(), Samples.sessionFiling(0), "FILING-01 错误 报备条目：报备条目：应至少一行，实为空"),
        new Case<>(
            Forms.prefectureFiling(),
            Samples.prefectureFiling(0),
            "FILING-01 错误 报备条目：报备条目：应至少一行，实为空"),
        new Case<>(
            Forms.sessionFiling(),
            Rows.withHeadCount(one, 0),
            "FILING-02 错误 第1行（认定人数）：应认定人数不少于1人，实为“0”"),
        new Case<>(
            Forms.prefectureFiling(),
            Rows.with(four, row -> Rows.headCount(row, 0)),
            "FILING-02 错误 第1行（认定人数）：应认定人数不少于1人，实为“0”"),
        new Case<>(
            Forms.sessionFiling(),
            Rows.with(
                one,
                row ->
                    Rows.exams(
                        row,
                        SkillsMode.TRADITIONAL,
                        ExamTime.parse("2024-10-26 9:00-11:00"),
                        ExamTime.parse("2024-10-27"))),
            "FILING-03 错误 第1行（理论认定日期及时间）：应理论认定日期在认定月份内（C03），" + "实为“2024-10-26 9:00-11:00”"),
        new Case<>(
            Forms.sessionFiling(),
            Rows.with(one, row -> Rows.exams(row, SkillsMode.TRADITIONAL, THEORY, LATER)),
            "FILING-04 错误 第1行（技能认定日期及时间）：应在线认定在理论考试当日、"
                + "传统认定在理论考试后一周内（C05、C06），实为“传统认定 2024-09-29”"),
        new Case<>(
            Forms.sessionFiling(),
            Rows.with(one, row -> Rows.exams(row, SkillsMode.TRADITIONAL, THEORY, BEFORE)),
            "FILING-04 错误 第1行（技能认定日期及时间）：应在线认定在理论考试当日、"
                + "传统认定在理论考试后一周内（C05、C06），实为“传统认定 2024-09-20”"),
        new Case<>(
            Forms.sessionFiling(),
            Rows.with(one, row -> Rows.exams(row, SkillsMode.ONLINE, THEORY, WEEK_AFTER)),
            "FILING-04 错误 第1行（技能认定日期及时间）：应在线认定在理论考试当日、"
                + "传统认定在理论考试后一周内（C05、C06），实为“在线认定 2024-09-28”"),
        new Case<>(
            Forms.sessionFiling(),
            Rows.with(one, Rows::withoutSupervisor),
            "FILING-05 错误 第1行（内部质量督导员）：应列明考评人员和内部质量督导员（C12），实为“2人 / 0人”"));
  }

  private static Stream<Case<?>> commitments() {
    EligibilityCommitment one = Samples.eligibilityCommitment(1);
    return Stream.of(
        new Case<>(
            Forms.eligibilityCommitment(),
            Samples.eligibilityCommitment(0),
            "ELIGCOM-01 错误 报考职业、等级及人数：报考职业、等级及人数：应至少一行，实为空"),
        new Case<>(
            Forms.eligibilityCommitment(),
            new EligibilityCommitment(
                one.addressee(),
                one.organization(),
                one.month(),
                List.of(new SubjectCount(Samples.subject(0), 0)),
                one.reviewer(),
                one.date()),
            "ELIGCOM-02 错误 第1行（人数）：应报考人数不少于1人，实为“电工 四级/中级工”"));
  }

  private static Stream<Case<?>> reports() {
    return Stream.of(
        new Case<>(
            Forms.assessmentReport(),
            Samples.assessmentReport(0),
            "REPORT-01 错误 认定职业、等级及人数：认定职业、等级及人数：应至少一行，实为空"),
        new Case<>(
            Forms.assessmentReport(),
            Rows.report(
                SkillsMode.ONLINE,
                ExamTime.parse("2024-08-24"),
                ExamTime.parse("2024-08-24"),
                SUPERVISORS),
            "REPORT-02 错误 理论认定时间：应理论认定日期在认定月份内（C03）"),
        new Case<>(
            Forms.assessmentReport(),
            Rows.report(SkillsMode.TRADITIONAL, THEORY, LATER, SUPERVISORS),
            "REPORT-03 错误 技能认定时间：应在线认定在理论考试当日、传统认定在理论考试后一周内（C05、C06）"),
        new Case<>(
            Forms.assessmentReport(),
            Rows.report(SkillsMode.ONLINE, THEORY, SAME_DAY, List.of()),
            "REPORT-04 错误 内部质量督导员：应列明考评人员和内部质量督导员（C12）"));
  }

  private static Stream<Case<?>> summaries() {
    List<ResultSummary.Person> people = Samples.resultSummary(2).people();
    ResultSummary.Person first = people.get(0);
    Score incomplete = Score.of(Mark.MISSING, Mark.of(80));
    Score unfit = Score.of(Mark.of(80), Mark.of(80), Mark.of(80));
    List<ResultSummary.Person> twice = new ArrayList<>(people);
    twice.add(Rows.person(first, "999", first.score()));
    return Stream.of(
        new Case<>(
            Forms.resultSummary(), Rows.summary(List.of()), "SUMMARY-01 错误 考核成绩：考核成绩：应至少一行，实为空"),
        new Case<>(
            Forms.resultSummary(),
            Rows.summary(
                Rows.first(
                    people, person -> Rows.person(person, person.ticketNumber(), incomplete))),
            "SUMMARY-02 错误 第1行（考核成绩）：应成绩齐全，实为“测****（620000********0002）”"),
        new Case<>(
            Forms.resultSummary(),
            Rows.summary(
                Rows.first(people, person -> Rows.person(person, person.ticketNumber(), unfit))),
            "SUMMARY-03 错误 第1行（综合评审）：应二级、一级有综合评审成绩，其他等级没有，" + "实为“测****（620000********0002）”"),
        new Case<>(
            Forms.resultSummary(),
            Rows.summary(twice),
            "SUMMARY-04 错误 第3行（证件号码）：应每人每个职业（工种）等级只有一条成绩，" + "“测****（620000********0002）”与第1行重复"),
        new Case<>(
            Forms.resultSummary(),
            Rows.summary(
                Rows.first(
                    people,
                    person -> Rows.person(person, people.get(1).ticketNumber(), person.score()))),
            "SUMMARY-05 错误 第2行（准考证号）：应准考证号不重复，“202409000002”与第1行重复"),
        new Case<>(
            Forms.resultSummary(),
            Rows.summary(people, Samples.resultSummary(3).tallies()),
            "SUMMARY-06 错误 分职业汇总：应分职业汇总的报考、参考、合格人数与个人成绩一致"));
  }

  private static Stream<Case<?>> rosters() {
    List<io.github.longzheng.core.Certificate> two = Samples.certificates(5);
    var first = two.get(0);
    CertificateNumber other =
        CertificateNumber.of(SiteCode.parse("S000062000001"), 2024, SkillLevel.LEVEL_4, 999);
    CertificateNumber elsewhere =
        CertificateNumber.of(SiteCode.parse("S000062000002"), 2024, SkillLevel.LEVEL_4, 5);
    return Stream.of(
        roster(List.of(), "ROSTER-01 错误 花名册：花名册：应至少一行，实为空"),
        roster(
            List.of(first, Rows.certificate(two.get(4), first.number())),
            "ROSTER-02 错误 第2行（证书编号）：应证书编号不重复，"
                + "“S000062000001244000001 测****（620000********0045）”与第1行重复"),
        roster(
            List.of(first, Rows.certificate(first, other)),
            "ROSTER-03 错误 第2行（证书编号）：应同一人同一职业（工种）同一等级只有一本证书，"
                + "“S000062000001244000999 测****（620000********0002）”与第1行重复"),
        roster(
            List.of(Rows.certificate(first, Score.of(Mark.of(60), Mark.parse("59.99")))),
            "ROSTER-04 错误 第1行（成绩）：应持证人各项成绩合格，"
                + "实为“S000062000001244000001 测****（620000********0002）”"),
        roster(
            List.of(Rows.certificate(first, "另一家")),
            "ROSTER-05 错误 第1行（评价机构）：应评价机构与填报单位的备案名称一致，"
                + "实为“S000062000001244000001 测****（620000********0002）”"),
        roster(
            List.of(first, Rows.certificate(two.get(4), elsewhere)),
            "ROSTER-06 错误 第2行（证书编号）：应同一批次的证书属于同一机构（站点）编码，"
                + "实为“S000062000002244000005 测****（620000********0045）”"),
        roster(
            List.of(Rows.certificate(first, LocalDate.of(2024, 10, 22))),
            "ROSTER-07 错误 第1行（发证日期）：应发证日期不晚于填报日期，"
                + "实为“S000062000001244000001 测****（620000********0002）”"),
        roster(
            List.of(Rows.certificate(first, Rows.withoutEducation(first.holder()))),
            "ROSTER-08 错误 第1行（文化程度）：应文化程度不为空，"
                + "实为“S000062000001244000001 测****（620000********0002）”"));
  }

  private static Case<CertificateRoster> roster(
      List<io.github.longzheng.core.Certificate> certificates, String finding) {
    return new Case<>(Forms.certificateRoster(), Rows.roster(certificates), finding);
  }

  private static Stream<Case<?>> reviews() {
    ComplianceReview one = Samples.complianceReview(1);
    return Stream.of(
        new Case<>(
            Forms.complianceReview(),
            Rows.review(List.of(), one.checks()),
            "REVIEW-01 错误 数据信息：数据信息：应至少一行，实为空"),
        new Case<>(
            Forms.complianceReview(),
            Rows.review(one.counts(), List.of()),
            "REVIEW-02 错误 审核内容：审核内容：应至少一行，实为空"),
        new Case<>(
            Forms.complianceReview(),
            Rows.review(
                one.counts(),
                List.of(new ComplianceReview.CheckLine("ROSTER-02", "证书编号不重复", 5, 2))),
            "REVIEW-04 错误 第1行（审核结果）：应各项审核结果均为符合，实为“ROSTER-02 2条”"));
  }

  private static Stream<Case<?>> results() {
    List<ResultCommitment.Qualified> qualified = Samples.resultCommitment(2).qualified();
    LocalDate from = LocalDate.of(2024, 10, 9);
    LocalDate to = LocalDate.of(2024, 10, 15);
    LocalDate issued = LocalDate.of(2024, 10, 18);
    LocalDate date = LocalDate.of(2024, 10, 21);
    List<ResultCommitment.Qualified> twice = List.of(qualified.get(0), qualified.get(0));
    return Stream.of(
        result(List.of(), from, to, issued, date, "RESULTCOM-01 错误 合格人员名单：合格人员名单：应至少一行，实为空"),
        result(
            twice,
            from,
            to,
            issued,
            date,
            "RESULTCOM-02 错误 第2行（证书编号）：应证书编号不重复，“S000062000001244000001”与第1行重复"),
        result(
            qualified,
            from,
            LocalDate.of(2024, 10, 11),
            issued,
            date,
            "RESULTCOM-03 错误 公示结束日期：应公示不少于5个工作日，首尾两日均计入（C13），" + "2024-10-09至2024-10-11只有3个工作日"),
        result(
            qualified,
            to,
            from,
            issued,
            date,
            "RESULTCOM-03 错误 公示结束日期：应公示不少于5个工作日，首尾两日均计入（C13），" + "2024-10-15至2024-10-09只有0个工作日"),
        result(qualified, from, to, to, date, "RESULTCOM-04 错误 发证日期：应发证日期晚于公示结束日期（C13）"),
        result(
            qualified, from, to, issued, issued.minusDays(1), "RESULTCOM-05 错误 承诺日期：应承诺日期不早于发证日期"));
  }

  private static Case<ResultCommitment> result(
      List<ResultCommitment.Qualified> qualified,
      LocalDate from,
      LocalDate to,
      LocalDate issued,
      LocalDate date,
      String finding) {
    return new Case<>(
        Forms.resultCommitment(), Rows.commitment(qualified, from, to, issued, date), finding);
  }

  @ParameterizedTest
  @MethodSource("cases")
  <T> void isBrokenAlone(Case<T> broken) {
    assertThat(broken.form().check(broken.value()))
        .extracting(Finding::toString)
        .containsExactly(broken.finding());
  }

  @Test
  void moreFailuresThanRowsCheckedBreakTwoRules() {
    ComplianceReview review =
        Rows.review(
            Samples.complianceReview(1).counts(),
            List.of(new ComplianceReview.CheckLine("ROSTER-02", "证书编号不重复", 1, 2)));
    assertThat(Forms.complianceReview().check(review))
        .extracting(Finding::toString)
        .containsExactly(
            "REVIEW-03 错误 第1行（不符合条数）：应不符合条数不超过审核条数，实为“2 / 1”",
            "REVIEW-04 错误 第1行（审核结果）：应各项审核结果均为符合，实为“ROSTER-02 2条”");
  }

  @Test
  void publicityInAnUnpublishedYearIsAWarningOnly() {
    LocalDate from = LocalDate.of(2098, 9, 1);
    ResultCommitment commitment =
        Rows.commitment(
            Samples.resultCommitment(1).qualified(),
            from,
            from.plusDays(10),
            from.plusDays(20),
            from.plusDays(30));
    assertThat(Forms.resultCommitment().check(commitment))
        .extracting(Finding::toString)
        .containsExactly(
            "RESULTCOM-03 警告 公示结束日期：应公示不少于5个工作日，首尾两日均计入（C13）；"
                + "2098-09-01至2098-09-11所在年份的放假安排尚未公布，无法核对");
  }

  @Test
  void everyRuleOfEveryFormIsBrokenSomewhere() {
    Set<String> broken = new LinkedHashSet<>(List.of("REVIEW-03"));
    cases().forEach(c -> broken.add(c.ruleId()));
    Set<String> described = new LinkedHashSet<>();
    Pattern rule = Pattern.compile("(?m)^- `([A-Z]+-[0-9]{2})`");
    for (Form<?> form : Samples.ofSize(1).keySet()) {
      Matcher matcher = rule.matcher(form.describe());
      while (matcher.find()) {
        described.add(matcher.group(1));
      }
    }
    assertThat(described).hasSizeGreaterThan(30).isEqualTo(broken);
  }
}
