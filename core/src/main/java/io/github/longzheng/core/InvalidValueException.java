package io.github.longzheng.core;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A text or number that is not a legal value of its type (值不合法), such as {@code CertificateNumber:
 * expected 22 characters but was 'S0000620000012'}.
 *
 * <p>The message is built from the parts below; personal data in it are masked. {@link #toFinding}
 * says the same in Chinese, under the rule id {@code prefix of the type}-{@code number of the
 * reason}.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why a value is refused (原因); the number is the second half of the rule id. */
  public enum Reason {
    /** 01 不能为空: nothing, or nothing but blanks. */
    EMPTY,
    /** 02 长度不对: too short or too long. */
    LENGTH,
    /** 03 字符不对: a character that the format does not have at this place. */
    CHARACTER,
    /** 04 组成不对: a part that is out of its list, such as a province code. */
    COMPONENT,
    /** 05 日期不对: a date that is not on the calendar, or not possible here. */
    DATE,
    /** 06 校验码不符: the check character does not fit the rest. */
    CHECK_CHARACTER,
    /** 07 超出范围: a number outside its range. */
    RANGE,
    /** 08 前后矛盾: two parts that contradict each other. */
    CONTRADICTION,
    /** 09 无法识别: a name or word that is not on the list. */
    UNKNOWN;

    /** From 1; stable. */
    public int number() {
      return ordinal() + 1;
    }
  }

  private final ValueType type;
  private final Reason reason;
  private final String maskedInput;
  private final String expected;
  private final String expectedChinese;
  private final int position;

  private InvalidValueException(
      ValueType type,
      Reason reason,
      String maskedInput,
      String expected,
      String expectedChinese,
      int position) {
    super(
        type.typeName()
            + ": expected "
            + expected
            + " but was '"
            + maskedInput
            + "'"
            + (position < 0 ? "" : " (at character " + (position + 1) + ")"));
    this.type = type;
    this.reason = Objects.requireNonNull(reason, "reason");
    this.maskedInput = maskedInput;
    this.expected = expected;
    this.expectedChinese = Objects.requireNonNull(expectedChinese, "expectedChinese");
    this.position = position;
  }

  /**
   * A refusal of a whole value.
   *
   * @param type what was to be made
   * @param reason why it is refused
   * @param maskedInput the input; the caller masks personal data
   * @param expected what is expected instead, in English, to be read after "expected"
   * @param expectedChinese the same in Chinese, to be read after "应为"
   */
  public static InvalidValueException of(
      ValueType type, Reason reason, String maskedInput, String expected, String expectedChinese) {
    // Somebody may have typed an identity number where something else belongs.
    String shown = PersonalData.maskIdNumbersWithin(maskedInput);
    return new InvalidValueException(type, reason, shown, expected, expectedChinese, -1);
  }

  /** The same refusal, pointing at the first wrong character (index from 0). */
  public InvalidValueException at(int position) {
    return new InvalidValueException(
        type, reason, maskedInput, expected, expectedChinese, position);
  }

  /** What was to be made. */
  public ValueType type() {
    return type;
  }

  /** Why it is refused. */
  public Reason reason() {
    return reason;
  }

  /** What came, personal data masked. */
  public String maskedInput() {
    return maskedInput;
  }

  /** What was expected, in English. */
  public String expected() {
    return expected;
  }

  /** Index of the first wrong character, from 0, where one can be named. */
  public OptionalInt position() {
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The stable id of the rule that was broken, such as {@code ID-06}. */
  public String ruleId() {
    return String.format(Locale.ROOT, "%s-%02d", type.rulePrefix(), reason.number());
  }

  /** The same as an error to be shown to the people who made the file. */
  public Finding toFinding() {
    String where = position < 0 ? "" : "（第" + (position + 1) + "个字符）";
    return Finding.error(
            ruleId(),
            type.chineseName() + "：应为" + expectedChinese + "，实为“" + maskedInput + "”" + where,
            Objects.requireNonNull(getMessage()))
        .withText(maskedInput);
  }
}
