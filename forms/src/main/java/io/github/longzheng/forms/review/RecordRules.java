package io.github.longzheng.forms.review;

import static io.github.longzheng.forms.review.RosterColumn.COMPREHENSIVE;
import static io.github.longzheng.forms.review.RosterColumn.ID;
import static io.github.longzheng.forms.review.RosterColumn.LEVEL;
import static io.github.longzheng.forms.review.RosterColumn.NAME;
import static io.github.longzheng.forms.review.RosterColumn.NUMBER;
import static io.github.longzheng.forms.review.RosterColumn.OCCUPATION;
import static io.github.longzheng.forms.review.RosterColumn.SKILLS;
import static io.github.longzheng.forms.review.RosterColumn.THEORY;
import static io.github.longzheng.forms.review.RosterColumn.WORK_TYPE;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.PassingMarks;
import io.github.longzheng.core.Score;
import io.github.longzheng.forms.eligibility.Certainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rules that compare the roster with what the platform knows: earlier certificates and exams. */
final class RecordRules {
  static final List<ReviewRule> ALL =
      List.of(
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "ROSTER-14",
                      ReviewItem.ISSUED,
                      "证书编号未曾上报",
                      "请核对是否重复上报；更正数据请按更正流程办理",
                      "a certificate number that was not used before")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .on(NUMBER)
                  .needing(ContextPart.ISSUED),
              (row, context) -> {
                CertificateNumber number = row.sound(NUMBER, CertificateNumber.class);
                return context.issuedNumbers().orElseThrow().contains(number)
                    ? List.of(
                        new Problem(
                            NUMBER,
                            "证书编号“" + number + "”已用于以前的批次",
                            "number '" + number + "' was used in an earlier batch"))
                    : List.of();
              }),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "ROSTER-15",
                      ReviewItem.ISSUED,
                      "持证人未曾取得同一职业（工种）同一等级的证书",
                      "请核对是否重复报考；已持证的不得再次发证",
                      "a holder without an earlier certificate of the same subject")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .on(ID, OCCUPATION, WORK_TYPE, LEVEL)
                  .needing(ContextPart.HOLDERS),
              (row, context) -> {
                AssessmentSubject subject = subject(row);
                return context.holders().orElseThrow().hold(row.sound(ID, CitizenId.class), subject)
                    ? List.of(
                        new Problem(
                            ID,
                            "持证人已有“" + subject + "”证书",
                            "the holder has a certificate of '" + subject + "' already"))
                    : List.of();
              }),
          record(
              "ROSTER-22",
              Clause.C08,
              "持证人在本批次报考名单中",
              "请核对证件号码；未报考的不得发证",
              "a holder who registered",
              row ->
                  results(row).isEmpty()
                      ? List.of(
                          new Problem(ID, "报考名单中没有该证件号码", "nobody with this number registered"))
                      : List.of()),
          record(
              "ROSTER-23",
              Clause.C11,
              "职业、工种、等级与报考记录一致",
              "请与报考记录核对；不得变更报考的职业、工种和等级",
              "the subject that the holder registered for",
              row ->
                  results(row).isEmpty() || matching(row).isPresent() || row.isOutOfScope()
                      ? List.of()
                      : List.of(otherSubject(row))),
          record(
              "ROSTER-24",
              Clause.C13,
              "成绩记录为合格",
              "请与成绩记录核对；不合格的不得发证",
              "a result that is passed",
              row ->
                  matching(row)
                      .map(result -> result.outcome(row.pass()))
                      .filter(outcome -> outcome != Outcome.PASSED)
                      .map(
                          outcome ->
                              List.of(
                                  new Problem(
                                      ID,
                                      "成绩记录为" + outcome.chineseName(),
                                      "the result is " + outcome)))
                      .orElse(List.of())),
          record(
              "ROSTER-25",
              Clause.C14,
              "姓名与报考记录一致",
              "请对照证件核对姓名和证件号码",
              "the name of the registration",
              row ->
                  row.name().isEmpty()
                          || matching(row).isEmpty()
                          || matching(row)
                              .get()
                              .registration()
                              .candidate()
                              .name()
                              .equals(row.raw(NAME))
                      ? List.of()
                      : List.of(
                          new Problem(
                              NAME, "姓名与报考记录不一致", "the name is not that of the registration"))),
          ReviewRule.RowRule.of(
              info("ROSTER-26", Clause.C14, "成绩与成绩记录一致", "请与成绩登记表核对", "the marks of the results")
                  .on(ID, OCCUPATION, WORK_TYPE, LEVEL, THEORY, SKILLS, COMPREHENSIVE),
              (row, context) -> marks(row, context)));

  private RecordRules() {}

  /** Judges a row whose results are at hand. */
  private interface Check {
    List<Problem> judge(Known row);
  }

  /** A row and what is known of its holder. */
  private record Known(ReviewRow row, List<AssessmentResult> results, ReviewContext context) {
    static Known of(ReviewRow row, ReviewContext context) {
      return new Known(
          row, context.results().orElseThrow().of(row.sound(ID, CitizenId.class)), context);
    }

    PassingMarks pass() {
      return context.passingMarks();
    }

    /** What is outside the scope is found as such (SCOPE-11 to SCOPE-13). */
    boolean isOutOfScope() {
      return context.organization().isPresent() && !context.scopeFindings(subject(row)).isEmpty();
    }

    Optional<String> name() {
      return row.name();
    }

    String raw(RosterColumn column) {
      return row.raw(column);
    }
  }

  private static RuleInfo info(
      String id, Clause clause, String requirement, String advice, String english) {
    return RuleInfo.of(id, ReviewItem.RESULTS, requirement, advice, english)
        .serving(clause)
        .restingOn(Certainty.SIBLING)
        .needing(ContextPart.RESULTS);
  }

  private static ReviewRule record(
      String id, Clause clause, String requirement, String advice, String english, Check check) {
    return ReviewRule.RowRule.of(
        info(id, clause, requirement, advice, english).on(ID, OCCUPATION, WORK_TYPE, LEVEL),
        (row, context) -> check.judge(Known.of(row, context)));
  }

  private static AssessmentSubject subject(ReviewRow row) {
    return Objects.requireNonNull(row.subjectOrNull(), "subject").value();
  }

  private static List<AssessmentResult> results(Known row) {
    return row.results();
  }

  private static Optional<AssessmentResult> matching(Known known) {
    AssessmentSubject subject = subject(known.row());
    for (AssessmentResult result : known.results()) {
      if (result.registration().subject().equals(subject)) {
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }

  private static Problem otherSubject(Known known) {
    AssessmentSubject registered = known.results().get(0).registration().subject();
    AssessmentSubject typed = subject(known.row());
    RosterColumn column =
        !registered.occupation().equals(typed.occupation())
            ? OCCUPATION
            : !registered.workType().equals(typed.workType()) ? WORK_TYPE : LEVEL;
    return new Problem(
        column,
        "报考的是“" + registered + "”，花名册为“" + typed + "”",
        "registered for '" + registered + "' but the roster says '" + typed + "'");
  }

  private static List<Problem> marks(ReviewRow row, ReviewContext context) {
    Optional<AssessmentResult> result = matching(Known.of(row, context));
    // What did not pass is found as such.
    if (result.isEmpty() || result.get().outcome(context.passingMarks()) != Outcome.PASSED) {
      return List.of();
    }
    Score score = result.get().score();
    PassingMarks pass = context.passingMarks();
    List<Problem> problems = new ArrayList<>();
    compare(row, THEORY, score.theory(), pass.theory(), problems);
    compare(row, SKILLS, score.skills(), pass.skills(), problems);
    if (!score.comprehensive().equals(Mark.NOT_REQUIRED)) {
      compare(row, COMPREHENSIVE, score.comprehensive(), pass.comprehensive(), problems);
    }
    return problems.isEmpty() ? List.of() : problems;
  }

  /** A mark below the pass mark, or none, is found as such (ROSTER-04, SCORE-08) and not twice. */
  private static void compare(
      ReviewRow row, RosterColumn column, Mark right, BigDecimal pass, List<Problem> problems) {
    Mark typed = row.sound(column, Mark.class);
    if (!typed.equals(right) && typed.reaches(pass)) {
      problems.add(
          new Problem(
              column,
              column.title() + "“" + typed + "”与成绩记录“" + right + "”不一致",
              "mark '" + typed + "' is not the recorded '" + right + "'"));
    }
  }
}
