package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.JsonMembers;
import io.github.longzheng.calendar.files.JsonValue;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.calendar.files.StrictJson;
import io.github.longzheng.core.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a year of NateScarlet/holiday-cn, as its schema.json describes it. */
final class HolidayCnReader {
  private HolidayCnReader() {}

  static Parsed<Notice> parse(NoticeImport request, String name, String text) {
    Report report = new Report(name);
    JsonValue root = StrictJson.read(text, report);
    if (root == null) {
      return new Parsed<>(Optional.empty(), report.findings());
    }
    JsonMembers file = JsonMembers.of(report, root);
    file.optional("$schema");
    file.optional("$id");
    int year = file.integer("year", 1, 9998);
    if (year != request.year()) {
      file.wrongValue(
          file.line("year"),
          file.path("year"),
          Integer.toString(year),
          Integer.toString(request.year()),
          Integer.toString(request.year()));
    }
    List<String> papers = file.texts("papers");
    ImportedDays days = new ImportedDays(request, report);
    for (JsonValue element : file.list("days")) {
      JsonMembers day = JsonMembers.of(report, element);
      String festival = day.text("name");
      LocalDate date = day.date("date");
      boolean off = day.bool("isOffDay");
      day.done();
      if (!ListedDay.isWord(festival)) {
        if (!festival.isBlank()) {
          day.wrongValue(
              day.line("name"), day.path("name"), festival, "不含空格的名称", "a name without blanks");
        }
      } else if (date != null) {
        days.add(day.line("date"), date, off, festival);
      }
    }
    file.done();
    return days.finish(papers.isEmpty() ? name : String.join(" ", papers));
  }
}
