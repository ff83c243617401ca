package io.github.longzheng.forms.review;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue: every rule that ships, in the order of the documentation. */
final class StandardRules {
  private StandardRules() {}

  static List<ReviewRule> all() {
    return Stream.of(
            BatchRules.ALL,
            CellRules.ALL,
            PersonRules.ALL,
            SubjectRules.ALL,
            CertificateRules.ALL,
            RecordRules.ALL)
        .<ReviewRule>flatMap(List::stream)
        .toList();
  }
}
