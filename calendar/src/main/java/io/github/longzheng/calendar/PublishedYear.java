package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.core.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A year's annual notice with the amendments that followed, and the days that result. */
final class PublishedYear {
  private final List<Notice> notices;
  private final Map<LocalDate, ListedDay> days;

  private PublishedYear(List<Notice> notices, Map<LocalDate, ListedDay> days) {
    this.notices = notices;
    this.days = days;
  }

  static PublishedYear of(Notice annual) {
    Map<LocalDate, ListedDay> days = new HashMap<>();
    for (ListedDay day : annual.days()) {
      days.put(day.date(), day);
    }
    verify(annual, days);
    return new PublishedYear(List.of(annual), days);
  }

  /** The same year, changed by one more notice, whose days win. */
  PublishedYear amendedBy(Notice amendment) {
    List<Notice> all = new ArrayList<>(notices);
    all.add(amendment);
    Map<LocalDate, ListedDay> merged = new HashMap<>(days);
    for (ListedDay day : amendment.days()) {
      merged.put(day.date(), day);
    }
    verify(amendment, merged);
    return new PublishedYear(List.copyOf(all), merged);
  }

  private static void verify(Notice notice, Map<LocalDate, ListedDay> days) {
    int sum = NoticeParser.sum(days.values());
    if (sum != notice.checksum()) {
      Report report = new Report(notice.citation());
      NoticeParser.checksumError(report, notice, sum, 0);
      List<Finding> findings = report.findings();
      throw new InvalidFileException(findings);
    }
  }

  int year() {
    return notices.get(0).year();
  }

  /** The annual notice and its amendments, in the order in which they were applied. */
  List<Notice> notices() {
    return notices;
  }

  /** The days as they finally stand, by date, in no order. */
  Map<LocalDate, ListedDay> days() {
    return days;
  }
}
