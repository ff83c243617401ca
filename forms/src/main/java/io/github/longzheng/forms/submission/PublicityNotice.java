package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.Deadline;
import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.PassingMarks;
import io.github.longzheng.core.PersonalData;
import io.github.longzheng.forms.layout.Codecs;
import io.github.longzheng.forms.ooxml.FileNames;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The notice of the qualified (合格人员公示), such as {@code PublicityNotice.of(school, plan, session,
 * results, firstDay).withComplaints(office).withScoreReview(office)}: who qualified, for five
 * working days, with the channels for complaints and for a review of scores (C13); a letter for the
 * wall.
 *
 * <p>Names are printed in full, because a list that is to be objected to must say whom it names;
 * identity numbers are masked. {@link #withMaskedNames} masks names, too. The words are a
 * reconstruction from the announcement; no official sample was at hand [inferred].
 *
 * <table>
 * <caption>Rule ids</caption>
 * <tr><th>id</th><th>severity</th><th>meaning</th></tr>
 * <tr><td>PUB-01</td><td>ERROR</td><td>nobody is on the list</td></tr>
 * <tr><td>PUB-02</td><td>ERROR</td><td>no channel for complaints</td></tr>
 * <tr><td>PUB-03</td><td>ERROR</td><td>no channel for a review of scores</td></tr>
 * <tr><td>PUB-04</td><td>WARNING</td><td>the first day is no working day</td></tr>
 * <tr><td>PUB-05</td><td>WARNING</td><td>the next State Council notice may change the last day</td></tr>
 * <tr><td>PUB-06</td><td>ERROR</td><td>it begins before the theory exam is over</td></tr>
 * <tr><td>PUB-07</td><td>WARNING</td><td>it begins before the last day of the skills assessment</td></tr>
 * <tr><td>PUB-08</td><td>ERROR</td><td>a person stands twice for one subject</td></tr>
 * <tr><td>SCOPE-11 to 13</td><td>ERROR</td><td>beyond the filed scope (C01)</td></tr>
 * </table>
 *
 * <p>Source: announcement of 2023-12-05, 三(三). Immutable and thread-safe.
 */
public final class PublicityNotice {

  /**
   * Somebody who qualified (合格人员).
   *
   * @param name 姓名
   * @param id 证件号码, never printed in full
   * @param subject 职业、工种、等级
   */
  public record Qualified(String name, CitizenId id, AssessmentSubject subject) {
    public Qualified {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(subject, "subject");
    }

    /** Masked: {@code 测**（620000********0012）}. */
    @Override
    public String toString() {
      return PersonalData.maskName(name) + "（" + id + "）";
    }
  }

  private final Organization organization;
  private final CertificationPlan plan;
  private final CertificationSession session;
  private final List<Qualified> qualified;
  private final Deadline end;
  private final Optional<PublicityChannel> complaints;
  private final Optional<PublicityChannel> scoreReview;
  private final boolean namesMasked;

  private PublicityNotice(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      List<Qualified> qualified,
      Deadline end,
      Optional<PublicityChannel> complaints,
      Optional<PublicityChannel> scoreReview,
      boolean namesMasked) {
    this.organization = Objects.requireNonNull(organization, "organization");
    this.plan = Objects.requireNonNull(plan, "plan");
    this.session = Objects.requireNonNull(session, "session");
    this.qualified = List.copyOf(qualified);
    this.end = end;
    this.complaints = complaints;
    this.scoreReview = scoreReview;
    this.namesMasked = namesMasked;
  }

  /**
   * The notice of those who passed at the standard pass marks, by subject, each in the order of the
   * results.
   *
   * @param firstDay first day of publicity, which is also the date of the notice
   * @throws UnpublishedYearException when the last day needs a year without a notice
   */
  public static PublicityNotice of(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      List<AssessmentResult> results,
      LocalDate firstDay) {
    return of(organization, plan, session, results, PassingMarks.standard(), firstDay);
  }

  /** The notice of those who passed at these pass marks. */
  public static PublicityNotice of(
      Organization organization,
      CertificationPlan plan,
      CertificationSession session,
      List<AssessmentResult> results,
      PassingMarks pass,
      LocalDate firstDay) {
    return new PublicityNotice(
        organization,
        plan,
        session,
        results.stream()
            .filter(result -> result.outcome(pass) == Outcome.PASSED)
            .map(PublicityNotice::qualified)
            .sorted(Comparator.comparing(Qualified::subject))
            .toList(),
        plan.publicityEnds(firstDay),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Qualified qualified(AssessmentResult result) {
    Candidate candidate = result.registration().candidate();
    return new Qualified(candidate.name(), candidate.id(), result.registration().subject());
  }

  /** The same notice with the channel for complaints. */
  public PublicityNotice withComplaints(PublicityChannel channel) {
    return new PublicityNotice(
        organization,
        plan,
        session,
        qualified,
        end,
        Optional.of(channel),
        scoreReview,
        namesMasked);
  }

  /** The same notice with the channel for a review of scores. */
  public PublicityNotice withScoreReview(PublicityChannel channel) {
    return new PublicityNotice(
        organization, plan, session, qualified, end, complaints, Optional.of(channel), namesMasked);
  }

  /** The same notice with names masked, too: {@code 测**}. */
  public PublicityNotice withMaskedNames() {
    return new PublicityNotice(
        organization, plan, session, qualified, end, complaints, scoreReview, true);
  }

  /** 公示单位. */
  public String organization() {
    return organization.name();
  }

  /** 认定月份. */
  public YearMonth month() {
    return session.month();
  }

  /** First day of publicity, inclusive. */
  public LocalDate from() {
    return end.start();
  }

  /** Last day of publicity, inclusive. */
  public LocalDate to() {
    return end.date();
  }

  /** The last day and the way to it. */
  public Deadline end() {
    return end;
  }

  /** Those who qualified, by subject. */
  public List<Qualified> qualified() {
    return qualified;
  }

  /** The channel for complaints. */
  public Optional<PublicityChannel> complaints() {
    return complaints;
  }

  /** The channel for a review of scores. */
  public Optional<PublicityChannel> scoreReview() {
    return scoreReview;
  }

  /** A name as the notice prints it. */
  String printed(String name) {
    return namesMasked ? PersonalData.maskName(name) : name;
  }

  CertificationPlan plan() {
    return plan;
  }

  /** A name for its file: {@code 甘肃陇证示范职业培训学校2024年9月合格人员公示.docx}. */
  public String fileName() {
    return FileNames.safe(
        organization.name() + Codecs.month().format().apply(month()) + "合格人员公示.docx");
  }

  /** Everything that is wrong or doubtful, errors first; personal data are masked. */
  public List<Finding> check() {
    PackageChecks checks = new PackageChecks();
    String document = "公示";
    checks.must(
        !qualified.isEmpty(), "PUB-01", document, "合格人员名单", "名单为空", "nobody is on the list");
    checks.must(
        complaints.isPresent(),
        "PUB-02",
        document,
        "投诉方式",
        "应公布投诉方式（C13）",
        "expected a channel for complaints (C13)");
    checks.must(
        scoreReview.isPresent(),
        "PUB-03",
        document,
        "成绩复核方式",
        "应公布成绩复核方式（C13）",
        "expected a channel for a review of scores (C13)");
    checkDates(checks, document);
    checkPeople(checks, document);
    checks.scope(organization, qualified.stream().map(Qualified::subject), document);
    return checks.sorted();
  }

  private void checkDates(PackageChecks checks, String document) {
    checks.should(
        plan.calendar().isWorkingDay(from()),
        "PUB-04",
        document,
        "公示首日",
        "公示首日" + from() + "不是工作日，公示期限从其后的工作日起算",
        "the first day " + from() + " is no working day");
    checks.should(
        !end.provisional(),
        "PUB-05",
        document,
        "公示截止",
        "公示截止" + to() + "为暂定：下一年放假安排公布后可能改变",
        "the last day " + to() + " is provisional");
    checks.must(
        from().isAfter(session.theoryDate()),
        "PUB-06",
        document,
        "公示首日",
        "公示应在认定结束后，公示首日" + from() + "不晚于理论认定日期" + session.theoryDate(),
        "the first day " + from() + " is not after the theory exam " + session.theoryDate());
    checks.should(
        !from().isAfter(session.theoryDate()) || !from().isBefore(session.skillsDeadline()),
        "PUB-07",
        document,
        "公示首日",
        "公示首日" + from() + "早于技能认定截止" + session.skillsDeadline() + "，请确认认定已全部结束（C13）",
        "the first day "
            + from()
            + " is before the last day of the skills assessment "
            + session.skillsDeadline()
            + " (C13)");
  }

  private void checkPeople(PackageChecks checks, String document) {
    Map<List<Object>, Integer> first = new HashMap<>();
    for (int i = 0; i < qualified.size(); i++) {
      Qualified person = qualified.get(i);
      Integer earlier = first.putIfAbsent(List.of(person.id(), person.subject()), i + 1);
      if (earlier != null) {
        checks.add(
            Finding.error(
                    "PUB-08",
                    person + "的" + person.subject() + "与第" + earlier + "行重复",
                    person + " is also in row " + earlier)
                .withText(person.toString())
                .at(Location.ofRow(i + 1, "姓名").withSheet(document)));
      }
    }
  }

  /**
   * Writes the letter as a .docx file, whole or not at all. The same notice gives the same bytes.
   *
   * @throws RefusedSubmissionException with all findings, when {@link #check} finds an error and
   *     the caller did not ask for {@link SubmissionOption#DESPITE_ERRORS}; nothing is written then
   * @throws UncheckedIOException when the file cannot be written
   */
  public void writeTo(Path file, SubmissionOption... options) {
    List<Finding> findings = check();
    if (Finding.anyError(findings) && !SubmissionSettings.of(options).despiteErrors()) {
      throw new RefusedSubmissionException(toString(), findings);
    }
    PublicityLetter.DOCUMENT.write(this, file);
  }

  /** {@code 甘肃陇证示范职业培训学校2024年9月合格人员公示（36人，2024-10-08至2024-10-15）}. */
  @Override
  public String toString() {
    return organization.name()
        + Codecs.month().format().apply(month())
        + "合格人员公示（"
        + qualified.size()
        + "人，"
        + from()
        + "至"
        + to()
        + "）";
  }
}
