package io.github.longzheng.forms;

/**
 * No edition of the forms ships for the year (该年度表样未随库发布), such as 2025: editions are data that a
 * user supplies as a file.
 */
public final class MissingEditionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int year;

  MissingEditionException(int year) {
    super(
        "no edition of the forms for Gansu "
            + year
            + " ships with this release (2024 and 2026 do); write it as a JSON file and load it with"
            + " Edition.read(path), see docs/editions.md");
    this.year = year;
  }

  /** The year that was asked for. */
  public int year() {
    return year;
  }

  /** The same message in Chinese, to be shown to a person. */
  public String chineseMessage() {
    return "本版未附甘肃省" + year + "年表样（附2024年和2026年）；请按docs/editions.md写成JSON文件，用Edition.read(文件)读入";
  }
}
