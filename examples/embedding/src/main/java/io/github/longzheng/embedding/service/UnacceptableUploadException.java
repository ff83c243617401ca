package io.github.longzheng.embedding.service;

/** An upload that is no export: empty, or of another type; the message says what to do. */
public final class UnacceptableUploadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnacceptableUploadException(String message) {
    super(message);
  }
}
