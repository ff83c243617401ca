package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.SkillsMode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CertificationPlanTest {
  private static final CertificationPlan PLAN = CertificationPlan.gansu(2024);

  @TempDir Path folder;

  /** C02–C07 and C13–C16 of every month. */
  @ParameterizedTest
  @CsvFileSource(resources = "deadlines-2024.csv", numLinesToSkip = 2)
  void deadlines(int month, Clause clause, LocalDate start, LocalDate date) {
    CertificationSession session = PLAN.session(Month.of(month));
    Deadline deadline =
        switch (clause) {
          case C02 -> PLAN.registrationOf(session);
          case C03 -> PLAN.theoryOf(session);
          case C05 -> PLAN.onlineSkillsOf(session);
          case C06 -> PLAN.traditionalSkillsOf(session);
          case C07 -> PLAN.offScheduleApplicationBy(session.theoryDate());
          case C13 -> PLAN.publicityEnds(start);
          case C14 -> PLAN.reportBy(start);
          case C15 -> PLAN.correctBy(start);
          case C16 -> PLAN.acceptedUntil(start);
          default -> throw new AssertionError(clause);
        };
    assertThat(deadline.date()).isEqualTo(date);
    assertThat(deadline.start()).isEqualTo(start);
    assertThat(deadline.clause()).isEqualTo(clause);
    assertThat(deadline.ruleId()).isEqualTo(clause.name());
    assertThat(deadline.provisional()).isFalse();
    // C02, C03, C05 and C06 fall on the day that the announcement gives, whatever day it is.
    if (clause.compareTo(Clause.C06) > 0) {
      assertThat(PLAN.calendar().isWorkingDay(date)).isTrue();
    }
  }

  /** 报名 2024-09-04, 理论 2024-09-21, 技能 by 2024-09-28. */
  @Test
  void september() {
    CertificationSession session = PLAN.session(Month.SEPTEMBER);
    assertThat(session.month()).isEqualTo(YearMonth.of(2024, 9));
    assertThat(session.registrationDeadline()).isEqualTo("2024-09-04");
    assertThat(session.theoryDate()).isEqualTo("2024-09-21");
    assertThat(session.skillsDeadline()).isEqualTo("2024-09-28");
    assertThat(session.skillsDeadline(SkillsMode.ONLINE)).isEqualTo("2024-09-21");
    assertThat(session.theoryHours()).hasToString("9:00-11:00");
    assertThat(session.onlineSkillsHours()).hasToString("14:00-16:00");
  }

  @Test
  void termsOfTheAnnouncement() {
    PlanTerms terms = PLAN.terms();
    assertThat(terms.title()).isEqualTo("甘肃省2024年社会培训评价组织职业技能等级认定计划公告");
    assertThat(terms.issuer()).isEqualTo("甘肃省职业技能鉴定指导中心");
    assertThat(terms.issued()).isEqualTo("2023-12-05");
    assertThat(terms.phones()).containsExactly("0931-8652183", "8492094");
    assertThat(PLAN.year()).isEqualTo(2024);
    assertThat(PLAN).hasToString("CertificationPlan[gansu-2024, 12 sessions]");
  }

  @Test
  void plausibleAsItShips() {
    assertThat(PLAN.check()).isEmpty();
    assertThat(PLAN.sessions()).hasSize(12);
    for (CertificationSession session : PLAN.sessions()) {
      assertThat(session.theoryDate().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
      assertThat(PLAN.calendar().kindOf(session.theoryDate())).isEqualTo(DayKind.WEEKEND);
      assertThat(PLAN.calendar().isWorkingDay(session.registrationDeadline())).isTrue();
    }
  }

  /** 11 to 13 working days between, so 15 back is always before the ordinary deadline. */
  @Test
  void offScheduleCutOffIsAlwaysBeforeTheOrdinaryDeadline() {
    for (CertificationSession session : PLAN.sessions()) {
      assertThat(
              PLAN.calendar()
                  .workingDaysBetween(
                      session.registrationDeadline().plusDays(1), session.theoryDate()))
          .isBetween(11, 13);
      assertThat(PLAN.offScheduleApplicationBy(session.theoryDate()).date())
          .isBefore(session.registrationDeadline());
    }
  }

  @Test
  void nextSessionIsTheFirstStillOpen() {
    assertThat(PLAN.nextSession(LocalDate.of(2024, 9, 4)).orElseThrow().month())
        .isEqualTo(YearMonth.of(2024, 9));
    assertThat(PLAN.nextSession(LocalDate.of(2024, 9, 5)).orElseThrow().month())
        .isEqualTo(YearMonth.of(2024, 10));
    assertThat(PLAN.nextSession(LocalDate.of(2023, 12, 5)).orElseThrow().month())
        .isEqualTo(YearMonth.of(2024, 1));
    assertThat(PLAN.nextSession(LocalDate.of(2024, 12, 5))).isEmpty();
  }

  @Test
  void yearThatDoesNotShipSaysHowToSupplyIt() {
    MissingPlanException e =
        catchThrowableOfType(MissingPlanException.class, () -> CertificationPlan.gansu(2025));
    assertThat(e.year()).isEqualTo(2025);
    assertThat(e)
        .hasMessage(
            "no plan for Gansu 2025 ships with this release (2024 does); write it as a JSON file"
                + " and load it with CertificationPlan.read(path), see docs/new-year.md");
    assertThat(e.chineseMessage())
        .isEqualTo(
            "本版未附甘肃省2025年认定计划（仅附2024年）；请按docs/new-year.md把公告写成JSON文件，"
                + "用CertificationPlan.read(文件)读入");
  }

  @Test
  void conventionsAreParameters() {
    LocalDate exam = LocalDate.of(2024, 9, 21);
    LocalDate first = LocalDate.of(2024, 9, 23);
    LocalDate issued = LocalDate.of(2024, 10, 12);
    CertificationPlan other =
        PLAN.withConventions(
            Conventions.standard()
                .withBackward(BackwardCounting.CLEAR_WORKING_DAYS_BETWEEN)
                .withPublicity(FirstDayRule.COUNTED)
                .withMonthEnd(MonthEndRule.STANDS));
    assertThat(PLAN.offScheduleApplicationBy(exam).date()).isEqualTo("2024-08-30");
    assertThat(other.offScheduleApplicationBy(exam).date()).isEqualTo("2024-08-29");
    assertThat(PLAN.publicityEnds(first).date()).isEqualTo("2024-09-29");
    assertThat(other.publicityEnds(first).date()).isEqualTo("2024-09-27");
    // Begun on a rest day, the first day cannot count either way.
    LocalDate saturday = LocalDate.of(2024, 9, 21);
    assertThat(other.publicityEnds(saturday).date())
        .isEqualTo(PLAN.publicityEnds(saturday).date())
        .isEqualTo("2024-09-27");
    assertThat(PLAN.acceptedUntil(issued).date()).isEqualTo("2025-04-14");
    assertThat(other.acceptedUntil(issued).date()).isEqualTo("2025-04-12");
    assertThat(other.acceptedUntil(issued).convention()).contains("不顺延");
    assertThat(other.conventions().publicity()).isEqualTo(FirstDayRule.COUNTED);
  }

  /**
   * 民法典 202: no August 31 plus six months, so the last day of February; and 2025-02-28 is a Friday.
   */
  @Test
  void sixMonthsEndOnTheLastDayOfAShorterMonth() {
    assertThat(PLAN.acceptedUntil(LocalDate.of(2024, 8, 31)).date()).isEqualTo("2025-02-28");
  }

  @Test
  void closuresMoveDeadlines() {
    CertificationPlan closed =
        PLAN.withCalendar(PLAN.calendar().withClosures("搬迁", List.of(LocalDate.of(2024, 11, 22))));
    assertThat(closed.reportBy(LocalDate.of(2024, 10, 12)).date()).isEqualTo("2024-11-25");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown-key | JSON-03 ERROR unknown-key.json!第4行（$.province）: unknown key 'province'
          duplicate-key | JSON-02 ERROR duplicate-key.json!第5行（$.year）: expected key 'year' once but was first at line 4
          wrong-type | JSON-05 ERROR wrong-type.json!第18行（$.limits.reportWorkingDays）: expected an integer but was "30"
          missing-key | JSON-04 ERROR missing-key.json!第14行（$.limits.acceptedMonths）: expected key 'acceptedMonths'
          not-a-date | JSON-06 ERROR not-a-date.json!第31行（$.sessions[8].registrationDeadline）: expected a real date such as 2024-09-04 but was '2024-9-4'
          deadline-after-theory | SESSION-08 ERROR deadline-after-theory.json!第31行（$.sessions[8]）: CertificationSession: expected a registration deadline before the theory exam but was '2024-09-24 / 2024-09-21'
          theory-in-another-month | SESSION-08 ERROR theory-in-another-month.json!第31行（$.sessions[8]）: CertificationSession: expected a theory exam in the session's month but was '2024-09 / 2024-10-19'
          month-twice | JSON-06 ERROR month-twice.json!第31行（$.sessions[8].month）: expected one session a month, this one is first at line 30 but was '8'
          month-13 | JSON-06 ERROR month-13.json!第34行（$.sessions[11].month）: expected 1–12 but was '13'
          not-json | JSON-01 ERROR not-json.json!第15行（$）: not JSON: Unexpected character (':' (code 58)): was expecting comma to separate Array entries
          bad-hours | HOURS-03 ERROR bad-hours.json!第11行（$.hours.theory）: TimeSpan: expected hours such as 9:00-11:00 but was '9点-11点'
          bad-id | JSON-06 ERROR bad-id.json!第2行（$.id）: expected a short name of a-z, 0-9 and -, such as gansu-2025 but was '甘肃 2024'
          """)
  void brokenPlansAreNamedForTheirDefect(String defect, String message) {
    Path file = TestFiles.copy("broken/" + defect + ".json", folder);
    Parsed<CertificationPlan> parsed = CertificationPlan.tryRead(file);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.findings().stream().map(Finding::toEnglishString)).contains(message);
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> CertificationPlan.read(file))
        .withMessageContaining(message);
  }

  @Test
  void oddPlanIsReadWithARemark() {
    Path file = TestFiles.copy("broken/deadline-on-rest-day.json", folder);
    Parsed<CertificationPlan> parsed = CertificationPlan.tryRead(file);
    assertThat(parsed.findings()).hasSize(1);
    assertThat(parsed.findings().get(0))
        .hasToString("PLAN-01 警告 deadline-on-rest-day.json（9月）：报名截止日期2024-09-07（周六）不是工作日，请核对公告");
    assertThat(CertificationPlan.read(file).session(Month.SEPTEMBER).registrationDeadline())
        .isEqualTo("2024-09-07");
  }

  @Test
  void planOfAnotherYearIsAFile() {
    String text =
        """
        {"id": "linxia-2027", "region": "临夏州", "year": 2027, "title": "测试公告", "issuer": "测试",
         "issued": "2026-12-01", "source": "测试", "phones": [],
         "hours": {"theory": "9:00-11:00", "onlineSkills": "14:00-16:00"},
         "limits": {"traditionalSkillsDays": 7, "offScheduleWorkingDays": 15,
           "publicityWorkingDays": 5, "reportWorkingDays": 30, "correctionWorkingDays": 15,
           "acceptedMonths": 6},
         "sessions": [
           {"month": 3, "registrationDeadline": "2027-03-03", "theoryDate": "2027-03-20"},
           {"month": 2, "registrationDeadline": "2027-02-03", "theoryDate": "2027-02-27"}]}
        """;
    Path file = TestFiles.write(folder, "linxia-2027.json", text);
    Parsed<CertificationPlan> parsed = CertificationPlan.tryRead(file);
    CertificationPlan plan = parsed.orElseThrow();
    assertThat(plan.sessions())
        .extracting(s -> s.month().getMonth())
        .containsExactly(Month.FEBRUARY, Month.MARCH);
    assertThat(parsed.findings())
        .extracting(Finding::ruleId)
        .containsExactly("PLAN-03", "PLAN-05", "PLAN-05");
    assertThat(parsed.findings().get(0).message()).isEqualTo("缺少1、4、5、6、7、8、9、10、11、12月的认定批次");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> plan.session(Month.MAY))
        .withMessage("plan linxia-2027: expected a session in one of its months but was MAY");
    assertThatExceptionOfType(UnpublishedYearException.class)
        .isThrownBy(() -> plan.reportBy(LocalDate.of(2027, 4, 1)));
    assertThat(plan.timeline(plan.session(Month.MARCH)).notes())
        .hasSize(2)
        .allMatch(note -> note.contains("无法推算：缺少2027年的国务院节假日安排通知"));
    assertThat(plan.status(LocalDate.of(2027, 3, 1)).next()).isNotEmpty();
  }

  @Test
  void theoryOnAMakeUpDayAndSessionsOutOfOrderAreOdd() {
    CertificationSession september = PLAN.session(Month.SEPTEMBER);
    CertificationSession october = PLAN.session(Month.OCTOBER);
    CertificationPlan odd =
        new CertificationPlan(
            PLAN.terms(),
            List.of(
                with(september, september.registrationDeadline(), LocalDate.of(2024, 9, 14)),
                with(october, LocalDate.of(2024, 9, 13), LocalDate.of(2024, 10, 5))),
            PLAN.calendar(),
            PLAN.conventions());
    assertThat(odd.check())
        .extracting(Finding::ruleId)
        .containsExactly("PLAN-03", "PLAN-02", "PLAN-02", "PLAN-04");
    assertThat(odd.check().get(1).message()).isEqualTo("理论认定日期2024-09-14（周六）是调休上班日，请核对公告");
  }

  private static CertificationSession with(
      CertificationSession session, LocalDate registration, LocalDate theory) {
    return new CertificationSession(
        session.month(),
        registration,
        theory,
        session.theoryHours(),
        session.onlineSkillsHours(),
        theory.plusDays(7));
  }
}
