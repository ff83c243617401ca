package io.github.longzheng.spark;

import io.github.longzheng.forms.review.ReviewResult;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Rows per second of the review on one machine and on Spark with one and two cores. Rows are made
 * while they are reviewed; one of a hundred has a mistake.
 */
public final class SparkBenchmark {
  private static final int SIZE = 1_000_000;
  private static final int WARM_UP = 100_000;
  private static final int PARTITIONS = 16;
  private static final int GENDER = 1;

  private SparkBenchmark() {}

  /** Prints the table; the number of rows may be given. */
  public static void main(String[] args) {
    int size = args.length == 0 ? SIZE : Integer.parseInt(args[0]);
    ReviewRecipe recipe = ReviewRecipe.sample();
    alone(recipe, WARM_UP);
    print("one machine, one thread", size, alone(recipe, size));
    for (int cores = 1; cores <= 2; cores++) {
      SparkConf conf =
          new SparkConf()
              .setMaster("local[" + cores + "]")
              .setAppName("longzheng")
              .set("spark.ui.enabled", "false")
              .set("spark.driver.host", "localhost")
              .set("spark.driver.bindAddress", "127.0.0.1");
      try (JavaSparkContext spark = new JavaSparkContext(conf)) {
        SparkReview review = new SparkReview(recipe);
        find(spark, review, WARM_UP);
        long start = System.nanoTime();
        JavaRDD<PlacedRow> rows = rows(spark, size);
        long found = review.rowFindings(rows).count();
        double rowRules = seconds(start);
        found += review.duplicates(rows).count();
        double withDuplicates = seconds(start);
        found += review.batchFindings(rows).size();
        print("local[" + cores + "], row rules", size, rowRules);
        print("local[" + cores + "], and duplicates", size, withDuplicates);
        print("local[" + cores + "], all rules", size, seconds(start));
        if (found < size / 100) {
          throw new IllegalStateException("findings: " + found);
        }
      }
    }
  }

  private static double alone(ReviewRecipe recipe, int size) {
    long start = System.nanoTime();
    ReviewResult result =
        recipe.review().run(IntStream.range(0, size).mapToObj(i -> row(recipe, i).toRosterRow()));
    if (result.rows() != size || result.isClean()) {
      throw new IllegalStateException(result.toString());
    }
    return seconds(start);
  }

  private static void find(JavaSparkContext spark, SparkReview review, int size) {
    if (review.run(rows(spark, size)).isEmpty()) {
      throw new IllegalStateException("nothing found");
    }
  }

  private static JavaRDD<PlacedRow> rows(JavaSparkContext spark, int size) {
    ReviewRecipe recipe = ReviewRecipe.sample();
    return spark
        .parallelize(IntStream.range(0, PARTITIONS).boxed().toList(), PARTITIONS)
        .flatMap(
            part ->
                IntStream.iterate(part, i -> i < size, i -> i + PARTITIONS)
                    .mapToObj(i -> row(recipe, i))
                    .iterator());
  }

  private static PlacedRow row(ReviewRecipe recipe, int i) {
    PlacedRow row = SampleRows.row(recipe.organization(), recipe.site(), i);
    return i % 100 == 0 ? row.with(GENDER, i % 2 == 0 ? "男" : "女") : row;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String what, int rows, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %,10d rows %8.1f s %,10.0f rows/s%n",
        what,
        rows,
        seconds,
        rows / seconds);
  }
}
