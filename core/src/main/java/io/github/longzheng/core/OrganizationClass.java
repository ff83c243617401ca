package io.github.longzheng.core;

/**
 * The class of an organization that assesses, such as {@code S} for 社会培训评价组织 (组织类别): the first
 * character of site codes and certificate numbers.
 *
 * <p>It does not represent other letters, such as one for 技工院校: no source here gives them.
 *
 * <p>Source: 人社鉴发〔2019〕2号.
 */
public enum OrganizationClass {
  /** S, 社会培训评价组织: assesses the public; the organizations of the announcement. */
  ASSESSING_ORGANIZATION('S', "社会培训评价组织"),
  /** Y, 用人单位: assesses its own staff. */
  EMPLOYER('Y', "用人单位");

  private final char letter;
  private final String chineseName;

  OrganizationClass(char letter, String chineseName) {
    this.letter = letter;
    this.chineseName = chineseName;
  }

  /** {@code S} or {@code Y}. */
  public char letter() {
    return letter;
  }

  /** The Chinese term, such as {@code 社会培训评价组织}. */
  public String chineseName() {
    return chineseName;
  }
}
