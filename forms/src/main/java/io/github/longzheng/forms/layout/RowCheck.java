package io.github.longzheng.forms.layout;

import io.github.longzheng.core.Finding;
import java.util.Optional;

/**
 * One run of a rule over rows; it remembers no row, only what it needs to judge the next ones. Not
 * thread-safe.
 *
 * @param <R> type of a row
 */
@FunctionalInterface
public interface RowCheck<R> {
  /**
   * What is wrong with the next row.
   *
   * @param number number of the row, from 1
   */
  Optional<Finding> next(int number, R row);

  /**
   * What is wrong once all rows have passed.
   *
   * @param rows how many there were
   */
  default Optional<Finding> end(int rows) {
    return Optional.empty();
  }
}
