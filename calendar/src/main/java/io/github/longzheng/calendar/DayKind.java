package io.github.longzheng.calendar;

/**
 * What a day is for the working-day count (日期类别): {@code 2024-02-04}, a Sunday on which people work
 * for Spring Festival, is {@link #MAKE_UP_WORKING}.
 *
 * <p>Source: 国务院办公厅关于部分节假日安排的通知 of the year; for days that no notice lists, the week.
 */
public enum DayKind {
  /** 工作日: Monday to Friday, not off; also a weekday that a notice lists as working. */
  WORKING("工作日", "working day"),
  /** 周末: an ordinary Saturday or Sunday. */
  WEEKEND("周末", "weekend"),
  /**
   * 节假日: listed as off by a notice (statutory or adjusted, weekends within the break included), or
   * an own closure on what would be a working day.
   */
  HOLIDAY("节假日", "holiday"),
  /** 调休上班日: a Saturday or Sunday that a notice lists as working. */
  MAKE_UP_WORKING("调休上班日", "make-up working day");

  private final String chineseName;
  private final String englishName;

  DayKind(String chineseName, String englishName) {
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** The Chinese term, such as {@code 调休上班日}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English term, such as {@code make-up working day}. */
  public String englishName() {
    return englishName;
  }

  /** Whether the day counts as a working day: {@link #WORKING} or {@link #MAKE_UP_WORKING}. */
  public boolean isWorking() {
    return this == WORKING || this == MAKE_UP_WORKING;
  }
}
