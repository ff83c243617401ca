package io.github.longzheng.forms;

import java.util.OptionalLong;

/**
 * Follows long work (进度) and may end it: {@code (work, done, total) -> !window.isClosed()}.
 *
 * <p>It is called now and then, on the thread that works; a parallel step calls it from one thread
 * at a time.
 */
@FunctionalInterface
public interface Progress {
  /**
   * Some more is done.
   *
   * @param work what is being done, in Chinese, such as {@code 读取证书花名册.xlsx}
   * @param done rows done so far
   * @param total rows in all, where known
   * @return whether to go on; {@code false} ends the work with {@link CancelledException}, and
   *     nothing half-written stays
   */
  boolean advanced(String work, long done, OptionalLong total);

  /** Goes on, silently. */
  static Progress silent() {
    return (work, done, total) -> true;
  }

  /**
   * Reports, and throws when the listener says no.
   *
   * @throws CancelledException when the listener wants to end the work
   */
  default void report(String work, long done, OptionalLong total) {
    if (!advanced(work, done, total)) {
      throw new CancelledException(work, done);
    }
  }
}
