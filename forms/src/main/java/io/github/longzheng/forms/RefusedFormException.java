package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A form that is not written because its value has errors (拒绝写出); it names them. */
public final class RefusedFormException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;
  private final Attachment attachment;
  private final long errors;

  RefusedFormException(Edition.Entry entry, List<Finding> findings) {
    this(entry, findings, findings.stream().filter(Finding::isError).count());
  }

  /** A refusal with more errors than findings are kept. */
  RefusedFormException(Edition.Entry entry, List<Finding> findings, long errors) {
    super(
        entry
            + "有"
            + errors
            + "处错误，未写出：\n"
            + findings.stream().map(Finding::toString).collect(Collectors.joining("\n"))
            + rest(findings, errors));
    this.attachment = entry.meaning();
    this.findings = List.copyOf(findings);
    this.errors = errors;
  }

  private static String rest(List<Finding> findings, long errors) {
    long kept = findings.stream().filter(Finding::isError).count();
    return errors > kept ? "\n……另有" + (errors - kept) + "处错误未列出" : "";
  }

  /** Which form. */
  public Attachment attachment() {
    return attachment;
  }

  /** How many errors there are, also where not all of them are kept as findings. */
  public long errors() {
    return errors;
  }

  /**
   * All findings, errors and milder ones; of rows from a stream the first thousand, in the order of
   * the rules.
   */
  public List<Finding> findings() {
    return findings;
  }
}
