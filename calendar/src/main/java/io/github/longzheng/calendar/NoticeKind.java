package io.github.longzheng.calendar;

/** What a {@link Notice} does (通知类型). */
public enum NoticeKind {
  /** 年度安排: arranges a whole year; replaces whatever was known of that year. */
  ANNUAL("annual"),
  /** 调整: changes single days of a year whose arrangement stands, as in 2015, 2019 and 2020. */
  AMENDMENT("amendment");

  private final String word;

  NoticeKind(String word) {
    this.word = word;
  }

  /** The word in a notice file: {@code annual} or {@code amendment}. */
  public String word() {
    return word;
  }
}
