package io.github.longzheng.core;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a text (解析结果): a value, or the findings that say why there is none; a value may
 * carry findings milder than an error.
 *
 * @param <T> type of the value
 * @param value the value; empty exactly when {@code findings} has an error
 * @param findings what was found, in order
 */
public record Parsed<T>(Optional<T> value, List<Finding> findings) {
  public Parsed {
    Objects.requireNonNull(value, "value");
    findings = List.copyOf(findings);
    if (value.isPresent() == Finding.anyError(findings)) {
      throw new IllegalArgumentException(
          "Parsed: expected either a value or at least one error but was "
              + (value.isPresent() ? "both" : "neither"));
    }
  }

  /** A value with nothing to say about it. */
  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), List.of());
  }

  /** A value with remarks, none of which is an error. */
  public static <T> Parsed<T> of(T value, List<Finding> remarks) {
    return new Parsed<>(Optional.of(value), remarks);
  }

  /** No value, for this reason. */
  public static <T> Parsed<T> failed(Finding error) {
    return new Parsed<>(Optional.empty(), List.of(error));
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException with the findings as its message, when there is none
   */
  public T orElseThrow() {
    return value.orElseThrow(() -> new NoSuchElementException(findings.toString()));
  }
}
