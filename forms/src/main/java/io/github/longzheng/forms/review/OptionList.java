package io.github.longzheng.forms.review;

import io.github.longzheng.forms.eligibility.Certainty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a column may have (选项表), such as 文化程度: {@code 大学本科}, {@code 高中} and so on.
 *
 * @param column the column
 * @param ground what the list rests on
 * @param source where it comes from
 * @param values the values, in order
 * @param mistakes values known to be typed wrongly, with the right one
 */
public record OptionList(
    RosterColumn column,
    Certainty ground,
    String source,
    Set<String> values,
    Map<String, String> mistakes) {
  public OptionList {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(source, "source");
    values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    mistakes = Collections.unmodifiableMap(new LinkedHashMap<>(mistakes));
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      if (values.contains(mistake.getKey()) || !values.contains(mistake.getValue())) {
        throw new IllegalArgumentException(
            "mistakes: expected a value off the list with one on it but was '"
                + mistake.getKey()
                + "' with '"
                + mistake.getValue()
                + "'");
      }
    }
  }

  /** Whether a text is on the list. */
  public boolean has(String text) {
    return values.contains(text);
  }

  /** The right value for a text that is known to be a mistake. */
  public Optional<String> rightFor(String text) {
    return Optional.ofNullable(mistakes.get(text));
  }
}
