package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the deadlines of any start day, with every combination of conventions. */
class DeadlinePropertiesTest {
  private static final CertificationPlan PLAN = CertificationPlan.gansu(2024);

  @Provide
  Arbitrary<LocalDate> starts() {
    LocalDate first = LocalDate.of(2007, 3, 1);
    return Arbitraries.integers().between(0, 7_000).map(first::plusDays);
  }

  private static List<CountedDay> counted(Deadline deadline) {
    return deadline.days().stream().filter(day -> day.number() > 0).toList();
  }

  @Property
  void dayByDayListCountsExactlyTheDaysOfTheRule(@ForAll("starts") LocalDate start) {
    for (Deadline deadline :
        List.of(PLAN.reportBy(start), PLAN.correctBy(start), PLAN.publicityEnds(start))) {
      List<CountedDay> counted = counted(deadline);
      assertThat(counted).hasSize(deadline.number());
      assertThat(counted.get(deadline.number() - 1).date()).isEqualTo(deadline.date());
      assertThat(counted).allMatch(day -> NaiveCalendar.CHINA.isWorking(day.date()));
      assertThat(deadline.days())
          .filteredOn(day -> day.number() == 0)
          .noneMatch(day -> NaiveCalendar.CHINA.isWorking(day.date()));
      assertThat(deadline.days().get(0).date()).isEqualTo(start.plusDays(1));
    }
  }

  @Property
  void offScheduleIsCountedBackFromTheExam(
      @ForAll("starts") LocalDate exam, @ForAll BackwardCounting convention) {
    CertificationPlan plan = PLAN.withConventions(Conventions.standard().withBackward(convention));
    Deadline deadline = plan.offScheduleApplicationBy(exam);
    int between = NaiveCalendar.CHINA.between(deadline.date().plusDays(1), exam);
    boolean clear = convention == BackwardCounting.CLEAR_WORKING_DAYS_BETWEEN;
    assertThat(between).isEqualTo(clear ? 15 : 14);
    assertThat(deadline.convention()).isEqualTo(convention.chinese());
  }

  @Property
  void sixMonthsRollToAWorkingDayOrStand(
      @ForAll("starts") LocalDate issued, @ForAll MonthEndRule convention) {
    Deadline deadline =
        PLAN.withConventions(Conventions.standard().withMonthEnd(convention)).acceptedUntil(issued);
    LocalDate corresponding = issued.plusMonths(6);
    if (convention == MonthEndRule.STANDS || NaiveCalendar.CHINA.isWorking(corresponding)) {
      assertThat(deadline.date()).isEqualTo(corresponding);
    } else {
      assertThat(deadline.date()).isAfter(corresponding);
      assertThat(NaiveCalendar.CHINA.between(corresponding, deadline.date())).isZero();
      assertThat(NaiveCalendar.CHINA.isWorking(deadline.date())).isTrue();
    }
  }

  @Property
  void countingTheFirstDayNeverEndsLater(@ForAll("starts") LocalDate first) {
    Deadline counted =
        PLAN.withConventions(Conventions.standard().withPublicity(FirstDayRule.COUNTED))
            .publicityEnds(first);
    assertThat(counted.date()).isBeforeOrEqualTo(PLAN.publicityEnds(first).date());
    assertThat(counted(counted)).hasSize(5);
  }

  @Property
  void laterStartsNeverEndEarlier(@ForAll("starts") LocalDate start) {
    LocalDate next = start.plusDays(1);
    assertThat(PLAN.reportBy(next).date()).isAfterOrEqualTo(PLAN.reportBy(start).date());
    assertThat(PLAN.acceptedUntil(next).date()).isAfterOrEqualTo(PLAN.acceptedUntil(start).date());
  }
}
