package io.github.longzheng.forms.eligibility;

/** How a condition or a path stands on the day (满足情况). */
public enum ConditionStatus {
  /** 满足. */
  MET("满足", "met"),
  /** 未满足: not met, whatever the unknown facts are. */
  MISSING("未满足", "missing"),
  /** 不明: depends on facts that are not known. */
  UNKNOWN("不明", "unknown");

  private final String chineseName;
  private final String englishName;

  ConditionStatus(String chineseName, String englishName) {
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** The Chinese word for it, such as {@code 满足}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English twin of {@link #chineseName}, such as {@code met}. */
  public String englishName() {
    return englishName;
  }
}
