package io.github.longzheng.forms.review;

import java.util.List;
import java.util.Objects;

/**
 * What makes two rows duplicates of each other (查重键), such as a certificate number: exact, so that
 * different texts never meet. Two numbers hold what is made of digits, the text the rest.
 *
 * @param high first part
 * @param low second part
 * @param text third part, the same for many rows; empty where the numbers say it all
 */
public record ReviewKey(long high, long low, String text) {
  public ReviewKey {
    Objects.requireNonNull(text, "text");
  }

  /** A key of texts, such as a person's ticket number and the subject. */
  public static ReviewKey of(String first, String... more) {
    StringBuilder text = new StringBuilder(length(first));
    for (String next : more) {
      text.append(length(next));
    }
    return new ReviewKey(0, 0, text.toString());
  }

  /** Lengths in front keep ("ab", "c") and ("a", "bc") apart. */
  private static String length(String text) {
    return text.length() + ":" + text;
  }

  static ReviewKey of(long high, long low) {
    return new ReviewKey(high, low, "");
  }

  /** Its parts as a list, for systems that group rows by columns. Personal data, not masked. */
  public List<Object> parts() {
    return List.of(high, low, text);
  }

  /** Nothing of the content, which may be personal data. */
  @Override
  public String toString() {
    return "ReviewKey#" + Integer.toHexString(hashCode());
  }
}
