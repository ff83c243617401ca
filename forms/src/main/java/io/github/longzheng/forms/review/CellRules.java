package io.github.longzheng.forms.review;

import static io.github.longzheng.forms.eligibility.Certainty.INFERRED;
import static io.github.longzheng.forms.eligibility.Certainty.LAW;
import static io.github.longzheng.forms.eligibility.Certainty.SIBLING;
import static io.github.longzheng.forms.review.ReviewItem.ID;
import static io.github.longzheng.forms.review.ReviewItem.ISSUE_DATE;
import static io.github.longzheng.forms.review.ReviewItem.MARKS;
import static io.github.longzheng.forms.review.ReviewItem.NUMBER;
import static io.github.longzheng.forms.review.ReviewItem.PERSON;
import static io.github.longzheng.forms.review.ReviewItem.REQUIRED;
import static io.github.longzheng.forms.review.ReviewItem.SUBJECT;

import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.eligibility.Certainty;
import java.util.ArrayList;
import java.util.List;

/** Rules that single cells keep or break by themselves: what their types say, one rule a reason. */
final class CellRules {
  static final List<ReviewRule> ALL =
      List.of(
          damage("FORM-07", "长数字设为文本格式", "请将该列设为文本后重新录入", "long numbers entered as text"),
          damage("FORM-12", "单元格没有错误值", "请改正公式或直接填写", "cells without errors"),
          damage("FORM-13", "公式的结果已保存", "请用Office或WPS打开并保存后重新提交", "formulas with saved results"),
          damage("FORM-16", "单元格只有一个文字", "请用Office或WPS重新录入该单元格并保存", "cells with one text"),
          texts("TEXT-01", "必填项不为空", "请补填该单元格", "required cells to be filled"),
          texts("TEXT-02", "文字不超过规定长度", "请缩短文字，与备案或证件一致", "texts within their length"),
          texts(
              "TEXT-03",
              "文字中没有换行、不可见字符，括号成对",
              "请删去多余字符后重新录入",
              "texts without line breaks and invisible characters, brackets in pairs"),
          texts(
              "TEXT-04",
              "证件号码以外的栏目中没有证件号码",
              "请删去该处的证件号码，核对是否错栏",
              "no identity number in another column"),
          cell(
              "TEXT-09",
              PERSON,
              SIBLING,
              Severity.ERROR,
              "证件类型为“居民身份证”（代码201），其他证件为“代码 名称”",
              "请按证件类型选项填写",
              "a document type by its name, or code and name",
              RosterColumn.DOCUMENT_TYPE),
          cell(
              "GENDER-01",
              PERSON,
              SIBLING,
              Severity.ERROR,
              "性别不为空",
              "请按证件填写“男”或“女”",
              "a gender",
              RosterColumn.GENDER),
          cell(
              "GENDER-09",
              PERSON,
              SIBLING,
              Severity.ERROR,
              "性别为“男”或“女”",
              "请改为“男”或“女”",
              "男 or 女",
              RosterColumn.GENDER),
          cell(
              "PHONE-02",
              PERSON,
              INFERRED,
              Severity.WARNING,
              "联系电话为7至16位数字",
              "请核对电话号码",
              "a telephone number of 7 to 16 digits",
              RosterColumn.PHONE),
          cell(
              "PHONE-03",
              PERSON,
              INFERRED,
              Severity.WARNING,
              "联系电话只含数字和“-”",
              "请删去电话以外的字符，多个号码只留一个",
              "a telephone number of digits and hyphens",
              RosterColumn.PHONE),
          id("ID-01", "证件号码不为空", "请按证件填写", "an identity number"),
          id("ID-02", "证件号码为18位", "请按证件上的18位号码重新录入，单元格设为文本", "18 characters"),
          id(
              "ID-03",
              "证件号码为半角数字，末位为数字或大写X",
              "请改用半角数字和大写X，删去空格",
              "ASCII digits, the last a digit or a capital X"),
          id("ID-04", "证件号码以真实的省级代码开头", "请与证件核对前两位", "a province code at the beginning"),
          id(
              "ID-05",
              "证件号码中的出生日期真实且不晚于审核日期",
              "请与证件核对第7至14位",
              "a birth date that exists and is past"),
          id("ID-06", "证件号码校验码相符", "请与证件逐位核对", "a check character that fits"),
          cell(
              "ID-14",
              ID,
              INFERRED,
              Severity.WARNING,
              "非居民身份证的号码由人工核对",
              "请对照证件原件核对",
              "a number of another document to be compared by hand",
              RosterColumn.ID),
          cell(
              "LEVEL-01",
              SUBJECT,
              SIBLING,
              Severity.ERROR,
              "职业技能等级不为空",
              "请填写等级全称，如三级/高级工",
              "a level",
              RosterColumn.LEVEL),
          cell(
              "LEVEL-08",
              SUBJECT,
              SIBLING,
              Severity.ERROR,
              "等级与名称一致",
              "请核对认定等级后改正，如三级/高级工",
              "a grade and a title that belong together",
              RosterColumn.LEVEL),
          cell(
              "LEVEL-09",
              SUBJECT,
              SIBLING,
              Severity.ERROR,
              "职业技能等级为五级/初级工至一级/高级技师之一",
              "请填写等级全称，如三级/高级工",
              "one of the five levels",
              RosterColumn.LEVEL),
          cell(
              "LEVEL-11",
              SUBJECT,
              SIBLING,
              Severity.ERROR,
              "花名册的等级写全称（如三级/高级工），上报表写代码（如3）",
              "请改为规定的写法",
              "a level in the form of its sheet",
              RosterColumn.LEVEL),
          cell(
              "ROSTER-08",
              REQUIRED,
              SIBLING,
              Severity.ERROR,
              "文化程度不为空",
              "请按选项表填写，如大学本科",
              "an education",
              RosterColumn.EDUCATION),
          cell(
              "ROSTER-09",
              SUBJECT,
              SIBLING,
              Severity.ERROR,
              "没有工种时工种名称填“--”",
              "没有工种的填两个半角短横“--”，有工种的填备案的工种名称",
              "'--' where there is no work type",
              RosterColumn.WORK_TYPE),
          marks("MARK-03", "成绩为数字、“缺考”或“--”", "请改为数字成绩", "a mark of digits, 缺考 or --"),
          marks(
              "MARK-07",
              "成绩在0至100之间，至多两位小数",
              "请与成绩登记表核对",
              "a mark from 0 to 100 with at most two decimals"),
          number("CERT-01", "证书编号不为空", "请填写考务系统生成的证书编号", "a certificate number"),
          number(
              "CERT-02",
              "证书编号为22位",
              "请从考务系统复制证书编号，不要手工录入",
              "a certificate number of 22 characters"),
          number(
              "CERT-03",
              "证书编号为大写字母S或Y加21位半角数字",
              "请从考务系统复制证书编号，删去空格和其他字符",
              "a capital letter S or Y and 21 ASCII digits"),
          number(
              "CERT-04", "证书编号中的省级代码、等级代码正确", "请从考务系统复制证书编号", "a province and a level that exist"),
          cell(
              "CERT-09",
              NUMBER,
              LAW,
              Severity.WARNING,
              "证书编号的类别、等级代码为已知代码",
              "请向考务系统核实该编号",
              "a class and a level that are known here",
              RosterColumn.NUMBER),
          date("DATE-01", "发证日期不为空", "请填写发证日期，如2024-10-18", "an issue date"),
          date(
              "DATE-03",
              "发证日期写成yyyy-MM-dd",
              "请改为如2024-10-18的写法，单元格设为文本",
              "a date such as 2024-10-18"),
          date("DATE-05", "发证日期是日历上有的日期", "请与证书核对", "a day of the calendar"));

  private CellRules() {}

  /** What the file itself did to a cell. */
  private static ReviewRule damage(String id, String requirement, String advice, String english) {
    return rule(
        info(id, REQUIRED, SIBLING, Severity.ERROR, requirement, advice, english),
        RosterColumn.all());
  }

  private static ReviewRule texts(String id, String requirement, String advice, String english) {
    return rule(
        info(id, REQUIRED, SIBLING, Severity.ERROR, requirement, advice, english),
        RosterColumn.all());
  }

  private static ReviewRule marks(String id, String requirement, String advice, String english) {
    return rule(
        info(id, MARKS, SIBLING, Severity.ERROR, requirement, advice, english),
        List.of(RosterColumn.THEORY, RosterColumn.SKILLS, RosterColumn.COMPREHENSIVE));
  }

  private static ReviewRule id(String id, String requirement, String advice, String english) {
    return cell(id, ID, LAW, Severity.ERROR, requirement, advice, english, RosterColumn.ID);
  }

  private static ReviewRule number(String id, String requirement, String advice, String english) {
    return cell(id, NUMBER, LAW, Severity.ERROR, requirement, advice, english, RosterColumn.NUMBER);
  }

  private static ReviewRule date(String id, String requirement, String advice, String english) {
    return cell(
        id,
        ISSUE_DATE,
        SIBLING,
        Severity.ERROR,
        requirement,
        advice,
        english,
        RosterColumn.ISSUE_DATE);
  }

  private static ReviewRule cell(
      String id,
      ReviewItem item,
      Certainty ground,
      Severity severity,
      String requirement,
      String advice,
      String english,
      RosterColumn column) {
    return rule(
        info(id, item, ground, severity, requirement, advice, english).on(column), List.of(column));
  }

  private static RuleInfo info(
      String id,
      ReviewItem item,
      Certainty ground,
      Severity severity,
      String requirement,
      String advice,
      String english) {
    return RuleInfo.of(id, item, requirement, advice, english)
        .serving(Clause.C14)
        .restingOn(ground)
        .weighing(severity);
  }

  /** Finds the cells whose own type names this rule. */
  private static ReviewRule rule(RuleInfo info, List<RosterColumn> columns) {
    int mask = RosterColumn.mask(columns);
    return new ReviewRule.RowRule(
        info,
        false,
        (row, context) ->
            (row.defectMask() & mask) == 0 ? List.of() : problems(info.id(), columns, row));
  }

  private static List<Problem> problems(String id, List<RosterColumn> columns, ReviewRow row) {
    List<Problem> problems = new ArrayList<>();
    for (RosterColumn column : columns) {
      Finding defect = row.defect(column);
      if (defect != null && defect.ruleId().equals(id)) {
        problems.add(new Problem(column, defect.message(), defect.messageEnglish()));
      }
    }
    return problems;
  }
}
