package io.github.longzheng.calendar;

/** How a deadline follows from its start day (期间计算方式). */
public enum CountingMethod {
  /** 公告定日: the announcement names the day itself. */
  FIXED("公告直接规定日期", "the announcement names the day"),
  /** 自然日: so many calendar days after. */
  DAYS_AFTER("日", "days"),
  /** 工作日顺算: so many working days after. */
  WORKING_DAYS_AFTER("个工作日", "working days"),
  /** 工作日倒算: so many working days before. */
  WORKING_DAYS_BEFORE("个工作日", "working days"),
  /** 月: so many months after, to the corresponding day (民法典 202). */
  MONTHS_AFTER("个月", "months");

  private final String chineseUnit;
  private final String englishUnit;

  CountingMethod(String chineseUnit, String englishUnit) {
    this.chineseUnit = chineseUnit;
    this.englishUnit = englishUnit;
  }

  String chineseUnit() {
    return chineseUnit;
  }

  String englishUnit() {
    return englishUnit;
  }
}
