package io.github.longzheng.forms.eligibility;

import static io.github.longzheng.core.SkillLevel.LEVEL_3;
import static io.github.longzheng.core.SkillLevel.LEVEL_4;
import static io.github.longzheng.core.SkillLevel.LEVEL_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.LegacyCertificateNumber;
import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers with their reasons; unknown facts; corresponding days; what stays hidden. */
class EligibilityTest {
  private static final EligibilityRules RULES = EligibilityRules.of2023();
  private static final LocalDate DAY = LocalDate.of(2024, 9, 4);
  private static final AssessmentSubject LEVEL_3_SUBJECT = AssessmentSubject.of("电工", LEVEL_3);
  private static final CareerFacts ELECTRICIAN =
      new CareerFacts(
          Optional.of(on("1990-10-20")),
          Declared.all(WorkPeriod.since(on("2017-05-08"))),
          Declared.all(HeldCertificate.of(LEVEL_4, on("2021-03-11"))),
          Declared.none(),
          Declared.none(),
          Map.of());

  private static LocalDate on(String date) {
    return LocalDate.parse(date);
  }

  private static Eligibility assess(SkillLevel level, CareerFacts facts) {
    return RULES.assess(AssessmentSubject.of("电工", level), facts, DAY);
  }

  @Test
  void theAnswerNamesTheDayTheReasonAndTheDocuments() {
    Eligibility eligibility = assess(LEVEL_3, ELECTRICIAN);
    assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.NOT_YET);
    assertThat(eligibility.qualifiedFrom()).contains(on("2025-03-11"));
    assertThat(eligibility).hasToString("电工 三级/高级工：尚未满足申报条件（以2024-09-04为准）");
    assertThat(eligibility.documents())
        .containsExactly("身份证件", "四级/中级工证书", "工作年限证明（单位证明或社会保险缴费记录）");
    assertThat(eligibility.toFindings())
        .singleElement()
        .hasToString(
            "ELIG-02 错误：以2024-09-04为准尚未满足电工 三级/高级工的申报条件；最接近的途径2023-3-2未满足："
                + "取得本职业或相关职业四级/中级工证书后，累计从事本职业或相关职业工作满4年，2025-03-11起满足"
                + "（C11，人社厅发〔2023〕31号）")
        .extracting(Finding::toEnglishString)
        .isEqualTo(
            "ELIG-02 ERROR: not yet qualified for 电工 三级/高级工 on 2024-09-04; the nearest path 2023-3-2"
                + " lacks 4 years of related work since a certificate of level 4, met from 2025-03-11"
                + " (C11, 人社厅发〔2023〕31号)");
    assertThat(eligibility.explain())
        .startsWith(
            """
            电工 三级/高级工：尚未满足申报条件（以2024-09-04为准），2025-03-11起符合
            依据：国家职业标准编制技术规程（2023年版）申报条件（人社厅发〔2023〕31号）
            途径2023-3-1：未满足，2027-05-08起满足。累计从事本职业或相关职业工作满10年
              累计从事本职业或相关职业工作满10年：未满足，2027-05-08起满足
              应查验：身份证件、工作年限证明（单位证明或社会保险缴费记录）
            途径2023-3-2：未满足，2025-03-11起满足。""")
        .contains("  取得本职业或相关职业四级/中级工证书：满足\n");
    assertThat(eligibility.explainEnglish())
        .startsWith(
            """
            电工 三级/高级工: not yet qualified (judged on 2024-09-04), qualified from 2025-03-11
            rules: 国家职业标准编制技术规程（2023年版）申报条件 (人社厅发〔2023〕31号)
            path 2023-3-1: missing, from 2027-05-08
              10 years of work in the occupation or a related one: missing, from 2027-05-08
              documents: 身份证件、工作年限证明（单位证明或社会保险缴费记录）
            """);
  }

  @Test
  void aSessionIsJudgedOnItsRegistrationDeadline() {
    assertThat(
            RULES
                .assess(
                    LEVEL_3_SUBJECT,
                    ELECTRICIAN,
                    CertificationPlan.gansu(2024).session(Month.SEPTEMBER))
                .onDate())
        .isEqualTo("2024-09-04");
  }

  /** 民法典 202: the corresponding day, or the month's last where there is none. */
  @ParameterizedTest
  @CsvSource({
    "2020-02-29, 2024-02-29", // four years later there is one
    "2019-02-28, 2023-02-28",
    "2020-03-01, 2024-03-01",
    "2021-03-11, 2025-03-11",
    "2020-12-31, 2024-12-31",
  })
  void fourYearsAreFullOnTheCorrespondingDay(String obtained, String full) {
    CareerFacts facts =
        ELECTRICIAN.withCertificates(Declared.all(HeldCertificate.of(LEVEL_4, on(obtained))));
    assertThat(assess(LEVEL_3, facts).qualifiedFrom()).contains(on(full));
    assertThat(
            RULES
                .withFullYears(FullYears.AFTER_CORRESPONDING_DAY)
                .assess(LEVEL_3_SUBJECT, facts, DAY)
                .qualifiedFrom())
        .contains(on(full).plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "2008-09-04, QUALIFIED", // sixteenth birthday
    "2008-09-05, NOT_YET",
    "2008-09-03, QUALIFIED",
  })
  void sixteenOnTheBirthday(String birth, EligibilityOutcome outcome) {
    assertThat(assess(LEVEL_5, CareerFacts.of(on(birth))).outcome()).isEqualTo(outcome);
  }

  @Test
  void aLeapDayChildIsOfAgeOnTheMonthsLastDay() {
    CareerFacts facts = CareerFacts.of(on("2008-02-29"));
    assertThat(assess(LEVEL_5, facts).qualifiedFrom()).contains(on("2024-02-29"));
    EligibilityCondition.Age seventeen = new EligibilityCondition.Age(17);
    EligibilityPath path =
        new EligibilityPath("x", "x", "x", Certainty.INFERRED, "", List.of(seventeen), List.of());
    EligibilityRules rules =
        new EligibilityRules(
            RULES.source(),
            List.of(),
            Map.of(LEVEL_5, new LevelRules(true, List.of(path))),
            List.of(),
            FullYears.ON_CORRESPONDING_DAY);
    assertThat(rules.assess(AssessmentSubject.of("电工", LEVEL_5), facts, DAY).qualifiedFrom())
        .contains(on("2025-02-28"));
  }

  /** Five years from 2019-03-11 are 1,827 days; each day not worked moves the end by one. */
  @ParameterizedTest
  @CsvSource({
    "2019-03-11, 2024-03-10,            ,           , 2024-03-11",
    "2019-03-11, 2019-12-31, 2020-01-01,           , 2024-03-11", // no gap
    "2019-03-11, 2019-12-31, 2020-01-11,           , 2024-03-21", // ten days' gap
    "2019-03-11, 2022-12-31, 2020-06-01,           , 2024-03-11", // days worked twice count once
    "2019-03-11, 2019-12-31, 2021-01-01, 2021-12-31,           ", // too little in all
    "2019-03-11, 2019-03-11, 2020-03-11,           , 2025-03-11", // one day, then 1,826 more
  })
  void periodsOfWorkAddUpByTheDay(
      String start, String last, String start2, String last2, String full) {
    Declared<WorkPeriod> work = Declared.all(WorkPeriod.between(on(start), on(last)));
    if (start2 != null) {
      work =
          work.with(
              new WorkPeriod(
                  on(start2), Optional.ofNullable(last2).map(LocalDate::parse), Knowledge.YES));
    }
    CareerFacts facts = ELECTRICIAN.withCertificates(Declared.none()).withWork(work);
    assertThat(assess(LEVEL_4, facts).qualifiedFrom())
        .isEqualTo(Optional.ofNullable(full).map(LocalDate::parse));
  }

  @Test
  void unknownFactsAreNeverANo() {
    for (SkillLevel level : SkillLevel.values()) {
      Eligibility eligibility = assess(level, CareerFacts.unknown());
      assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.UNDECIDED);
      assertThat(eligibility.needs()).isNotEmpty();
    }
    assertThat(assess(LEVEL_4, CareerFacts.unknown()).toFindings())
        .singleElement()
        .hasToString(
            "ELIG-03 警告：无法判定以2024-09-04为准是否符合电工 四级/中级工的申报条件，需查明：" + "全部工作经历、已取得的全部证书、全部学习经历（C11）")
        .extracting(Finding::toEnglishString)
        .isEqualTo(
            "ELIG-03 WARNING: cannot be decided whether qualified for 电工 四级/中级工 on 2024-09-04:"
                + " needs all periods of work, all certificates held, all schooling (C11)");
  }

  /** Nobody works four years in the one and a half since the certificate. */
  @Test
  void unknownWorkCannotMakeUpForTimeThatHasNotPassed() {
    CareerFacts facts =
        ELECTRICIAN
            .withWork(Declared.unknown())
            .withCertificates(Declared.all(HeldCertificate.of(LEVEL_4, on("2023-03-11"))));
    Eligibility eligibility =
        RULES.assess(AssessmentSubject.of("电工", SkillLevel.LEVEL_2), facts, DAY);
    assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.NOT_QUALIFIED);
    facts = facts.withCertificates(Declared.all(HeldCertificate.of(LEVEL_3, on("2023-03-11"))));
    eligibility = RULES.assess(AssessmentSubject.of("电工", SkillLevel.LEVEL_2), facts, DAY);
    assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.NOT_YET);
    assertThat(eligibility.qualifiedFrom()).isEmpty();
    assertThat(eligibility.toFindings())
        .singleElement()
        .hasToString(
            "ELIG-02 错误：以2024-09-04为准尚未满足电工 二级/技师的申报条件；最接近的途径2023-2-1未满足："
                + "取得本职业或相关职业三级/高级工证书后，累计从事本职业或相关职业工作满5年，"
                + "最早2028-03-11起才可能满足，且需查明：全部工作经历（C11，人社厅发〔2023〕31号）")
        .extracting(Finding::toEnglishString)
        .asString()
        .contains("met from 2028-03-11 at best, needs all periods of work");
  }

  @Test
  void whatIsUnknownDoesNotMatterWhereAnotherPathQualifies() {
    CareerFacts facts =
        CareerFacts.unknown().withWork(Declared.atLeast(WorkPeriod.since(on("2014-09-04"))));
    Eligibility eligibility = assess(LEVEL_3, facts);
    assertThat(eligibility.isQualified()).isTrue();
    assertThat(eligibility.bestPath().orElseThrow().path().id()).isEqualTo("2023-3-1");
    assertThat(eligibility.toFindings()).isEmpty();
    assertThat(eligibility.needs()).isEmpty();
    assertThat(eligibility.paths().get(1).status()).isEqualTo(ConditionStatus.UNKNOWN);
  }

  @Test
  void eachDoubtIsNamed() {
    CareerFacts none = ELECTRICIAN.withWork(Declared.none()).withCertificates(Declared.none());
    assertThat(assess(LEVEL_5, CareerFacts.unknown()).needs())
        .containsExactly(MissingFact.BIRTH_DATE);
    assertThat(
            assess(
                    LEVEL_4,
                    none.withWork(
                        Declared.all(
                            WorkPeriod.since(on("2010-01-01")).withRelated(Knowledge.UNKNOWN))))
                .needs())
        .containsExactly(MissingFact.WORK_RELATED);
    HeldCertificate certificate = HeldCertificate.of(LEVEL_4, on("2015-01-01"));
    CareerFacts working = none.withWork(Declared.all(WorkPeriod.since(on("2017-05-08"))));
    assertThat(
            assess(
                    LEVEL_3,
                    working.withCertificates(
                        Declared.all(certificate.withRelated(Knowledge.UNKNOWN))))
                .needs())
        .containsExactly(MissingFact.CERTIFICATE_RELATED);
    assertThat(
            assess(
                    LEVEL_3,
                    working.withCertificates(Declared.all(HeldCertificate.undated(LEVEL_4))))
                .needs())
        .containsExactly(MissingFact.CERTIFICATE_DATE);
    assertThat(
            assess(
                    LEVEL_4,
                    working
                        .withWork(Declared.all(WorkPeriod.since(on("2021-05-08"))))
                        .withCertificates(Declared.all(certificate)))
                .needs())
        .containsExactly(MissingFact.HIGHER_CERTIFICATE);
    assertThat(
            assess(
                    LEVEL_3,
                    working.withTitles(
                        Declared.all(HeldTitle.of(TitleRank.INTERMEDIATE, on("2020-01-01")))))
                .needs())
        .containsExactly(MissingFact.HIGHER_TITLE);
    assertThat(
            assess(
                    LEVEL_3,
                    working.withTitles(
                        Declared.all(
                            new HeldTitle(TitleRank.JUNIOR, Knowledge.UNKNOWN, Optional.empty()))))
                .needs())
        .containsExactlyInAnyOrder(MissingFact.TITLE_RELATED, MissingFact.TITLE_DATE);
    Schooling college = Schooling.graduated(SchoolKind.HIGHER_VOCATIONAL, on("2020-07-01"));
    assertThat(assess(LEVEL_3, none.withSchooling(Declared.all(college))).needs())
        .containsExactly(MissingFact.EVALUATED);
    assertThat(
            assess(
                    LEVEL_4,
                    none.withSchooling(Declared.all(college.withRelatedMajor(Knowledge.UNKNOWN))))
                .needs())
        .containsExactly(MissingFact.MAJOR_RELATED);
    assertThat(
            assess(
                    LEVEL_3,
                    none.withSchooling(
                        Declared.all(
                            Schooling.graduated(
                                SchoolKind.ADVANCED_TECHNICAL_SCHOOL, on("2020-07-01")))))
                .needs())
        .containsExactly(MissingFact.SCHOOL_KIND);
    assertThat(
            assess(
                    LEVEL_4,
                    none.withSchooling(
                        Declared.all(
                            new Schooling(
                                SchoolKind.TECHNICAL_SCHOOL,
                                Knowledge.YES,
                                Knowledge.NO,
                                StudyStatus.UNKNOWN,
                                Optional.empty()))))
                .needs())
        .containsExactlyInAnyOrder(MissingFact.STUDY_STATUS, MissingFact.GRADUATION_DATE);
  }

  @Test
  void studentsCountInTheirFinalYearOnly() {
    CareerFacts none = ELECTRICIAN.withWork(Declared.none()).withCertificates(Declared.none());
    SchoolKind kind = SchoolKind.ADVANCED_WORKER_CLASS;
    assertThat(
            assess(LEVEL_3, none.withSchooling(Declared.all(Schooling.finalYear(kind))))
                .isQualified())
        .isTrue();
    Eligibility student =
        assess(
            LEVEL_3,
            none.withSchooling(
                Declared.all(Schooling.studying(kind).withGraduation(on("2026-07-01")))));
    assertThat(student.outcome()).isEqualTo(EligibilityOutcome.NOT_YET);
    assertThat(student.qualifiedFrom()).contains(on("2026-07-01"));
    assertThat(
            assess(LEVEL_3, none.withSchooling(Declared.all(Schooling.studying(kind)))).outcome())
        .isEqualTo(EligibilityOutcome.NOT_QUALIFIED);
  }

  @Test
  void aCertificateOfAnotherOccupationOrLevelIsNone() {
    HeldCertificate other = HeldCertificate.of(LEVEL_4, on("2015-01-01")).withRelated(Knowledge.NO);
    CareerFacts facts =
        ELECTRICIAN.withCertificates(
            Declared.all(other, HeldCertificate.of(LEVEL_5, on("2015-01-01"))));
    Eligibility eligibility = assess(LEVEL_3, facts);
    assertThat(eligibility.qualifiedFrom()).contains(on("2027-05-08"));
    assertThat(assess(LEVEL_3, facts.withWork(Declared.none())).outcome())
        .isEqualTo(EligibilityOutcome.NOT_QUALIFIED);
    assertThat(assess(LEVEL_3, facts.withWork(Declared.none())).toFindings())
        .extracting(Finding::ruleId)
        .containsExactly("ELIG-01");
  }

  @Test
  void aNumberTellsTheYearWhereTheDayIsNotKnown() {
    HeldCertificate numbered =
        HeldCertificate.undated(LEVEL_4)
            .withNumber(CertificateNumber.parse("S000062000001204000001"));
    Eligibility eligibility =
        RULES.assess(
            LEVEL_3_SUBJECT,
            ELECTRICIAN.withCertificates(Declared.all(numbered)),
            on("2023-12-31"));
    assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.NOT_YET);
    assertThat(eligibility.qualifiedFrom()).contains(on("2024-12-31"));
    assertThat(
            RULES
                .assess(
                    LEVEL_3_SUBJECT,
                    ELECTRICIAN.withCertificates(Declared.all(numbered)),
                    on("2024-01-01"))
                .needs())
        .containsExactly(MissingFact.CERTIFICATE_DATE);
    HeldCertificate legacy =
        HeldCertificate.undated(LEVEL_4)
            .withLegacyNumber(LegacyCertificateNumber.parse("1628010001400001"));
    assertThat(assess(LEVEL_3, ELECTRICIAN.withCertificates(Declared.all(legacy))).isQualified())
        .isTrue();
  }

  @Test
  void rulesThatAreNotAllAtHandDecideNoFailure() {
    EligibilityRules rules = EligibilityRules.of2018();
    assertThat(rules.isComplete(LEVEL_3)).isFalse();
    Eligibility eligibility =
        rules.assess(LEVEL_3_SUBJECT, ELECTRICIAN.withWork(Declared.none()), DAY);
    assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.UNDECIDED);
    assertThat(eligibility.toFindings())
        .singleElement()
        .hasToString(
            "ELIG-04 警告：规则rules-2018未收全电工 三级/高级工的申报条件，以2024-09-04为准没有已满足的途径，请按职业标准原文审核（C11）");
    assertThat(eligibility.explain()).contains("未收全");
    assertThat(rules.assess(LEVEL_3_SUBJECT, ELECTRICIAN, DAY).toFindings())
        .singleElement()
        .extracting(Finding::toEnglishString)
        .isEqualTo(
            "ELIG-04 WARNING: rules rules-2018 do not hold all paths to 电工 三级/高级工, and none is"
                + " known to be met on 2024-09-04 (the first is from 2026-03-11); review by the"
                + " standard (C11)");
    Eligibility five = rules.assess(AssessmentSubject.of("电工", LEVEL_5), ELECTRICIAN, DAY);
    assertThat(five.outcome()).isEqualTo(EligibilityOutcome.UNDECIDED);
    assertThat(five.paths()).isEmpty();
  }

  @Test
  void factsCannotBeNonsense() {
    refused(
        () -> WorkPeriod.between(on("2020-01-02"), on("2020-01-01")),
        "CareerFacts: expected a last day of work not before the first but was"
            + " '2020-01-02 / 2020-01-01'");
    refused(
        () -> WorkPeriod.since(LocalDate.of(219, 3, 1)),
        "CareerFacts: expected a day from 1901 to 2099 (工作开始日期) but was '0219-03-01'");
    refused(
        () ->
            CareerFacts.of(on("1990-10-20"))
                .withWork(Declared.all(WorkPeriod.since(on("1989-01-01")))),
        "CareerFacts: expected a day after the birth date (工作开始日期) but was '1989-01-01'");
    refused(
        () ->
            HeldCertificate.of(LEVEL_3, on("2020-01-01"))
                .withNumber(CertificateNumber.parse("S000062000001204000001")),
        "CareerFacts: expected a certificate number of the level held but was"
            + " '三级/高级工 / 四级/中级工'");
    refused(
        () ->
            HeldCertificate.of(LEVEL_4, on("2021-01-01"))
                .withNumber(CertificateNumber.parse("S000062000001204000001")),
        "CareerFacts: expected a certificate number of the year of issue but was"
            + " 'S000062000001204000001 / 2021-01-01'");
    refused(
        () ->
            HeldCertificate.undated(LEVEL_4)
                .withNumber(CertificateNumber.parse("S000062000001204000001"))
                .withLegacyNumber(LegacyCertificateNumber.parse("1628010001400001")),
        "CareerFacts: expected one certificate number but was"
            + " 'S000062000001204000001 / 1628010001400001'");
  }

  private static void refused(Runnable making, String message) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(making::run)
        .withMessage(message);
  }

  @Test
  void nothingPersonalIsInFindingsOrToString() {
    CitizenId id = CitizenId.parse("620000200812310015");
    CareerFacts facts =
        CareerFacts.of(Candidate.of("测试人", id))
            .withWork(Declared.all(WorkPeriod.since(on("2024-03-01"))))
            .withCertificates(Declared.none());
    Eligibility eligibility = assess(LEVEL_5, facts);
    assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.NOT_YET);
    assertThat(eligibility.qualifiedFrom()).contains(on("2024-12-31"));
    String shown =
        eligibility.toString()
            + eligibility.paths()
            + eligibility.paths().get(0).conditions()
            + facts
            + eligibility.toFindings()
            + eligibility.toFindings().get(0).toEnglishString()
            + eligibility.toFindings().get(0).maskedText();
    assertThat(shown)
        .contains("年满16周岁", "aged 16 or more")
        .doesNotContain("2008", "12-31", "1231", "测试人", id.value());
  }
}
