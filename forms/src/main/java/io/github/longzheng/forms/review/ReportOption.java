package io.github.longzheng.forms.review;

/** What a caller may ask of a report (报告选项). */
public enum ReportOption {
  /**
   * 内部版: the texts of wrong cells as typed, not masked, in a report that says so on every page. For
   * the clerk who corrects them; not to be passed on.
   */
  INTERNAL_COPY
}
