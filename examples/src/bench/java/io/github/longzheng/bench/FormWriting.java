package io.github.longzheng.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Writing attachment 6 and attachment 2, each beside its peers: every writer in JVMs of its own,
 * one after the other and again, and what they wrote is compared.
 */
final class FormWriting {
  private static final int ROWS = 100_000;
  private static final int LETTERS = Integer.getInteger("bench.letters", 1000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final double MEGABYTE = 1 << 20;

  /** What one writer of sheets needed. */
  private static final class Sheets {
    private final List<Double> first = new ArrayList<>();
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processors = new ArrayList<>();
    private long bytes;
    private long heap;
  }

  private final Path folder;

  private FormWriting(Path folder) {
    this.folder = folder;
  }

  /** Measures everything and compares it with what was promised. */
  static void run(Targets targets) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("longzheng-bench");
    try {
      FormWriting writing = new FormWriting(folder);
      writing.sheets(targets);
      writing.letters(targets);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void sheets(Targets targets) throws IOException, InterruptedException {
    Map<RosterWriters, Sheets> measured = new EnumMap<>(RosterWriters.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (RosterWriters writer : RosterWriters.values()) {
        measure(writer, measured.computeIfAbsent(writer, w -> new Sheets()));
      }
    }
    print(measured);
    Sheets ours = measured.get(RosterWriters.LONGZHENG);
    Sheets poi = measured.get(RosterWriters.SXSSF);
    Sheets fastexcel = measured.get(RosterWriters.FASTEXCEL);
    targets.atLeast(
        "attachment 6, 100,000 rows / SXSSF", 3, median(poi.wall) / median(ours.wall), "x");
    targets.atLeast(
        "attachment 6, 100,000 rows / fastexcel, inline, level 6",
        2,
        median(fastexcel.wall) / median(ours.wall),
        "x");
    double size = (double) ours.bytes / poi.bytes;
    targets.atMost("attachment 6, file size beside SXSSF's, too large", 1.05, size, "x");
    targets.atLeast("attachment 6, file size beside SXSSF's, too small", 0.95, size, "x");
    compareSheets();
  }

  private void measure(RosterWriters writer, Sheets into) throws IOException, InterruptedException {
    String[] answer =
        inNewJvm(
            writer.heap(),
            SheetRun.class,
            writer.name(),
            String.valueOf(ROWS),
            String.valueOf(RUNS),
            file(writer).toString());
    into.first.add(Double.valueOf(answer[0]));
    for (int i = 2; i < 2 * RUNS; i += 2) {
      into.wall.add(Double.valueOf(answer[i]));
      into.processors.add(Double.valueOf(answer[i + 1]));
    }
    into.bytes = Long.parseLong(answer[2 * RUNS]);
    into.heap = Math.max(into.heap, Long.parseLong(answer[2 * RUNS + 1]));
  }

  private Path file(RosterWriters writer) {
    return folder.resolve(writer + ".xlsx");
  }

  private static void print(Map<RosterWriters, Sheets> measured) {
    System.out.printf(
        "%n%-22s %8s %8s %8s %8s %10s %8s%n",
        "100,000 rows", "ms", "cpu ms", "first ms", "-Xmx", "bytes", "heap MB");
    measured.forEach(
        (writer, sheets) ->
            System.out.printf(
                Locale.ROOT,
                "%-22s %8.0f %8.0f %8.0f %7dm %10d %8.0f%n",
                writer,
                median(sheets.wall),
                median(sheets.processors),
                median(sheets.first),
                writer.heap(),
                sheets.bytes,
                sheets.heap / MEGABYTE));
    System.out.println();
  }

  /** Every cell from the column titles on, as a reader that none of the writers knows sees it. */
  private void compareSheets() throws IOException {
    for (RosterWriters writer : RosterWriters.values()) {
      try (ReadableWorkbook one = new ReadableWorkbook(file(RosterWriters.LONGZHENG).toFile());
          ReadableWorkbook other = new ReadableWorkbook(file(writer).toFile());
          Stream<Row> oneRows = one.getFirstSheet().openStream();
          Stream<Row> otherRows = other.getFirstSheet().openStream()) {
        Iterator<Row> expected = oneRows.skip(RosterWriters.HEAD_ROW).iterator();
        Iterator<Row> actual = otherRows.skip(RosterWriters.HEAD_ROW).iterator();
        for (int i = 0; i <= ROWS; i++) {
          String row = cells(expected.next());
          String same = cells(actual.next());
          if (!row.equals(same)) {
            throw new IllegalStateException(writer + " wrote " + same + " and not " + row);
          }
        }
      }
    }
  }

  private static String cells(Row row) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < RosterWriters.COLUMNS; i++) {
      cells.append(row.getCellText(i).replaceFirst("\\.0$", "")).append('|');
    }
    return cells.toString();
  }

  private void letters(Targets targets) throws IOException, InterruptedException {
    Map<LetterWriters, List<Double>> wall = new EnumMap<>(LetterWriters.class);
    Map<LetterWriters, List<Double>> first = new EnumMap<>(LetterWriters.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (LetterWriters writer : LetterWriters.values()) {
        List<Double> answer =
            Arrays.stream(
                    inNewJvm(
                        256,
                        LetterRun.class,
                        writer.name(),
                        String.valueOf(LETTERS),
                        String.valueOf(RUNS),
                        folder.toString()))
                .map(Double::valueOf)
                .toList();
        first.computeIfAbsent(writer, w -> new ArrayList<>()).add(answer.get(0));
        wall.computeIfAbsent(writer, w -> new ArrayList<>()).addAll(answer.subList(1, RUNS));
      }
    }
    System.out.printf("%n%-22s %8s %8s%n", "1,000 letters", "ms", "first ms");
    for (LetterWriters writer : LetterWriters.values()) {
      System.out.printf(
          Locale.ROOT,
          "%-22s %8.0f %8.0f%n",
          writer,
          median(wall.get(writer)),
          median(first.get(writer)));
    }
    System.out.println();
    targets.atLeast(
        "attachment 2, 1,000 letters / poi-tl",
        5,
        median(wall.get(LetterWriters.POI_TL)) / median(wall.get(LetterWriters.LONGZHENG)),
        "x");
    for (int letter = 0; letter < LETTERS; letter += LETTERS / 10) {
      String ours = text(LetterWriters.LONGZHENG, letter);
      String theirs = text(LetterWriters.POI_TL, letter);
      if (!ours.equals(theirs)) {
        throw new IllegalStateException("poi-tl wrote\n" + theirs + "\nand not\n" + ours);
      }
    }
  }

  private String text(LetterWriters writer, int letter) {
    try (InputStream in = Files.newInputStream(folder.resolve(writer + "" + letter + ".docx"));
        XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
      return words.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] inNewJvm(int megabytes, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + megabytes + "m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String answer = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (jvm.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " failed: " + answer);
    }
    return answer.split(" ");
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
