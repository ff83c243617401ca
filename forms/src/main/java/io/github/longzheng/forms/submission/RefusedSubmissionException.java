package io.github.longzheng.forms.submission;

import io.github.longzheng.core.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Documents that are not written because something is wrong (拒绝写出); it names every error. */
public final class RefusedSubmissionException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final transient List<Finding> findings;

  RefusedSubmissionException(String title, List<Finding> findings) {
    super(message(title, findings));
    this.findings = List.copyOf(findings);
  }

  private static String message(String title, List<Finding> findings) {
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    return title
        + "有"
        + errors.size()
        + "处错误，未写出：\n"
        + errors.stream().limit(SHOWN).map(Finding::toString).collect(Collectors.joining("\n"))
        + (errors.size() > SHOWN ? "\n……" : "");
  }

  /** All findings, errors first. */
  public List<Finding> findings() {
    return findings;
  }
}
