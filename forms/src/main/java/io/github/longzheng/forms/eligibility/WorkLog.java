package io.github.longzheng.forms.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Periods of work put together: days worked twice count once.
 *
 * <p>How periods add up [inferred]: N years are as many days as lie between the first day that
 * counts and its corresponding day N years later; they are full on the first day before which that
 * many days were worked. One unbroken period so ends on its corresponding day exactly, and each day
 * of a gap moves it by one day. A period that goes on is taken to go on.
 */
final class WorkLog {
  /** First days, and days after the last, of periods that neither touch nor overlap. */
  private final long[] starts;

  private final long[] ends;

  private WorkLog(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  static WorkLog of(List<WorkPeriod> periods, Predicate<Knowledge> counts) {
    List<WorkPeriod> sorted = new ArrayList<>(periods);
    sorted.removeIf(period -> !counts.test(period.related()));
    sorted.sort(Comparator.comparing(WorkPeriod::start));
    long[] starts = new long[sorted.size()];
    long[] ends = new long[sorted.size()];
    int n = 0;
    for (WorkPeriod period : sorted) {
      long start = period.start().toEpochDay();
      long end = period.lastDay().map(day -> day.toEpochDay() + 1).orElse(Reach.NEVER);
      if (n > 0 && start <= ends[n - 1]) {
        ends[n - 1] = Math.max(ends[n - 1], end);
      } else {
        starts[n] = start;
        ends[n++] = end;
      }
    }
    return new WorkLog(Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
  }

  /** First day on which work since {@code from} makes so many years; NEVER where it does not. */
  long fullFrom(long from, int years) {
    long needed = -1;
    for (int i = 0; i < starts.length; i++) {
      if (ends[i] <= from) {
        continue;
      }
      long start = Math.max(starts[i], from);
      if (needed < 0) {
        needed = plusYears(start, years) - start;
      }
      if (ends[i] == Reach.NEVER || ends[i] - start >= needed) {
        return start + needed;
      }
      needed -= ends[i] - start;
    }
    return Reach.NEVER;
  }

  /** The corresponding day (民法典 202), or the month's last day where there is none. */
  static long plusYears(long day, int years) {
    return LocalDate.ofEpochDay(day).plusYears(years).toEpochDay();
  }
}
