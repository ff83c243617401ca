package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A blank that is not filled because it lacks something (拒绝填写), such as a label 单位名称; it names
 * everything that is missing, with the nearest label where there is one, and everything that was
 * found. Nothing is written.
 */
public final class RefusedTemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;
  private final Attachment attachment;

  RefusedTemplateException(Attachment attachment, Path template, List<Finding> findings) {
    super(
        "模板“"
            + template.getFileName()
            + "”不能用于附件"
            + attachment.number()
            + "《"
            + attachment.title()
            + "》，未写出：\n"
            + lines(findings)
            + foundLine(findings));
    this.attachment = attachment;
    this.findings = List.copyOf(findings);
  }

  private static String lines(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(Finding::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String foundLine(List<Finding> findings) {
    List<String> found = found(findings);
    return found.isEmpty() ? "" : "\n已找到：" + String.join("、", found);
  }

  private static List<String> found(List<Finding> findings) {
    return titles(findings, Severity.NOTE);
  }

  private static List<String> titles(List<Finding> findings, Severity severity) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity)
        .flatMap(finding -> finding.location().field().stream())
        .distinct()
        .toList();
  }

  /** Which form. */
  public Attachment attachment() {
    return attachment;
  }

  /** All findings: errors, then a note for each place that was found. */
  public List<Finding> findings() {
    return findings;
  }

  /** Titles of the labels and columns that were found. */
  public List<String> found() {
    return found(findings);
  }

  /** Titles of the labels and columns that are missing. */
  public List<String> missing() {
    return titles(findings, Severity.ERROR);
  }
}
