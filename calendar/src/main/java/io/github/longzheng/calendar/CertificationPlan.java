package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Parsed;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * A region's certification plan of one year (认定计划), such as {@code CertificationPlan.gansu(2024)}:
 * its sessions, and every date that follows from the announcement.
 *
 * <p>Dates are computed on a {@link WorkingDayCalendar} ({@link WorkingDayCalendar#china()} unless
 * told otherwise) with {@link Conventions} that can be replaced; each result is a {@link Deadline}
 * that explains itself. A date that needs an unpublished year throws {@link
 * UnpublishedYearException}.
 *
 * <p>Source: 甘肃省2024年社会培训评价组织职业技能等级认定计划公告, clauses C02–C07, C13–C16, C18; 民法典 200–204. Immutable
 * and thread-safe.
 */
public final class CertificationPlan {
  private static final int SHIPPED = 2024;

  private final PlanTerms terms;
  private final List<CertificationSession> sessions;
  private final WorkingDayCalendar calendar;
  private final Conventions conventions;
  private final DeadlineCalculator calculator;

  CertificationPlan(
      PlanTerms terms,
      List<CertificationSession> sessions,
      WorkingDayCalendar calendar,
      Conventions conventions) {
    this.terms = Objects.requireNonNull(terms, "terms");
    List<CertificationSession> sorted = new ArrayList<>(sessions);
    sorted.sort(Comparator.comparing(CertificationSession::month));
    this.sessions = List.copyOf(sorted);
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.conventions = Objects.requireNonNull(conventions, "conventions");
    this.calculator = new DeadlineCalculator(calendar, conventions);
  }

  /**
   * The plan of Gansu that ships with the library; at present that of 2024.
   *
   * @throws MissingPlanException when none ships for the year; it says how to supply one
   */
  public static CertificationPlan gansu(int year) {
    if (year != SHIPPED) {
      throw new MissingPlanException(year);
    }
    String name = "gansu-" + year + ".json";
    try (InputStream in = CertificationPlan.class.getResourceAsStream("plans/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("plans/" + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return InvalidFileException.unwrap(PlanParser.parse(name, text));
    } catch (IOException e) {
      throw new UncheckedIOException("resource of longzheng-calendar: " + e.getMessage(), e);
    }
  }

  /**
   * The plan in a JSON file, for another year or region; docs/new-year.md shows the form.
   *
   * @throws InvalidFileException with every finding, line and JSON path, when the file is not right
   * @throws UncheckedIOException when it cannot be read
   */
  public static CertificationPlan read(Path file) {
    return InvalidFileException.unwrap(tryRead(file));
  }

  /**
   * The plan in a JSON file, with what is odd about it ({@link #check}) as remarks; or everything
   * that is wrong with the file.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static Parsed<CertificationPlan> tryRead(Path file) {
    return TextFiles.read(file, PlanParser::parse);
  }

  /** This plan on another calendar, such as one with closures or a newly published year. */
  public CertificationPlan withCalendar(WorkingDayCalendar calendar) {
    return new CertificationPlan(terms, sessions, calendar, conventions);
  }

  /** This plan with other conventions. */
  public CertificationPlan withConventions(Conventions conventions) {
    return new CertificationPlan(terms, sessions, calendar, conventions);
  }

  /** What the announcement says beside its table of dates. */
  public PlanTerms terms() {
    return terms;
  }

  /** The year of the sessions, such as 2024. */
  public int year() {
    return terms.year();
  }

  /** The calendar that dates are computed on. */
  public WorkingDayCalendar calendar() {
    return calendar;
  }

  /** The conventions that dates are computed with. */
  public Conventions conventions() {
    return conventions;
  }

  /** The sessions in order of month. */
  public List<CertificationSession> sessions() {
    return sessions;
  }

  /**
   * The session of a month.
   *
   * @throws NoSuchElementException when the plan has none
   */
  public CertificationSession session(Month month) {
    for (CertificationSession session : sessions) {
      if (session.month().getMonth() == month) {
        return session;
      }
    }
    throw new NoSuchElementException(
        "plan " + terms.id() + ": expected a session in one of its months but was " + month);
  }

  /** The first session whose registration is still open on the day; empty when all are closed. */
  public Optional<CertificationSession> nextSession(LocalDate today) {
    return sessions.stream()
        .filter(session -> !session.registrationDeadline().isBefore(today))
        .findFirst();
  }

  /**
   * Last day to apply for an assessment off the common dates (C07), counted back from the exam day.
   */
  public Deadline offScheduleApplicationBy(LocalDate examDate) {
    return calculator.workingDaysBefore(
        DeadlineRule.OFF_SCHEDULE_APPLICATION, examDate, terms.offScheduleWorkingDays());
  }

  /** Last day of registration of a session (C02), as the announcement names it. */
  public Deadline registrationOf(CertificationSession session) {
    return calculator.fixed(DeadlineRule.REGISTRATION, session.registrationDeadline());
  }

  /** The day of the theory exam of a session (C03), as the announcement names it. */
  public Deadline theoryOf(CertificationSession session) {
    return calculator.fixed(DeadlineRule.THEORY, session.theoryDate());
  }

  /** The day of the online skills assessment of a session (C05): that of the theory exam. */
  public Deadline onlineSkillsOf(CertificationSession session) {
    return calculator.fixed(DeadlineRule.ONLINE_SKILLS, session.theoryDate());
  }

  /** Last day of the traditional skills assessment of a session (C06), in calendar days. */
  public Deadline traditionalSkillsOf(CertificationSession session) {
    return calculator.daysAfter(
        DeadlineRule.TRADITIONAL_SKILLS, session.theoryDate(), terms.traditionalSkillsDays());
  }

  /**
   * Last day of publicity (C13) that begins on {@code firstDay}: the fifth working day strictly
   * after it, unless {@link Conventions#publicity} counts the first day.
   */
  public Deadline publicityEnds(LocalDate firstDay) {
    return calculator.publicity(DeadlineRule.PUBLICITY_END, firstDay, terms.publicityWorkingDays());
  }

  /** Last day to hand in attachments 5–8 (C14) for certificates of this issue date. */
  public Deadline reportBy(LocalDate issueDate) {
    return calculator.workingDaysAfter(DeadlineRule.REPORT, issueDate, terms.reportWorkingDays());
  }

  /** Last day to correct and resubmit data that came back on this day (C15). */
  public Deadline correctBy(LocalDate returnedOn) {
    return calculator.workingDaysAfter(
        DeadlineRule.CORRECTION, returnedOn, terms.correctionWorkingDays());
  }

  /** Last day on which data of this issue date are accepted (C16). */
  public Deadline acceptedUntil(LocalDate issueDate) {
    return calculator.monthsAfter(DeadlineRule.ACCEPTED_UNTIL, issueDate, terms.acceptedMonths());
  }

  /**
   * Everything that is due for a session, with assumed days of publicity and issue; give the real
   * ones with {@link SessionTimeline#withPublicityFrom} and {@link SessionTimeline#withIssueDate}.
   */
  public SessionTimeline timeline(CertificationSession session) {
    return SessionTimeline.of(this, session);
  }

  /** What is due, over and ahead on a day. */
  public PlanStatus status(LocalDate today) {
    return PlanStatus.of(this, today);
  }

  /** A sheet of the whole year (年历), A4 upright: sessions, holidays and make-up days. */
  public YearSheet yearSheet() {
    return new YearSheet(this);
  }

  /**
   * What is odd about the plan, such as a deadline on a rest day (PLAN-01); empty for the plans
   * that ship.
   */
  public List<Finding> check() {
    return PlanCheck.of(this);
  }

  /** One line: {@code CertificationPlan[gansu-2024, 12 sessions]}. */
  @Override
  public String toString() {
    return "CertificationPlan[" + terms.id() + ", " + sessions.size() + " sessions]";
  }
}
