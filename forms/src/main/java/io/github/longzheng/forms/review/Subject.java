package io.github.longzheng.forms.review;

import io.github.longzheng.core.AssessmentSubject;

/**
 * A subject and the text that tells it from every other, made once.
 *
 * @param value the subject
 * @param key what {@link Keys} have of it
 * @param hash 64 bits of the key
 */
record Subject(AssessmentSubject value, String key, long hash) {
  private static final char BETWEEN = '\t';

  static Subject of(AssessmentSubject value) {
    // Names hold no control character, so this joins them without loss.
    String key =
        value.occupation()
            + BETWEEN
            + value.workType().orElse("")
            + BETWEEN
            + value.level().fullName();
    return new Subject(value, key, Keys.hash(key));
  }

  /** How a sentence names the subject of a key: {@code 中式烹调师（中式面点师） 三级/高级工}. */
  static String shown(String key) {
    String[] parts = key.split(String.valueOf(BETWEEN), -1);
    return parts[0] + (parts[1].isEmpty() ? "" : "（" + parts[1] + "）") + " " + parts[2];
  }
}
