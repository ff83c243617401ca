// The month of September 2024 by hand, from the platform's exports to files.
// mvn -q package -DskipTests && jshell --class-path "$(cat examples/target/classpath.txt)" examples/jshell/month.jsh
import java.time.*;
import io.github.longzheng.core.*;
import io.github.longzheng.calendar.*;
import io.github.longzheng.forms.*;

Path data = Path.of(System.getProperty("longzheng.data", "examples/data"));
Path out = Files.createDirectories(Path.of(System.getProperty("longzheng.out", "examples/target/jshell")));

// 1. When is what due?
var plan = CertificationPlan.gansu(2024);
var session = plan.session(Month.SEPTEMBER);
System.out.println(plan.timeline(session).toText());

// 2. Who registered, and is the export right?
PlatformExport.readRegistrations(data.resolve("registrations-draft.xlsx")).findings().forEach(System.out::println);
var registrations = PlatformExport.readRegistrations(data.resolve("registrations.xlsx")).orElseThrow();

// 3. Attachment 1
var row = new SessionFiling.Row(
    registrations.get(0).subject(), 6, SkillsMode.TRADITIONAL,
    ExamTime.of(session.theoryDate(), session.theoryHours()), ExamTime.of(session.skillsDeadline()),
    "陇证示范考点", "甘肃省兰州市示范路1号", List.of("示例考评甲"), List.of("示例督导"), Optional.empty());
var filing = new SessionFiling(
    "甘肃陇证示范职业培训学校", SiteCode.parse("S000062000001"), session.month(),
    LocalDate.of(2024, 9, 3), List.of(row), "示例联络", PhoneNumber.parse("0931-0000000"));
Forms.sessionFiling().write(filing, out.resolve("附件1.xlsx"));
System.out.println(Forms.sessionFiling().read(out.resolve("附件1.xlsx")).orElseThrow().equals(filing));

// 4. Attachment 2
var counts = SubjectCount.tally(registrations.stream().map(Registration::subject));
var commitment = new EligibilityCommitment(
    "甘肃省职业技能鉴定指导中心", filing.organization(), session.month(), counts, "示例审核", filing.filingDate());
Forms.eligibilityCommitment().write(commitment, out.resolve("附件2.docx"));

// 5. Attachment 3
var report = new AssessmentReport(
    Optional.of("陇证校〔2024〕9号"), commitment.addressee(), filing.organization(), "兰州市", session.month(), counts,
    row.theory(), row.skillsMode(), row.skills(), row.site(), row.address(), row.examiners(), row.supervisors(),
    filing.contact(), filing.phone(), filing.filingDate());
Forms.assessmentReport().write(report, out.resolve("附件3.docx"));

// 6. Attachment 4: a prefecture merges what its organizations handed in
var merged = PrefectureFiling.merge(
    Prefecture.LANZHOU, session.month(), session.registrationDeadline(),
    List.of(Forms.sessionFiling().read(out.resolve("附件1.xlsx")).orElseThrow()), "示例汇总", filing.phone());
Forms.prefectureFiling().write(merged, out.resolve("附件4.xlsx"));

// 7. Results, and the numbers that the 考务 system made
var marks = PlatformExport.readMarks(data.resolve("marks.csv")).orElseThrow();
var results = PlatformExport.join(registrations, marks).orElseThrow();
var numbers = new HashMap<String, PlatformExport.IssuedNumber>();
PlatformExport.readIssuedNumbers(data.resolve("issued-numbers.csv")).orElseThrow().forEach(n -> numbers.put(n.ticketNumber(), n));
var certificates = results.stream().
    filter(r -> r.outcome() == Outcome.PASSED).
    map(r -> numbers.get(r.registration().ticketNumber()).certificate(r, filing.organization(), filing.organization())).
    toList();
System.out.println(results.size() + "人参加，" + certificates.size() + "人合格");

// 8. Attachments 5 to 8
var reported = LocalDate.of(2024, 10, 17);
var people = results.stream().map(ResultSummary.Person::of).toList();
var tallies = ResultSummary.tally(people, certificates, session.theoryDate(), session.skillsDeadline());
var summary = new ResultSummary(filing.organization(), filing.siteCode(), session.month(), tallies, people, "示例填报", "示例审核", reported);
Forms.resultSummary().write(summary, out.resolve("附件5.xlsx"));
var roster = CertificateRoster.of(filing.organization(), reported, certificates);
Forms.certificateRoster().write(roster, out.resolve("附件6.xlsx"));
var review = new ComplianceReview(
    filing.organization(), "示例负责", "示例管理", "2024年9月第1批", ComplianceReview.DataType.NEW, reported,
    SubjectCount.tally(certificates.stream().map(Certificate::subject)), ComplianceReview.checksOf(roster));
Forms.complianceReview().write(review, out.resolve("附件7.xlsx"));
var published = LocalDate.of(2024, 10, 8);
var issued = certificates.get(0).issueDate();
var answer = new ResultCommitment(
    commitment.addressee(), filing.organization(), "2024年9月", published, plan.publicityEnds(published).date(),
    issued, reported, certificates.stream().map(ResultCommitment.Qualified::of).toList());
Forms.resultCommitment().write(answer, out.resolve("附件8.docx"));

// 9. Until when must they be handed in?
System.out.println(plan.reportBy(issued).explain());
