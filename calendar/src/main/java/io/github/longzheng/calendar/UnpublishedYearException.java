package io.github.longzheng.calendar;

import java.time.DateTimeException;

/**
 * The answer needs a year without a notice (所需年份的节假日安排尚未公布或未导入), such as a deadline that falls in
 * 2027.
 *
 * <p>A calendar never assumes Monday to Friday instead: the State Council moves some 20 days a
 * year. Remedy: {@link WorkingDayCalendar#withNotice(java.nio.file.Path)}.
 */
public final class UnpublishedYearException extends DateTimeException {
  private static final long serialVersionUID = 1L;

  private final int year;
  private final int firstYear;
  private final int lastYear;

  UnpublishedYearException(int year, int firstYear, int lastYear) {
    super(
        "no State Council notice for "
            + year
            + " (published: "
            + firstYear
            + " to "
            + lastYear
            + "); supply it with withNotice(file), see docs/new-year.md");
    this.year = year;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /** The year whose notice is missing; where several are, the one next to the published ones. */
  public int year() {
    return year;
  }

  /** The same message in Chinese, to be shown to a person. */
  public String chineseMessage() {
    return "缺少"
        + year
        + "年的国务院节假日安排通知（已有"
        + firstYear
        + "—"
        + lastYear
        + "年），不能按周一至周五推算；通知公布后请用withNotice(文件)导入，见docs/new-year.md";
  }
}
