package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The code of an assessing organization or of one of its sites, such as {@code S000062000001}
 * (机构编码，站点编码): the first 13 characters of the numbers of its certificates.
 *
 * <table>
 * <caption>The 13 characters</caption>
 * <tr><th>characters</th><th>meaning</th></tr>
 * <tr><td>1</td><td>class, {@code S} or {@code Y}, see {@link OrganizationClass}</td></tr>
 * <tr><td>2–5</td><td>{@code 0000}: filed with a province; {@code 0001}–{@code 9999}: number of an
 *     organization filed with the ministry</td></tr>
 * <tr><td>6–7</td><td>province, GB/T 2260; Gansu is {@code 62}</td></tr>
 * <tr><td>8–13</td><td>sequence of the organization or site</td></tr>
 * </table>
 *
 * <p>A code with another class letter is <em>unknown here</em>, which does not mean wrong: no
 * source gives the letters of, say, 技工院校. No value can be made of it, so {@link #parse} and {@link
 * #tryParse} refuse it with reason {@link Reason#UNKNOWN}; {@link #inspect}, which judges without
 * making a value, reports it as a warning and not as an error.
 *
 * <p>It does not say whether the organization exists or what it may assess.
 *
 * <p>Source: 人社鉴发〔2019〕2号.
 */
public final class SiteCode implements Comparable<SiteCode> {
  static final int LENGTH = 13;

  private static final long CLASS_UNIT = 1_000_000_000_000L;
  private static final int MAX_MINISTRY_NUMBER = 9_999;
  private static final int MAX_SEQUENCE = 999_999;

  private static final int BAD_LENGTH = 1;
  private static final int BAD_CLASS = 2;
  private static final int BAD_DIGIT = 3;
  private static final int BAD_PROVINCE = 4;
  private static final int UNKNOWN_CLASS = 5;

  /** Kinds from here on belong to {@link CertificateNumber}. */
  static final int FIRST_FREE_KIND = 6;

  /** 1 for employers, then the twelve digits. */
  private final long packed;

  private SiteCode(long packed) {
    this.packed = packed;
  }

  /**
   * The code made of its parts.
   *
   * @param ministryNumber 1–9999 for an organization filed with the ministry, 0 for one filed with
   *     a province
   * @param province any division code of the province
   * @param sequence 0–999999
   * @throws InvalidValueException when a number is out of its range
   */
  public static SiteCode of(
      OrganizationClass organizationClass,
      int ministryNumber,
      DivisionCode province,
      int sequence) {
    Objects.requireNonNull(organizationClass, "organizationClass");
    if (ministryNumber < 0 || ministryNumber > MAX_MINISTRY_NUMBER) {
      throw outOfRange(ministryNumber, "a ministry number from 0 to 9999", "部级机构代码0至9999");
    }
    if (sequence < 0 || sequence > MAX_SEQUENCE) {
      throw outOfRange(sequence, "a sequence from 0 to 999999", "机构（站点）序号0至999999");
    }
    return new SiteCode(
        classUnit(organizationClass)
            + ministryNumber * 100_000_000L
            + province.number() / 10_000 * 1_000_000L
            + sequence);
  }

  private static InvalidValueException outOfRange(
      int number, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.SITE_CODE, Reason.RANGE, Integer.toString(number), expected, expectedChinese);
  }

  /**
   * The code in its canonical text.
   *
   * @throws InvalidValueException when it is none, or of a class unknown here
   */
  @JsonCreator
  public static SiteCode parse(String text) {
    int defect = defect(text);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return ofValid(text);
  }

  /** As {@link #parse}, with the reason as a finding. */
  public static Parsed<SiteCode> tryParse(String text) {
    int defect = defect(text);
    return defect == Defect.NONE
        ? Parsed.of(ofValid(text))
        : Parsed.failed(explain(text, defect).toFinding());
  }

  /**
   * What is to be said about a text: nothing when {@link #parse} would take it, a warning (SITE-09)
   * when its class letter is unknown here and the rest is right, otherwise an error.
   */
  public static List<Finding> inspect(String text) {
    int defect = defect(text);
    return defect == Defect.NONE ? List.of() : List.of(judge(explain(text, defect)));
  }

  /** The finding for a refusal, a warning where the form is merely unknown. */
  static Finding judge(InvalidValueException refusal) {
    Finding finding = refusal.toFinding();
    return refusal.reason() == Reason.UNKNOWN ? finding.withSeverity(Severity.WARNING) : finding;
  }

  /** Whether {@link #parse} would take the text. Allocates nothing. */
  public static boolean isValid(CharSequence text) {
    return defect(text) == Defect.NONE;
  }

  /**
   * The one normalizing step before {@link #parse}: removes blanks, hyphens and invisible
   * characters, makes full-width characters ASCII and letters capital. Says what it changed; checks
   * nothing.
   */
  public static Normalized normalize(String text) {
    return Normalizer.lettersAndDigits(text);
  }

  /** The code at the beginning of a text that was checked. */
  static SiteCode ofValid(CharSequence text) {
    return new SiteCode(packValid(text));
  }

  static SiteCode ofPacked(long packed) {
    return new SiteCode(packed);
  }

  static long packValid(CharSequence text) {
    long unit = text.charAt(0) == OrganizationClass.EMPLOYER.letter() ? CLASS_UNIT : 0;
    return unit + Digits.longNumber(text, 1, LENGTH);
  }

  private static long classUnit(OrganizationClass organizationClass) {
    return organizationClass == OrganizationClass.EMPLOYER ? CLASS_UNIT : 0;
  }

  private static int defect(CharSequence text) {
    Objects.requireNonNull(text, "text");
    if (text.length() != LENGTH) {
      return Defect.of(BAD_LENGTH);
    }
    int characters = characterDefect(text);
    if (characters != Defect.NONE) {
      return characters;
    }
    int province = provinceDefect(text);
    return province != Defect.NONE ? province : classDefect(text);
  }

  /** Looks at the characters of the first 13. */
  static int characterDefect(CharSequence text) {
    if (!Digits.isCapital(text.charAt(0))) {
      return Defect.of(BAD_CLASS, 0);
    }
    int other = Digits.firstOther(text, 1, LENGTH);
    return other < 0 ? Defect.NONE : Defect.of(BAD_DIGIT, other);
  }

  static int provinceDefect(CharSequence text) {
    return Provinces.isKnown(Digits.number(text, 5, 7)) ? Defect.NONE : Defect.of(BAD_PROVINCE, 5);
  }

  /** Comes last, so that nothing that is surely wrong is called unknown. */
  static int classDefect(CharSequence text) {
    char letter = text.charAt(0);
    return letter == OrganizationClass.ASSESSING_ORGANIZATION.letter()
            || letter == OrganizationClass.EMPLOYER.letter()
        ? Defect.NONE
        : Defect.of(UNKNOWN_CLASS, 0);
  }

  private static InvalidValueException explain(String text, int defect) {
    if (Defect.kind(defect) == BAD_LENGTH) {
      if (text.isBlank()) {
        return refuse(ValueType.SITE_CODE, Reason.EMPTY, text, "13 characters", "13位");
      }
      return CertificateNumber.isValid(text)
          ? refuse(
              ValueType.SITE_CODE,
              Reason.LENGTH,
              text,
              "13 characters (this is a certificate number, which begins with the site code)",
              "13位（这是证书编号，其前13位为机构（站点）编码）")
          : refuse(
              ValueType.SITE_CODE,
              Reason.LENGTH,
              text,
              "13 characters",
              "13位，实有" + text.length() + "位");
    }
    return explain(ValueType.SITE_CODE, text, defect);
  }

  /** Words for the defects that site codes and certificate numbers share. */
  static InvalidValueException explain(ValueType type, String text, int defect) {
    InvalidValueException refusal =
        switch (Defect.kind(defect)) {
          case BAD_CLASS ->
              refuse(
                  type,
                  Reason.CHARACTER,
                  text,
                  "a capital letter S or Y at the beginning",
                  "以大写字母S或Y开头");
          case BAD_DIGIT -> refuse(type, Reason.CHARACTER, text, "an ASCII digit 0-9", "半角数字0-9");
          case BAD_PROVINCE ->
              refuse(
                  type,
                  Reason.COMPONENT,
                  text,
                  "a province code such as 62 in characters 6 and 7",
                  "第6、7位为省级代码，如62");
          case UNKNOWN_CLASS ->
              refuse(
                  type,
                  Reason.UNKNOWN,
                  text,
                  "class letter S or Y (another letter is unknown here, without a source, which does"
                      + " not mean that it is wrong)",
                  "S（社会培训评价组织）或Y（用人单位）开头（其他字母本库没有依据，不等于错误，请核实）");
          default -> throw new AssertionError(defect);
        };
    return Defect.locate(refusal, defect);
  }

  private static InvalidValueException refuse(
      ValueType type, Reason reason, String text, String expected, String expectedChinese) {
    return InvalidValueException.of(type, reason, Shown.text(text), expected, expectedChinese);
  }

  long packed() {
    return packed;
  }

  /** Canonical text of 13 characters. */
  @JsonValue
  public String value() {
    byte[] ascii = new byte[LENGTH];
    write(packed, ascii);
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }

  static void write(long packed, byte[] ascii) {
    ascii[0] = (byte) classOf(packed).letter();
    Digits.write(packed % CLASS_UNIT, ascii, 1, LENGTH);
  }

  private static OrganizationClass classOf(long packed) {
    return packed < CLASS_UNIT
        ? OrganizationClass.ASSESSING_ORGANIZATION
        : OrganizationClass.EMPLOYER;
  }

  /** Class of the organization. */
  public OrganizationClass organizationClass() {
    return classOf(packed);
  }

  /** Whether the organization is filed with the ministry, and not with a province. */
  public boolean isFiledWithMinistry() {
    return ministryNumber() != 0;
  }

  /** Number of an organization filed with the ministry, 1–9999; 0 for others. */
  public int ministryNumber() {
    return (int) (packed % CLASS_UNIT / 100_000_000);
  }

  /** Code of the province, such as {@code 620000}. */
  public DivisionCode province() {
    return new DivisionCode((int) (packed / 1_000_000 % 100) * 10_000);
  }

  /** Sequence of the organization or site, 0–999999. */
  public int sequence() {
    return (int) (packed % 1_000_000);
  }

  /** In the order of {@link #value}. */
  @Override
  public int compareTo(SiteCode other) {
    return Long.compare(packed, other.packed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SiteCode that && packed == that.packed;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(packed);
  }

  /** Canonical text of 13 characters. */
  @Override
  public String toString() {
    return value();
  }
}
