package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws on made-up calendars of two years, so that they hold for whatever the State Council
 * writes; and on the real one for numbers of any size.
 */
class WorkingDayPropertiesTest {
  private static final int YEAR = 2031;
  private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
  private static final int LENGTH = 731;

  /** What one made-up notice does to a day; shrinks to an ordinary one. */
  record Change(int day, boolean off) {}

  /** A calendar and its naive twin. */
  record Pair(WorkingDayCalendar calendar, NaiveCalendar naive) {}

  @Provide
  Arbitrary<Pair> calendars() {
    Arbitrary<Change> change =
        Combinators.combine(
                Arbitraries.integers().between(0, LENGTH - 1), Arbitraries.of(true, false))
            .as(Change::new);
    return change
        .list()
        .uniqueElements(Change::day)
        .ofMaxSize(60)
        .map(this::pair)
        .withoutEdgeCases();
  }

  private Pair pair(List<Change> changes) {
    NaiveCalendar naive = new NaiveCalendar(FIRST, FIRST.plusDays(LENGTH - 1));
    List<ListedDay> first = new ArrayList<>();
    List<ListedDay> second = new ArrayList<>();
    changes.stream()
        .sorted(Comparator.comparingInt(Change::day))
        .forEach(
            change -> {
              LocalDate date = FIRST.plusDays(change.day());
              ListedDay day =
                  change.off() ? ListedDay.adjusted(date, "试") : ListedDay.working(date, "试");
              // The end of the first year may as well stand in the second notice.
              (Notice.mayList(YEAR + 1, date) ? second : first).add(day);
              if (change.off()) {
                naive.working.remove(date);
              } else {
                naive.working.add(date);
              }
            });
    return new Pair(
        WorkingDayCalendar.of(List.of(notice(YEAR, first), notice(YEAR + 1, second))), naive);
  }

  private static Notice notice(int year, List<ListedDay> days) {
    int sum = NoticeParser.sum(days);
    return new Notice(
        year,
        NoticeKind.ANNUAL,
        "试",
        Optional.empty(),
        Optional.empty(),
        "test",
        sum,
        sum == 0 ? "" : "试",
        days);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, LENGTH - 1).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<LocalDate> realDays() {
    LocalDate first = NaiveCalendar.CHINA.first;
    int last = NaiveCalendar.CHINA.days().size() - 1;
    return Arbitraries.integers()
        .between(0, last)
        .edgeCases(c -> c.add(0, 1, last - 3, last, 4789))
        .map(first::plusDays);
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(-100, 100);
  }

  private static Optional<LocalDate> plus(WorkingDayCalendar calendar, LocalDate day, int n) {
    try {
      return Optional.of(calendar.plusWorkingDays(day, n));
    } catch (UnpublishedYearException e) {
      return Optional.empty();
    }
  }

  @Property
  void agreesWithTheNaiveModel(
      @ForAll("calendars") Pair pair,
      @ForAll("days") LocalDate d,
      @ForAll("days") LocalDate e,
      @ForAll("numbers") int n) {
    assertThat(pair.calendar().isWorkingDay(d)).isEqualTo(pair.naive().isWorking(d));
    assertThat(pair.calendar().workingDaysBetween(d, e)).isEqualTo(pair.naive().between(d, e));
    assertThat(plus(pair.calendar(), d, n)).isEqualTo(pair.naive().plus(d, n));
  }

  @Property
  void countingForwardAndBack(
      @ForAll("calendars") Pair pair, @ForAll("days") LocalDate d, @ForAll("numbers") int n) {
    WorkingDayCalendar calendar = pair.calendar();
    Optional<LocalDate> there = plus(calendar, d, n);
    Assume.that(n != 0 && there.isPresent());
    LocalDate same =
        pair.naive().isWorking(d) ? d : pair.naive().plus(d, n > 0 ? -1 : 1).orElse(LocalDate.MIN);
    Assume.that(!same.equals(LocalDate.MIN));
    assertThat(calendar.plusWorkingDays(there.get(), -n)).isEqualTo(same);
  }

  @Property
  void betweenIsAdditiveAndAntisymmetric(
      @ForAll("calendars") Pair pair,
      @ForAll("days") LocalDate a,
      @ForAll("days") LocalDate b,
      @ForAll("days") LocalDate c) {
    WorkingDayCalendar calendar = pair.calendar();
    assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
        .isEqualTo(calendar.workingDaysBetween(a, c));
    assertThat(calendar.workingDaysBetween(a, b)).isEqualTo(-calendar.workingDaysBetween(b, a));
  }

  @Property
  void plusIsMonotone(
      @ForAll("calendars") Pair pair,
      @ForAll("days") LocalDate a,
      @ForAll("days") LocalDate b,
      @ForAll("numbers") int n) {
    LocalDate d = a.isBefore(b) ? a : b;
    LocalDate e = a.isBefore(b) ? b : a;
    Optional<LocalDate> first = plus(pair.calendar(), d, n);
    Optional<LocalDate> second = plus(pair.calendar(), e, n);
    if (first.isPresent() && second.isPresent()) {
      assertThat(first.get()).isBeforeOrEqualTo(second.get());
    }
  }

  @Property
  void plusAddsUpWhenSignsAgreeOrTheDayIsAWorkingDay(
      @ForAll("calendars") Pair pair,
      @ForAll("days") LocalDate d,
      @ForAll("numbers") int a,
      @ForAll("numbers") int b) {
    WorkingDayCalendar calendar = pair.calendar();
    Assume.that(Integer.signum(a) == Integer.signum(b) || calendar.isWorkingDay(d));
    Optional<LocalDate> first = plus(calendar, d, a);
    Optional<LocalDate> sum = plus(calendar, d, a + b);
    if (first.isPresent() && sum.isPresent()) {
      assertThat(plus(calendar, first.get(), b)).isEqualTo(sum);
    }
  }

  @Property
  void closuresOnlyTakeDaysAway(
      @ForAll("calendars") Pair pair,
      @ForAll("days") LocalDate closed,
      @ForAll("days") LocalDate d) {
    WorkingDayCalendar with = pair.calendar().withClosures(List.of(closed));
    assertThat(with.isWorkingDay(d))
        .isEqualTo(pair.calendar().isWorkingDay(d) && !d.equals(closed));
  }

  /** Any number whatever: an answer that obeys the law, or the year that is missing. */
  @Property
  void realCalendarWithAnyNumber(@ForAll("realDays") LocalDate d, @ForAll int n) {
    WorkingDayCalendar china = WorkingDayCalendar.china();
    try {
      LocalDate e = china.plusWorkingDays(d, n);
      assertThat(n == 0 || china.isWorkingDay(e)).isTrue();
      if (n > 0) {
        assertThat(china.workingDaysBetween(d.plusDays(1), e.plusDays(1))).isEqualTo(n);
      } else {
        assertThat(china.workingDaysBetween(e, d)).isEqualTo(-n);
      }
    } catch (UnpublishedYearException e) {
      assertThat(e.year()).isEqualTo(n > 0 ? 2027 : 2006);
    }
  }
}
