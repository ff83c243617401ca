package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.Deadline;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.forms.AssessmentReport;
import io.github.longzheng.forms.Edition;
import io.github.longzheng.forms.EditionForms;
import io.github.longzheng.forms.EligibilityCommitment;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.SessionFiling;
import io.github.longzheng.forms.SubjectCount;
import io.github.longzheng.forms.eligibility.Eligibility;
import io.github.longzheng.forms.layout.Codecs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an organization hands in before a session (报名材料): attachments 1, 2 and 3, by the
 * registration deadline to the provincial centre (C09) or to its prefecture (C10).
 *
 * <table>
 * <caption>Rule ids beside those of the forms</caption>
 * <tr><th>id</th><th>severity</th><th>meaning</th></tr>
 * <tr><td>SUBMIT-01</td><td>ERROR</td><td>name or site code is not that of the organization</td></tr>
 * <tr><td>SUBMIT-02</td><td>WARNING</td><td>the addressee is not the one that it files with</td></tr>
 * <tr><td>SUBMIT-03</td><td>ERROR</td><td>a document is for another month</td></tr>
 * <tr><td>SUBMIT-04</td><td>ERROR</td><td>the attachments have different head counts</td></tr>
 * <tr><td>SUBMIT-05</td><td>WARNING</td><td>not on the common date: a plan application is needed
 *     (C03, C07)</td></tr>
 * <tr><td>SUBMIT-06</td><td>ERROR</td><td>a date after the deadline (C02, C09)</td></tr>
 * <tr><td>SUBMIT-07</td><td>ERROR</td><td>a person registered twice for one subject</td></tr>
 * <tr><td>SUBMIT-08</td><td>WARNING</td><td>a candidate without a result of the eligibility review
 *     (C11)</td></tr>
 * <tr><td>SUBMIT-14</td><td>WARNING</td><td>a deadline needs a year without a notice</td></tr>
 * <tr><td>SCOPE-11 to 13</td><td>ERROR</td><td>beyond the filed scope (C01)</td></tr>
 * <tr><td>ELIG-01 to 05</td><td></td><td>see {@link Eligibility}</td></tr>
 * </table>
 *
 * <p>Source: announcement of 2023-12-05, 二(三). Immutable and thread-safe.
 */
public final class RegistrationPackage implements Submission {
  private final Organization organization;
  private final CertificationPlan plan;
  private final CertificationSession session;
  private final EditionForms forms;
  private final SessionFiling filing;
  private final EligibilityCommitment commitment;
  private final AssessmentReport report;
  private final List<Registration> registrations;
  private final Optional<Map<Registration, Eligibility>> eligibility;

  private RegistrationPackage(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      EditionForms forms,
      SessionFiling filing,
      EligibilityCommitment commitment,
      AssessmentReport report,
      List<Registration> registrations,
      Optional<Map<Registration, Eligibility>> eligibility) {
    this.organization = Objects.requireNonNull(organization, "organization");
    this.plan = Objects.requireNonNull(plan, "plan");
    this.session = Objects.requireNonNull(session, "session");
    this.forms = forms;
    this.filing = Objects.requireNonNull(filing, "filing");
    this.commitment = Objects.requireNonNull(commitment, "commitment");
    this.report = Objects.requireNonNull(report, "report");
    this.registrations = List.copyOf(registrations);
    this.eligibility = eligibility;
  }

  /**
   * The package of these candidates: the attachments follow from them, the arrangement and the
   * dates of the plan.
   */
  public static RegistrationPackage of(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      List<Registration> registrations,
      SessionArrangement arrangement) {
    Objects.requireNonNull(arrangement, "arrangement");
    List<SubjectCount> counts =
        SubjectCount.tally(registrations.stream().map(Registration::subject));
    ExamTime theory = ExamTime.of(session.theoryDate(), session.theoryHours());
    ExamTime skills =
        arrangement.skillsMode() == SkillsMode.ONLINE
            ? ExamTime.of(session.theoryDate(), session.onlineSkillsHours())
            : ExamTime.of(session.skillsDeadline());
    return new RegistrationPackage(
        organization,
        plan,
        session,
        Recipients.STANDARD,
        new SessionFiling(
            organization.name(),
            organization.siteCode(),
            session.month(),
            arrangement.filingDate(),
            counts.stream().map(count -> row(count, theory, skills, arrangement)).toList(),
            arrangement.contact(),
            arrangement.phone()),
        new EligibilityCommitment(
            organization.level().filesWith(),
            organization.name(),
            session.month(),
            counts,
            arrangement.reviewer(),
            arrangement.filingDate()),
        new AssessmentReport(
            arrangement.documentNumber(),
            organization.level().filesWith(),
            organization.name(),
            arrangement.place(),
            session.month(),
            counts,
            theory,
            arrangement.skillsMode(),
            skills,
            arrangement.site(),
            arrangement.address(),
            arrangement.examiners(),
            arrangement.supervisors(),
            arrangement.contact(),
            arrangement.phone(),
            arrangement.filingDate()),
        registrations,
        Optional.empty());
  }

  private static SessionFiling.Row row(
      SubjectCount count, ExamTime theory, ExamTime skills, SessionArrangement arrangement) {
    return new SessionFiling.Row(
        count.subject(),
        count.count(),
        arrangement.skillsMode(),
        theory,
        skills,
        arrangement.site(),
        arrangement.address(),
        arrangement.examiners(),
        arrangement.supervisors(),
        Optional.empty());
  }

  /** The package of documents made elsewhere, such as with several sites. */
  public static RegistrationPackage of(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      SessionFiling filing,
      EligibilityCommitment commitment,
      AssessmentReport report) {
    return new RegistrationPackage(
        organization,
        plan,
        session,
        Recipients.STANDARD,
        filing,
        commitment,
        report,
        List.of(),
        Optional.empty());
  }

  /**
   * The same package with what the eligibility review (资格审核) found about its candidates; it is then
   * part of {@link #check}. A candidate without a result is a warning.
   */
  public RegistrationPackage withEligibility(Map<Registration, Eligibility> results) {
    return new RegistrationPackage(
        organization,
        plan,
        session,
        forms,
        filing,
        commitment,
        report,
        registrations,
        Optional.of(Map.copyOf(results)));
  }

  /** The same package on the forms of another edition. */
  public RegistrationPackage in(Edition edition) {
    return new RegistrationPackage(
        organization,
        plan,
        session,
        Forms.in(edition),
        filing,
        commitment,
        report,
        registrations,
        eligibility);
  }

  /** Attachment 1. */
  public SessionFiling filing() {
    return filing;
  }

  /** Attachment 2. */
  public EligibilityCommitment commitment() {
    return commitment;
  }

  /** Attachment 3. */
  public AssessmentReport report() {
    return report;
  }

  /** Last day to hand it in (C02, C09, C10). */
  public Deadline deadline() {
    return plan.registrationOf(session);
  }

  @Override
  public String title() {
    return organization.name()
        + Codecs.month().format().apply(session.month())
        + SubmissionManifest.Kind.REGISTRATION.chineseName();
  }

  @Override
  public List<Finding> check() {
    PackageChecks checks = new PackageChecks();
    checks.form(forms.sessionFiling(), filing);
    checks.form(forms.eligibilityCommitment(), commitment);
    checks.form(forms.assessmentReport(), report);
    sameOrganization(checks);
    sameMonth(checks);
    sameCounts(checks);
    checks.scope(
        organization,
        filing.rows().stream().map(SessionFiling.Row::subject),
        PackageChecks.place(forms.sessionFiling()));
    commonDates(checks);
    inTime(checks);
    candidates(checks);
    return checks.sorted();
  }

  private void sameOrganization(PackageChecks checks) {
    name(checks, filing.organization(), PackageChecks.place(forms.sessionFiling()));
    name(checks, commitment.organization(), PackageChecks.place(forms.eligibilityCommitment()));
    name(checks, report.organization(), PackageChecks.place(forms.assessmentReport()));
    checks.must(
        filing.siteCode().equals(organization.siteCode()),
        "SUBMIT-01",
        PackageChecks.place(forms.sessionFiling()),
        "机构（站点）编码",
        "应为备案的" + organization.siteCode() + "，实为" + filing.siteCode(),
        "expected " + organization.siteCode() + " but was " + filing.siteCode());
    addressee(checks, commitment.addressee(), PackageChecks.place(forms.eligibilityCommitment()));
    addressee(checks, report.addressee(), PackageChecks.place(forms.assessmentReport()));
  }

  private void name(PackageChecks checks, String name, String document) {
    checks.must(
        name.equals(organization.name()),
        "SUBMIT-01",
        document,
        "单位名称",
        "应为备案名称“" + organization.name() + "”，实为“" + name + "”",
        "expected '" + organization.name() + "' but was '" + name + "'");
  }

  private void addressee(PackageChecks checks, String addressee, String document) {
    String expected = organization.level().filesWith();
    checks.should(
        addressee.equals(expected),
        "SUBMIT-02",
        document,
        "主送机关",
        organization.level().chineseName() + "社评组织应报" + expected + "，实为“" + addressee + "”",
        "expected '" + expected + "' but was '" + addressee + "'");
  }

  private void sameMonth(PackageChecks checks) {
    Map<String, Object> months = new TreeMap<>();
    months.put(PackageChecks.place(forms.sessionFiling()), filing.month());
    months.put(PackageChecks.place(forms.eligibilityCommitment()), commitment.month());
    months.put(PackageChecks.place(forms.assessmentReport()), report.month());
    months.forEach(
        (document, month) ->
            checks.must(
                month.equals(session.month()),
                "SUBMIT-03",
                document,
                "认定月份",
                "应为" + session.month() + "，实为" + month,
                "expected " + session.month() + " but was " + month));
  }

  private void sameCounts(PackageChecks checks) {
    Map<AssessmentSubject, Integer> filed =
        filing.rows().stream()
            .collect(
                Collectors.toMap(
                    SessionFiling.Row::subject,
                    SessionFiling.Row::headCount,
                    Math::addExact,
                    TreeMap::new));
    sameCounts(
        checks, filed, commitment.counts(), PackageChecks.place(forms.eligibilityCommitment()));
    sameCounts(checks, filed, report.counts(), PackageChecks.place(forms.assessmentReport()));
  }

  private static void sameCounts(
      PackageChecks checks,
      Map<AssessmentSubject, Integer> filed,
      List<SubjectCount> counts,
      String document) {
    Map<AssessmentSubject, Integer> stated =
        counts.stream()
            .collect(
                Collectors.toMap(
                    SubjectCount::subject, SubjectCount::count, Math::addExact, TreeMap::new));
    Stream.concat(filed.keySet().stream(), stated.keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            subject -> {
              int expected = Optional.ofNullable(filed.get(subject)).orElse(0);
              int actual = Optional.ofNullable(stated.get(subject)).orElse(0);
              checks.must(
                  expected == actual,
                  "SUBMIT-04",
                  document,
                  "人数",
                  subject + "为" + actual + "人，报备表为" + expected + "人",
                  subject + " has " + actual + " candidates, " + expected + " in the filing");
            });
  }

  private void commonDates(PackageChecks checks) {
    Stream.concat(
            filing.rows().stream().map(row -> row.theory().date()),
            Stream.of(report.theory().date()))
        .distinct()
        .sorted()
        .filter(date -> !date.equals(session.theoryDate()))
        .forEach(
            date -> {
              String by =
                  checks
                      .deadline(() -> plan.offScheduleApplicationBy(date))
                      .map(deadline -> "，最迟" + deadline.date())
                      .orElse("");
              checks.should(
                  false,
                  "SUBMIT-05",
                  PackageChecks.place(forms.sessionFiling()),
                  "理论认定日期",
                  date + "不是统一认定日期" + session.theoryDate() + "（C03）：须另行提交认定计划申请（C07）" + by,
                  date + " is not the common date " + session.theoryDate() + " (C03, C07)");
            });
  }

  private void inTime(PackageChecks checks) {
    Deadline deadline = deadline();
    checks.inTime(
        filing.filingDate(), deadline, PackageChecks.place(forms.sessionFiling()), "报备日期");
    checks.inTime(
        commitment.date(), deadline, PackageChecks.place(forms.eligibilityCommitment()), "承诺日期");
    checks.inTime(report.date(), deadline, PackageChecks.place(forms.assessmentReport()), "成文日期");
  }

  private void candidates(PackageChecks checks) {
    Map<AssessmentSubject, Map<CitizenId, Integer>> first = new HashMap<>();
    for (int i = 0; i < registrations.size(); i++) {
      Registration registration = registrations.get(i);
      Location place = Location.ofRow(i + 1, "资格审核").withSheet("报名名单");
      String person = registration.candidate().toString();
      Integer earlier =
          first
              .computeIfAbsent(registration.subject(), subject -> new HashMap<>())
              .putIfAbsent(registration.candidate().id(), i + 1);
      if (earlier != null) {
        checks.add(
            Finding.error(
                    "SUBMIT-07",
                    person + "重复报考" + registration.subject() + "，首见第" + earlier + "行",
                    person + " registered twice, first in row " + earlier)
                .withText(person)
                .at(place));
      }
      eligibility.ifPresent(results -> eligible(checks, registration, results, place));
    }
  }

  private static void eligible(
      PackageChecks checks,
      Registration registration,
      Map<Registration, Eligibility> results,
      Location place) {
    String person = registration.candidate().toString();
    Eligibility result = results.get(registration);
    if (result == null) {
      checks.add(
          Finding.warning(
                  "SUBMIT-08",
                  person + "没有资格审核结果（C11）",
                  person + " has no result of the eligibility review (C11)")
              .withText(person)
              .at(place));
      return;
    }
    result.toFindings().forEach(finding -> checks.add(finding.withText(person).at(place)));
  }

  @Override
  public CheckList checkList() {
    return new CheckList(
        title(),
        organization.name(),
        organization.level().filesWith(),
        Optional.of(deadline()),
        deadline().explain().lines().toList(),
        Recipients.inquiry(plan),
        filing.filingDate(),
        files().stream().map(CheckList.Item::of).toList());
  }

  private List<SubmissionFile> files() {
    return List.of(
        SubmissionFile.of(forms.sessionFiling(), filing, filing.rows().size()),
        SubmissionFile.of(forms.eligibilityCommitment(), commitment, commitment.counts().size()),
        SubmissionFile.of(
            forms.assessmentReport(), report, report.counts().size(), report.place()));
  }

  @Override
  public SubmissionManifest writeTo(Path folderOrZip, SubmissionOption... options) {
    return SubmissionWriter.write(
        new SubmissionContents(
            SubmissionManifest.Kind.REGISTRATION,
            forms.edition(),
            title(),
            organization.name(),
            session.month(),
            Optional.empty(),
            filing.filingDate(),
            files(),
            checkList()),
        check(),
        folderOrZip,
        options);
  }

  /** Title and number of people: {@code 甘肃陇证示范职业培训学校2024年9月报名材料（42人）}. */
  @Override
  public String toString() {
    return title() + "（" + filing.headCount() + "人）";
  }
}
