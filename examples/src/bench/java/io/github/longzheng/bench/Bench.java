package io.github.longzheng.bench;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Measures every promised figure beside its peer, in one run: {@code mvn -q -Pbench package}. Ends
 * with an error when a promise was not kept.
 */
public final class Bench {
  private static final double COLD_START_MS = 60;

  private Bench() {}

  public static void main(String[] args) throws Exception {
    System.out.printf(
        "Java %s, %d processors, load average %.1f%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    List<String> only = List.of(args);
    Targets targets = new Targets();
    if (only.isEmpty() || only.contains("calendar")) {
      targets.atMost("cold start, module path", COLD_START_MS, ColdStart.onModulePath(), "ms");
      targets.atMost("cold start, class path", COLD_START_MS, ColdStart.onClassPath(), "ms");
      new CalendarAndIdentifiers().run(targets);
    }
    if (only.isEmpty() || only.contains("forms")) {
      FormWriting.run(targets);
    }
    if (only.isEmpty() || only.contains("reading")) {
      ReadingBenchmark.run(targets);
    }
    if (only.isEmpty() || only.contains("review")) {
      ReviewBenchmark.run(targets);
    }
    if (!targets.missed().isEmpty()) {
      System.out.println("not reached: " + String.join("; ", targets.missed()));
      System.exit(1);
    }
  }
}
