package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTimelineTest {
  private static final CertificationPlan PLAN = CertificationPlan.gansu(2024);
  private static final SessionTimeline SEPTEMBER = PLAN.timeline(PLAN.session(Month.SEPTEMBER));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-08-01T16:30:05Z"), ZoneId.of("America/Los_Angeles"));

  @Test
  void textNamesItsAssumptions() {
    assertThat(SEPTEMBER.toText())
        .isEqualTo(
            """
            甘肃省2024-09批次时间表
            2024-08-30（周五） 统一日期外认定计划申请截止（C07）
            2024-09-04（周三） 报名截止（C02）
            2024-09-21（周六） 9:00-11:00 理论认定（C03）
            2024-09-21（周六） 14:00-16:00 技能认定（在线）（C05）
            2024-09-28（周六） 技能认定（传统）截止（C06）
            2024-10-11（周五） 公示截止（C13）［假定］
            2024-11-22（周五） 证书数据上报截止（C14）［假定］
            2025-04-14（周一） 受理截止（C16）［假定］
            注：假定公示首日为技能认定截止后第一个工作日2024-09-29（周日）
            注：假定发证日期为公示截止后第一个工作日2024-10-12（周六）""");
    assertThat(SEPTEMBER).hasToString(SEPTEMBER.toText());
    assertThat(SEPTEMBER.toEnglishText())
        .isEqualTo(
            """
            timeline of the session of 2024-09, plan gansu-2024
            2024-08-30 (Fri) application for an off-schedule assessment (C07)
            2024-09-04 (Wed) registration closes (C02)
            2024-09-21 (Sat) 9:00-11:00 theory exam (C03)
            2024-09-21 (Sat) 14:00-16:00 skills assessment (online) (C05)
            2024-09-28 (Sat) skills assessment (traditional) finished (C06)
            2024-10-11 (Fri) publicity ends (C13) [assumed]
            2024-11-22 (Fri) attachments 5-8 due (C14) [assumed]
            2025-04-14 (Mon) last day of acceptance (C16) [assumed]
            note: publicity is assumed to begin on the first working day after the skills deadline, 2024-09-29 (Sun)
            note: certificates are assumed to be issued on the first working day after publicity, 2024-10-12 (Sat)""");
    assertThat(SEPTEMBER.notesEnglish()).hasSameSizeAs(SEPTEMBER.notes());
  }

  @Test
  void givenDaysReplaceAssumptions() {
    SessionTimeline given =
        SEPTEMBER
            .withPublicityFrom(LocalDate.of(2024, 9, 23))
            .withIssueDate(LocalDate.of(2024, 9, 30));
    assertThat(given.notes()).isEmpty();
    assertThat(given.deadline(DeadlineRule.PUBLICITY_END).orElseThrow().date())
        .isEqualTo("2024-09-29");
    assertThat(given.deadline(DeadlineRule.REPORT).orElseThrow())
        .isEqualTo(PLAN.reportBy(LocalDate.of(2024, 9, 30)));
    assertThat(given.isAssumed(DeadlineRule.REPORT)).isFalse();
    SessionTimeline publicity = SEPTEMBER.withPublicityFrom(LocalDate.of(2024, 9, 23));
    assertThat(publicity.notes()).containsExactly("假定发证日期为公示截止后第一个工作日2024-09-30（周一）");
    assertThat(publicity.deadline(DeadlineRule.REPORT).orElseThrow().start())
        .isEqualTo("2024-09-30");
    assertThat(SEPTEMBER.deadline(DeadlineRule.CORRECTION)).isEmpty();
  }

  @Test
  void everyTimelineOfTheYearIsInOrderAndComplete() {
    PLAN.sessions()
        .forEach(
            session -> {
              List<Deadline> deadlines = PLAN.timeline(session).deadlines();
              assertThat(deadlines).hasSize(8);
              assertThat(deadlines).isSortedAccordingTo(Comparator.comparing(Deadline::date));
            });
  }

  @Test
  void jsonIsReadBackByJackson() throws IOException {
    int fields = 0;
    int starts = 0;
    try (JsonParser parser = new JsonFactory().createParser(SEPTEMBER.toJson())) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        fields += t == JsonToken.FIELD_NAME ? 1 : 0;
        starts += t == JsonToken.START_OBJECT ? 1 : 0;
      }
    }
    assertThat(starts).isEqualTo(1 + 8);
    assertThat(fields).isEqualTo(4 + 8 * 9);
    assertThat(SEPTEMBER.toJson())
        .contains("\"plan\" : \"gansu-2024\"", "\"clause\" : \"C14\"", "\"date\" : \"2024-11-22\"");
  }

  @Test
  void icsIsUnderstoodByAnIndependentReader() {
    String text = SEPTEMBER.toIcs(CLOCK);
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
    assertThat(calendar.getEvents()).hasSize(8);
    Set<String> uids = new HashSet<>();
    for (VEvent event : calendar.getEvents()) {
      uids.add(event.getUid().getValue());
      assertThat(event.getDateStart().getValue().hasTime()).isFalse();
      assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CLOCK.instant());
      assertThat(event.getAlarms()).hasSize(2);
    }
    assertThat(uids).hasSize(8);
    VEvent registration = calendar.getEvents().get(1);
    assertThat(registration.getUid().getValue())
        .isEqualTo("gansu-2024-2024-09-registration@longzheng");
    assertThat(registration.getSummary().getValue()).isEqualTo("2024-09批次 报名截止");
    assertThat(registration.getDateStart().getValue().getRawComponents().toString())
        .startsWith("20240904");
    assertThat(registration.getAlarms().get(0).getTrigger().getDate().toInstant())
        .isEqualTo(Instant.parse("2024-08-30T01:00:00Z"));
    assertThat(registration.getStatus().getValue()).isEqualTo("CONFIRMED");
    VEvent report = calendar.getEvents().get(6);
    assertThat(report.getSummary().getValue()).isEqualTo("2024-09批次 证书数据上报截止（待定）");
    assertThat(report.getStatus().getValue()).isEqualTo("TENTATIVE");
    assertThat(report.getDescription().getValue())
        .startsWith(SEPTEMBER.deadline(DeadlineRule.REPORT).orElseThrow().explain());
  }

  @Test
  void icsLinesAreFoldedWithinSeventyFiveOctets() {
    String text = SEPTEMBER.toIcs(CLOCK);
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    for (String line : text.split("\r\n")) {
      byte[] octets = line.getBytes(StandardCharsets.UTF_8);
      assertThat(octets.length).isLessThanOrEqualTo(75);
      assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
    }
    assertThat(text).contains("DTSTAMP:20240801T163005Z\r\n", "DTSTART;VALUE=DATE:20240904\r\n");
  }

  @Test
  void sameInputSameBytesAndUidsDoNotDependOnTheClock() {
    assertThat(SEPTEMBER.toIcs(CLOCK)).isEqualTo(SEPTEMBER.toIcs(CLOCK));
    String later = SEPTEMBER.toIcs(Clock.offset(CLOCK, Duration.ofDays(1)));
    assertThat(later.replace("20240802T163005Z", "20240801T163005Z"))
        .isEqualTo(SEPTEMBER.toIcs(CLOCK));
    assertThat(SEPTEMBER.toIcs()).contains("DTSTAMP:").contains("UID:gansu-2024-2024-09-theory@");
  }

  @Test
  void icsTextIsEscapedAndFoldedAroundSurrogates() {
    String value = "a,b;c\\d\r\n" + "😀𠮷".repeat(30);
    String line = new IcsWriter().text("SUMMARY", value).toString();
    assertThat(line).startsWith("SUMMARY:a\\,b\\;c\\\\d\\n");
    for (String part : line.split("\r\n")) {
      assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(line.replace("\r\n ", "")).endsWith("😀𠮷".repeat(30) + "\r\n");
  }

  @Test
  void statusKnowsWhatIsOverDueAndNext() {
    PlanStatus status = PLAN.status(LocalDate.of(2024, 9, 4));
    assertThat(status.dueToday()).hasSize(1);
    assertThat(status.dueToday().get(0)).hasToString("2024-09 C02 报名截止 2024-09-04（周三），还有0个工作日");
    assertThat(status.next().get(0)).hasToString("2024-08 C13 公示截止 2024-09-09（周一），还有3个工作日（按假定日期）");
    assertThat(status.next().get(0).toEnglishString())
        .isEqualTo(
            "2024-08 C13 publicity ends 2024-09-09 (Mon), 3 working days left (assumed dates)");
    assertThat(status.overdue())
        .extracting(i -> i.session().getMonthValue() + i.deadline().ruleId())
        .containsExactly("7C02", "7C06", "7C13", "8C02", "8C06");
    assertThat(status.overdue().get(4).toEnglishString())
        .isEqualTo(
            "2024-08 C06 skills assessment (traditional) finished 2024-08-31 (Sat), 3 working days"
                + " ago");
    PlanStatus open = status.without(item -> !item.assumed());
    assertThat(open.overdue()).hasSize(1);
    assertThat(open.dueToday()).isEmpty();
    assertThat(open.toEnglishText())
        .startsWith("day: 2024-09-04 (Wed)\noverdue unless done:\n  2024-07 C13 publicity ends")
        .contains("\ndue today: none\nnext:\n");
    assertThat(open.toText()).contains("今日到期：无").contains("已过期限（未办的请立即补办）：\n  2024-07 C13");
    assertThat(PLAN.status(LocalDate.of(2023, 12, 6)).overdue()).isEmpty();
    assertThat(PLAN.status(LocalDate.of(2026, 1, 1)).next()).isEmpty();
  }
}
