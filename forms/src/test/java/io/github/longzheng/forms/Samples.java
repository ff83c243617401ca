package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.core.TimeSpan;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One value of each form, as large as wanted, about nobody. */
final class Samples {
  static final String ORGANIZATION = "甘肃陇证示范职业培训学校";
  static final String CENTRE = "甘肃省职业技能鉴定指导中心";
  static final YearMonth SEPTEMBER = YearMonth.of(2024, Month.SEPTEMBER);
  static final LocalDate ISSUED = LocalDate.of(2024, 10, 18);

  private static final SiteCode SITE = SiteCode.parse("S000062000001");
  private static final PhoneNumber PHONE = PhoneNumber.parse("0931-0000000");
  private static final ExamTime THEORY =
      ExamTime.of(LocalDate.of(2024, 9, 21), TimeSpan.parse("9:00-11:00"));
  private static final ExamTime SKILLS = ExamTime.of(LocalDate.of(2024, 9, 28));
  private static final List<AssessmentSubject> SUBJECTS =
      List.of(
          AssessmentSubject.of("电工", SkillLevel.LEVEL_4),
          AssessmentSubject.of("中式烹调师", "中式烹调师", SkillLevel.LEVEL_3),
          AssessmentSubject.of("养老护理员", SkillLevel.LEVEL_5),
          AssessmentSubject.of("保健按摩师", "脊柱按摩师", SkillLevel.LEVEL_2));

  private Samples() {}

  /** A value of each form with about this many rows. */
  static Map<Form<?>, Object> ofSize(int rows) {
    return Map.of(
        Forms.sessionFiling(), sessionFiling(rows),
        Forms.eligibilityCommitment(), eligibilityCommitment(Math.min(rows, 4)),
        Forms.assessmentReport(), assessmentReport(Math.min(rows, 4)),
        Forms.prefectureFiling(), prefectureFiling(rows),
        Forms.resultSummary(), resultSummary(rows),
        Forms.certificateRoster(), certificateRoster(rows),
        Forms.complianceReview(), complianceReview(rows),
        Forms.resultCommitment(), resultCommitment(rows));
  }

  static SessionFiling sessionFiling(int rows) {
    return new SessionFiling(
        ORGANIZATION, SITE, SEPTEMBER, LocalDate.of(2024, 9, 3), filingRows(rows), "测试联络", PHONE);
  }

  private static List<SessionFiling.Row> filingRows(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(
            i ->
                new SessionFiling.Row(
                    subject(i),
                    10 + i % 7,
                    i % 2 == 0 ? SkillsMode.TRADITIONAL : SkillsMode.ONLINE,
                    THEORY,
                    i % 2 == 0
                        ? SKILLS
                        : ExamTime.of(LocalDate.of(2024, 9, 21), TimeSpan.parse("14:00-16:00")),
                    "陇证示范考点",
                    "甘肃省兰州市示范路1号实训楼三层东侧",
                    List.of("测试考评甲", "测试考评乙"),
                    List.of("测试督导"),
                    i % 5 == 0 ? Optional.of("=1+1") : Optional.empty()))
        .toList();
  }

  static PrefectureFiling prefectureFiling(int rows) {
    List<SessionFiling.Row> filed = filingRows(rows);
    return new PrefectureFiling(
        Prefecture.LANZHOU,
        SEPTEMBER,
        LocalDate.of(2024, 9, 4),
        IntStream.range(0, rows)
            .mapToObj(i -> new PrefectureFiling.Row("兰州示范机构" + (i / 3 + 1), filed.get(i)))
            .toList(),
        "测试联络",
        PHONE);
  }

  static EligibilityCommitment eligibilityCommitment(int rows) {
    return new EligibilityCommitment(
        CENTRE, ORGANIZATION, SEPTEMBER, counts(rows), "测试审核", LocalDate.of(2024, 9, 3));
  }

  static AssessmentReport assessmentReport(int rows) {
    return new AssessmentReport(
        Optional.of("陇证校〔2024〕9号"),
        CENTRE,
        ORGANIZATION,
        "兰州市",
        SEPTEMBER,
        counts(rows),
        THEORY,
        SkillsMode.TRADITIONAL,
        SKILLS,
        "陇证示范考点",
        "甘肃省兰州市示范路1号",
        List.of("测试考评甲", "测试考评乙"),
        List.of("测试督导"),
        "测试联络",
        PHONE,
        LocalDate.of(2024, 9, 3));
  }

  private static List<SubjectCount> counts(int rows) {
    return IntStream.range(0, rows).mapToObj(i -> new SubjectCount(subject(i), 12 + i)).toList();
  }

  static ResultSummary resultSummary(int rows) {
    List<ResultSummary.Person> people =
        IntStream.range(0, rows).mapToObj(i -> ResultSummary.Person.of(result(i))).toList();
    LocalDate skills = SKILLS.date();
    return new ResultSummary(
        ORGANIZATION,
        SITE,
        SEPTEMBER,
        ResultSummary.tally(people, certificates(rows), THEORY.date(), skills),
        people,
        "测试填报",
        "测试审核",
        LocalDate.of(2024, 10, 21));
  }

  private static AssessmentResult result(int i) {
    AssessmentSubject subject = subject(i);
    Mark theory = i % 9 == 4 ? Mark.ABSENT : Mark.parse(String.valueOf(55 + i % 40) + ".5");
    return new AssessmentResult(
        new Registration(String.format(Locale.ROOT, "2024090%05d", i + 1), candidate(i), subject),
        new Score(theory, Mark.of(60 + i % 40), comprehensive(subject)));
  }

  private static Mark comprehensive(AssessmentSubject subject) {
    return Score.needsComprehensive(subject.level()) ? Mark.of(88) : Mark.NOT_REQUIRED;
  }

  static CertificateRoster certificateRoster(int rows) {
    return CertificateRoster.of(ORGANIZATION, LocalDate.of(2024, 10, 21), certificates(rows));
  }

  static List<Certificate> certificates(int rows) {
    return IntStream.range(0, rows).mapToObj(Samples::certificate).toList();
  }

  static Certificate certificate(int i) {
    AssessmentSubject subject = subject(i);
    return new Certificate(
        CertificateNumber.of(SITE, 2024, subject.level(), i + 1),
        candidate(i),
        subject,
        new Score(Mark.of(60 + i % 40), Mark.parse("80.5"), comprehensive(subject)),
        ISSUED,
        ORGANIZATION,
        ORGANIZATION);
  }

  static ComplianceReview complianceReview(int rows) {
    return new ComplianceReview(
        ORGANIZATION,
        "测试负责",
        "测试管理",
        "2024年9月第1批",
        ComplianceReview.DataType.NEW,
        LocalDate.of(2024, 10, 21),
        counts(Math.min(rows, 4)),
        ComplianceReview.checksOf(certificateRoster(rows)));
  }

  static ResultCommitment resultCommitment(int rows) {
    return new ResultCommitment(
        CENTRE,
        ORGANIZATION,
        "2024年9月",
        LocalDate.of(2024, 10, 9),
        LocalDate.of(2024, 10, 16),
        ISSUED,
        LocalDate.of(2024, 10, 21),
        certificates(rows).stream().map(ResultCommitment.Qualified::of).toList());
  }

  static AssessmentSubject subject(int i) {
    return SUBJECTS.get(i % SUBJECTS.size());
  }

  static Candidate candidate(int i) {
    return Candidate.of("测试学员" + (i + 1), id(i))
        .withEducation(i % 3 == 0 ? "大学本科" : "高中")
        .withEmployer("兰州某某示范设备安装有限责任公司")
        .withPhone(PhoneNumber.parse(String.format(Locale.ROOT, "1000000%04d", i % 10_000)));
  }

  /** A number of division 620000, which is on no real card. */
  static CitizenId id(int i) {
    LocalDate birth = LocalDate.of(1975, 1, 1).plusDays(i / 900);
    String body =
        "620000" + birth.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", i % 900);
    int sum = 0;
    for (int k = 0; k < 17; k++) {
      sum += (body.charAt(k) - '0') * (1 << (17 - k)) % 11;
    }
    return CitizenId.parse(body + "10X98765432".charAt(sum % 11));
  }
}
