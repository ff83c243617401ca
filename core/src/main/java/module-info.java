/**
 * Vocabulary of skill-level certification: identifiers, people, organizations, results, findings.
 */
module io.github.longzheng.core {
  requires static com.fasterxml.jackson.annotation;
  requires static org.jspecify;

  exports io.github.longzheng.core;
}
