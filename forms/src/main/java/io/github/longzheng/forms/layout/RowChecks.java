package io.github.longzheng.forms.layout;

import io.github.longzheng.core.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All row rules of a form, run together over rows that pass once. Keeps the first {@value #KEPT}
 * findings and counts the others. Not thread-safe.
 *
 * @param <R> type of a row
 */
public final class RowChecks<R> {
  /** How many findings are kept: more than anybody will read. */
  public static final int KEPT = 1000;

  private final List<RowCheck<R>> checks;

  /** Findings of each rule, so that they come in the order in which a whole value is checked. */
  private final List<List<Finding>> findings;

  private int rows;
  private int kept;
  private long errors;

  private RowChecks(List<RowCheck<R>> checks) {
    this.checks = checks;
    this.findings = Stream.<List<Finding>>generate(ArrayList::new).limit(checks.size()).toList();
  }

  /** Begins a run over rows under this head. */
  public static <T, R> RowChecks<R> begin(List<Rule.OfRows<T, R>> rules, T head) {
    return new RowChecks<>(
        rules.stream().<RowCheck<R>>map(rule -> rule.begin().apply(head)).toList());
  }

  /** Checks the next row. */
  public void next(R row) {
    rows++;
    for (int i = 0; i < checks.size(); i++) {
      keep(i, checks.get(i).next(rows, row));
    }
  }

  /** All rows have passed. */
  public void end() {
    for (int i = 0; i < checks.size(); i++) {
      keep(i, checks.get(i).end(rows));
    }
  }

  private void keep(int rule, Optional<Finding> finding) {
    if (finding.isEmpty()) {
      return;
    }
    if (finding.get().isError()) {
      errors++;
    }
    if (kept < KEPT) {
      kept++;
      findings.get(rule).add(finding.get());
    }
  }

  /** Rows that have passed. */
  public int rows() {
    return rows;
  }

  /** Errors so far, kept or not. */
  public long errors() {
    return errors;
  }

  /** The findings that were kept, rule by rule. */
  public List<Finding> findings() {
    return findings.stream().flatMap(List::stream).toList();
  }
}
