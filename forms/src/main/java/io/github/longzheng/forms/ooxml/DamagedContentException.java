package io.github.longzheng.forms.ooxml;

/** A document that opened, but whose content POI cannot make sense of; never leaves this module. */
public final class DamagedContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Because POI said so. */
  public DamagedContentException(RuntimeException cause) {
    super(cause);
  }
}
