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

  /** FORM-07: a text that a spreadsheet made of a number, such as {@code 6.2E+17}. */
  public static Finding digitsLostInText(String maskedText) {
    return Finding.error(
            "FORM-07",
            "号码以科学计数法“" + maskedText + "”保存，后面的数字已丢失，请设为文本格式后重新录入",
            "the number was saved as '"
                + maskedText
                + "' and has lost its digits; enter it as text")
        .withText(maskedText);
  }

  /** FORM-08: a file beyond a bound. */
  public static Finding tooMuch(String what, long limit) {
    return Finding.error(
        "FORM-08",
        "超出读取上限：" + what + "不得超过" + limit + "；请拆分或另存后再读取，确有需要时由程序调高上限",
        "beyond a bound of reading (" + limit + "); split the file or raise the bound");
  }

  /** FORM-09: a file with something that runs or hides inside it. */
  public static Finding active(String what, String entry, String extension) {
    return Finding.error(
        "FORM-09",
        "文件含" + what + "（" + entry + "），不予读取；请另存为不含宏和嵌入对象的." + extension,
        "the file has active or embedded content ("
            + entry
            + "); save it without as ."
            + extension);
  }

  /** FORM-10: a file that is built to mislead its reader. */
  public static Finding suspicious(String what) {
    return Finding.error(
        "FORM-10",
        "文件结构异常：" + what + "，不予读取；请用Office或WPS打开后另存",
        "the file is built in a way that no office program does; save it again");
  }

  /** FORM-11: a table in a sheet that people do not see. */
  public static Finding hidden(String sheet) {
    return Finding.note(
        "FORM-11",
        "表格取自隐藏的工作表“" + sheet + "”，请确认",
        "the table was taken from the hidden sheet '" + sheet + "'");
  }

  /** FORM-12: a cell that shows an error. */
  public static Finding errorValue(String error) {
    return Finding.error(
        "FORM-12",
        "单元格为错误值" + error + "，请改正公式或直接填写",
        "the cell shows the error " + error + "; correct the formula or enter the value");
  }

  /** FORM-13: a formula whose result is not in the file. */
  public static Finding notCalculated() {
    return Finding.error(
        "FORM-13",
        "公式没有保存计算结果，请用Office或WPS打开并保存后再读取",
        "the formula has no saved result; open the file in an office program and save it");
  }

  /** FORM-14: more findings than are kept. */
  public static Finding more(long kept, long more) {
    return Finding.note(
        "FORM-14",
        "只列出前" + kept + "条发现，另有" + more + "条未列出",
        "the first " + kept + " findings are listed; there are " + more + " more");
  }

  /** FORM-15: links to other files. */
  public static Finding externalLinks() {
    return Finding.note(
        "FORM-15",
        "文件含指向其他文件的链接，未打开；引用它们的公式按保存的结果读取",
        "links to other files were not followed; formulas count as their saved results");
  }

  /** FORM-16: a cell that holds two different texts, as POI leaves it. */
  public static Finding twoTexts() {
    return Finding.error(
        "FORM-16",
        "单元格里存有新旧两个文字，无法判断以哪个为准，请用Office或WPS重新录入该单元格并保存",
        "the cell holds an old and a new text; enter it again in an office program");
  }
}
