package io.github.longzheng.forms.submission;

import static io.github.longzheng.forms.layout.Block.pageBreak;
import static io.github.longzheng.forms.layout.Block.paragraph;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.level;
import static io.github.longzheng.forms.layout.Codecs.month;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.skill;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.layout.Block.Style;
import io.github.longzheng.forms.layout.Codecs.Skill;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition.Letter;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The letter of a {@link PublicityNotice}, set after GB/T 9704-2012. The words are a reconstruction
 * from clause C13.
 */
final class PublicityLetter {
  /** Where to turn, field by field, so that what is not given leaves no empty line. */
  private record Channel(String key, Function<PublicityNotice, Optional<PublicityChannel>> getter) {
    Field<PublicityNotice, Optional<String>> office() {
      return field("Office", "受理部门", channel -> Optional.of(channel.office()));
    }

    Field<PublicityNotice, Optional<String>> phone() {
      return field("Phone", "电话", channel -> Optional.of(channel.phone().value()));
    }

    Field<PublicityNotice, Optional<String>> address() {
      return field("Address", "地址", PublicityChannel::address);
    }

    Field<PublicityNotice, Optional<String>> email() {
      return field("Email", "电子邮箱", PublicityChannel::email);
    }

    private Field<PublicityNotice, Optional<String>> field(
        String part, String title, Function<PublicityChannel, Optional<String>> text) {
      return Field.of(
          key + part, title, optional(text(), ""), notice -> getter.apply(notice).flatMap(text));
    }
  }

  private static final Channel COMPLAINTS = new Channel("complaints", PublicityNotice::complaints);
  private static final Channel SCORE_REVIEW =
      new Channel("scoreReview", PublicityNotice::scoreReview);

  /** A line of the list, which knows how names are to be printed. */
  private record Line(PublicityNotice notice, PublicityNotice.Qualified person) {}

  private static final Field<PublicityNotice, String> ORGANIZATION =
      Field.of("organization", "公示单位", text(), PublicityNotice::organization);
  private static final Field<PublicityNotice, YearMonth> MONTH =
      Field.of("month", "认定月份", month(), PublicityNotice::month);
  private static final Field<PublicityNotice, YearMonth> BATCH =
      Field.of("batch", "认定批次", month(), PublicityNotice::month);
  private static final Field<PublicityNotice, String> SIGNER =
      Field.of("signer", "公示单位（盖章）", text(), PublicityNotice::organization);
  private static final Field<PublicityNotice, LocalDate> DATE =
      Field.of("date", "公示日期", chineseDate(), PublicityNotice::from);
  private static final Field<PublicityNotice, String> GROUNDS =
      Field.of("grounds", "依据", text(), notice -> notice.plan().terms().title());
  private static final Field<PublicityNotice, Integer> TOTAL =
      Field.of("total", "合格人数", count(), notice -> notice.qualified().size());
  private static final Field<PublicityNotice, LocalDate> FROM =
      Field.of("from", "公示首日", chineseDate(), PublicityNotice::from);
  private static final Field<PublicityNotice, LocalDate> TO =
      Field.of("to", "公示截止", chineseDate(), PublicityNotice::to);
  private static final Field<PublicityNotice, Integer> DAYS =
      Field.of("days", "工作日数", count(), notice -> notice.end().number());
  private static final Field<Line, String> NAME =
      Field.of("name", "姓名", text(), line -> line.notice().printed(line.person().name()));
  private static final Field<Line, String> ID =
      Field.of("id", "证件号码", text(), line -> line.person().id().toString());
  private static final Field<Line, Skill> SKILL =
      Field.of("skill", "职业（工种）", skill(), line -> Skill.of(line.person().subject()));
  private static final Field<Line, SkillLevel> LEVEL =
      Field.of("level", "职业技能等级", level(), line -> line.person().subject().level());

  private static final Table<PublicityNotice, Line> LIST =
      Table.written(
          "qualified",
          List.of(
              Column.of(NAME, 16), Column.of(ID, 28), Column.of(SKILL, 28), Column.of(LEVEL, 18)),
          notice -> notice.qualified().stream().map(person -> new Line(notice, person)).toList());

  static final Document<PublicityNotice> DOCUMENT =
      Document.of(
          new Letter<>(
              List.of(
                  paragraph(Style.TITLE, "{}\n{}职业技能等级认定合格人员公示", ORGANIZATION, MONTH),
                  paragraph(
                      Style.BODY,
                      "根据《{}》要求，我单位{}职业技能等级认定工作已全部结束，现将考核成绩合格的{}人（名单附后）予以公示。",
                      GROUNDS,
                      BATCH,
                      TOTAL),
                  paragraph(Style.BODY, "一、公示时间：{}至{}（{}个工作日）。", FROM, TO, DAYS),
                  paragraph(Style.BODY, "二、对公示人员或认定工作有异议的，可向以下部门投诉："),
                  paragraph(Style.BODY, "{}，电话：{}", COMPLAINTS.office(), COMPLAINTS.phone()),
                  paragraph(Style.BODY, "地址：{}", COMPLAINTS.address()),
                  paragraph(Style.BODY, "电子邮箱：{}", COMPLAINTS.email()),
                  paragraph(Style.BODY, "三、对本人成绩有异议的，可向以下部门申请成绩复核："),
                  paragraph(Style.BODY, "{}，电话：{}", SCORE_REVIEW.office(), SCORE_REVIEW.phone()),
                  paragraph(Style.BODY, "地址：{}", SCORE_REVIEW.address()),
                  paragraph(Style.BODY, "电子邮箱：{}", SCORE_REVIEW.email()),
                  paragraph(Style.BODY, "公示无异议后，确定最终认定结果，生成证书编号。"),
                  paragraph(Style.ENCLOSURE, "附件：合格人员名单"),
                  paragraph(Style.SIGNER, "{}", SIGNER),
                  paragraph(Style.DATE, "{}", DATE),
                  pageBreak(),
                  paragraph(Style.CAPTION, "合格人员名单"),
                  rows(LIST))));

  private PublicityLetter() {}
}
