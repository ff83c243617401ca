package io.github.longzheng.bench;

import static io.github.longzheng.bench.Peers.LONGZHENG;

import com.opengamma.strata.basics.date.HolidayCalendar;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One answer about working days, by five libraries. */
@State(Scope.Thread)
@OperationsPerInvocation(Days.COUNT)
public class WorkingDayBenchmark {
  private final Days days = new Days();
  private final HolidayCalendar strata = Peers.strata();
  private final Predicate<LocalDate> sets = Peers.sets();
  private final Predicate<LocalDate> jollyday = Peers.jollyday();

  /** A race between different answers would be worth nothing. */
  @Setup
  public void agree() {
    for (int i = 0; i < Days.COUNT; i++) {
      LocalDate start = days.starts[i];
      LocalDate end = days.ends[i];
      int n = days.steps[i];
      require(LONGZHENG.isWorkingDay(start) == strata.isBusinessDay(start), start);
      require(LONGZHENG.plusWorkingDays(start, n).equals(strata.shift(start, n)), start);
      require(LONGZHENG.workingDaysBetween(start, end) == strata.daysBetween(start, end), start);
      require(LONGZHENG.plusWorkingDays(start, n).equals(Peers.plus(sets, start, n)), start);
      require(LONGZHENG.workingDaysBetween(start, end) == Peers.between(sets, start, end), start);
    }
  }

  private static void require(boolean same, LocalDate start) {
    if (!same) {
      throw new IllegalStateException("the libraries differ from " + start + " on");
    }
  }

  @Benchmark
  public void isLongzheng(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(LONGZHENG.isWorkingDay(days.starts[i]));
    }
  }

  @Benchmark
  public void isStrata(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(strata.isBusinessDay(days.starts[i]));
    }
  }

  @Benchmark
  public void isSet(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(sets.test(days.starts[i]));
    }
  }

  @Benchmark
  public void isJollyday(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(jollyday.test(days.starts[i]));
    }
  }

  @Benchmark
  public void isLunar(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(Peers.isWorkingDayByLunar(days.starts[i]));
    }
  }

  @Benchmark
  public void plusLongzheng(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(LONGZHENG.plusWorkingDays(days.starts[i], days.steps[i]));
    }
  }

  @Benchmark
  public void plusStrata(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(strata.shift(days.starts[i], days.steps[i]));
    }
  }

  @Benchmark
  public void plusSet(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(Peers.plus(sets, days.starts[i], days.steps[i]));
    }
  }

  @Benchmark
  public void plusJollyday(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(Peers.plus(jollyday, days.starts[i], days.steps[i]));
    }
  }

  @Benchmark
  public void plusLunar(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(Peers.plus(Peers::isWorkingDayByLunar, days.starts[i], days.steps[i]));
    }
  }

  @Benchmark
  public void betweenLongzheng(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(LONGZHENG.workingDaysBetween(days.starts[i], days.ends[i]));
    }
  }

  @Benchmark
  public void betweenStrata(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(strata.daysBetween(days.starts[i], days.ends[i]));
    }
  }

  @Benchmark
  public void betweenSet(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(Peers.between(sets, days.starts[i], days.ends[i]));
    }
  }

  @Benchmark
  public void betweenJollyday(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(Peers.between(jollyday, days.starts[i], days.ends[i]));
    }
  }

  @Benchmark
  public void betweenLunar(Blackhole out) {
    for (int i = 0; i < Days.COUNT; i++) {
      out.consume(Peers.between(Peers::isWorkingDayByLunar, days.starts[i], days.ends[i]));
    }
  }
}
