package io.github.longzheng.forms.review;

/** What a rule rests on (依据). */
public enum Ground {
  /** The announcement of 2023-12-05. */
  NOTICE("公告"),
  /** A statute or standard. */
  LAW("法规标准"),
  /** A real form or rule of the same process elsewhere; a default. */
  SIBLING("同类地区做法"),
  /** The library's own reading; a default. */
  INFERRED("推定");

  private final String chineseName;

  Ground(String chineseName) {
    this.chineseName = chineseName;
  }

  /** The Chinese word for it, such as {@code 公告}. */
  public String chineseName() {
    return chineseName;
  }
}
