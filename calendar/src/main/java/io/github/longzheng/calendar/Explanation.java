package io.github.longzheng.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The words for one {@link Deadline}, in both languages. */
final class Explanation {
  private final Deadline deadline;
  private final DeadlineRule rule;
  private final int number;

  Explanation(Deadline deadline) {
    this.deadline = deadline;
    this.rule = deadline.rule();
    this.number = deadline.number();
  }

  String chinese() {
    List<String> lines = new ArrayList<>();
    lines.add(rule.chineseName() + "：" + Weekdays.withChinese(deadline.date()) + "（含当日）");
    lines.add(
        "规则："
            + deadline.ruleId()
            + "，公告"
            + rule.clause().section()
            + "："
            + rule.chineseText(number));
    lines.add("起算：" + chineseCounting());
    if (!deadline.days().isEmpty()) {
      lines.add("跳过：" + chineseSkipped());
      lines.add("计入调休上班日：" + chineseMakeUp());
    }
    for (Convention convention : deadline.conventions()) {
      lines.add("约定：" + convention.chinese().replace("N", Integer.toString(number)));
    }
    if (deadline.provisional()) {
      lines.add("暂定：涉及12月29日至31日，下一年度节假日安排通知公布后才能最终确定");
    }
    if (!deadline.sources().isEmpty()) {
      lines.add("依据：" + String.join("、", deadline.sources()));
    }
    return String.join("\n", lines);
  }

  private String chineseCounting() {
    String start = rule.chineseStart() + Weekdays.withChinese(deadline.start());
    String first = "，当日不计入（民法典第二百零一条）";
    return switch (deadline.method()) {
      case FIXED -> CountingMethod.FIXED.chineseUnit();
      case DAYS_AFTER -> start + first + "，其后第" + number + "日届满，按自然日计算";
      case WORKING_DAYS_AFTER ->
          start
              + (deadline.conventions().contains(FirstDayRule.COUNTED) ? "，当日为工作日的计入" : first)
              + "，顺数至第"
              + number
              + "个工作日届满";
      case WORKING_DAYS_BEFORE -> start + "，当日不计入，往前倒数" + number + "个工作日";
      case MONTHS_AFTER ->
          start
              + first
              + "，"
              + number
              + "个月后的对应日为"
              + Weekdays.withChinese(deadline.start().plusMonths(number))
              + "（民法典第二百零二条；没有对应日的为月末日）";
    };
  }

  private String chineseSkipped() {
    List<String> parts = new ArrayList<>();
    long weekends = count(DayKind.WEEKEND);
    if (weekends > 0) {
      parts.add("周末" + weekends + "天");
    }
    for (Run run : holidays()) {
      parts.add(run.first().equals(run.last()) ? run.first() + run.festival() : run.chinese());
    }
    long all = weekends + count(DayKind.HOLIDAY);
    return all == 0 ? "无休息日" : "休息日" + all + "天——" + String.join("，", parts);
  }

  private String chineseMakeUp() {
    List<String> parts = new ArrayList<>();
    for (CountedDay day : deadline.days()) {
      if (day.kind() == DayKind.MAKE_UP_WORKING && day.number() > 0) {
        parts.add(Weekdays.withChinese(day.date()) + day.festival());
      }
    }
    return parts.isEmpty() ? "无" : parts.size() + "天——" + String.join("，", parts);
  }

  String english() {
    List<String> lines = new ArrayList<>();
    lines.add(rule.englishName() + ": " + Weekdays.withEnglish(deadline.date()) + ", inclusive");
    lines.add(
        "rule: "
            + deadline.ruleId()
            + ", announcement "
            + rule.clause().section()
            + ": "
            + rule.englishText(number));
    lines.add("counting: " + englishCounting());
    if (!deadline.days().isEmpty()) {
      lines.add("skipped: " + englishSkipped());
      lines.add("make-up working days counted: " + englishMakeUp());
    }
    for (Convention convention : deadline.conventions()) {
      lines.add("convention: " + english(convention));
    }
    if (deadline.provisional()) {
      lines.add("provisional: relies on December 29-31, which the next year's notice may change");
    }
    if (!deadline.sources().isEmpty()) {
      lines.add("source: " + String.join(", ", deadline.sources()));
    }
    return String.join("\n", lines);
  }

  private String english(Convention convention) {
    return convention.english().replace("N", Integer.toString(number));
  }

  private String englishCounting() {
    String start = rule.englishStart() + " " + Weekdays.withEnglish(deadline.start());
    String first = ", not counted itself (Civil Code 201)";
    return switch (deadline.method()) {
      case FIXED -> CountingMethod.FIXED.englishUnit();
      case DAYS_AFTER -> start + first + "; ends with calendar day " + number + " after it";
      case WORKING_DAYS_AFTER ->
          start
              + (deadline.conventions().contains(FirstDayRule.COUNTED)
                  ? ", counted if a working day"
                  : first)
              + "; ends with working day "
              + number;
      case WORKING_DAYS_BEFORE -> start + ", not counted itself; " + number + " working days back";
      case MONTHS_AFTER ->
          start
              + first
              + "; the corresponding day after "
              + number
              + " months is "
              + Weekdays.withEnglish(deadline.start().plusMonths(number))
              + " (Civil Code 202)";
    };
  }

  private String englishSkipped() {
    List<String> parts = new ArrayList<>();
    long weekends = count(DayKind.WEEKEND);
    if (weekends > 0) {
      parts.add(englishDays(weekends, "weekend"));
    }
    for (Run run : holidays()) {
      parts.add(
          run.first().equals(run.last()) ? run.first() + " " + run.festival() : run.english());
    }
    long all = weekends + count(DayKind.HOLIDAY);
    return all == 0 ? "no rest days" : englishDays(all, "rest") + ": " + String.join(", ", parts);
  }

  private static String englishDays(long number, String kind) {
    return number + " " + kind + (number == 1 ? " day" : " days");
  }

  private String englishMakeUp() {
    List<String> parts = new ArrayList<>();
    for (CountedDay day : deadline.days()) {
      if (day.kind() == DayKind.MAKE_UP_WORKING && day.number() > 0) {
        parts.add(Weekdays.withEnglish(day.date()) + " " + day.festival());
      }
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  String chineseDayByDay() {
    StringBuilder text = new StringBuilder(chinese());
    for (CountedDay day : deadline.days()) {
      text.append('\n').append(day);
    }
    return text.toString();
  }

  String englishDayByDay() {
    StringBuilder text = new StringBuilder(english());
    for (CountedDay day : deadline.days()) {
      text.append('\n').append(day.toEnglishString());
    }
    return text.toString();
  }

  private long count(DayKind kind) {
    return deadline.days().stream().filter(day -> day.kind() == kind).count();
  }

  /** Holidays that follow each other, in the order of the calendar whichever way was counted. */
  private record Run(LocalDate first, LocalDate last, String festival) {
    String chinese() {
      return first + "至" + last + festival;
    }

    String english() {
      return first + " to " + last + " " + festival;
    }
  }

  private List<Run> holidays() {
    List<Run> runs = new ArrayList<>();
    for (CountedDay day : deadline.days()) {
      if (day.kind() != DayKind.HOLIDAY) {
        continue;
      }
      LocalDate date = day.date();
      Run run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (run != null && run.festival().equals(day.festival())) {
        if (run.last().plusDays(1).equals(date)) {
          runs.set(runs.size() - 1, new Run(run.first(), date, run.festival()));
          continue;
        }
        if (run.first().minusDays(1).equals(date)) {
          runs.set(runs.size() - 1, new Run(date, run.last(), run.festival()));
          continue;
        }
      }
      runs.add(new Run(date, date, day.festival()));
    }
    return runs;
  }
}
