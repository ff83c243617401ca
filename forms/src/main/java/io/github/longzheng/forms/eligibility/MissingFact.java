package io.github.longzheng.forms.eligibility;

/** A fact that is needed to decide (待查明事项), such as {@code 证书发证日期}. */
public enum MissingFact {
  BIRTH_DATE("出生日期", "the birth date"),
  WORK("全部工作经历", "all periods of work"),
  WORK_RELATED("工作是否属于本职业或相关职业", "whether the work is in the occupation or a related one"),
  CERTIFICATES("已取得的全部证书", "all certificates held"),
  CERTIFICATE_RELATED("证书是否属于本职业或相关职业", "whether the certificate is of a related occupation"),
  CERTIFICATE_DATE("证书发证日期", "the issue date of the certificate"),
  /** The rules name one level and are silent about holders of a higher one. [inferred] */
  HIGHER_CERTIFICATE("持有更高等级证书是否视同满足", "whether a certificate of a higher level will do"),
  TITLES("全部职称", "all professional titles"),
  TITLE_RELATED("职称是否符合专业对应关系", "whether the title corresponds to the occupation"),
  TITLE_DATE("职称取得日期", "the date of the title"),
  /** The rules name one rank and are silent about holders of a higher one. [inferred] */
  HIGHER_TITLE("持有更高级别职称是否视同满足", "whether a title of a higher rank will do"),
  SCHOOLING("全部学习经历", "all schooling"),
  SCHOOL_KIND("学校或班级类别是否在规定之列", "whether the school or class is of the kind demanded"),
  MAJOR_RELATED("所学专业是否属于本专业或相关专业", "whether the major is a related one"),
  EVALUATED("专业是否经评估论证", "whether the programme was evaluated"),
  STUDY_STATUS("就读状态（是否毕业、应届或在读）", "whether graduated, in the final year or a student"),
  GRADUATION_DATE("毕业日期", "the graduation date"),
  STATEMENT("该项条件是否具备", "whether this condition is met");

  private final String chineseName;
  private final String englishName;

  MissingFact(String chineseName, String englishName) {
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** What must be found out, such as {@code 证书发证日期}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English twin of {@link #chineseName}. */
  public String englishName() {
    return englishName;
  }
}
