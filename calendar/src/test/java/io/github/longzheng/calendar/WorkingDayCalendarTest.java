package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edges, publishing at run time and closures, with made-up notices. */
class WorkingDayCalendarTest {
  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();

  /** A made-up year in the form of a real notice; it also changes the end of 2026. */
  static final String MADE_UP_2027 =
      """
      title: 测试用2027年安排
      kind: annual
      year: 2027
      number: unknown
      issued: unknown
      source: test

      2026-12-31 周四 休 元旦 调休
      2027-01-01 周五 休 元旦 法定 元旦
      2027-01-03 周日 班 元旦
      2027-02-05 周五 休 春节 法定 春节
      """;

  @TempDir Path folder;

  @Test
  void whatIsPublished() {
    assertThat(CHINA.publishedFrom()).isEqualTo(2007);
    assertThat(CHINA.publishedThrough()).isEqualTo(2026);
    assertThat(CHINA.firstDay()).isEqualTo("2006-12-30");
    assertThat(CHINA.lastDay()).isEqualTo("2026-12-31");
    assertThat(CHINA).hasToString("WorkingDayCalendar[2007–2026, 0 closures]");
    assertThat(WorkingDayCalendar.china()).isSameAs(CHINA);
  }

  @Test
  void unpublishedDaysAreNeverGuessed() {
    LocalDate monday = LocalDate.of(2027, 1, 4);
    requireUnpublished(2027, () -> CHINA.isWorkingDay(monday));
    requireUnpublished(2027, () -> CHINA.kindOf(monday));
    requireUnpublished(2027, () -> CHINA.holidayOf(monday));
    requireUnpublished(2027, () -> CHINA.listed(monday));
    requireUnpublished(2027, () -> CHINA.isProvisional(monday));
    requireUnpublished(2027, () -> CHINA.plusWorkingDays(monday, -1));
    requireUnpublished(2027, () -> CHINA.nextOrSameWorkingDay(monday));
    requireUnpublished(2027, () -> CHINA.previousOrSameWorkingDay(monday));
    requireUnpublished(2027, () -> CHINA.workingDaysBetween(monday, LocalDate.of(2026, 1, 1)));
    requireUnpublished(2027, () -> CHINA.notice(2027));
    requireUnpublished(2006, () -> CHINA.isWorkingDay(LocalDate.of(2006, 12, 29)));
    requireUnpublished(2006, () -> CHINA.kindOf(LocalDate.of(2006, 11, 30)));
    requireUnpublished(2006, () -> CHINA.notices(2006));
  }

  @Test
  void theTwoListedDaysOf2006AreKnown() {
    assertThat(CHINA.kindOf(LocalDate.of(2006, 12, 30))).isEqualTo(DayKind.MAKE_UP_WORKING);
    assertThat(CHINA.previousWorkingDay(LocalDate.of(2007, 1, 1))).isEqualTo("2006-12-31");
    requireUnpublished(2006, () -> CHINA.plusWorkingDays(LocalDate.of(2007, 1, 1), -3));
    assertThat(CHINA.notices(2007)).hasSize(1);
  }

  /** Counting back ends at January 1 where no days of December are listed. */
  @Test
  void theYearThatIsMissingIsNamed() {
    WorkingDayCalendar only2024 = WorkingDayCalendar.of(List.of(CHINA.notice(2024)));
    LocalDate second = LocalDate.of(2024, 1, 2);
    assertThat(only2024.firstDay()).isEqualTo("2024-01-01");
    requireUnpublished(2023, () -> only2024.previousWorkingDay(second));
    requireUnpublished(2025, () -> only2024.plusWorkingDays(second, 300));
  }

  @Test
  void overflowAndExtremesAreClear() {
    LocalDate day = LocalDate.of(2024, 9, 4);
    requireUnpublished(2027, () -> CHINA.plusWorkingDays(day, Integer.MAX_VALUE));
    requireUnpublished(2006, () -> CHINA.plusWorkingDays(day, Integer.MIN_VALUE));
    requireUnpublished(LocalDate.MAX.getYear(), () -> CHINA.isWorkingDay(LocalDate.MAX));
    requireUnpublished(LocalDate.MIN.getYear(), () -> CHINA.isWorkingDay(LocalDate.MIN));
    requireUnpublished(LocalDate.MAX.getYear(), () -> CHINA.plusWorkingDays(LocalDate.MAX, -1));
    requireUnpublished(LocalDate.MIN.getYear(), () -> CHINA.plusWorkingDays(LocalDate.MIN, 1));
    requireUnpublished(LocalDate.MAX.getYear(), () -> CHINA.workingDaysBetween(day, LocalDate.MAX));
    requireUnpublished(LocalDate.MIN.getYear(), () -> CHINA.workingDaysBetween(LocalDate.MIN, day));
    assertThat(CHINA.plusWorkingDays(LocalDate.MAX, 0)).isEqualTo(LocalDate.MAX);
  }

  @Test
  void noOtherYearIsTakenForAPublishedOne() {
    // Counted in an int, the months of the last three are those of 2009 to 2012.
    int[] years = {-2024, 0, 1994, 2005, 2028, 2048, 4048, 357_915_951, 715_829_894, -357_911_930};
    for (int year : years) {
      for (Month month : Month.values()) {
        LocalDate day = LocalDate.of(year, month, 15);
        requireUnpublished(year, () -> CHINA.isWorkingDay(day));
        requireUnpublished(year, () -> CHINA.holidayOf(day));
        requireUnpublished(year, () -> CHINA.nextWorkingDay(day));
        requireUnpublished(year, () -> CHINA.workingDaysBetween(day, day));
      }
    }
  }

  @Test
  void unpublishedYearSaysWhatToDo() {
    UnpublishedYearException e =
        catchThrowableOfType(
            UnpublishedYearException.class, () -> CHINA.isWorkingDay(LocalDate.of(2027, 1, 4)));
    assertThat(e)
        .hasMessage(
            "no State Council notice for 2027 (published: 2007 to 2026); supply it with"
                + " withNotice(file), see docs/new-year.md");
    assertThat(e.chineseMessage())
        .isEqualTo(
            "缺少2027年的国务院节假日安排通知（已有2007—2026年），不能按周一至周五推算；"
                + "通知公布后请用withNotice(文件)导入，见docs/new-year.md");
  }

  private static void requireUnpublished(int year, ThrowingCallable call) {
    assertThatExceptionOfType(UnpublishedYearException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.year()).isEqualTo(year));
  }

  @Test
  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  void nullIsRefused() {
    assertThatNullPointerException().isThrownBy(() -> CHINA.plusWorkingDays(null, 0));
    assertThatNullPointerException().isThrownBy(() -> CHINA.isWorkingDay(null));
  }

  @Test
  void publishingTheNextYear() {
    Path file = TestFiles.write(folder, "2027.txt", MADE_UP_2027);
    WorkingDayCalendar next = CHINA.withNotice(file);
    assertThat(next.publishedThrough()).isEqualTo(2027);
    assertThat(next.kindOf(LocalDate.of(2027, 1, 3))).isEqualTo(DayKind.MAKE_UP_WORKING);
    assertThat(next.kindOf(LocalDate.of(2026, 12, 31))).isEqualTo(DayKind.HOLIDAY);
    assertThat(next.holidayOf(LocalDate.of(2026, 12, 31)))
        .hasToString("Optional[2026-12-31 元旦（调休放假）]");
    // The old calendar stays as it was, and said that the day was provisional.
    assertThat(CHINA.kindOf(LocalDate.of(2026, 12, 31))).isEqualTo(DayKind.WORKING);
    assertThat(CHINA.isProvisional(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(CHINA.isProvisional(LocalDate.of(2026, 12, 28))).isFalse();
    assertThat(next.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(CHINA.withNotice(new StringReader(MADE_UP_2027)).notice(2027))
        .isEqualTo(next.notice(2027));
  }

  @Test
  void replacingAYearDropsItsAmendments() {
    Notice base = CHINA.notice(2020);
    WorkingDayCalendar before = CHINA.withNotice(base);
    assertThat(before.notices(2020)).containsExactly(base);
    assertThat(before.kindOf(LocalDate.of(2020, 2, 1))).isEqualTo(DayKind.MAKE_UP_WORKING);
    assertThat(before.kindOf(LocalDate.of(2020, 1, 31))).isEqualTo(DayKind.WORKING);
    WorkingDayCalendar after = before.withNotice(CHINA.notices(2020).get(1));
    assertThat(after.kindOf(LocalDate.of(2020, 2, 1))).isEqualTo(DayKind.HOLIDAY);
  }

  @Test
  void amendmentThatBreaksTheChecksumIsRefused() {
    String text = CHINA.notices(2019).get(1).toText().replace("2019-05-05 周日 班 劳动节\n", "");
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> CHINA.withNotice(CHINA.notice(2019)).withNotice(new StringReader(text)))
        .withMessage(
            "NOTICE-06 ERROR 国办发明电〔2019〕3号: checksum of 2019: expected (weekdays off) - (weekend"
                + " days worked) - (statutory days) = 0 but was 1");
  }

  @Test
  void gapsAndLonelyAmendmentsAreRefused() {
    Notice y2007 = CHINA.notice(2007);
    Notice y2009 = CHINA.notice(2009);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingDayCalendar.of(List.of(y2007, y2009)))
        .withMessage(
            "WorkingDayCalendar: expected years without a gap but was 2009 without 2008; publish"
                + " 2008 first");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingDayCalendar.of(List.of()))
        .withMessage("WorkingDayCalendar: expected at least one notice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingDayCalendar.of(List.of(CHINA.notices(2020).get(1))))
        .withMessage(
            "Notice: expected the annual notice of 2020 before its amendment but was"
                + " 国办发明电〔2020〕1号");
  }

  @Test
  void closuresAreDaysOff() {
    LocalDate makeUp = LocalDate.of(2024, 9, 14);
    LocalDate working = LocalDate.of(2024, 9, 13);
    LocalDate saturday = LocalDate.of(2024, 9, 7);
    LocalDate holiday = LocalDate.of(2024, 10, 1);
    WorkingDayCalendar closed =
        CHINA.withClosures("考场检修", List.of(makeUp, working, saturday, holiday));
    assertThat(closed.kindOf(makeUp)).isEqualTo(DayKind.HOLIDAY);
    assertThat(closed.kindOf(working)).isEqualTo(DayKind.HOLIDAY);
    assertThat(closed.kindOf(saturday)).isEqualTo(DayKind.WEEKEND);
    assertThat(closed.holidayOf(working)).hasToString("Optional[2024-09-13 考场检修（自设停业日）]");
    assertThat(closed.holidayOf(makeUp)).hasToString("Optional[2024-09-14 考场检修（自设停业日）]");
    assertThat(closed.holidayOf(holiday)).hasToString("Optional[2024-10-01 国庆节（法定节假日）]");
    assertThat(closed.plusWorkingDays(LocalDate.of(2024, 9, 12), 1)).isEqualTo("2024-09-18");
    assertThat(closed).hasToString("WorkingDayCalendar[2007–2026, 4 closures]");
  }

  @Test
  void closureInAnUnpublishedYearWaitsForItsNotice() {
    LocalDate day = LocalDate.of(2027, 3, 1);
    WorkingDayCalendar closed = CHINA.withClosures(List.of(day));
    WorkingDayCalendar next = closed.withNotice(new StringReader(MADE_UP_2027));
    assertThat(next.kindOf(day)).isEqualTo(DayKind.HOLIDAY);
    assertThat(next.holidayOf(day)).hasToString("Optional[2027-03-01 停业（自设停业日）]");
  }

  @Test
  void closingNothingChangesNothing() {
    WorkingDayCalendar same = CHINA.withClosures(List.of());
    for (LocalDate date : NaiveCalendar.CHINA.days()) {
      assertThat(same.kindOf(date)).isEqualTo(CHINA.kindOf(date));
    }
  }
}
