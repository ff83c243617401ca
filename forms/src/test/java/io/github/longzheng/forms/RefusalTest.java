package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Values that no form could hold are never made. */
class RefusalTest {
  private static final PhoneNumber PHONE = PhoneNumber.parse("0931-0000000");
  private static final LocalDate DAY = LocalDate.of(2024, 9, 3);

  @Test
  void aNegativeCountIsRefused() {
    assertRefused(
        () -> new SubjectCount(Samples.subject(0), -1),
        "Count: expected 0 to 9999999 but was '-1'");
  }

  @Test
  void aCountBeyondAllReasonIsRefused() {
    assertRefused(
        () -> new SubjectCount(Samples.subject(0), 10_000_000),
        "Count: expected 0 to 9999999 but was '10000000'");
  }

  @Test
  void aNegativeNumberOfRowsCheckedIsRefused() {
    assertRefused(
        () -> new ComplianceReview.CheckLine("ROSTER-02", "证书编号不重复", -1, 0),
        "Count: expected 0 to 9999999 but was '-1'");
  }

  @Test
  void aNegativeHeadCountIsRefused() {
    assertRefused(
        () -> Rows.withHeadCount(Samples.sessionFiling(1), -1),
        "Count: expected 0 to 9999999 but was '-1'");
  }

  @Test
  void aNameThatHoldsTheSeparatorOfNamesIsRefusedAndMasked() {
    assertRefused(
        () ->
            Rows.report(
                Samples.assessmentReport(1).skillsMode(),
                ExamTime.parse("2024-09-21"),
                ExamTime.parse("2024-09-21"),
                List.of("甲、乙")),
        "Text: expected no '、' (内部质量督导员) but was '甲**' (at character 2)");
  }

  @Test
  void aTextOfThreeHundredCharactersIsAllowed() {
    assertThat(commitment("𠮷".repeat(300), DAY).addressee()).hasSize(600);
  }

  @Test
  void aLongerTextIsRefused() {
    assertThatThrownBy(() -> commitment("字".repeat(301), DAY))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("Text: expected at most 300 characters (主送机关) but was '字字");
  }

  @Test
  void aBlankTextIsRefused() {
    assertRefused(
        () -> commitment(" ", DAY), "Text: expected a text that is not blank (主送机关) but was ' '");
  }

  @Test
  void aYearOfFiveDigitsIsRefused() {
    assertRefused(
        () -> commitment("主送", LocalDate.of(12024, 9, 3)),
        "Date: expected a year of four digits (承诺日期) but was '+12024-09-03'");
  }

  @Test
  void aMonthOfAnAncientYearIsRefused() {
    assertRefused(
        () -> new EligibilityCommitment("主送", "单位", YearMonth.of(24, 9), List.of(), "审核", DAY),
        "Date: expected a year of four digits (认定月份) but was '0024-09'");
  }

  @Test
  void aWorkTypeThatSaysNoneIsRefused() {
    assertRefused(
        () -> AssessmentSubject.of("电工", "--", SkillLevel.LEVEL_4),
        "Text: expected no work type to be absent, not '--' (工种名称) but was '--'");
  }

  @Test
  void aWorkTypeWithHalfABracketIsRefused() {
    assertRefused(
        () -> AssessmentSubject.of("中式面点师", "面点）（手工", SkillLevel.LEVEL_4),
        "Text: expected brackets in pairs (工种名称) but was '面点）（手工'");
  }

  @Test
  void aDocumentCodeWithABlankIsRefused() {
    assertThatThrownBy(() -> new DocumentType("2 1", "护照"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("证件类型代码");
  }

  @Test
  void filingsOfAMonthMerge() {
    SessionFiling filing = Samples.sessionFiling(2);
    PrefectureFiling merged =
        PrefectureFiling.merge(
            Prefecture.LANZHOU, Samples.SEPTEMBER, DAY, List.of(filing, filing), "测试联络", PHONE);
    assertThat(merged.headCount()).isEqualTo(2 * filing.headCount());
    assertThat(merged.rows())
        .hasSize(4)
        .first()
        .isEqualTo(new PrefectureFiling.Row(filing.organization(), filing.rows().get(0)));
  }

  @Test
  void aFilingOfAnotherMonthDoesNotMerge() {
    assertRefused(
        () ->
            PrefectureFiling.merge(
                Prefecture.LANZHOU,
                YearMonth.of(2024, 10),
                DAY,
                List.of(Samples.sessionFiling(1)),
                "测试联络",
                PHONE),
        "Date: expected filings for 2024-10 but was '甘肃陇证示范职业培训学校 2024-09'");
  }

  @Test
  void aTallyOfNobodyHasNoPassRate() {
    ResultSummary.Tally tally =
        new ResultSummary.Tally(
            Samples.subject(0), 1, 0, 0, DAY, DAY, Optional.empty(), Optional.empty());
    assertThat(tally.passRate()).isEqualTo("--");
  }

  private static EligibilityCommitment commitment(String addressee, LocalDate date) {
    return new EligibilityCommitment(addressee, "单位", YearMonth.of(2024, 9), List.of(), "审核", date);
  }

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(InvalidValueException.class).hasMessage(message);
  }
}
