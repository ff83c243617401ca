package io.github.longzheng.forms.eligibility;

/**
 * The kind of school or class that a person attends or left with a diploma (学校类别), such as {@code
 * 高级工班}. One schooling has one kind: the most precise that its papers show.
 */
public enum SchoolKind {
  /** 中等职业学校: secondary vocational school. */
  SECONDARY_VOCATIONAL("中等职业学校", "secondary vocational school"),
  /** 技工学校: technical school, class below 高级工班. */
  TECHNICAL_SCHOOL("技工学校", "technical school"),
  /** 高级工班: 技工院校 class for advanced workers. */
  ADVANCED_WORKER_CLASS("高级工班", "advanced-worker class of a technical school"),
  /** 高级技工学校、技师学院: one of these schools, the class not shown. */
  ADVANCED_TECHNICAL_SCHOOL("高级技工学校、技师学院", "advanced technical school or technician college"),
  /** 技师班: 预备技师班 or 技师班 of a 技师学院. */
  TECHNICIAN_CLASS("技师班", "technician class of a technician college"),
  /** 高等职业学校、大学专科: higher vocational school or junior college. */
  HIGHER_VOCATIONAL("高职、专科", "higher vocational school or junior college"),
  /** 大学本科及以上: university, bachelor or above. */
  UNIVERSITY("本科及以上", "university");

  private final String chineseName;
  private final String englishName;

  SchoolKind(String chineseName, String englishName) {
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** The Chinese word for it, as files of rules have it: {@code 高级工班}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English twin of {@link #chineseName}, such as {@code university}. */
  public String englishName() {
    return englishName;
  }
}
