package io.github.longzheng.forms.review;

import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Gender;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.eligibility.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules about the holder: name, gender, age, place of registration, option lists. */
final class PersonRules {
  private static final int LEAST_AGE = 16;

  static final List<ReviewRule> ALL =
      List.of(
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "NAME-01",
                      ReviewItem.PERSON,
                      "姓名中没有空格和数字",
                      "请与证件核对，删去姓名中的空格和数字",
                      "a name without blanks and digits")
                  .serving(Clause.C14)
                  .weighing(Severity.WARNING)
                  .on(RosterColumn.NAME),
              (row, context) -> name(row)),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "ID-15",
                      ReviewItem.ID,
                      "性别与证件号码一致",
                      "请对照证件更正性别或证件号码",
                      "the gender that the identity number has")
                  .serving(Clause.C14)
                  .restingOn(Certainty.LAW)
                  .on(RosterColumn.GENDER, RosterColumn.ID),
              (row, context) -> gender(row)),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "ID-11",
                      ReviewItem.ID,
                      "证件号码的区划代码曾经启用",
                      "请与证件核对前6位",
                      "a division code that was assigned at some time")
                  .serving(Clause.C14)
                  .restingOn(Certainty.LAW)
                  .weighing(Severity.WARNING)
                  .on(RosterColumn.ID),
              (row, context) -> division(row, "ID-11")),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "ID-12",
                      ReviewItem.ID,
                      "区划代码为历史代码时予以提示",
                      "无须处理",
                      "a note where the division code is a historical one")
                  .restingOn(Certainty.LAW)
                  .weighing(Severity.NOTE)
                  .on(RosterColumn.ID),
              (row, context) -> division(row, "ID-12")),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "ROSTER-13",
                      ReviewItem.ELIGIBILITY,
                      "持证人在发证日期已满16周岁",
                      "请核对出生日期和报考资格",
                      "a holder of at least 16 years on the issue date")
                  .serving(Clause.C11)
                  .restingOn(Certainty.LAW)
                  .on(RosterColumn.ID, RosterColumn.ISSUE_DATE),
              (row, context) -> age(row)),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "OPTION-01",
                      ReviewItem.OPTION,
                      "选项值写规定的名称",
                      "请改为选项表中的值",
                      "the value of the option list")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING),
              (row, context) -> mistakes(row, context)),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "OPTION-02",
                      ReviewItem.OPTION,
                      "选项值在选项表中",
                      "请从选项表中选填；平台另有选项表的，请替换本库的选项表",
                      "a value on the option list")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .weighing(Severity.WARNING),
              (row, context) -> unknown(row, context)));

  private PersonRules() {}

  private static List<Problem> name(ReviewRow row) {
    String name = row.raw(RosterColumn.NAME);
    boolean han = false;
    boolean blank = false;
    boolean digit = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      han |= Character.isIdeographic(c);
      blank |= Character.isSpaceChar(c) || Character.isWhitespace(c);
      digit |= Character.isDigit(c);
    }
    // Names in Latin letters have blanks between their parts.
    return digit || blank && han
        ? List.of(
            new Problem(
                RosterColumn.NAME,
                "姓名中有" + (digit ? "数字" : "空格"),
                "the name has a " + (digit ? "digit" : "blank")))
        : List.of();
  }

  private static List<Problem> gender(ReviewRow row) {
    Gender typed = row.sound(RosterColumn.GENDER, Gender.class);
    Gender right = row.sound(RosterColumn.ID, CitizenId.class).gender();
    return typed == right
        ? List.of()
        : List.of(
            new Problem(
                RosterColumn.GENDER,
                "证件号码为" + right.chineseName() + "，性别填“" + typed.chineseName() + "”",
                "the identity number is of gender "
                    + right.chineseName()
                    + " but the column says '"
                    + typed.chineseName()
                    + "'"));
  }

  private static List<Problem> division(ReviewRow row, String id) {
    List<Finding> findings = row.division();
    if (findings.isEmpty()) {
      return List.of();
    }
    Finding finding = findings.get(0);
    return finding.ruleId().equals(id)
        ? List.of(new Problem(RosterColumn.ID, finding.message(), finding.messageEnglish()))
        : List.of();
  }

  private static List<Problem> age(ReviewRow row) {
    LocalDate birth = row.sound(RosterColumn.ID, CitizenId.class).birthDate();
    LocalDate issued = row.sound(RosterColumn.ISSUE_DATE, LocalDate.class);
    return birth.plusYears(LEAST_AGE).isAfter(issued)
        ? List.of(
            new Problem(
                RosterColumn.ID,
                "持证人在发证日期" + issued + "未满" + LEAST_AGE + "周岁",
                "the holder is not yet " + LEAST_AGE + " on the issue date " + issued))
        : List.of();
  }

  private static List<Problem> mistakes(ReviewRow row, ReviewContext context) {
    List<Problem> problems = null;
    for (OptionList list : context.options().all()) {
      RosterColumn column = list.column();
      if (isOff(row, list)) {
        Optional<String> right = list.rightFor(row.raw(column));
        if (right.isPresent()) {
          problems = problems == null ? new ArrayList<>() : problems;
          problems.add(
              new Problem(
                  column,
                  column.title() + "“" + row.raw(column) + "”应为“" + right.get() + "”",
                  "'" + row.raw(column) + "' should be '" + right.get() + "'"));
        }
      }
    }
    return problems == null ? List.of() : problems;
  }

  private static List<Problem> unknown(ReviewRow row, ReviewContext context) {
    List<Problem> problems = null;
    for (OptionList list : context.options().all()) {
      RosterColumn column = list.column();
      if (isOff(row, list) && list.rightFor(row.raw(column)).isEmpty()) {
        problems = problems == null ? new ArrayList<>() : problems;
        problems.add(
            new Problem(
                column,
                column.title() + "“" + row.raw(column) + "”不在选项表中",
                "'" + row.raw(column) + "' is not on the option list"));
      }
    }
    return problems == null ? List.of() : problems;
  }

  private static boolean isOff(ReviewRow row, OptionList list) {
    return row.isSound(list.column()) && !list.has(row.raw(list.column()));
  }
}
