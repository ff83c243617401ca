package io.github.longzheng.calendar;

import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Plausibility of a plan whose form is right: what a careful reader would ask about. */
final class PlanCheck {
  static final String DEADLINE_ON_REST_DAY = "PLAN-01";
  static final String THEORY_DAY = "PLAN-02";
  static final String MONTHS = "PLAN-03";
  static final String ORDER = "PLAN-04";
  static final String UNPUBLISHED = "PLAN-05";

  private final CertificationPlan plan;
  private final WorkingDayCalendar calendar;
  private final List<Finding> findings = new ArrayList<>();

  private PlanCheck(CertificationPlan plan) {
    this.plan = plan;
    this.calendar = plan.calendar();
  }

  static List<Finding> of(CertificationPlan plan) {
    PlanCheck check = new PlanCheck(plan);
    check.run();
    return List.copyOf(check.findings);
  }

  private void run() {
    months();
    for (CertificationSession session : plan.sessions()) {
      try {
        days(session);
      } catch (UnpublishedYearException e) {
        findings.add(
            Finding.note(
                    UNPUBLISHED,
                    e.year() + "年节假日安排尚未公布，无法核对日期是否为工作日",
                    "the working days of " + e.year() + " are not published; dates not checked")
                .at(place(session)));
      }
    }
    order();
  }

  private void months() {
    List<String> missing = new ArrayList<>();
    for (Month month : Month.values()) {
      if (plan.sessions().stream().noneMatch(s -> s.month().getMonth() == month)) {
        missing.add(Integer.toString(month.getValue()));
      }
    }
    if (!missing.isEmpty()) {
      String list = String.join("、", missing);
      findings.add(
          Finding.warning(
                  MONTHS,
                  "缺少" + list + "月的认定批次",
                  "no session in month " + String.join(", ", missing))
              .at(Location.ofField("$.sessions")));
    }
  }

  private void days(CertificationSession session) {
    LocalDate deadline = session.registrationDeadline();
    if (!calendar.isWorkingDay(deadline)) {
      findings.add(
          Finding.warning(
                  DEADLINE_ON_REST_DAY,
                  "报名截止日期" + Weekdays.withChinese(deadline) + "不是工作日，请核对公告",
                  "the registration deadline "
                      + Weekdays.withEnglish(deadline)
                      + " is not a working day")
              .at(place(session))
              .withText(deadline.toString()));
    }
    LocalDate theory = session.theoryDate();
    DayKind kind = calendar.kindOf(theory);
    if (kind == DayKind.HOLIDAY || kind == DayKind.MAKE_UP_WORKING) {
      findings.add(
          Finding.warning(
                  THEORY_DAY,
                  "理论认定日期" + Weekdays.withChinese(theory) + "是" + kind.chineseName() + "，请核对公告",
                  "the theory date " + Weekdays.withEnglish(theory) + " is a " + kind.englishName())
              .at(place(session))
              .withText(theory.toString()));
    }
  }

  private void order() {
    for (int i = 1; i < plan.sessions().size(); i++) {
      CertificationSession before = plan.sessions().get(i - 1);
      CertificationSession session = plan.sessions().get(i);
      if (!session.registrationDeadline().isAfter(before.theoryDate())) {
        findings.add(
            Finding.warning(
                    ORDER,
                    "报名截止日期不晚于上一批次的理论认定日期" + before.theoryDate() + "，请核对公告",
                    "registration closes no later than the theory exam of the session before, "
                        + before.theoryDate())
                .at(place(session))
                .withText(session.registrationDeadline().toString()));
      }
    }
  }

  private static Location place(CertificationSession session) {
    return Location.ofField(session.month().getMonthValue() + "月");
  }
}
