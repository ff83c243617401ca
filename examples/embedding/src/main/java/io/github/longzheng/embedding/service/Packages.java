package io.github.longzheng.embedding.service;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Organization;
import io.github.longzheng.embedding.Settings;
import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.embedding.data.CandidateRepository;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.submission.RegistrationPackage;
import io.github.longzheng.forms.submission.ResultsPackage;
import io.github.longzheng.forms.submission.ResultsReport;
import io.github.longzheng.forms.submission.SessionArrangement;
import io.github.longzheng.forms.submission.Submission;
import io.github.longzheng.forms.submission.SubmissionOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Makes the packages to hand in, from the settings, the plan and the database. */
@Service
class Packages {
  private final CertificationPlan plan;
  private final Organization organization;
  private final Settings.Filing filing;
  private final CandidateRepository candidates;

  Packages(
      CertificationPlan plan,
      Organization organization,
      Settings settings,
      CandidateRepository candidates) {
    this.plan = plan;
    this.organization = organization;
    this.filing = settings.filing();
    this.candidates = candidates;
  }

  /** Attachments 1 to 3, dated on a day. */
  Job.Result registration(Batch batch, LocalDate on, Path outbox, Progress progress) {
    SessionArrangement arrangement =
        new SessionArrangement(
            filing.place(),
            filing.site(),
            filing.siteAddress(),
            filing.skillsMode(),
            filing.examiners(),
            filing.supervisors(),
            filing.reviewer(),
            filing.contact(),
            filing.phoneNumber(),
            Optional.empty(),
            on);
    return write(
        RegistrationPackage.of(
            organization, plan, session(batch), candidates.registrations(batch.id()), arrangement),
        outbox,
        progress);
  }

  /** Attachments 5 to 8, reviewed, dated on a day. */
  Job.Result results(
      Batch batch, LocalDate publicityFrom, LocalDate on, Path outbox, Progress progress) {
    CertificationSession session = session(batch);
    List<AssessmentResult> results =
        Checks.results(candidates.registrations(batch.id()), candidates.marks(batch.id()));
    ResultsReport report =
        new ResultsReport(
            batch.title(),
            session.skillsDeadline(filing.skillsMode()),
            publicityFrom,
            on,
            filing.filledBy(),
            filing.checkedBy(),
            filing.principal(),
            filing.dataManager());
    return write(
        ResultsPackage.of(
                organization, plan, session, results, certificates(batch, results), report)
            .withIssuedNumbers(number -> candidates.isUsedElsewhere(batch.id(), number))
            .withHolders((id, subject) -> candidates.isCertified(batch.id(), id, subject)),
        outbox,
        progress);
  }

  private List<Certificate> certificates(Batch batch, List<AssessmentResult> results) {
    Map<String, IssuedNumber> numbers =
        candidates.numbers(batch.id()).stream()
            .collect(Collectors.toMap(IssuedNumber::ticketNumber, Function.identity()));
    String name = organization.name();
    return results.stream()
        .flatMap(
            result ->
                Stream.ofNullable(numbers.get(result.registration().ticketNumber()))
                    .map(number -> number.certificate(result, name, name)))
        .toList();
  }

  private static Job.Result write(Submission submission, Path outbox, Progress progress) {
    List<Finding> findings = submission.check();
    if (Finding.anyError(findings)) {
      return Job.Result.bad("没有生成材料，请先改正下列问题。", findings);
    }
    Path zip = outbox.resolve("package.zip");
    submission.writeTo(zip, SubmissionOption.progress(progress));
    return Job.Result.good("材料已生成，下载后打印，按下面的清单签字、盖章并报送。", findings)
        .with(zip, submission.title() + ".zip")
        .with(submission.checkList());
  }

  private CertificationSession session(Batch batch) {
    return plan.session(batch.month().getMonth());
  }
}
