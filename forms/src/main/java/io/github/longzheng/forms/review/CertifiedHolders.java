package io.github.longzheng.forms.review;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CitizenId;

/**
 * Who already holds a certificate of what (持证人已有证书), as a database answers. Asked once for each
 * row; thread-safe where rows are reviewed by several threads.
 */
@FunctionalInterface
public interface CertifiedHolders {
  /** Whether this person holds a certificate of this occupation, work type and level. */
  boolean hold(CitizenId id, AssessmentSubject subject);
}
