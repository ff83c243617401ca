package io.github.longzheng.forms.submission;

import com.google.common.base.Suppliers;
import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.Deadline;
import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.ComplianceReview;
import io.github.longzheng.forms.Edition;
import io.github.longzheng.forms.EditionForms;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.ResultCommitment;
import io.github.longzheng.forms.ResultSummary;
import io.github.longzheng.forms.layout.Codecs;
import io.github.longzheng.forms.review.CertifiedHolders;
import io.github.longzheng.forms.review.ExamResults;
import io.github.longzheng.forms.review.IssuedNumbers;
import io.github.longzheng.forms.review.Review;
import io.github.longzheng.forms.review.ReviewContext;
import io.github.longzheng.forms.review.ReviewResult;
import io.github.longzheng.forms.review.ReviewRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What an organization hands in after a session (结果材料): attachments 5, 6, 7 and 8, within 30
 * working days from the issue date (C14). The certificates pass the compliance review first;
 * attachment 7 is filled in from it.
 *
 * <table>
 * <caption>Rule ids beside those of the forms and of the review</caption>
 * <tr><th>id</th><th>severity</th><th>meaning</th></tr>
 * <tr><td>SUBMIT-12</td><td>WARNING</td><td>somebody passed and has no certificate</td></tr>
 * <tr><td>SUBMIT-14</td><td>WARNING</td><td>a deadline needs a year without a notice</td></tr>
 * <tr><td>CORRECT-01</td><td>WARNING</td><td>nothing differs from the data that came back</td></tr>
 * <tr><td>CORRECT-02</td><td>ERROR</td><td>what the return asked for was not changed</td></tr>
 * <tr><td>CORRECT-03</td><td>NOTE</td><td>what the return asked for names no row of the roster</td></tr>
 * </table>
 *
 * <p>Source: announcement of 2023-12-05, 三(三). Immutable and thread-safe as far as what was given
 * is.
 */
public final class ResultsPackage implements Submission {
  /** Says of attachment 7 what the review's findings say in full. */
  private static final String EVERY_CHECK_PASSED = "REVIEW-04";

  private final Organization organization;
  private final CertificationPlan plan;
  private final CertificationSession session;
  private final EditionForms forms;
  private final List<AssessmentResult> results;
  private final ResultsReport report;
  private final ResultSummary summary;
  private final CertificateRoster roster;
  private final ResultCommitment commitment;
  private final ReviewRules rules;
  private final ReviewContext context;
  private final Optional<Correction> correction;

  /** Judged once, when first asked for. */
  private final Supplier<ReviewResult> review;

  private ResultsPackage(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      EditionForms forms,
      List<AssessmentResult> results,
      ResultsReport report,
      ResultSummary summary,
      CertificateRoster roster,
      ResultCommitment commitment,
      ReviewRules rules,
      ReviewContext context,
      Optional<Correction> correction) {
    this.organization = organization;
    this.plan = plan;
    this.session = session;
    this.forms = forms;
    this.results = results;
    this.report = report;
    this.summary = summary;
    this.roster = roster;
    this.commitment = commitment;
    this.rules = rules;
    this.context = context;
    this.correction = correction;
    this.review = Suppliers.memoize(() -> Review.of(rules, context).review(roster));
  }

  /**
   * The package of these results and certificates.
   *
   * @param results everybody who registered
   * @param certificates of those who passed, with the numbers that the 考务 system made; at least one
   * @throws IllegalArgumentException when there are no certificates: there is nothing to report
   *     then
   * @throws UnpublishedYearException when the end of publicity needs a year without a notice
   */
  public static ResultsPackage of(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      List<AssessmentResult> results,
      List<Certificate> certificates,
      ResultsReport report) {
    return of(organization, plan, session, results, certificates, report, Optional.empty());
  }

  static ResultsPackage of(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      List<AssessmentResult> results,
      List<Certificate> certificates,
      ResultsReport report,
      Optional<Correction> correction) {
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(report, "report");
    List<AssessmentResult> everybody = List.copyOf(results);
    LocalDate issued =
        certificates.stream()
            .map(Certificate::issueDate)
            .min(Comparator.naturalOrder())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "certificates: expected at least one but was none"));
    List<ResultSummary.Person> people = everybody.stream().map(ResultSummary.Person::of).toList();
    ReviewContext context =
        ReviewContext.on(report.reportedOn())
            .withOrganization(organization)
            .withPlan(plan)
            .withPublicityFrom(report.publicityFrom())
            .withIssueDate(issued)
            .withResults(ExamResults.of(everybody));
    return new ResultsPackage(
        organization,
        plan,
        session,
        Recipients.STANDARD,
        everybody,
        report,
        new ResultSummary(
            organization.name(),
            organization.siteCode(),
            session.month(),
            ResultSummary.tally(people, certificates, session.theoryDate(), report.skillsDate()),
            people,
            report.filledBy(),
            report.reviewedBy(),
            report.reportedOn()),
        CertificateRoster.of(organization.name(), report.reportedOn(), certificates),
        new ResultCommitment(
            organization.level().filesWith(),
            organization.name(),
            report.batch(),
            report.publicityFrom(),
            plan.publicityEnds(report.publicityFrom()).date(),
            issued,
            report.reportedOn(),
            certificates.stream().map(ResultCommitment.Qualified::of).toList()),
        ReviewRules.standard(),
        correction.map(c -> context.withReturnedOn(c.returnedOn())).orElse(context),
        correction);
  }

  private ResultsPackage with(EditionForms forms, ReviewRules rules, ReviewContext context) {
    return new ResultsPackage(
        organization,
        plan,
        session,
        forms,
        results,
        report,
        summary,
        roster,
        commitment,
        rules,
        context,
        correction);
  }

  /** The same package, reviewed by other rules. */
  public ResultsPackage withReviewRules(ReviewRules rules) {
    return with(forms, Objects.requireNonNull(rules, "rules"), context);
  }

  /** The same package, reviewed with the certificate numbers that were used before. */
  public ResultsPackage withIssuedNumbers(IssuedNumbers issued) {
    return with(forms, rules, context.withIssuedNumbers(issued));
  }

  /** The same package, reviewed with who already holds which certificates. */
  public ResultsPackage withHolders(CertifiedHolders holders) {
    return with(forms, rules, context.withHolders(holders));
  }

  /** The same package on the forms of another edition, whose title of attachment 6 is reviewed. */
  public ResultsPackage in(Edition edition) {
    return with(
        Forms.in(edition),
        rules,
        context.withTitle(edition.attachment(Attachment.CERTIFICATE_ROSTER).title()));
  }

  /** Attachment 5. */
  public ResultSummary summary() {
    return summary;
  }

  /** Attachment 6. */
  public CertificateRoster roster() {
    return roster;
  }

  /** Attachment 7, from the review. */
  public ComplianceReview complianceReview() {
    return review()
        .toComplianceReview(
            organization.name(),
            report.personInCharge(),
            report.informationManager(),
            report.batch(),
            correction.isPresent()
                ? ComplianceReview.DataType.CORRECTION
                : ComplianceReview.DataType.NEW,
            report.reportedOn());
  }

  /** Attachment 8. */
  public ResultCommitment commitment() {
    return commitment;
  }

  /** What the compliance review found. */
  public ReviewResult review() {
    return review.get();
  }

  /**
   * Last day to hand it in: within 30 working days from the issue date (C14); for data that came
   * back, within 15 working days from the return (C15).
   *
   * @throws UnpublishedYearException when it needs a year without a notice
   */
  public Deadline deadline() {
    return correction
        .map(Correction::deadline)
        .orElseGet(() -> plan.reportBy(commitment.issueDate()));
  }

  /**
   * What is to be done with this package when it came back (退回更正; C15).
   *
   * @param returnedOn the day on which it came back
   * @throws UnpublishedYearException when the last day of correction needs a year without a notice
   */
  public Correction correction(LocalDate returnedOn) {
    return Correction.of(this, returnedOn);
  }

  /** What differs from the data that came back; empty unless this is a correction. */
  public Optional<BatchDiff> diff() {
    return correction.map(c -> BatchDiff.between(c.returned().roster(), roster));
  }

  EditionForms forms() {
    return forms;
  }

  Organization organization() {
    return organization;
  }

  CertificationPlan plan() {
    return plan;
  }

  CertificationSession session() {
    return session;
  }

  private SubmissionManifest.Kind kind() {
    return correction.isPresent()
        ? SubmissionManifest.Kind.CORRECTION
        : SubmissionManifest.Kind.RESULTS;
  }

  @Override
  public String title() {
    return organization.name()
        + Codecs.month().format().apply(session.month())
        + kind().chineseName();
  }

  @Override
  public List<Finding> check() {
    PackageChecks checks = new PackageChecks();
    checks.form(forms.resultSummary(), summary);
    roster(checks);
    checks.addAll(
        forms.complianceReview().check(complianceReview()).stream()
            .filter(finding -> !finding.ruleId().equals(EVERY_CHECK_PASSED))
            .toList(),
        PackageChecks.place(forms.complianceReview()));
    checks.form(forms.resultCommitment(), commitment);
    withoutCertificate(checks);
    checks.deadline(this::deadline);
    correction.ifPresent(c -> c.check(diff().orElseThrow(), checks));
    return checks.sorted();
  }

  /** The review, and of the form's own rules those that the review has not applied. */
  private void roster(PackageChecks checks) {
    Set<String> applied =
        review().counts().stream().map(count -> count.rule().id()).collect(Collectors.toSet());
    List<Finding> found = new ArrayList<>(review().findings());
    forms.certificateRoster().check(roster).stream()
        .filter(finding -> !applied.contains(finding.ruleId()))
        .forEach(found::add);
    checks.addAll(found, PackageChecks.place(forms.certificateRoster()));
  }

  private void withoutCertificate(PackageChecks checks) {
    Set<Map.Entry<CitizenId, AssessmentSubject>> certified = new HashSet<>();
    roster.entries().stream()
        .map(CertificateRoster.Entry::certificate)
        .forEach(c -> certified.add(Map.entry(c.holder().id(), c.subject())));
    for (int i = 0; i < results.size(); i++) {
      AssessmentResult result = results.get(i);
      AssessmentSubject subject = result.registration().subject();
      if (result.outcome(context.passingMarks()) == Outcome.PASSED
          && !certified.contains(Map.entry(result.registration().candidate().id(), subject))) {
        String person = result.registration().candidate().toString();
        checks.add(
            Finding.warning(
                    "SUBMIT-12",
                    person + "的" + subject + "成绩合格，花名册中没有证书",
                    person + " passed and has no certificate in the roster")
                .withText(person)
                .at(
                    Location.ofRow(i + 1, "考核成绩")
                        .withSheet(PackageChecks.place(forms.resultSummary()))));
      }
    }
  }

  @Override
  public CheckList checkList() {
    Recipients.Due due = Recipients.due(this::deadline);
    return new CheckList(
        title() + "（" + report.batch() + "）",
        organization.name(),
        organization.level().filesWith(),
        due.deadline(),
        due.note(),
        Recipients.inquiry(plan),
        report.reportedOn(),
        files().stream().map(CheckList.Item::of).toList());
  }

  private List<SubmissionFile> files() {
    List<SubmissionFile> files = new ArrayList<>();
    int people = summary.people().size();
    int certificates = roster.entries().size();
    files.add(SubmissionFile.of(forms.resultSummary(), summary, people));
    files.add(SubmissionFile.of(forms.certificateRoster(), roster, certificates));
    ComplianceReview checked = complianceReview();
    files.add(SubmissionFile.of(forms.complianceReview(), checked, checked.checks().size()));
    files.add(SubmissionFile.of(forms.resultCommitment(), commitment, certificates));
    diff()
        .ifPresent(
            diff ->
                files.add(
                    SubmissionFile.of(
                        BatchDiffSheet.DOCUMENT,
                        diff,
                        diff.changes().size(),
                        BatchDiffSheet.FILE_NAME,
                        BatchDiffSheet.TITLE)));
    return files;
  }

  @Override
  public SubmissionManifest writeTo(Path folderOrZip, SubmissionOption... options) {
    return SubmissionWriter.write(
        new SubmissionContents(
            kind(),
            forms.edition(),
            title(),
            organization.name(),
            session.month(),
            Optional.of(report.batch()),
            report.reportedOn(),
            files(),
            checkList()),
        check(),
        folderOrZip,
        options);
  }

  /** Title and number of certificates: {@code 甘肃陇证示范职业培训学校2024年9月结果材料（36本证书）}. */
  @Override
  public String toString() {
    return title() + "（" + roster.entries().size() + "本证书）";
  }
}
