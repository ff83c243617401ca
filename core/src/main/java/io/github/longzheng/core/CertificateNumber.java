package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A certificate number, such as {@code S000062000001243000001} (证书编号，职业技能等级证书).
 *
 * <table>
 * <caption>The 22 characters</caption>
 * <tr><th>characters</th><th>meaning</th></tr>
 * <tr><td>1–13</td><td>site code of the organization, see {@link SiteCode}</td></tr>
 * <tr><td>14–15</td><td>year of issue, the last two digits of 2000–2099</td></tr>
 * <tr><td>16</td><td>level, 5 (初级工) to 1 (高级技师)</td></tr>
 * <tr><td>17–22</td><td>serial</td></tr>
 * </table>
 *
 * <p>There is no check character: a mistyped digit of the organization, year or serial cannot be
 * noticed here. The numbers of Gansu are made by the 考务 system; this type parses, checks and
 * compares them ({@link CertificateNumberSequence} proposes numbers where a platform must).
 *
 * <p>Another class letter, and a letter in the place of the level as 特级技师 numbers have it, are
 * <em>unknown here</em>, which does not mean wrong. No value can be made of them, so {@link #parse}
 * and {@link #tryParse} refuse them with reason {@link Reason#UNKNOWN}; {@link #inspect}, which
 * judges without making a value, reports them as a warning and not as an error.
 *
 * <p>It does not represent numbers of earlier 国家职业资格证书, see {@link LegacyCertificateNumber}.
 *
 * <p>Source: 人社鉴发〔2019〕2号. Whether the serial restarts per year or level is not known; the whole
 * number is unique in any case.
 */
public final class CertificateNumber implements Comparable<CertificateNumber> {
  /** The highest serial. */
  static final int MAX_SERIAL = 999_999;

  private static final int LENGTH = 22;
  private static final int YEAR = SiteCode.LENGTH;
  private static final int LEVEL = 15;
  private static final int SERIAL = 16;
  private static final int CENTURY = 2000;
  private static final int SERIALS = MAX_SERIAL + 1;

  private static final int BAD_LENGTH = SiteCode.FIRST_FREE_KIND;
  private static final int BAD_DIGIT = SiteCode.FIRST_FREE_KIND + 1;
  private static final int BAD_LEVEL = SiteCode.FIRST_FREE_KIND + 2;
  private static final int UNKNOWN_LEVEL = SiteCode.FIRST_FREE_KIND + 3;

  private final long site;

  /** Year in the century, level digit, serial: nine digits. */
  private final int tail;

  private CertificateNumber(long site, int tail) {
    this.site = site;
    this.tail = tail;
  }

  /**
   * The number made of its parts.
   *
   * @param issueYear 2000–2099
   * @param serial 0–999999
   * @throws InvalidValueException when year or serial is out of its range
   */
  public static CertificateNumber of(
      SiteCode siteCode, int issueYear, SkillLevel level, int serial) {
    Objects.requireNonNull(siteCode, "siteCode");
    Objects.requireNonNull(level, "level");
    if (issueYear < CENTURY || issueYear > CENTURY + 99) {
      throw outOfRange(issueYear, "a year of issue from 2000 to 2099", "发证年份2000至2099");
    }
    if (serial < 0 || serial > MAX_SERIAL) {
      throw outOfRange(serial, "a serial from 0 to 999999", "序号0至999999");
    }
    return new CertificateNumber(
        siteCode.packed(), ((issueYear - CENTURY) * 10 + level.digit()) * SERIALS + serial);
  }

  private static InvalidValueException outOfRange(
      int number, String expected, String expectedChinese) {
    return refuse(Reason.RANGE, Integer.toString(number), expected, expectedChinese);
  }

  /**
   * The number in its canonical text.
   *
   * @throws InvalidValueException when it is none, or of a form unknown here
   */
  @JsonCreator
  public static CertificateNumber parse(String text) {
    int defect = defect(text);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return ofValid(text);
  }

  /** As {@link #parse}, with the reason as a finding. */
  public static Parsed<CertificateNumber> tryParse(String text) {
    int defect = defect(text);
    return defect == Defect.NONE
        ? Parsed.of(ofValid(text))
        : Parsed.failed(explain(text, defect).toFinding());
  }

  /**
   * What is to be said about a text: nothing when {@link #parse} would take it, a warning (CERT-09)
   * when its class or level letter is unknown here and the rest is right, otherwise an error.
   */
  public static List<Finding> inspect(String text) {
    int defect = defect(text);
    return defect == Defect.NONE ? List.of() : List.of(SiteCode.judge(explain(text, defect)));
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

  private static CertificateNumber ofValid(CharSequence text) {
    return new CertificateNumber(SiteCode.packValid(text), Digits.number(text, YEAR, LENGTH));
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
    int province = SiteCode.provinceDefect(text);
    if (province != Defect.NONE) {
      return province;
    }
    char level = text.charAt(LEVEL);
    if (Digits.isDigit(level) && (level < '1' || level > '5')) {
      return Defect.of(BAD_LEVEL, LEVEL);
    }
    int unknownClass = SiteCode.classDefect(text);
    if (unknownClass != Defect.NONE) {
      return unknownClass;
    }
    return Digits.isDigit(level) ? Defect.NONE : Defect.of(UNKNOWN_LEVEL, LEVEL);
  }

  private static int characterDefect(CharSequence text) {
    int site = SiteCode.characterDefect(text);
    if (site != Defect.NONE) {
      return site;
    }
    int other = Digits.firstOther(text, YEAR, LENGTH);
    if (other == LEVEL && Digits.isCapital(text.charAt(LEVEL))) {
      other = Digits.firstOther(text, SERIAL, LENGTH);
    }
    return other < 0 ? Defect.NONE : Defect.of(BAD_DIGIT, other);
  }

  private static InvalidValueException explain(String text, int defect) {
    InvalidValueException refusal =
        switch (Defect.kind(defect)) {
          case BAD_LENGTH -> wrongLength(text);
          case BAD_DIGIT -> refuse(Reason.CHARACTER, text, "an ASCII digit 0-9", "半角数字0-9");
          case BAD_LEVEL ->
              refuse(
                  Reason.COMPONENT,
                  text,
                  "a level from 5 (初级工) to 1 (高级技师) in character 16",
                  "第16位为等级代码5（初级工）至1（高级技师）");
          case UNKNOWN_LEVEL ->
              refuse(
                  Reason.UNKNOWN,
                  text,
                  "a level digit in character 16 (a letter, as 特级技师 numbers have it, is unknown here,"
                      + " without a source, which does not mean that it is wrong)",
                  "第16位为等级代码5至1（特级技师等编号此位为字母，本库没有依据，不等于错误，请核实）");
          default -> SiteCode.explain(ValueType.CERTIFICATE_NUMBER, text, defect);
        };
    return Defect.locate(refusal, defect);
  }

  private static InvalidValueException wrongLength(String text) {
    if (text.isBlank()) {
      return refuse(Reason.EMPTY, text, "22 characters", "22位");
    }
    if (text.length() == LENGTH + 1 && text.charAt(LEVEL) == '0' && isValid(without(text, LEVEL))) {
      return refuse(
          Reason.LENGTH,
          text,
          "22 characters with a level of one digit ("
              + text.charAt(SERIAL)
              + ", not 0"
              + text.charAt(SERIAL)
              + ")",
          "22位，等级代码为一位数字（" + text.charAt(SERIAL) + "，不是0" + text.charAt(SERIAL) + "）");
    }
    if (LegacyCertificateNumber.isValid(text)) {
      return refuse(
          Reason.LENGTH,
          text,
          "22 characters (16 digits are the number of an earlier 国家职业资格证书, see"
              + " LegacyCertificateNumber)",
          "22位（16位数字为原国家职业资格证书编号）");
    }
    return refuse(Reason.LENGTH, text, "22 characters", "22位，实有" + text.length() + "位");
  }

  private static String without(String text, int index) {
    return text.substring(0, index) + text.substring(index + 1);
  }

  private static InvalidValueException refuse(
      Reason reason, String text, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.CERTIFICATE_NUMBER, reason, Shown.text(text), expected, expectedChinese);
  }

  /** Canonical text of 22 characters. */
  @JsonValue
  public String value() {
    byte[] ascii = new byte[LENGTH];
    SiteCode.write(site, ascii);
    Digits.write(tail, ascii, YEAR, LENGTH);
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }

  /** Site code of the organization, the first 13 characters. */
  public SiteCode siteCode() {
    return SiteCode.ofPacked(site);
  }

  /** Year of issue, such as 2024. */
  public int issueYear() {
    return CENTURY + tail / (10 * SERIALS);
  }

  /** Level. */
  public SkillLevel level() {
    return SkillLevel.ofDigit(tail / SERIALS % 10);
  }

  /** Serial, 0–999999. */
  public int serial() {
    return tail % SERIALS;
  }

  /** In the order of {@link #value}. */
  @Override
  public int compareTo(CertificateNumber other) {
    int bySite = Long.compare(site, other.site);
    return bySite != 0 ? bySite : Integer.compare(tail, other.tail);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CertificateNumber that && site == that.site && tail == that.tail;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(site) + tail;
  }

  /** Canonical text of 22 characters. */
  @Override
  public String toString() {
    return value();
  }
}
