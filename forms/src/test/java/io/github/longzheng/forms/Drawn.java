package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.core.TimeSpan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value of each form whose texts are drawn, one after the other, from a list, and whose numbers
 * and dates follow from a seed. Two of the same texts, rows and seed make equal values.
 */
final class Drawn {
  private final List<String> texts;
  private final int rows;
  private int seed;
  private int next;

  Drawn(List<String> texts, int rows, int seed) {
    this.texts = texts;
    this.rows = rows;
    this.seed = seed;
  }

  /** A few of the texts, to tell a value from another. */
  @Override
  public String toString() {
    return rows + " rows of " + texts.subList(0, Math.min(3, texts.size()));
  }

  SessionFiling sessionFiling() {
    return new SessionFiling(
        text(300), site(), month(), date(), list(this::filingRow), name(), phone());
  }

  PrefectureFiling prefectureFiling() {
    return new PrefectureFiling(
        pick(Prefecture.values()),
        month(),
        date(),
        list(() -> new PrefectureFiling.Row(text(300), filingRow())),
        name(),
        phone());
  }

  private SessionFiling.Row filingRow() {
    return new SessionFiling.Row(
        subject(),
        number(1000),
        pick(SkillsMode.values()),
        examTime(),
        examTime(),
        text(300),
        text(300),
        names(),
        names(),
        optional(() -> text(300)));
  }

  EligibilityCommitment eligibilityCommitment() {
    return new EligibilityCommitment(
        text(300), text(300), month(), list(this::count), name(), date());
  }

  AssessmentReport assessmentReport() {
    return new AssessmentReport(
        optional(() -> text(300)),
        text(300),
        text(300),
        text(300),
        month(),
        list(this::count),
        examTime(),
        pick(SkillsMode.values()),
        examTime(),
        text(300),
        text(300),
        names(),
        names(),
        name(),
        phone(),
        date());
  }

  ResultSummary resultSummary() {
    return new ResultSummary(
        text(300), site(), month(), list(this::tally), list(this::person), name(), name(), date());
  }

  private ResultSummary.Tally tally() {
    return new ResultSummary.Tally(
        subject(),
        number(1000),
        number(1000),
        number(1000),
        date(),
        date(),
        optional(this::certificate).map(Certificate::number),
        optional(this::certificate).map(Certificate::number));
  }

  private ResultSummary.Person person() {
    SkillLevel level = pick(SkillLevel.values());
    return new ResultSummary.Person(
        text(300),
        name(),
        Samples.id(number(9000)),
        optional(() -> text(300)),
        subject(level),
        score(level));
  }

  CertificateRoster certificateRoster() {
    return new CertificateRoster(
        text(300),
        date(),
        list(() -> new CertificateRoster.Entry(certificate(), optional(() -> text(300)))));
  }

  private Certificate certificate() {
    SkillLevel level = pick(SkillLevel.values());
    LocalDate issued = date();
    return new Certificate(
        CertificateNumber.of(site(), issued.getYear(), level, number(1_000_000)),
        new Candidate(
            name(),
            number(2) == 0
                ? DocumentType.RESIDENT_IDENTITY_CARD
                : new DocumentType("2" + number(100), text(30)),
            Samples.id(number(9000)),
            optional(() -> text(20)),
            optional(() -> text(100)),
            optional(this::phone)),
        subject(level),
        score(level),
        issued,
        text(100),
        text(100));
  }

  ComplianceReview complianceReview() {
    return new ComplianceReview(
        text(300),
        name(),
        name(),
        text(300),
        pick(ComplianceReview.DataType.values()),
        date(),
        list(this::count),
        list(
            () ->
                new ComplianceReview.CheckLine(
                    text(300), text(300), number(1_000_000), number(9))));
  }

  ResultCommitment resultCommitment() {
    return new ResultCommitment(
        text(300),
        text(300),
        text(300),
        date(),
        date(),
        date(),
        date(),
        list(() -> ResultCommitment.Qualified.of(certificate())));
  }

  private SubjectCount count() {
    return new SubjectCount(subject(), number(10_000_000));
  }

  private AssessmentSubject subject() {
    return subject(pick(SkillLevel.values()));
  }

  private AssessmentSubject subject(SkillLevel level) {
    String occupation = text(60);
    Optional<String> workType = optional(() -> text(60));
    try {
      return new AssessmentSubject(occupation, workType, level);
    } catch (IllegalArgumentException e) {
      // Legal as a text, but not as a work type: '--', or a bracket without its twin.
      return new AssessmentSubject(occupation, Optional.of("面点（手工）"), level);
    }
  }

  private Score score(SkillLevel level) {
    return new Score(mark(), mark(), Score.needsComprehensive(level) ? mark() : Mark.NOT_REQUIRED);
  }

  private Mark mark() {
    return switch (number(5)) {
      case 0 -> Mark.ABSENT;
      case 1 -> Mark.MISSING;
      case 2 -> Mark.parse(number(100) + "." + (1 + number(9)));
      default -> Mark.of(number(101));
    };
  }

  private ExamTime examTime() {
    LocalDate date = date();
    LocalTime start = LocalTime.of(number(12), number(60));
    return number(2) == 0
        ? ExamTime.of(date)
        : ExamTime.of(date, TimeSpan.of(start, start.plusHours(1 + number(11))));
  }

  private YearMonth month() {
    return YearMonth.from(date());
  }

  private LocalDate date() {
    return LocalDate.of(2007, 1, 1).plusDays(number(20 * 365));
  }

  private SiteCode site() {
    return SiteCode.parse("S00006200000" + number(10));
  }

  private PhoneNumber phone() {
    return PhoneNumber.parse("0931-000" + (1000 + number(9000)));
  }

  private List<String> names() {
    return Stream.generate(this::name)
        .map(name -> name.replace("、", "顿"))
        .limit(number(4))
        .toList();
  }

  private String name() {
    return text(50);
  }

  /** The next text, cut to what is legal here. */
  private String text(int maxLength) {
    String text = texts.get(next++ % texts.size());
    int length = Math.min(maxLength, text.codePointCount(0, text.length()));
    String cut = text.substring(0, text.offsetByCodePoints(0, length));
    return LegalTexts.isLegal(cut) ? cut : "文";
  }

  private <V> Optional<V> optional(Supplier<V> value) {
    return number(3) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private <V> List<V> list(Supplier<V> value) {
    return IntStream.range(0, rows).mapToObj(i -> value.get()).toList();
  }

  private <V> V pick(V[] values) {
    return values[number(values.length)];
  }

  /** A number from 0 to below the bound, another one each time. */
  private int number(int bound) {
    seed = seed * 1_103_515_245 + 12_345;
    return Math.floorMod(seed >>> 8, bound);
  }
}
