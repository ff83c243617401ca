package io.github.longzheng.core;

import java.util.Objects;

/**
 * What a registered candidate reached (认定结果).
 *
 * @param registration who, in what
 * @param score the marks; with a comprehensive review exactly at levels 2 and 1
 */
public record AssessmentResult(Registration registration, Score score) {
  public AssessmentResult {
    Objects.requireNonNull(registration, "registration");
    Objects.requireNonNull(score, "score");
    score.requireFits(registration.subject().level());
  }

  /** What came of it at the standard pass marks. */
  public Outcome outcome() {
    return score.outcome(PassingMarks.standard());
  }

  /** What came of it at these pass marks. */
  public Outcome outcome(PassingMarks pass) {
    return score.outcome(pass);
  }
}
