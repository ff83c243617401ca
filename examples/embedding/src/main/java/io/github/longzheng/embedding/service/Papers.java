package io.github.longzheng.embedding.service;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Registration;
import io.github.longzheng.embedding.Settings;
import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.forms.AssessmentReport;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.EligibilityCommitment;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.ResultCommitment;
import io.github.longzheng.forms.ResultSummary;
import io.github.longzheng.forms.SessionFiling;
import io.github.longzheng.forms.SubjectCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Fills the attachments with what the settings, the plan and the database say. */
@Service
class Papers {
  private final CertificationPlan plan;
  private final Organization organization;
  private final Settings.Filing filing;

  Papers(CertificationPlan plan, Organization organization, Settings settings) {
    this.plan = plan;
    this.organization = organization;
    this.filing = settings.filing();
  }

  SessionFiling sessionFiling(Batch batch, List<SubjectCount> counts, LocalDate today) {
    CertificationSession session = session(batch);
    return new SessionFiling(
        organization.name(),
        organization.siteCode(),
        session.month(),
        today,
        counts.stream()
            .map(
                count ->
                    new SessionFiling.Row(
                        count.subject(),
                        count.count(),
                        filing.skillsMode(),
                        theory(session),
                        skills(session),
                        filing.site(),
                        filing.siteAddress(),
                        filing.examiners(),
                        filing.supervisors(),
                        Optional.empty()))
            .toList(),
        filing.contact(),
        filing.phoneNumber());
  }

  EligibilityCommitment eligibilityCommitment(
      Batch batch, List<SubjectCount> counts, LocalDate today) {
    return new EligibilityCommitment(
        organization.level().filesWith(),
        organization.name(),
        batch.month(),
        counts,
        filing.reviewer(),
        today);
  }

  AssessmentReport assessmentReport(Batch batch, List<SubjectCount> counts, LocalDate today) {
    CertificationSession session = session(batch);
    return new AssessmentReport(
        Optional.empty(),
        organization.level().filesWith(),
        organization.name(),
        filing.place(),
        session.month(),
        counts,
        theory(session),
        filing.skillsMode(),
        skills(session),
        filing.site(),
        filing.siteAddress(),
        filing.examiners(),
        filing.supervisors(),
        filing.contact(),
        filing.phoneNumber(),
        today);
  }

  ResultSummary resultSummary(
      Batch batch,
      List<AssessmentResult> results,
      List<Certificate> certificates,
      LocalDate today) {
    CertificationSession session = session(batch);
    List<ResultSummary.Person> people = results.stream().map(ResultSummary.Person::of).toList();
    return new ResultSummary(
        organization.name(),
        organization.siteCode(),
        session.month(),
        ResultSummary.tally(
            people,
            certificates,
            session.theoryDate(),
            session.skillsDeadline(filing.skillsMode())),
        people,
        filing.filledBy(),
        filing.checkedBy(),
        today);
  }

  CertificateRoster certificateRoster(List<Certificate> certificates, LocalDate today) {
    return CertificateRoster.of(organization.name(), today, certificates);
  }

  ResultCommitment resultCommitment(
      Batch batch, List<Certificate> certificates, LocalDate publicityFrom, LocalDate today) {
    return new ResultCommitment(
        organization.level().filesWith(),
        organization.name(),
        batch.title(),
        publicityFrom,
        plan.publicityEnds(publicityFrom).date(),
        certificates.get(0).issueDate(),
        today,
        certificates.stream().map(ResultCommitment.Qualified::of).toList());
  }

  static List<SubjectCount> counts(List<Registration> registrations) {
    return SubjectCount.tally(registrations.stream().map(Registration::subject));
  }

  private CertificationSession session(Batch batch) {
    return plan.session(batch.month().getMonth());
  }

  private static ExamTime theory(CertificationSession session) {
    return ExamTime.of(session.theoryDate(), session.theoryHours());
  }

  private ExamTime skills(CertificationSession session) {
    return switch (filing.skillsMode()) {
      case ONLINE -> ExamTime.of(session.theoryDate(), session.onlineSkillsHours());
      case TRADITIONAL -> ExamTime.of(session.skillsDeadline());
    };
  }
}
