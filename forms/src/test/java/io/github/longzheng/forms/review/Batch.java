package io.github.longzheng.forms.review;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import io.github.longzheng.core.WorkType;
import io.github.longzheng.forms.Attachment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A batch of certificate data about nobody, drawn from a seed, without a mistake until one is made:
 * the texts of its rows and of its head, and all that a review may know beside them.
 */
final class Batch {
  static final String SCHOOL = "甘肃陇证示范职业培训学校";
  static final SiteCode SITE = SiteCode.parse("S000062000001");
  static final LocalDate PUBLICITY_FROM = LocalDate.of(2024, 10, 8);
  static final LocalDate ISSUED = LocalDate.of(2024, 10, 18);
  static final LocalDate TODAY = LocalDate.of(2024, 11, 1);
  static final AssessmentSubject ELECTRICIAN = AssessmentSubject.of("电工", SkillLevel.LEVEL_4);

  private static final Occupation COOK = Occupation.of("4-03-02-01", "中式烹调师");
  private static final FiledScope SCOPE =
      FiledScope.of(
          FiledScope.Entry.of(
              Occupation.of("6-31-01-03", "电工"), SkillLevel.LEVEL_4, SkillLevel.LEVEL_3),
          FiledScope.Entry.of(COOK, WorkType.of("演示工种"), SkillLevel.LEVEL_3, SkillLevel.LEVEL_2),
          FiledScope.Entry.of(Occupation.of("4-10-01-05", "养老护理员"), SkillLevel.LEVEL_5));
  private static final List<AssessmentSubject> SUBJECTS =
      List.of(
          ELECTRICIAN,
          AssessmentSubject.of("电工", SkillLevel.LEVEL_3),
          AssessmentSubject.of("中式烹调师", "演示工种", SkillLevel.LEVEL_3),
          AssessmentSubject.of("中式烹调师", "演示工种", SkillLevel.LEVEL_2),
          AssessmentSubject.of("养老护理员", SkillLevel.LEVEL_5));
  private static final List<String> EDUCATIONS = List.of("大学本科", "大专", "中专", "高中", "初中");
  private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

  static final Organization ORGANIZATION =
      new Organization(
          SCHOOL,
          SITE,
          OrganizationLevel.provincial(),
          UnifiedSocialCreditCode.parse("12620100MB00000431"),
          SCOPE);

  final List<Map<RosterColumn, String>> rows = new ArrayList<>();
  final List<AssessmentResult> results = new ArrayList<>();
  final Set<String> issuedNumbers = new HashSet<>();
  final Set<List<Object>> holders = new HashSet<>();
  String title = Attachment.CERTIFICATE_ROSTER.title();
  String organization = SCHOOL;
  LocalDate today = TODAY;
  LocalDate publicityFrom = PUBLICITY_FROM;
  Optional<LocalDate> returnedOn = Optional.empty();

  private Batch() {}

  /** A batch without a mistake. */
  static Batch clean(long seed, int size) {
    Random random = new Random(seed);
    Batch batch = new Batch();
    int firstPerson = random.nextInt(100_000);
    for (int i = 0; i < size; i++) {
      // The first row is always the same kind, so that a mistake can count on it.
      AssessmentSubject subject =
          i == 0 ? ELECTRICIAN : SUBJECTS.get(random.nextInt(SUBJECTS.size()));
      CitizenId id = id(firstPerson + i);
      String name = "测试" + letter(random) + letter(random);
      Score score = score(random, subject);
      CertificateNumber number = CertificateNumber.of(SITE, 2024, subject.level(), i + 1);
      Map<RosterColumn, String> row = new EnumMap<>(RosterColumn.class);
      row.put(RosterColumn.NAME, name);
      row.put(RosterColumn.GENDER, id.gender().chineseName());
      row.put(RosterColumn.DOCUMENT_TYPE, "居民身份证");
      row.put(RosterColumn.ID, id.value());
      row.put(RosterColumn.EDUCATION, EDUCATIONS.get(random.nextInt(EDUCATIONS.size())));
      row.put(RosterColumn.EMPLOYER, random.nextBoolean() ? "" : "兰州某某示范设备有限公司");
      row.put(RosterColumn.OCCUPATION, subject.occupation());
      row.put(RosterColumn.WORK_TYPE, subject.workType().orElse("--"));
      row.put(RosterColumn.LEVEL, subject.level().fullName());
      row.put(RosterColumn.THEORY, score.theory().toString());
      row.put(RosterColumn.SKILLS, score.skills().toString());
      row.put(RosterColumn.COMPREHENSIVE, score.comprehensive().toString());
      row.put(RosterColumn.NUMBER, number.value());
      row.put(RosterColumn.ISSUE_DATE, ISSUED.toString());
      row.put(RosterColumn.ASSESSOR, SCHOOL);
      row.put(RosterColumn.ISSUER, SCHOOL);
      row.put(RosterColumn.PHONE, String.format(Locale.ROOT, "1000000%04d", i % 10_000));
      row.put(RosterColumn.REMARK, "");
      batch.rows.add(row);
      batch.results.add(
          new AssessmentResult(
              new Registration("2024090" + i, Candidate.of(name, id), subject), score));
    }
    return batch;
  }

  private static char letter(Random random) {
    return NAMES.charAt(random.nextInt(NAMES.length()));
  }

  private static Score score(Random random, AssessmentSubject subject) {
    return new Score(
        Mark.of(60 + random.nextInt(40)),
        Mark.parse(60 + random.nextInt(40) + ".5"),
        Score.needsComprehensive(subject.level())
            ? Mark.of(60 + random.nextInt(40))
            : Mark.NOT_REQUIRED);
  }

  /** A number of division 620000, which is on no real card; even indexes are women. */
  static CitizenId id(int i) {
    LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(i / 900);
    return id(birth, i % 900);
  }

  static CitizenId id(LocalDate birth, int sequence) {
    String body =
        "620000" + birth.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", sequence);
    int sum = 0;
    for (int k = 0; k < 17; k++) {
      sum = (sum + (body.charAt(k) - '0')) * 2;
    }
    return CitizenId.parse(body + "10X98765432".charAt(sum % 11));
  }

  /** All that a review may know. */
  ReviewContext context() {
    ReviewContext context =
        ReviewContext.on(today)
            .withOrganization(ORGANIZATION)
            .withPlan(CertificationPlan.gansu(2024))
            .withPublicityFrom(publicityFrom)
            .withIssueDate(ISSUED)
            .withIssuedNumbers(number -> issuedNumbers.contains(number.value()))
            .withHolders((id, subject) -> holders.contains(List.of(id, subject)))
            .withResults(ExamResults.of(results));
    return returnedOn.isPresent() ? context.withReturnedOn(returnedOn.get()) : context;
  }

  Review review() {
    return Review.standard(context());
  }

  BatchHead head() {
    return BatchHead.ofOrganization(organization);
  }

  Stream<RosterRow> stream() {
    return stream(RosterSheet.list());
  }

  Stream<RosterRow> stream(RosterSheet sheet) {
    return Stream.iterate(0, i -> i + 1)
        .limit(rows.size())
        .map(i -> RosterRow.of(sheet, i + 1, rows.get(i)));
  }

  String text(int row, RosterColumn column) {
    return rows.get(row).getOrDefault(column, "");
  }

  Batch set(int row, RosterColumn column, String text) {
    rows.get(row).put(column, text);
    return this;
  }

  /** Gives a row another holder, in the records too. */
  Batch person(int row, CitizenId id) {
    AssessmentResult old = results.get(row);
    results.set(
        row,
        new AssessmentResult(
            new Registration(
                old.registration().ticketNumber(),
                Candidate.of(old.registration().candidate().name(), id),
                old.registration().subject()),
            old.score()));
    set(row, RosterColumn.GENDER, id.gender().chineseName());
    return set(row, RosterColumn.ID, id.value());
  }
}
