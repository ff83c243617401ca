package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A unified social credit code of an organization, such as {@code 12620100MB00000431} (统一社会信用代码).
 *
 * <table>
 * <caption>The 18 characters</caption>
 * <tr><th>characters</th><th>meaning</th></tr>
 * <tr><td>1–2</td><td>department of registration and category, see {@link
 *     RegistrationCategory}</td></tr>
 * <tr><td>3–8</td><td>division code of the registering office, {@code 100000} for a national
 *     one</td></tr>
 * <tr><td>9–17</td><td>organization code (组织机构代码), its 9th character the check digit of GB 11714</td></tr>
 * <tr><td>18</td><td>check character, MOD 31-3</td></tr>
 * </table>
 *
 * <p>Digits and capital letters without I, O, S, V and Z. Checked in this order: length,
 * characters, category and province, check character, embedded check digit.
 *
 * <p>Some codes of the first years have an embedded digit that does not fit. {@link #parseLenient}
 * and {@link #tryParseLenient} take them, as does reading JSON, so that every value that was once
 * accepted can be read back; {@link #conforms} tells them apart.
 *
 * <p>It does not represent the 15-digit numbers of old business licences, and says nothing about
 * whether the organization exists.
 *
 * <p>Source: GB 32100-2015; GB 11714-1997.
 */
public final class UnifiedSocialCreditCode implements Comparable<UnifiedSocialCreditCode> {
  private static final int LENGTH = 18;
  private static final int ORGANIZATION_START = 8;
  private static final int ORGANIZATION_CHECK = 16;
  private static final String NATIONAL = "100000";
  private static final int NATIONAL_NUMBER = 100_000;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = ALPHABET.length();
  private static final byte[] VALUES = values(ALPHABET);

  /** In GB 11714 the letters count from A = 10 to Z = 35 without gaps. */
  private static final byte[] ORGANIZATION_VALUES = values("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  private static final int[] WEIGHTS = weights();
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private static final int BAD_LENGTH = 1;
  private static final int BAD_CHARACTER = 2;
  private static final int BAD_DIGIT = 3;
  private static final int BAD_CATEGORY = 4;
  private static final int BAD_PROVINCE = 5;
  private static final int BAD_CHECK = 6;
  private static final int BAD_ORGANIZATION_CHECK = 7;

  private final String value;

  private UnifiedSocialCreditCode(String value) {
    this.value = value;
  }

  /** The place of each character in an alphabet, -1 for others; a table, because it is fastest. */
  private static byte[] values(String alphabet) {
    byte[] values = new byte['Z' + 1];
    for (int c = 0; c < values.length; c++) {
      values[c] = (byte) alphabet.indexOf(c);
    }
    return values;
  }

  /** The powers of 3 modulo 31. */
  private static int[] weights() {
    int[] weights = new int[LENGTH - 1];
    int weight = 1;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight;
      weight = weight * 3 % MODULUS;
    }
    return weights;
  }

  /**
   * The code in its canonical text.
   *
   * @throws InvalidValueException when it is none
   */
  public static UnifiedSocialCreditCode parse(String text) {
    int defect = defect(text);
    if (defect != Defect.NONE) {
      throw explain(text, defect);
    }
    return new UnifiedSocialCreditCode(text);
  }

  /** As {@link #parse}, with the reason as a finding. */
  public static Parsed<UnifiedSocialCreditCode> tryParse(String text) {
    int defect = defect(text);
    return defect == Defect.NONE
        ? Parsed.of(new UnifiedSocialCreditCode(text))
        : Parsed.failed(explain(text, defect).toFinding());
  }

  /**
   * As {@link #parse}, but the embedded GB 11714 digit may be wrong, as in some early codes.
   *
   * @throws InvalidValueException when anything else is wrong
   */
  @JsonCreator
  public static UnifiedSocialCreditCode parseLenient(String text) {
    int defect = defect(text);
    if (!isTolerable(defect)) {
      throw explain(text, defect);
    }
    return new UnifiedSocialCreditCode(text);
  }

  /** As {@link #parseLenient}; a wrong embedded digit comes as a warning (USCC-13). */
  public static Parsed<UnifiedSocialCreditCode> tryParseLenient(String text) {
    int defect = defect(text);
    if (!isTolerable(defect)) {
      return Parsed.failed(explain(text, defect).toFinding());
    }
    UnifiedSocialCreditCode code = new UnifiedSocialCreditCode(text);
    if (defect == Defect.NONE) {
      return Parsed.of(code);
    }
    return Parsed.of(
        code,
        List.of(
            Finding.warning(
                    "USCC-13",
                    "统一社会信用代码：“" + text + "”第9至17位组织机构代码的校验码不符（早期代码有此情形），请与证照核对",
                    "UnifiedSocialCreditCode: the check digit of the organization code in '"
                        + text
                        + "' does not fit, as in some early codes; compare it with the licence")
                .withText(text)));
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

  private static boolean isTolerable(int defect) {
    return defect == Defect.NONE || Defect.kind(defect) == BAD_ORGANIZATION_CHECK;
  }

  private static int defect(CharSequence text) {
    Objects.requireNonNull(text, "text");
    if (text.length() != LENGTH) {
      return Defect.of(BAD_LENGTH);
    }
    // Characters are read as few times as possible: reading is what a check costs.
    int department = value(text.charAt(0));
    int kind = value(text.charAt(1));
    if (department < 0 || kind < 0) {
      return Defect.of(BAD_CHARACTER, department < 0 ? 0 : 1);
    }
    int sum = department * WEIGHTS[0] + kind * WEIGHTS[1];
    int region = 0;
    for (int i = 2; i < ORGANIZATION_START; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Defect.of(BAD_DIGIT, i);
      }
      region = region * 10 + digit;
      sum += digit * WEIGHTS[i];
    }
    int organizationSum = 0;
    for (int i = ORGANIZATION_START; i < ORGANIZATION_CHECK; i++) {
      char c = text.charAt(i);
      int value = value(c);
      if (value < 0) {
        return Defect.of(BAD_CHARACTER, i);
      }
      sum += value * WEIGHTS[i];
      organizationSum += ORGANIZATION_VALUES[c] * ORGANIZATION_WEIGHTS[i - ORGANIZATION_START];
    }
    char organizationCheck = text.charAt(ORGANIZATION_CHECK);
    int lastButOne = value(organizationCheck);
    int last = value(text.charAt(LENGTH - 1));
    if (lastButOne < 0 || last < 0) {
      return Defect.of(BAD_CHARACTER, lastButOne < 0 ? ORGANIZATION_CHECK : LENGTH - 1);
    }
    sum += lastButOne * WEIGHTS[ORGANIZATION_CHECK] + last;

    if (RegistrationCategory.find(text.charAt(0), text.charAt(1)) == null) {
      return Defect.of(BAD_CATEGORY, 0);
    }
    if (region != NATIONAL_NUMBER && !Provinces.isKnown(region / 10_000)) {
      return Defect.of(BAD_PROVINCE, 2);
    }
    if (sum % MODULUS != 0) {
      return Defect.of(BAD_CHECK, LENGTH - 1);
    }
    return organizationCheck(organizationSum) == organizationCheck
        ? Defect.NONE
        : Defect.of(BAD_ORGANIZATION_CHECK, ORGANIZATION_CHECK);
  }

  private static int value(char c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  /** The check character of GB 11714 for the weighted sum of the other eight (MOD 11). */
  private static char organizationCheck(int sum) {
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static InvalidValueException explain(String text, int defect) {
    InvalidValueException refusal =
        switch (Defect.kind(defect)) {
          case BAD_LENGTH -> wrongLength(text);
          case BAD_CHARACTER ->
              refuse(
                  Reason.CHARACTER,
                  text,
                  "ASCII digits and capital letters without I, O, S, V, Z (normalize changes lower"
                      + " case and full-width)",
                  "半角数字和大写字母（不含I、O、S、V、Z）");
          case BAD_DIGIT ->
              refuse(Reason.CHARACTER, text, "digits in characters 3 to 8", "第3至8位为数字");
          case BAD_CATEGORY ->
              refuse(
                  Reason.COMPONENT,
                  text,
                  "a department and category such as 91, 12 or 52 at the beginning",
                  "以登记管理部门和机构类别代码开头，如91、12、52");
          case BAD_PROVINCE ->
              refuse(
                  Reason.COMPONENT,
                  text,
                  "a division code such as 620102, or 100000, in characters 3 to 8",
                  "第3至8位为行政区划代码，如620102，或100000");
          case BAD_CHECK ->
              refuse(
                  Reason.CHECK_CHARACTER,
                  text,
                  "a check character that fits the other 17 (one of the 18 is mistyped: compare them"
                      + " with the licence)",
                  "与前17位相符的校验码（18位中有误，请与证照核对）");
          case BAD_ORGANIZATION_CHECK ->
              refuse(
                  Reason.CHECK_CHARACTER,
                  text,
                  "an organization code (characters 9 to 17) whose check digit fits (some early"
                      + " codes do not have it, see parseLenient)",
                  "第9至17位组织机构代码的校验码相符（早期代码可能不符，请与证照核对）");
          default -> throw new AssertionError(defect);
        };
    return Defect.locate(refusal, defect);
  }

  private static InvalidValueException wrongLength(String text) {
    if (text.isBlank()) {
      return refuse(Reason.EMPTY, text, "18 characters", "18位");
    }
    return refuse(Reason.LENGTH, text, "18 characters", "18位，实有" + text.length() + "位");
  }

  private static InvalidValueException refuse(
      Reason reason, String text, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.UNIFIED_SOCIAL_CREDIT_CODE, reason, Shown.text(text), expected, expectedChinese);
  }

  /** Canonical text of 18 characters. */
  @JsonValue
  public String value() {
    return value;
  }

  /** Department and category of the registration. */
  public RegistrationCategory category() {
    return Objects.requireNonNull(
        RegistrationCategory.find(value.charAt(0), value.charAt(1)), "category");
  }

  /** Division of the registering office; empty for a national one ({@code 100000}). */
  public Optional<DivisionCode> divisionCode() {
    String region = value.substring(2, ORGANIZATION_START);
    return region.equals(NATIONAL) ? Optional.empty() : Optional.of(DivisionCode.parse(region));
  }

  /** 组织机构代码, such as {@code MB0000043}: 9 characters, without the hyphen of GB 11714. */
  public String organizationCode() {
    return value.substring(ORGANIZATION_START, LENGTH - 1);
  }

  /** Whether the embedded check digit fits, so that the strict {@link #parse} takes the code. */
  public boolean conforms() {
    return isValid(value);
  }

  @Override
  public int compareTo(UnifiedSocialCreditCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnifiedSocialCreditCode that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Canonical text of 18 characters. */
  @Override
  public String toString() {
    return value;
  }
}
