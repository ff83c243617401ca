package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Parsed;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class NoticeTest {
  static final List<Notice> SHIPPED = BuiltInNotices.all();

  @TempDir Path folder;

  @Test
  void twentyYearsAndThreeAmendmentsShip() {
    assertThat(SHIPPED).hasSize(23);
    assertThat(SHIPPED.stream().filter(n -> !n.isAnnual()).map(Notice::year))
        .containsExactly(2015, 2019, 2020);
  }

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void shippedNoticesSurviveWritingAndReading(Notice notice) {
    Path file = TestFiles.write(folder, "n.txt", notice.toText());
    assertThat(Notice.read(file)).isEqualTo(notice);
    assertThat(Notice.read(new StringReader(notice.toText().replace("\n", "\r\n")), "n"))
        .isEqualTo(notice);
    assertThat(Notice.read(new StringReader("\uFEFF# 注释\n" + notice.toText()), "n"))
        .isEqualTo(notice);
  }

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void shippedNoticesSayWhereTheyComeFrom(Notice notice) {
    assertThat(notice.source()).containsPattern("^https?://www\\.gov\\.cn/zhengce/zhengceku/");
    assertThat(notice.title()).contains("通知").startsWith("国务院");
    notice.number().ifPresent(n -> assertThat(n).matches("国(办)?发明电〔20\\d\\d〕\\d+号"));
    notice
        .issued()
        .ifPresent(
            d ->
                assertThat(d).isBefore(LocalDate.of(notice.year(), notice.isAnnual() ? 1 : 12, 1)));
  }

  /** Nobody has checked these; better unknown than invented. */
  @Test
  void particularsThatAreNotKnown() {
    assertThat(SHIPPED.stream().filter(n -> n.number().isEmpty()).map(Notice::year))
        .containsExactly(2008);
    assertThat(SHIPPED.stream().filter(n -> n.issued().isEmpty()).map(Notice::year))
        .containsExactly(2008, 2009);
    assertThat(WorkingDayCalendar.china().notice(2008).citation())
        .isEqualTo("《国务院办公厅关于2008年部分节假日安排的通知》");
  }

  @Test
  void theTwoExceptionsOfTheChecksumAreDeclaredInTheirFiles() {
    assertThat(SHIPPED.stream().filter(n -> n.checksum() != 0))
        .extracting(Notice::year, Notice::checksum)
        .containsExactly(tuple(2015, 1), tuple(2020, 2));
  }

  @Test
  void noticeOf2024() {
    Notice notice = WorkingDayCalendar.china().notice(2024);
    assertThat(notice.number()).contains("国办发明电〔2023〕7号");
    assertThat(notice.issued()).contains(LocalDate.of(2023, 10, 25));
    assertThat(notice.title()).isEqualTo("国务院办公厅关于2024年部分节假日安排的通知");
    assertThat(notice).hasToString("Notice[国办发明电〔2023〕7号, 2024, 36 days]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown-line | NOTICE-01 ERROR unknown-line.txt!第9行: expected a header such as 'title: …', a day such as '2024-02-04 周日 班 春节' or a comment but was '春节放假8天'
          unknown-header | NOTICE-01 ERROR unknown-header.txt!第4行: expected a header such as 'title: …', a day such as '2024-02-04 周日 班 春节' or a comment but was 'nummer: 国办发明电〔2023〕7号'
          missing-title | NOTICE-02 ERROR missing-title.txt: expected header 'title'
          duplicate-header | NOTICE-02 ERROR duplicate-header.txt!第4行: expected header 'year' once but was first at line 3
          duplicate-day | NOTICE-03 ERROR duplicate-day.txt!第11行: expected 2024-02-10 once but was first at line 10
          wrong-weekday | NOTICE-04 ERROR wrong-weekday.txt!第18行: expected 周日 for 2024-02-18 but was '周六'
          wrong-year | NOTICE-05 ERROR wrong-year.txt!第43行: expected a day of 2024, or December 29–31 before it, but was 2025-10-11
          december-28-before | NOTICE-05 ERROR december-28-before.txt!第8行: expected a day of 2024, or December 29–31 before it, but was 2023-12-28
          impossible-date | NOTICE-01 ERROR impossible-date.txt!第18行: expected a real date such as 2024-02-04 but was '2024-02-30'
          checksum-lost-day | NOTICE-06 ERROR checksum-lost-day.txt!第3行: checksum of 2024: expected (weekdays off) - (weekend days worked) - (statutory days) = 0 but was -1
          checksum-wrong-kind | NOTICE-06 ERROR checksum-wrong-kind.txt!第3行: checksum of 2024: expected (weekdays off) - (weekend days worked) - (statutory days) = 0 but was 1
          two-blanks | NOTICE-01 ERROR two-blanks.txt!第9行: expected '<date> <weekday> 休 <festival> 法定 <names>', '… 休 <festival> 调休' or '… 班 <festival>' but was '2024-02-04 周日  班 春节'
          year-of-two-digits | NOTICE-02 ERROR year-of-two-digits.txt!第3行: header 'year': expected a year of four digits but was '24'
          unknown-kind | NOTICE-02 ERROR unknown-kind.txt!第2行: header 'kind': expected annual or amendment but was 'final'
          issued-not-a-date | NOTICE-02 ERROR issued-not-a-date.txt!第5行: header 'issued': expected a date or unknown but was '2023年10月25日'
          checksum-without-reason | NOTICE-02 ERROR checksum-without-reason.txt!第6行: header 'checksum': expected a signed number and its reason but was '+1'
          not-utf-8 | FILE-02 ERROR not-utf-8.txt: expected UTF-8 text
          """)
  void brokenFilesAreNamedForTheirDefect(String defect, String message) {
    Path file = TestFiles.copy("broken/" + defect + ".txt", folder);
    Parsed<Notice> parsed = Notice.tryRead(file);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.findings()).isNotEmpty().allMatch(Finding::isError);
    assertThat(parsed.findings().stream().map(Finding::toEnglishString)).contains(message);
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> WorkingDayCalendar.china().withNotice(file))
        .withMessageContaining(message);
  }

  @Test
  void everyErrorOfAFileIsReportedAtOnceAndInChinese() {
    String text =
        SHIPPED
            .get(0)
            .toText()
            .replace("2007-02-17 周六", "2007-02-17 周五")
            .replace("kind: annual", "");
    InvalidFileException e =
        catchThrowableOfType(
            InvalidFileException.class, () -> Notice.read(new StringReader(text), "2007.txt"));
    assertThat(e.findings()).hasSize(2);
    assertThat(e.chineseMessage())
        .isEqualTo(
            "NOTICE-04 错误 2007.txt!第13行：2007-02-17是周六，不是“周五”：日期或星期有一个写错了\n"
                + "NOTICE-02 错误 2007.txt：缺少表头“kind”");
  }

  @Test
  void fileThatCannotBeReadIsAnIoProblem() {
    Path nothing = folder.resolve("nothing.txt");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Notice.read(nothing))
        .withMessage("无法打开 nothing.txt：文件不存在：" + nothing);
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Notice.read(folder))
        .withMessage("无法打开 " + folder.getFileName() + "：应为文件，实为目录");
  }

  @Test
  void fileOfMoreThanAMegabyteIsRefused() {
    Path file = TestFiles.write(folder, "big.txt", "#".repeat(TextFiles.MAX_LENGTH + 1));
    assertThat(Notice.tryRead(file).findings().get(0).ruleId()).isEqualTo("FILE-01");
    assertThat(
            Notice.tryRead(new StringReader("#".repeat(TextFiles.MAX_LENGTH + 1)), "big")
                .findings()
                .get(0)
                .toEnglishString())
        .isEqualTo("FILE-01 ERROR big: expected at most 1 MB but was more");
  }

  @Test
  void valuesRefuseWhatFilesRefuse() {
    Notice good = SHIPPED.get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(good, 0, "", List.of(good.days().get(1), good.days().get(0))))
        .withMessage("Notice: expected ascending days but was 2006-12-30 after 2006-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(good, 1, "", good.days()))
        .withMessage("Notice: expected a reason exactly when the checksum is not 0 but was 1");
    LocalDate date = LocalDate.of(2008, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(good, 0, "", List.of(ListedDay.adjusted(date, "元旦"))))
        .withMessage("Notice: expected a day of 2007 but was 2008-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListedDay.adjusted(date, "元 旦"))
        .withMessage("ListedDay: expected a name without blanks but was '元 旦'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ListedDay(date, false, "元旦", List.of("元旦")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListedDay.statutory(date, "元旦", List.of()));
  }

  private static Notice copy(Notice notice, int checksum, String reason, List<ListedDay> days) {
    return new Notice(
        notice.year(),
        notice.kind(),
        notice.title(),
        Optional.empty(),
        Optional.empty(),
        notice.source(),
        checksum,
        reason,
        days);
  }
}
