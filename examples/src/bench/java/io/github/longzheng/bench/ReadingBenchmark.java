package io.github.longzheng.bench;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Attachment 6 read back: ours as typed rows with findings, fastexcel-reader as cells of text, the
 * same file, in new JVMs of 64 MB that take turns. What counts is the median of readings after the
 * first ones, and of the ratios of neighbours; the first reading of a JVM is shown beside it.
 */
final class ReadingBenchmark {
  private static final int ROWS = 100_000;
  private static final int MANY_ROWS = 1_000_000;
  private static final int PAIRS = 5;
  private static final int WARM_UP = 4;
  private static final int MEASURED = 5;
  private static final int TEXTS_IN_ROW = 18;

  /** The heading, the line below it, the titles, the places for signatures. */
  private static final int TEXTS_AROUND = 1 + 2 + 19 + 4;

  private static final String HEAP = "-Xmx64m";
  private static final LocalDate ISSUED = LocalDate.of(2024, 10, 18);
  private static final String ORGANIZATION = "甘肃陇证示范职业培训学校";

  private ReadingBenchmark() {}

  /** Reads a file so many times and prints the milliseconds of each: {@code ours 3 file rows}. */
  public static void main(String[] args) {
    Path file = Path.of(args[2]);
    long rows = Long.parseLong(args[3]);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      long start = System.nanoTime();
      long read = args[0].equals("ours") ? ours(file) : fastexcel(file);
      long end = System.nanoTime();
      if (read != rows) {
        throw new IllegalStateException("expected " + rows + " rows but read " + read);
      }
      System.out.println((end - start) / 1e6);
    }
  }

  private static long ours(Path file) {
    long[] rows = {0};
    boolean clean = Forms.certificateRoster().read(file, row -> rows[0]++).isClean();
    return clean ? rows[0] : -1;
  }

  /** Every cell of the first sheet as text; returns the number of the table's rows. */
  private static long fastexcel(Path file) {
    long[] cells = {0};
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            for (Cell cell : row) {
              if (cell != null && !cell.getText().isEmpty()) {
                cells[0]++;
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // All columns but 备注 have a text, so that the number of rows follows from that of the cells.
    return (cells[0] - TEXTS_AROUND) / TEXTS_IN_ROW;
  }

  /** Measures and compares. */
  static void run(Targets targets) throws IOException, InterruptedException {
    Path file = Files.createTempFile("longzheng-roster", ".xlsx");
    try {
      write(ROWS, file);
      List<Double> ours = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < PAIRS; i++) {
        List<Double> mine = times("ours", WARM_UP + MEASURED, file, ROWS);
        List<Double> theirs = times("fastexcel", WARM_UP + MEASURED, file, ROWS);
        double myMedian = median(mine.subList(WARM_UP, mine.size()));
        double theirMedian = median(theirs.subList(WARM_UP, theirs.size()));
        System.out.printf(
            Locale.ROOT,
            "reading %,d rows: ours %.0f ms (first %.0f), fastexcel-reader %.0f ms (first %.0f)%n",
            ROWS,
            myMedian,
            mine.get(0),
            theirMedian,
            theirs.get(0));
        ours.add(myMedian);
        ratios.add(theirMedian / myMedian);
      }
      targets.atLeast(
          "reading attachment 6, 100,000 typed rows / fastexcel-reader", 1, median(ratios), "x");
      targets.atLeast(
          "reading attachment 6, rows/s, 64 MB", 100_000, ROWS * 1000 / median(ours), "/s");
      write(MANY_ROWS, file);
      double seconds = times("ours", 1, file, MANY_ROWS).get(0) / 1000;
      targets.atMost("reading attachment 6, 1,000,000 rows, 64 MB, first", 60, seconds, "s");
    } finally {
      Files.delete(file);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static List<Double> times(String reader, int readings, Path file, int rows)
      throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ReadingBenchmark.class.getName(),
                reader,
                String.valueOf(readings),
                file.toString(),
                String.valueOf(rows))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jvm.waitFor() != 0) {
      throw new IllegalStateException(reader + " failed");
    }
    return output.lines().map(Double::parseDouble).toList();
  }

  // ---- the file: nobody's data

  private static void write(int rows, Path file) {
    Forms.certificateRoster()
        .write(
            CertificateRoster.of(ORGANIZATION, ISSUED.plusDays(3), List.of()),
            IntStream.range(0, rows)
                .mapToObj(i -> new CertificateRoster.Entry(certificate(i), Optional.empty())),
            file);
  }

  private static Certificate certificate(int i) {
    SkillLevel level = i % 2 == 0 ? SkillLevel.LEVEL_4 : SkillLevel.LEVEL_3;
    AssessmentSubject subject =
        i % 3 == 0
            ? AssessmentSubject.of("电工", level)
            : AssessmentSubject.of("保健按摩师", "脊柱按摩师", level);
    Candidate holder =
        Candidate.of("测试学员" + (i + 1), id(i))
            .withEducation(i % 3 == 0 ? "大学本科" : "高中")
            .withEmployer("兰州某某示范设备安装有限责任公司")
            .withPhone(PhoneNumber.parse("100000" + (10_000 + i % 90_000)));
    return new Certificate(
        CertificateNumber.of(
            // Every second row has the same level.
            SiteCode.parse("S000062000001"), 2024, level, 1 + i / 2),
        holder,
        subject,
        Score.of(Mark.of(60 + i % 40), Mark.parse("80.5")),
        ISSUED,
        ORGANIZATION,
        ORGANIZATION);
  }

  private static CitizenId id(int i) {
    String body =
        "620000"
            + LocalDate.of(1960, 1, 1).plusDays(i / 900).toString().replace("-", "")
            + String.format(Locale.ROOT, "%03d", i % 900);
    int sum = 0;
    for (char digit : body.toCharArray()) {
      sum = (sum + digit - '0') * 2 % 11;
    }
    return CitizenId.parse(body + "10X98765432".charAt(sum));
  }
}
