package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.core.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Days on their way from a foreign file to a {@link Notice}, with the checks of a notice file. */
final class ImportedDays {
  static final String STATUTORY_NOT_OFF = "NOTICE-07";
  static final String STATUTORY_UNKNOWN = "NOTICE-08";

  private final NoticeImport request;
  private final Report report;
  private final Map<LocalDate, List<String>> statutory;
  private final Map<LocalDate, ListedDay> days = new TreeMap<>();
  private final Map<LocalDate, Integer> lines = new TreeMap<>();

  ImportedDays(NoticeImport request, Report report) {
    this.request = request;
    this.report = report;
    this.statutory = request.statutoryDays();
  }

  void add(int line, LocalDate date, boolean off, String festival) {
    if (!Notice.mayList(request.year(), date)) {
      report.error(
          NoticeParser.YEAR,
          line,
          date.toString(),
          date + "不在" + request.year() + "年内（也不在上一年12月29日至31日）",
          "expected a day of " + request.year() + ", or December 29–31 before it, but was " + date);
      return;
    }
    Integer seen = lines.putIfAbsent(date, line);
    if (seen != null) {
      report.error(
          NoticeParser.DUPLICATE_DAY,
          line,
          date.toString(),
          date + "重复，首见第" + seen + "行",
          "expected " + date + " once but was first at line " + seen);
      return;
    }
    days.put(date, listed(date, off, festival));
  }

  private ListedDay listed(LocalDate date, boolean off, String festival) {
    List<String> names = statutory.get(date);
    if (!off) {
      return ListedDay.working(date, festival);
    }
    return names == null
        ? ListedDay.adjusted(date, festival)
        : ListedDay.statutory(date, festival, names);
  }

  Parsed<Notice> finish(String source) {
    if (statutory.isEmpty()) {
      report.error(
          STATUTORY_UNKNOWN,
          0,
          Integer.toString(request.year()),
          "不掌握" + request.year() + "年的法定节假日，请用withStatutoryDays给出",
          "the statutory days of "
              + request.year()
              + " are not known: supply them with withStatutoryDays");
    }
    statutory.forEach(this::requireOff);
    Notice notice = null;
    if (!report.hasErrors()) {
      notice = request.notice(report.file(), source, new ArrayList<>(days.values()));
      int sum = NoticeParser.sum(days.values());
      if (sum != notice.checksum()) {
        NoticeParser.checksumError(report, notice, sum, 0);
        notice = null;
      }
    }
    return new Parsed<>(Optional.ofNullable(notice), report.findings());
  }

  private void requireOff(LocalDate date, List<String> names) {
    ListedDay day = days.get(date);
    if (day == null || !day.off()) {
      String festival = String.join("、", names);
      report.error(
          STATUTORY_NOT_OFF,
          lines.getOrDefault(date, 0),
          date.toString(),
          "法定节假日" + date + "（" + festival + "）未列为放假，数据可能有缺",
          "expected the statutory day " + date + " (" + festival + ") to be off; an entry is lost");
    }
  }
}
