package io.github.longzheng.calendar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.longzheng.core.CertificationSession;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that is due for a session, in order of date (批次时间表): for September 2024 from the
 * off-schedule cut-off on 2024-08-30 to the last day of acceptance in 2025.
 *
 * <p>The day on which publicity begins and the issue date are not in the announcement. Until they
 * are given, publicity is assumed to begin on the first working day after the skills deadline, and
 * certificates to be issued on the first working day after publicity ends [inferred]; the text
 * names these assumptions. Deadlines that need an unpublished year are left out and named in {@link
 * #notes}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SessionTimeline {
  private final CertificationPlan plan;
  private final CertificationSession session;
  private final Optional<LocalDate> givenPublicity;
  private final Optional<LocalDate> givenIssue;
  private final List<Deadline> deadlines;
  private final List<Note> notes;

  /** A remark in both languages. */
  private record Note(String chinese, String english) {}

  private SessionTimeline(
      CertificationPlan plan,
      CertificationSession session,
      Optional<LocalDate> givenPublicity,
      Optional<LocalDate> givenIssue) {
    this.plan = plan;
    this.session = session;
    this.givenPublicity = givenPublicity;
    this.givenIssue = givenIssue;
    List<Deadline> found = new ArrayList<>();
    List<Note> said = new ArrayList<>();
    fill(found, said);
    found.sort(Comparator.comparing(Deadline::date).thenComparing(Deadline::rule));
    this.deadlines = List.copyOf(found);
    this.notes = List.copyOf(said);
  }

  static SessionTimeline of(CertificationPlan plan, CertificationSession session) {
    Objects.requireNonNull(session, "session");
    return new SessionTimeline(plan, session, Optional.empty(), Optional.empty());
  }

  private void fill(List<Deadline> found, List<Note> said) {
    found.add(plan.registrationOf(session));
    found.add(plan.theoryOf(session));
    found.add(plan.onlineSkillsOf(session));
    Deadline skills = plan.traditionalSkillsOf(session);
    found.add(skills);
    attempt(found, said, () -> plan.offScheduleApplicationBy(session.theoryDate()));
    Optional<LocalDate> publicity =
        givenPublicity.or(() -> next(skills.date(), "公示首日", "first day of publicity", said));
    if (givenPublicity.isEmpty()) {
      publicity.ifPresent(
          day ->
              said.add(
                  new Note(
                      "假定公示首日为技能认定截止后第一个工作日" + Weekdays.withChinese(day),
                      "publicity is assumed to begin on the first working day after the skills"
                          + " deadline, "
                          + Weekdays.withEnglish(day))));
    }
    Optional<Deadline> end =
        publicity.flatMap(day -> attempt(found, said, () -> plan.publicityEnds(day)));
    Optional<LocalDate> issue =
        givenIssue.or(() -> end.flatMap(last -> next(last.date(), "发证日期", "issue date", said)));
    if (givenIssue.isEmpty()) {
      issue.ifPresent(
          day ->
              said.add(
                  new Note(
                      "假定发证日期为公示截止后第一个工作日" + Weekdays.withChinese(day),
                      "certificates are assumed to be issued on the first working day after"
                          + " publicity, "
                          + Weekdays.withEnglish(day))));
    }
    issue.ifPresent(day -> attempt(found, said, () -> plan.reportBy(day)));
    issue.ifPresent(day -> attempt(found, said, () -> plan.acceptedUntil(day)));
  }

  private Optional<LocalDate> next(LocalDate day, String what, String english, List<Note> said) {
    try {
      return Optional.of(plan.calendar().nextWorkingDay(day));
    } catch (UnpublishedYearException e) {
      said.add(
          new Note(what + "无法推算：" + e.chineseMessage(), english + " not known: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Deadline> attempt(
      List<Deadline> found, List<Note> said, Supplier<Deadline> deadline) {
    try {
      Deadline value = deadline.get();
      found.add(value);
      return Optional.of(value);
    } catch (UnpublishedYearException e) {
      said.add(
          new Note("有期限无法推算：" + e.chineseMessage(), "a deadline is not known: " + e.getMessage()));
      return Optional.empty();
    }
  }

  /** This timeline with the day on which publicity really begins. */
  public SessionTimeline withPublicityFrom(LocalDate firstDay) {
    return new SessionTimeline(plan, session, Optional.of(firstDay), givenIssue);
  }

  /** This timeline with the real issue date (发证日期). */
  public SessionTimeline withIssueDate(LocalDate issueDate) {
    return new SessionTimeline(plan, session, givenPublicity, Optional.of(issueDate));
  }

  /** The session. */
  public CertificationSession session() {
    return session;
  }

  /** The plan that it belongs to. */
  public CertificationPlan plan() {
    return plan;
  }

  /** The deadlines in order of date; on one day in the order of {@link DeadlineRule}. */
  public List<Deadline> deadlines() {
    return deadlines;
  }

  /** The deadline of a rule; empty where it cannot be computed or is not part of a timeline. */
  public Optional<Deadline> deadline(DeadlineRule rule) {
    return deadlines.stream().filter(deadline -> deadline.rule() == rule).findFirst();
  }

  /** Assumptions made, and deadlines that could not be computed, in Chinese. */
  public List<String> notes() {
    return notes.stream().map(Note::chinese).toList();
  }

  /** The English twin of {@link #notes}. */
  public List<String> notesEnglish() {
    return notes.stream().map(Note::english).toList();
  }

  /** Whether the deadline of this rule rests on an assumed day. */
  public boolean isAssumed(DeadlineRule rule) {
    return switch (rule) {
      case PUBLICITY_END -> givenPublicity.isEmpty();
      case REPORT, ACCEPTED_UNTIL -> givenIssue.isEmpty();
      default -> false;
    };
  }

  /** The day on which the last duty of the session ends: its report, as far as that is known. */
  LocalDate lastDuty() {
    return deadline(DeadlineRule.REPORT)
        .or(() -> deadline(DeadlineRule.PUBLICITY_END))
        .map(Deadline::date)
        .orElse(session.skillsDeadline());
  }

  /** The timeline as lines of Chinese text: one per deadline, then the notes. */
  public String toText() {
    List<String> lines = new ArrayList<>();
    lines.add(plan.terms().region() + session.month() + "批次时间表");
    for (Deadline deadline : deadlines) {
      lines.add(
          Weekdays.withChinese(deadline.date())
              + hours(deadline)
              + " "
              + deadline.rule().chineseName()
              + "（"
              + deadline.ruleId()
              + "）"
              + (isAssumed(deadline.rule()) ? "［假定］" : "")
              + (deadline.provisional() ? "［暂定］" : ""));
    }
    for (Note note : notes) {
      lines.add("注：" + note.chinese());
    }
    return String.join("\n", lines);
  }

  /** The English twin of {@link #toText}. */
  public String toEnglishText() {
    List<String> lines = new ArrayList<>();
    lines.add("timeline of the session of " + session.month() + ", plan " + plan.terms().id());
    for (Deadline deadline : deadlines) {
      lines.add(
          Weekdays.withEnglish(deadline.date())
              + hours(deadline)
              + " "
              + deadline.rule().englishName()
              + " ("
              + deadline.ruleId()
              + ")"
              + (isAssumed(deadline.rule()) ? " [assumed]" : "")
              + (deadline.provisional() ? " [provisional]" : ""));
    }
    for (Note note : notes) {
      lines.add("note: " + note.english());
    }
    return String.join("\n", lines);
  }

  private String hours(Deadline deadline) {
    return switch (deadline.rule()) {
      case THEORY -> " " + session.theoryHours();
      case ONLINE_SKILLS -> " " + session.onlineSkillsHours();
      default -> "";
    };
  }

  /** The timeline as a JSON object, pretty-printed; dates as {@code 2024-09-04}. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("plan", plan.terms().id());
      json.writeStringField("session", session.month().toString());
      json.writeArrayFieldStart("deadlines");
      for (Deadline deadline : deadlines) {
        json.writeStartObject();
        json.writeStringField("rule", deadline.rule().name());
        json.writeStringField("clause", deadline.ruleId());
        json.writeStringField("name", deadline.rule().chineseName());
        json.writeStringField("nameEnglish", deadline.rule().englishName());
        json.writeStringField("date", deadline.date().toString());
        json.writeStringField("start", deadline.start().toString());
        json.writeBooleanField("assumed", isAssumed(deadline.rule()));
        json.writeBooleanField("provisional", deadline.provisional());
        json.writeStringField("explanation", deadline.explain());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (Note note : notes) {
        json.writeString(note.chinese());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** {@link #toIcs(Clock)} with the system clock in UTC. */
  public String toIcs() {
    return toIcs(Clock.systemUTC());
  }

  /**
   * The timeline as an iCalendar file (RFC 5545): one all-day event per deadline with a stable UID,
   * so that importing again replaces what is there; a reminder at 9:00 Beijing time on the third
   * working day before and on the day before. Lines end in CRLF; write it as UTF-8.
   *
   * @param clock gives the DTSTAMP, in UTC
   */
  public String toIcs(Clock clock) {
    return TimelineCalendar.write(this, clock);
  }

  /** {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
