package io.github.longzheng.calendar;

/**
 * Why a day is off (放假性质); pay for overtime differs (劳动法 44: 300 % on a statutory day, 200 % on an
 * adjusted rest day where no other day off is given).
 */
public enum HolidayKind {
  /** 法定节假日: a day of 全国年节及纪念日放假办法, such as 2024-10-01. */
  STATUTORY("法定节假日", "statutory holiday"),
  /**
   * 调休放假: any other day that a notice lists as off, such as 2024-10-07; ordinary weekend days
   * inside the break and one-off days (2015-09-03) included.
   */
  ADJUSTED("调休放假", "adjusted rest day"),
  /** 自设停业日: a closure of the user's own, not from a notice. */
  CLOSURE("自设停业日", "own closure");

  private final String chineseName;
  private final String englishName;

  HolidayKind(String chineseName, String englishName) {
    this.chineseName = chineseName;
    this.englishName = englishName;
  }

  /** The Chinese term, such as {@code 法定节假日}. */
  public String chineseName() {
    return chineseName;
  }

  /** The English term, such as {@code statutory holiday}. */
  public String englishName() {
    return englishName;
  }
}
