package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.JsonMembers;
import io.github.longzheng.calendar.files.JsonValue;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.calendar.files.StrictJson;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.TimeSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a plan from its JSON, strictly. */
final class PlanParser {
  private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);
  private static final TimeSpan NO_HOURS = TimeSpan.parse("0:00-0:01");
  private static final int MAX_COUNT = 366;

  private final Report report;

  private PlanParser(String name) {
    this.report = new Report(name);
  }

  static Parsed<CertificationPlan> parse(String name, String text) {
    PlanParser parser = new PlanParser(name);
    JsonValue root = StrictJson.read(text, parser.report);
    CertificationPlan plan = root == null ? null : parser.plan(root);
    List<Finding> findings = new ArrayList<>(parser.report.findings());
    if (plan == null || parser.report.hasErrors()) {
      return new Parsed<>(Optional.empty(), findings);
    }
    for (Finding odd : plan.check()) {
      findings.add(odd.at(odd.location().withSheet(name)));
    }
    return new Parsed<>(Optional.of(plan), findings);
  }

  private CertificationPlan plan(JsonValue root) {
    JsonMembers plan = JsonMembers.of(report, root);
    String id = plan.text("id");
    requireSlug(plan, id);
    int year = plan.integer("year", 2000, 9998);
    JsonMembers hours = plan.object("hours");
    JsonMembers limits = plan.object("limits");
    PlanTerms terms =
        new PlanTerms(
            id,
            plan.text("region"),
            year,
            plan.text("title"),
            plan.text("issuer"),
            orNone(plan.date("issued")),
            plan.text("source"),
            plan.texts("phones"),
            hours(hours, "theory"),
            hours(hours, "onlineSkills"),
            limits.integer("traditionalSkillsDays", 0, MAX_COUNT),
            limits.integer("offScheduleWorkingDays", 1, MAX_COUNT),
            limits.integer("publicityWorkingDays", 1, MAX_COUNT),
            limits.integer("reportWorkingDays", 1, MAX_COUNT),
            limits.integer("correctionWorkingDays", 1, MAX_COUNT),
            limits.integer("acceptedMonths", 1, 120));
    List<CertificationSession> sessions = new ArrayList<>();
    Map<Integer, Integer> lines = new HashMap<>();
    for (JsonValue element : plan.list("sessions")) {
      CertificationSession session = session(element, terms, lines);
      if (session != null) {
        sessions.add(session);
      }
    }
    hours.done();
    limits.done();
    plan.done();
    return new CertificationPlan(
        terms, sessions, WorkingDayCalendar.china(), Conventions.standard());
  }

  private static void requireSlug(JsonMembers plan, String id) {
    boolean slug = true;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      slug &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!slug) {
      plan.wrongValue(
          plan.line("id"),
          plan.path("id"),
          id,
          "由小写字母、数字和连字符组成的短名，如gansu-2025",
          "a short name of a-z, 0-9 and -, such as gansu-2025");
    }
  }

  private @Nullable CertificationSession session(
      JsonValue element, PlanTerms terms, Map<Integer, Integer> lines) {
    JsonMembers members = JsonMembers.of(report, element);
    int month = members.integer("month", 1, 12);
    LocalDate registration = members.date("registrationDeadline");
    LocalDate theory = members.date("theoryDate");
    members.done();
    Integer before = lines.putIfAbsent(month, element.line());
    if (before != null) {
      members.wrongValue(
          members.line("month"),
          members.path("month"),
          Integer.toString(month),
          "每月一个批次，该月首见第" + before + "行",
          "one session a month, this one is first at line " + before);
    }
    if (registration == null || theory == null) {
      return null;
    }
    try {
      return new CertificationSession(
          YearMonth.of(terms.year(), month),
          registration,
          theory,
          terms.theoryHours(),
          terms.onlineSkillsHours(),
          theory.plusDays(terms.traditionalSkillsDays()));
    } catch (InvalidValueException e) {
      add(e, element.line(), element.path());
      return null;
    }
  }

  private TimeSpan hours(JsonMembers hours, String key) {
    String text = hours.text(key);
    if (text.isEmpty()) {
      return NO_HOURS;
    }
    try {
      return TimeSpan.parse(text);
    } catch (InvalidValueException e) {
      add(e, hours.line(key), hours.path(key));
      return NO_HOURS;
    }
  }

  /** The same finding that the value itself would give, at its place in the file. */
  private void add(InvalidValueException e, int line, String path) {
    Finding finding = e.toFinding();
    report.add(
        finding.severity(),
        finding.ruleId(),
        line,
        Optional.of(path),
        finding.maskedText(),
        finding.message(),
        finding.messageEnglish());
  }

  private static LocalDate orNone(@Nullable LocalDate date) {
    return date == null ? NO_DATE : date;
  }
}
