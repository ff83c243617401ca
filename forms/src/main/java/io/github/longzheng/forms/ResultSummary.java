package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.PassingMarks;
import io.github.longzheng.core.PersonalData;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Attachment 5, 甘肃省社会培训评价组织职业技能等级认定汇总表: the month's results, per subject and per person (C14).
 *
 * @param organization 评价机构, full filed name
 * @param siteCode 机构（站点）编码
 * @param month 认定月份
 * @param tallies the view per 职业、工种、等级
 * @param people the view per person, everybody who registered
 * @param filledBy 填报人
 * @param reviewedBy 审核人
 * @param date 填报日期
 */
public record ResultSummary(
    String organization,
    SiteCode siteCode,
    YearMonth month,
    List<Tally> tallies,
    List<Person> people,
    String filledBy,
    String reviewedBy,
    LocalDate date) {

  /**
   * The results in one subject (分职业汇总).
   *
   * @param subject 职业、工种、等级
   * @param applied 报考人数
   * @param sat 参考人数: sat every exam
   * @param passed 合格人数
   * @param theoryDate 理论认定日期
   * @param skillsDate 技能认定日期
   * @param first 证书编号起, where certificates were issued
   * @param last 证书编号止
   */
  public record Tally(
      AssessmentSubject subject,
      int applied,
      int sat,
      int passed,
      LocalDate theoryDate,
      LocalDate skillsDate,
      Optional<CertificateNumber> first,
      Optional<CertificateNumber> last) {
    public Tally {
      Objects.requireNonNull(subject, "subject");
      SubjectCount.requireCount(applied);
      SubjectCount.requireCount(sat);
      SubjectCount.requireCount(passed);
      FormTexts.requireDate(theoryDate, "理论认定日期");
      FormTexts.requireDate(skillsDate, "技能认定日期");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
    }

    /** 合格率 of those who sat, such as {@code 83.3%}; {@code --} when nobody sat. */
    public String passRate() {
      if (sat == 0) {
        return "--";
      }
      long perMille = (passed * 1000L + sat / 2) / sat;
      return perMille / 10 + "." + perMille % 10 + "%";
    }
  }

  /**
   * A person's marks (个人成绩).
   *
   * @param ticketNumber 准考证号
   * @param name 姓名
   * @param id 证件号码
   * @param employer 单位
   * @param subject 职业（工种）、等级
   * @param score 考核成绩
   */
  public record Person(
      String ticketNumber,
      String name,
      CitizenId id,
      Optional<String> employer,
      AssessmentSubject subject,
      Score score) {
    public Person {
      FormTexts.require(ticketNumber, "准考证号");
      FormTexts.requireName(name, "姓名");
      Objects.requireNonNull(id, "id");
      FormTexts.require(employer, "单位");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(score, "score");
    }

    /** The marks of a result. */
    public static Person of(AssessmentResult result) {
      Registration registration = result.registration();
      Candidate candidate = registration.candidate();
      return new Person(
          registration.ticketNumber(),
          candidate.name(),
          candidate.id(),
          candidate.employer(),
          registration.subject(),
          result.score());
    }

    /** What came of it at the standard pass marks. */
    public Outcome outcome() {
      return score.outcome(PassingMarks.standard());
    }

    /** Masked: {@code 测**（620000********0012）}. */
    @Override
    public String toString() {
      return PersonalData.maskName(name) + "（" + id + "）";
    }
  }

  public ResultSummary {
    FormTexts.require(organization, "评价机构");
    Objects.requireNonNull(siteCode, "siteCode");
    FormTexts.requireMonth(month, "认定月份");
    tallies = List.copyOf(tallies);
    people = List.copyOf(people);
    FormTexts.requireName(filledBy, "填报人");
    FormTexts.requireName(reviewedBy, "审核人");
    FormTexts.requireDate(date, "填报日期");
  }

  /**
   * The tallies of these people, in the order of subjects. An incomplete result counts as applied
   * only.
   *
   * @param certificates the certificates issued for them, for the number ranges
   */
  public static List<Tally> tally(
      List<Person> people,
      List<Certificate> certificates,
      LocalDate theoryDate,
      LocalDate skillsDate) {
    Map<AssessmentSubject, List<Person>> bySubject =
        people.stream()
            .collect(Collectors.groupingBy(Person::subject, TreeMap::new, Collectors.toList()));
    return bySubject.entrySet().stream()
        .map(
            entry -> {
              List<CertificateNumber> numbers =
                  certificates.stream()
                      .filter(certificate -> certificate.subject().equals(entry.getKey()))
                      .map(Certificate::number)
                      .sorted(Comparator.comparing(CertificateNumber::toString))
                      .toList();
              int passed = count(entry.getValue(), Outcome.PASSED);
              return new Tally(
                  entry.getKey(),
                  entry.getValue().size(),
                  passed + count(entry.getValue(), Outcome.FAILED),
                  passed,
                  theoryDate,
                  skillsDate,
                  numbers.stream().findFirst(),
                  numbers.stream().reduce((a, b) -> b));
            })
        .toList();
  }

  private static int count(List<Person> people, Outcome outcome) {
    return (int) people.stream().filter(person -> person.outcome() == outcome).count();
  }
}
