package io.github.longzheng.forms.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The same findings, however rows are dealt out, in whatever order they come and parts merge. */
class PartitionTest {
  private static final List<String> SHEETS = List.of("甲", "乙", "丙");

  /** Rows of several sheets with many mistakes and many duplicates. */
  private static List<RosterRow> rows(Random random, int size) {
    Batch batch = Batch.clean(random.nextLong(), size);
    for (int i = 0; i < size; i++) {
      for (RosterColumn column : RosterColumn.all()) {
        if (random.nextInt(25) == 0) {
          batch.set(i, column, batch.text(random.nextInt(size), column));
        }
        if (random.nextInt(60) == 0) {
          batch.set(i, column, List.of("", "？", "--", "2024/10/18").get(random.nextInt(4)));
        }
      }
      if (random.nextInt(4) == 0) {
        Batch other = batch;
        int from = random.nextInt(size);
        RosterColumn.all()
            .forEach(column -> other.set(other.rows.size() - 1, column, other.text(from, column)));
      }
    }
    List<RosterSheet> sheets =
        SHEETS.stream().map(name -> RosterSheet.cells(name, RosterSheet.list().columns())).toList();
    List<RosterRow> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      // As another process would have it: equal, not the same.
      RosterSheet sheet = sheets.get(i % sheets.size());
      RosterSheet copy = RosterSheet.cells(sheet.name(), sheet.columns());
      rows.add(
          RosterRow.of(
              random.nextBoolean() ? sheet : copy, i / sheets.size() + 1, batch.rows.get(i)));
    }
    return rows;
  }

  private static Review review(Random random) {
    Batch known = Batch.clean(random.nextLong(), 1);
    return Review.standard(known.context()).withFindingsPerRule(1 + random.nextInt(12));
  }

  /** Everything that a result says. */
  private static List<Object> all(ReviewResult result) {
    List<Object> all = new ArrayList<>();
    all.add(result.rows());
    all.addAll(result.counts());
    all.addAll(result.findings());
    all.addAll(result.notApplied());
    all.addAll(result.subjects());
    all.addAll(result.checks());
    result.reported().forEach(reported -> all.add(reported.raw()));
    return all;
  }

  @Property(tries = 60)
  void anyPartitionGivesTheSameResult(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int parts) {
    Random random = new Random(seed);
    List<RosterRow> rows = rows(random, 40 + random.nextInt(80));
    Review review = review(random);
    ReviewResult whole = review.run(rows.stream());
    assertThat(whole.findings(Severity.ERROR)).isPositive();

    List<RosterRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<ReviewPart> dealt = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      dealt.add(review.part());
    }
    shuffled.forEach(row -> dealt.get(random.nextInt(parts)).add(row));
    while (dealt.size() > 1) {
      Collections.shuffle(dealt, random);
      ReviewPart merged = dealt.get(0).merge(dealt.get(1));
      dealt.set(0, merged);
      dealt.remove(1);
    }
    assertThat(all(dealt.get(0).result())).isEqualTo(all(whole));
  }

  @Property(tries = 40)
  void rowRulesGiveTheSameOutsideOfABatch(@ForAll long seed) {
    Random random = new Random(seed);
    List<RosterRow> rows = rows(random, 50);
    Batch known = Batch.clean(seed, 1);
    Review review = Review.standard(known.context());
    ReviewResult result = review.run(rows.stream());
    long single = rows.stream().mapToLong(row -> review.rowFindings(row).size()).sum();
    long counted =
        result.counts().stream()
            .filter(
                count ->
                    ReviewRules.standard().rule(count.rule().id()) instanceof ReviewRule.RowRule)
            .mapToLong(RuleCount::findings)
            .sum();
    assertThat(single).isEqualTo(counted).isPositive();
    assertThat(result.findings()).containsAll(review.rowFindings(rows.get(0)));
  }

  @Property(tries = 40)
  void rowsGroupedByKeyGiveTheDuplicatesOfTheBatch(@ForAll long seed) {
    Random random = new Random(seed);
    List<RosterRow> rows = rows(random, 80);
    Review review = Review.standard(Batch.clean(seed, 1).context());
    List<Finding> whole =
        review.run(rows.stream()).findings().stream()
            .filter(
                finding ->
                    ReviewRules.standard().rule(finding.ruleId()) instanceof ReviewRule.KeyRule)
            .toList();
    Collections.shuffle(rows, random);
    List<Finding> grouped =
        rows.stream()
            .flatMap(row -> review.keys(row).stream())
            .collect(Collectors.groupingBy(keyed -> List.of(keyed.ruleId(), keyed.key())))
            .values()
            .stream()
            .flatMap(same -> review.duplicates(same).stream())
            .toList();
    assertThat(grouped).containsExactlyInAnyOrderElementsOf(whole);
    assertThat(whole).isNotEmpty();
  }

  @Test
  void partsOfDifferentReviewsDoNotMerge() {
    Batch batch = Batch.clean(1, 1);
    ReviewPart part = batch.review().part();
    ReviewPart other =
        Review.of(ReviewRules.standard().without("ROSTER-02"), batch.context()).part();
    assertThatThrownBy(() -> part.merge(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> part.merge(part)).isInstanceOf(IllegalArgumentException.class);
  }
}
