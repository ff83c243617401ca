package io.github.longzheng.forms;

import java.util.Objects;

/**
 * What a caller may ask of {@link Form#read} (读取选项), such as {@code ReadOption.maxRows(20_000)} or
 * {@code ReadOption.progress(listener)}.
 *
 * <p>Reading is bounded: a file beyond a bound is refused with the finding {@code FORM-08} that
 * names it. The defaults are far above what a form holds; {@code docs/reading.md} lists all bounds.
 * Immutable and thread-safe as far as a listener is.
 */
public sealed interface ReadOption {
  /** Reports to this listener, which may end the reading (进度与取消). */
  static ReadOption progress(Progress progress) {
    return new Listener(progress);
  }

  /**
   * Refuses a sheet of more rows than this (行数上限), blank ones counted; 1,048,576 unless asked
   * otherwise, as many as a sheet can have.
   */
  static ReadOption maxRows(long rows) {
    return new MaxRows(rows);
  }

  /** Refuses a file that unpacks to more bytes than this (解压后大小上限); 8 GB unless asked otherwise. */
  static ReadOption maxUnpackedBytes(long bytes) {
    return new MaxUnpackedBytes(bytes);
  }

  /**
   * Refuses a part of a file that unpacks to more than this many times its packed size (压缩比上限); 200
   * unless asked otherwise. Parts of less than 1 MB are never refused for it.
   */
  static ReadOption maxRatio(int ratio) {
    return new MaxRatio(ratio);
  }

  /**
   * Refuses a workbook whose shared texts need more bytes of memory than this (共享文本上限); a third of
   * the JVM's largest heap, at most 1 GB, unless asked otherwise.
   */
  static ReadOption maxSharedTextBytes(long bytes) {
    return new MaxSharedTextBytes(bytes);
  }

  /**
   * Keeps this many findings (发现条数上限) and counts the others in a last one, {@code FORM-14}; 10,000
   * unless asked otherwise.
   */
  static ReadOption maxFindings(int findings) {
    return new MaxFindings(findings);
  }

  /**
   * {@link #progress}.
   *
   * @param progress the listener
   */
  record Listener(Progress progress) implements ReadOption {
    public Listener {
      Objects.requireNonNull(progress, "progress");
    }
  }

  /**
   * {@link #maxRows}.
   *
   * @param rows at least 1
   */
  record MaxRows(long rows) implements ReadOption {
    public MaxRows {
      requirePositive(rows, "rows");
    }
  }

  /**
   * {@link #maxUnpackedBytes}.
   *
   * @param bytes at least 1
   */
  record MaxUnpackedBytes(long bytes) implements ReadOption {
    public MaxUnpackedBytes {
      requirePositive(bytes, "bytes");
    }
  }

  /**
   * {@link #maxRatio}.
   *
   * @param ratio at least 1
   */
  record MaxRatio(int ratio) implements ReadOption {
    public MaxRatio {
      requirePositive(ratio, "ratio");
    }
  }

  /**
   * {@link #maxSharedTextBytes}.
   *
   * @param bytes at least 1
   */
  record MaxSharedTextBytes(long bytes) implements ReadOption {
    public MaxSharedTextBytes {
      requirePositive(bytes, "bytes");
    }
  }

  /**
   * {@link #maxFindings}.
   *
   * @param findings at least 1
   */
  record MaxFindings(int findings) implements ReadOption {
    public MaxFindings {
      requirePositive(findings, "findings");
    }
  }

  private static void requirePositive(long value, String what) {
    if (value < 1) {
      throw new IllegalArgumentException(what + ": expected at least 1 but was " + value);
    }
  }
}
