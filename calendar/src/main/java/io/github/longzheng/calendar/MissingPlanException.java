package io.github.longzheng.calendar;

/**
 * No certification plan ships for the year (该年度认定计划未随库发布), such as 2025: announcements are data
 * that a user supplies as a file.
 */
public final class MissingPlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int year;

  MissingPlanException(int year) {
    super(
        "no plan for Gansu "
            + year
            + " ships with this release (2024 does); write it as a JSON file and load it with"
            + " CertificationPlan.read(path), see docs/new-year.md");
    this.year = year;
  }

  /** The year that was asked for. */
  public int year() {
    return year;
  }

  /** The same message in Chinese, to be shown to a person. */
  public String chineseMessage() {
    return "本版未附甘肃省"
        + year
        + "年认定计划（仅附2024年）；请按docs/new-year.md把公告写成JSON文件，用CertificationPlan.read(文件)读入";
  }
}
