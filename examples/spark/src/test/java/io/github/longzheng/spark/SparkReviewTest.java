package io.github.longzheng.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.forms.review.RosterColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The findings of Spark are those of one machine, however the rows are dealt out. */
class SparkReviewTest {
  private static final int SIZE = 400;
  private static final ReviewRecipe RECIPE = ReviewRecipe.sample();
  private static final List<PlacedRow> ROWS = rows(new Random(20241018));
  private static final List<FoundLine> EXPECTED = alone(ROWS);
  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** Rows with many mistakes: cells of other rows, cells of nonsense, and whole rows again. */
  private static List<PlacedRow> rows(Random random) {
    List<PlacedRow> rows = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      PlacedRow row = SampleRows.row(i);
      for (int column = 0; column < row.texts().size(); column++) {
        if (random.nextInt(25) == 0) {
          row = row.with(column, SampleRows.row(random.nextInt(SIZE)).texts().get(column));
        }
        if (random.nextInt(60) == 0) {
          row = row.with(column, List.of("", "？", "--", "2024/10/18").get(random.nextInt(4)));
        }
      }
      rows.add(row);
    }
    for (int i = 0; i < SIZE / 10; i++) {
      rows.set(SIZE - 1 - i, new PlacedRow(SIZE - i, rows.get(i).texts()));
    }
    int assessor = RosterColumn.ASSESSOR.ordinal();
    int date = RosterColumn.ISSUE_DATE.ordinal();
    int number = RosterColumn.NUMBER.ordinal();
    rows.set(100, rows.get(100).with(assessor, "兰州另一示范学校"));
    rows.set(250, rows.get(250).with(date, "2024-10-12"));
    rows.set(200, rows.get(200).with(number, "S000062000002244000201"));
    return rows;
  }

  private static List<FoundLine> alone(List<PlacedRow> rows) {
    Stream<PlacedRow> each = rows.stream();
    return RECIPE.review().run(each.map(PlacedRow::toRosterRow)).findings().stream()
        .map(FoundLine::of)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16})
  void partitionsDoNotMatter(int partitions) {
    List<PlacedRow> shuffled = new ArrayList<>(ROWS);
    Collections.shuffle(shuffled, new Random(partitions));
    assertThat(new SparkReview(RECIPE).run(spark.parallelize(shuffled, partitions)))
        .isEqualTo(EXPECTED);
  }

  @Test
  void theBatchBreaksRulesOfEveryKind() {
    SparkReview review = new SparkReview(RECIPE);
    var rows = spark.parallelize(ROWS, 5);
    assertThat(review.rowFindings(rows).count()).isGreaterThan(50);
    assertThat(review.duplicates(rows).count()).isGreaterThan(SIZE / 10);
    assertThat(review.batchFindings(rows)).extracting(FoundLine::ruleId).contains("ROSTER-05");
    assertThat(EXPECTED.stream().map(FoundLine::ruleId).distinct()).hasSizeGreaterThan(15);
  }

  @Test
  void noRowsAreAFinding() {
    assertThat(new SparkReview(RECIPE).run(spark.parallelize(List.<PlacedRow>of(), 3)))
        .isEqualTo(alone(List.of()))
        .isNotEmpty();
  }
}
