package io.github.longzheng.embedding.service;

/** Too many jobs wait already; the caller should come again. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException() {
    super("排队的任务已满");
  }
}
