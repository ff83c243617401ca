package io.github.longzheng.examples;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.SessionTimeline;
import io.github.longzheng.core.AssessmentResult;
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
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.FilingMerge;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.PlatformExport;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.submission.PrefecturePackage;
import io.github.longzheng.forms.submission.PublicityChannel;
import io.github.longzheng.forms.submission.PublicityNotice;
import io.github.longzheng.forms.submission.RegistrationPackage;
import io.github.longzheng.forms.submission.ResultsPackage;
import io.github.longzheng.forms.submission.ResultsReport;
import io.github.longzheng.forms.submission.SessionArrangement;
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
  private static final String SITE_ADDRESS = "甘肃省示范路1号";
  private static final ResultsReport REPORT =
      new ResultsReport(
          "2024年9月第1批",
          LocalDate.of(2024, 9, 28),
          PUBLISHED_ON,
          REPORTED_ON,
          "示例填报",
          "示例审核",
          "示例负责",
          "示例管理");

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
    out.println("更正后重新读取：" + registrations.size() + "人，无错误");

    heading("二、报备（附件1、2、3），由市（州）汇总（附件4）");
    print(file(Organizations.PROVINCIAL, registrations, "报名材料").check());
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
    publish(results);
    List<Certificate> certificates = certificates(results);
    LocalDate issued = certificates.get(0).issueDate();
    report(results, certificates);

    heading("五、本批次时间表");
    SessionTimeline timeline =
        plan.timeline(session).withPublicityFrom(PUBLISHED_ON).withIssueDate(issued);
    timeline.deadlines().forEach(deadline -> out.println(deadline.explain() + "\n"));
    delivery.text("2024年9月批次.ics", timeline.toIcs());
    delivery.text("2024年认定年历.svg", plan.yearSheet().toSvg());

    heading("六、已写出的文件");
    delivery.print(out);
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

  private RegistrationPackage file(
      Organization organization, List<Registration> registrations, String folder) {
    RegistrationPackage registration =
        RegistrationPackage.of(
            organization, plan, session, registrations, arrangement(organization.level()));
    delivery.write(registration, folder);
    return registration;
  }

  private static SessionArrangement arrangement(OrganizationLevel level) {
    return new SessionArrangement(
        level instanceof OrganizationLevel.Municipal municipal
            ? municipal.prefecture().chineseName()
            : "兰州市",
        "陇证示范考点",
        SITE_ADDRESS,
        SkillsMode.TRADITIONAL,
        List.of("示例考评甲", "示例考评乙"),
        List.of("示例督导"),
        "示例审核",
        "示例联络",
        PHONE,
        Optional.of("陇证校〔2024〕9号"),
        FILED_ON);
  }

  /** The prefecture reads what its organization handed in and merges it. */
  private void mergeForPrefecture() {
    Organization organization = Organizations.MUNICIPAL;
    Prefecture prefecture =
        organization.level() instanceof OrganizationLevel.Municipal municipal
            ? municipal.prefecture()
            : Prefecture.LANZHOU;
    List<Registration> registrations = read("registrations-municipal.csv").orElseThrow();
    print(file(organization, registrations, "市级报名材料").check());
    Path handedIn =
        delivery.folder().resolve("市级报名材料").resolve(Attachment.SESSION_FILING.fileName());
    PrefecturePackage merged =
        PrefecturePackage.of(
            plan,
            session,
            FilingMerge.of(prefecture, session.month())
                .withOrganizations(List.of(organization))
                .files(List.of(handedIn)),
            session.registrationDeadline(),
            "示例汇总",
            PHONE);
    print(merged.check());
    delivery.write(merged, "汇总材料");
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

  private void report(List<AssessmentResult> results, List<Certificate> certificates) {
    ResultsPackage reported =
        ResultsPackage.of(Organizations.PROVINCIAL, plan, session, results, certificates, REPORT);
    out.println(reported.review());
    print(reported.check());
    delivery.write(reported, "结果材料");
    out.println("报送截止：" + reported.deadline());
  }

  private void publish(List<AssessmentResult> results) {
    PublicityNotice notice =
        PublicityNotice.of(Organizations.PROVINCIAL, plan, session, results, PUBLISHED_ON)
            .withComplaints(PublicityChannel.of("示例质量督导办公室", PHONE).withAddress(SITE_ADDRESS))
            .withScoreReview(PublicityChannel.of("示例考务办公室", PHONE));
    print(notice.check());
    delivery.write(notice);
    out.println(notice);
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
