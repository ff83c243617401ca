package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Block.paragraph;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Block.title;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.month;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.EligibilityCommitment;
import io.github.longzheng.forms.SubjectCount;
import io.github.longzheng.forms.layout.Block.Style;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Attachment 2, 职业技能等级认定报考人员资格审核承诺书. The words are a reconstruction from clauses C01, C08, C11 and
 * C17.
 */
public final class EligibilityCommitmentForm {
  private static final Field<EligibilityCommitment, String> ADDRESSEE =
      Field.of("addressee", "主送机关", text(), EligibilityCommitment::addressee);
  private static final Field<EligibilityCommitment, String> ORGANIZATION =
      Field.of("organization", "承诺单位", text(), EligibilityCommitment::organization);
  private static final Field<EligibilityCommitment, YearMonth> MONTH =
      Field.of("month", "认定月份", month(), EligibilityCommitment::month);
  private static final Field<EligibilityCommitment, Integer> TOTAL =
      Field.derived(
          "total", "报考人数", count(), commitment -> SubjectCount.total(commitment.counts()));
  private static final Field<EligibilityCommitment, String> REVIEWER =
      Field.of("reviewer", "资格审核人", name(), EligibilityCommitment::reviewer);
  private static final Field<EligibilityCommitment, LocalDate> DATE =
      Field.of("date", "承诺日期", chineseDate(), EligibilityCommitment::date);

  private static final Table<EligibilityCommitment, SubjectCount> COUNTS =
      Subjects.countTable(EligibilityCommitment::counts);

  public static final FormDefinition<EligibilityCommitment> DEFINITION =
      FormDefinition.letter(
          Attachment.ELIGIBILITY_COMMITMENT,
          values ->
              new EligibilityCommitment(
                  values.get(ADDRESSEE),
                  values.get(ORGANIZATION),
                  values.get(MONTH),
                  values.rows(COUNTS),
                  values.get(REVIEWER),
                  values.get(DATE)),
          List.of(
              Rules.notEmpty("ELIGCOM-01", "报考职业、等级及人数", EligibilityCommitment::counts),
              Rules.eachRow(
                  "ELIGCOM-02",
                  "报考人数不少于1人",
                  "at least one candidate",
                  "人数",
                  EligibilityCommitment::counts,
                  row -> row.count() > 0,
                  row -> row.subject().toString())),
          title(Attachment.ELIGIBILITY_COMMITMENT.title()),
          paragraph(Style.ADDRESSEE, "{}：", ADDRESSEE),
          paragraph(
              Style.BODY,
              "{}拟于{}组织职业技能等级认定，报考人员共{}人，报考职业（工种）、等级及人数见下表。现就报考人员资格审核作如下承诺：",
              ORGANIZATION,
              MONTH,
              TOTAL),
          paragraph(Style.BODY, "一、严格按照人社厅发〔2023〕31号文件和国家职业标准逐人审核，报考人员均符合所报职业（工种）和等级条件。"),
          paragraph(Style.BODY, "二、在“技能人才评价工作网”备案的职业（工种）和对应等级范围内组织报名，不超范围、超等级。"),
          paragraph(Style.BODY, "三、报考人员提交的材料真实、有效，已按期在“考务管理”系统中申报个人资料。"),
          paragraph(Style.BODY, "四、按照“谁评价、谁发证、谁负责”的原则，落实等级认定主体责任，对资格审核结果负责；如有不实，愿承担相应责任。"),
          rows(COUNTS),
          paragraph(Style.BY_HAND, "资格审核人：{}（签字）", REVIEWER),
          paragraph(Style.BY_HAND, "法定代表人（签字）："),
          paragraph(Style.SIGNER, "承诺单位（盖章）"),
          paragraph(Style.DATE, "{}", DATE));

  private EligibilityCommitmentForm() {}
}
