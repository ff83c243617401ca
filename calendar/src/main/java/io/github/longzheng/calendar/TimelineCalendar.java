package io.github.longzheng.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A {@link SessionTimeline} as iCalendar. */
final class TimelineCalendar {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final int REMIND_AT_HOUR = 9;
  private static final int REMIND_WORKING_DAYS_BEFORE = 3;

  private TimelineCalendar() {}

  static String write(SessionTimeline timeline, Clock clock) {
    PlanTerms terms = timeline.plan().terms();
    String month = timeline.session().month().toString();
    IcsWriter ics = new IcsWriter();
    ics.line("BEGIN", "VCALENDAR");
    ics.line("VERSION", "2.0");
    ics.line("PRODID", "-//Longzheng//longzheng-calendar//ZH");
    ics.line("CALSCALE", "GREGORIAN");
    ics.text("X-WR-CALNAME", terms.region() + "职业技能等级认定 " + month);
    String stamp = IcsWriter.utc(clock.instant());
    for (Deadline deadline : timeline.deadlines()) {
      event(ics, timeline, deadline, stamp);
    }
    ics.line("END", "VCALENDAR");
    return ics.toString();
  }

  private static void event(
      IcsWriter ics, SessionTimeline timeline, Deadline deadline, String stamp) {
    DeadlineRule rule = deadline.rule();
    String month = timeline.session().month().toString();
    boolean sure = !timeline.isAssumed(rule) && !deadline.provisional();
    String name = rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String summary = month + "批次 " + rule.chineseName() + (sure ? "" : "（待定）");
    ics.line("BEGIN", "VEVENT");
    ics.line("UID", timeline.plan().terms().id() + "-" + month + "-" + name + "@longzheng");
    ics.line("DTSTAMP", stamp);
    ics.date("DTSTART", deadline.date());
    ics.date("DTEND", deadline.date().plusDays(1));
    ics.text("SUMMARY", summary);
    StringBuilder description = new StringBuilder(deadline.explain());
    for (String note : timeline.notes()) {
      description.append("\n注：").append(note);
    }
    ics.text("DESCRIPTION", description.toString());
    ics.line("CATEGORIES", deadline.ruleId());
    ics.line("STATUS", sure ? "CONFIRMED" : "TENTATIVE");
    ics.line("TRANSP", "TRANSPARENT");
    reminder(timeline, deadline.date())
        .ifPresent(at -> alarm(ics, "TRIGGER;VALUE=DATE-TIME", IcsWriter.utc(at), summary));
    // An all-day event begins at midnight; 15 hours before that is 9:00 the day before.
    alarm(ics, "TRIGGER;RELATED=START", "-PT15H", summary);
    ics.line("END", "VEVENT");
  }

  private static void alarm(IcsWriter ics, String trigger, String value, String summary) {
    ics.line("BEGIN", "VALARM");
    ics.line("ACTION", "DISPLAY");
    ics.line(trigger, value);
    ics.text("DESCRIPTION", summary);
    ics.line("END", "VALARM");
  }

  /** None where the working days before the deadline are not published. */
  private static Optional<Instant> reminder(SessionTimeline timeline, LocalDate date) {
    try {
      LocalDate day = timeline.plan().calendar().plusWorkingDays(date, -REMIND_WORKING_DAYS_BEFORE);
      return Optional.of(day.atTime(REMIND_AT_HOUR, 0).atZone(BEIJING).toInstant());
    } catch (UnpublishedYearException e) {
      return Optional.empty();
    }
  }
}
