package io.github.longzheng.forms.definition;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.layout.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** The shapes that rules of forms have. */
final class Rules {
  private Rules() {}

  /** A list must not be empty. */
  static <T> Rule<T> notEmpty(String id, String field, Function<T, ? extends Collection<?>> list) {
    return new Rule<>(
        id,
        field + "至少一行",
        value ->
            list.apply(value).isEmpty()
                ? List.of(
                    Finding.error(
                            id,
                            field + "：应至少一行，实为空",
                            field + ": expected at least one row but was none")
                        .at(Location.ofField(field)))
                : List.of());
  }

  /** Something must hold of the value as a whole. */
  static <T> Rule<T> must(
      String id, String requirement, String english, String field, Predicate<T> holds) {
    return new Rule<>(
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
  static <T, R> Rule<T> eachRow(
      String id,
      String requirement,
      String english,
      String field,
      Function<T, List<R>> rows,
      Predicate<R> holds,
      Function<R, String> shown) {
    return eachRow(id, requirement, english, field, rows, (value, row) -> holds.test(row), shown);
  }

  /** Something must hold of every row in this value. */
  static <T, R> Rule<T> eachRow(
      String id,
      String requirement,
      String english,
      String field,
      Function<T, List<R>> rows,
      BiPredicate<T, R> holds,
      Function<R, String> shown) {
    return new Rule<>(
        id,
        requirement,
        value -> {
          List<Finding> findings = new ArrayList<>();
          List<R> all = rows.apply(value);
          for (int i = 0; i < all.size(); i++) {
            if (!holds.test(value, all.get(i))) {
              String text = shown.apply(all.get(i));
              findings.add(
                  inRow(
                      i + 1,
                      field,
                      text,
                      Finding.error(
                          id,
                          "应" + requirement + "，实为“" + text + "”",
                          "expected " + english + " but was '" + text + "'")));
            }
          }
          return findings;
        });
  }

  /** No two rows may have the same key. */
  static <T, R> Rule<T> unique(
      String id,
      String requirement,
      String english,
      String field,
      Function<T, List<R>> rows,
      Function<R, Object> key,
      Function<R, String> shown) {
    return new Rule<>(
        id,
        requirement,
        value -> {
          List<Finding> findings = new ArrayList<>();
          Map<Object, Integer> first = new HashMap<>();
          List<R> all = rows.apply(value);
          for (int i = 0; i < all.size(); i++) {
            Integer earlier = first.putIfAbsent(key.apply(all.get(i)), i + 1);
            if (earlier != null) {
              String text = shown.apply(all.get(i));
              findings.add(
                  inRow(
                      i + 1,
                      field,
                      text,
                      Finding.error(
                          id,
                          "应" + requirement + "，“" + text + "”与第" + earlier + "行重复",
                          "expected "
                              + english
                              + " but '"
                              + text
                              + "' is also in row "
                              + earlier)));
            }
          }
          return findings;
        });
  }

  private static Finding inRow(int row, String field, String text, Finding finding) {
    return finding.withText(text).at(Location.ofRow(row, field));
  }
}
