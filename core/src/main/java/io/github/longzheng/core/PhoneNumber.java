package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;

/**
 * A telephone number (联系电话), such as {@code 0931-8652183} or an 11-digit mobile number.
 *
 * <p>Only the shape is judged: 7 to 16 digits in at most three groups separated by hyphens (area
 * code, number, extension). Which mobile prefixes exist changes every year and is not judged.
 *
 * @param value the number as printed
 */
public record PhoneNumber(@JsonValue String value) {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 16;

  public PhoneNumber {
    Objects.requireNonNull(value, "value");
    int digits = 0;
    int hyphens = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '-' && i > 0 && i < value.length() - 1 && value.charAt(i - 1) != '-') {
        hyphens++;
      } else {
        throw refuse(value, Reason.CHARACTER).at(i);
      }
    }
    if (digits < MIN_DIGITS || digits > MAX_DIGITS || hyphens > 2) {
      throw refuse(value, digits == 0 ? Reason.EMPTY : Reason.LENGTH);
    }
  }

  /**
   * The number in this text.
   *
   * @throws InvalidValueException unless it is 7 to 16 digits with at most two single hyphens
   */
  @JsonCreator
  public static PhoneNumber parse(String text) {
    return new PhoneNumber(text);
  }

  /** The number in this text, or why there is none. */
  public static Parsed<PhoneNumber> tryParse(String text) {
    try {
      return Parsed.of(new PhoneNumber(text));
    } catch (InvalidValueException e) {
      return Parsed.failed(e.toFinding());
    }
  }

  /**
   * The text without blanks and invisible characters, full-width digits and dashes as ASCII, and
   * what was changed.
   */
  public static Normalized normalize(String text) {
    return Normalizer.withHyphens(text);
  }

  /** Masked: {@code 093*******83}. */
  @Override
  public String toString() {
    return PersonalData.maskPhone(value);
  }

  private static InvalidValueException refuse(String value, Reason reason) {
    return InvalidValueException.of(
        ValueType.PHONE,
        reason,
        PersonalData.maskPhone(value),
        "7 to 16 digits, groups separated by hyphens",
        "7至16位数字，可用“-”分段");
  }
}
