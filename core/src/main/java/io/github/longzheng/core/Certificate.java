package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A certificate of skill level (职业技能等级证书). Level and year of its number are those of the row; that
 * its holder passed and that its site is the organization's own is for the review to say.
 *
 * @param number 证书编号, made by the 考务 system
 * @param holder 持证人
 * @param subject 职业、工种和等级
 * @param score the marks it rests on
 * @param issueDate 发证日期
 * @param assessor 评价机构: full name of the assessing organization, at most 100 characters
 * @param issuer 发证机构: full name, at most 100 characters
 */
public record Certificate(
    CertificateNumber number,
    Candidate holder,
    AssessmentSubject subject,
    Score score,
    LocalDate issueDate,
    String assessor,
    String issuer) {
  public Certificate {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(issueDate, "issueDate");
    FreeText.require(assessor, Organization.MAX_NAME, "评价机构");
    FreeText.require(issuer, Organization.MAX_NAME, "发证机构");
    score.requireFits(subject.level());
    if (number.level() != subject.level()) {
      throw contradiction(
          number + " / " + subject.level().fullName(),
          "a number whose level digit (character 16) is " + subject.level().digit(),
          "证书编号第16位等级代码为" + subject.level().digit());
    }
    if (number.issueYear() != issueDate.getYear()) {
      throw contradiction(
          number + " / " + issueDate,
          "a number whose year (characters 14 and 15) is that of the issue date",
          "证书编号第14、15位与发证年份一致");
    }
  }

  private static InvalidValueException contradiction(
      String input, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.CERTIFICATE, Reason.CONTRADICTION, input, expected, expectedChinese);
  }
}
