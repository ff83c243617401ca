package io.github.longzheng.forms;

import java.util.Objects;

/**
 * What a caller may ask of {@link Form#write} (写出选项), such as {@code WriteOption.compression(9)}.
 * Of options of one kind the last one counts.
 *
 * <p>The same value with the same level of compression is the same bytes, with any number of
 * threads.
 */
public sealed interface WriteOption
    permits WriteSettings.DespiteErrors,
        WriteSettings.Level,
        WriteSettings.Threads,
        WriteSettings.Listener {
  /**
   * Write although the value has errors; the caller answers for the document. What no file can hold
   * is refused all the same.
   */
  WriteOption DESPITE_ERRORS = new WriteSettings.DespiteErrors();

  /**
   * How hard to compress.
   *
   * @param level from 0, not at all, to 9, as hard as possible; 6 when nothing is asked for
   * @throws IllegalArgumentException for another level
   */
  static WriteOption compression(int level) {
    return new WriteSettings.Level(level);
  }

  /**
   * Compress long sheets on every processor, up to four, by threads that end with the call; this is
   * so when nothing is asked for. Short documents never start a thread.
   */
  static WriteOption parallelCompression() {
    return new WriteSettings.Threads(true);
  }

  /** Compress on the calling thread alone. */
  static WriteOption sequentialCompression() {
    return new WriteSettings.Threads(false);
  }

  /** Tell a listener how many rows are written; it may end the work. */
  static WriteOption progress(Progress listener) {
    return new WriteSettings.Listener(Objects.requireNonNull(listener, "listener"));
  }
}
