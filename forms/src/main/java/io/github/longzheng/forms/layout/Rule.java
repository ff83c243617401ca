package io.github.longzheng.forms.layout;

import io.github.longzheng.core.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a form's value must keep before it may be written.
 *
 * @param <T> the form's value
 */
public sealed interface Rule<T> {
  /** Stable id of its findings. */
  String id();

  /** What is required, one Chinese sentence. */
  String requirement();

  /** What is wrong with a value; findings carry the rule's id. */
  List<Finding> check(T value);

  /** The same rule, saying otherwise, or not at all, what it finds. */
  Rule<T> saying(Function<Finding, Optional<Finding>> otherwise);

  /**
   * A rule that looks at the value as a whole.
   *
   * @param findings what is wrong
   */
  record OfValue<T>(String id, String requirement, Function<T, List<Finding>> findings)
      implements Rule<T> {
    public OfValue {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(requirement, "requirement");
      Objects.requireNonNull(findings, "findings");
    }

    @Override
    public List<Finding> check(T value) {
      return findings.apply(value);
    }

    @Override
    public Rule<T> saying(Function<Finding, Optional<Finding>> otherwise) {
      return new OfValue<>(
          id,
          requirement,
          value -> check(value).stream().map(otherwise).flatMap(Optional::stream).toList());
    }
  }

  /**
   * A rule that looks at the rows one after another, and so may look at rows that are never all in
   * memory.
   *
   * @param <R> type of a row
   * @param rows where a whole value has its rows
   * @param begin begins a run over rows under this head; of the head it may use all but its rows
   */
  record OfRows<T, R>(
      String id,
      String requirement,
      Function<T, List<R>> rows,
      Function<T, ? extends RowCheck<R>> begin)
      implements Rule<T> {
    public OfRows {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(requirement, "requirement");
      Objects.requireNonNull(rows, "rows");
      Objects.requireNonNull(begin, "begin");
    }

    @Override
    public List<Finding> check(T value) {
      RowCheck<R> check = begin.apply(value);
      List<Finding> findings = new ArrayList<>();
      int number = 0;
      for (R row : rows.apply(value)) {
        check.next(++number, row).ifPresent(findings::add);
      }
      check.end(number).ifPresent(findings::add);
      return findings;
    }

    @Override
    public Rule<T> saying(Function<Finding, Optional<Finding>> otherwise) {
      return new OfRows<>(
          id, requirement, rows, head -> new Saying<>(begin.apply(head), otherwise));
    }

    private record Saying<R>(RowCheck<R> check, Function<Finding, Optional<Finding>> otherwise)
        implements RowCheck<R> {
      @Override
      public Optional<Finding> next(int number, R row) {
        return check.next(number, row).flatMap(otherwise);
      }

      @Override
      public Optional<Finding> end(int rows) {
        return check.end(rows).flatMap(otherwise);
      }
    }
  }
}
