package io.github.longzheng.bench;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import io.github.longzheng.forms.review.Review;
import io.github.longzheng.forms.review.ReviewContext;
import io.github.longzheng.forms.review.ReviewResult;
import io.github.longzheng.forms.review.RosterRow;
import io.github.longzheng.forms.review.RosterSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The compliance review of a stream of rows, on one thread in a heap of 512 MB, each size in a JVM
 * of its own. Every row has its own person and certificate number; rows are made while they are
 * reviewed, and the time of making them is not taken off.
 */
final class ReviewBenchmark {
  private static final int PROMISED = 200_000;
  private static final int RUNS = 3;
  private static final int LARGEST = 1_000_000;
  private static final List<Integer> SIZES = List.of(10_000, 100_000, LARGEST);
  private static final LocalDate ISSUED = LocalDate.of(2024, 10, 18);
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1975, 1, 1);
  private static final String SCHOOL = "甘肃陇证示范职业培训学校";
  private static final SiteCode SITE = SiteCode.parse("S000062000001");

  private ReviewBenchmark() {}

  /** Prints the rows per second of this JVM and the largest heap in use. */
  public static void main(String[] args) {
    int size = Integer.parseInt(args[0]);
    int defects = Integer.parseInt(args[1]);
    Review review = Review.standard(context());
    // As many rows as the largest size has warm the compiler up alike for each size.
    for (int warm = 0; warm < LARGEST; warm += size) {
      review.run(rows(Math.min(size, 100_000), defects));
    }
    double best = 0;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      ReviewResult result = review.run(rows(size, defects));
      double seconds = (System.nanoTime() - start) / 1e9;
      if (result.rows() != size || result.isClean() != (defects == 0)) {
        throw new IllegalStateException(result.toString());
      }
      best = Math.max(best, size / seconds);
    }
    System.out.println(best);
  }

  private static ReviewContext context() {
    FiledScope scope =
        FiledScope.of(
            FiledScope.Entry.of(
                Occupation.of("6-31-01-03", "电工"),
                SkillLevel.LEVEL_5,
                SkillLevel.LEVEL_4,
                SkillLevel.LEVEL_3),
            FiledScope.Entry.of(
                Occupation.of("4-10-01-05", "养老护理员"), SkillLevel.LEVEL_5, SkillLevel.LEVEL_4));
    Organization school =
        new Organization(
            SCHOOL,
            SITE,
            OrganizationLevel.provincial(),
            UnifiedSocialCreditCode.parse("12620100MB00000431"),
            scope);
    return ReviewContext.on(LocalDate.of(2024, 11, 1))
        .withOrganization(school)
        .withPlan(CertificationPlan.gansu(2024))
        .withPublicityFrom(LocalDate.of(2024, 10, 8));
  }

  /** Rows made one by one; of every hundred, this many have a mistake. */
  private static Stream<RosterRow> rows(int size, int defects) {
    RosterSheet sheet = RosterSheet.list();
    return IntStream.range(0, size).mapToObj(i -> row(sheet, i, i % 100 < defects));
  }

  private static RosterRow row(RosterSheet sheet, int i, boolean broken) {
    SkillLevel level = i % 3 == 0 ? SkillLevel.LEVEL_5 : SkillLevel.LEVEL_4;
    int sequence = i % 900;
    String id = id(i, sequence);
    return RosterRow.of(
        sheet,
        i + 1,
        "测试" + (char) ('\u4e00' + i % 20_000),
        copy(sequence % 2 == (broken ? 0 : 1) ? "男" : "女"),
        copy("居民身份证"),
        id,
        copy(i % 3 == 0 ? "大学本科" : "高中"),
        copy(i % 7 == 0 ? "" : "兰州示范设备安装有限责任公司"),
        copy(i % 2 == 0 ? "电工" : "养老护理员"),
        copy("--"),
        copy(level.fullName()),
        String.valueOf(60 + i % 40),
        copy("80.5"),
        copy("--"),
        SITE + "24" + level.digit() + padded(i % LARGEST, 6),
        copy("2024-10-18"),
        copy(SCHOOL),
        copy(SCHOOL),
        "1000000" + padded(i % 10_000, 4),
        "");
  }

  /** A text of its own, as readers give them. */
  private static String copy(String text) {
    return String.valueOf(text.toCharArray());
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }

  /** A number of division 620000, which is on no real card. */
  private static String id(int i, int sequence) {
    String birth = FIRST_BIRTH.plusDays(i / 900).toString();
    String body =
        "620000"
            + birth.substring(0, 4)
            + birth.substring(5, 7)
            + birth.substring(8)
            + padded(sequence, 3);
    int sum = 0;
    for (int k = 0; k < body.length(); k++) {
      sum = (sum + (body.charAt(k) - '0')) * 2;
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** Measures every size and says how time grows from the smallest to the largest. */
  static void run(Targets targets) throws IOException, InterruptedException {
    List<Double> rates = new ArrayList<>();
    for (int size : SIZES) {
      double rate = inNewJvm(size, 0);
      rates.add(rate);
      System.out.printf(Locale.ROOT, "     review of %,9d rows: %,10.0f rows/s%n", size, rate);
    }
    double largest = rates.get(rates.size() - 1);
    targets.atLeast("review, 1,000,000 rows, one thread, 512 MB", PROMISED, largest, "r/s");
    targets.atMost(
        "review, time of a row at 1,000,000 / at 10,000", 1.5, rates.get(0) / largest, "x");
    System.out.printf(
        Locale.ROOT,
        "     review of %,9d rows, 1 %% broken: %,10.0f rows/s, all broken: %,10.0f rows/s%n",
        LARGEST,
        inNewJvm(LARGEST, 1),
        inNewJvm(LARGEST, 100));
  }

  private static double inNewJvm(int size, int defects) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            ReviewBenchmark.class.getName(),
            Integer.toString(size),
            Integer.toString(defects));
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String answer = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (jvm.waitFor() != 0) {
      throw new IllegalStateException("a new JVM answered '" + answer + "'");
    }
    return Double.parseDouble(answer);
  }
}
