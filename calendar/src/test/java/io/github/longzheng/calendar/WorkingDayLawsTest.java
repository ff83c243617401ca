package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of docs/working-days.md for every day from 2006-12-30 to 2026-12-31. */
class WorkingDayLawsTest {
  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();
  private static final NaiveCalendar NAIVE = NaiveCalendar.CHINA;
  private static final LocalDate[] DAYS = NAIVE.days().toArray(LocalDate[]::new);

  /** {@code RANK[i]}: working days before {@code DAYS[i]}. */
  private static final int[] RANK = rank();

  private static int[] rank() {
    int[] rank = new int[DAYS.length + 1];
    for (int i = 0; i < DAYS.length; i++) {
      rank[i + 1] = rank[i] + (NAIVE.isWorking(DAYS[i]) ? 1 : 0);
    }
    return rank;
  }

  private static void require(boolean law, String name, Object... at) {
    if (!law) {
      fail(name + " fails at " + List.of(at));
    }
  }

  @Test
  void agreesWithTheNaiveModelOnEveryDay() {
    assertThat(DAYS).hasSize(7305 + 2);
    for (LocalDate d : DAYS) {
      require(CHINA.isWorkingDay(d) == NAIVE.isWorking(d), "isWorkingDay", d);
      require(CHINA.kindOf(d).isWorking() == NAIVE.isWorking(d), "kindOf", d);
    }
  }

  @Test
  void plusAgreesWithTheNaiveWalkFromEveryDay() {
    for (LocalDate d : DAYS) {
      for (int n : new int[] {-61, -30, -15, -5, -2, -1, 0, 1, 2, 5, 15, 30, 61}) {
        Optional<LocalDate> expected = NAIVE.plus(d, n);
        require(expected.equals(plus(d, n)), "plus", d, n, expected);
      }
    }
  }

  private static Optional<LocalDate> plus(LocalDate d, int n) {
    try {
      return Optional.of(CHINA.plusWorkingDays(d, n));
    } catch (UnpublishedYearException e) {
      require(e.year() == (n > 0 ? 2027 : 2006), "year of the exception", d, n, e.year());
      return Optional.empty();
    }
  }

  @Test
  void plusObeysItsLawsForEveryDayAndEveryNumberUpTo60() {
    for (int i = 0; i < DAYS.length; i++) {
      LocalDate d = DAYS[i];
      int on = NAIVE.isWorking(d) ? 1 : 0;
      for (int n = -60; n <= 60; n++) {
        Optional<LocalDate> maybe = plus(d, n);
        if (maybe.isEmpty()) {
          require(n > 0 ? RANK[DAYS.length] - RANK[i + 1] < n : RANK[i] < -n, "known", d, n);
          continue;
        }
        LocalDate e = maybe.get();
        if (n == 0) {
          require(e.equals(d), "plus(d,0)=d", d);
          continue;
        }
        require(CHINA.isWorkingDay(e), "plus is a working day", d, n);
        require(Integer.signum(e.compareTo(d)) == Integer.signum(n), "sign", d, n);
        int counted =
            n > 0
                ? CHINA.workingDaysBetween(d.plusDays(1), e.plusDays(1))
                : -CHINA.workingDaysBetween(e, d);
        require(counted == n, "|W ∩ (d, plus(d,n)]| = n", d, n);
        if (n > 0) {
          require(CHINA.workingDaysBetween(d, e) == n - 1 + on, "between(d,plus(d,n))", d, n);
        }
        LocalDate same = n > 0 ? previousOrSame(i).orElse(null) : nextOrSame(i).orElse(null);
        if (same != null) {
          require(CHINA.plusWorkingDays(e, -n).equals(same), "there and back", d, n);
        }
        if (i > 0 && plus(DAYS[i - 1], n).isPresent()) {
          require(!plus(DAYS[i - 1], n).get().isAfter(e), "monotone", d, n);
        }
      }
    }
  }

  private static Optional<LocalDate> previousOrSame(int i) {
    return RANK[i + 1] == 0
        ? Optional.empty()
        : Optional.of(CHINA.previousOrSameWorkingDay(DAYS[i]));
  }

  private static Optional<LocalDate> nextOrSame(int i) {
    return RANK[i] == RANK[DAYS.length]
        ? Optional.empty()
        : Optional.of(CHINA.nextOrSameWorkingDay(DAYS[i]));
  }

  @Test
  void plusAddsUpWhenSignsAgreeOrTheDayIsAWorkingDay() {
    int[] numbers = {-40, -7, -1, 1, 3, 22, 45};
    for (LocalDate d : DAYS) {
      for (int a : numbers) {
        for (int b : numbers) {
          if (Integer.signum(a) != Integer.signum(b) && !CHINA.isWorkingDay(d)) {
            continue;
          }
          Optional<LocalDate> together = plus(d, a + b);
          Optional<LocalDate> first = plus(d, a);
          if (together.isPresent() && first.isPresent()) {
            require(plus(first.get(), b).equals(together), "plus adds up", d, a, b);
          }
        }
      }
    }
  }

  @Test
  void nextAndPreviousArePlusOneAndMinusOne() {
    for (int i = 2; i < DAYS.length - 1; i++) {
      LocalDate d = DAYS[i];
      require(CHINA.nextWorkingDay(d).equals(CHINA.plusWorkingDays(d, 1)), "next", d);
      require(CHINA.previousWorkingDay(d).equals(CHINA.plusWorkingDays(d, -1)), "previous", d);
      boolean on = NAIVE.isWorking(d);
      LocalDate next = on ? d : CHINA.nextWorkingDay(d);
      LocalDate previous = on ? d : CHINA.previousWorkingDay(d);
      require(CHINA.nextOrSameWorkingDay(d).equals(next), "nextOrSame", d);
      require(CHINA.previousOrSameWorkingDay(d).equals(previous), "previousOrSame", d);
    }
  }

  /** All 53 million pairs; so between is additive and antisymmetric, too. */
  @Test
  void betweenAgreesWithTheNaiveCountForEveryPairOfDays() {
    for (int i = 0; i < DAYS.length; i++) {
      for (int j = 0; j < DAYS.length; j++) {
        if (CHINA.workingDaysBetween(DAYS[i], DAYS[j]) != RANK[j] - RANK[i]) {
          fail("between fails at " + DAYS[i] + ", " + DAYS[j]);
        }
      }
    }
  }

  @Test
  void betweenMayEndOnTheDayAfterTheLastKnownOne() {
    LocalDate end = LocalDate.of(2027, 1, 1);
    for (int i = 0; i < DAYS.length; i++) {
      require(
          CHINA.workingDaysBetween(DAYS[i], end) == RANK[DAYS.length] - RANK[i], "to the end", i);
    }
    assertThat(CHINA.workingDaysBetween(end, end)).isZero();
    assertThat(CHINA.workingDaysBetween(end, DAYS[0])).isEqualTo(-RANK[DAYS.length]);
    assertThatExceptionOfType(UnpublishedYearException.class)
        .isThrownBy(() -> CHINA.workingDaysBetween(DAYS[0], end.plusDays(1)));
  }

  @Test
  void publishingAYearChangesNoAnswerThatWasNotProvisional() {
    for (int year = 2008; year <= 2026; year++) {
      WorkingDayCalendar before = through(year - 1);
      WorkingDayCalendar after = through(year);
      for (LocalDate d = LocalDate.of(year - 1, 10, 1); d.getYear() < year; d = d.plusDays(1)) {
        if (!before.isProvisional(d)) {
          require(before.kindOf(d) == after.kindOf(d), "kind stays", d);
          require(before.holidayOf(d).equals(after.holidayOf(d)), "holiday stays", d);
        }
        for (int n = 1; n < 60; n++) {
          Optional<LocalDate> e = plus(before, d, n);
          if (e.isPresent() && !before.isProvisional(d.plusDays(1), e.get())) {
            require(e.equals(plus(after, d, n)), "plus stays", d, n);
          }
        }
      }
    }
  }

  private static Optional<LocalDate> plus(WorkingDayCalendar calendar, LocalDate d, int n) {
    try {
      return Optional.of(calendar.plusWorkingDays(d, n));
    } catch (UnpublishedYearException e) {
      return Optional.empty();
    }
  }

  private static WorkingDayCalendar through(int year) {
    List<Notice> notices =
        java.util.stream.IntStream.rangeClosed(2007, year)
            .boxed()
            .flatMap(y -> CHINA.notices(y).stream())
            .toList();
    return WorkingDayCalendar.of(notices);
  }

  /** Why the laws stop where they stop. */
  @Test
  void notLaws() {
    LocalDate saturday = LocalDate.of(2007, 6, 2);
    assertThat(CHINA.isWorkingDay(saturday)).isFalse();
    LocalDate there = CHINA.plusWorkingDays(saturday, -60);
    assertThat(CHINA.plusWorkingDays(there, 60)).isNotEqualTo(saturday);
    LocalDate mixed = CHINA.plusWorkingDays(CHINA.plusWorkingDays(saturday, -21), 33);
    assertThat(mixed).isNotEqualTo(CHINA.plusWorkingDays(saturday, 12));
  }
}
