package io.github.longzheng.calendar;

/** What happens when a period of months ends on a rest day (期末顺延约定; C16). */
public enum MonthEndRule implements Convention {
  /** Default, 民法典 203: it ends on the first working day after. */
  ROLLS_TO_WORKING_DAY(
      "最后一日遇休息日的，顺延至其后第一个工作日（民法典第二百零三条）",
      "a last day that is a rest day moves to the next working day (Civil Code 203)"),
  /** The calendar day stands, as parties may agree (民法典 204). */
  STANDS(
      "最后一日遇休息日不顺延（民法典第二百零四条，另有约定）",
      "the last day stands even on a rest day (Civil Code 204, otherwise agreed)");

  private final String chinese;
  private final String english;

  MonthEndRule(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
