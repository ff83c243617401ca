package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.CancelledException;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.ReadOption;
import io.github.longzheng.forms.reading.ReadSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The compliance review of certificate data (数据合规审核), such as {@code
 * Review.of(ReviewRules.standard(), context).run(rows)}: judges every row by every rule and gives
 * all findings at once, with the figures for attachment 7.
 *
 * <p>It streams: memory grows only by what duplicates need, about 50 bytes for each row and rule of
 * that kind. It is a pure function of the rows: {@link #part} judges some of them anywhere, and
 * parts merge to the same result however the rows were dealt out.
 *
 * <p>Source: announcement of 2023-12-05, 三(三) (C13, C14, C16) and 一 (C01); the reasons for which
 * batches come back [sibling]. Immutable and thread-safe.
 */
public final class Review {
  private static final int FINDINGS_PER_RULE = 1_000;
  private static final int ROWS_PER_REPORT = 10_000;
  private static final String WORK = "审核证书数据";

  private final ReviewRules rules;
  private final ReviewContext context;
  private final int findingsPerRule;
  private final Progress progress;

  private final List<ReviewRule.RowRule> rowRules;
  private final List<ReviewRule.KeyRule> keyRules;
  private final List<ReviewRule.ValueRule> valueRules;
  private final List<ReviewRule.BatchRule> batchRules;
  private final List<NotApplied> notApplied;

  private Review(ReviewRules rules, ReviewContext context, int findingsPerRule, Progress progress) {
    this.rules = Objects.requireNonNull(rules, "rules");
    this.context = Objects.requireNonNull(context, "context");
    this.findingsPerRule = findingsPerRule;
    this.progress = Objects.requireNonNull(progress, "progress");
    this.notApplied = new ArrayList<>();
    Set<ContextPart> known = context.known();
    for (ReviewRule rule : rules.all()) {
      EnumSet<ContextPart> missing = EnumSet.noneOf(ContextPart.class);
      missing.addAll(rule.info().needs());
      missing.removeAll(known);
      if (!missing.isEmpty()) {
        notApplied.add(missing(rule.info(), missing));
      }
    }
    for (RuleInfo off : rules.switchedOff()) {
      notApplied.add(new NotApplied(off, "规则已停用", "the rule is switched off"));
    }
    this.rowRules = applied(ReviewRule.RowRule.class, known);
    this.keyRules = applied(ReviewRule.KeyRule.class, known);
    this.valueRules = applied(ReviewRule.ValueRule.class, known);
    this.batchRules = applied(ReviewRule.BatchRule.class, known);
  }

  private static NotApplied missing(RuleInfo rule, Set<ContextPart> missing) {
    return new NotApplied(
        rule,
        "缺少" + String.join("、", missing.stream().map(ContextPart::chineseName).toList()),
        "not known: " + missing);
  }

  private <R extends ReviewRule> List<R> applied(Class<R> kind, Set<ContextPart> known) {
    return rules.all(kind).stream().filter(rule -> known.containsAll(rule.info().needs())).toList();
  }

  /** A review by these rules, with what is known beside the rows. */
  public static Review of(ReviewRules rules, ReviewContext context) {
    return new Review(rules, context, FINDINGS_PER_RULE, Progress.silent());
  }

  /** A review by the rules that ship with the library. */
  public static Review standard(ReviewContext context) {
    return of(ReviewRules.standard(), context);
  }

  /**
   * The same review, listing at most so many findings of each rule: the first ones. All are
   * counted.
   *
   * @throws IllegalArgumentException unless at least 1
   */
  public Review withFindingsPerRule(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: expected 1 or more but was " + limit);
    }
    return new Review(rules, context, limit, progress);
  }

  /** The same review, reporting to a listener that may end it. */
  public Review withProgress(Progress progress) {
    return new Review(rules, context, findingsPerRule, progress);
  }

  /**
   * Reviews rows, one after the other; the stream is not closed.
   *
   * @throws CancelledException when the listener ends the work
   */
  public ReviewResult run(Stream<RosterRow> rows) {
    return run(BatchHead.unknown(), rows);
  }

  /**
   * Reviews rows under what their file says at its head.
   *
   * @throws CancelledException when the listener ends the work
   */
  public ReviewResult run(BatchHead head, Stream<RosterRow> rows) {
    ReviewPart part = part();
    part.head(head);
    long done = 0;
    for (Iterator<RosterRow> each = rows.iterator(); each.hasNext(); ) {
      part.add(each.next());
      if (++done % ROWS_PER_REPORT == 0) {
        progress.report(WORK, done, OptionalLong.empty());
      }
    }
    progress.report(WORK, done, OptionalLong.of(done));
    return part.result();
  }

  /**
   * Reviews the value of attachment 6.
   *
   * @throws CancelledException when the listener ends the work
   */
  public ReviewResult review(CertificateRoster roster) {
    Objects.requireNonNull(roster, "roster");
    RosterSheet list = RosterSheet.list();
    return run(
        BatchHead.ofOrganization(roster.organization()),
        IntStream.range(0, roster.entries().size())
            .mapToObj(i -> RosterRow.of(list, i + 1, roster.entries().get(i))));
  }

  /**
   * Reviews a file as somebody filled it in: the roster, .xlsx, .xls or .csv, columns found by
   * their titles, read row by row. A file with nothing but the eleven columns of the national
   * upload is judged as that. What is wrong with the file is among the findings.
   *
   * @throws UncheckedIOException when the file cannot be opened
   * @throws CancelledException when the listener ends the work
   */
  public ReviewResult reviewFile(Path file, ReadOption... options) {
    Objects.requireNonNull(file, "file");
    ReviewPart part = part();
    long[] done = {0};
    RosterFile.read(
        file,
        ReadSettings.of(options),
        part::head,
        row -> {
          part.add(row);
          if (++done[0] % ROWS_PER_REPORT == 0) {
            progress.report(WORK, done[0], OptionalLong.empty());
          }
        });
    progress.report(WORK, done[0], OptionalLong.of(done[0]));
    return part.result();
  }

  /** An empty part, to which rows are added on one thread. */
  public ReviewPart part() {
    return new ReviewPart(this);
  }

  /** What the rules about single rows have against this row, all of it. */
  public List<Finding> rowFindings(RosterRow row) {
    List<Finding> findings = new ArrayList<>();
    ReviewRow read = new RowParser(context.today()).read(row);
    for (ReviewRule.RowRule rule : rowRules) {
      if (ReviewPart.isJudged(rule, read)) {
        for (Problem problem : rule.check().judge(read, context)) {
          findings.add(Found.of(row, problem).toFinding(rule.info()));
        }
      }
    }
    return findings;
  }

  /** The row under the key of each rule about duplicates, where it has one. */
  public List<KeyedRow> keys(RosterRow row) {
    List<KeyedRow> keys = new ArrayList<>();
    ReviewRow read = new RowParser(context.today()).read(row);
    for (ReviewRule.KeyRule rule : keyRules) {
      ReviewPart.key(rule, read)
          .ifPresent(
              key ->
                  keys.add(
                      new KeyedRow(
                          rule.info().id(),
                          key,
                          row.sheet(),
                          row.number(),
                          ReviewPart.witness(rule, read))));
    }
    return keys;
  }

  /**
   * What is wrong with rows of one rule and one key, all of them, in any order.
   *
   * @throws IllegalArgumentException when their rules or keys differ, or the rule is not applied
   */
  public List<Finding> duplicates(Collection<KeyedRow> sameKey) {
    List<KeyedRow> sorted = sameKey.stream().sorted(KeyedRow.ORDER).toList();
    if (sorted.isEmpty()) {
      return List.of();
    }
    KeyedRow first = sorted.get(0);
    ReviewRule.KeyRule rule =
        keyRules.stream()
            .filter(applied -> applied.info().id().equals(first.ruleId()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not applied: " + first.ruleId()));
    List<Finding> findings = new ArrayList<>();
    for (KeyedRow later : sorted.subList(1, sorted.size())) {
      if (!later.ruleId().equals(first.ruleId()) || !later.key().equals(first.key())) {
        throw new IllegalArgumentException("sameKey: expected rows of one rule and key");
      }
      if (rule.witness().isEmpty() || later.witness() != first.witness()) {
        findings.add(
            Found.duplicate(
                    rule, first.key(), first.sheet(), first.row(), later.sheet(), later.row())
                .toFinding(rule.info()));
      }
    }
    return findings;
  }

  ReviewContext context() {
    return context;
  }

  int findingsPerRule() {
    return findingsPerRule;
  }

  List<ReviewRule.RowRule> rowRules() {
    return rowRules;
  }

  List<ReviewRule.KeyRule> keyRules() {
    return keyRules;
  }

  List<ReviewRule.ValueRule> valueRules() {
    return valueRules;
  }

  List<ReviewRule.BatchRule> batchRules() {
    return batchRules;
  }

  List<NotApplied> notApplied() {
    return notApplied;
  }

  /** Number of rules and what is known. */
  @Override
  public String toString() {
    return "Review[" + rules.all().size() + " rules, " + context + "]";
  }
}
