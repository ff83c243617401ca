package io.github.longzheng.bench;

import io.github.longzheng.calendar.WorkingDayCalendar;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Milliseconds from nothing loaded to the first answer, each time in a new JVM. */
final class ColdStart {
  private static final int RUNS = 21;
  private static final List<String> NEEDED = List.of("core", "calendar", "jackson-core");

  private ColdStart() {}

  /** Prints the milliseconds of this JVM's first answer. */
  public static void main(String[] args) {
    LocalDate day = LocalDate.of(2024, 9, 4);
    long start = System.nanoTime();
    boolean working = WorkingDayCalendar.china().isWorkingDay(day);
    long end = System.nanoTime();
    System.out.println((end - start) / 1e6 + " " + working);
  }

  /** The median of many new JVMs that have on their class path what a user of the calendar has. */
  static double onClassPath() throws IOException, InterruptedException {
    return median(List.of("-cp", needed() + File.pathSeparator + ownClasses()));
  }

  /** The median of many new JVMs with the same on their module path. */
  static double onModulePath() throws IOException, InterruptedException {
    return median(
        List.of(
            "-p", needed(), "--add-modules", "io.github.longzheng.calendar", "-cp", ownClasses()));
  }

  private static String needed() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(ColdStart::isNeeded)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String ownClasses() {
    try {
      return Path.of(ColdStart.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isNeeded(String entry) {
    Path path = Path.of(entry);
    return NEEDED.stream()
        .anyMatch(
            name ->
                path.getFileName().toString().matches("(longzheng-)?" + name + "-[0-9].*")
                    || path.endsWith(Path.of(name, "target", "classes")));
  }

  private static double median(List<String> path) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(path);
      command.add(ColdStart.class.getName());
      Process jvm =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String answer =
          new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (jvm.waitFor() != 0 || !answer.endsWith(" true")) {
        throw new IllegalStateException("a new JVM answered '" + answer + "'");
      }
      times.add(Double.parseDouble(answer.substring(0, answer.indexOf(' '))));
    }
    times.sort(null);
    return times.get(RUNS / 2);
  }
}
