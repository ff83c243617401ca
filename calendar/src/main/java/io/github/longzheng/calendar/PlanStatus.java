package io.github.longzheng.calendar;

import io.github.longzheng.core.CertificationSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What is due on a day (当日待办): over, today, and ahead.
 *
 * <p>The plan does not know what has been done. {@code overdue} therefore lists every deadline of a
 * running session that lies behind; take out what is done with {@link #without}. A session runs
 * from the first of its deadlines not yet over until its report is due.
 *
 * @param today the day
 * @param overdue deadlines of running sessions before the day, oldest first
 * @param dueToday deadlines on the day
 * @param next deadlines after the day, nearest first
 */
public record PlanStatus(
    LocalDate today, List<StatusItem> overdue, List<StatusItem> dueToday, List<StatusItem> next) {
  public PlanStatus {
    Objects.requireNonNull(today, "today");
    overdue = List.copyOf(overdue);
    dueToday = List.copyOf(dueToday);
    next = List.copyOf(next);
  }

  static PlanStatus of(CertificationPlan plan, LocalDate today) {
    List<StatusItem> overdue = new ArrayList<>();
    List<StatusItem> due = new ArrayList<>();
    List<StatusItem> next = new ArrayList<>();
    for (CertificationSession session : plan.sessions()) {
      SessionTimeline timeline = plan.timeline(session);
      boolean running = timeline.lastDuty().compareTo(today) >= 0;
      for (Deadline deadline : timeline.deadlines()) {
        StatusItem item = item(plan, today, timeline, deadline);
        int order = deadline.date().compareTo(today);
        if (order == 0) {
          due.add(item);
        } else if (order > 0) {
          next.add(item);
        } else if (running && isDuty(deadline)) {
          overdue.add(item);
        }
      }
    }
    Comparator<StatusItem> byDate = Comparator.comparing(item -> item.deadline().date());
    overdue.sort(byDate);
    due.sort(byDate);
    next.sort(byDate);
    return new PlanStatus(today, overdue, due, next);
  }

  /** An exam that has been held is not overdue; a filing that has not been made is. */
  private static boolean isDuty(Deadline deadline) {
    return deadline.rule() != DeadlineRule.THEORY
        && deadline.rule() != DeadlineRule.ONLINE_SKILLS
        && deadline.rule() != DeadlineRule.OFF_SCHEDULE_APPLICATION;
  }

  private static StatusItem item(
      CertificationPlan plan, LocalDate today, SessionTimeline timeline, Deadline deadline) {
    OptionalInt left;
    try {
      left =
          OptionalInt.of(
              plan.calendar().workingDaysBetween(today.plusDays(1), deadline.date().plusDays(1)));
    } catch (UnpublishedYearException e) {
      left = OptionalInt.empty();
    }
    return new StatusItem(
        timeline.session().month(), deadline, timeline.isAssumed(deadline.rule()), left);
  }

  /** This status without the items that are done. */
  public PlanStatus without(Predicate<StatusItem> done) {
    Predicate<StatusItem> open = done.negate();
    return new PlanStatus(
        today,
        overdue.stream().filter(open).toList(),
        dueToday.stream().filter(open).toList(),
        next.stream().filter(open).toList());
  }

  /** Several lines in Chinese; of what is ahead, the first five. */
  public String toText() {
    List<String> lines = new ArrayList<>();
    lines.add("日期：" + Weekdays.withChinese(today));
    section(lines, "已过期限（未办的请立即补办）", overdue);
    section(lines, "今日到期", dueToday);
    section(lines, "接下来", next.subList(0, Math.min(5, next.size())));
    return String.join("\n", lines);
  }

  /** The English twin of {@link #toText}. */
  public String toEnglishText() {
    List<String> lines = new ArrayList<>();
    lines.add("day: " + Weekdays.withEnglish(today));
    englishSection(lines, "overdue unless done", overdue);
    englishSection(lines, "due today", dueToday);
    englishSection(lines, "next", next.subList(0, Math.min(5, next.size())));
    return String.join("\n", lines);
  }

  private static void englishSection(List<String> lines, String title, List<StatusItem> items) {
    lines.add(title + ":" + (items.isEmpty() ? " none" : ""));
    for (StatusItem item : items) {
      lines.add("  " + item.toEnglishString());
    }
  }

  private static void section(List<String> lines, String title, List<StatusItem> items) {
    lines.add(title + "：" + (items.isEmpty() ? "无" : ""));
    for (StatusItem item : items) {
      lines.add("  " + item);
    }
  }

  /** {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
