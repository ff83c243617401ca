package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import java.util.ArrayList;
import java.util.List;

/** Findings of a reading: the first so many, and how many more there were. */
public class FindingList {
  private final int max;
  private final List<Finding> kept = new ArrayList<>();
  private long more;
  private boolean moreErrors;

  /** A list that keeps this many. */
  public FindingList(int max) {
    this.max = max;
  }

  /** Adds one. */
  public void add(Finding finding) {
    if (kept.size() < max) {
      kept.add(finding);
    } else {
      more++;
      moreErrors |= finding.isError();
    }
  }

  /** Adds these. */
  public void addAll(List<Finding> findings) {
    findings.forEach(this::add);
  }

  /** Those kept, and a last one that counts the others; an error if one of them is. */
  public List<Finding> all() {
    List<Finding> all = new ArrayList<>(kept);
    if (more > 0) {
      all.add(
          ReadFindings.more(kept.size(), more)
              .withSeverity(moreErrors ? Severity.ERROR : Severity.NOTE));
    }
    return all;
  }
}
