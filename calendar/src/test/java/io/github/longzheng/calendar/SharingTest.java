package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One calendar for every thread and every time zone, without garbage. */
@Isolated("sets the default time zone")
class SharingTest {
  private static final LocalDate[] DAYS =
      LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2025, 1, 1)).toArray(LocalDate[]::new);

  private static long fingerprint(WorkingDayCalendar calendar) {
    long sum = 0;
    for (LocalDate day : DAYS) {
      sum = sum * 31 + calendar.plusWorkingDays(day, 30).toEpochDay();
      sum = sum * 31 + calendar.plusWorkingDays(day, -15).toEpochDay();
      sum = sum * 31 + calendar.workingDaysBetween(DAYS[0], day);
      sum = sum * 31 + calendar.kindOf(day).ordinal();
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Shanghai",
        "America/Los_Angeles",
        "Pacific/Kiritimati",
        "Pacific/Apia",
        "Europe/London",
        "Etc/GMT+12"
      })
  void answersDoNotDependOnTheTimeZone(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      WorkingDayCalendar fresh = WorkingDayCalendar.of(BuiltInNotices.all());
      assertThat(fingerprint(fresh)).isEqualTo(fingerprint(WorkingDayCalendar.china()));
      assertThat(CertificationPlan.gansu(2024).reportBy(LocalDate.of(2024, 10, 12)).date())
          .isEqualTo("2024-11-22");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void thirtyTwoThreadsShareOneCalendar() throws Exception {
    WorkingDayCalendar calendar = WorkingDayCalendar.of(BuiltInNotices.all());
    long expected = fingerprint(WorkingDayCalendar.china());
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  boolean good = true;
                  for (int round = 0; round < 50; round++) {
                    good &= fingerprint(calendar) == expected;
                  }
                  return good;
                }));
      }
      start.countDown();
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** com.sun.management.ThreadMXBean by reflection: this module does not read jdk.management. */
  @Test
  void arithmeticAllocatesNothing() throws Exception {
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method bytes =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getThreadAllocatedBytes", long.class);
    Object thread = Thread.currentThread().getId();
    WorkingDayCalendar calendar = WorkingDayCalendar.china();
    long sum = arithmetic(calendar, 10);
    long before = (Long) bytes.invoke(bean, thread);
    sum += arithmetic(calendar, 200);
    long after = (Long) bytes.invoke(bean, thread);
    assertThat(sum).isNotZero();
    // 1.5 million answers; what is left is the reflection that measures.
    assertThat(after - before).isLessThan(4_096);
  }

  private static long arithmetic(WorkingDayCalendar calendar, int rounds) {
    long sum = 0;
    for (int round = 0; round < rounds; round++) {
      for (LocalDate day : DAYS) {
        for (int n = 1; n < 4; n++) {
          sum += calendar.plusWorkingDays(day, n * 10).getDayOfMonth();
          sum += calendar.plusWorkingDays(day, -n * 10).getDayOfMonth();
          sum += calendar.workingDaysBetween(day, DAYS[n]);
        }
        sum += calendar.isWorkingDay(day) ? 1 : 0;
        sum += calendar.kindOf(day).isWorking() ? 1 : 0;
        sum += calendar.nextOrSameWorkingDay(day).getDayOfMonth();
        sum += calendar.previousOrSameWorkingDay(day).getDayOfMonth();
      }
    }
    return sum;
  }
}
