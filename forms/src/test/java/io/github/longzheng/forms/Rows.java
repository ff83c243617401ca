package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SkillsMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Samples with something changed. */
final class Rows {
  private Rows() {}

  /** The list with its first element changed. */
  static <R> List<R> first(List<R> rows, UnaryOperator<R> change) {
    List<R> changed = new ArrayList<>(rows);
    changed.set(0, change.apply(rows.get(0)));
    return changed;
  }

  static SessionFiling with(SessionFiling filing, UnaryOperator<SessionFiling.Row> change) {
    return new SessionFiling(
        filing.organization(),
        filing.siteCode(),
        filing.month(),
        filing.filingDate(),
        filing.rows().stream().map(change).toList(),
        filing.contact(),
        filing.phone());
  }

  static PrefectureFiling with(PrefectureFiling filing, UnaryOperator<SessionFiling.Row> change) {
    return new PrefectureFiling(
        filing.prefecture(),
        filing.month(),
        filing.filingDate(),
        filing.rows().stream()
            .map(row -> new PrefectureFiling.Row(row.organization(), change.apply(row.filed())))
            .toList(),
        filing.contact(),
        filing.phone());
  }

  /** The head of a filing. */
  static SessionFiling without(SessionFiling filing) {
    return new SessionFiling(
        filing.organization(),
        filing.siteCode(),
        filing.month(),
        filing.filingDate(),
        List.of(),
        filing.contact(),
        filing.phone());
  }

  static SessionFiling named(SessionFiling filing, String organization) {
    return new SessionFiling(
        organization,
        filing.siteCode(),
        filing.month(),
        filing.filingDate(),
        filing.rows(),
        filing.contact(),
        filing.phone());
  }

  static EligibilityCommitment addressed(EligibilityCommitment commitment, String addressee) {
    return new EligibilityCommitment(
        addressee,
        commitment.organization(),
        commitment.month(),
        commitment.counts(),
        commitment.reviewer(),
        commitment.date());
  }

  static AssessmentReport sited(AssessmentReport report, String site) {
    return new AssessmentReport(
        report.documentNumber(),
        report.addressee(),
        report.organization(),
        report.place(),
        report.month(),
        report.counts(),
        report.theory(),
        report.skillsMode(),
        report.skills(),
        site,
        report.address(),
        report.examiners(),
        report.supervisors(),
        report.contact(),
        report.phone(),
        report.date());
  }

  static SessionFiling withHeadCount(SessionFiling filing, int count) {
    return with(filing, row -> headCount(row, count));
  }

  static SessionFiling.Row headCount(SessionFiling.Row row, int count) {
    return row(row, count, row.skillsMode(), row.theory(), row.skills(), row.supervisors());
  }

  static SessionFiling.Row exams(
      SessionFiling.Row row, SkillsMode mode, ExamTime theory, ExamTime skills) {
    return row(row, row.headCount(), mode, theory, skills, row.supervisors());
  }

  static SessionFiling.Row withoutSupervisor(SessionFiling.Row row) {
    return row(row, row.headCount(), row.skillsMode(), row.theory(), row.skills(), List.of());
  }

  static SessionFiling.Row withoutRemark(SessionFiling.Row row) {
    return new SessionFiling.Row(
        row.subject(),
        row.headCount(),
        row.skillsMode(),
        row.theory(),
        row.skills(),
        row.site(),
        row.address(),
        row.examiners(),
        row.supervisors(),
        Optional.empty());
  }

  private static SessionFiling.Row row(
      SessionFiling.Row row,
      int count,
      SkillsMode mode,
      ExamTime theory,
      ExamTime skills,
      List<String> supervisors) {
    return new SessionFiling.Row(
        row.subject(),
        count,
        mode,
        theory,
        skills,
        row.site(),
        row.address(),
        row.examiners(),
        supervisors,
        row.remark());
  }

  static AssessmentReport report(
      SkillsMode mode, ExamTime theory, ExamTime skills, List<String> supervisors) {
    AssessmentReport report = Samples.assessmentReport(2);
    return new AssessmentReport(
        report.documentNumber(),
        report.addressee(),
        report.organization(),
        report.place(),
        report.month(),
        report.counts(),
        theory,
        mode,
        skills,
        report.site(),
        report.address(),
        report.examiners(),
        supervisors,
        report.contact(),
        report.phone(),
        report.date());
  }

  /** A summary of these people, with the tallies that they have. */
  static ResultSummary summary(List<ResultSummary.Person> people) {
    LocalDate day = LocalDate.of(2024, 9, 21);
    return summary(people, ResultSummary.tally(people, List.of(), day, day));
  }

  static ResultSummary summary(
      List<ResultSummary.Person> people, List<ResultSummary.Tally> tallies) {
    ResultSummary summary = Samples.resultSummary(0);
    return new ResultSummary(
        summary.organization(),
        summary.siteCode(),
        summary.month(),
        tallies,
        people,
        summary.filledBy(),
        summary.reviewedBy(),
        summary.date());
  }

  static ResultSummary.Person person(ResultSummary.Person person, String ticket, Score score) {
    return new ResultSummary.Person(
        ticket, person.name(), person.id(), person.employer(), person.subject(), score);
  }

  static CertificateRoster roster(List<Certificate> certificates) {
    return CertificateRoster.of(Samples.ORGANIZATION, LocalDate.of(2024, 10, 21), certificates);
  }

  static Certificate certificate(Certificate certificate, CertificateNumber number) {
    return certificate(
        number,
        certificate.holder(),
        certificate.subject(),
        certificate.score(),
        certificate.issueDate(),
        certificate.assessor());
  }

  static Certificate certificate(Certificate certificate, Candidate holder) {
    return certificate(
        certificate.number(),
        holder,
        certificate.subject(),
        certificate.score(),
        certificate.issueDate(),
        certificate.assessor());
  }

  static Certificate certificate(Certificate certificate, Score score) {
    return certificate(
        certificate.number(),
        certificate.holder(),
        certificate.subject(),
        score,
        certificate.issueDate(),
        certificate.assessor());
  }

  static Certificate certificate(Certificate certificate, LocalDate issued) {
    return certificate(
        certificate.number(),
        certificate.holder(),
        certificate.subject(),
        certificate.score(),
        issued,
        certificate.assessor());
  }

  static Certificate certificate(Certificate certificate, String assessor) {
    return certificate(
        certificate.number(),
        certificate.holder(),
        certificate.subject(),
        certificate.score(),
        certificate.issueDate(),
        assessor);
  }

  private static Certificate certificate(
      CertificateNumber number,
      Candidate holder,
      AssessmentSubject subject,
      Score score,
      LocalDate issued,
      String assessor) {
    return new Certificate(number, holder, subject, score, issued, assessor, Samples.ORGANIZATION);
  }

  /** Nothing but name and identity number. */
  static Candidate onlyNamed(Candidate candidate) {
    return new Candidate(
        candidate.name(),
        candidate.documentType(),
        candidate.id(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Candidate withoutEducation(Candidate candidate) {
    return new Candidate(
        candidate.name(),
        candidate.documentType(),
        candidate.id(),
        Optional.empty(),
        candidate.employer(),
        candidate.phone());
  }

  static ComplianceReview review(
      List<SubjectCount> counts, List<ComplianceReview.CheckLine> checks) {
    ComplianceReview review = Samples.complianceReview(1);
    return new ComplianceReview(
        review.organization(),
        review.personInCharge(),
        review.informationManager(),
        review.batch(),
        review.type(),
        review.date(),
        counts,
        checks);
  }

  static ResultCommitment commitment(
      List<ResultCommitment.Qualified> qualified,
      LocalDate publicityFrom,
      LocalDate publicityTo,
      LocalDate issued,
      LocalDate date) {
    ResultCommitment commitment = Samples.resultCommitment(1);
    return new ResultCommitment(
        commitment.addressee(),
        commitment.organization(),
        commitment.batch(),
        publicityFrom,
        publicityTo,
        issued,
        date,
        qualified);
  }
}
