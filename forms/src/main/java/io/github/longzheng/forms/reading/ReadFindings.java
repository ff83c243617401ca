package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;

/** What can be wrong with a file as a form, whatever the form. */
public final class ReadFindings {
  private ReadFindings() {}

  /** FORM-02: a label or paragraph is not there. */
  public static Finding noField(String title) {
    return Finding.error("FORM-02", "找不到“" + title + "”", "'" + title + "' was not found");
  }

  /** FORM-03: no table with these titles is there. */
  public static Finding noTable(String titles) {
    return Finding.error(
        "FORM-03",
        "找不到表头为“" + titles + "”的表格",
        "no table with the titles " + titles + " was found");
  }

  /** FORM-03: a column of a table is not there. */
  public static Finding noColumn(String title) {
    return Finding.error(
        "FORM-03", "表格缺少“" + title + "”列", "the table has no column '" + title + "'");
  }

  /** FORM-04: another kind of file. */
  public static Finding wrongKind(String expected, String found, String advice) {
    return Finding.error(
        "FORM-04",
        "应为" + expected + "文件，实为" + found + "；" + advice,
        "expected a file of kind " + expected + " but was " + found);
  }

  /** FORM-05: a file that cannot be opened as what it claims to be. */
  public static Finding unreadable(String expected) {
    return Finding.error(
        "FORM-05",
        "文件已损坏，无法作为" + expected + "打开；请用Office或WPS打开后另存",
        "the file is damaged and cannot be opened as " + expected);
  }

  /** FORM-06: a text that follows from others says something else. */
  public static Finding notDerived(String title, String expected, String shown) {
    return Finding.error(
            "FORM-06",
            title + "：按其他数据应为“" + expected + "”，实为“" + shown + "”",
            title + ": expected '" + expected + "' from the other data but was '" + shown + "'")
        .withText(shown);
  }

  /** FORM-07: a number of more digits than a number cell holds. */
  public static Finding digitsLost(String maskedText) {
    return Finding.error(
            "FORM-07",
            "单元格为数值格式，15位以后的数字已丢失，请设为文本格式后重新录入",
            "the cell is a number and has lost its digits after the fifteenth; enter it as text")
        .withText(maskedText);
  }
}
