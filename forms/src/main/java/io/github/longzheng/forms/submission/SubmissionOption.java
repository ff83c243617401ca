package io.github.longzheng.forms.submission;

import io.github.longzheng.forms.Progress;
import java.time.Clock;
import java.util.Objects;

/**
 * What a caller may ask of {@link Submission#writeTo} (写出选项). Of options of one kind the last one
 * counts.
 */
public sealed interface SubmissionOption
    permits SubmissionSettings.DespiteErrors,
        SubmissionSettings.Replace,
        SubmissionSettings.WrittenAt,
        SubmissionSettings.Listener {
  /** Write although there are errors; the caller answers for the documents. */
  SubmissionOption DESPITE_ERRORS = new SubmissionSettings.DespiteErrors();

  /**
   * Put the new folder in the place of one that was written before; one without a manifest is never
   * replaced. The old folder is gone only when the new one is in its place.
   */
  SubmissionOption REPLACE = new SubmissionSettings.Replace();

  /** Note in the manifest when it was written; without it the same package gives the same bytes. */
  static SubmissionOption writtenAt(Clock clock) {
    return new SubmissionSettings.WrittenAt(Objects.requireNonNull(clock, "clock"));
  }

  /** Tell a listener how many files are written; it may end the work. */
  static SubmissionOption progress(Progress listener) {
    return new SubmissionSettings.Listener(Objects.requireNonNull(listener, "listener"));
  }
}
