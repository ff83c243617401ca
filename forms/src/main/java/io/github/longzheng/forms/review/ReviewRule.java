package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A rule of the review (审核规则): what is known about it and its check. There are four kinds, by what
 * a check must see at once: one row, rows of the same key, how often each value occurs, or the
 * batch. None keeps state, so rows may be judged anywhere and in any order.
 */
public sealed interface ReviewRule {

  /** What is known about it. */
  RuleInfo info();

  /** The same check under changed particulars. */
  ReviewRule with(RuleInfo info);

  /** The same rule with this kind of check. */
  private static <T> T required(T part, String name) {
    return Objects.requireNonNull(part, name);
  }

  /**
   * Judges one row: nothing, or what is wrong with it. Pure and fast; it is called for each row.
   */
  @FunctionalInterface
  interface RowCheck {
    /** What is wrong with this row. */
    List<Problem> judge(ReviewRow row, ReviewContext context);
  }

  /**
   * A rule about single rows (逐行规则).
   *
   * @param info particulars; the row is judged where it has all their columns
   * @param soundOnly whether it is judged only where all these cells could be read, which is the
   *     rule: a cell that cannot be read has its own finding
   * @param check the check
   */
  record RowRule(RuleInfo info, boolean soundOnly, RowCheck check) implements ReviewRule {
    public RowRule {
      required(info, "info");
      required(check, "check");
    }

    /** A rule about cells that could be read. */
    public static RowRule of(RuleInfo info, RowCheck check) {
      return new RowRule(info, true, check);
    }

    @Override
    public RowRule with(RuleInfo info) {
      return new RowRule(info, soundOnly, check);
    }
  }

  /**
   * A rule that no two rows have the same key (查重规则). Of the rows with one key the first, by name
   * of the sheet and number of the row, stands; the others are found.
   *
   * @param info particulars
   * @param column the cell to be corrected
   * @param key the key of a row, empty where it has none
   * @param witness tells copies apart: a row whose witness is that of the first row is left to
   *     another rule; a 64-bit hash will do, because it can only hide a second finding about the
   *     same two rows
   * @param shown what a key is, not masked
   */
  record KeyRule(
      RuleInfo info,
      RosterColumn column,
      Function<ReviewRow, Optional<ReviewKey>> key,
      Optional<ToLongFunction<ReviewRow>> witness,
      Function<ReviewKey, String> shown)
      implements ReviewRule {
    public KeyRule {
      required(info, "info");
      required(column, "column");
      required(key, "key");
      required(witness, "witness");
      required(shown, "shown");
    }

    /** A rule whose keys are texts. */
    public static KeyRule of(
        RuleInfo info, RosterColumn column, Function<ReviewRow, Optional<ReviewKey>> key) {
      return new KeyRule(info, column, key, Optional.empty(), ReviewKey::text);
    }

    @Override
    public KeyRule with(RuleInfo info) {
      return new KeyRule(info, column, key, witness, shown);
    }
  }

  /**
   * How often a value occurs (取值及行数).
   *
   * @param value the value
   * @param rows number of rows
   */
  record ValueCount(String value, long rows) {
    public ValueCount {
      required(value, "value");
    }
  }

  /** Judges the values of a batch: what is wrong with each wrong one. */
  @FunctionalInterface
  interface ValueCheck {
    /**
     * The wrong values.
     *
     * @param values the values, the most frequent first, then by their first row
     * @param head what the file says at its head
     * @param context what is known
     * @return a problem for each wrong value
     * @throws CannotJudgeException when something is missing; it is then asked for each value alone
     */
    Map<String, Problem> judge(List<ValueCount> values, BatchHead head, ReviewContext context);
  }

  /**
   * A rule about the few values that a column has in a batch (取值规则): they agree, or each is judged
   * once.
   *
   * @param info particulars
   * @param value the value of a row, empty where it has none
   * @param everyRow whether each row of a wrong value is found, or the first for all
   * @param check the check
   */
  record ValueRule(
      RuleInfo info,
      Function<ReviewRow, Optional<String>> value,
      boolean everyRow,
      ValueCheck check)
      implements ReviewRule {
    public ValueRule {
      required(info, "info");
      required(value, "value");
      required(check, "check");
    }

    @Override
    public ValueRule with(RuleInfo info) {
      return new ValueRule(info, value, everyRow, check);
    }
  }

  /** Judges the batch as a whole. */
  @FunctionalInterface
  interface BatchCheck {
    /**
     * What is wrong; ids and weights are set by the rule.
     *
     * @throws CannotJudgeException when something is missing
     */
    List<Finding> judge(BatchHead head, long rows, ReviewContext context);
  }

  /**
   * A rule about the batch as a whole (批次规则).
   *
   * @param info particulars
   * @param check the check
   */
  record BatchRule(RuleInfo info, BatchCheck check) implements ReviewRule {
    public BatchRule {
      required(info, "info");
      required(check, "check");
    }

    @Override
    public BatchRule with(RuleInfo info) {
      return new BatchRule(info, check);
    }
  }
}
