package io.github.longzheng.forms.submission;

import io.github.longzheng.forms.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The options of one call, sorted out. */
record SubmissionSettings(
    boolean despiteErrors, boolean replace, Optional<Instant> writtenAt, Progress progress) {
  /** See {@link SubmissionOption#DESPITE_ERRORS}. */
  record DespiteErrors() implements SubmissionOption {}

  /** See {@link SubmissionOption#REPLACE}. */
  record Replace() implements SubmissionOption {}

  /** See {@link SubmissionOption#writtenAt}. */
  record WrittenAt(Clock clock) implements SubmissionOption {}

  /** See {@link SubmissionOption#progress}. */
  record Listener(Progress progress) implements SubmissionOption {}

  static SubmissionSettings of(SubmissionOption... options) {
    boolean despiteErrors = false;
    boolean replace = false;
    Optional<Instant> writtenAt = Optional.empty();
    Progress progress = Progress.silent();
    for (SubmissionOption option : options) {
      if (option instanceof WrittenAt at) {
        writtenAt = Optional.of(at.clock().instant().truncatedTo(ChronoUnit.SECONDS));
      } else if (option instanceof Listener listener) {
        progress = listener.progress();
      }
      despiteErrors |= option instanceof DespiteErrors;
      replace |= option instanceof Replace;
    }
    return new SubmissionSettings(despiteErrors, replace, writtenAt, progress);
  }
}
