package io.github.longzheng.calendar;

/** Whether the first day of publicity is one of its days (公示首日约定; C13). */
public enum FirstDayRule implements Convention {
  /** Default, 民法典 201: the first day is not counted. The safer reading: it never ends too early. */
  NOT_COUNTED(
      "公示首日不计入（参照民法典第二百零一条，推定）",
      "the first day of publicity is not counted (Civil Code 201 by analogy; inferred)"),
  /** The first day counts when it is a working day. */
  COUNTED("公示首日为工作日的计入（约定）", "the first day of publicity counts if it is a working day (agreed)");

  private final String chinese;
  private final String english;

  FirstDayRule(String chinese, String english) {
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
