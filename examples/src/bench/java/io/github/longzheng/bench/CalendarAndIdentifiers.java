package io.github.longzheng.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The figures of nanoseconds: working days and identifiers, each beside its peers. */
final class CalendarAndIdentifiers {
  /** Bytes that the profiler's own threads may add to one answer. */
  private static final double NOTHING = 0.05;

  private final Map<String, Double> nanoseconds = new TreeMap<>();
  private final Map<String, Double> bytes = new TreeMap<>();

  /** Measures everything and compares it with what was promised. */
  void run(Targets targets) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(WorkingDayBenchmark.class.getName())
                    .include(GrowthBenchmark.class.getName())
                    .include(IdentifierBenchmark.class.getName())
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.NANOSECONDS)
                    .forks(3)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.milliseconds(300))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.milliseconds(300))
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    for (RunResult result : results) {
      String n = result.getParams().getParam("n");
      String name =
          result.getPrimaryResult().getLabel() + (n == null ? "" : String.format("%5s", n));
      nanoseconds.put(name, median(result));
      bytes.put(name, result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
    print();
    compare(targets);
  }

  /** The median of all iterations: one disturbed by a neighbour does not count. */
  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private void print() {
    System.out.printf("%n%-28s %12s %10s%n", "", "ns", "bytes");
    nanoseconds.forEach(
        (name, time) ->
            System.out.printf(Locale.ROOT, "%-28s %12.2f %10.1f%n", name, time, bytes.get(name)));
    System.out.println();
  }

  private void compare(Targets targets) {
    ratio(targets, "isWorkingDay / Strata", "isStrata", "isLongzheng", 0.95);
    ratio(targets, "plusWorkingDays ±1..60 / Strata", "plusStrata", "plusLongzheng", 10);
    ratio(targets, "plusWorkingDays ±1..60 / HashSet loop", "plusSet", "plusLongzheng", 200);
    ratio(targets, "workingDaysBetween ≤ 400 / Strata", "betweenStrata", "betweenLongzheng", 1.5);
    ratio(
        targets, "workingDaysBetween ≤ 400 / HashSet loop", "betweenSet", "betweenLongzheng", 500);
    ratio(targets, "CitizenId.isValid / hutool", "citizenIdHutool", "citizenIdLongzheng", 6);
    ratio(
        targets,
        "UnifiedSocialCreditCode.isValid / hutool",
        "creditCodeHutool",
        "creditCodeLongzheng",
        4);
    targets.atMost(
        "plusWorkingDays, n = 4000 / n = 1",
        1.5,
        nanoseconds.get("plusLongzheng 4000") / nanoseconds.get("plusLongzheng    1"),
        "x");
    bytes.forEach(
        (name, allocated) -> {
          if (name.contains("Longzheng")) {
            targets.atMost("allocated by " + name, NOTHING, allocated, "B");
          }
        });
  }

  private void ratio(Targets targets, String what, String peer, String ours, double promised) {
    targets.atLeast(what, promised, nanoseconds.get(peer) / nanoseconds.get(ours), "x");
  }
}
