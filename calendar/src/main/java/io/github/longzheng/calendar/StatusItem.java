package io.github.longzheng.calendar;

import java.time.YearMonth;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A deadline seen from a day (待办事项), such as {@code 2024-09 报名截止 2024-09-04（周三），还有3个工作日}.
 *
 * @param session the month of its session
 * @param deadline the deadline
 * @param assumed whether it rests on an assumed day of publicity or issue
 * @param workingDaysLeft working days after that day up to and including the deadline; negative
 *     when it is over; empty where an unpublished year lies between
 */
public record StatusItem(
    YearMonth session, Deadline deadline, boolean assumed, OptionalInt workingDaysLeft) {
  public StatusItem {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(workingDaysLeft, "workingDaysLeft");
  }

  /** One line in Chinese. */
  @Override
  public String toString() {
    String left = "";
    if (workingDaysLeft.isPresent()) {
      int days = workingDaysLeft.getAsInt();
      left = days >= 0 ? "，还有" + days + "个工作日" : "，已过" + -days + "个工作日";
    }
    return session + " " + deadline + left + (assumed ? "（按假定日期）" : "");
  }

  /** One line in English. */
  public String toEnglishString() {
    String left = "";
    if (workingDaysLeft.isPresent()) {
      int days = workingDaysLeft.getAsInt();
      left = ", " + Math.abs(days) + (days >= 0 ? " working days left" : " working days ago");
    }
    return session
        + " "
        + deadline.ruleId()
        + " "
        + deadline.rule().englishName()
        + " "
        + Weekdays.withEnglish(deadline.date())
        + left
        + (assumed ? " (assumed dates)" : "");
  }
}
