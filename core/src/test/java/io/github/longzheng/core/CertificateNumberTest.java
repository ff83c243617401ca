package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNumberTest {
  private static final String TEXT = "S000062000001243000001";

  @Test
  void readsTheParts() {
    CertificateNumber number = CertificateNumber.parse(TEXT);
    assertThat(number.siteCode()).isEqualTo(SiteCode.parse("S000062000001"));
    assertThat(number.issueYear()).isEqualTo(2024);
    assertThat(number.level()).isEqualTo(SkillLevel.LEVEL_3);
    assertThat(number.serial()).isEqualTo(1);
  }

  @Test
  void siteCodesHaveParts() {
    SiteCode provincial = SiteCode.parse("S000062000001");
    assertThat(provincial.organizationClass())
        .isEqualTo(OrganizationClass.ASSESSING_ORGANIZATION)
        .extracting(OrganizationClass::chineseName)
        .isEqualTo("社会培训评价组织");
    assertThat(provincial.isFiledWithMinistry()).isFalse();
    assertThat(provincial.ministryNumber()).isZero();
    assertThat(provincial.province()).hasToString("620000");
    assertThat(provincial.sequence()).isEqualTo(1);

    SiteCode ministerial = SiteCode.parse("Y012362000123");
    assertThat(ministerial.organizationClass())
        .isEqualTo(OrganizationClass.EMPLOYER)
        .extracting(OrganizationClass::chineseName)
        .isEqualTo("用人单位");
    assertThat(ministerial.isFiledWithMinistry()).isTrue();
    assertThat(ministerial.ministryNumber()).isEqualTo(123);
    assertThat(ministerial.sequence()).isEqualTo(123);
  }

  @Property
  void partsMakeTheTextAndTheTextHasTheParts(
      @ForAll OrganizationClass organizationClass,
      @ForAll @IntRange(max = 9999) int ministryNumber,
      @ForAll @IntRange(max = 999_999) int sequence,
      @ForAll @IntRange(min = 2000, max = 2099) int year,
      @ForAll SkillLevel level,
      @ForAll @IntRange(max = 999_999) int serial) {
    SiteCode site =
        SiteCode.of(organizationClass, ministryNumber, DivisionCode.parse("620102"), sequence);
    CertificateNumber number = CertificateNumber.of(site, year, level, serial);
    String text =
        organizationClass.letter()
            + Digits.format(ministryNumber, 4)
            + "62"
            + Digits.format(sequence, 6)
            + Digits.format(year % 100, 2)
            + level.digit()
            + Digits.format(serial, 6);
    assertThat(number).hasToString(text).isEqualTo(CertificateNumber.parse(text));
    assertThat(site).hasToString(text.substring(0, 13));
    assertThat(site.ministryNumber()).isEqualTo(ministryNumber);
    assertThat(number.siteCode()).isEqualTo(site);
    assertThat(number.issueYear()).isEqualTo(year);
    assertThat(number.level()).isEqualTo(level);
    assertThat(number.serial()).isEqualTo(serial);
  }

  @ParameterizedTest
  @CsvSource({"1999, 1", "2100, 1", "2024, -1", "2024, 1000000"})
  void partsOutOfRangeAreRefused(int year, int serial) {
    SiteCode site = SiteCode.parse("S000062000001");
    assertThatThrownBy(() -> CertificateNumber.of(site, year, SkillLevel.LEVEL_3, serial))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("CertificateNumber: expected a ");
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "10000, 1", "1, -1", "1, 1000000"})
  void partsOfSiteCodesOutOfRangeAreRefused(int ministryNumber, int sequence) {
    DivisionCode gansu = DivisionCode.parse("620000");
    assertThatThrownBy(
            () -> SiteCode.of(OrganizationClass.EMPLOYER, ministryNumber, gansu, sequence))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("SiteCode: expected a ");
  }

  @Test
  void aLevelOfTwoDigitsIsExplained() {
    assertThatThrownBy(() -> CertificateNumber.parse("S0000620000012403000001"))
        .hasMessage(
            "CertificateNumber: expected 22 characters with a level of one digit (3, not 03) but was"
                + " 'S0000620000012403000001'");
    assertThat(CertificateNumber.tryParse("S0000620000012403000001").findings().get(0).message())
        .startsWith("证书编号：应为22位，等级代码为一位数字（3，不是03）");
  }

  @Test
  void theOldNumberIsNamed() {
    assertThatThrownBy(() -> CertificateNumber.parse("1628010001300001"))
        .hasMessageContaining("16 digits are the number of an earlier 国家职业资格证书");
    assertThatThrownBy(() -> LegacyCertificateNumber.parse(TEXT))
        .hasMessageContaining("this is a CertificateNumber");
    assertThatThrownBy(() -> SiteCode.parse(TEXT))
        .hasMessageContaining("this is a certificate number, which begins with the site code");
  }

  @ParameterizedTest
  @CsvSource({
    "S000062000001243000001, ,",
    "A000062000001243000001, CERT-09, WARNING",
    "S00006200000124T000001, CERT-09, WARNING",
    "J00006200000124T000001, CERT-09, WARNING",
    "A000066000001243000001, CERT-04, ERROR",
    "J000062000001240000001, CERT-04, ERROR",
    "s000062000001243000001, CERT-03, ERROR",
    "S00006200000124300001, CERT-02, ERROR",
  })
  void inspectCallsUnknownFormsUnknownAndNotWrong(String text, String rule, Severity severity) {
    assertThat(CertificateNumber.inspect(text))
        .extracting(f -> f.ruleId() + " " + f.severity())
        .isEqualTo(rule == null ? java.util.List.of() : java.util.List.of(rule + " " + severity));
    assertThat(CertificateNumber.tryParse(text).value().isPresent()).isEqualTo(rule == null);
    assertThat(CertificateNumber.isValid(text)).isEqualTo(rule == null);
  }

  @Test
  void theWordsForAnUnknownFormDoNotCallItWrong() {
    assertThat(CertificateNumber.inspect("A000062000001243000001").get(0).toEnglishString())
        .isEqualTo(
            "CERT-09 WARNING: CertificateNumber: expected class letter S or Y (another letter is"
                + " unknown here, without a source, which does not mean that it is wrong) but was"
                + " 'A000062000001243000001' (at character 1)");
    assertThat(CertificateNumber.inspect("S00006200000124T000001").get(0).message())
        .contains("本库没有依据，不等于错误，请核实");
    assertThat(SiteCode.inspect("A000062000001"))
        .extracting(Finding::ruleId, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SITE-09", Severity.WARNING));
    assertThat(SiteCode.inspect("S000062000001")).isEmpty();
  }

  @Test
  void normalizing() {
    assertThat(CertificateNumber.normalize(" s0000 62000001 24 3 000001").text()).isEqualTo(TEXT);
    assertThat(SiteCode.normalize("Ｓ000062000001").text()).isEqualTo("S000062000001");
    assertThat(LegacyCertificateNumber.normalize("1628 0100 0130 0001").text())
        .isEqualTo("1628010001300001");
    assertThat(OccupationCode.normalize(" ４–03—02‑01").text()).isEqualTo("4-03-02-01");
    assertThat(OccupationCode.normalize(" ４–03—02‑01").changes())
        .containsExactly(
            Normalized.Change.BLANK, Normalized.Change.DASH, Normalized.Change.FULL_WIDTH);
  }

  @Test
  void aSequenceProposesConsecutiveNumbers() {
    CertificateNumberSequence sequence =
        CertificateNumberSequence.after(CertificateNumber.parse("S000062000001243000009"));
    assertThat(sequence.next()).hasToString("S000062000001243000010");
    assertThat(sequence.take(3))
        .extracting(CertificateNumber::value)
        .containsExactly(
            "S000062000001243000010", "S000062000001243000011", "S000062000001243000012");
    assertThat(sequence.take(0)).isEmpty();
    assertThat(sequence.skip(3).next()).hasToString("S000062000001243000013");
    assertThat(sequence).hasToString("S000062000001243000010…");
  }

  @Test
  void aSequenceEndsWithItsSerials() {
    CertificateNumberSequence sequence =
        CertificateNumberSequence.startingWith(CertificateNumber.parse("S000062000001243999998"));
    assertThat(sequence.take(2)).hasSize(2);
    assertThatThrownBy(() -> sequence.take(3)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> sequence.take(-1)).isInstanceOf(InvalidValueException.class);
    assertThat(sequence.skip(1).next().serial()).isEqualTo(999_999);
    assertThatThrownBy(() -> sequence.skip(2))
        .hasMessage(
            "Count: expected a count from 0 to 1, because serials end at 999999 and the next is"
                + " S000062000001243999998 but was '2'");
    assertThatThrownBy(
            () ->
                CertificateNumberSequence.after(CertificateNumber.parse("S000062000001243999999")))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1628010001300001, 2016, LEVEL_3, 1",
    "9828010001500012, 1998, LEVEL_5, 12",
    "0828010001199999, 2008, LEVEL_1, 99999",
  })
  void theOldNumberHasParts(String text, int year, SkillLevel level, int serial) {
    LegacyCertificateNumber number = LegacyCertificateNumber.parse(text);
    assertThat(number.issueYear()).isEqualTo(year);
    assertThat(number.level()).isEqualTo(level);
    assertThat(number.serial()).isEqualTo(serial);
  }

  @Test
  void occupationCodesHaveAMajorGroup() {
    assertThat(OccupationCode.parse("6-31-01-03").majorGroup()).isEqualTo(6);
  }
}
