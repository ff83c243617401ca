package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;

/**
 * The code of an occupation, such as {@code 4-03-02-01} (职业编码) of 中式烹调师.
 *
 * <table>
 * <caption>The 10 characters</caption>
 * <tr><th>characters</th><th>meaning</th></tr>
 * <tr><td>1</td><td>major group (大类), 1–8</td></tr>
 * <tr><td>3–4</td><td>group (中类)</td></tr>
 * <tr><td>6–7</td><td>subgroup (小类)</td></tr>
 * <tr><td>9–10</td><td>occupation (职业)</td></tr>
 * </table>
 *
 * <p>Only the shape is checked; whether the catalogue has such an occupation is not part of the
 * value. It does not represent work types (工种), which have no code of their own.
 *
 * <p>Source: 中华人民共和国职业分类大典.
 */
public final class OccupationCode implements Comparable<OccupationCode> {
  private static final int LENGTH = 10;

  private static final int BAD_LENGTH = 1;
  private static final int BAD_HYPHEN = 2;
  private static final int BAD_DIGIT = 3;
  private static final int BAD_MAJOR = 4;

  /** The seven digits. */
  private final int digits;

  private OccupationCode(int digits) {
    this.digits = digits;
  }

  /**
   * The code in its canonical text.
   *
   * @throws InvalidValueException when it is none
   */
  @JsonCreator
  public static OccupationCode parse(String text) {
    int defect = defect(text);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return ofValid(text);
  }

  /** As {@link #parse}, with the reason as a finding. */
  public static Parsed<OccupationCode> tryParse(String text) {
    int defect = defect(text);
    return defect == Defect.NONE
        ? Parsed.of(ofValid(text))
        : Parsed.failed(explain(text, defect).toFinding());
  }

  /** Whether {@link #parse} would take the text. Allocates nothing. */
  public static boolean isValid(CharSequence text) {
    return defect(text) == Defect.NONE;
  }

  /**
   * The one normalizing step before {@link #parse}: removes blanks and invisible characters, makes
   * full-width characters ASCII and other dashes, such as those of a word processor, hyphens. Says
   * what it changed; checks nothing.
   */
  public static Normalized normalize(String text) {
    return Normalizer.withHyphens(text);
  }

  private static OccupationCode ofValid(CharSequence text) {
    int digits = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (!isHyphen(i)) {
        digits = digits * 10 + (text.charAt(i) - '0');
      }
    }
    return new OccupationCode(digits);
  }

  private static boolean isHyphen(int position) {
    return position == 1 || position == 4 || position == 7;
  }

  private static int defect(CharSequence text) {
    Objects.requireNonNull(text, "text");
    if (text.length() != LENGTH) {
      return Defect.of(BAD_LENGTH);
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if (isHyphen(i)) {
        if (c != '-') {
          return Defect.of(BAD_HYPHEN, i);
        }
      } else if (!Digits.isDigit(c)) {
        return Defect.of(BAD_DIGIT, i);
      }
    }
    char major = text.charAt(0);
    return major >= '1' && major <= '8' ? Defect.NONE : Defect.of(BAD_MAJOR, 0);
  }

  private static InvalidValueException explain(String text, int defect) {
    InvalidValueException refusal =
        switch (Defect.kind(defect)) {
          case BAD_LENGTH ->
              refuse(
                  text.isBlank() ? Reason.EMPTY : Reason.LENGTH,
                  text,
                  "10 characters such as 4-03-02-01",
                  "10位，如4-03-02-01");
          case BAD_HYPHEN ->
              refuse(
                  Reason.CHARACTER,
                  text,
                  "an ASCII hyphen (normalize changes other dashes)",
                  "半角连字符“-”");
          case BAD_DIGIT -> refuse(Reason.CHARACTER, text, "an ASCII digit 0-9", "半角数字0-9");
          case BAD_MAJOR -> refuse(Reason.COMPONENT, text, "a major group from 1 to 8", "大类代码1至8");
          default -> throw new AssertionError(defect);
        };
    return Defect.locate(refusal, defect);
  }

  private static InvalidValueException refuse(
      Reason reason, String text, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.OCCUPATION_CODE, reason, Shown.text(text), expected, expectedChinese);
  }

  /** Canonical text, such as {@code 4-03-02-01}. */
  @JsonValue
  public String value() {
    String plain = Digits.format(digits, 7);
    return plain.substring(0, 1)
        + '-'
        + plain.substring(1, 3)
        + '-'
        + plain.substring(3, 5)
        + '-'
        + plain.substring(5);
  }

  /** Major group (大类), 1–8. */
  public int majorGroup() {
    return digits / 1_000_000;
  }

  /** In the order of {@link #value}. */
  @Override
  public int compareTo(OccupationCode other) {
    return Integer.compare(digits, other.digits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OccupationCode that && digits == that.digits;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(digits);
  }

  /** Canonical text, such as {@code 4-03-02-01}. */
  @Override
  public String toString() {
    return value();
  }
}
