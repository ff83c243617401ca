package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;

/**
 * A division code, such as {@code 620102} (行政区划代码).
 *
 * <table>
 * <caption>The six digits</caption>
 * <tr><th>digits</th><th>meaning</th></tr>
 * <tr><td>1–2</td><td>province (省、自治区、直辖市、特别行政区)</td></tr>
 * <tr><td>3–4</td><td>prefecture (市、州), {@code 00} for the province itself</td></tr>
 * <tr><td>5–6</td><td>county (县、市、区), {@code 00} for the prefecture itself</td></tr>
 * </table>
 *
 * <p>The province is on the list of GB/T 2260. Whether prefecture and county were ever assigned is
 * not part of the value: ask {@link DivisionRegistry}. {@code 100000} (national registration) and
 * {@code 83} (prefix of residence permits) are no divisions.
 *
 * <p>Source: GB/T 2260.
 *
 * @param number the code as a number, 110000 to 829999
 */
public record DivisionCode(int number) implements Comparable<DivisionCode> {
  private static final int LENGTH = 6;

  private static final int BAD_LENGTH = 1;
  private static final int BAD_DIGIT = 2;
  private static final int BAD_PROVINCE = 3;

  public DivisionCode {
    if (number < 0 || number > 999_999 || !Provinces.isKnown(number / 10_000)) {
      throw explain(Integer.toString(number), Defect.of(BAD_PROVINCE));
    }
  }

  /**
   * The code in a text of six digits.
   *
   * @throws InvalidValueException when it is none or its province is not on the list
   */
  @JsonCreator
  public static DivisionCode parse(String text) {
    int defect = defect(text);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return new DivisionCode(Digits.number(text, 0, LENGTH));
  }

  /** The code in a text, or why there is none. */
  public static Parsed<DivisionCode> tryParse(String text) {
    int defect = defect(text);
    return defect == Defect.NONE
        ? Parsed.of(new DivisionCode(Digits.number(text, 0, LENGTH)))
        : Parsed.failed(explain(text, defect).toFinding());
  }

  /** Whether {@link #parse} would take the text. Allocates nothing. */
  public static boolean isValid(CharSequence text) {
    return defect(text) == Defect.NONE;
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
    return Provinces.isKnown(Digits.number(text, 0, 2)) ? Defect.NONE : Defect.of(BAD_PROVINCE, 0);
  }

  private static InvalidValueException explain(String text, int defect) {
    String shown = Shown.text(text);
    InvalidValueException refusal =
        switch (Defect.kind(defect)) {
          case BAD_LENGTH ->
              refuse(text.isBlank() ? Reason.EMPTY : Reason.LENGTH, shown, "6 digits", "6位数字");
          case BAD_DIGIT -> refuse(Reason.CHARACTER, shown, "digits 0-9 only", "半角数字0-9");
          case BAD_PROVINCE ->
              refuse(Reason.COMPONENT, shown, "a province code such as 62", "以省级代码开头，如62");
          default -> throw new AssertionError(defect);
        };
    return Defect.locate(refusal, defect);
  }

  private static InvalidValueException refuse(
      Reason reason, String shown, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.DIVISION_CODE, reason, shown, expected, expectedChinese);
  }

  /** Canonical text, such as {@code 620102}. */
  @JsonValue
  public String value() {
    return Digits.format(number, LENGTH);
  }

  /** Code of the province, such as {@code 620000}. */
  public DivisionCode province() {
    return new DivisionCode(number / 10_000 * 10_000);
  }

  /** Code of the prefecture, such as {@code 620100}; of a province, the province itself. */
  public DivisionCode prefecture() {
    return new DivisionCode(number / 100 * 100);
  }

  @Override
  public int compareTo(DivisionCode other) {
    return Integer.compare(number, other.number);
  }

  /** Canonical text, such as {@code 620102}. */
  @Override
  public String toString() {
    return value();
  }
}
