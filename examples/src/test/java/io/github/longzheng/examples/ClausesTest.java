package io.github.longzheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Clause;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.core.TimeSpan;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.PlatformExport;
import io.github.longzheng.forms.PrefectureFiling;
import io.github.longzheng.forms.ResultCommitment;
import io.github.longzheng.forms.SessionFiling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One test for each clause of the announcement that the library answers; the README's table names
 * them.
 */
class ClausesTest {
  private static final CertificationPlan PLAN = CertificationPlan.gansu(2024);
  private static final CertificationSession SEPTEMBER = PLAN.session(Month.SEPTEMBER);
  private static final PhoneNumber PHONE = PhoneNumber.parse("0931-0000000");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void c01OnlyFiledOccupationsAndLevels() {
    assertThat(
            Organizations.PROVINCIAL.scope().check(AssessmentSubject.of("电工", SkillLevel.LEVEL_1)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo("SCOPE-13"));
  }

  @Test
  void c02RegistrationDeadline() {
    assertThat(SEPTEMBER.registrationDeadline()).isEqualTo(day("2024-09-04"));
  }

  @Test
  void c03TheoryDate() {
    assertThat(SEPTEMBER.theoryDate()).isEqualTo(day("2024-09-21"));
  }

  @Test
  void c04TheoryHours() {
    assertThat(SEPTEMBER.theoryHours()).isEqualTo(TimeSpan.parse("9:00-11:00"));
  }

  @Test
  void c05OnlineSkillsOnTheSameDay() {
    assertThat(SEPTEMBER.onlineSkillsHours()).isEqualTo(TimeSpan.parse("14:00-16:00"));
    assertThat(SEPTEMBER.skillsDeadline(SkillsMode.ONLINE)).isEqualTo(day("2024-09-21"));
  }

  @Test
  void c06TraditionalSkillsWithinAWeek() {
    assertThat(SEPTEMBER.skillsDeadline()).isEqualTo(day("2024-09-28"));
    assertThat(Forms.sessionFiling().check(filing(day("2024-09-29"), List.of("示例督导"))))
        .singleElement()
        .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo("FILING-04"));
  }

  @Test
  void c07OffScheduleApplication() {
    assertThat(PLAN.offScheduleApplicationBy(SEPTEMBER.theoryDate()).date())
        .isEqualTo(day("2024-08-30"));
  }

  @Test
  void c09ProvincialOrganizationsFileWithTheCentre() {
    assertThat(OrganizationLevel.provincial().filesWith()).isEqualTo("甘肃省职业技能鉴定指导中心");
    assertThat(Forms.sessionFiling().attachment().number()).isEqualTo(1);
    assertThat(Forms.eligibilityCommitment().attachment().number()).isEqualTo(2);
    assertThat(Forms.assessmentReport().attachment().number()).isEqualTo(3);
  }

  @Test
  void c10PrefecturesMergeTheirOrganizations() {
    SessionFiling filing = filing(day("2024-09-28"), List.of("示例督导"));
    PrefectureFiling merged =
        PrefectureFiling.merge(
            Prefecture.LANZHOU,
            SEPTEMBER.month(),
            SEPTEMBER.registrationDeadline(),
            List.of(filing, filing),
            "示例汇总",
            PHONE);
    assertThat(merged.headCount()).isEqualTo(2 * filing.headCount());
    assertThat(Forms.prefectureFiling().check(merged)).isEmpty();
  }

  @Test
  void c12FilingsNameTheirSupervisors() {
    assertThat(Forms.sessionFiling().check(filing(day("2024-09-28"), List.of())))
        .singleElement()
        .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo("FILING-05"));
  }

  @Test
  void c13PublicityOfFiveWorkingDays() {
    assertThat(PLAN.publicityEnds(day("2024-10-08")).date()).isEqualTo(day("2024-10-14"));
    ResultCommitment tooShort =
        new ResultCommitment(
            "省中心",
            "机构",
            "2024年9月",
            day("2024-10-08"),
            day("2024-10-11"),
            day("2024-10-16"),
            day("2024-10-17"),
            List.of());
    assertThat(Forms.resultCommitment().check(tooShort))
        .anySatisfy(finding -> assertThat(finding.ruleId()).isEqualTo("RESULTCOM-03"));
  }

  @Test
  void c14ReportWithinThirtyWorkingDays() {
    assertThat(PLAN.reportBy(day("2024-10-16")).date()).isEqualTo(day("2024-11-27"));
    assertThat(Forms.all().subList(4, 8))
        .extracting(form -> form.attachment().number())
        .containsExactly(5, 6, 7, 8);
  }

  @Test
  void c15CorrectionWithinFifteenWorkingDays() {
    assertThat(PLAN.correctBy(day("2024-11-28")).date()).isEqualTo(day("2024-12-19"));
  }

  @Test
  void c16NotAcceptedAfterSixMonths() {
    assertThat(PLAN.acceptedUntil(day("2024-10-16")).date()).isEqualTo(day("2025-04-16"));
  }

  @Test
  void c17TheLettersSayWhoAnswers() {
    assertThat(Clause.C17.summary()).isEqualTo("谁评价、谁发证、谁负责");
    assertThat(Forms.resultCommitment().toBeDoneByHand()).contains("法定代表人（签字）");
  }

  @Test
  void c18IssuerAndTelephones() {
    assertThat(PLAN.terms().issued()).isEqualTo(day("2023-12-05"));
    assertThat(PLAN.terms().issuer()).isEqualTo("甘肃省职业技能鉴定指导中心");
    assertThat(PLAN.terms().phones()).containsExactly("0931-8652183", "8492094");
  }

  @Test
  void c08WhatThePlatformExportsIsRead() {
    assertThat(
            PlatformExport.readRegistrations(Path.of("data", "registrations.xlsx")).orElseThrow())
        .hasSize(46);
  }

  private static SessionFiling filing(LocalDate skills, List<String> supervisors) {
    SessionFiling.Row row =
        new SessionFiling.Row(
            AssessmentSubject.of("电工", SkillLevel.LEVEL_4),
            12,
            SkillsMode.TRADITIONAL,
            ExamTime.of(SEPTEMBER.theoryDate(), SEPTEMBER.theoryHours()),
            ExamTime.of(skills),
            "示范考点",
            "示范路1号",
            List.of("示例考评"),
            supervisors,
            Optional.empty());
    return new SessionFiling(
        "示范机构",
        SiteCode.parse("S000062000001"),
        SEPTEMBER.month(),
        day("2024-09-03"),
        List.of(row),
        "示例联络",
        PHONE);
  }
}
