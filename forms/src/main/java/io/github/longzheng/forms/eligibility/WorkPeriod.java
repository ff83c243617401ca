package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.InvalidValueException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A time of work (工作经历), such as 2019-03-11 until now as an electrician.
 *
 * @param start first day of work, inclusive
 * @param lastDay last day of work, inclusive; empty while it goes on
 * @param related whether it was in the occupation assessed or a related one (本职业或相关职业)
 */
public record WorkPeriod(LocalDate start, Optional<LocalDate> lastDay, Knowledge related) {
  /**
   * @throws InvalidValueException when the last day is before the first, or a date is out of range
   */
  public WorkPeriod {
    CareerDates.require(start, "工作开始日期");
    Objects.requireNonNull(lastDay, "lastDay");
    Objects.requireNonNull(related, "related");
    if (lastDay.isPresent() && CareerDates.require(lastDay.get(), "工作结束日期").isBefore(start)) {
      throw CareerDates.contradiction(
          start + " / " + lastDay.get(),
          "a last day of work not before the first",
          "工作结束日期不早于开始日期");
    }
  }

  /** Work in the occupation or a related one since this day, which goes on. */
  public static WorkPeriod since(LocalDate start) {
    return new WorkPeriod(start, Optional.empty(), Knowledge.YES);
  }

  /** Work in the occupation or a related one from the first to the last day, both inclusive. */
  public static WorkPeriod between(LocalDate start, LocalDate lastDay) {
    return new WorkPeriod(start, Optional.of(lastDay), Knowledge.YES);
  }

  /** The same time, with this said of whether it is related. */
  public WorkPeriod withRelated(Knowledge related) {
    return new WorkPeriod(start, lastDay, related);
  }
}
