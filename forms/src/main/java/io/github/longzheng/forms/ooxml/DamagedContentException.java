package io.github.longzheng.forms.ooxml;

/** A document that opened, but whose content makes no sense; never leaves this module. */
public final class DamagedContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Because POI said so. */
  public DamagedContentException(Exception cause) {
    super(cause);
  }

  /** For this reason, in English, without anything of the content. */
  public DamagedContentException(String reason) {
    super(reason);
  }
}
