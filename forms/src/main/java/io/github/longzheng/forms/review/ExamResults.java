package io.github.longzheng.forms.review;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.CitizenId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who registered for what and with which marks (报考和成绩记录), such as {@code ExamResults.of(results)}.
 * Asked once for each row; thread-safe where rows are reviewed by several threads.
 */
@FunctionalInterface
public interface ExamResults {
  /** All results of a person; empty where the person did not register. */
  List<AssessmentResult> of(CitizenId id);

  /** These results. */
  static ExamResults of(Collection<AssessmentResult> results) {
    Map<CitizenId, List<AssessmentResult>> byId =
        results.stream()
            .collect(Collectors.groupingBy(result -> result.registration().candidate().id()));
    return id -> byId.getOrDefault(id, List.of());
  }
}
