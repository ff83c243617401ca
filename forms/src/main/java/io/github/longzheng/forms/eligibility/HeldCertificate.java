package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.LegacyCertificateNumber;
import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate that a candidate holds (已取得的职业资格（职业技能等级）证书), such as 四级/中级工 of 2020-06-30.
 *
 * @param level 等级
 * @param related whether it is of the occupation assessed or a related one (本职业或相关职业)
 * @param obtained 发证日期; where it is empty, a number still tells the year
 * @param number 证书编号 of 22 characters, where there is one
 * @param legacyNumber 国家职业资格证书编号 of 16 digits, where there is one
 */
public record HeldCertificate(
    SkillLevel level,
    Knowledge related,
    Optional<LocalDate> obtained,
    Optional<CertificateNumber> number,
    Optional<LegacyCertificateNumber> legacyNumber) {
  /**
   * @throws InvalidValueException when a number is of another level or year, or both are given
   */
  public HeldCertificate {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(related, "related");
    Objects.requireNonNull(obtained, "obtained");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(legacyNumber, "legacyNumber");
    obtained.ifPresent(date -> CareerDates.require(date, "证书发证日期"));
    if (number.isPresent() && legacyNumber.isPresent()) {
      throw CareerDates.contradiction(
          number.get() + " / " + legacyNumber.get(), "one certificate number", "只有一个证书编号");
    }
    Optional<SkillLevel> numbered =
        number.map(CertificateNumber::level).or(() -> legacyNumber.map(l -> l.level()));
    if (numbered.isPresent() && numbered.get() != level) {
      throw CareerDates.contradiction(
          level.fullName() + " / " + numbered.get().fullName(),
          "a certificate number of the level held",
          "证书编号的等级代码与等级一致");
    }
    if (number.isPresent()
        && obtained.isPresent()
        && number.get().issueYear() != obtained.get().getYear()) {
      throw CareerDates.contradiction(
          number.get() + " / " + obtained.get(),
          "a certificate number of the year of issue",
          "证书编号的年份与发证日期一致");
    }
  }

  /** A certificate of the occupation or a related one, obtained on this day. */
  public static HeldCertificate of(SkillLevel level, LocalDate obtained) {
    return new HeldCertificate(
        level, Knowledge.YES, Optional.of(obtained), Optional.empty(), Optional.empty());
  }

  /** A certificate of the occupation or a related one, of which the day is not known. */
  public static HeldCertificate undated(SkillLevel level) {
    return new HeldCertificate(
        level, Knowledge.YES, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same certificate, with this said of whether it is related. */
  public HeldCertificate withRelated(Knowledge related) {
    return new HeldCertificate(level, related, obtained, number, legacyNumber);
  }

  /** The same certificate with this number. */
  public HeldCertificate withNumber(CertificateNumber number) {
    return new HeldCertificate(level, related, obtained, Optional.of(number), legacyNumber);
  }

  /** The same certificate with this number of a 国家职业资格证书. */
  public HeldCertificate withLegacyNumber(LegacyCertificateNumber legacyNumber) {
    return new HeldCertificate(level, related, obtained, number, Optional.of(legacyNumber));
  }

  /** First day on which it can have been obtained, as far as anything is known. */
  Optional<LocalDate> earliest() {
    return obtained.or(() -> issueYear().map(year -> LocalDate.of(year, 1, 1)));
  }

  /** Last day on which it can have been obtained, as far as anything is known. */
  Optional<LocalDate> latest() {
    return obtained.or(() -> issueYear().map(year -> LocalDate.of(year, 12, 31)));
  }

  private Optional<Integer> issueYear() {
    return number
        .map(CertificateNumber::issueYear)
        .or(() -> legacyNumber.map(LegacyCertificateNumber::issueYear));
  }
}
