package io.github.longzheng.forms;

import io.github.longzheng.core.Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Attachment 6, 甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册: the certificates that go on line (C14).
 *
 * @param organization 填报单位, full filed name
 * @param date 填报日期
 * @param entries one for each certificate
 */
public record CertificateRoster(String organization, LocalDate date, List<Entry> entries) {

  /**
   * A certificate of the roster.
   *
   * @param certificate the certificate
   * @param remark 备注
   */
  public record Entry(Certificate certificate, Optional<String> remark) {
    public Entry {
      Objects.requireNonNull(certificate, "certificate");
      FormTexts.require(remark, "备注");
    }
  }

  public CertificateRoster {
    FormTexts.require(organization, "填报单位");
    FormTexts.requireDate(date, "填报日期");
    entries = List.copyOf(entries);
  }

  /** A roster of these certificates, without remarks. */
  public static CertificateRoster of(
      String organization, LocalDate date, List<Certificate> certificates) {
    return new CertificateRoster(
        organization,
        date,
        certificates.stream().map(c -> new Entry(c, Optional.empty())).toList());
  }
}
