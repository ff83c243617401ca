package io.github.longzheng.forms.review;

import static io.github.longzheng.forms.review.RosterColumn.COMPREHENSIVE;
import static io.github.longzheng.forms.review.RosterColumn.LEVEL;
import static io.github.longzheng.forms.review.RosterColumn.OCCUPATION;
import static io.github.longzheng.forms.review.RosterColumn.SKILLS;
import static io.github.longzheng.forms.review.RosterColumn.THEORY;
import static io.github.longzheng.forms.review.RosterColumn.WORK_TYPE;

import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PassingMarks;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.eligibility.Certainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Rules about what was assessed and how it went: scope (C01) and marks. */
final class SubjectRules {
  static final List<ReviewRule> ALL =
      List.of(
          scope(
              "SCOPE-11",
              OCCUPATION,
              "职业在备案范围内",
              "请核对职业名称，与备案名称逐字一致；未备案的职业不得认定",
              "a filed occupation"),
          scope(
              "SCOPE-12",
              WORK_TYPE,
              "工种在备案范围内",
              "请核对工种名称，与备案名称逐字一致；未备案的工种不得认定",
              "a filed work type"),
          scope("SCOPE-13", LEVEL, "等级在备案范围内", "请核对等级；未备案的等级不得认定", "a filed level"),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "SCORE-08",
                      ReviewItem.MARKS,
                      "理论、技能成绩必有，二级、一级另有评定成绩，其他等级评定成绩填“--”",
                      "请与成绩登记表核对后改正",
                      "marks in theory and skills, and a comprehensive one at levels 2 and 1 only")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .on(THEORY, SKILLS, COMPREHENSIVE, LEVEL),
              (row, context) -> marksFit(row)),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "ROSTER-04",
                      ReviewItem.MARKS,
                      "持证人各项成绩合格",
                      "请与成绩登记表核对；不合格、缺考、成绩不全的不得发证",
                      "a holder who passed")
                  .serving(Clause.C13)
                  .restingOn(Certainty.SIBLING)
                  .on(THEORY, SKILLS, COMPREHENSIVE),
              (row, context) -> passed(row, context.passingMarks())));

  private SubjectRules() {}

  private static ReviewRule scope(
      String id, RosterColumn column, String requirement, String advice, String english) {
    return ReviewRule.RowRule.of(
        RuleInfo.of(id, ReviewItem.SCOPE, requirement, advice, english)
            .serving(Clause.C01)
            .restingOn(Certainty.NOTICE)
            .on(OCCUPATION, WORK_TYPE, LEVEL)
            .needing(ContextPart.ORGANIZATION),
        (row, context) -> {
          Subject subject = row.subjectOrNull();
          List<Finding> findings =
              subject == null ? List.of() : context.scopeFindings(subject.value());
          return findings.isEmpty() || !findings.get(0).ruleId().equals(id)
              ? List.of()
              : List.of(
                  new Problem(column, findings.get(0).message(), findings.get(0).messageEnglish()));
        });
  }

  private static List<Problem> marksFit(ReviewRow row) {
    Mark comprehensive = row.sound(COMPREHENSIVE, Mark.class);
    SkillLevel level = row.sound(LEVEL, SkillLevel.class);
    boolean needed = Score.needsComprehensive(level);
    boolean theory = !row.sound(THEORY, Mark.class).equals(Mark.NOT_REQUIRED);
    boolean skills = !row.sound(SKILLS, Mark.class).equals(Mark.NOT_REQUIRED);
    if (theory && skills && needed != comprehensive.equals(Mark.NOT_REQUIRED)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    if (!theory) {
      problems.add(missing(THEORY));
    }
    if (!skills) {
      problems.add(missing(SKILLS));
    }
    if (needed == comprehensive.equals(Mark.NOT_REQUIRED)) {
      problems.add(
          new Problem(
              COMPREHENSIVE,
              level.fullName() + (needed ? "没有评定成绩" : "的评定成绩填了“" + comprehensive + "”"),
              "level "
                  + level.digit()
                  + (needed ? " has no comprehensive mark" : " has '" + comprehensive + "'")));
    }
    return problems;
  }

  private static Problem missing(RosterColumn column) {
    return new Problem(column, column.title() + "填了“--”", "'--' is no mark here");
  }

  private static List<Problem> passed(ReviewRow row, PassingMarks pass) {
    // Whether a comprehensive mark belongs there at all is for SCORE-08.
    boolean comprehensive = row.level().map(Score::needsComprehensive).orElse(true);
    boolean theoryPassed = passed(row, THEORY, pass.theory());
    boolean skillsPassed = passed(row, SKILLS, pass.skills());
    boolean allPassed = !comprehensive || passed(row, COMPREHENSIVE, pass.comprehensive());
    if (theoryPassed && skillsPassed && allPassed) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    if (!theoryPassed) {
      problems.add(failed(row, THEORY, pass.theory()));
    }
    if (!skillsPassed) {
      problems.add(failed(row, SKILLS, pass.skills()));
    }
    if (!allPassed) {
      problems.add(failed(row, COMPREHENSIVE, pass.comprehensive()));
    }
    return problems;
  }

  private static boolean passed(ReviewRow row, RosterColumn column, BigDecimal pass) {
    Mark mark = row.sound(column, Mark.class);
    return mark.equals(Mark.NOT_REQUIRED) || mark.reaches(pass);
  }

  private static Problem failed(ReviewRow row, RosterColumn column, BigDecimal pass) {
    Mark mark = row.sound(column, Mark.class);
    String chinese =
        mark.equals(Mark.MISSING)
            ? column.title() + "为空"
            : column.title() + "“" + mark + "”未达到合格线" + pass.toPlainString();
    String english =
        mark.equals(Mark.MISSING)
            ? "a mark is missing"
            : "mark '" + mark + "' does not reach " + pass.toPlainString();
    return new Problem(column, chinese, english);
  }
}
