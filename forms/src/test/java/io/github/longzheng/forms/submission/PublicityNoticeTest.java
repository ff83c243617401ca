package io.github.longzheng.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C13: the qualified, for five working days, with the channels. */
class PublicityNoticeTest {
  private static final CertificationPlan PLAN = SamplePackages.PLAN;

  @TempDir Path folder;

  private static PublicityNotice from(Month month, LocalDate firstDay) {
    return PublicityNotice.of(
            SamplePackages.SCHOOL, PLAN, PLAN.session(month), SamplePackages.results(12), firstDay)
        .withComplaints(PublicityChannel.of("质量督导办公室", SamplePackages.PHONE))
        .withScoreReview(PublicityChannel.of("考务办公室", SamplePackages.PHONE));
  }

  @Test
  void fiveWorkingDaysAcrossHolidays() {
    // National Day 2024: October 1 to 7 off, September 29 and October 12 worked.
    assertThat(from(Month.SEPTEMBER, LocalDate.of(2024, 9, 29)).to())
        .isEqualTo(LocalDate.of(2024, 10, 11));
    // Spring Festival 2024: February 10 to 17 off, February 4 and 18 worked.
    assertThat(from(Month.JANUARY, LocalDate.of(2024, 2, 5)).to())
        .isEqualTo(LocalDate.of(2024, 2, 18));
    // Spring Festival 2025: January 28 to February 4 off, January 26 and February 8 worked.
    assertThat(from(Month.DECEMBER, LocalDate.of(2025, 1, 24)).to())
        .isEqualTo(LocalDate.of(2025, 2, 7));
  }

  @Test
  void aFirstDayOfRestIsNoted() {
    assertThat(from(Month.SEPTEMBER, LocalDate.of(2024, 10, 5)).check())
        .singleElement()
        .hasToString("PUB-04 警告 公示（公示首日）：公示首日2024-10-05不是工作日，公示期限从其后的工作日起算");
  }

  @Test
  void theChannelsMustBePublished() {
    PublicityNotice bare =
        PublicityNotice.of(
            SamplePackages.SCHOOL,
            PLAN,
            SamplePackages.SEPTEMBER,
            List.of(),
            SamplePackages.PUBLISHED);
    assertThat(bare.check())
        .extracting(Finding::ruleId)
        .containsExactly("PUB-01", "PUB-02", "PUB-03");
    assertThatThrownBy(() -> bare.writeTo(folder.resolve("公示.docx")))
        .isInstanceOf(RefusedSubmissionException.class)
        .hasMessageContaining("PUB-02")
        .hasMessageContaining("应公布投诉方式（C13）");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void publicityBeginsWhenEverythingIsOver() {
    assertThat(from(Month.SEPTEMBER, LocalDate.of(2024, 9, 20)).check())
        .extracting(Finding::ruleId)
        .containsExactly("PUB-06");
    assertThat(from(Month.SEPTEMBER, LocalDate.of(2024, 9, 24)).check())
        .extracting(Finding::ruleId)
        .containsExactly("PUB-07");
    assertThat(from(Month.SEPTEMBER, LocalDate.of(2024, 9, 29)).check()).isEmpty();
  }

  @Test
  void peopleStandOnceForASubject() {
    List<AssessmentResult> results = new ArrayList<>(SamplePackages.results(4));
    results.add(results.get(0));
    PublicityNotice notice =
        PublicityNotice.of(
                SamplePackages.SCHOOL,
                PLAN,
                SamplePackages.SEPTEMBER,
                results,
                SamplePackages.PUBLISHED)
            .withComplaints(PublicityChannel.of("质量督导办公室", SamplePackages.PHONE))
            .withScoreReview(PublicityChannel.of("考务办公室", SamplePackages.PHONE));
    assertThat(notice.check())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.ruleId()).isEqualTo("PUB-08");
              assertThat(f.toString()).contains("测**（620000********");
            });
  }

  @Test
  void anUnpublishedYearIsNeverGuessed() {
    assertThatThrownBy(() -> from(Month.DECEMBER, LocalDate.of(2026, 12, 30)))
        .isInstanceOf(UnpublishedYearException.class);
  }

  @Test
  void onlyThoseWhoPassedAreListed() {
    PublicityNotice notice = SamplePackages.notice();
    assertThat(notice.qualified()).hasSize(10);
    assertThat(notice.qualified())
        .isSortedAccordingTo((a, b) -> a.subject().compareTo(b.subject()));
    assertThat(notice).hasToString("甘肃陇证示范职业培训学校2024年9月合格人员公示（10人，2024-10-08至2024-10-14）");
  }

  @Test
  void theLetterShowsNamesAndMasksIds() throws IOException {
    String text = letter(SamplePackages.notice());
    for (PublicityNotice.Qualified person : SamplePackages.notice().qualified()) {
      assertThat(text)
          .contains(">" + person.name() + "<")
          .contains(">" + person.id() + "<")
          .doesNotContain(person.id().value())
          .doesNotContain(person.id().value().substring(6, 14));
    }
    assertThat(text)
        .contains("2024年10月8日", "2024年10月14日", "complaint@example.org", "0931-0000000", "考务办公室");
  }

  @Test
  void namesAreMaskedWhenAskedFor() throws IOException {
    String text = letter(SamplePackages.notice().withMaskedNames());
    assertThat(text).contains(">测**<").doesNotContain("测试甲");
  }

  @Test
  void theSameNoticeGivesTheSameBytes() throws IOException {
    SamplePackages.notice().writeTo(folder.resolve("a.docx"));
    SamplePackages.notice().writeTo(folder.resolve("b.docx"));
    assertThat(folder.resolve("a.docx")).hasSameBinaryContentAs(folder.resolve("b.docx"));
  }

  private String letter(PublicityNotice notice) throws IOException {
    Path file = folder.resolve(notice.fileName());
    notice.writeTo(file);
    assertThat(Files.size(file)).isPositive();
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
