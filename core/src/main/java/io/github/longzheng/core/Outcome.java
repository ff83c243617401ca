package io.github.longzheng.core;

/** What came of an assessment (认定结论). */
public enum Outcome {
  /** 合格: every exam passed. */
  PASSED("合格"),
  /** 不合格: sat every exam and missed the pass mark of at least one. */
  FAILED("不合格"),
  /** 缺考: did not sit at least one exam, and so failed. */
  ABSENT("缺考"),
  /** 成绩不全: at least one mark is not entered yet; nothing can be said. */
  INCOMPLETE("成绩不全");

  private final String chineseName;

  Outcome(String chineseName) {
    this.chineseName = chineseName;
  }

  /** The Chinese word for it, such as {@code 合格}. */
  public String chineseName() {
    return chineseName;
  }
}
