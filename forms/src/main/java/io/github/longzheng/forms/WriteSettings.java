package io.github.longzheng.forms;

import io.github.longzheng.forms.ooxml.Compression;
import java.util.Objects;

/**
 * What the options of one call come to.
 *
 * @param despiteErrors whether errors do not matter
 * @param compression how to compress
 * @param progress who is told
 */
record WriteSettings(boolean despiteErrors, Compression compression, Progress progress) {
  record DespiteErrors() implements WriteOption {}

  record Level(int level) implements WriteOption {
    Level {
      Compression.requireLevel(level);
    }
  }

  record Threads(boolean parallel) implements WriteOption {}

  record Listener(Progress progress) implements WriteOption {}

  static WriteSettings of(WriteOption... options) {
    boolean despiteErrors = false;
    int level = Compression.DEFAULT_LEVEL;
    boolean parallel = true;
    Progress progress = Progress.silent();
    for (WriteOption option : options) {
      Objects.requireNonNull(option, "option");
      if (option instanceof DespiteErrors) {
        despiteErrors = true;
      } else if (option instanceof Level asked) {
        level = asked.level();
      } else if (option instanceof Threads asked) {
        parallel = asked.parallel();
      } else if (option instanceof Listener asked) {
        progress = asked.progress();
      }
    }
    return new WriteSettings(despiteErrors, new Compression(level, parallel), progress);
  }
}
