package io.github.longzheng.forms.eligibility;

/** The rank of a professional title (职称级别), such as {@code 中级}, from lowest to highest. */
public enum TitleRank {
  /** 初级职称. */
  JUNIOR("初级", "junior"),
  /** 中级职称. */
  INTERMEDIATE("中级", "intermediate"),
  /** 高级职称. */
  SENIOR("高级", "senior");

  private final String chineseName;
  private final String englishName;

  TitleRank(String chineseName, String englishName) {
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** The Chinese word for it, as files of rules have it: {@code 中级}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English twin of {@link #chineseName}, such as {@code intermediate}. */
  public String englishName() {
    return englishName;
  }
}
