package io.github.longzheng.forms.eligibility;

/**
 * From which day "满N年" holds (满年约定), such as four years counted from 2021-03-11.
 *
 * <p>The corresponding day is that of 民法典 202: the same day of the same month N years later, or the
 * last day of the month where there is none (2020-02-29 plus one year is 2021-02-28). The first day
 * is not counted (民法典 201), so the period is over at the end of the corresponding day; whether the
 * day itself already counts as full is not said anywhere. [inferred]
 */
public enum FullYears {
  /** Default: full on the corresponding day itself, 2025-03-11 in the example. */
  ON_CORRESPONDING_DAY(
      "满N年自对应日当日起算满足（没有对应日的为月末日，民法典第二百零二条）",
      "N years are full on the corresponding day itself, or the month's last day (Civil Code 202)"),
  /** Stricter: full from the day after, 2025-03-12 in the example. */
  AFTER_CORRESPONDING_DAY(
      "满N年自对应日次日起算满足（没有对应日的为月末日，民法典第二百零二条）",
      "N years are full from the day after the corresponding day (Civil Code 202)");

  private final String chinese;
  private final String english;

  FullYears(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The convention in one Chinese sentence. */
  public String chinese() {
    return chinese;
  }

  /** The English twin of {@link #chinese}. */
  public String english() {
    return english;
  }
}
