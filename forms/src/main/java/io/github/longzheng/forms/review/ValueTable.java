package io.github.longzheng.forms.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How often each value occurs and the first rows that have it. Not thread-safe. */
final class ValueTable {
  /** Rows of one value. */
  static final class Rows {
    private long count;
    private final Ranked<Found> first;

    Rows(Ranked<Found> first) {
      this.first = first;
    }

    long count() {
      return count;
    }

    List<Found> first() {
      return first.elements();
    }
  }

  private final Map<String, Rows> rows = new HashMap<>();
  private final Supplier<Ranked<Found>> ranked;

  ValueTable(Supplier<Ranked<Found>> ranked) {
    this.ranked = ranked;
  }

  void add(String value, RosterRow row) {
    Rows of = rows.get(value);
    if (of == null) {
      of = new Rows(ranked.get());
      rows.put(value, of);
    }
    of.count++;
    List<Found> first = of.first.elements();
    // Rows mostly come in order; what comes after a full list need not be made.
    if (!of.first.isFull() || !first.get(first.size() - 1).isBefore(row)) {
      of.first.add(Found.at(row));
    }
  }

  void addAll(ValueTable other) {
    for (Map.Entry<String, Rows> entry : other.rows.entrySet()) {
      Rows here = rows.computeIfAbsent(entry.getKey(), value -> new Rows(ranked.get()));
      here.count += entry.getValue().count;
      entry.getValue().first.elements().forEach(here.first::add);
    }
  }

  long total() {
    return rows.values().stream().mapToLong(Rows::count).sum();
  }

  Rows of(String value) {
    return rows.getOrDefault(value, new Rows(ranked.get()));
  }

  /** The values, the most frequent first, then by their first row. */
  List<ReviewRule.ValueCount> counts() {
    return rows.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Rows> entry) -> -entry.getValue().count)
                .thenComparing(entry -> entry.getValue().first().get(0), Found.ORDER)
                .thenComparing(Map.Entry::getKey))
        .map(entry -> new ReviewRule.ValueCount(entry.getKey(), entry.getValue().count))
        .toList();
  }
}
