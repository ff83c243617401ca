package io.github.longzheng.forms.review;

import static io.github.longzheng.forms.review.RosterColumn.ASSESSOR;
import static io.github.longzheng.forms.review.RosterColumn.COMPREHENSIVE;
import static io.github.longzheng.forms.review.RosterColumn.DOCUMENT_TYPE;
import static io.github.longzheng.forms.review.RosterColumn.EDUCATION;
import static io.github.longzheng.forms.review.RosterColumn.EMPLOYER;
import static io.github.longzheng.forms.review.RosterColumn.GENDER;
import static io.github.longzheng.forms.review.RosterColumn.ID;
import static io.github.longzheng.forms.review.RosterColumn.ISSUER;
import static io.github.longzheng.forms.review.RosterColumn.ISSUE_DATE;
import static io.github.longzheng.forms.review.RosterColumn.LEVEL;
import static io.github.longzheng.forms.review.RosterColumn.NAME;
import static io.github.longzheng.forms.review.RosterColumn.NUMBER;
import static io.github.longzheng.forms.review.RosterColumn.OCCUPATION;
import static io.github.longzheng.forms.review.RosterColumn.PHONE;
import static io.github.longzheng.forms.review.RosterColumn.REMARK;
import static io.github.longzheng.forms.review.RosterColumn.SKILLS;
import static io.github.longzheng.forms.review.RosterColumn.THEORY;
import static io.github.longzheng.forms.review.RosterColumn.WORK_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.reading.ReadFindings;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, broken by one cell that keeps all the others, and the sentence that it gives. */
class ReviewRulesTest {
  /** A cell of the first row, what is typed there, and the one finding. */
  private record Case(RosterColumn column, String text, String ruleId, String said) {
    @Override
    public String toString() {
      return ruleId + " " + column + " '" + text + "'";
    }
  }

  static Stream<Case> cases() {
    String id = Batch.clean(3, 1).text(0, ID);
    return Stream.of(
        new Case(NAME, "", "TEXT-01", "姓名为空；请补填该单元格"),
        new Case(OCCUPATION, "", "TEXT-01", "职业名称为空"),
        new Case(DOCUMENT_TYPE, "", "TEXT-01", "证件类型为空"),
        new Case(ASSESSOR, "", "TEXT-01", "评价机构为空"),
        new Case(ISSUER, "", "TEXT-01", "发证机构为空"),
        new Case(EMPLOYER, "某".repeat(101), "TEXT-02", "不超过100字"),
        new Case(NAME, "测".repeat(51), "TEXT-02", "不超过50字"),
        new Case(REMARK, "甲\n乙", "TEXT-03", "可打印的字符"),
        new Case(WORK_TYPE, "示范）工种", "TEXT-03", "括号成对"),
        new Case(REMARK, "原号" + id, "TEXT-04", "备注中有证件号码"),
        new Case(EMPLOYER, id.substring(0, 6) + " " + id.substring(6), "TEXT-04", "所在单位中有证件号码"),
        new Case(OCCUPATION, id, "TEXT-04", "职业名称中有证件号码"),
        new Case(DOCUMENT_TYPE, "身份证", "TEXT-09", "居民身份证"),
        new Case(NAME, "测 试", "NAME-01", "姓名中有空格"),
        new Case(NAME, "测试1", "NAME-01", "姓名中有数字"),
        new Case(GENDER, "", "GENDER-01", "性别"),
        new Case(GENDER, "男性", "GENDER-09", "“男”或“女”"),
        new Case(GENDER, "男".equals(Batch.clean(3, 1).text(0, GENDER)) ? "女" : "男", "ID-15", "性别填"),
        new Case(PHONE, "0931-12", "PHONE-02", "7至16位"),
        new Case(PHONE, "10000000000/10000000001", "PHONE-03", "可用“-”分段"),
        new Case(ID, "", "ID-01", "18位"),
        new Case(ID, id.substring(0, 17), "ID-02", "实有17位"),
        new Case(ID, "6.20000E+17", "ID-02", "科学计数"),
        new Case(ID, id.substring(0, 5) + "O" + id.substring(6), "ID-03", "半角数字"),
        new Case(ID, "99" + id.substring(2), "ID-04", "省级"),
        new Case(ID, id.substring(0, 10) + "1301" + id.substring(14), "ID-05", "出生日期"),
        new Case(ID, id.substring(0, 17) + (id.endsWith("0") ? "1" : "0"), "ID-06", "校验码"),
        new Case(EDUCATION, "", "ROSTER-08", "文化程度为空；请按选项表填写，如大学本科"),
        new Case(EDUCATION, "本科", "OPTION-01", "文化程度“本科”应为“大学本科”"),
        new Case(EDUCATION, "夜校", "OPTION-02", "文化程度“夜校”不在选项表中"),
        new Case(DOCUMENT_TYPE, "299 某证", "OPTION-02", "不在选项表中"),
        new Case(WORK_TYPE, "", "ROSTER-09", "工种名称为空"),
        new Case(WORK_TYPE, "无", "ROSTER-09", "没有工种时填了“无”"),
        new Case(LEVEL, "", "LEVEL-01", "全称"),
        new Case(LEVEL, "四级/高级工", "LEVEL-08", "等级与名称一致"),
        new Case(LEVEL, "特级技师", "LEVEL-09", "新八级"),
        new Case(LEVEL, "四级", "LEVEL-11", "等级“四级”应写为“四级/中级工”"),
        new Case(THEORY, "八十", "MARK-03", "0至100"),
        new Case(SKILLS, "100.5", "MARK-07", "0至100"),
        new Case(THEORY, "--", "SCORE-08", "理论成绩填了“--”"),
        new Case(COMPREHENSIVE, "80", "SCORE-08", "四级/中级工的评定成绩填了“80”"),
        new Case(THEORY, "59.99", "ROSTER-04", "理论成绩“59.99”未达到合格线60"),
        new Case(SKILLS, "缺考", "ROSTER-04", "技能成绩“缺考”未达到合格线60"),
        new Case(SKILLS, "", "ROSTER-04", "技能成绩为空"),
        new Case(NUMBER, "", "CERT-01", "22位"),
        new Case(NUMBER, "S00006200000124400001", "CERT-02", "实有21位"),
        new Case(NUMBER, "S0000620000012440000O1", "CERT-03", "半角数字"),
        new Case(NUMBER, "S000099000001244000001", "CERT-04", "省级代码"),
        new Case(NUMBER, "J000062000001244000001", "CERT-09", "没有依据"),
        new Case(NUMBER, "S000062000001234000001", "CERT-11", "年份为2023，发证日期为2024-10-18"),
        new Case(NUMBER, "S000062000001243000001", "CERT-12", "等级代码为3，等级为四级/中级工"),
        new Case(
            NUMBER,
            "S000062000009244000001",
            "ROSTER-06",
            "证书编号前13位为“S000062000009”，备案为“S000062000001”"),
        new Case(ISSUE_DATE, "", "DATE-01", "2024-10-18"),
        new Case(ISSUE_DATE, "18/10/2024", "DATE-03", "2024-09-21"),
        new Case(ISSUE_DATE, "2024年10月18日", "DATE-03", "如2024-10-18的写法"),
        new Case(ISSUE_DATE, "2024-02-30", "DATE-05", "日期"),
        new Case(ISSUE_DATE, "2024.13.1", "DATE-05", "日期"),
        new Case(
            ASSESSOR, Batch.SCHOOL.replace("示范", "样板"), "ROSTER-05", "备案为“" + Batch.SCHOOL + "”"),
        new Case(ASSESSOR, Batch.SCHOOL.replace("职业", " 职业"), "ROSTER-05", "仅空格或全角、半角不同"),
        new Case(ISSUER, "另一家", "ROSTER-12", "发证机构为“另一家”"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isBrokenAlone(Case broken) {
    Batch batch = Batch.clean(3, 3).set(0, broken.column(), broken.text());
    // Records would find the same once more.
    ReviewResult result =
        Review.standard(
                ReviewContext.on(batch.today)
                    .withOrganization(Batch.ORGANIZATION)
                    .withPlan(batch.context().plan().orElseThrow()))
            .run(batch.head(), batch.stream());
    assertThat(result.findings())
        .extracting(Finding::ruleId, finding -> finding.location().toString())
        .containsExactly(tuple(broken.ruleId(), "第1行（" + broken.column().title() + "）"));
    Finding finding = result.findings().get(0);
    assertThat(finding.message()).contains(broken.said());
    RuleInfo rule = ReviewRules.standard().rule(broken.ruleId()).info();
    assertThat(finding.message()).endsWith("；" + rule.advice());
    assertThat(finding.messageEnglish()).endsWith("; expected " + rule.english());
    assertThat(finding.severity()).isEqualTo(rule.severity());
    assertThat(result.count(broken.ruleId()).failed()).isEqualTo(1);
  }

  @Test
  void aNumberOfAnotherDocumentIsOnlyDoubted() {
    Batch batch = Batch.clean(3, 2).set(0, DOCUMENT_TYPE, "299 某证").set(0, ID, "H12345678");
    ReviewContext context = ReviewContext.on(batch.today).withOptions(OptionLists.none());
    ReviewResult result = Review.standard(context).run(batch.head(), batch.stream());
    assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("ID-14");
    assertThat(result.hasErrors()).isFalse();
  }

  @Test
  void countyCodesAreJudgedMildly() {
    Batch batch = Batch.clean(3, 2);
    CitizenId never = withRegion("629999");
    CitizenId former = withRegion("622101");
    batch.set(0, ID, never.value()).set(0, GENDER, never.gender().chineseName());
    batch.set(1, ID, former.value()).set(1, GENDER, former.gender().chineseName());
    ReviewResult result =
        Review.standard(ReviewContext.on(batch.today)).run(batch.head(), batch.stream());
    assertThat(result.findings())
        .extracting(Finding::ruleId, Finding::severity)
        .containsExactly(tuple("ID-11", Severity.WARNING), tuple("ID-12", Severity.NOTE));
  }

  private static CitizenId withRegion(String region) {
    String body = region + "19800101" + "011";
    int sum = 0;
    for (int k = 0; k < 17; k++) {
      sum = (sum + (body.charAt(k) - '0')) * 2;
    }
    return CitizenId.parse(body + "10X98765432".charAt(sum % 11));
  }

  @Test
  void ageIsCountedOnTheIssueDate() {
    LocalDate birthday = Batch.ISSUED.minusYears(16);
    assertThat(ids(Batch.clean(3, 1).person(0, Batch.id(birthday, 12)))).isEmpty();
    assertThat(ids(Batch.clean(3, 1).person(0, Batch.id(birthday.plusDays(1), 12))))
        .containsExactly("ROSTER-13");
  }

  private static List<String> ids(Batch batch) {
    return batch.review().run(batch.head(), batch.stream()).findings().stream()
        .map(Finding::ruleId)
        .toList();
  }

  @Test
  void publicityAndTermsEndWhenThePlanSays() {
    Batch batch = Batch.clean(3, 1);
    // 2024-10-12 is a make-up working day: the 14th is the fifth from the 9th, counted mildly.
    batch.publicityFrom = LocalDate.of(2024, 10, 12);
    assertThat(ids(batch)).isEmpty();
    batch.publicityFrom = LocalDate.of(2024, 10, 14);
    assertThat(ids(batch)).containsExactly("ROSTER-16");
    batch.publicityFrom = Batch.PUBLICITY_FROM;
    batch.today = LocalDate.of(2024, 11, 29);
    assertThat(ids(batch)).isEmpty();
    batch.today = LocalDate.of(2024, 11, 30);
    assertThat(ids(batch)).containsExactly("ROSTER-17");
    batch.today = LocalDate.of(2025, 4, 18);
    assertThat(ids(batch)).containsExactly("ROSTER-17");
    batch.today = LocalDate.of(2025, 4, 19);
    assertThat(ids(batch)).containsExactly("ROSTER-18");
  }

  @Test
  void aCorrectionHasItsOwnTerm() {
    Batch batch = Batch.clean(3, 1);
    batch.today = LocalDate.of(2025, 1, 10);
    batch.returnedOn = Optional.of(LocalDate.of(2024, 12, 25));
    ReviewResult result = batch.review().run(batch.head(), batch.stream());
    assertThat(result.isClean()).isTrue();
    assertThat(result.notApplied())
        .extracting(NotApplied::reason)
        .contains("更正数据按C15计算期限（2024-10-18）");
    batch.returnedOn = Optional.of(LocalDate.of(2024, 12, 2));
    assertThat(ids(batch)).containsExactly("ROSTER-19");
  }

  @Test
  void aLateBatchIsOneFindingForEachDate() {
    Batch batch = Batch.clean(3, 50);
    batch.today = LocalDate.of(2024, 12, 20);
    ReviewResult result = batch.review().run(batch.head(), batch.stream());
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).toString())
        .startsWith("ROSTER-17 错误 第1行（发证日期）：发证日期2024-10-18的证书应于2024-11-29前上报，现为2024-12-20，共50行；");
    assertThat(result.count("ROSTER-17").failed()).isEqualTo(50);
  }

  @Test
  void withoutAFiledNameTheMajorityIsRight() {
    Batch batch = Batch.clean(3, 9);
    for (int row : List.of(2, 5)) {
      batch.set(row, NUMBER, "S000062000009" + batch.text(row, NUMBER).substring(13));
    }
    ReviewResult result = Review.standard(ReviewContext.on(batch.today)).run(batch.stream());
    assertThat(result.findings())
        .extracting(finding -> finding.location().toString())
        .containsExactly("第3行（证书编号）", "第6行（证书编号）");
    assertThat(result.findings().get(0).message()).contains("本批次多数为“S000062000001”");
  }

  @Test
  void aCopiedRowIsOneFinding() {
    Batch batch = Batch.clean(3, 4);
    batch.rows.add(new java.util.EnumMap<>(batch.rows.get(1)));
    assertThat(ids(batch)).containsExactly("ROSTER-02");
  }

  @Test
  void aSpoiltCellHasOneFinding() {
    Batch batch = Batch.clean(3, 1);
    RosterRow row =
        batch.stream()
            .findFirst()
            .orElseThrow()
            .with(ID, "620000197501010000")
            .withDamage(ID, ReadFindings.digitsLost("620000********0000"));
    ReviewResult result = batch.review().run(batch.head(), Stream.of(row));
    assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("FORM-07");
  }

  // ---- changing the rules

  private static final ReviewRule MINE =
      ReviewRule.RowRule.of(
          RuleInfo.of("PLAT-01", ReviewItem.PERSON, "备注为空", "请删去备注", "an empty remark")
              .serving(Clause.C08)
              .weighing(Severity.WARNING)
              .on(REMARK),
          (row, context) ->
              row.text(REMARK).filter(text -> !text.isEmpty()).isPresent()
                  ? List.of(new Problem(REMARK, "备注不为空", "the remark is not empty"))
                  : List.of());

  @Test
  void rulesAreSwitchedRegradedAndAdded() {
    Batch batch = Batch.clean(3, 2).set(0, REMARK, "甲").set(1, EDUCATION, "本科");
    ReviewRules rules =
        ReviewRules.standard()
            .without("ROSTER-04")
            .withSeverity("OPTION-01", Severity.NOTE)
            .with(MINE);
    ReviewResult result = Review.of(rules, batch.context()).run(batch.head(), batch.stream());
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "PLAT-01 警告 第1行（备注）：备注不为空；请删去备注", "OPTION-01 提示 第2行（文化程度）：文化程度“本科”应为“大学本科”；请改为选项表中的值");
    assertThat(result.notApplied())
        .extracting(NotApplied::toString)
        .contains("未审核：ROSTER-04 持证人各项成绩合格（规则已停用）");
    assertThat(ReviewRules.standard().all()).hasSize(rules.all().size());
    assertThat(rules.with(ReviewRules.standard().rule("ROSTER-04")).switchedOff()).isEmpty();
    assertThatThrownBy(() -> rules.without("ROSTER-99")).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> ReviewRules.of(List.of(MINE, MINE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddedKeyRuleFindsDuplicates() {
    Batch batch = Batch.clean(3, 4).set(3, PHONE, Batch.clean(3, 4).text(1, PHONE));
    ReviewRule rule =
        ReviewRule.KeyRule.of(
            RuleInfo.of("PLAT-02", ReviewItem.PERSON, "联系电话不重复", "请核对", "different phones")
                .on(PHONE),
            PHONE,
            row -> row.phone().map(phone -> ReviewKey.of(phone.value())));
    ReviewResult result =
        Review.of(ReviewRules.of(List.of(rule)), batch.context()).run(batch.stream());
    assertThat(result.findings())
        .extracting(finding -> finding.location().toString())
        .containsExactly("第4行（联系电话）");
    assertThat(result.findings().get(0).message()).contains("与第2行重复");
  }

  @Test
  void aListenerCanEndTheWork() {
    Batch batch = Batch.clean(3, 4);
    assertThatThrownBy(
            () -> batch.review().withProgress((work, done, total) -> false).run(batch.stream()))
        .isInstanceOf(io.github.longzheng.forms.CancelledException.class)
        .hasMessageContaining("审核证书数据");
  }
}
