package io.github.longzheng.calendar;

/**
 * How working days before a day are counted (倒算约定), such as the 15 before an off-schedule exam
 * (C07). No statute says; both readings are inferred.
 */
public enum BackwardCounting implements Convention {
  /** Default: the n-th working day strictly before the day is still in time. */
  NTH_WORKING_DAY_BEFORE(
      "倒算：认定当日不计入，往前数到的第N个工作日当日提交仍属按期（法律未规定倒算方法，此为推定）",
      "counting back: the exam day is not counted; working day N before it is still in"
          + " time (no statute says; inferred)"),
  /** Stricter: n whole working days lie between the filing and the day. */
  CLEAR_WORKING_DAYS_BETWEEN(
      "倒算：提交日与认定日之间须隔满N个工作日，两头均不计入（法律未规定倒算方法，此为从严推定）",
      "counting back: N whole working days lie between filing and exam, neither end counted (no"
          + " statute says; inferred, the stricter reading)");

  private final String chinese;
  private final String english;

  BackwardCounting(String chinese, String english) {
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
