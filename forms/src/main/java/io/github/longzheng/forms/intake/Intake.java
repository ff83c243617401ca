package io.github.longzheng.forms.intake;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Registration;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.ReadOption;
import io.github.longzheng.forms.definition.ExportTables;
import io.github.longzheng.forms.eligibility.CareerFacts;
import io.github.longzheng.forms.eligibility.EligibilityRules;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.ReadSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes in what a platform and the 考务 system export (数据导入), such as {@code
 * Intake.standard().registrations(Path.of("报名.xlsx"))}: .xlsx, .xls and .csv, columns found by
 * their headings, texts normalized, every finding at once with its cell.
 *
 * <p>Text files are read as RFC 4180 has them: UTF-8 with or without byte order mark, UTF-16 with
 * one, or GB18030; separated by commas, tabs or semicolons. Besides each cell, an intake looks for
 * ticket numbers that come twice ({@code INTAKE-05}), people registered twice for the same subject
 * ({@code INTAKE-06}) and certificate numbers that come twice ({@code INTAKE-07}); everything else
 * across rows is for the compliance review.
 *
 * <p>All reading methods throw {@link UncheckedIOException} when a file cannot be opened; what is
 * wrong in it becomes findings. Immutable and thread-safe.
 */
public final class Intake {
  private static final Intake STANDARD =
      new Intake(HeadingMapping.standard(), Normalization.standard(), List.of(), List.of());

  private final HeadingMapping mapping;
  private final Normalization normalization;
  private final List<ReadOption> reading;
  private final List<Function<Registration, List<Finding>>> checks;

  private Intake(
      HeadingMapping mapping,
      Normalization normalization,
      List<ReadOption> reading,
      List<Function<Registration, List<Finding>>> checks) {
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    this.normalization = Objects.requireNonNull(normalization, "normalization");
    this.reading = List.copyOf(reading);
    this.checks = List.copyOf(checks);
  }

  /** The shipped headings, the standard normalizing, no further checks. */
  public static Intake standard() {
    return STANDARD;
  }

  /** The same intake with this mapping of headings (列名对照). */
  public Intake withMapping(HeadingMapping mapping) {
    return new Intake(mapping, normalization, reading, checks);
  }

  /** The same intake with this normalizing (规范化). */
  public Intake withNormalization(Normalization normalization) {
    return new Intake(mapping, normalization, reading, checks);
  }

  /** The same intake with these bounds and listeners, in place of those it had. */
  public Intake withReading(ReadOption... options) {
    return new Intake(mapping, normalization, List.of(options), checks);
  }

  /** The same intake, which names registrations outside this scope too (备案范围, C01). */
  public Intake withScope(FiledScope scope) {
    Objects.requireNonNull(scope, "scope");
    return withCheck(registration -> scope.check(registration.subject()));
  }

  /**
   * The same intake, which assesses the eligibility of each registration too (申报条件, C11), at its
   * level.
   *
   * @param facts what is known of a candidate, such as {@code r -> CareerFacts.of(r.candidate())}
   * @param onDate the day on which the conditions must be met
   */
  public Intake withEligibility(
      EligibilityRules rules, Function<Registration, CareerFacts> facts, LocalDate onDate) {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(onDate, "onDate");
    return withCheck(
        registration ->
            rules.assess(registration.subject(), facts.apply(registration), onDate).toFindings());
  }

  /**
   * The same intake, which asks this of each registration too (自定检查). A finding at a field, named
   * by its title, is placed at that cell; one at none, at the level.
   */
  public Intake withCheck(Function<Registration, List<Finding>> check) {
    Objects.requireNonNull(check, "check");
    List<Function<Registration, List<Finding>>> more = new ArrayList<>(checks);
    more.add(check);
    return new Intake(mapping, normalization, reading, more);
  }

  /** The registrations of a file (报考信息). */
  public IntakeResult<Registration> registrations(Path file) {
    List<Registration> rows = new ArrayList<>();
    return run(file, ExportTables.REGISTRATIONS, registrationChecks(), rows::add).withRows(rows);
  }

  /**
   * The registrations of a file, handed over one after the other; the result has none of them. Rows
   * with an error are not handed over.
   */
  public IntakeResult<Registration> registrations(Path file, Consumer<? super Registration> rows) {
    return run(file, ExportTables.REGISTRATIONS, registrationChecks(), rows);
  }

  /** The marks of a file (成绩). */
  public IntakeResult<EnteredMarks> marks(Path file) {
    List<EnteredMarks> rows = new ArrayList<>();
    return run(file, ExportTables.MARKS, markChecks(), rows::add).withRows(rows);
  }

  /** The marks of a file, handed over as {@link #registrations(Path, Consumer)} does. */
  public IntakeResult<EnteredMarks> marks(Path file, Consumer<? super EnteredMarks> rows) {
    return run(file, ExportTables.MARKS, markChecks(), rows);
  }

  /** The certificate numbers of a file (证书编号). */
  public IntakeResult<IssuedNumber> issuedNumbers(Path file) {
    List<IssuedNumber> rows = new ArrayList<>();
    return run(file, ExportTables.ISSUED_NUMBERS, numberChecks(), rows::add).withRows(rows);
  }

  /**
   * The certificate numbers of a file, handed over as {@link #registrations(Path, Consumer)} does.
   */
  public IntakeResult<IssuedNumber> issuedNumbers(Path file, Consumer<? super IssuedNumber> rows) {
    return run(file, ExportTables.ISSUED_NUMBERS, numberChecks(), rows);
  }

  private <R> IntakeResult<R> run(
      Path file, Table<?, R> table, List<RowCheck<R>> rowChecks, Consumer<? super R> rows) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rows, "rows");
    ReadSettings settings = ReadSettings.of(reading.toArray(ReadOption[]::new));
    return new IntakeRun<R>(file, mapping, normalization, rowChecks, rows, settings).read(table);
  }

  // ---- across rows; each reading has checks of its own, which remember its rows

  private List<RowCheck<Registration>> registrationChecks() {
    List<RowCheck<Registration>> all = new ArrayList<>();
    all.add(once(IntakeFields.TICKET, Registration::ticketNumber, IntakeFindings::ticketTwice));
    all.add(
        once(
            IntakeFields.ID,
            registration -> new Entrant(registration.candidate().id(), registration.subject()),
            (entrant, first) ->
                IntakeFindings.personTwice(
                    entrant.id().toString(), entrant.subject().toString(), first)));
    for (Function<Registration, List<Finding>> check : checks) {
      all.add(RowCheck.asked(check, IntakeFields.LEVEL));
    }
    return all;
  }

  private static List<RowCheck<EnteredMarks>> markChecks() {
    return List.of(
        once(IntakeFields.TICKET, EnteredMarks::ticketNumber, IntakeFindings::ticketTwice));
  }

  private static List<RowCheck<IssuedNumber>> numberChecks() {
    return List.of(
        once(IntakeFields.TICKET, IssuedNumber::ticketNumber, IntakeFindings::ticketTwice),
        once(
            IntakeFields.NUMBER,
            IssuedNumber::number,
            (number, first) -> IntakeFindings.numberTwice(number.toString(), first)));
  }

  private static <R, K> RowCheck<R> once(
      String field, Function<R, K> key, BiFunction<K, Location, Finding> twice) {
    return new Once<>(field, key, twice);
  }

  /** Somebody in a subject. */
  private record Entrant(CitizenId id, AssessmentSubject subject) {}

  /** Names what stands in an earlier row. */
  private static final class Once<R, K> implements RowCheck<R> {
    private final String field;
    private final Function<R, K> key;
    private final BiFunction<K, Location, Finding> twice;
    private final Map<K, Integer> first = new HashMap<>();

    Once(String field, Function<R, K> key, BiFunction<K, Location, Finding> twice) {
      this.field = field;
      this.key = key;
      this.twice = twice;
    }

    @Override
    public List<Finding> check(R value, Cells cells) {
      K wanted = key.apply(value);
      Integer before = first.putIfAbsent(wanted, cells.row());
      return before == null
          ? List.of()
          : List.of(twice.apply(wanted, cells.at(before, field)).at(cells.at(field)));
    }
  }

  /** Mapping, normalizing and the number of further checks. */
  @Override
  public String toString() {
    return "Intake（"
        + mapping
        + "，"
        + (normalization.equals(Normalization.none()) ? "不规范化" : "规范化")
        + "，"
        + checks.size()
        + "项附加检查）";
  }
}
