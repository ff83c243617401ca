package io.github.longzheng.examples;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.Deadline;
import io.github.longzheng.calendar.SessionTimeline;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.forms.AssessmentReport;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.ComplianceReview;
import io.github.longzheng.forms.EligibilityCommitment;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.Form;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.PlatformExport;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.PrefectureFiling;
import io.github.longzheng.forms.ResultCommitment;
import io.github.longzheng.forms.ResultSummary;
import io.github.longzheng.forms.SessionFiling;
import io.github.longzheng.forms.SubjectCount;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * September 2024 of an assessing organization, from the platform's exports to eight attachments.
 */
final class CertificationMonth {
  private static final LocalDate FILED_ON = LocalDate.of(2024, 9, 3);
  private static final LocalDate PUBLISHED_ON = LocalDate.of(2024, 10, 8);
  private static final LocalDate REPORTED_ON = LocalDate.of(2024, 10, 17);
  private static final PhoneNumber PHONE = PhoneNumber.parse("0931-0000000");
  private static final String SITE = "陇证示范考点";
  private static final String SITE_ADDRESS = "甘肃省兰州市示范路1号";
  private static final List<String> EXAMINERS = List.of("示例考评甲", "示例考评乙");
  private static final List<String> SUPERVISORS = List.of("示例督导");

  private final Path data;
  private final Delivery delivery;
  private final PrintStream out;
  private final CertificationPlan plan = CertificationPlan.gansu(2024);
  private final CertificationSession session = plan.session(Month.SEPTEMBER);

  CertificationMonth(Path data, Path target, PrintStream out) {
    this.data = data;
    this.delivery = new Delivery(target);
    this.out = out;
  }

  void run() {
    heading("一、检查平台导出的报名数据");
    FormReading<List<Registration>> draft = read("registrations-draft.xlsx");
    print(draft.findings());
    print(outsideScope(Organizations.PROVINCIAL, draft.value().orElseThrow()));
    List<Registration> registrations = read("registrations.xlsx").orElseThrow();
    print(outsideScope(Organizations.PROVINCIAL, registrations));
    out.println("更正后重新读取：" + registrations.size() + "人，无错误");

    heading("二、报备（附件1、2、3），由市（州）汇总（附件4）");
    file(Organizations.PROVINCIAL, registrations);
    mergeForPrefecture();

    heading("三、成绩");
    List<AssessmentResult> results =
        PlatformExport.join(
                registrations, PlatformExport.readMarks(data.resolve("marks.csv")).orElseThrow())
            .orElseThrow();
    print(
        results.stream()
            .collect(Collectors.groupingBy(AssessmentResult::outcome, Collectors.counting())));

    heading("四、公示、证书编号与结果上报（附件5、6、7、8）");
    Deadline publicityEnds = plan.publicityEnds(PUBLISHED_ON);
    List<Certificate> certificates = certificates(results);
    LocalDate issued = certificates.get(0).issueDate();
    report(results, certificates, publicityEnds.date());

    heading("五、本批次时间表");
    SessionTimeline timeline =
        plan.timeline(session).withPublicityFrom(PUBLISHED_ON).withIssueDate(issued);
    timeline.deadlines().forEach(deadline -> out.println(deadline.explain() + "\n"));
    delivery.text("2024年9月批次.ics", timeline.toIcs());
    delivery.text("2024年认定年历.svg", plan.yearSheet().toSvg());

    heading("六、已写出的文件");
    delivery.print(out);
    out.println("报送截止：" + plan.reportBy(issued));
    out.println("联系电话：" + String.join("、", plan.terms().phones()));
  }

  private FormReading<List<Registration>> read(String file) {
    return PlatformExport.readRegistrations(data.resolve(file));
  }

  private static List<Finding> outsideScope(
      Organization organization, List<Registration> registrations) {
    return registrations.stream()
        .map(Registration::subject)
        .distinct()
        .flatMap(subject -> organization.scope().check(subject).stream())
        .toList();
  }

  private void file(Organization organization, List<Registration> registrations) {
    List<SubjectCount> counts = counts(registrations);
    deliver(Forms.sessionFiling(), sessionFiling(organization, counts));
    deliver(
        Forms.eligibilityCommitment(),
        new EligibilityCommitment(
            organization.level().filesWith(),
            organization.name(),
            session.month(),
            counts,
            "示例审核",
            FILED_ON));
    deliver(
        Forms.assessmentReport(),
        new AssessmentReport(
            Optional.of("陇证校〔2024〕9号"),
            organization.level().filesWith(),
            organization.name(),
            "兰州市",
            session.month(),
            counts,
            ExamTime.of(session.theoryDate(), session.theoryHours()),
            SkillsMode.TRADITIONAL,
            ExamTime.of(session.skillsDeadline()),
            SITE,
            SITE_ADDRESS,
            EXAMINERS,
            SUPERVISORS,
            "示例联络",
            PHONE,
            FILED_ON));
  }

  private SessionFiling sessionFiling(Organization organization, List<SubjectCount> counts) {
    return new SessionFiling(
        organization.name(),
        organization.siteCode(),
        session.month(),
        FILED_ON,
        counts.stream().map(this::filingRow).toList(),
        "示例联络",
        PHONE);
  }

  private SessionFiling.Row filingRow(SubjectCount count) {
    return new SessionFiling.Row(
        count.subject(),
        count.count(),
        SkillsMode.TRADITIONAL,
        ExamTime.of(session.theoryDate(), session.theoryHours()),
        ExamTime.of(session.skillsDeadline()),
        SITE,
        SITE_ADDRESS,
        EXAMINERS,
        SUPERVISORS,
        Optional.empty());
  }

  /** The prefecture reads what its organization handed in and merges it. */
  private void mergeForPrefecture() {
    Organization organization = Organizations.MUNICIPAL;
    Prefecture prefecture =
        organization.level() instanceof OrganizationLevel.Municipal municipal
            ? municipal.prefecture()
            : Prefecture.LANZHOU;
    List<Registration> registrations = read("registrations-municipal.csv").orElseThrow();
    print(outsideScope(organization, registrations));
    Form<SessionFiling> form = Forms.sessionFiling();
    Path handedIn =
        delivery.write(
            form, sessionFiling(organization, counts(registrations)), "市级 " + fileName(form));
    deliver(
        Forms.prefectureFiling(),
        PrefectureFiling.merge(
            prefecture,
            session.month(),
            session.registrationDeadline(),
            List.of(form.read(handedIn).orElseThrow()),
            "示例汇总",
            PHONE));
  }

  /** The 考务 system has made the numbers; here they meet the results they belong to. */
  private List<Certificate> certificates(List<AssessmentResult> results) {
    Map<String, IssuedNumber> numbers =
        PlatformExport.readIssuedNumbers(data.resolve("issued-numbers.csv")).orElseThrow().stream()
            .collect(Collectors.toMap(IssuedNumber::ticketNumber, Function.identity()));
    String name = Organizations.PROVINCIAL.name();
    return results.stream()
        .filter(result -> result.outcome() == Outcome.PASSED)
        .map(
            result ->
                Optional.ofNullable(numbers.get(result.registration().ticketNumber()))
                    .orElseThrow()
                    .certificate(result, name, name))
        .toList();
  }

  private void report(
      List<AssessmentResult> results, List<Certificate> certificates, LocalDate publicityEnds) {
    Organization organization = Organizations.PROVINCIAL;
    List<ResultSummary.Person> people = results.stream().map(ResultSummary.Person::of).toList();
    deliver(
        Forms.resultSummary(),
        new ResultSummary(
            organization.name(),
            organization.siteCode(),
            session.month(),
            ResultSummary.tally(
                people, certificates, session.theoryDate(), session.skillsDeadline()),
            people,
            "示例填报",
            "示例审核",
            REPORTED_ON));
    CertificateRoster roster = CertificateRoster.of(organization.name(), REPORTED_ON, certificates);
    deliver(Forms.certificateRoster(), roster);
    List<AssessmentSubject> subjects = certificates.stream().map(Certificate::subject).toList();
    deliver(
        Forms.complianceReview(),
        new ComplianceReview(
            organization.name(),
            "示例负责",
            "示例管理",
            "2024年9月第1批",
            ComplianceReview.DataType.NEW,
            REPORTED_ON,
            SubjectCount.tally(subjects.stream()),
            ComplianceReview.checksOf(roster)));
    deliver(
        Forms.resultCommitment(),
        new ResultCommitment(
            organization.level().filesWith(),
            organization.name(),
            "2024年9月",
            PUBLISHED_ON,
            publicityEnds,
            certificates.get(0).issueDate(),
            REPORTED_ON,
            certificates.stream().map(ResultCommitment.Qualified::of).toList()));
  }

  private static List<SubjectCount> counts(List<Registration> registrations) {
    return SubjectCount.tally(registrations.stream().map(Registration::subject));
  }

  private <T> void deliver(Form<T> form, T value) {
    print(form.check(value));
    delivery.write(form, value, fileName(form));
    out.println("已写出 " + form);
  }

  private static String fileName(Form<?> form) {
    return form.attachment().fileName();
  }

  private void heading(String text) {
    out.println("\n== " + text + " ==");
  }

  private void print(List<Finding> findings) {
    findings.forEach(finding -> out.println("  " + finding));
  }

  private void print(Map<Outcome, Long> counts) {
    for (Outcome outcome : Outcome.values()) {
      out.println(
          outcome.chineseName() + "：" + Optional.ofNullable(counts.get(outcome)).orElse(0L) + "人");
    }
  }
}
