package io.github.longzheng.bench;

import static io.github.longzheng.bench.Peers.LONGZHENG;

import com.opengamma.strata.basics.date.HolidayCalendar;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What {@code n} working days cost as {@code n} grows; all start within 2008. */
@State(Scope.Thread)
@OperationsPerInvocation(GrowthBenchmark.COUNT)
public class GrowthBenchmark {
  static final int COUNT = 256;

  @Param({"1", "10", "100", "1000", "4000"})
  private int n;

  private final LocalDate[] starts = new LocalDate[COUNT];
  private final HolidayCalendar strata = Peers.strata();
  private final Predicate<LocalDate> sets = Peers.sets();

  /** The starts are the same for every {@code n}. */
  public GrowthBenchmark() {
    for (int i = 0; i < COUNT; i++) {
      starts[i] = LocalDate.ofYearDay(2008, 1 + i);
    }
  }

  @Benchmark
  public void plusLongzheng(Blackhole out) {
    for (LocalDate start : starts) {
      out.consume(LONGZHENG.plusWorkingDays(start, n));
    }
  }

  @Benchmark
  public void plusStrata(Blackhole out) {
    for (LocalDate start : starts) {
      out.consume(strata.shift(start, n));
    }
  }

  @Benchmark
  public void plusSet(Blackhole out) {
    for (LocalDate start : starts) {
      out.consume(Peers.plus(sets, start, n));
    }
  }
}
