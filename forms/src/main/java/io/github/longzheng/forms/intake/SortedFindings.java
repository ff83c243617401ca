package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.reading.FindingList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of an intake: what is wrong apart from what was merely changed, and how many of each.
 */
final class SortedFindings extends FindingList {
  private final FindingList changes;
  private final Map<FindingCount, Long> counts = new LinkedHashMap<>();

  SortedFindings(int max) {
    super(max);
    this.changes = new FindingList(max);
  }

  /** Adds one; a note at a cell of a row tells of a change. */
  @Override
  public void add(Finding finding) {
    count(finding);
    if (finding.severity() == Severity.NOTE && finding.location().cell().isPresent()) {
      changes.add(finding);
    } else {
      super.add(finding);
    }
  }

  /** Adds one about the head or the file. */
  void addAboutHead(Finding finding) {
    count(finding);
    super.add(finding);
  }

  private void count(Finding finding) {
    FindingCount kind =
        new FindingCount(
            finding.ruleId(), finding.severity(), finding.location().field().orElse(""), 0);
    counts.merge(kind, 1L, Long::sum);
  }

  List<Finding> changes() {
    return changes.all();
  }

  /** In the order in which they first came. */
  List<FindingCount> counts() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new FindingCount(
                    entry.getKey().ruleId(),
                    entry.getKey().severity(),
                    entry.getKey().field(),
                    entry.getValue()))
        .toList();
  }
}
