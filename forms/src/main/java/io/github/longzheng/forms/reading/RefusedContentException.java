package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;

/**
 * Content that is not read any further, and the finding that says why; never leaves this module.
 */
public final class RefusedContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** For this reason. */
  public RefusedContentException(Finding finding) {
    super(finding.messageEnglish());
    this.finding = finding;
  }

  /** Why. */
  public Finding finding() {
    return finding;
  }
}
