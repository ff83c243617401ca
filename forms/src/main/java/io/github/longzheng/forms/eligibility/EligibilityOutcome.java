package io.github.longzheng.forms.eligibility;

/** What came of judging eligibility (资格审核结论). */
public enum EligibilityOutcome {
  /** 符合: at least one path is met. */
  QUALIFIED("符合申报条件", "qualified"),
  /** 尚未满足: no path can be met on the day; time alone may bring one. */
  NOT_YET("尚未满足申报条件", "not yet qualified"),
  /** 不符合: no path can be met on the day, and time alone brings none. */
  NOT_QUALIFIED("不符合申报条件", "not qualified"),
  /** 无法判定: no path is known to be met, but one may be; something must be found out. */
  UNDECIDED("无法判定", "cannot be decided");

  private final String chineseName;
  private final String englishName;

  EligibilityOutcome(String chineseName, String englishName) {
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** The Chinese words for it, such as {@code 符合申报条件}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English twin of {@link #chineseName}, such as {@code qualified}. */
  public String englishName() {
    return englishName;
  }
}
