package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.InvalidValueException.Reason;
import io.github.longzheng.core.ValueType;

/** What is to be said about cells beyond what their own types say. */
final class BuiltIn {
  static final Finding EDUCATION_EMPTY =
      Finding.error("ROSTER-08", "文化程度为空", "the education is empty");

  static final Finding OTHER_DOCUMENT =
      Finding.warning(
          "ID-14",
          "证件类型不是居民身份证，证件号码不能按居民身份证规则核对",
          "the document is no resident identity card, so its number could not be checked");

  static final Finding NO_DATE = date(Reason.EMPTY, "");

  private BuiltIn() {}

  static Finding empty(RosterColumn column) {
    return Finding.error(
        "TEXT-01", column.title() + "为空", "the cell '" + column.title() + "' is empty");
  }

  static Finding numberWithin(RosterColumn column) {
    return Finding.error(
        "TEXT-04",
        column.title() + "中有证件号码",
        "there is an identity number in '" + column.title() + "'");
  }

  static Finding noWorkType(String text) {
    return text.isEmpty()
        ? Finding.error("ROSTER-09", "工种名称为空", "the work type is blank")
        : Finding.error(
            "ROSTER-09", "没有工种时填了“" + text + "”", "'" + text + "' stands for no work type");
  }

  /** The level is clear, but not in the form that this sheet has. */
  static Finding levelForm(String text, String right) {
    return Finding.error(
        "LEVEL-11",
        "等级“" + text + "”应写为“" + right + "”",
        "level '" + text + "' should be written '" + right + "'");
  }

  static Finding noSuchDay(String text) {
    return date(Reason.DATE, text);
  }

  private static Finding date(Reason reason, String text) {
    return InvalidValueException.of(
            ValueType.DATE, reason, text, "a day such as 2024-10-18", "如2024-10-18的日期")
        .toFinding();
  }
}
