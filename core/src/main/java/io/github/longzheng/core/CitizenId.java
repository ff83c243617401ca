package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An 18-character identity number, such as {@code 62010219000101007X} (公民身份号码，证件号码): that of a
 * resident identity card, or one of the residence cards that have the same build.
 *
 * <table>
 * <caption>The 18 characters</caption>
 * <tr><th>characters</th><th>meaning</th></tr>
 * <tr><td>1–6</td><td>居民身份证: division code of the first registration. 港澳台居民居住证: {@code 81}, {@code 82} or
 *     {@code 83} and {@code 0000}. 外国人永久居留身份证: {@code 9}, two digits of the issuing province, three of the
 *     nationality (ISO 3166-1 numeric)</td></tr>
 * <tr><td>7–14</td><td>birth date, yyyyMMdd</td></tr>
 * <tr><td>15–17</td><td>sequence; odd for men, even for women</td></tr>
 * <tr><td>18</td><td>check character, 0–9 or a capital X</td></tr>
 * </table>
 *
 * <p>What the standards fix is checked, in this order: length, characters, province (or {@code
 * 0000}, or issuing province), birth date from 1800 and not in the future, check character. Whether
 * a county code was ever assigned is a milder question for {@link
 * DivisionRegistry#check(CitizenId)}; whether the number was issued to anybody, nobody can tell
 * from it.
 *
 * <p>It does not represent 15-digit numbers of the first generation (see {@link #ofLegacy}),
 * passports or travel permits. {@link #toString} is masked; the text for documents is {@link
 * #value}.
 *
 * <p>Source: GB 11643-1999; MOD 11-2 of ISO 7064; 港澳台居民居住证申领发放办法 (国办发〔2018〕81号); GA 2102-2023 and
 * 国家移民管理局 2023 (numbers beginning with 9). Years before 1800 are refused [inferred].
 */
public final class CitizenId implements Comparable<CitizenId> {
  /** The document that bears a number (证件种类), as far as its first digits tell. */
  public enum Kind {
    /** 居民身份证. */
    RESIDENT("居民身份证"),
    /** 港澳居民居住证: begins with 810000 or 820000. */
    HONG_KONG_MACAO_RESIDENCE_PERMIT("港澳居民居住证"),
    /** 台湾居民居住证: begins with 830000. */
    TAIWAN_RESIDENCE_PERMIT("台湾居民居住证"),
    /** 外国人永久居留身份证 of 2023: begins with 9. */
    PERMANENT_RESIDENT("外国人永久居留身份证");

    private final String chineseName;

    Kind(String chineseName) {
      this.chineseName = chineseName;
    }

    /** The Chinese term, such as {@code 居民身份证}. */
    public String chineseName() {
      return chineseName;
    }
  }

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int LENGTH = 18;
  private static final int LEGACY_LENGTH = 15;
  private static final int FIRST_YEAR = 1800;

  /** Sequences of 15-digit numbers that mark people born before 1900. */
  private static final int FIRST_SEQUENCE_OF_THE_1800S = 996;

  /** Nobody born before this year is born in the future: this library is younger. */
  private static final int YEAR_OF_THIS_LIBRARY = 2024;

  /** Stands for today by the system clock, which is asked only when the answer depends on it. */
  private static final long SYSTEM_CLOCK = Long.MIN_VALUE;

  private static final int BAD_LENGTH = 1;
  private static final int BAD_DIGIT = 2;
  private static final int BAD_LAST = 3;
  private static final int BAD_PROVINCE = 4;
  private static final int BAD_PERMIT = 5;
  private static final int BAD_ISSUER = 6;
  private static final int BAD_DATE = 7;
  private static final int BAD_YEAR = 8;
  private static final int FUTURE = 9;
  private static final int BAD_CHECK = 10;
  private static final int BAD_LEGACY_LENGTH = 11;

  /** The first 17 digits; they determine the last character. */
  private final long body;

  private CitizenId(long body) {
    this.body = body;
  }

  /**
   * The number in its canonical text; the birth date is not after today in Beijing, by the system
   * clock.
   *
   * @throws InvalidValueException when it is none; {@link #normalize} removes blanks and the like
   */
  @JsonCreator
  public static CitizenId parse(String text) {
    return parse(text, SYSTEM_CLOCK);
  }

  /**
   * The number in its canonical text; the birth date is not after today in Beijing, by this clock.
   *
   * @throws InvalidValueException when it is none
   */
  public static CitizenId parse(String text, Clock clock) {
    return parse(text, today(clock));
  }

  private static CitizenId parse(String text, long today) {
    int defect = defect(text, today);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return new CitizenId(Digits.longNumber(text, 0, LENGTH - 1));
  }

  /** As {@link #parse(String)}, with the reason as a finding. */
  public static Parsed<CitizenId> tryParse(String text) {
    return tryParse(text, SYSTEM_CLOCK);
  }

  /** As {@link #parse(String, Clock)}, with the reason as a finding. */
  public static Parsed<CitizenId> tryParse(String text, Clock clock) {
    return tryParse(text, today(clock));
  }

  private static Parsed<CitizenId> tryParse(String text, long today) {
    int defect = defect(text, today);
    return defect == Defect.NONE
        ? Parsed.of(new CitizenId(Digits.longNumber(text, 0, LENGTH - 1)))
        : Parsed.failed(explain(text, defect).toFinding());
  }

  /** Whether {@link #parse(String)} would take the text. Allocates nothing. */
  public static boolean isValid(CharSequence text) {
    return defect(text, SYSTEM_CLOCK) == Defect.NONE;
  }

  /** Whether the text is a number of somebody born on this day or before. Allocates nothing. */
  public static boolean isValid(CharSequence text, LocalDate today) {
    return defect(text, today.toEpochDay()) == Defect.NONE;
  }

  /**
   * The 18-character form of a 15-digit number of the first generation: the century is 19, or 18
   * for sequences 996–999, which marked people over a hundred [inferred].
   *
   * @throws InvalidValueException when the text is no such number
   */
  public static CitizenId ofLegacy(String text) {
    int defect = legacyDefect(text);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return upgrade(text);
  }

  /** As {@link #ofLegacy}: the number with a note (ID-13) that it was upgraded, or the reason. */
  public static Parsed<CitizenId> tryOfLegacy(String text) {
    int defect = legacyDefect(text);
    if (defect != Defect.NONE) {
      return Parsed.failed(explain(text, defect).toFinding());
    }
    CitizenId id = upgrade(text);
    return Parsed.of(
        id,
        List.of(
            Finding.note(
                    "ID-13",
                    "证件号码：15位旧号码已升为18位“" + id + "”，请与证件核对",
                    "CitizenId: a 15-digit number was upgraded to '"
                        + id
                        + "'; compare it with the card")
                .withText(Shown.idNumber(text))));
  }

  private static CitizenId upgrade(String text) {
    int sequence = Digits.number(text, 12, LEGACY_LENGTH);
    long region = Digits.number(text, 0, 6);
    long century = century(sequence);
    long date = Digits.number(text, 6, 12);
    return new CitizenId((region * 100 + century) * 1_000_000_000L + date * 1000 + sequence);
  }

  /** Whether {@link #ofLegacy} would take the text. Allocates nothing. */
  public static boolean isValidLegacy(CharSequence text) {
    return legacyDefect(text) == Defect.NONE;
  }

  /**
   * The one normalizing step before {@link #parse}: removes blanks, hyphens, a byte order mark,
   * other invisible characters and a spreadsheet's leading apostrophe, makes full-width characters
   * ASCII and letters capital, and takes Ⅹ and × for X. Says what it changed; checks nothing.
   */
  public static Normalized normalize(String text) {
    return Normalizer.withLookAlikes(text);
  }

  private static long today(Clock clock) {
    return LocalDate.now(clock.withZone(CHINA)).toEpochDay();
  }

  private static int defect(CharSequence text, long today) {
    Objects.requireNonNull(text, "text");
    if (text.length() != LENGTH) {
      return Defect.of(BAD_LENGTH);
    }
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      char c = text.charAt(i);
      if (!Digits.isDigit(c)) {
        return Defect.of(BAD_DIGIT, i);
      }
      // Weights are powers of two, so that doubling gives them; the sum stays below 2^22.
      sum = (sum + (c - '0')) * 2;
    }
    char last = text.charAt(LENGTH - 1);
    if (!Digits.isDigit(last) && last != 'X') {
      return Defect.of(BAD_LAST, LENGTH - 1);
    }
    int region = regionDefect(text);
    if (region != Defect.NONE) {
      return region;
    }
    int date = dateDefect(Digits.number(text, 6, 10), Digits.number(text, 10, 14), 6, today);
    if (date != Defect.NONE) {
      return date;
    }
    return checkCharacter(sum) == last ? Defect.NONE : Defect.of(BAD_CHECK, LENGTH - 1);
  }

  private static int legacyDefect(CharSequence text) {
    Objects.requireNonNull(text, "text");
    if (text.length() != LEGACY_LENGTH) {
      return Defect.of(BAD_LEGACY_LENGTH);
    }
    int other = Digits.firstOther(text, 0, LEGACY_LENGTH);
    if (other >= 0) {
      return Defect.of(BAD_DIGIT, other);
    }
    // Residence cards are younger than 15-digit numbers.
    int province = Digits.number(text, 0, 2);
    if (province > 80 || !Provinces.isKnown(province)) {
      return Defect.of(BAD_PROVINCE, 0);
    }
    int year = century(Digits.number(text, 12, 15)) * 100 + Digits.number(text, 6, 8);
    return dateDefect(year, Digits.number(text, 8, 12), 6, SYSTEM_CLOCK);
  }

  private static int century(int legacySequence) {
    return legacySequence >= FIRST_SEQUENCE_OF_THE_1800S ? 18 : 19;
  }

  private static int regionDefect(CharSequence text) {
    int province = Digits.number(text, 0, 2);
    if (province >= 90) {
      return Provinces.isKnown(Digits.number(text, 1, 3)) ? Defect.NONE : Defect.of(BAD_ISSUER, 1);
    }
    if (province >= 81 && province <= 83) {
      return Digits.number(text, 2, 6) == 0 ? Defect.NONE : Defect.of(BAD_PERMIT, 2);
    }
    return Provinces.isKnown(province) ? Defect.NONE : Defect.of(BAD_PROVINCE, 0);
  }

  private static int dateDefect(int year, int monthAndDay, int position, long today) {
    int month = monthAndDay / 100;
    int day = monthAndDay % 100;
    if (!CivilDates.exists(year, month, day)) {
      return Defect.of(BAD_DATE, position);
    }
    if (year < FIRST_YEAR) {
      return Defect.of(BAD_YEAR, position);
    }
    if (today == SYSTEM_CLOCK) {
      return year >= YEAR_OF_THIS_LIBRARY
              && CivilDates.epochDay(year, month, day) > CivilDates.epochDayOfTodayInChina()
          ? Defect.of(FUTURE, position)
          : Defect.NONE;
    }
    return CivilDates.epochDay(year, month, day) > today
        ? Defect.of(FUTURE, position)
        : Defect.NONE;
  }

  /** The check character for the weighted sum of the other 17 (MOD 11-2). */
  private static char checkCharacter(int sum) {
    int check = (12 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static InvalidValueException explain(String text, int defect) {
    InvalidValueException refusal =
        switch (Defect.kind(defect)) {
          case BAD_LENGTH -> wrongLength(text);
          case BAD_LEGACY_LENGTH ->
              refuse(
                  text.isBlank() ? Reason.EMPTY : Reason.LENGTH,
                  text,
                  "15 digits (a number of the first generation)",
                  "15位数字（旧号码）");
          case BAD_DIGIT ->
              refuse(
                  Reason.CHARACTER,
                  text,
                  "ASCII digits 0-9 in all places but the last",
                  "除末位外均为半角数字0-9");
          case BAD_LAST -> wrongLast(text);
          case BAD_PROVINCE ->
              refuse(
                  Reason.COMPONENT,
                  text,
                  "a province code at the beginning, such as 62",
                  "以省级行政区划代码开头，如62");
          case BAD_PERMIT ->
              refuse(Reason.COMPONENT, text, "0000 after 81, 82 or 83", "81、82、83之后为0000");
          case BAD_ISSUER ->
              refuse(
                  Reason.COMPONENT,
                  text,
                  "the code of the issuing province after 9, such as 11",
                  "9之后为签发地省级代码，如11");
          case BAD_DATE ->
              refuse(Reason.DATE, text, "a birth date that is on the calendar", "真实存在的出生日期");
          case BAD_YEAR -> refuse(Reason.DATE, text, "a year of birth from 1800", "1800年及以后的出生日期");
          case FUTURE ->
              refuse(Reason.DATE, text, "a birth date that is not in the future", "不晚于今天的出生日期");
          case BAD_CHECK -> wrongCheck(text);
          default -> throw new AssertionError(defect);
        };
    return Defect.locate(refusal, defect);
  }

  private static InvalidValueException wrongLength(String text) {
    if (text.isBlank()) {
      return refuse(Reason.EMPTY, text, "18 characters", "18位");
    }
    if (text.indexOf("E+") > 0 || text.indexOf("e+") > 0) {
      return refuse(
          Reason.LENGTH,
          text,
          "18 characters (a spreadsheet rounded this number; its last digits are lost, format the"
              + " column as text and enter it anew)",
          "18位（表格软件已将其变为科学计数，末几位已丢失，请将该列设为文本后重新录入）");
    }
    if (isValidLegacy(text)) {
      return refuse(
          Reason.LENGTH,
          text,
          "18 characters (15 digits are a number of the first generation, see ofLegacy)",
          "18位（15位为旧号码，请按证件上的18位号码填写）");
    }
    return isValid(normalize(text).text())
        ? refuse(
            Reason.LENGTH,
            text,
            "18 characters without blanks, hyphens or invisible characters (normalize removes them)",
            "18位，不含空格、连字符和不可见字符")
        : refuse(Reason.LENGTH, text, "18 characters", "18位，实有" + text.length() + "位");
  }

  private static InvalidValueException wrongLast(String text) {
    return text.charAt(LENGTH - 1) == 'x'
        ? refuse(
            Reason.CHARACTER,
            text,
            "a capital X at the end, not a lower-case x (normalize changes it)",
            "末位为大写X，不是小写x")
        : refuse(Reason.CHARACTER, text, "0-9 or a capital X at the end", "末位为0-9或大写X");
  }

  private static InvalidValueException wrongCheck(String text) {
    return text.endsWith("000")
        ? refuse(
            Reason.CHECK_CHARACTER,
            text,
            "a check character that fits the other 17 (the end 000 suggests that a spreadsheet"
                + " rounded the number: format the column as text and enter it anew)",
            "与前17位相符的校验码（末三位为000，可能被表格软件取整，请将该列设为文本后重新录入）")
        : refuse(
            Reason.CHECK_CHARACTER,
            text,
            "a check character that fits the other 17 (one of the 18 is mistyped: compare them with"
                + " the card)",
            "与前17位相符的校验码（18位中有误，请与证件核对）");
  }

  private static InvalidValueException refuse(
      Reason reason, String text, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.CITIZEN_ID, reason, Shown.idNumber(text), expected, expectedChinese);
  }

  /** Canonical text of 18 characters, not masked: for documents, not for logs. */
  @JsonValue
  public String value() {
    byte[] ascii = new byte[LENGTH];
    Digits.write(body, ascii, 0, LENGTH - 1);
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum = (sum + (ascii[i] - '0')) * 2;
    }
    ascii[LENGTH - 1] = (byte) checkCharacter(sum);
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }

  /** The document that bears the number. */
  public Kind kind() {
    int province = region() / 10_000;
    if (province >= 90) {
      return Kind.PERMANENT_RESIDENT;
    }
    return switch (province) {
      case 81, 82 -> Kind.HONG_KONG_MACAO_RESIDENCE_PERMIT;
      case 83 -> Kind.TAIWAN_RESIDENCE_PERMIT;
      default -> Kind.RESIDENT;
    };
  }

  /**
   * Where the holder of a 居民身份证 was first registered, which is often not where he or she lives;
   * empty for the other kinds, whose first digits name no place of registration.
   */
  public Optional<DivisionCode> divisionCode() {
    return kind() == Kind.RESIDENT ? Optional.of(new DivisionCode(region())) : Optional.empty();
  }

  private int region() {
    return (int) (body / 100_000_000_000L);
  }

  /** 出生日期. */
  public LocalDate birthDate() {
    int date = (int) (body / 1000 % 100_000_000);
    return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
  }

  /** 性别. */
  public Gender gender() {
    return body % 2 == 1 ? Gender.MALE : Gender.FEMALE;
  }

  /**
   * Age in full years (周岁) on a day, by the corresponding-day rule: a year is full on the birthday
   * itself. Somebody born on 29 February completes a year on 29 February, or on 28 February where
   * the year has no 29th (民法典 202: the month's last day) — a day earlier than {@link
   * java.time.Period} has it.
   *
   * @throws InvalidValueException when the day is before the birth date
   */
  public int ageOn(LocalDate day) {
    LocalDate birth = birthDate();
    if (day.isBefore(birth)) {
      throw InvalidValueException.of(
          ValueType.DATE,
          Reason.CONTRADICTION,
          day.toString(),
          "a day not before the birth date",
          "不早于出生日期的日期");
    }
    int years = day.getYear() - birth.getYear();
    return birth.plusYears(years).isAfter(day) ? years - 1 : years;
  }

  /** In the order of {@link #value}. */
  @Override
  public int compareTo(CitizenId other) {
    return Long.compare(body, other.body);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CitizenId that && body == that.body;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(body);
  }

  /** Masked: {@code 620102********007X}. The canonical text is {@link #value}. */
  @Override
  public String toString() {
    return PersonalData.maskIdNumber(value());
  }
}
