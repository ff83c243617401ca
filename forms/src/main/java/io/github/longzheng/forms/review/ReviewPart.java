package io.github.longzheng.forms.review;

import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.SubjectCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * What came of some of the rows (部分审核结果), made by {@link Review#part}. Rows are added in any order;
 * parts merge in any order, and the result is the same as that of one part with all rows.
 *
 * <p>Not thread-safe: one thread adds to a part.
 */
public final class ReviewPart {
  private static final int ROW_BITS = 32;

  /** Rows of one rule. */
  private static final class Tally {
    private final int columns;

    /** The bit of its item; none where it is no error, because attachment 7 counts those. */
    private final int item;

    private final Ranked<Found> first;
    private long checked;
    private long failed;
    private long problems;

    Tally(RuleInfo rule, int limit) {
      columns = RosterColumn.mask(rule.columns());
      item = rule.severity() == Severity.ERROR ? 1 << rule.item().ordinal() : 0;
      first = new Ranked<>(Found.ORDER, limit);
    }

    void add(Tally other) {
      checked += other.checked;
      failed += other.failed;
      problems += other.problems;
      other.first.elements().forEach(first::add);
    }
  }

  private final Review review;
  private final ReviewContext context;
  private final RowParser parser;
  private final ReviewRule.RowRule[] rowRules;
  private final Tally[] rowTallies;
  private final ReviewRule.KeyRule[] keyRules;
  private final KeyTable[] keyTables;
  private final ReviewRule.ValueRule[] valueRules;
  private final ValueTable[] valueTables;
  private final long[] itemChecked = new long[ReviewItem.values().length];
  private final long[] itemFailed = new long[ReviewItem.values().length];
  private final Map<AssessmentSubject, long[]> subjects = new HashMap<>();
  private final List<RosterSheet> sheets = new ArrayList<>();
  private BatchHead head = BatchHead.unknown();
  private RosterSheet lastSheet = RosterSheet.list();
  private long lastSheetPlace = -1;
  private long rows;

  ReviewPart(Review review) {
    this.review = review;
    this.context = review.context();
    this.parser = new RowParser(context.today());
    this.rowRules = review.rowRules().toArray(new ReviewRule.RowRule[0]);
    this.rowTallies = new Tally[rowRules.length];
    for (int i = 0; i < rowRules.length; i++) {
      rowTallies[i] = new Tally(rowRules[i].info(), review.findingsPerRule());
    }
    this.keyRules = review.keyRules().toArray(new ReviewRule.KeyRule[0]);
    this.keyTables = new KeyTable[keyRules.length];
    for (int i = 0; i < keyRules.length; i++) {
      keyTables[i] = new KeyTable(this::comparePlaces);
    }
    this.valueRules = review.valueRules().toArray(new ReviewRule.ValueRule[0]);
    this.valueTables = new ValueTable[valueRules.length];
    for (int i = 0; i < valueRules.length; i++) {
      valueTables[i] = new ValueTable(this::ranked);
    }
  }

  private Ranked<Found> ranked() {
    return new Ranked<>(Found.ORDER, review.findingsPerRule());
  }

  /** Adds what the file of the rows says at its head. */
  public void head(BatchHead head) {
    this.head = this.head.or(head);
  }

  /** Judges a row. */
  public void add(RosterRow source) {
    ReviewRow row = parser.read(source);
    rows++;
    long place = sheetPlace(source.sheet()) | source.number();
    judge(row);
    for (int i = 0; i < keyRules.length; i++) {
      Optional<ReviewKey> key = key(keyRules[i], row);
      if (key.isPresent()) {
        keyTables[i].add(key.get(), place, witness(keyRules[i], row));
      }
    }
    for (int i = 0; i < valueRules.length; i++) {
      Optional<String> value =
          has(row, valueRules[i].info()) ? valueRules[i].value().apply(row) : Optional.empty();
      if (value.isPresent()) {
        valueTables[i].add(value.get(), source);
      }
    }
    Subject subject = row.subjectOrNull();
    if (subject != null) {
      subjects.computeIfAbsent(subject.value(), s -> new long[1])[0]++;
    }
  }

  private void judge(ReviewRow row) {
    int present = row.presentMask();
    int sound = row.soundMask();
    int checkedItems = 0;
    int failedItems = 0;
    for (int i = 0; i < rowRules.length; i++) {
      ReviewRule.RowRule rule = rowRules[i];
      Tally tally = rowTallies[i];
      int available = rule.soundOnly() ? sound : present;
      if ((available & tally.columns) != tally.columns) {
        continue;
      }
      tally.checked++;
      checkedItems |= tally.item;
      List<Problem> problems = rule.check().judge(row, context);
      if (!problems.isEmpty()) {
        failedItems |= tally.item;
        tally.failed++;
        tally.problems += problems.size();
        for (Problem problem : problems) {
          tally.first.add(Found.of(row.source(), problem));
        }
      }
    }
    for (int item = 0; item < itemChecked.length; item++) {
      itemChecked[item] += checkedItems >>> item & 1;
      itemFailed[item] += failedItems >>> item & 1;
    }
  }

  static boolean isJudged(ReviewRule.RowRule rule, ReviewRow row) {
    int columns = RosterColumn.mask(rule.info().columns());
    return ((rule.soundOnly() ? row.soundMask() : row.presentMask()) & columns) == columns;
  }

  static Optional<ReviewKey> key(ReviewRule.KeyRule rule, ReviewRow row) {
    return has(row, rule.info()) ? rule.key().apply(row) : Optional.empty();
  }

  static long witness(ReviewRule.KeyRule rule, ReviewRow row) {
    return rule.witness().isPresent() ? rule.witness().get().applyAsLong(row) : 0;
  }

  private static boolean has(ReviewRow row, RuleInfo rule) {
    for (RosterColumn column : rule.columns()) {
      if (!row.isSound(column)) {
        return false;
      }
    }
    return true;
  }

  private long sheetPlace(RosterSheet sheet) {
    if (sheet != lastSheet || lastSheetPlace < 0) {
      int index = sheets.indexOf(sheet);
      if (index < 0) {
        index = sheets.size();
        sheets.add(sheet);
      }
      lastSheet = sheet;
      lastSheetPlace = (long) index << ROW_BITS;
    }
    return lastSheetPlace;
  }

  private int comparePlaces(long place, long other) {
    if (place >>> ROW_BITS != other >>> ROW_BITS) {
      int bySheet = sheet(place).name().compareTo(sheet(other).name());
      if (bySheet != 0) {
        return bySheet;
      }
    }
    return Integer.compare((int) place, (int) other);
  }

  private RosterSheet sheet(long place) {
    return sheets.get((int) (place >>> ROW_BITS));
  }

  /**
   * Takes in what came of other rows under the same rules; the other part is spent.
   *
   * @return this part
   */
  public ReviewPart merge(ReviewPart other) {
    if (other == this || !ids(review).equals(ids(other.review))) {
      throw new IllegalArgumentException("other: expected another part of the same review");
    }
    int[] sheetHere = new int[other.sheets.size()];
    for (int i = 0; i < sheetHere.length; i++) {
      sheetHere[i] = (int) (sheetPlace(other.sheets.get(i)) >>> ROW_BITS);
    }
    LongUnaryOperator placeHere =
        place -> (long) sheetHere[(int) (place >>> ROW_BITS)] << ROW_BITS | (int) place;
    for (int i = 0; i < rowTallies.length; i++) {
      rowTallies[i].add(other.rowTallies[i]);
    }
    for (int i = 0; i < keyTables.length; i++) {
      keyTables[i].addAll(other.keyTables[i], placeHere);
    }
    for (int i = 0; i < valueTables.length; i++) {
      valueTables[i].addAll(other.valueTables[i]);
    }
    for (int i = 0; i < itemChecked.length; i++) {
      itemChecked[i] += other.itemChecked[i];
      itemFailed[i] += other.itemFailed[i];
    }
    other.subjects.forEach(
        (subject, count) -> subjects.computeIfAbsent(subject, s -> new long[1])[0] += count[0]);
    head = head.or(other.head);
    rows += other.rows;
    return this;
  }

  private static List<String> ids(Review review) {
    List<String> ids = new ArrayList<>();
    review.rowRules().forEach(rule -> ids.add(rule.info().id()));
    review.keyRules().forEach(rule -> ids.add(rule.info().id()));
    review.valueRules().forEach(rule -> ids.add(rule.info().id()));
    review.batchRules().forEach(rule -> ids.add(rule.info().id()));
    return ids;
  }

  /** What came of all rows added and merged. */
  public ReviewResult result() {
    ReviewResult.About about =
        new ReviewResult.About(
            context.today(),
            context
                .organization()
                .map(Organization::name)
                .or(() -> head.organization().map(BatchHead.Text::text)),
            head.file());
    ResultBuilder result = new ResultBuilder(about, rows, review.notApplied());
    for (int i = 0; i < rowRules.length; i++) {
      Tally tally = rowTallies[i];
      result.rule(
          rowRules[i].info(),
          tally.checked,
          tally.failed,
          tally.problems,
          tally.first.elements(),
          true);
      missingColumns(result, rowRules[i].info());
    }
    for (int i = 0; i < keyRules.length; i++) {
      duplicates(result, keyRules[i], keyTables[i]);
      missingColumns(result, keyRules[i].info());
    }
    for (int i = 0; i < valueRules.length; i++) {
      values(result, valueRules[i], valueTables[i]);
      missingColumns(result, valueRules[i].info());
    }
    for (ReviewRule.BatchRule rule : review.batchRules()) {
      batch(result, rule);
    }
    for (ReviewItem item : ReviewItem.values()) {
      result.item(item, itemChecked[item.ordinal()], itemFailed[item.ordinal()]);
    }
    Map<AssessmentSubject, long[]> sorted = new TreeMap<>(subjects);
    result.subjects(
        sorted.entrySet().stream()
            .map(entry -> new SubjectCount(entry.getKey(), Math.toIntExact(entry.getValue()[0])))
            .toList());
    return result.build();
  }

  private void missingColumns(ResultBuilder result, RuleInfo rule) {
    // In the order of the columns: parts come together in any order.
    List<String> missing =
        rule.columns().stream()
            .filter(column -> sheets.stream().anyMatch(sheet -> !sheet.has(column)))
            .map(RosterColumn::title)
            .toList();
    if (!missing.isEmpty()) {
      result.notApplied(
          rule,
          "表格没有“" + String.join("”“", missing) + "”列",
          "a sheet has no column " + String.join(", ", missing));
    }
  }

  private void duplicates(ResultBuilder result, ReviewRule.KeyRule rule, KeyTable table) {
    Ranked<Found> first = ranked();
    long[] failed = {0};
    table.forEachDuplicate(
        (key, places, witnesses) -> {
          for (int i = 1; i < places.length; i++) {
            if (rule.witness().isEmpty() || witnesses[i] != witnesses[0]) {
              failed[0]++;
              first.add(
                  Found.duplicate(
                      rule,
                      key,
                      sheet(places[0]),
                      (int) places[0],
                      sheet(places[i]),
                      (int) places[i]));
            }
          }
        });
    result.rule(rule.info(), table.rows(), failed[0], failed[0], first.elements(), false);
  }

  private void values(ResultBuilder result, ReviewRule.ValueRule rule, ValueTable table) {
    List<ReviewRule.ValueCount> counts = table.counts();
    Map<String, Problem> wrong = new LinkedHashMap<>();
    long unjudged = 0;
    try {
      wrong.putAll(rule.check().judge(counts, head, context));
    } catch (CannotJudgeException | UnpublishedYearException all) {
      // What can be said of single values is said.
      for (ReviewRule.ValueCount count : counts) {
        try {
          wrong.putAll(rule.check().judge(List.of(count), head, context));
        } catch (CannotJudgeException | UnpublishedYearException e) {
          unjudged += count.rows();
          result.notApplied(rule.info(), e, "（" + count.value() + "）");
        }
      }
      if (counts.isEmpty()) {
        result.notApplied(rule.info(), all, "");
      }
    }
    Ranked<Found> first = ranked();
    long failed = 0;
    long problems = 0;
    for (Map.Entry<String, Problem> entry : wrong.entrySet()) {
      Problem problem = entry.getValue();
      ValueTable.Rows of = table.of(entry.getKey());
      failed += of.count();
      problems += rule.everyRow() ? of.count() : 1;
      for (Found row : rule.everyRow() ? of.first() : of.first().subList(0, 1)) {
        first.add(row.with(problem, entry.getKey()));
      }
    }
    result.rule(rule.info(), table.total() - unjudged, failed, problems, first.elements(), false);
  }

  private void batch(ResultBuilder result, ReviewRule.BatchRule rule) {
    List<Finding> findings;
    try {
      findings = rule.check().judge(head, rows, context);
    } catch (CannotJudgeException | UnpublishedYearException e) {
      result.notApplied(rule.info(), e, "");
      return;
    }
    result.batch(rule.info(), findings);
  }

  /** Number of rows. */
  @Override
  public String toString() {
    return "ReviewPart[" + rows + " rows]";
  }
}
