package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What organizations, candidates, marks, certificates and sessions refuse to hold. */
class DomainValuesTest {
  private static final CitizenId ID = CitizenId.parse("620000190001010012");
  private static final Candidate CANDIDATE = Candidate.of("测试甲", ID);
  private static final AssessmentSubject ELECTRICIAN_3 =
      AssessmentSubject.of("电工", SkillLevel.LEVEL_3);

  private static void refused(ThrowingCallable call, Reason reason, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessage(message);
  }

  // ---- marks and scores

  @ParameterizedTest
  @ValueSource(strings = {"0", "60", "80.5", "99.25", "100", "缺考", "--", ""})
  void aMarkIsItsText(String text) {
    assertThat(Mark.parse(text)).hasToString(text);
    assertThat(Mark.parse(Mark.parse(text).toString())).isEqualTo(Mark.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100.5", "101", "-1", "80.555", "八十", "1e2", ".5", "80.", "0x10", "８０", " 80"})
  void aMarkIsZeroToHundred(String text) {
    assertThat(Mark.tryParse(text).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.ruleId()).startsWith("MARK-"))
        .satisfies(finding -> assertThat(finding.message()).contains("实为“" + text + "”"));
  }

  @Test
  void trailingZerosOfAMarkDoNotMatter() {
    assertThat(Mark.parse("80.50"))
        .isEqualTo(Mark.parse("80.5"))
        .hasSameHashCodeAs(Mark.parse("80.5"));
    assertThat(Mark.parse("100.00")).isEqualTo(Mark.of(100));
  }

  @Test
  void theFourKindsOfMarkAreDifferent() {
    assertThat(Mark.of(0)).isNotEqualTo(Mark.ABSENT).isNotEqualTo(Mark.MISSING);
    assertThat(Mark.ABSENT).isNotEqualTo(Mark.MISSING).isNotEqualTo(Mark.NOT_REQUIRED);
    assertThat(Mark.ABSENT.points()).isEmpty();
    assertThat(Mark.of(0).points()).contains(BigDecimal.ZERO);
  }

  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @CsvSource({
    "60,60,--,PASSED",
    "59.99,60,--,FAILED",
    "60,59.5,--,FAILED",
    "60,60,60,PASSED",
    "60,60,59,FAILED",
    "缺考,90,--,ABSENT",
    "缺考,30,--,ABSENT",
    "90,'',--,INCOMPLETE",
    "30,'',--,INCOMPLETE",
    "缺考,'',--,INCOMPLETE",
    "90,90,'',INCOMPLETE",
  })
  void absentIsNotMissingAndMissingIsNotFailed(
      String theory, String skills, String comprehensive, Outcome outcome) {
    Score score = Score.of(Mark.parse(theory), Mark.parse(skills), Mark.parse(comprehensive));
    assertThat(score.outcome(PassingMarks.standard())).isEqualTo(outcome);
  }

  @Test
  void passMarksAreData() {
    BigDecimal seventy = BigDecimal.valueOf(70);
    PassingMarks strict = new PassingMarks(seventy, seventy, seventy);
    Score score = Score.of(Mark.of(65), Mark.of(75));
    assertThat(score.outcome(strict)).isEqualTo(Outcome.FAILED);
    assertThat(score.outcome(PassingMarks.standard())).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @EnumSource(SkillLevel.class)
  void levelsTwoAndOneHaveAComprehensiveReview(SkillLevel level) {
    boolean needed = level == SkillLevel.LEVEL_2 || level == SkillLevel.LEVEL_1;
    assertThat(Score.of(Mark.of(60), Mark.of(60)).fits(level)).isEqualTo(!needed);
    assertThat(Score.of(Mark.of(60), Mark.of(60), Mark.of(60)).fits(level)).isEqualTo(needed);
    assertThat(Score.of(Mark.of(60), Mark.of(60), Mark.MISSING).fits(level)).isEqualTo(needed);
  }

  @Test
  void aResultRefusesAScoreOfAnotherLevel() {
    Registration registration =
        new Registration("1", CANDIDATE, AssessmentSubject.of("电工", SkillLevel.LEVEL_2));
    refused(
        () -> new AssessmentResult(registration, Score.of(Mark.of(60), Mark.of(60))),
        Reason.CONTRADICTION,
        "Score: expected a comprehensive review at levels 2 and 1 only but was '二级/技师 / --'");
  }

  // ---- certificates

  @Test
  void aCertificateRefusesANumberOfAnotherLevel() {
    refused(
        () -> certificate("S000062000001244000001", LocalDate.of(2024, 10, 16)),
        Reason.CONTRADICTION,
        "Certificate: expected a number whose level digit (character 16) is 3 but was"
            + " 'S000062000001244000001 / 三级/高级工'");
  }

  @Test
  void aCertificateRefusesANumberOfAnotherYear() {
    refused(
        () -> certificate("S000062000001243000001", LocalDate.of(2025, 1, 2)),
        Reason.CONTRADICTION,
        "Certificate: expected a number whose year (characters 14 and 15) is that of the issue date"
            + " but was 'S000062000001243000001 / 2025-01-02'");
  }

  private static Certificate certificate(String number, LocalDate issued) {
    return new Certificate(
        CertificateNumber.parse(number),
        CANDIDATE,
        ELECTRICIAN_3,
        Score.of(Mark.of(60), Mark.of(60)),
        issued,
        "评价机构",
        "发证机构");
  }

  // ---- people and texts

  @Test
  void genderIsThatOfTheNumber() {
    assertThat(CANDIDATE.gender()).isEqualTo(ID.gender());
  }

  @Test
  void aCandidateMasksItself() {
    assertThat(CANDIDATE).hasToString("测**（620000********0012）");
  }

  @Test
  void aNameMustBeThereAndPrintable() {
    refused(
        () -> Candidate.of("  ", ID),
        Reason.EMPTY,
        "Text: expected a text that is not blank (姓名) but was ' *'");
    refused(
        () -> Candidate.of("测试\u0000甲", ID),
        Reason.CHARACTER,
        "Text: expected printable characters (姓名) but was '测***' (at character 3)");
    refused(
        () -> Candidate.of("测试\uD842", ID),
        Reason.CHARACTER,
        "Text: expected printable characters (姓名) but was '测**' (at character 3)");
    refused(
        () -> Candidate.of("测试甲\u3000", ID),
        Reason.CHARACTER,
        "Text: expected no blank at either end (姓名) but was '测***'");
    assertThat(Candidate.of("𠮷测试", ID).name()).isEqualTo("𠮷测试");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0931-8652183", "8492094", "13800000000", "010-12345678-01"})
  void phonesAreJudgedByShape(String text) {
    assertThat(PhoneNumber.parse(text).value()).isEqualTo(text);
    assertThat(PhoneNumber.parse(text).toString()).isNotEqualTo(text).contains("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "123456", "0931--8652183", "-8652183", "8652183-", "+8613800000000", "１３８"})
  void otherPhonesAreRefused(String text) {
    assertThat(PhoneNumber.tryParse(text).value()).isEmpty();
  }

  @Test
  void anIdNumberInTheWrongColumnIsMasked() {
    Finding finding = CertificateNumber.tryParse("62000019900230001X").findings().get(0);
    assertThat(finding.toString()).contains("620000********001X").doesNotContain("19900230");
    assertThat(finding.maskedText()).isEqualTo("620000********001X");
    assertThat(finding.messageEnglish()).doesNotContain("19900230");
  }

  @Test
  void masksKeepWhatTellsPeopleApartAndNoMore() {
    assertThat(PersonalData.maskIdNumber("620000190001010012")).isEqualTo("620000********0012");
    assertThat(PersonalData.maskIdNumber("1234567")).isEqualTo("*****67");
    assertThat(PersonalData.maskName("𠮷三")).isEqualTo("𠮷*");
    assertThat(PersonalData.maskName("")).isEmpty();
    assertThat(PersonalData.maskPhone("13800000000")).isEqualTo("138******00");
    assertThat(PersonalData.maskPhone("12345")).isEqualTo("*****");
  }

  // ---- scope (C01)

  private static final Occupation ELECTRICIAN = Occupation.of("6-31-01-03", "电工");
  private static final Occupation COOK = Occupation.of("4-03-02-01", "中式烹调师");
  private static final FiledScope SCOPE =
      FiledScope.of(
          FiledScope.Entry.of(ELECTRICIAN, SkillLevel.LEVEL_4, SkillLevel.LEVEL_5),
          FiledScope.Entry.of(COOK, WorkType.of("演示工种"), SkillLevel.LEVEL_3));

  @Test
  void c01SaysWhatIsNotFiledAndWhatIs() {
    assertThat(SCOPE.check(AssessmentSubject.of("电工", SkillLevel.LEVEL_4))).isEmpty();
    assertThat(SCOPE.check(AssessmentSubject.of("焊工", SkillLevel.LEVEL_4)))
        .singleElement()
        .hasToString("SCOPE-11 错误：职业“焊工”不在备案范围内；已备案：电工、中式烹调师（C01，不得超范围、超等级开展认定）");
    assertThat(SCOPE.check(AssessmentSubject.of("中式烹调师", SkillLevel.LEVEL_3)))
        .singleElement()
        .hasToString("SCOPE-12 错误：职业“中式烹调师”未备案工种“--”；已备案：演示工种（C01，不得超范围、超等级开展认定）");
    assertThat(SCOPE.check(ELECTRICIAN_3))
        .singleElement()
        .hasToString("SCOPE-13 错误：“电工”未备案三级/高级工；已备案：五级/初级工、四级/中级工（C01，不得超范围、超等级开展认定）");
  }

  @Test
  void aScopeHoldsEachOccupationOnceAndNoneWithoutLevels() {
    FiledScope.Entry entry = FiledScope.Entry.of(ELECTRICIAN, SkillLevel.LEVEL_5);
    refused(
        () -> FiledScope.of(entry, entry),
        Reason.CONTRADICTION,
        "FiledScope: expected each occupation and work type once but was '电工'");
    refused(
        FiledScope::of,
        Reason.EMPTY,
        "FiledScope: expected at least one filed occupation but was ''");
    refused(
        () -> new FiledScope.Entry(ELECTRICIAN, Optional.empty(), Set.of()),
        Reason.EMPTY,
        "FiledScope: expected at least one level but was '电工'");
  }

  @Test
  void anOrganizationFilesWithTheCentreOrItsPrefecture() {
    assertThat(OrganizationLevel.provincial().filesWith()).isEqualTo("甘肃省职业技能鉴定指导中心");
    assertThat(OrganizationLevel.municipal(Prefecture.LANZHOU).filesWith())
        .isEqualTo("兰州市人力资源和社会保障局");
  }

  // ---- sessions

  @Test
  void aSessionHoldsItsDatesInOrder() {
    TimeSpan hours = TimeSpan.parse("9:00-11:00");
    LocalDate theory = LocalDate.of(2024, 9, 21);
    YearMonth month = YearMonth.of(2024, Month.SEPTEMBER);
    refused(
        () -> new CertificationSession(month, theory, theory, hours, hours, theory),
        Reason.CONTRADICTION,
        "CertificationSession: expected a registration deadline before the theory exam but was"
            + " '2024-09-21 / 2024-09-21'");
    refused(
        () ->
            new CertificationSession(
                month.plusMonths(1), theory.minusDays(1), theory, hours, hours, theory),
        Reason.CONTRADICTION,
        "CertificationSession: expected a theory exam in the session's month but was '2024-10 /"
            + " 2024-09-21'");
    refused(
        () ->
            new CertificationSession(
                month, theory.minusDays(1), theory, hours, hours, theory.minusDays(1)),
        Reason.CONTRADICTION,
        "CertificationSession: expected a skills deadline not before the theory exam but was"
            + " '2024-09-21 / 2024-09-20'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9:00-11:00", "14:00-16:00", "0:00-23:59"})
  void hoursAreTheirText(String text) {
    assertThat(TimeSpan.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9:00",
        "11:00-9:00",
        "9:00-9:00",
        "9:0-11:00",
        "25:00-26:00",
        "9：00-11：00",
        "a:00-b:00"
      })
  void otherHoursAreRefused(String text) {
    assertThatThrownBy(() -> TimeSpan.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  // ---- findings

  @Test
  void aFindingIsOneLineInBothLanguages() {
    Finding finding =
        CitizenId.tryParse("62000019000101001X")
            .findings()
            .get(0)
            .at(Location.ofCell("花名册", "E12", "证件号码"));
    assertThat(finding.toString()).startsWith("ID-06 错误 花名册!E12（证件号码）：证件号码：");
    assertThat(finding.toEnglishString()).startsWith("ID-06 ERROR 花名册!E12（证件号码）: CitizenId:");
    assertThat(finding.withSeverity(Severity.WARNING).isError()).isFalse();
    assertThat(Location.ofRow(3, "姓名")).hasToString("第3行（姓名）");
    assertThat(Location.ofField("姓名")).hasToString("姓名");
    assertThat(Location.nowhere()).hasToString("");
  }

  @Test
  void aParsedHoldsAValueOrAnError() {
    Finding error = Finding.error("TEXT-01", "错", "wrong");
    assertThatThrownBy(() -> Parsed.of("x", List.of(error)))
        .hasMessage("Parsed: expected either a value or at least one error but was both");
    assertThatThrownBy(() -> new Parsed<>(Optional.empty(), List.of()))
        .hasMessage("Parsed: expected either a value or at least one error but was neither");
  }

  @Test
  void aTelephoneNumberKeepsItsHyphensWhenItIsNormalized() {
    Normalized normalized = PhoneNumber.normalize("０９３１ — 0000000");
    assertThat(normalized.text()).isEqualTo("0931-0000000");
    assertThat(normalized.changes())
        .containsExactly(
            Normalized.Change.BLANK, Normalized.Change.DASH, Normalized.Change.FULL_WIDTH);
  }
}
