package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Attachment 8, 职业技能等级认定合格人员评价结果承诺书: the organization answers for its results (C13, C14, C17).
 *
 * @param addressee 主送机关
 * @param organization 承诺单位, full filed name
 * @param batch 认定批次
 * @param publicityFrom 公示开始日期, inclusive
 * @param publicityTo 公示结束日期, inclusive
 * @param issueDate 发证日期
 * @param date 承诺日期
 * @param qualified 合格人员名单, the enclosure
 */
public record ResultCommitment(
    String addressee,
    String organization,
    String batch,
    LocalDate publicityFrom,
    LocalDate publicityTo,
    LocalDate issueDate,
    LocalDate date,
    List<Qualified> qualified) {

  /**
   * A person who qualified (合格人员).
   *
   * @param name 姓名
   * @param subject 职业、工种、等级
   * @param number 证书编号
   */
  public record Qualified(String name, AssessmentSubject subject, CertificateNumber number) {
    public Qualified {
      FormTexts.requireName(name, "姓名");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(number, "number");
    }

    /** The holder of a certificate. */
    public static Qualified of(Certificate certificate) {
      return new Qualified(
          certificate.holder().name(), certificate.subject(), certificate.number());
    }
  }

  public ResultCommitment {
    FormTexts.require(addressee, "主送机关");
    FormTexts.require(organization, "承诺单位");
    FormTexts.require(batch, "认定批次");
    FormTexts.requireDate(publicityFrom, "公示开始日期");
    FormTexts.requireDate(publicityTo, "公示结束日期");
    FormTexts.requireDate(issueDate, "发证日期");
    FormTexts.requireDate(date, "承诺日期");
    qualified = List.copyOf(qualified);
  }
}
