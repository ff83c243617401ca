package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The marks of one assessment (考核成绩): theory, skills and, at levels 2 and 1, the comprehensive
 * review.
 *
 * @param theory 理论知识考试
 * @param skills 技能操作考核
 * @param comprehensive 综合评审; {@link Mark#NOT_REQUIRED} at levels 5 to 3
 */
public record Score(Mark theory, Mark skills, Mark comprehensive) {
  public Score {
    Objects.requireNonNull(theory, "theory");
    Objects.requireNonNull(skills, "skills");
    Objects.requireNonNull(comprehensive, "comprehensive");
    if (theory.equals(Mark.NOT_REQUIRED) || skills.equals(Mark.NOT_REQUIRED)) {
      throw InvalidValueException.of(
          ValueType.SCORE,
          Reason.CONTRADICTION,
          theory + " / " + skills,
          "theory and skills to be part of every assessment",
          "每次认定都有理论和技能成绩");
    }
  }

  /** Marks without a comprehensive review. */
  public static Score of(Mark theory, Mark skills) {
    return new Score(theory, skills, Mark.NOT_REQUIRED);
  }

  /** Marks with a comprehensive review. */
  public static Score of(Mark theory, Mark skills, Mark comprehensive) {
    return new Score(theory, skills, comprehensive);
  }

  /** Whether a level has a comprehensive review (综合评审): levels 2 and 1. [sibling] */
  public static boolean needsComprehensive(SkillLevel level) {
    return level.digit() <= 2;
  }

  /** Whether the comprehensive review is there exactly when this level needs it. */
  public boolean fits(SkillLevel level) {
    return needsComprehensive(level) != comprehensive.equals(Mark.NOT_REQUIRED);
  }

  /**
   * What came of it: incomplete while a mark is missing, else absent when an exam was not sat, else
   * failed or passed.
   */
  public Outcome outcome(PassingMarks pass) {
    List<Mark> marks = Stream.of(theory, skills, comprehensive).toList();
    if (marks.contains(Mark.MISSING)) {
      return Outcome.INCOMPLETE;
    }
    if (marks.contains(Mark.ABSENT)) {
      return Outcome.ABSENT;
    }
    boolean passed =
        theory.reaches(pass.theory())
            && skills.reaches(pass.skills())
            && (comprehensive.equals(Mark.NOT_REQUIRED)
                || comprehensive.reaches(pass.comprehensive()));
    return passed ? Outcome.PASSED : Outcome.FAILED;
  }

  /** Checks that this score can belong to this level. */
  void requireFits(SkillLevel level) {
    if (!fits(level)) {
      throw InvalidValueException.of(
          ValueType.SCORE,
          Reason.CONTRADICTION,
          level.fullName() + " / " + comprehensive,
          "a comprehensive review at levels 2 and 1 only",
          "二级、一级有综合评审成绩，其他等级为“--”");
    }
  }
}
