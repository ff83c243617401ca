package io.github.longzheng.embedding.service;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.DeadlineRule;
import io.github.longzheng.calendar.PlanStatus;
import io.github.longzheng.calendar.SessionTimeline;
import io.github.longzheng.calendar.StatusItem;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Registration;
import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.embedding.data.BatchRepository;
import io.github.longzheng.embedding.data.CandidateRepository;
import io.github.longzheng.embedding.service.Checks.Checked;
import io.github.longzheng.forms.SubjectCount;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** The life of a batch, from its candidates to the results package. */
@Service
public class BatchService {
  private final Clock clock;
  private final CertificationPlan plan;
  private final BatchRepository batches;
  private final CandidateRepository candidates;
  private final Workspace workspace;
  private final Checks checks;
  private final Packages packages;
  private final Jobs jobs;

  BatchService(
      Clock clock,
      CertificationPlan plan,
      BatchRepository batches,
      CandidateRepository candidates,
      Workspace workspace,
      Checks checks,
      Packages packages,
      Jobs jobs) {
    this.clock = clock;
    this.plan = plan;
    this.batches = batches;
    this.candidates = candidates;
    this.workspace = workspace;
    this.checks = checks;
    this.packages = packages;
    this.jobs = jobs;
  }

  /** The day in Gansu. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** All batches, the newest session first. */
  public List<Batch> all() {
    return batches.all();
  }

  /** The batch of this id. */
  public Optional<Batch> find(UUID id) {
    return batches.find(id);
  }

  /** The sessions that a batch can belong to. */
  public List<CertificationSession> sessions() {
    return plan.sessions();
  }

  /** The session whose registration ends next. */
  public Optional<YearMonth> nextMonth() {
    return plan.nextSession(today()).map(CertificationSession::month);
  }

  /** Opens a batch of a month of the plan. */
  public UUID open(YearMonth month) {
    if (plan.sessions().stream().noneMatch(session -> session.month().equals(month))) {
      throw new IllegalArgumentException("month: expected one of the plan but was " + month);
    }
    return batches.create(month);
  }

  /** Deletes a batch and everybody in it. */
  public void delete(UUID id) {
    batches.delete(id);
  }

  /**
   * What is due: of the months that have a batch, what it has not done yet; of the others, the
   * deadlines of registration that are still to come.
   */
  public PlanStatus status() {
    List<Batch> all = batches.all();
    return plan.status(today())
        .without(
            item -> {
              List<Batch> ofMonth =
                  all.stream().filter(batch -> batch.month().equals(item.session())).toList();
              return ofMonth.isEmpty()
                  ? item.deadline().rule() != DeadlineRule.REGISTRATION
                      || item.deadline().date().isBefore(today())
                  : ofMonth.stream().allMatch(batch -> isDone(batch, item));
            });
  }

  private static boolean isDone(Batch batch, StatusItem item) {
    return switch (item.deadline().rule()) {
      case REGISTRATION -> batch.filedOn().isPresent();
      case THEORY, ONLINE_SKILLS, TRADITIONAL_SKILLS -> batch.marks() > 0;
      case PUBLICITY_END -> batch.numbers() > 0;
      case REPORT, ACCEPTED_UNTIL -> batch.reportedOn().isPresent();
      case OFF_SCHEDULE_APPLICATION, CORRECTION -> true;
    };
  }

  /** The timetable of a batch, on its real dates as far as they are known. */
  public SessionTimeline timeline(Batch batch) {
    SessionTimeline timeline = plan.timeline(plan.session(batch.month().getMonth()));
    if (batch.publicityFrom().isPresent()) {
      timeline = timeline.withPublicityFrom(batch.publicityFrom().get());
    }
    return batch.issueDate().isPresent()
        ? timeline.withIssueDate(batch.issueDate().get())
        : timeline;
  }

  /** How many registered for what. */
  public List<SubjectCount> counts(Batch batch) {
    return SubjectCount.tally(
        candidates.registrations(batch.id()).stream().map(Registration::subject));
  }

  /** The publicity day that the timetable assumes, to start from. */
  public LocalDate proposedPublicity(Batch batch) {
    return batch
        .publicityFrom()
        .orElseGet(
            () ->
                timeline(batch)
                    .deadline(DeadlineRule.TRADITIONAL_SKILLS)
                    .map(deadline -> plan.calendar().nextWorkingDay(deadline.date()))
                    .orElseGet(this::today));
  }

  /** The day to report on, to start from: today, or the working day after the issue date. */
  public LocalDate proposedReport(Batch batch) {
    return batch
        .issueDate()
        .filter(issued -> !issued.isBefore(today()))
        .map(issued -> plan.calendar().nextWorkingDay(issued))
        .orElseGet(this::today);
  }

  /** Checks an export of candidates and, when nothing is wrong, stores them. */
  public Job importRegistrations(Batch batch, MultipartFile file) {
    Upload upload = workspace.receive(file, "报名数据");
    return jobs.start(
        batch,
        "检查报名数据 " + upload.shownName(),
        upload,
        (progress, outbox) -> {
          Checked<Registration> checked = checks.registrations(upload.file(), progress);
          if (checked.isClean()) {
            candidates.storeRegistrations(batch.id(), checked.rows(), progress);
          }
          return result(checked, "名考生", upload, outbox);
        });
  }

  /** Checks an export of marks against the candidates and, when nothing is wrong, stores them. */
  public Job importMarks(Batch batch, MultipartFile file) {
    Upload upload = workspace.receive(file, "成绩");
    return jobs.start(
        batch,
        "检查成绩 " + upload.shownName(),
        upload,
        (progress, outbox) -> {
          var checked = checks.marks(upload.file(), candidates.registrations(batch.id()), progress);
          if (checked.isClean()) {
            candidates.storeMarks(batch.id(), checked.rows(), progress);
          }
          return result(checked, "人的成绩", upload, outbox);
        });
  }

  /** Checks an export of certificate numbers and, when nothing is wrong, stores them. */
  public Job importNumbers(Batch batch, MultipartFile file) {
    Upload upload = workspace.receive(file, "证书编号");
    return jobs.start(
        batch,
        "检查证书编号 " + upload.shownName(),
        upload,
        (progress, outbox) -> {
          var checked = checks.numbers(upload.file(), batch.id(), progress);
          if (checked.isClean()) {
            candidates.storeNumbers(batch.id(), checked.rows(), progress);
          }
          return result(checked, "个证书编号", upload, outbox);
        });
  }

  private static Job.Result result(Checked<?> checked, String unit, Upload upload, Path outbox) {
    if (checked.isClean()) {
      return Job.Result.good("检查通过，已存入" + checked.rows().size() + unit + "。", checked.findings());
    }
    Job.Result refused = Job.Result.bad("有错误，没有存入。请按下表改正后重新上传。", checked.findings());
    return checked
        .annotatedCopy(upload.file(), outbox)
        .map(copy -> refused.with(copy, upload.nameOfCopy(copy)))
        .orElse(refused);
  }

  /** Makes the registration package (attachments 1–3), dated on a day. */
  public Job makeRegistrationPackage(Batch batch, LocalDate on) {
    return jobs.start(
        batch,
        "生成报备材料（附件1、2、3）",
        (progress, outbox) -> {
          Job.Result result = packages.registration(batch, on, outbox, progress);
          if (result.good()) {
            batches.filed(batch.id(), on);
          }
          return result;
        });
  }

  /** Makes the results package (attachments 5–8), dated on a day. */
  public Job makeResultsPackage(Batch batch, LocalDate publicityFrom, LocalDate on) {
    return jobs.start(
        batch,
        "生成上报材料（附件5、6、7、8）",
        (progress, outbox) -> {
          Job.Result result = packages.results(batch, publicityFrom, on, outbox, progress);
          if (result.good()) {
            batches.reported(batch.id(), publicityFrom, on);
          }
          return result;
        });
  }
}
