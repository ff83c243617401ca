package io.github.longzheng.calendar;

import io.github.longzheng.core.Clause;

/**
 * A rule of the announcement that sets a date (期限规则), such as {@link #REPORT}: attachments 5–8
 * within 30 working days from the issue date (C14).
 *
 * <p>Source: 甘肃省2024年社会培训评价组织职业技能等级认定计划公告; the numbers come from the plan.
 */
public enum DeadlineRule {
  /** 统一日期外认定的计划申请 (C07). */
  OFF_SCHEDULE_APPLICATION(
      Clause.C07,
      "统一日期外认定计划申请截止",
      "application for an off-schedule assessment",
      "认定日期",
      "exam day",
      "不能在统一认定日期认定的，应当在认定%d个工作日前提交认定计划申请",
      "apply %d working days before an assessment off the common dates"),
  /** 报名截止 (C02). */
  REGISTRATION(
      Clause.C02,
      "报名截止",
      "registration closes",
      "报名截止日期",
      "registration deadline",
      "公告日程表所列报名截止日期",
      "the registration deadline of the announcement's table"),
  /** 理论认定 (C03). */
  THEORY(
      Clause.C03,
      "理论认定",
      "theory exam",
      "理论认定日期",
      "theory date",
      "公告日程表所列理论认定日期",
      "the theory date of the announcement's table"),
  /** 在线技能认定 (C05), on the day of the theory exam. */
  ONLINE_SKILLS(
      Clause.C05,
      "技能认定（在线）",
      "skills assessment (online)",
      "理论认定日期",
      "theory date",
      "在线认定与理论认定同日进行",
      "online assessment on the day of the theory exam"),
  /** 传统技能认定 (C06), in calendar days. */
  TRADITIONAL_SKILLS(
      Clause.C06,
      "技能认定（传统）截止",
      "skills assessment (traditional) finished",
      "理论认定日期",
      "theory date",
      "传统认定在理论考试结束后%d日内完成",
      "traditional assessment finished within %d days after the theory exam"),
  /** 公示截止 (C13). */
  PUBLICITY_END(
      Clause.C13,
      "公示截止",
      "publicity ends",
      "公示首日",
      "first day of publicity",
      "合格人员在社评组织内部公示%d个工作日，同时公布投诉及成绩复核方式",
      "the qualified are published inside the organization for %d working days"),
  /** 证书数据上报 (C14). */
  REPORT(
      Clause.C14,
      "证书数据上报截止",
      "attachments 5-8 due",
      "发证日期",
      "issue date",
      "自发证日期起%d个工作日内上报附件5、6、7、8纸质版",
      "attachments 5-8 on paper within %d working days from the issue date"),
  /** 退回数据更正 (C15). */
  CORRECTION(
      Clause.C15,
      "退回数据更正重报截止",
      "corrected data due",
      "退回日期",
      "day of return",
      "未通过审核或退回的证书数据在%d个工作日内更正并重新报送",
      "returned data corrected and resubmitted within %d working days"),
  /** 受理截止 (C16). */
  ACCEPTED_UNTIL(
      Clause.C16,
      "受理截止",
      "last day of acceptance",
      "发证日期",
      "issue date",
      "自发证日期起逾期超过%d个月的，原则上不予受理",
      "more than %d months after the issue date, in principle no longer accepted");

  private final Clause clause;
  private final String chineseName;
  private final String englishName;
  private final String chineseStart;
  private final String englishStart;
  private final String chineseText;
  private final String englishText;

  DeadlineRule(
      Clause clause,
      String chineseName,
      String englishName,
      String chineseStart,
      String englishStart,
      String chineseText,
      String englishText) {
    this.clause = clause;
    this.chineseName = chineseName;
    this.englishName = englishName;
    this.chineseStart = chineseStart;
    this.englishStart = englishStart;
    this.chineseText = chineseText;
    this.englishText = englishText;
  }

  /** The clause of the announcement; its name is the rule id, such as {@code C14}. */
  public Clause clause() {
    return clause;
  }

  /** What happens on the day, such as {@code 报名截止}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English twin of {@link #chineseName}, such as {@code registration closes}. */
  public String englishName() {
    return englishName;
  }

  /** What the start day is called, such as {@code 发证日期}. */
  String chineseStart() {
    return chineseStart;
  }

  String englishStart() {
    return englishStart;
  }

  /** The rule with its number. */
  String chineseText(int number) {
    return chineseText.replace("%d", Integer.toString(number));
  }

  String englishText(int number) {
    return englishText.replace("%d", Integer.toString(number));
  }
}
