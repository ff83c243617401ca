package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.level;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.SubjectCount;
import io.github.longzheng.forms.layout.Codecs;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.layout.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns 职业名称、工种名称、等级 that most tables begin with. */
final class Subjects {
  static final Field<AssessmentSubject, String> OCCUPATION =
      Field.<AssessmentSubject, String>of(
              "occupation", "职业名称", text(), AssessmentSubject::occupation)
          .alias("职业", "申报职业");
  static final Field<AssessmentSubject, Optional<String>> WORK_TYPE =
      Field.<AssessmentSubject, Optional<String>>of(
              "workType", "工种名称", optional(text(), Codecs.NONE), AssessmentSubject::workType)
          .alias("工种", "申报工种");
  static final Field<AssessmentSubject, SkillLevel> LEVEL =
      Field.<AssessmentSubject, SkillLevel>of("level", "等级", level(), AssessmentSubject::level)
          .alias("职业技能等级", "级别", "申报等级");

  private static final Field<SubjectCount, Integer> COUNT =
      Field.<SubjectCount, Integer>of("count", "人数", count(), SubjectCount::count)
          .alias("证书数量", "认定人数");

  private Subjects() {}

  static AssessmentSubject read(Values values) {
    return new AssessmentSubject(values.get(OCCUPATION), values.get(WORK_TYPE), values.get(LEVEL));
  }

  /** One key for each person and subject; no text of a form holds a control character. */
  static String keyOf(CitizenId id, AssessmentSubject subject) {
    return id.value()
        + subject.level().digit()
        + subject.occupation()
        + subject.workType().map(name -> '\t' + name).orElse("");
  }

  /** The table of subjects and head counts that letters and the review have. */
  static <T> Table<T, SubjectCount> countTable(Function<T, List<SubjectCount>> counts) {
    return Table.<T, SubjectCount>of(
            "counts",
            List.of(
                Column.of(OCCUPATION.of(SubjectCount::subject), 22),
                Column.of(WORK_TYPE.of(SubjectCount::subject), 22),
                Column.of(LEVEL.of(SubjectCount::subject), 18),
                Column.of(COUNT, 10).sum()),
            counts,
            values -> new SubjectCount(read(values), values.get(COUNT)))
        .withTotal();
  }
}
