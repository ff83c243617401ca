package io.github.longzheng.forms.review;

import java.util.Comparator;
import java.util.Objects;

/**
 * A row under one of its keys (按键分组的行), as a cluster shuffles it: rows of one rule and key that
 * meet anywhere are judged there by {@link Review#duplicates}.
 *
 * @param ruleId the rule
 * @param key what makes rows duplicates
 * @param sheet where the row stands
 * @param row its number there
 * @param witness tells copies apart, see {@link ReviewRule.KeyRule}
 */
public record KeyedRow(String ruleId, ReviewKey key, RosterSheet sheet, int row, long witness) {
  static final Comparator<KeyedRow> ORDER =
      Comparator.comparing((KeyedRow keyed) -> keyed.sheet().name())
          .thenComparingInt(KeyedRow::row);

  public KeyedRow {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(sheet, "sheet");
  }
}
