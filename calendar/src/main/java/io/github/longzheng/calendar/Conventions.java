package io.github.longzheng.calendar;

import java.util.Objects;

/**
 * The readings a plan computes with (计算约定), such as {@link #standard()}; see {@link
 * CertificationPlan#withConventions}.
 *
 * @param backward how working days before a day are counted (C07)
 * @param publicity whether the first day of publicity counts (C13)
 * @param monthEnd what happens when six months end on a rest day (C16)
 */
public record Conventions(
    BackwardCounting backward, FirstDayRule publicity, MonthEndRule monthEnd) {
  private static final Conventions STANDARD =
      new Conventions(
          BackwardCounting.NTH_WORKING_DAY_BEFORE,
          FirstDayRule.NOT_COUNTED,
          MonthEndRule.ROLLS_TO_WORKING_DAY);

  public Conventions {
    Objects.requireNonNull(backward, "backward");
    Objects.requireNonNull(publicity, "publicity");
    Objects.requireNonNull(monthEnd, "monthEnd");
  }

  /** The defaults: the n-th day before, first day not counted, months roll. */
  public static Conventions standard() {
    return STANDARD;
  }

  /** These conventions with another way to count back. */
  public Conventions withBackward(BackwardCounting backward) {
    return new Conventions(backward, publicity, monthEnd);
  }

  /** These conventions with another rule for the first day of publicity. */
  public Conventions withPublicity(FirstDayRule publicity) {
    return new Conventions(backward, publicity, monthEnd);
  }

  /** These conventions with another rule for the end of six months. */
  public Conventions withMonthEnd(MonthEndRule monthEnd) {
    return new Conventions(backward, publicity, monthEnd);
  }
}
