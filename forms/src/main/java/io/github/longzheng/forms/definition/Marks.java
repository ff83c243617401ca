package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Codecs.mark;

import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Score;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Values;

/** The three columns of 考核成绩. */
final class Marks {
  /** Title of the merged head. */
  static final String HEAD = "考核成绩";

  static final Field<Score, Mark> THEORY =
      Field.<Score, Mark>of("theoryMark", "理论", mark(), Score::theory)
          .alias("理论成绩", "理论知识成绩", "理论知识");
  static final Field<Score, Mark> SKILLS =
      Field.<Score, Mark>of("skillsMark", "技能", mark(), Score::skills)
          .alias("技能成绩", "技能操作成绩", "操作技能", "技能操作");
  static final Field<Score, Mark> COMPREHENSIVE =
      Field.<Score, Mark>of("comprehensiveMark", "综合评审", mark(), Score::comprehensive)
          .alias("综合评审成绩", "评定成绩");

  private Marks() {}

  static Score read(Values values) {
    return new Score(values.get(THEORY), values.get(SKILLS), values.get(COMPREHENSIVE));
  }
}
