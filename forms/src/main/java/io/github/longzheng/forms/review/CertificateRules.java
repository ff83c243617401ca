package io.github.longzheng.forms.review;

import static io.github.longzheng.forms.review.RosterColumn.ASSESSOR;
import static io.github.longzheng.forms.review.RosterColumn.ID;
import static io.github.longzheng.forms.review.RosterColumn.ISSUER;
import static io.github.longzheng.forms.review.RosterColumn.ISSUE_DATE;
import static io.github.longzheng.forms.review.RosterColumn.LEVEL;
import static io.github.longzheng.forms.review.RosterColumn.NUMBER;
import static io.github.longzheng.forms.review.RosterColumn.OCCUPATION;
import static io.github.longzheng.forms.review.RosterColumn.WORK_TYPE;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.calendar.FirstDayRule;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Severity;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.eligibility.Certainty;
import io.github.longzheng.forms.layout.Labels;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Rules about the certificate: its number, dates, institutions and duplicates in the batch. */
final class CertificateRules {
  static final List<ReviewRule> ALL =
      List.of(
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "CERT-11",
                      ReviewItem.NUMBER,
                      "证书编号第14、15位与发证年份一致",
                      "请核对证书编号和发证日期",
                      "a number whose year (characters 14 and 15) is that of the issue date")
                  .serving(Clause.C14)
                  .restingOn(Certainty.LAW)
                  .on(NUMBER, ISSUE_DATE),
              (row, context) -> year(row)),
          ReviewRule.RowRule.of(
              RuleInfo.of(
                      "CERT-12",
                      ReviewItem.NUMBER,
                      "证书编号第16位与职业技能等级一致",
                      "请核对证书编号和等级",
                      "a number whose level digit (character 16) is that of the row")
                  .serving(Clause.C14)
                  .restingOn(Certainty.LAW)
                  .on(NUMBER, LEVEL),
              (row, context) -> level(row)),
          new ReviewRule.ValueRule(
              RuleInfo.of(
                      "ROSTER-06",
                      ReviewItem.NUMBER,
                      "同一批次的证书属于同一机构（站点）编码",
                      "请核对证书编号前13位是否为备案的编码；其他机构的证书另行上报",
                      "numbers that begin with one site code, the filed one")
                  .serving(Clause.C14)
                  .restingOn(Certainty.LAW)
                  .on(NUMBER),
              row -> Optional.of(row.sound(NUMBER, CertificateNumber.class).siteCode().value()),
              true,
              agreement(
                  NUMBER,
                  "证书编号前13位",
                  (head, context) ->
                      context.organization().map(organization -> organization.siteCode().value()))),
          new ReviewRule.ValueRule(
              RuleInfo.of(
                      "ROSTER-05",
                      ReviewItem.INSTITUTION,
                      "评价机构与填报单位的备案名称一致",
                      "请改为备案全称，逐字一致；其他机构的证书另行上报",
                      "the assessor to be the organization's filed name")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .on(ASSESSOR),
              row -> Optional.of(row.sound(ASSESSOR, String.class)),
              true,
              agreement(ASSESSOR, ASSESSOR::title, CertificateRules::filedName)),
          new ReviewRule.ValueRule(
              RuleInfo.of(
                      "ROSTER-12",
                      ReviewItem.INSTITUTION,
                      "发证机构与评价机构为同一机构（谁评价、谁发证）",
                      "请核对发证机构；确由其他机构发证的，由平台停用本规则",
                      "the issuer to be the assessing organization (C17)")
                  .serving(Clause.C17)
                  .weighing(Severity.WARNING)
                  .on(ISSUER),
              row -> Optional.of(row.sound(ISSUER, String.class)),
              true,
              agreement(ISSUER, ISSUER::title, CertificateRules::filedName)),
          date(
              RuleInfo.of(
                      "ROSTER-07",
                      ReviewItem.ISSUE_DATE,
                      "发证日期不晚于填报日期",
                      "请核对发证日期",
                      "an issue date not after the day of the report")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING),
              true,
              (date, context) ->
                  date.isAfter(context.today())
                      ? Optional.of(
                          words(
                              "发证日期" + date + "晚于填报日期" + context.today(),
                              "issue date " + date + " is after " + context.today()))
                      : Optional.empty()),
          date(
              RuleInfo.of(
                      "ROSTER-20",
                      ReviewItem.ISSUE_DATE,
                      "发证日期为本批次的发证日期",
                      "请核对发证日期；其他日期的证书另行上报",
                      "the issue date of the batch")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .needing(ContextPart.ISSUE_DATE),
              true,
              (date, context) ->
                  context
                      .issueDate()
                      .filter(expected -> !expected.equals(date))
                      .map(
                          expected ->
                              words(
                                  "发证日期" + date + "不是本批次的" + expected,
                                  "issue date "
                                      + date
                                      + " is not that of the batch, "
                                      + expected))),
          date(
              RuleInfo.of(
                      "ROSTER-16",
                      ReviewItem.ISSUE_DATE,
                      "发证日期在公示期满之后",
                      "请核对公示日期和发证日期；公示期满无异议后方可发证",
                      "an issue date after the end of publicity (C13)")
                  .serving(Clause.C13)
                  .restingOn(Certainty.NOTICE)
                  .needing(ContextPart.PLAN, ContextPart.PUBLICITY),
              true,
              CertificateRules::publicity),
          date(
              RuleInfo.of(
                      "ROSTER-17",
                      ReviewItem.REPORT,
                      "自发证日期起30个工作日内上报",
                      "已逾期，请尽快上报并附书面说明",
                      "a report within 30 working days from the issue date (C14)")
                  .serving(Clause.C14)
                  .restingOn(Certainty.NOTICE)
                  .needing(ContextPart.PLAN),
              false,
              CertificateRules::late),
          date(
              RuleInfo.of(
                      "ROSTER-18",
                      ReviewItem.REPORT,
                      "自发证日期起不超过6个月",
                      "逾期超过6个月原则上不予受理，请先与鉴定中心沟通",
                      "a report within 6 months from the issue date (C16)")
                  .serving(Clause.C16)
                  .restingOn(Certainty.NOTICE)
                  .needing(ContextPart.PLAN),
              false,
              CertificateRules::tooLate),
          new ReviewRule.KeyRule(
              RuleInfo.of(
                      "ROSTER-02",
                      ReviewItem.DUPLICATE,
                      "证书编号不重复",
                      "请核对两行的证书编号；整行重复的删去一行",
                      "different certificate numbers")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .on(NUMBER),
              NUMBER,
              row -> Optional.ofNullable(row.numberKey()),
              Optional.empty(),
              Keys::number),
          new ReviewRule.KeyRule(
              RuleInfo.of(
                      "ROSTER-03",
                      ReviewItem.DUPLICATE,
                      "同一人同一职业（工种）同一等级只有一本证书",
                      "请核对是否重复报考或重复发证，只保留一本",
                      "one certificate for each person and subject")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .on(ID, OCCUPATION, WORK_TYPE, LEVEL),
              ID,
              row ->
                  row.subjectOrNull() == null
                      ? Optional.empty()
                      : Optional.of(Keys.of(row.idBody(), row.subjectOrNull())),
              // A copy of a whole row is found by its number already.
              Optional.of(
                  row ->
                      row.numberKey() == null ? row.source().number() : Keys.hash(row.numberKey())),
              key -> Keys.id(key) + " " + Subject.shown(key.text())),
          new ReviewRule.KeyRule(
              RuleInfo.of(
                      "ROSTER-21",
                      ReviewItem.DUPLICATE,
                      "同一人同一发证日期只有一个职业（工种）和等级的证书",
                      "各职业统一时间考试，请核对是否同时参加了两场；属实的可保留",
                      "certificates of one subject for each person and issue date")
                  .serving(Clause.C04)
                  .weighing(Severity.WARNING)
                  .on(ID, ISSUE_DATE, OCCUPATION, WORK_TYPE, LEVEL),
              ID,
              row -> Optional.of(Keys.of(row.idBody(), row.sound(ISSUE_DATE, LocalDate.class))),
              // Two of the same subject are for ROSTER-03.
              Optional.of(row -> row.subjectOrNull() == null ? 0 : row.subjectOrNull().hash()),
              Keys::id));

  private CertificateRules() {}

  /** The two sentences about a wrong value. */
  private record Words(String chinese, String english) {}

  private static Words words(String chinese, String english) {
    return new Words(chinese, english);
  }

  private static List<Problem> year(ReviewRow row) {
    CertificateNumber number = row.sound(NUMBER, CertificateNumber.class);
    LocalDate issued = row.sound(ISSUE_DATE, LocalDate.class);
    return number.issueYear() == issued.getYear()
        ? List.of()
        : List.of(
            new Problem(
                NUMBER,
                "证书编号“" + number + "”的年份为" + number.issueYear() + "，发证日期为" + issued,
                "number '"
                    + number
                    + "' is of "
                    + number.issueYear()
                    + " but the issue date is "
                    + issued));
  }

  private static List<Problem> level(ReviewRow row) {
    CertificateNumber number = row.sound(NUMBER, CertificateNumber.class);
    SkillLevel level = row.sound(LEVEL, SkillLevel.class);
    return number.level() == level
        ? List.of()
        : List.of(
            new Problem(
                NUMBER,
                "证书编号“" + number + "”的等级代码为" + number.level().digit() + "，等级为" + level.fullName(),
                "number '"
                    + number
                    + "' is of level "
                    + number.level().digit()
                    + " but the row is of level "
                    + level.digit()));
  }

  private static Optional<String> filedName(BatchHead head, ReviewContext context) {
    return context
        .organization()
        .map(Organization::name)
        .or(() -> head.organization().map(BatchHead.Text::text));
  }

  private static ReviewRule.ValueCheck agreement(
      RosterColumn column,
      String what,
      BiFunction<BatchHead, ReviewContext, Optional<String>> expected) {
    return agreement(column, () -> what, expected);
  }

  /** All rows have the expected value, or, where nobody knows it, that of most rows. */
  private static ReviewRule.ValueCheck agreement(
      RosterColumn column,
      java.util.function.Supplier<String> what,
      BiFunction<BatchHead, ReviewContext, Optional<String>> expected) {
    return (values, head, context) -> {
      Map<String, Problem> wrong = new LinkedHashMap<>();
      Optional<String> known = expected.apply(head, context);
      String right = known.orElseGet(() -> values.isEmpty() ? "" : values.get(0).value());
      for (ReviewRule.ValueCount count : values) {
        if (!count.value().equals(right)) {
          boolean nearly = Labels.normalize(count.value()).equals(Labels.normalize(right));
          wrong.put(
              count.value(),
              new Problem(
                  column,
                  what.get()
                      + "为“"
                      + count.value()
                      + "”，"
                      + (known.isPresent() ? "备案为“" : "本批次多数为“")
                      + right
                      + "”"
                      + (nearly ? "（仅空格或全角、半角不同）" : ""),
                  "'"
                      + count.value()
                      + "' is not "
                      + (known.isPresent() ? "the filed '" : "what most rows have, '")
                      + right
                      + "'"));
        }
      }
      return wrong;
    };
  }

  /** A rule about each issue date that the number of its row does not contradict. */
  private static ReviewRule date(
      RuleInfo info,
      boolean everyRow,
      BiFunction<LocalDate, ReviewContext, Optional<Words>> judge) {
    Function<ReviewRow, Optional<String>> value =
        row -> {
          LocalDate issued = row.sound(ISSUE_DATE, LocalDate.class);
          CertificateNumber number = row.numberOrNull();
          return number == null || number.issueYear() == issued.getYear()
              ? Optional.of(issued.toString())
              : Optional.empty();
        };
    return new ReviewRule.ValueRule(
        info.on(ISSUE_DATE),
        value,
        everyRow,
        (values, head, context) -> {
          Map<String, Problem> wrong = new LinkedHashMap<>();
          for (ReviewRule.ValueCount count : values) {
            judge
                .apply(LocalDate.parse(count.value()), context)
                .ifPresent(
                    words ->
                        wrong.put(
                            count.value(),
                            new Problem(
                                ISSUE_DATE,
                                words.chinese() + (everyRow ? "" : "，共" + count.rows() + "行"),
                                words.english()
                                    + (everyRow ? "" : ", " + count.rows() + " rows"))));
          }
          return wrong;
        });
  }

  /**
   * The mildest reading of C13, which counts the first day, so that nobody's valid publicity is
   * called too short.
   */
  private static Optional<Words> publicity(LocalDate date, ReviewContext context) {
    CertificationPlan plan = context.plan().orElseThrow();
    LocalDate from = context.publicityFrom().orElseThrow();
    LocalDate end =
        plan.withConventions(plan.conventions().withPublicity(FirstDayRule.COUNTED))
            .publicityEnds(from)
            .date();
    return date.isAfter(end)
        ? Optional.empty()
        : Optional.of(
            words(
                "发证日期" + date + "不晚于公示期满日" + end + "（" + from + "起公示）",
                "issue date "
                    + date
                    + " is not after "
                    + end
                    + ", the end of publicity from "
                    + from));
  }

  private static Optional<Words> late(LocalDate date, ReviewContext context) {
    if (context.returnedOn().isPresent()) {
      throw new CannotJudgeException("更正数据按C15计算期限", "a correction is judged by C15");
    }
    CertificationPlan plan = context.plan().orElseThrow();
    LocalDate by = plan.reportBy(date).date();
    // Beyond six months C16 says it.
    return context.today().isAfter(by) && !context.today().isAfter(plan.acceptedUntil(date).date())
        ? Optional.of(
            words(
                "发证日期" + date + "的证书应于" + by + "前上报，现为" + context.today(),
                "certificates of "
                    + date
                    + " were due by "
                    + by
                    + " and today is "
                    + context.today()))
        : Optional.empty();
  }

  private static Optional<Words> tooLate(LocalDate date, ReviewContext context) {
    LocalDate until = context.plan().orElseThrow().acceptedUntil(date).date();
    return context.today().isAfter(until)
        ? Optional.of(
            words(
                "发证日期" + date + "的证书受理至" + until + "，现为" + context.today(),
                "certificates of "
                    + date
                    + " were accepted until "
                    + until
                    + " and today is "
                    + context.today()))
        : Optional.empty();
  }
}
