package io.github.longzheng.forms.review;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.PassingMarks;
import io.github.longzheng.forms.Attachment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a review knows beside the rows (审核依据), such as {@code
 * ReviewContext.on(today).withOrganization(school).withPlan(CertificationPlan.gansu(2024))}.
 *
 * <p>A rule that needs something that is not here is not applied, and the result says so. Immutable
 * and thread-safe as far as what was given is.
 */
public final class ReviewContext {
  /** Subjects whose scope is remembered; a batch has a few dozen. */
  private static final int REMEMBERED = 10_000;

  private final LocalDate today;
  private final @Nullable Organization organization;
  private final @Nullable CertificationPlan plan;
  private final @Nullable LocalDate publicityFrom;
  private final @Nullable LocalDate issueDate;
  private final @Nullable LocalDate returnedOn;
  private final @Nullable IssuedNumbers issued;
  private final @Nullable CertifiedHolders holders;
  private final @Nullable ExamResults results;
  private final OptionLists options;
  private final PassingMarks passingMarks;
  private final String title;
  private final Map<AssessmentSubject, List<Finding>> scope = new ConcurrentHashMap<>();

  private ReviewContext(Changes changes) {
    today = changes.today;
    organization = changes.organization;
    plan = changes.plan;
    publicityFrom = changes.publicityFrom;
    issueDate = changes.issueDate;
    returnedOn = changes.returnedOn;
    issued = changes.issued;
    holders = changes.holders;
    results = changes.results;
    options = changes.options;
    passingMarks = changes.passingMarks;
    title = changes.title;
  }

  /** What is to change in a copy. */
  private static final class Changes {
    private LocalDate today;
    private @Nullable Organization organization;
    private @Nullable CertificationPlan plan;
    private @Nullable LocalDate publicityFrom;
    private @Nullable LocalDate issueDate;
    private @Nullable LocalDate returnedOn;
    private @Nullable IssuedNumbers issued;
    private @Nullable CertifiedHolders holders;
    private @Nullable ExamResults results;
    private OptionLists options;
    private PassingMarks passingMarks;
    private String title;

    Changes(LocalDate today) {
      this.today = Objects.requireNonNull(today, "today");
      options = OptionLists.standard();
      passingMarks = PassingMarks.standard();
      title = Attachment.CERTIFICATE_ROSTER.title();
    }

    Changes(ReviewContext from) {
      today = from.today;
      organization = from.organization;
      plan = from.plan;
      publicityFrom = from.publicityFrom;
      issueDate = from.issueDate;
      returnedOn = from.returnedOn;
      issued = from.issued;
      holders = from.holders;
      results = from.results;
      options = from.options;
      passingMarks = from.passingMarks;
      title = from.title;
    }
  }

  /**
   * A review on this day, which is the day on which the data are reported: with the option lists
   * and pass marks that ship, the title of 2024, and nothing else known.
   */
  public static ReviewContext on(LocalDate today) {
    return new ReviewContext(new Changes(today));
  }

  private ReviewContext change(java.util.function.Consumer<Changes> change) {
    Changes changes = new Changes(this);
    change.accept(changes);
    return new ReviewContext(changes);
  }

  /** With the organization as it is filed: name, site code, scope. */
  public ReviewContext withOrganization(Organization organization) {
    Objects.requireNonNull(organization, "organization");
    return change(changes -> changes.organization = organization);
  }

  /** With the plan whose terms and calendar set the dates of C13 to C16. */
  public ReviewContext withPlan(CertificationPlan plan) {
    Objects.requireNonNull(plan, "plan");
    return change(changes -> changes.plan = plan);
  }

  /** With the first day of publicity (C13). */
  public ReviewContext withPublicityFrom(LocalDate firstDay) {
    Objects.requireNonNull(firstDay, "firstDay");
    return change(changes -> changes.publicityFrom = firstDay);
  }

  /** With the issue date that every certificate of the batch has. */
  public ReviewContext withIssueDate(LocalDate issueDate) {
    Objects.requireNonNull(issueDate, "issueDate");
    return change(changes -> changes.issueDate = issueDate);
  }

  /** With the day on which the data came back; they are then a correction (C15), not new ones. */
  public ReviewContext withReturnedOn(LocalDate returnedOn) {
    Objects.requireNonNull(returnedOn, "returnedOn");
    return change(changes -> changes.returnedOn = returnedOn);
  }

  /** With the certificate numbers used before. */
  public ReviewContext withIssuedNumbers(IssuedNumbers issued) {
    Objects.requireNonNull(issued, "issued");
    return change(changes -> changes.issued = issued);
  }

  /** With who already holds which certificates. */
  public ReviewContext withHolders(CertifiedHolders holders) {
    Objects.requireNonNull(holders, "holders");
    return change(changes -> changes.holders = holders);
  }

  /** With registrations and marks. */
  public ReviewContext withResults(ExamResults results) {
    Objects.requireNonNull(results, "results");
    return change(changes -> changes.results = results);
  }

  /** With other option lists. */
  public ReviewContext withOptions(OptionLists options) {
    Objects.requireNonNull(options, "options");
    return change(changes -> changes.options = options);
  }

  /** With other pass marks. */
  public ReviewContext withPassingMarks(PassingMarks passingMarks) {
    Objects.requireNonNull(passingMarks, "passingMarks");
    return change(changes -> changes.passingMarks = passingMarks);
  }

  /** With the title that the year's edition of attachment 6 has. */
  public ReviewContext withTitle(String title) {
    Objects.requireNonNull(title, "title");
    return change(changes -> changes.title = title);
  }

  /** The day of the review, on which the data are reported. */
  public LocalDate today() {
    return today;
  }

  /** The organization as filed. */
  public Optional<Organization> organization() {
    return Optional.ofNullable(organization);
  }

  /** The plan of the year. */
  public Optional<CertificationPlan> plan() {
    return Optional.ofNullable(plan);
  }

  /** The first day of publicity. */
  public Optional<LocalDate> publicityFrom() {
    return Optional.ofNullable(publicityFrom);
  }

  /** The issue date of the batch. */
  public Optional<LocalDate> issueDate() {
    return Optional.ofNullable(issueDate);
  }

  /** The day on which the data came back. */
  public Optional<LocalDate> returnedOn() {
    return Optional.ofNullable(returnedOn);
  }

  /** The certificate numbers used before. */
  public Optional<IssuedNumbers> issuedNumbers() {
    return Optional.ofNullable(issued);
  }

  /** Who already holds which certificates. */
  public Optional<CertifiedHolders> holders() {
    return Optional.ofNullable(holders);
  }

  /** Registrations and marks. */
  public Optional<ExamResults> results() {
    return Optional.ofNullable(results);
  }

  /** The option lists. */
  public OptionLists options() {
    return options;
  }

  /** The pass marks. */
  public PassingMarks passingMarks() {
    return passingMarks;
  }

  /** The title of attachment 6. */
  public String title() {
    return title;
  }

  /** What is known. */
  Set<ContextPart> known() {
    Set<ContextPart> known = EnumSet.noneOf(ContextPart.class);
    for (ContextPart part : ContextPart.values()) {
      if (isKnown(part)) {
        known.add(part);
      }
    }
    return known;
  }

  private boolean isKnown(ContextPart part) {
    return switch (part) {
      case ORGANIZATION -> organization != null;
      case PLAN -> plan != null;
      case PUBLICITY -> publicityFrom != null;
      case ISSUE_DATE -> issueDate != null;
      case RETURNED -> returnedOn != null;
      case ISSUED -> issued != null;
      case HOLDERS -> holders != null;
      case RESULTS -> results != null;
    };
  }

  /** What the filed scope has against a subject, asked once for each. */
  List<Finding> scopeFindings(AssessmentSubject subject) {
    List<Finding> known = scope.get(subject);
    if (known == null) {
      known = Objects.requireNonNull(organization, "organization").scope().check(subject);
      if (scope.size() < REMEMBERED) {
        scope.put(subject, known);
      }
    }
    return known;
  }

  /** What is known, in a line. */
  @Override
  public String toString() {
    return "ReviewContext[" + today + ", " + known() + "]";
  }
}
