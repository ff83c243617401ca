package io.github.longzheng.spark;

import io.github.longzheng.core.Finding;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A finding as it travels between executors (审核发现), such as {@code ID-03} at {@code 第12行（证件号码）}.
 * Personal data are masked, as in the finding.
 *
 * @param ruleId id of the rule
 * @param place where it is
 * @param text the whole line in Chinese
 */
public record FoundLine(String ruleId, String place, String text)
    implements Comparable<FoundLine>, Serializable {
  private static final Comparator<FoundLine> ORDER =
      Comparator.comparing(FoundLine::ruleId)
          .thenComparing(FoundLine::place)
          .thenComparing(FoundLine::text);

  static FoundLine of(Finding finding) {
    return new FoundLine(finding.ruleId(), finding.location().toString(), finding.toString());
  }

  @Override
  public int compareTo(FoundLine other) {
    return ORDER.compare(this, other);
  }
}
