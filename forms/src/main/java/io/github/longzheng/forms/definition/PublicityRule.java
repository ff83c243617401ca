package io.github.longzheng.forms.definition;

import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.calendar.WorkingDayCalendar;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.ResultCommitment;
import io.github.longzheng.forms.layout.Rule;
import java.time.LocalDate;
import java.util.List;

/** The length of the publicity (C13), counted on the State Council's calendar. */
final class PublicityRule {
  private static final int WORKING_DAYS = 5;
  private static final String REQUIREMENT = "公示不少于5个工作日，首尾两日均计入（C13）";
  private static final Location LOCATION = Location.ofField("公示结束日期");

  private PublicityRule() {}

  /**
   * Both ends and the days between hold five working days: the mildest reading, so that nobody's
   * valid publicity is called too short.
   */
  static Rule<ResultCommitment> of(String id) {
    return new Rule.OfValue<>(
        id, REQUIREMENT, value -> check(id, value.publicityFrom(), value.publicityTo()));
  }

  private static List<Finding> check(String id, LocalDate from, LocalDate to) {
    int days;
    try {
      days = WorkingDayCalendar.china().workingDaysBetween(from, to.plusDays(1));
    } catch (UnpublishedYearException e) {
      return List.of(
          Finding.warning(
                  id,
                  "应" + REQUIREMENT + "；" + from + "至" + to + "所在年份的放假安排尚未公布，无法核对",
                  "expected a publicity of 5 working days (C13) but a year from "
                      + from
                      + " to "
                      + to
                      + " is not published")
              .at(LOCATION));
    }
    if (days >= WORKING_DAYS) {
      return List.of();
    }
    return List.of(
        Finding.error(
                id,
                "应" + REQUIREMENT + "，" + from + "至" + to + "只有" + Math.max(0, days) + "个工作日",
                "expected a publicity of 5 working days (C13) but "
                    + from
                    + " to "
                    + to
                    + " has "
                    + Math.max(0, days))
            .at(LOCATION));
  }
}
