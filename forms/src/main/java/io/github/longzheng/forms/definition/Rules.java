package io.github.longzheng.forms.definition;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.layout.RowCheck;
import io.github.longzheng.forms.layout.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** The shapes that rules of forms have. */
final class Rules {
  private Rules() {}

  /** There must be a row. */
  static <T, R> Rule.OfRows<T, R> notEmpty(String id, String field, Function<T, List<R>> rows) {
    Finding none =
        Finding.error(id, field + "：应至少一行，实为空", field + ": expected at least one row but was none")
            .at(Location.ofField(field));
    return new Rule.OfRows<>(id, field + "至少一行", rows, value -> new NotEmpty<>(none));
  }

  private record NotEmpty<R>(Finding none) implements RowCheck<R> {
    @Override
    public Optional<Finding> next(int number, R row) {
      return Optional.empty();
    }

    @Override
    public Optional<Finding> end(int rows) {
      return rows == 0 ? Optional.of(none) : Optional.empty();
    }
  }

  /** Something must hold of the value as a whole. */
  static <T> Rule<T> must(
      String id, String requirement, String english, String field, Predicate<T> holds) {
    return new Rule.OfValue<>(
        id,
        requirement,
        value ->
            holds.test(value)
                ? List.of()
                : List.of(
                    Finding.error(id, "应" + requirement, "expected " + english)
                        .at(Location.ofField(field))));
  }

  /** Something must hold of every row; the finding shows the row's text as given. */
  static <T, R> Rule.OfRows<T, R> eachRow(
      String id,
      String requirement,
      String english,
      String field,
      Function<T, List<R>> rows,
      Predicate<R> holds,
      Function<R, String> shown) {
    return eachRow(id, requirement, english, field, rows, (value, row) -> holds.test(row), shown);
  }

  /** Something must hold of every row under this head. */
  static <T, R> Rule.OfRows<T, R> eachRow(
      String id,
      String requirement,
      String english,
      String field,
      Function<T, List<R>> rows,
      BiPredicate<T, R> holds,
      Function<R, String> shown) {
    return new Rule.OfRows<>(
        id,
        requirement,
        rows,
        head ->
            (number, row) ->
                holds.test(head, row)
                    ? Optional.empty()
                    : Optional.of(
                        unexpected(id, requirement, english, field, number, shown.apply(row))));
  }

  /** Something must be the same in every row as in the first. */
  static <T, R> Rule.OfRows<T, R> sameAsFirst(
      String id,
      String requirement,
      String english,
      String field,
      Function<T, List<R>> rows,
      Function<R, ?> what,
      Function<R, String> shown) {
    return new Rule.OfRows<>(
        id,
        requirement,
        rows,
        head ->
            new RowCheck<R>() {
              private Optional<Object> first = Optional.empty();

              @Override
              public Optional<Finding> next(int number, R row) {
                Object here = what.apply(row);
                if (first.isEmpty()) {
                  first = Optional.of(here);
                }
                return first.get().equals(here)
                    ? Optional.empty()
                    : Optional.of(
                        unexpected(id, requirement, english, field, number, shown.apply(row)));
              }
            });
  }

  /** No two rows may have the same key. */
  static <T, R> Rule.OfRows<T, R> unique(
      String id,
      String requirement,
      String english,
      String field,
      Function<T, List<R>> rows,
      Function<R, String> key,
      Function<R, String> shown) {
    return new Rule.OfRows<>(
        id,
        requirement,
        rows,
        head -> {
          SeenKeys seen = new SeenKeys();
          return (number, row) -> {
            int earlier = seen.firstRow(key.apply(row), number);
            return earlier == 0
                ? Optional.empty()
                : Optional.of(
                    repeated(id, requirement, english, field, number, shown.apply(row), earlier));
          };
        });
  }

  private static Finding unexpected(
      String id, String requirement, String english, String field, int row, String text) {
    return inRow(
        row,
        field,
        text,
        Finding.error(
            id,
            "应" + requirement + "，实为“" + text + "”",
            "expected " + english + " but was '" + text + "'"));
  }

  private static Finding repeated(
      String id,
      String requirement,
      String english,
      String field,
      int row,
      String text,
      int earlier) {
    return inRow(
        row,
        field,
        text,
        Finding.error(
            id,
            "应" + requirement + "，“" + text + "”与第" + earlier + "行重复",
            "expected " + english + " but '" + text + "' is also in row " + earlier));
  }

  private static Finding inRow(int row, String field, String text, Finding finding) {
    return finding.withText(text).at(Location.ofRow(row, field));
  }
}
