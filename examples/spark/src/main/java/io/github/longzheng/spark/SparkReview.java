package io.github.longzheng.spark;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.review.KeyedRow;
import io.github.longzheng.forms.review.Review;
import io.github.longzheng.forms.review.ReviewKey;
import io.github.longzheng.forms.review.ReviewPart;
import io.github.longzheng.forms.review.ReviewRule;
import io.github.longzheng.forms.review.ReviewRules;
import io.github.longzheng.forms.review.RosterColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * The compliance review of rows that Spark holds (分布式数据合规审核): the rules of the library, judged
 * where the rows are; the findings do not depend on partitions or on the order of rows.
 *
 * <p>Rules about one row run where the row is; rules about duplicates after one shuffle of keys and
 * places; the few rules about a whole batch on the driver, which takes only the columns they need.
 */
public final class SparkReview implements Serializable {
  private static final long serialVersionUID = 1;

  private final ReviewRecipe recipe;

  /**
   * A key, as Spark groups by it. Personal data.
   *
   * @param ruleId id of the rule
   * @param high as in {@link ReviewKey}
   * @param low as in {@link ReviewKey}
   * @param text as in {@link ReviewKey}
   */
  private record Key(String ruleId, long high, long low, String text) implements Serializable {
    /** The rule only. */
    @Override
    public String toString() {
      return "Key[" + ruleId + "]";
    }
  }

  /**
   * All that is kept of a row for its key.
   *
   * @param row number of the row
   * @param witness as in {@link KeyedRow}
   */
  private record Place(int row, long witness) implements Serializable {}

  /** A review by this recipe. */
  public SparkReview(ReviewRecipe recipe) {
    this.recipe = Objects.requireNonNull(recipe, "recipe");
  }

  /** All findings, brought to the driver in order: by rule, place and text. */
  public List<FoundLine> run(JavaRDD<PlacedRow> rows) {
    List<FoundLine> all = new ArrayList<>(rowFindings(rows).collect());
    all.addAll(duplicates(rows).collect());
    all.addAll(batchFindings(rows));
    Collections.sort(all);
    return List.copyOf(all);
  }

  /** What the rules about single rows find, in the partitions of the rows. */
  public JavaRDD<FoundLine> rowFindings(JavaRDD<PlacedRow> rows) {
    ReviewRecipe made = recipe;
    return rows.mapPartitions(
        partition -> {
          Review review = made.review();
          return flat(partition, row -> lines(review.rowFindings(row.toRosterRow())));
        });
  }

  /** What the rules about duplicates find, after one shuffle. */
  public JavaRDD<FoundLine> duplicates(JavaRDD<PlacedRow> rows) {
    ReviewRecipe made = recipe;
    return rows.mapPartitionsToPair(
            partition -> {
              Review review = made.review();
              return flat(partition, row -> keys(review, row));
            })
        .groupByKey()
        .mapPartitions(
            partition -> {
              Review review = made.review();
              return flat(partition, same -> lines(review.duplicates(keyedRows(same))));
            });
  }

  /**
   * What the rules about the batch find, such as one issue date for all: on the driver, which takes
   * the rows one partition after the other. Of each rule the first 1,000 findings, as {@link
   * Review} lists them.
   */
  public List<FoundLine> batchFindings(JavaRDD<PlacedRow> rows) {
    List<ReviewRule> rules = new ArrayList<>();
    Set<RosterColumn> needed = EnumSet.noneOf(RosterColumn.class);
    for (ReviewRule rule : ReviewRules.standard().all()) {
      if (rule instanceof ReviewRule.ValueRule || rule instanceof ReviewRule.BatchRule) {
        rules.add(rule);
        needed.addAll(rule.info().columns());
      }
    }
    ReviewPart part = recipe.review(ReviewRules.of(rules)).part();
    JavaRDD<PlacedRow> narrow = rows.map(row -> only(needed, row));
    narrow.toLocalIterator().forEachRemaining(row -> part.add(row.toRosterRow()));
    return lines(part.result().findings());
  }

  private static PlacedRow only(Set<RosterColumn> needed, PlacedRow row) {
    List<String> texts = new ArrayList<>(row.texts());
    for (RosterColumn column : RosterColumn.all()) {
      if (!needed.contains(column)) {
        texts.set(column.ordinal(), "");
      }
    }
    return new PlacedRow(row.number(), texts);
  }

  private static List<Tuple2<Key, Place>> keys(Review review, PlacedRow row) {
    List<Tuple2<Key, Place>> keys = new ArrayList<>();
    for (KeyedRow keyed : review.keys(row.toRosterRow())) {
      ReviewKey key = keyed.key();
      keys.add(
          new Tuple2<>(
              new Key(keyed.ruleId(), key.high(), key.low(), key.text()),
              new Place(keyed.row(), keyed.witness())));
    }
    return keys;
  }

  private static List<KeyedRow> keyedRows(Tuple2<Key, Iterable<Place>> same) {
    Key key = same._1();
    List<KeyedRow> rows = new ArrayList<>();
    for (Place place : same._2()) {
      rows.add(
          new KeyedRow(
              key.ruleId(),
              new ReviewKey(key.high(), key.low(), key.text()),
              PlacedRow.SHEET,
              place.row(),
              place.witness()));
    }
    return rows;
  }

  private static List<FoundLine> lines(List<Finding> findings) {
    return findings.stream().map(FoundLine::of).toList();
  }

  /** The elements that come of each element, one after the other, none held back. */
  private static <A, B> Iterator<B> flat(Iterator<A> elements, Function<A, List<B>> each) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false)
        .flatMap(element -> each.apply(element).stream())
        .iterator();
  }

  /** The kind only. */
  @Override
  public String toString() {
    return "SparkReview";
  }
}
