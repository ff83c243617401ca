package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.IsoDates;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads 休/班 events out of an iCalendar file (RFC 5545); everything else in it is left alone. */
final class HolidayIcsReader {
  static final String NOT_ALL_DAY = "ICS-01";
  static final String NOT_HOLIDAY = "ICS-02";
  static final String REPEATS = "ICS-03";
  static final String STRUCTURE = "ICS-04";

  /** Longest break that a single event may span; longer ones are typing errors. */
  private static final int MAX_DAYS = 31;

  /** What is around the festival's name in summaries; longer words first. */
  private static final List<String> AROUND =
      List.of(
          "上班", "补班", "调休", "放假", "假期", "休", "班", "补", "(", ")", "（", "）", "[", "]", "【", "】", " ",
          "\t", "·", "-", ":", "：");

  private final NoticeImport request;
  private final Report report;
  private final ImportedDays days;
  private @Nullable Map<String, String> event;
  private int eventLine;
  private int depth;

  private HolidayIcsReader(NoticeImport request, Report report) {
    this.request = request;
    this.report = report;
    this.days = new ImportedDays(request, report);
  }

  static Parsed<Notice> parse(NoticeImport request, String name, String text) {
    Report report = new Report(name);
    HolidayIcsReader reader = new HolidayIcsReader(request, report);
    reader.run(text);
    return reader.days.finish(name);
  }

  private void run(String text) {
    String[] lines = text.split("\r?\n", -1);
    if (!lines[0].equals("BEGIN:VCALENDAR")) {
      report.error(
          STRUCTURE,
          1,
          lines[0],
          "应以BEGIN:VCALENDAR开头，实为“" + lines[0] + "”",
          "expected BEGIN:VCALENDAR but was '" + lines[0] + "'");
      return;
    }
    for (int i = 0; i < lines.length; ) {
      StringBuilder line = new StringBuilder(lines[i]);
      int number = ++i;
      while (i < lines.length && (lines[i].startsWith(" ") || lines[i].startsWith("\t"))) {
        line.append(lines[i++], 1, lines[i - 1].length());
      }
      line(number, line.toString());
    }
    if (event != null) {
      report.error(
          STRUCTURE, eventLine, "", "VEVENT没有END:VEVENT", "expected END:VEVENT after this line");
    }
  }

  private void line(int number, String line) {
    if (line.equals("BEGIN:VEVENT")) {
      event = new HashMap<>();
      eventLine = number;
      depth = 0;
    } else if (event != null && line.equals("END:VEVENT")) {
      Map<String, String> finished = event;
      event = null;
      event(finished);
    } else if (event != null) {
      // Alarms inside an event have a DESCRIPTION and a TRIGGER of their own.
      depth += line.startsWith("BEGIN:") ? 1 : line.startsWith("END:") ? -1 : 0;
      int colon = line.indexOf(':');
      if (depth == 0 && colon > 0) {
        String key = line.substring(0, colon);
        int parameters = key.indexOf(';');
        event.putIfAbsent(
            parameters < 0 ? key : key.substring(0, parameters), line.substring(colon + 1));
      }
    }
  }

  private void event(Map<String, String> properties) {
    String summary = properties.getOrDefault("SUMMARY", "").replace("\\,", ",").replace("\\;", ";");
    boolean work = summary.contains("班");
    if (!work && !summary.contains("休") && !summary.contains("假")) {
      report.add(
          Severity.WARNING,
          NOT_HOLIDAY,
          eventLine,
          Optional.empty(),
          summary,
          "“" + summary + "”既非休也非班，已跳过",
          "'" + summary + "' is neither 休 nor 班; skipped");
      return;
    }
    if (properties.containsKey("RRULE") || properties.containsKey("RDATE")) {
      report.error(
          REPEATS,
          eventLine,
          summary,
          "“" + summary + "”是重复事件，节假日应逐年列明",
          "expected single days but '" + summary + "' repeats");
      return;
    }
    String start = properties.getOrDefault("DTSTART", "");
    LocalDate first = IsoDates.parseBasic(start);
    LocalDate end =
        first == null
            ? null
            : IsoDates.parseBasic(
                properties.getOrDefault("DTEND", IcsWriter.basic(first.plusDays(1))));
    if (first == null
        || end == null
        || !end.isAfter(first)
        || end.isAfter(first.plusDays(MAX_DAYS))) {
      String span = start + "/" + properties.getOrDefault("DTEND", "");
      report.error(
          NOT_ALL_DAY,
          eventLine,
          span,
          "“" + summary + "”应为全天事件，DTSTART与DTEND为20240210样式的日期，实为“" + span + "”",
          "expected an all-day event with dates such as 20240210 but was '" + span + "'");
      return;
    }
    String festival = festival(summary);
    for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
      if (concerns(date, summary)) {
        days.add(eventLine, date, !work, festival);
      }
    }
  }

  /**
   * Whether the day belongs to the year asked for. The last days of December do when they are for
   * New Year's Day (元旦) of the year after.
   */
  private boolean concerns(LocalDate date, String summary) {
    boolean shared = date.getMonthValue() == 12 && date.getDayOfMonth() >= Notice.FIRST_SHARED_DAY;
    int year = shared && summary.contains("元旦") ? date.getYear() + 1 : date.getYear();
    return year == request.year();
  }

  private static String festival(String summary) {
    String name = summary;
    for (String word : AROUND) {
      name = name.replace(word, "");
    }
    return ListedDay.isWord(name) ? name : "节假日";
  }
}
