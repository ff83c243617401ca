package io.github.longzheng.core;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A text or number that is not a legal value of its type (值不合法), such as {@code CertificateNumber:
 * expected 22 characters but was 'S0000620000012' (13 characters)}.
 *
 * <p>The message is built from the parts below; personal data in it are masked. {@link #toFinding} says
 * the same in Chinese.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why a value is refused (原因). */
  public enum Reason {
    /** 为空: nothing, or nothing but blanks. */
    EMPTY("不能为空"),
    /** 长度: too short or too long. */
    LENGTH("长度不对"),
    /** 字符: a character that the format does not have at this place. */
    CHARACTER("含有不允许的字符"),
    /** 构成: a part that is out of its list or range, such as a province code. */
    COMPONENT("组成部分不合法"),
    /** 日期: a date that is not on the calendar, or not possible here. */
    DATE("日期不合法"),
    /** 校验码: the check character does not fit the rest. */
    CHECK_CHARACTER("校验码不符"),
    /** 范围: a number outside its range. */
    RANGE("超出范围"),
    /** 矛盾: two parts that contradict each other. */
    CONTRADICTION("前后矛盾"),
    /** 未知: a name or word that is not on the list. */
    UNKNOWN("无法识别");

    private final String chineseName;

    Reason(String chineseName) {
      this.chineseName = chineseName;
    }

    /** The reason in Chinese, such as {@code 校验码不符}. */
    public String chineseName() {
      return chineseName;
    }
  }

  private final String type;
  private final Reason reason;
  private final String maskedInput;
  private final String expected;
  private final int position;

  private InvalidValueException(
      String type, Reason reason, String maskedInput, String expected, int position) {
    super(
        type
            + ": expected "
            + expected
            + " but was '"
            + maskedInput
            + "'"
            + (position < 0 ? "" : " (at character " + (position + 1) + ")"));
    this.type = type;
    this.reason = reason;
    this.maskedInput = maskedInput;
    this.expected = expected;
    this.position = position;
  }

  /**
   * A refusal of a whole value.
   *
   * @param type name of the type, such as {@code CitizenId}
   * @param reason why
   * @param maskedInput the input; the caller masks personal data
   * @param expected what is expected instead, to be read after "expected"
   */
  public static InvalidValueException of(
      String type, Reason reason, String maskedInput, String expected) {
    return at(type, reason, maskedInput, expected, -1);
  }

  /**
   * A refusal because of one place in the value.
   *
   * @param position index of the first wrong character, from 0; negative for the whole value
   */
  public static InvalidValueException at(
      String type, Reason reason, String maskedInput, String expected, int position) {
    Objects.requireNonNull(reason, "reason");
    return new InvalidValueException(type, reason, maskedInput, expected, position);
  }

  /** Name of the type that refused, such as {@code CitizenId}. */
  public String type() {
    return type;
  }

  /** Why. */
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
}
