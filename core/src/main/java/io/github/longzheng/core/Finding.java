package io.github.longzheng.core;

import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is wrong or doubtful (审核发现), such as {@code ID-03 错误 花名册!E12（证件号码）：……}.
 *
 * <p>What comes out of files is reported as findings, all at once, and never thrown. Personal data
 * in {@code maskedText} and in both messages are masked; what still looks like an identity number
 * is masked here.
 *
 * @param ruleId stable id of the rule, such as {@code ID-03}
 * @param severity how much it weighs
 * @param location where it was found
 * @param maskedText the text as it came, personal data masked; empty where there was none
 * @param message the Chinese sentence: what was expected, what came, what to do
 * @param messageEnglish the English twin of {@code message}
 */
public record Finding(
    String ruleId,
    Severity severity,
    Location location,
    String maskedText,
    String message,
    String messageEnglish) {
  private static final Pattern RULE_ID = Pattern.compile("[A-Z]{2,10}-[0-9]{2}");

  public Finding {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(maskedText, "maskedText");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(messageEnglish, "messageEnglish");
    maskedText = PersonalData.maskIdNumbersWithin(maskedText);
    message = PersonalData.maskIdNumbersWithin(message);
    messageEnglish = PersonalData.maskIdNumbersWithin(messageEnglish);
    if (!RULE_ID.matcher(ruleId).matches()) {
      throw new IllegalArgumentException("ruleId: expected such as ID-03 but was '" + ruleId + "'");
    }
  }

  /**
   * A finding of severity {@link Severity#ERROR} at no place in particular and without raw text.
   */
  public static Finding error(String ruleId, String message, String messageEnglish) {
    return of(ruleId, Severity.ERROR, message, messageEnglish);
  }

  /**
   * A finding of severity {@link Severity#WARNING} at no place in particular and without raw text.
   */
  public static Finding warning(String ruleId, String message, String messageEnglish) {
    return of(ruleId, Severity.WARNING, message, messageEnglish);
  }

  /** A finding of severity {@link Severity#NOTE} at no place in particular and without raw text. */
  public static Finding note(String ruleId, String message, String messageEnglish) {
    return of(ruleId, Severity.NOTE, message, messageEnglish);
  }

  private static Finding of(
      String ruleId, Severity severity, String message, String messageEnglish) {
    return new Finding(ruleId, severity, Location.nowhere(), "", message, messageEnglish);
  }

  /** The same finding at this place. */
  public Finding at(Location location) {
    return new Finding(ruleId, severity, location, maskedText, message, messageEnglish);
  }

  /** The same finding with the text as it came; the caller masks personal data. */
  public Finding withText(String maskedText) {
    return new Finding(ruleId, severity, location, maskedText, message, messageEnglish);
  }

  /** The same finding with another weight. */
  public Finding withSeverity(Severity severity) {
    return new Finding(ruleId, severity, location, maskedText, message, messageEnglish);
  }

  /** Whether it is of severity {@link Severity#ERROR}. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Whether at least one of these findings is an error. */
  public static boolean anyError(Collection<Finding> findings) {
    // A loop, because every parsed value asks.
    for (Finding finding : findings) {
      if (finding.isError()) {
        return true;
      }
    }
    return false;
  }

  /** One line in Chinese: {@code ID-03 错误 花名册!E12（证件号码）：……}. */
  @Override
  public String toString() {
    return line(severity.chineseName(), "：", message);
  }

  /** One line in English: {@code ID-03 ERROR 花名册!E12（证件号码）: …}. */
  public String toEnglishString() {
    return line(severity.name(), ": ", messageEnglish);
  }

  private String line(String weight, String colon, String sentence) {
    String place = location.toString();
    return ruleId + " " + weight + (place.isEmpty() ? "" : " " + place) + colon + sentence;
  }
}
