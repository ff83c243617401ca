package io.github.longzheng.forms.reading;

import io.github.longzheng.forms.CancelledException;
import io.github.longzheng.forms.Progress;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Tells a listener how far the reading of a file is, often enough to be stopped at once. */
public final class Ticker {
  /** Rows take a few microseconds each, but who takes them may be slow. */
  private static final int EVERY_ROWS = 1 << 8;

  /** Bytes are unpacked at some hundred megabytes a second. */
  private static final long EVERY_BYTES = 1 << 22;

  private final Progress progress;
  private final String work;
  private long rows;
  private long bytes;
  private long nextBytes = EVERY_BYTES;

  /** A ticker for this file, which the listener hears of at once. */
  public Ticker(Progress progress, Path file) {
    this.progress = progress;
    this.work = "读取" + file.getFileName();
    report();
  }

  /**
   * A row more is read.
   *
   * @throws CancelledException when the listener wants no more
   */
  public void row() {
    rows++;
    if (rows % EVERY_ROWS == 0) {
      report();
    }
  }

  /**
   * Some bytes more are read, rows or not.
   *
   * @throws CancelledException when the listener wants no more
   */
  public void bytes(int count) {
    bytes += count;
    if (bytes >= nextBytes) {
      nextBytes = bytes + EVERY_BYTES;
      report();
    }
  }

  private void report() {
    progress.report(work, rows, OptionalLong.empty());
  }
}
