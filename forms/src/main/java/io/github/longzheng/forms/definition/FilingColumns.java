package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.examTime;
import static io.github.longzheng.forms.layout.Codecs.names;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.skillsMode;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.SessionFiling;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Rule;
import io.github.longzheng.forms.layout.Values;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns and rules that attachments 1 and 4 share. */
final class FilingColumns {
  private static final int DAYS_FOR_TRADITIONAL_SKILLS = 7;

  private static final Field<SessionFiling.Row, Integer> HEAD_COUNT =
      Field.of("headCount", "认定人数", count(), SessionFiling.Row::headCount);
  private static final Field<SessionFiling.Row, SkillsMode> MODE =
      Field.of("skillsMode", "认定方式", skillsMode(), SessionFiling.Row::skillsMode);
  private static final Field<SessionFiling.Row, ExamTime> THEORY =
      Field.<SessionFiling.Row, ExamTime>of(
              "theory", "理论认定日期及时间", examTime(), SessionFiling.Row::theory)
          .alias("理论认定日期", "理论认定时间", "理论认定日期和时间");
  private static final Field<SessionFiling.Row, ExamTime> SKILLS =
      Field.<SessionFiling.Row, ExamTime>of(
              "skills", "技能认定日期及时间", examTime(), SessionFiling.Row::skills)
          .alias("技能认定日期", "技能认定时间", "技能认定日期和时间");
  private static final Field<SessionFiling.Row, String> SITE =
      Field.<SessionFiling.Row, String>of("site", "考点名称", text(), SessionFiling.Row::site)
          .alias("考点");
  private static final Field<SessionFiling.Row, String> ADDRESS =
      Field.<SessionFiling.Row, String>of("address", "考点地址", text(), SessionFiling.Row::address)
          .alias("认定地点");
  private static final Field<SessionFiling.Row, List<String>> EXAMINERS =
      Field.<SessionFiling.Row, List<String>>of(
              "examiners", "考评人员", names(), SessionFiling.Row::examiners)
          .alias("考评员");
  private static final Field<SessionFiling.Row, List<String>> SUPERVISORS =
      Field.<SessionFiling.Row, List<String>>of(
              "supervisors", "内部质量督导员", names(), SessionFiling.Row::supervisors)
          .alias("质量督导员", "内部督导员", "督导员");
  private static final Field<SessionFiling.Row, Optional<String>> REMARK =
      Field.of("remark", "备注", optional(text(), ""), SessionFiling.Row::remark);

  static final List<Column<SessionFiling.Row>> ALL =
      List.of(
          Column.of(Subjects.OCCUPATION.of(SessionFiling.Row::subject), 12),
          Column.of(Subjects.WORK_TYPE.of(SessionFiling.Row::subject), 12),
          Column.of(Subjects.LEVEL.of(SessionFiling.Row::subject), 12),
          Column.of(HEAD_COUNT, 6).sum(),
          Column.of(MODE, 10),
          Column.of(THEORY, 12),
          Column.of(SKILLS, 12),
          Column.of(SITE, 18).left(),
          Column.of(ADDRESS, 20).left(),
          Column.of(EXAMINERS, 12),
          Column.of(SUPERVISORS, 10),
          Column.of(REMARK, 9).left());

  private FilingColumns() {}

  static SessionFiling.Row read(Values values) {
    return new SessionFiling.Row(
        Subjects.read(values),
        values.get(HEAD_COUNT),
        values.get(MODE),
        values.get(THEORY),
        values.get(SKILLS),
        values.get(SITE),
        values.get(ADDRESS),
        values.get(EXAMINERS),
        values.get(SUPERVISORS),
        values.get(REMARK));
  }

  /** What attachments 1 and 4 require of their rows. */
  static <T, R> List<Rule.OfRows<T, R>> rules(
      Function<T, List<R>> rows,
      Function<R, SessionFiling.Row> filed,
      Function<T, YearMonth> month) {
    return List.of(
        Rules.notEmpty("FILING-01", "报备条目", rows),
        Rules.eachRow(
            "FILING-02",
            "认定人数不少于1人",
            "at least one candidate",
            HEAD_COUNT.title(),
            rows,
            row -> filed.apply(row).headCount() > 0,
            row -> String.valueOf(filed.apply(row).headCount())),
        Rules.eachRow(
            "FILING-03",
            "理论认定日期在认定月份内（C03）",
            "a theory exam in the month of the filing (C03)",
            THEORY.title(),
            rows,
            (form, row) ->
                YearMonth.from(filed.apply(row).theory().date()).equals(month.apply(form)),
            row -> filed.apply(row).theory().toString()),
        Rules.eachRow(
            "FILING-04",
            "在线认定在理论考试当日、传统认定在理论考试后一周内（C05、C06）",
            "online skills on the day of the theory exam, traditional skills within a week after it"
                + " (C05, C06)",
            SKILLS.title(),
            rows,
            row -> isInTime(filed.apply(row)),
            row -> shownSkills(filed.apply(row))),
        Rules.eachRow(
            "FILING-05",
            "列明考评人员和内部质量督导员（C12）",
            "examiners and an internal quality supervisor (C12)",
            SUPERVISORS.title(),
            rows,
            row -> isStaffed(filed.apply(row)),
            row -> shownStaff(filed.apply(row))));
  }

  private static boolean isInTime(SessionFiling.Row row) {
    return isInTime(row.skillsMode(), row.theory().date(), row.skills().date());
  }

  private static String shownSkills(SessionFiling.Row row) {
    return row.skillsMode().chineseName() + " " + row.skills();
  }

  private static boolean isStaffed(SessionFiling.Row row) {
    return !row.examiners().isEmpty() && !row.supervisors().isEmpty();
  }

  private static String shownStaff(SessionFiling.Row row) {
    return row.examiners().size() + "人 / " + row.supervisors().size() + "人";
  }

  static boolean isInTime(SkillsMode mode, LocalDate theory, LocalDate skills) {
    return switch (mode) {
      case ONLINE -> skills.equals(theory);
      case TRADITIONAL ->
          !skills.isBefore(theory) && !skills.isAfter(theory.plusDays(DAYS_FOR_TRADITIONAL_SKILLS));
    };
  }
}
