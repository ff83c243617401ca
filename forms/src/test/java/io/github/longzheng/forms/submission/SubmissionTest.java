package io.github.longzheng.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.calendar.DeadlineRule;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Severity;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.ComplianceReview;
import io.github.longzheng.forms.Edition;
import io.github.longzheng.forms.EligibilityCommitment;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.FilingMerge;
import io.github.longzheng.forms.SessionFiling;
import io.github.longzheng.forms.SubjectCount;
import io.github.longzheng.forms.UnknownAttachmentException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What packages find, and to whom and until when they go. */
class SubmissionTest {
  private static final LocalDate RETURNED = LocalDate.of(2024, 11, 20);

  /** The second certificate has another telephone, and the last one is gone. */
  static ResultsPackage corrected(ResultsPackage returned) {
    List<AssessmentResult> results = SamplePackages.results(11);
    return returned
        .correction(RETURNED)
        .corrected(
            results,
            changed(SamplePackages.certificates(results)),
            SamplePackages.report().reportedOn(LocalDate.of(2024, 11, 25)));
  }

  private static List<Certificate> changed(List<Certificate> certificates) {
    List<Certificate> changed = new ArrayList<>(certificates);
    Certificate second = changed.get(1);
    changed.set(
        1,
        new Certificate(
            second.number(),
            second.holder().withPhone(PhoneNumber.parse("10000009999")),
            second.subject(),
            second.score(),
            second.issueDate(),
            second.assessor(),
            second.issuer()));
    return changed;
  }

  @Test
  void cleanPackagesFindNothing() {
    assertThat(SamplePackages.registration().check()).isEmpty();
    assertThat(SamplePackages.results().check()).isEmpty();
    assertThat(corrected(SamplePackages.results()).check()).noneMatch(Finding::isError);
    assertThat(SamplePackages.notice().check()).isEmpty();
  }

  // ---- registration

  @Test
  void c01SubjectsBeyondTheScopeAreRefused() {
    Registration welder =
        new Registration(
            "20240999999",
            SamplePackages.candidate(90),
            AssessmentSubject.of("焊工", SkillLevel.LEVEL_5));
    assertThat(check(SamplePackages.SCHOOL, List.of(welder)))
        .singleElement()
        .hasToString("SCOPE-11 错误 附件1：职业“焊工”不在备案范围内；已备案：电工、养老护理员（C01，不得超范围、超等级开展认定）");
  }

  @Test
  void c09DatesAfterTheDeadlineAreRefused() {
    SessionArrangement arrangement = SamplePackages.arrangement();
    RegistrationPackage late =
        RegistrationPackage.of(
            SamplePackages.SCHOOL,
            SamplePackages.PLAN,
            SamplePackages.SEPTEMBER,
            SamplePackages.registrations(3),
            new SessionArrangement(
                arrangement.place(),
                arrangement.site(),
                arrangement.address(),
                arrangement.skillsMode(),
                arrangement.examiners(),
                arrangement.supervisors(),
                arrangement.reviewer(),
                arrangement.contact(),
                arrangement.phone(),
                arrangement.documentNumber(),
                LocalDate.of(2024, 9, 5)));
    assertThat(late.check())
        .extracting(Finding::toString)
        .containsExactly(
            "SUBMIT-06 错误 附件1（报备日期）：报备日期2024-09-05晚于期限：C02 报名截止 2024-09-04（周三）",
            "SUBMIT-06 错误 附件2（承诺日期）：承诺日期2024-09-05晚于期限：C02 报名截止 2024-09-04（周三）",
            "SUBMIT-06 错误 附件3（成文日期）：成文日期2024-09-05晚于期限：C02 报名截止 2024-09-04（周三）");
  }

  @Test
  void c07AnotherExamDayNeedsAnApplication() {
    RegistrationPackage made = SamplePackages.registration();
    ExamTime sunday = ExamTime.of(LocalDate.of(2024, 9, 22));
    SessionFiling filing = made.filing();
    List<SessionFiling.Row> rows =
        filing.rows().stream()
            .map(
                row ->
                    new SessionFiling.Row(
                        row.subject(),
                        row.headCount(),
                        row.skillsMode(),
                        sunday,
                        row.skills(),
                        row.site(),
                        row.address(),
                        row.examiners(),
                        row.supervisors(),
                        row.remark()))
            .toList();
    RegistrationPackage moved =
        with(
            made,
            new SessionFiling(
                filing.organization(),
                filing.siteCode(),
                filing.month(),
                filing.filingDate(),
                rows,
                filing.contact(),
                filing.phone()));
    assertThat(moved.check())
        .singleElement()
        .hasToString(
            "SUBMIT-05 警告 附件1（理论认定日期）：2024-09-22不是统一认定日期2024-09-21（C03）："
                + "须另行提交认定计划申请（C07），最迟2024-08-30");
  }

  @Test
  void attachmentsMustAgree() {
    RegistrationPackage made = SamplePackages.registration();
    EligibilityCommitment commitment = made.commitment();
    List<SubjectCount> fewer =
        List.of(
            commitment.counts().get(0), new SubjectCount(commitment.counts().get(1).subject(), 3));
    RegistrationPackage other =
        RegistrationPackage.of(
            SamplePackages.TIANSHUI,
            SamplePackages.PLAN,
            SamplePackages.PLAN.session(Month.OCTOBER),
            made.filing(),
            new EligibilityCommitment(
                commitment.addressee(),
                "另一所学校",
                commitment.month(),
                fewer,
                commitment.reviewer(),
                commitment.date()),
            made.report());
    assertThat(other.check())
        .extracting(Finding::ruleId)
        .containsOnly("SUBMIT-01", "SUBMIT-02", "SUBMIT-03", "SUBMIT-04", "SUBMIT-05");
    assertThat(other.check())
        .extracting(Finding::toString)
        .contains(
            "SUBMIT-01 错误 附件2（单位名称）：应为备案名称“甘肃陇证示范职业培训学校”，实为“另一所学校”",
            "SUBMIT-02 警告 附件3（主送机关）：市级社评组织应报天水市人力资源和社会保障局，实为“甘肃省职业技能鉴定指导中心”",
            "SUBMIT-03 错误 附件1（认定月份）：应为2024-10，实为2024-09",
            "SUBMIT-04 错误 附件2（人数）：电工 五级/初级工为3人，报备表为4人");
  }

  private static RegistrationPackage with(RegistrationPackage made, SessionFiling filing) {
    return RegistrationPackage.of(
        SamplePackages.SCHOOL,
        SamplePackages.PLAN,
        SamplePackages.SEPTEMBER,
        filing,
        made.commitment(),
        made.report());
  }

  @Test
  void nobodyRegistersTwiceForOneSubject() {
    Registration twice = SamplePackages.registration(0);
    assertThat(check(SamplePackages.SCHOOL, List.of(twice, SamplePackages.registration(1), twice)))
        .singleElement()
        .hasToString(
            "SUBMIT-07 错误 报名名单!第3行（资格审核）：测**（620000********0"
                + SamplePackages.id(0).value().substring(15)
                + "）重复报考电工 四级/中级工，首见第1行");
  }

  @Test
  void c11ACandidateWithoutAReviewIsNamed() {
    List<Finding> found = SamplePackages.registration().withEligibility(Map.of()).check();
    assertThat(found).hasSize(12).extracting(Finding::ruleId).containsOnly("SUBMIT-08");
    assertThat(found).extracting(Finding::severity).containsOnly(Severity.WARNING);
  }

  private static List<Finding> check(Organization organization, List<Registration> registrations) {
    return RegistrationPackage.of(
            organization,
            SamplePackages.PLAN,
            SamplePackages.SEPTEMBER,
            registrations,
            SamplePackages.arrangement())
        .check();
  }

  // ---- prefecture

  @Test
  void c10FilingsAreMergedAndHeldAgainstTheMonth() {
    SessionFiling first = SamplePackages.registration().filing();
    SessionFiling august =
        new SessionFiling(
            "另一所学校",
            SiteCode.parse("S000062000002"),
            first.month().minusMonths(1),
            LocalDate.of(2024, 9, 6),
            first.rows(),
            first.contact(),
            first.phone());
    PrefecturePackage merged =
        prefecture(
            new SessionFiling(
                "第三所学校",
                SiteCode.parse("S000062000003"),
                first.month(),
                LocalDate.of(2024, 9, 5),
                first.rows(),
                first.contact(),
                first.phone()),
            august,
            first);
    assertThat(merged.filing().headCount()).isEqualTo(24);
    assertThat(merged.check())
        .extracting(Finding::ruleId)
        .containsOnly("FILING-03", "MERGE-01", "SUBMIT-11");
    assertThat(merged).hasToString("天水市2024年9月汇总材料（3份）");
    assertThat(merged.checkList().recipient()).isEqualTo("甘肃省职业技能鉴定指导中心");
    assertThat(merged.checkList().dueLine()).isEqualTo("公告未写明具体日期");
  }

  static PrefecturePackage prefecture(SessionFiling... filings) {
    return PrefecturePackage.of(
        SamplePackages.PLAN,
        SamplePackages.SEPTEMBER,
        FilingMerge.of(Prefecture.TIANSHUI, SamplePackages.SEPTEMBER.month())
            .values(List.of(filings)),
        LocalDate.of(2024, 9, 9),
        "测试汇总",
        SamplePackages.PHONE);
  }

  // ---- editions

  @Test
  void anotherEditionHasItsOwnNumbersAndIsNotedInTheManifest() {
    assertThatThrownBy(() -> SamplePackages.registration().in(Edition.gansu(2026)).check())
        .isInstanceOf(UnknownAttachmentException.class);
    assertThat(SamplePackages.results().in(Edition.gansu(2024)).check()).isEmpty();
  }

  // ---- results

  @Test
  void c14AttachmentSevenComesFromTheReview() {
    ResultsPackage results = SamplePackages.results();
    ComplianceReview review = results.complianceReview();
    assertThat(review.type()).isEqualTo(ComplianceReview.DataType.NEW);
    assertThat(review.checks()).isEqualTo(results.review().checks()).hasSizeGreaterThan(10);
    assertThat(review.counts()).extracting(SubjectCount::count).containsExactlyInAnyOrder(4, 3, 3);
    assertThat(results.commitment().publicityTo()).isEqualTo(LocalDate.of(2024, 10, 14));
  }

  @Test
  void c14WhatTheReviewFindsIsSaidOnce() {
    List<AssessmentResult> results = SamplePackages.results(12);
    List<Certificate> certificates = new ArrayList<>(SamplePackages.certificates(results));
    certificates.set(3, certificates.get(2));
    ResultsPackage broken =
        ResultsPackage.of(
            SamplePackages.SCHOOL,
            SamplePackages.PLAN,
            SamplePackages.SEPTEMBER,
            results,
            certificates,
            SamplePackages.report());
    assertThat(broken.check().stream().filter(f -> f.ruleId().equals("ROSTER-02")))
        .singleElement()
        .satisfies(f -> assertThat(f.location().toString()).startsWith("附件6!第4行"));
    assertThat(broken.check())
        .extracting(Finding::ruleId)
        .doesNotContain("REVIEW-04")
        .contains("SUBMIT-12");
  }

  @Test
  void c14LateReportsAreFound() {
    ResultsPackage late =
        ResultsPackage.of(
            SamplePackages.SCHOOL,
            SamplePackages.PLAN,
            SamplePackages.SEPTEMBER,
            SamplePackages.results(12),
            SamplePackages.certificates(SamplePackages.results(12)),
            SamplePackages.report().reportedOn(LocalDate.of(2024, 12, 10)));
    assertThat(late.deadline().date()).isEqualTo(LocalDate.of(2024, 11, 29));
    assertThat(late.check()).anyMatch(f -> f.isError() && f.message().contains("2024-11-29"));
  }

  @Test
  void nothingIsReportedWithoutCertificates() {
    assertThatThrownBy(
            () ->
                ResultsPackage.of(
                    SamplePackages.SCHOOL,
                    SamplePackages.PLAN,
                    SamplePackages.SEPTEMBER,
                    SamplePackages.results(3),
                    List.of(),
                    SamplePackages.report()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("certificates: expected at least one but was none");
  }

  // ---- correction

  @Test
  void c15ACorrectionIsDueFifteenWorkingDaysAfterTheReturn() {
    ResultsPackage corrected = corrected(SamplePackages.results());
    assertThat(corrected.deadline().rule()).isEqualTo(DeadlineRule.CORRECTION);
    assertThat(corrected.deadline().date()).isEqualTo(LocalDate.of(2024, 12, 11));
    assertThat(corrected.complianceReview().type()).isEqualTo(ComplianceReview.DataType.CORRECTION);
    assertThat(corrected.title()).isEqualTo("甘肃陇证示范职业培训学校2024年9月更正材料");
    assertThat(corrected.diff().orElseThrow().summary()).isEqualTo("更改1条，删除1条，新增0条，未变8条");
  }

  @Test
  void c15CorrectionsAcrossSpringFestivalAndNationalDay() {
    ResultsPackage returned = SamplePackages.results();
    assertThat(returned.correction(LocalDate.of(2024, 9, 20)).deadline().date())
        .isEqualTo(LocalDate.of(2024, 10, 16));
    assertThat(returned.correction(LocalDate.of(2025, 1, 20)).deadline().date())
        .isEqualTo(LocalDate.of(2025, 2, 14));
  }

  @Test
  void whatTheReturnAskedForMustBeChanged() {
    ResultsPackage returned = SamplePackages.results();
    List<AssessmentResult> results = SamplePackages.results(11);
    List<Finding> asked =
        List.of(
            ask("换电话", Location.ofRow(2, "联系电话")),
            ask("换手机号", Location.ofRow(2, "手机号码")),
            ask("换姓名", Location.ofRow(2, "姓名")),
            ask("该行有误", Location.ofRow(10, "备注")),
            ask("第2行与档案不符", Location.ofRow(2, "档案")),
            ask("换单位", Location.ofRow(3, "所在单位")),
            ask("请补充说明", Location.ofField("批次")));
    ResultsPackage corrected =
        returned
            .correction(RETURNED)
            .asking(asked)
            .corrected(
                results,
                changed(SamplePackages.certificates(results)),
                SamplePackages.report().reportedOn(LocalDate.of(2024, 11, 25)));
    assertThat(corrected.check().stream().filter(f -> f.ruleId().startsWith("CORRECT")))
        .extracting(Finding::toString)
        .containsExactly(
            "CORRECT-02 错误 退回的附件6!第2行（姓名）：退回意见要求更正的内容没有改动：换姓名",
            "CORRECT-02 错误 退回的附件6!第3行（所在单位）：退回意见要求更正的内容没有改动：换单位",
            "CORRECT-03 提示 批次：退回意见没有指明花名册的行，请人工核对：请补充说明");
  }

  private static Finding ask(String message, Location location) {
    return Finding.error("RETURN-01", message, "asked").at(location);
  }

  @Test
  void anUnchangedBatchIsNoted() {
    ResultsPackage returned = SamplePackages.results();
    ResultsPackage same =
        returned
            .correction(RETURNED)
            .corrected(
                SamplePackages.results(12),
                SamplePackages.certificates(SamplePackages.results(12)),
                SamplePackages.report().reportedOn(LocalDate.of(2024, 11, 25)));
    assertThat(same.check()).extracting(Finding::ruleId).contains("CORRECT-01");
  }

  // ---- to whom, until when

  @Test
  void provincialOrganizationsFileWithTheCentreAndMunicipalOnesWithTheirPrefecture() {
    CheckList provincial = SamplePackages.registration().checkList();
    CheckList municipal =
        RegistrationPackage.of(
                SamplePackages.TIANSHUI,
                SamplePackages.PLAN,
                SamplePackages.SEPTEMBER,
                SamplePackages.registrations(3),
                SamplePackages.arrangement())
            .checkList();
    assertThat(provincial.recipient()).isEqualTo("甘肃省职业技能鉴定指导中心");
    assertThat(municipal.recipient()).isEqualTo("天水市人力资源和社会保障局");
    assertThat(provincial.dueLine()).isEqualTo("C02 报名截止 2024-09-04（周三）");
    assertThat(provincial.toText())
        .contains("甘肃省职业技能鉴定指导中心 0931-8652183、8492094", "□ 单位负责人（签字）", "□ 单位（盖章）");
    assertThat(SamplePackages.results().checkList().dueLine())
        .isEqualTo("C14 证书数据上报截止 2024-11-29（周五）");
  }
}
