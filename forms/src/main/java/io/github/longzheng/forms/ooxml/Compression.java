package io.github.longzheng.forms.ooxml;

/**
 * How the parts of a package are compressed.
 *
 * @param level from 0, not at all, to 9
 * @param parallel whether helping threads may share the work; the bytes are the same
 */
public record Compression(int level, boolean parallel) {
  /** A level at which long sheets are as small as those of POI and fast to write. */
  public static final int DEFAULT_LEVEL = 5;

  private static final int MAX_LEVEL = 9;
  private static final int MAX_HELPERS = 3;

  public Compression {
    requireLevel(level);
  }

  /** Refuses what is no level. */
  public static void requireLevel(int level) {
    if (level < 0 || level > MAX_LEVEL) {
      throw new IllegalArgumentException("level: expected 0 to 9 but was " + level);
    }
  }

  /** Threads beside the writing one. */
  int helpers() {
    int others = Runtime.getRuntime().availableProcessors() - 1;
    return parallel ? Math.min(MAX_HELPERS, others) : 0;
  }
}
