package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Parsed;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the two widespread forms, made from the public lists of all twenty years. */
class NoticeImportTest {
  @TempDir Path folder;

  static IntStream years() {
    return IntStream.rangeClosed(2007, 2026);
  }

  /** The amended years say why their sum is not 0. */
  private static NoticeImport request(int year) {
    int checksum =
        WorkingDayCalendar.china().notices(year).stream().mapToInt(Notice::checksum).sum();
    NoticeImport request = NoticeImport.of(year);
    return checksum == 0 ? request : request.withChecksum(checksum, "见调整通知");
  }

  private static List<ListedDay> expected(int year) {
    Map<LocalDate, ListedDay> days = new TreeMap<>();
    for (Notice notice : WorkingDayCalendar.china().notices(year)) {
      notice.days().forEach(day -> days.put(day.date(), day));
    }
    return new ArrayList<>(days.values());
  }

  private static Stream<String[]> rows(int year) {
    return ListedDays.rows("listed-days.csv").stream()
        .filter(row -> row[0].equals(Integer.toString(year)));
  }

  static String holidayCn(int year) {
    List<String> days =
        rows(year)
            .map(
                row ->
                    "{\"name\": \"%s\", \"date\": \"%s\", \"isOffDay\": %s}"
                        .formatted(row[3], row[1], row[2].equals("off")))
            .toList();
    return "{\"$schema\": \"x\", \"$id\": \"y\", \"year\": %d,\n\"papers\": [\"http://p\"],\n\"days\": [\n%s\n]}"
        .formatted(year, String.join(",\n", days));
  }

  @ParameterizedTest
  @MethodSource("years")
  void holidayCnOfEveryYear(int year) {
    Path file = TestFiles.write(folder, year + ".json", holidayCn(year));
    Notice notice = request(year).holidayCn(file);
    assertThat(notice.days()).isEqualTo(expected(year));
    assertThat(notice.source()).isEqualTo("http://p");
    assertThat(notice.number()).isEmpty();
    assertThat(Notice.read(new StringReader(notice.toText()), "n")).isEqualTo(notice);
    WorkingDayCalendar again = WorkingDayCalendar.china().withNotice(notice);
    LocalDate day = LocalDate.of(year, 1, 1);
    assertThat(again.workingDaysBetween(day, day.plusYears(1)))
        .isEqualTo(WorkingDayCalendar.china().workingDaysBetween(day, day.plusYears(1)));
  }

  private static String event(String summary, String start, String end) {
    return "BEGIN:VEVENT\r\nSUMMARY:"
        + summary
        + "\r\nDTSTART;VALUE=DATE:"
        + start
        + "\r\nDTEND;VALUE=DATE:"
        + end
        + "\r\nBEGIN:VALARM\r\nTRIGGER:-PT15H\r\nDESCRIPTION:x\r\nEND:VALARM\r\nEND:VEVENT\r\n";
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALDESC:长描述\r\n 续行\r\n"
        + events
        + "END:VCALENDAR\r\n";
  }

  /** All twenty years in one file, as subscriptions have it. */
  @ParameterizedTest
  @MethodSource("years")
  void iCalendarOfEveryYear(int year) {
    StringBuilder events = new StringBuilder();
    for (int y = year - 1; y <= year + 1; y++) {
      rows(y)
          .forEach(
              row -> {
                LocalDate date = LocalDate.parse(row[1]);
                String mark = row[2].equals("off") ? "（休）" : "（班）";
                events.append(
                    event(row[3] + mark, IcsWriter.basic(date), IcsWriter.basic(date.plusDays(1))));
              });
    }
    Path file = TestFiles.write(folder, "all.ics", calendar(events.toString()));
    assertThat(request(year).iCalendar(file).days()).isEqualTo(expected(year));
  }

  /** As NateScarlet/holiday-cn writes its .ics: one event per run of days, LF line ends. */
  @ParameterizedTest
  @MethodSource("years")
  void holidayCnCalendarOfEveryYear(int year) {
    List<ListedDay> days = expected(year);
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < days.size(); ) {
      ListedDay first = days.get(i);
      LocalDate end = first.date();
      while (i < days.size()
          && days.get(i).date().equals(end)
          && days.get(i).off() == first.off()
          && days.get(i).festival().equals(first.festival())) {
        end = end.plusDays(1);
        i++;
      }
      String breakName = first.festival() + "假期";
      events.append(
          event(
              first.off() ? breakName : "上班(补" + breakName + ")",
              IcsWriter.basic(first.date()),
              IcsWriter.basic(end)));
    }
    String text = calendar(events.toString()).replace("\r\n", "\n");
    Parsed<Notice> parsed = request(year).tryICalendar(new StringReader(text), year + ".ics");
    assertThat(parsed.orElseThrow().days()).isEqualTo(days);
    assertThat(parsed.findings()).isEmpty();
  }

  /** The summaries that public calendars use, several days in one event. */
  @Test
  void summariesOfManyForms() {
    String events =
        event("元旦假期", "20300101", "20300102")
            + event("上班(补春节假期)", "20300127", "20300128")
            + event("春节 休", "20300202", "20300206")
            + event("班 春节", "20300209", "20300210")
            + event("休【劳动节】", "20300501", "20300502")
            + event("五一劳动节", "20300501", "20300502")
            + event("国庆节假期", "20311001", "20311002");
    NoticeImport request =
        NoticeImport.of(2030)
            .withStatutoryDays(
                Map.of(
                    LocalDate.of(2030, 1, 1), List.of("元旦"),
                    LocalDate.of(2030, 2, 3), List.of("春节"),
                    LocalDate.of(2030, 5, 1), List.of("劳动节")))
            .withChecksum(-1, "试")
            .withDocument("试", "国办发明电〔2029〕1号", LocalDate.of(2029, 11, 1));
    Parsed<Notice> parsed = request.tryICalendar(new StringReader(calendar(events)), "c.ics");
    assertThat(parsed.findings())
        .extracting(Finding::toString)
        .containsExactly("ICS-02 警告 c.ics!第50行：“五一劳动节”既非休也非班，已跳过");
    Notice notice = parsed.orElseThrow();
    assertThat(notice.days())
        .extracting(ListedDay::toString)
        .containsExactly(
            "2030-01-01 周二 休 元旦 法定 元旦",
            "2030-01-27 周日 班 春节",
            "2030-02-02 周六 休 春节 调休",
            "2030-02-03 周日 休 春节 法定 春节",
            "2030-02-04 周一 休 春节 调休",
            "2030-02-05 周二 休 春节 调休",
            "2030-02-09 周六 班 春节",
            "2030-05-01 周三 休 劳动节 法定 劳动节");
    assertThat(notice.citation()).isEqualTo("国办发明电〔2029〕1号");
  }

  private static List<String> errors(Parsed<Notice> parsed) {
    assertThat(parsed.value()).isEmpty();
    return parsed.findings().stream().map(Finding::toEnglishString).toList();
  }

  private static List<String> holidayCnErrors(String text) {
    return errors(NoticeImport.of(2024).tryHolidayCn(new StringReader(text), "2024.json"));
  }

  @Test
  void brokenHolidayCn() {
    String good = holidayCn(2024);
    assertThat(
            holidayCnErrors(good.replace("\"date\": \"2024-02-11\"", "\"date\": \"2024-02-10\"")))
        .containsExactly(
            "NOTICE-03 ERROR 2024.json!第7行: expected 2024-02-10 once but was first at line 6",
            "NOTICE-07 ERROR 2024.json: expected the statutory day 2024-02-11 (春节) to be off; an"
                + " entry is lost");
    assertThat(holidayCnErrors(good.replace("2024-02-13", "2025-02-13")))
        .containsExactly(
            "NOTICE-05 ERROR 2024.json!第9行: expected a day of 2024, or December 29–31 before it,"
                + " but was 2025-02-13");
    assertThat(
            holidayCnErrors(
                good.replace(
                    "\"2024-02-13\", \"isOffDay\": true", "\"2024-02-13\", \"isOffDay\": false")))
        .containsExactly(
            "NOTICE-06 ERROR 2024.json: checksum of 2024: expected (weekdays off) - (weekend days"
                + " worked) - (statutory days) = 0 but was -1");
    assertThat(holidayCnErrors(good.replace("\"year\": 2024", "\"year\": 2023")))
        .contains("JSON-06 ERROR 2024.json!第1行（$.year）: expected 2024 but was '2023'");
    assertThat(holidayCnErrors(good.replace("\"isOffDay\": true", "\"isOffDay\": 1")))
        .contains(
            "JSON-05 ERROR 2024.json!第4行（$.days[0].isOffDay）: expected true or false but was 1");
    assertThat(holidayCnErrors(good.replace("\"name\": \"元旦\"", "\"name\": \"元 旦\"")))
        .contains(
            "JSON-06 ERROR 2024.json!第4行（$.days[0].name）: expected a name without blanks but was"
                + " '元 旦'");
    assertThat(holidayCnErrors(good.replace("\"papers\"", "\"paper\"")))
        .contains(
            "JSON-04 ERROR 2024.json!第1行（$.papers）: expected key 'papers'",
            "JSON-03 ERROR 2024.json!第2行（$.paper）: unknown key 'paper'");
    assertThat(holidayCnErrors(""))
        .containsExactly("JSON-01 ERROR 2024.json!第1行（$）: expected JSON but was nothing");
    assertThat(holidayCnErrors("{} x")).isNotEmpty();
    assertThat(holidayCnErrors("[]"))
        .contains("JSON-05 ERROR 2024.json!第1行（$）: expected an object but was an array");
    assertThat(holidayCnErrors("[".repeat(100)))
        .hasSize(1)
        .first()
        .asString()
        .contains("nested too deeply");
  }

  private static List<String> icsErrors(String text) {
    return errors(NoticeImport.of(2024).tryICalendar(new StringReader(text), "c.ics"));
  }

  @Test
  void brokenICalendar() {
    assertThat(icsErrors("hello"))
        .contains("ICS-04 ERROR c.ics!第1行: expected BEGIN:VCALENDAR but was 'hello'");
    assertThat(icsErrors(calendar("BEGIN:VEVENT\r\nSUMMARY:春节（休）\r\n")))
        .contains("ICS-04 ERROR c.ics!第5行: expected END:VEVENT after this line");
    assertThat(icsErrors(calendar(event("春节（休）", "20240210T000000Z", "20240211"))))
        .contains(
            "ICS-01 ERROR c.ics!第5行: expected an all-day event with dates such as 20240210 but was"
                + " '20240210T000000Z/20240211'");
    assertThat(icsErrors(calendar(event("春节（休）", "20240210", "20240210"))))
        .anyMatch(e -> e.startsWith("ICS-01"));
    assertThat(icsErrors(calendar(event("春节（休）", "20240210", "20240601"))))
        .anyMatch(e -> e.startsWith("ICS-01"));
    String repeating =
        event("元旦（休）", "20240101", "20240102").replace("DTSTART", "RRULE:FREQ=YEARLY\r\nDTSTART");
    assertThat(icsErrors(calendar(repeating)))
        .contains("ICS-03 ERROR c.ics!第5行: expected single days but '元旦（休）' repeats");
    assertThat(
            icsErrors(
                calendar(
                    event("春节（休）", "20240210", "20240212")
                        + event("春节（班）", "20240211", "20240212"))))
        .contains("NOTICE-03 ERROR c.ics!第14行: expected 2024-02-11 once but was first at line 5");
  }

  @Test
  void yearsWithoutKnownStatutoryDaysMustSupplyThem() {
    Parsed<Notice> parsed =
        NoticeImport.of(2031)
            .tryHolidayCn(
                new StringReader("{\"year\": 2031, \"papers\": [], \"days\": []}"), "2031.json");
    assertThat(errors(parsed))
        .containsExactly(
            "NOTICE-08 ERROR 2031.json: the statutory days of 2031 are not known: supply them with"
                + " withStatutoryDays");
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(
            () ->
                NoticeImport.of(2024)
                    .iCalendar(TestFiles.write(folder, "empty.ics", calendar(""))));
    assertThatIllegalArgumentException().isThrownBy(() -> NoticeImport.of(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoticeImport.of(2024).withChecksum(0, "x"));
  }

  /** 2027 is law already; the new moon of 2027-02-06 is four minutes before midnight in Beijing. */
  @Test
  void statutoryDaysOf2027() {
    assertThat(StatutoryDays.of(2027)).hasSize(13).containsKey(LocalDate.of(2027, 2, 6));
    assertThat(StatutoryDays.of(2028)).isEmpty();
  }
}
