package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;

/**
 * The number of an earlier certificate, such as {@code 1628010001300001} (国家职业资格证书编号), which a
 * candidate shows as proof of the level held so far.
 *
 * <table>
 * <caption>The 16 digits</caption>
 * <tr><th>digits</th><th>meaning</th></tr>
 * <tr><td>1–2</td><td>year of issue</td></tr>
 * <tr><td>3–4</td><td>province or industry; not the codes of GB/T 2260, so not judged</td></tr>
 * <tr><td>5–6</td><td>city</td></tr>
 * <tr><td>7–10</td><td>station (鉴定所、站): kind 1 digit, number 3 digits</td></tr>
 * <tr><td>11</td><td>level, 5 (初级) to 1 (高级技师)</td></tr>
 * <tr><td>12–16</td><td>serial</td></tr>
 * </table>
 *
 * <p>It does not represent 职业技能等级证书, see {@link CertificateNumber}. There is no check digit.
 *
 * <p>Source: 职业资格证书编号规则 (16 digits), as quoted on public pages.
 */
public final class LegacyCertificateNumber implements Comparable<LegacyCertificateNumber> {
  private static final int LENGTH = 16;
  private static final int LEVEL = 10;

  /** Two-digit years from here on are of the 1900s. */
  private static final int FIRST_YEAR_OF_THE_1900S = 90;

  private static final int BAD_LENGTH = 1;
  private static final int BAD_DIGIT = 2;
  private static final int BAD_LEVEL = 3;

  private final long digits;

  private LegacyCertificateNumber(long digits) {
    this.digits = digits;
  }

  /**
   * The number in its canonical text.
   *
   * @throws InvalidValueException when it is none
   */
  @JsonCreator
  public static LegacyCertificateNumber parse(String text) {
    int defect = defect(text);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return new LegacyCertificateNumber(Digits.longNumber(text, 0, LENGTH));
  }

  /** As {@link #parse}, with the reason as a finding. */
  public static Parsed<LegacyCertificateNumber> tryParse(String text) {
    int defect = defect(text);
    return defect == Defect.NONE
        ? Parsed.of(new LegacyCertificateNumber(Digits.longNumber(text, 0, LENGTH)))
        : Parsed.failed(explain(text, defect).toFinding());
  }

  /** Whether {@link #parse} would take the text. Allocates nothing. */
  public static boolean isValid(CharSequence text) {
    return defect(text) == Defect.NONE;
  }

  /**
   * The one normalizing step before {@link #parse}: removes blanks, hyphens and invisible
   * characters, makes full-width characters ASCII. Says what it changed; checks nothing.
   */
  public static Normalized normalize(String text) {
    return Normalizer.lettersAndDigits(text);
  }

  private static int defect(CharSequence text) {
    Objects.requireNonNull(text, "text");
    if (text.length() != LENGTH) {
      return Defect.of(BAD_LENGTH);
    }
    int other = Digits.firstOther(text, 0, LENGTH);
    if (other >= 0) {
      return Defect.of(BAD_DIGIT, other);
    }
    char level = text.charAt(LEVEL);
    return level >= '1' && level <= '5' ? Defect.NONE : Defect.of(BAD_LEVEL, LEVEL);
  }

  private static InvalidValueException explain(String text, int defect) {
    InvalidValueException refusal =
        switch (Defect.kind(defect)) {
          case BAD_LENGTH ->
              CertificateNumber.isValid(text)
                  ? refuse(
                      Reason.LENGTH,
                      text,
                      "16 digits (this is a CertificateNumber of 22 characters)",
                      "16位数字（这是22位的职业技能等级证书编号）")
                  : refuse(
                      text.isBlank() ? Reason.EMPTY : Reason.LENGTH, text, "16 digits", "16位数字");
          case BAD_DIGIT -> refuse(Reason.CHARACTER, text, "ASCII digits 0-9 only", "半角数字0-9");
          case BAD_LEVEL ->
              refuse(Reason.COMPONENT, text, "a level from 5 to 1 in character 11", "第11位为等级代码5至1");
          default -> throw new AssertionError(defect);
        };
    return Defect.locate(refusal, defect);
  }

  private static InvalidValueException refuse(
      Reason reason, String text, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.LEGACY_CERTIFICATE_NUMBER, reason, Shown.text(text), expected, expectedChinese);
  }

  /** Canonical text of 16 digits. */
  @JsonValue
  public String value() {
    return Digits.format(digits, LENGTH);
  }

  /** Year of issue, 1990–2089: two digits from 90 are of the 1900s [inferred]. */
  public int issueYear() {
    int year = (int) (digits / 100_000_000_000_000L);
    return year + (year < FIRST_YEAR_OF_THE_1900S ? 2000 : 1900);
  }

  /** Level held. */
  public SkillLevel level() {
    return SkillLevel.ofDigit((int) (digits / 100_000 % 10));
  }

  /** Serial, 0–99999. */
  public int serial() {
    return (int) (digits % 100_000);
  }

  /** In the order of {@link #value}. */
  @Override
  public int compareTo(LegacyCertificateNumber other) {
    return Long.compare(digits, other.digits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LegacyCertificateNumber that && digits == that.digits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(digits);
  }

  /** Canonical text of 16 digits. */
  @Override
  public String toString() {
    return value();
  }
}
