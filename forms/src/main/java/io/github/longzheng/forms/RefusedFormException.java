package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A form that is not written because its value has errors (拒绝写出); it names every one. */
public final class RefusedFormException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;
  private final Attachment attachment;

  RefusedFormException(Edition.Entry entry, List<Finding> findings) {
    super(
        entry
            + "有"
            + findings.stream().filter(Finding::isError).count()
            + "处错误，未写出：\n"
            + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.attachment = entry.meaning();
    this.findings = List.copyOf(findings);
  }

  /** Which form. */
  public Attachment attachment() {
    return attachment;
  }

  /** All findings, errors and milder ones. */
  public List<Finding> findings() {
    return findings;
  }
}
