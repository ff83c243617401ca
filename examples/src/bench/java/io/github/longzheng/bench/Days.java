package io.github.longzheng.bench;

import java.time.LocalDate;
import java.util.Random;

/** The same random questions for everybody. */
final class Days {
  /** Questions in one measured call; the figures are per question. */
  static final int COUNT = 1024;

  /** From 2008 to 2022, so that every answer lies in years that all of them know. */
  private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);

  private static final int SPAN = 15 * 365;
  private static final int MOST_WORKING_DAYS = 60;
  private static final int MOST_DAYS = 400;

  final LocalDate[] starts = new LocalDate[COUNT];
  final LocalDate[] ends = new LocalDate[COUNT];
  final int[] steps = new int[COUNT];

  Days() {
    Random random = new Random(20240921);
    for (int i = 0; i < COUNT; i++) {
      starts[i] = FIRST.plusDays(random.nextInt(SPAN));
      ends[i] = starts[i].plusDays(random.nextInt(MOST_DAYS + 1));
      int n = 1 + random.nextInt(MOST_WORKING_DAYS);
      steps[i] = random.nextBoolean() ? n : -n;
    }
  }
}
