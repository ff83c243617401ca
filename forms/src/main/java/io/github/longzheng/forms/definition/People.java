package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Codecs.citizenId;
import static io.github.longzheng.forms.layout.Codecs.documentType;
import static io.github.longzheng.forms.layout.Codecs.gender;
import static io.github.longzheng.forms.layout.Codecs.mark;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.phone;
import static io.github.longzheng.forms.layout.Codecs.skill;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.Gender;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.forms.layout.Codecs.Skill;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Values;
import java.util.Optional;

/** The fields of people and their marks, as tables and platform exports title them. */
final class People {
  static final Field<Registration, String> TICKET =
      Field.<Registration, String>of("ticket", "准考证号", text(), Registration::ticketNumber)
          .alias("准考证号码", "考号");
  static final Field<Candidate, String> NAME =
      Field.<Candidate, String>of("name", "姓名", name(), Candidate::name).alias("考生姓名");
  static final Field<Candidate, Gender> GENDER =
      Field.derived("gender", "性别", gender(), Candidate::gender);
  static final Field<Candidate, DocumentType> DOCUMENT_TYPE =
      Field.of("documentType", "证件类型", documentType(), Candidate::documentType);
  static final Field<Candidate, CitizenId> ID =
      Field.<Candidate, CitizenId>of("id", "证件号码", citizenId(), Candidate::id)
          .alias("身份证号", "身份证号码", "证件号", "公民身份号码");
  static final Field<Candidate, Optional<String>> EDUCATION =
      Field.<Candidate, Optional<String>>of(
              "education", "文化程度", optional(text(), ""), Candidate::education)
          .alias("学历");
  static final Field<Candidate, Optional<String>> EMPLOYER =
      Field.<Candidate, Optional<String>>of(
              "employer", "所在单位", optional(text(), ""), Candidate::employer)
          .alias("单位", "工作单位", "单位名称");
  static final Field<Candidate, Optional<PhoneNumber>> PHONE =
      Field.<Candidate, Optional<PhoneNumber>>of(
              "phone", "联系电话", optional(phone(), ""), Candidate::phone)
          .alias("手机号", "手机号码", "电话");
  static final Field<AssessmentSubject, Skill> SKILL =
      Field.<AssessmentSubject, Skill>of("skill", "职业（工种）", skill(), Skill::of)
          .alias("职业工种", "认定职业（工种）");
  static final Field<Score, Mark> THEORY =
      Field.<Score, Mark>of("theoryMark", "理论", mark(), Score::theory)
          .alias("理论成绩", "理论知识成绩", "理论知识");
  static final Field<Score, Mark> SKILLS =
      Field.<Score, Mark>of("skillsMark", "技能", mark(), Score::skills)
          .alias("技能成绩", "技能操作成绩", "操作技能", "技能操作");
  static final Field<Score, Mark> COMPREHENSIVE =
      Field.<Score, Mark>of("comprehensiveMark", "综合评审", mark(), Score::comprehensive)
          .alias("综合评审成绩");

  private People() {}

  /** A person of whom the table has name, number and employer. */
  static Candidate readBrief(Values values) {
    return new Candidate(
        values.get(NAME),
        DocumentType.RESIDENT_IDENTITY_CARD,
        values.get(ID),
        Optional.empty(),
        values.get(EMPLOYER),
        Optional.empty());
  }

  /** A person of whom the table has everything. */
  static Candidate read(Values values) {
    return new Candidate(
        values.get(NAME),
        values.get(DOCUMENT_TYPE),
        values.get(ID),
        values.get(EDUCATION),
        values.get(EMPLOYER),
        values.get(PHONE));
  }

  /** A subject whose occupation and work type stand in one cell. */
  static AssessmentSubject readSkill(Values values) {
    Skill skill = values.get(SKILL);
    return new AssessmentSubject(skill.occupation(), skill.workType(), values.get(Subjects.LEVEL));
  }
}
