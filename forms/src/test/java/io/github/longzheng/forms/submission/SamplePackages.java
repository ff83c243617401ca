package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A month of an organization that does not exist, about nobody. */
final class SamplePackages {
  static final CertificationPlan PLAN = CertificationPlan.gansu(2024);
  static final CertificationSession SEPTEMBER = PLAN.session(Month.SEPTEMBER);
  private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
  static final SiteCode SITE = SiteCode.parse("S000062000001");
  static final PhoneNumber PHONE = PhoneNumber.parse("0931-0000000");
  static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 8);
  static final LocalDate ISSUED = LocalDate.of(2024, 10, 18);

  private static final Occupation ELECTRICIAN = Occupation.of("6-31-01-03", "电工");
  private static final Occupation CARER = Occupation.of("4-10-01-05", "养老护理员");

  static final List<AssessmentSubject> SUBJECTS =
      List.of(
          AssessmentSubject.of("电工", SkillLevel.LEVEL_4),
          AssessmentSubject.of("养老护理员", SkillLevel.LEVEL_5),
          AssessmentSubject.of("电工", SkillLevel.LEVEL_5));

  static final Organization SCHOOL = organization(OrganizationLevel.provincial());
  static final Organization TIANSHUI =
      organization(OrganizationLevel.municipal(Prefecture.TIANSHUI));

  private SamplePackages() {}

  private static Organization organization(OrganizationLevel level) {
    return new Organization(
        "甘肃陇证示范职业培训学校",
        SITE,
        level,
        UnifiedSocialCreditCode.parse("12620100MB00000431"),
        FiledScope.of(
            FiledScope.Entry.of(ELECTRICIAN, SkillLevel.LEVEL_5, SkillLevel.LEVEL_4),
            FiledScope.Entry.of(CARER, SkillLevel.LEVEL_5)));
  }

  static SessionArrangement arrangement() {
    return new SessionArrangement(
        "兰州市",
        "陇证示范考点",
        "甘肃省兰州市示范路1号",
        SkillsMode.TRADITIONAL,
        List.of("测试考评甲", "测试考评乙"),
        List.of("测试督导"),
        "测试审核",
        "测试联络",
        PHONE,
        Optional.of("陇证校〔2024〕9号"),
        LocalDate.of(2024, 9, 3));
  }

  static RegistrationPackage registration() {
    return RegistrationPackage.of(SCHOOL, PLAN, SEPTEMBER, registrations(12), arrangement());
  }

  static List<Registration> registrations(int count) {
    return IntStream.range(0, count).mapToObj(SamplePackages::registration).toList();
  }

  static Registration registration(int i) {
    return new Registration(
        String.format(Locale.ROOT, "2024090%05d", i + 1),
        candidate(i),
        SUBJECTS.get(i % SUBJECTS.size()));
  }

  static Candidate candidate(int i) {
    return Candidate.of("测试" + NAMES.charAt(i % NAMES.length()), id(i))
        .withEducation("高中")
        .withEmployer("兰州某某示范设备安装有限责任公司")
        .withPhone(PhoneNumber.parse(String.format(Locale.ROOT, "1000000%04d", i)));
  }

  /** A number of division 620000, which is on no real card. */
  static CitizenId id(int i) {
    LocalDate birth = LocalDate.of(1985, 1, 1).plusDays(i / 900);
    String body =
        "620000" + birth.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", i % 900);
    int sum = 0;
    for (int k = 0; k < 17; k++) {
      sum += (body.charAt(k) - '0') * (1 << (17 - k)) % 11;
    }
    return CitizenId.parse(body + "10X98765432".charAt(sum % 11));
  }

  /** Every fifth one has failed. */
  static List<AssessmentResult> results(int count) {
    return registrations(count).stream()
        .map(
            registration ->
                new AssessmentResult(
                    registration,
                    new Score(
                        registration.ticketNumber().matches(".*[05]") ? Mark.of(42) : Mark.of(78),
                        Mark.of(85),
                        Mark.NOT_REQUIRED)))
        .toList();
  }

  static List<Certificate> certificates(List<AssessmentResult> results) {
    List<Certificate> certificates = new ArrayList<>();
    for (AssessmentResult result : results) {
      if (result.outcome() == Outcome.PASSED) {
        Registration registration = result.registration();
        certificates.add(
            new Certificate(
                CertificateNumber.of(
                    SITE, 2024, registration.subject().level(), certificates.size() + 1),
                registration.candidate(),
                registration.subject(),
                result.score(),
                ISSUED,
                SCHOOL.name(),
                SCHOOL.name()));
      }
    }
    return certificates;
  }

  static ResultsReport report() {
    return new ResultsReport(
        "2024年9月第1批",
        LocalDate.of(2024, 9, 28),
        PUBLISHED,
        LocalDate.of(2024, 10, 21),
        "测试填报",
        "测试复核",
        "测试负责",
        "测试管理");
  }

  static ResultsPackage results() {
    return ResultsPackage.of(
        SCHOOL, PLAN, SEPTEMBER, results(12), certificates(results(12)), report());
  }

  static PublicityNotice notice() {
    return PublicityNotice.of(SCHOOL, PLAN, SEPTEMBER, results(12), PUBLISHED)
        .withComplaints(
            PublicityChannel.of("质量督导办公室", PHONE)
                .withAddress("甘肃省兰州市示范路1号")
                .withEmail("complaint@example.org"))
        .withScoreReview(PublicityChannel.of("考务办公室", PHONE));
  }
}
