package io.github.longzheng.forms.review;

import static io.github.longzheng.forms.review.RosterColumn.ASSESSOR;
import static io.github.longzheng.forms.review.RosterColumn.COMPREHENSIVE;
import static io.github.longzheng.forms.review.RosterColumn.EDUCATION;
import static io.github.longzheng.forms.review.RosterColumn.GENDER;
import static io.github.longzheng.forms.review.RosterColumn.ID;
import static io.github.longzheng.forms.review.RosterColumn.ISSUER;
import static io.github.longzheng.forms.review.RosterColumn.ISSUE_DATE;
import static io.github.longzheng.forms.review.RosterColumn.LEVEL;
import static io.github.longzheng.forms.review.RosterColumn.NAME;
import static io.github.longzheng.forms.review.RosterColumn.NUMBER;
import static io.github.longzheng.forms.review.RosterColumn.OCCUPATION;
import static io.github.longzheng.forms.review.RosterColumn.PHONE;
import static io.github.longzheng.forms.review.RosterColumn.SKILLS;
import static io.github.longzheng.forms.review.RosterColumn.THEORY;
import static io.github.longzheng.forms.review.RosterColumn.WORK_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SkillLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files drawn from seeds: broken ones, each with the one mistake it is named for or with several,
 * of which every one is found with its id at its cell and nothing else; and clean ones, in which
 * nothing is found.
 */
class SeededBatchTest {
  private static final int ROWS = 30;

  @TempDir Path folder;

  /** A mistake and where it must be found. */
  private record Mistake(String name, String ruleId, RosterColumn column, Making making) {
    @Override
    public String toString() {
      return ruleId + " " + name;
    }
  }

  /** Makes a mistake in a row of a batch, of which all rows but the first are free to use. */
  private interface Making {
    void in(Batch batch, int row);
  }

  private static Mistake typed(
      String name, String ruleId, RosterColumn column, UnaryOperator<String> change) {
    return new Mistake(
        name,
        ruleId,
        column,
        (batch, row) -> batch.set(row, column, change.apply(batch.text(row, column))));
  }

  private static Mistake typed(String name, String ruleId, RosterColumn column, String text) {
    return typed(name, ruleId, column, before -> text);
  }

  /** The mistakes of single rows, from the list of reasons for which batches come back. */
  private static List<Mistake> mistakes() {
    return List.of(
        new Mistake(
            "同一人同一职业同一等级两本证书",
            "ROSTER-03",
            ID,
            (batch, row) -> {
              subject(batch, row, Batch.ELECTRICIAN);
              batch.person(row, CitizenId.parse(batch.text(0, ID)));
              rename(batch, row, batch.text(0, NAME));
              copyMarks(batch, row);
            }),
        new Mistake(
            "同一人曾取得同一证书",
            "ROSTER-15",
            ID,
            (batch, row) ->
                batch.holders.add(
                    List.of(CitizenId.parse(batch.text(row, ID)), subject(batch, row)))),
        new Mistake(
            "同一人同日两个职业",
            "ROSTER-21",
            ID,
            (batch, row) -> {
              subject(batch, row, AssessmentSubject.of("养老护理员", SkillLevel.LEVEL_5));
              batch.person(row, CitizenId.parse(batch.text(0, ID)));
              rename(batch, row, batch.text(0, NAME));
            }),
        new Mistake(
            "职业超出备案范围",
            "SCOPE-11",
            OCCUPATION,
            (b, row) -> subject(b, row, AssessmentSubject.of("焊工", SkillLevel.LEVEL_4))),
        new Mistake(
            "职业名称不规范",
            "SCOPE-11",
            OCCUPATION,
            (b, row) -> subject(b, row, AssessmentSubject.of("维修电工", SkillLevel.LEVEL_4))),
        new Mistake(
            "工种名称不规范",
            "SCOPE-12",
            WORK_TYPE,
            (b, row) -> subject(b, row, AssessmentSubject.of("中式烹调师", "示范工种", SkillLevel.LEVEL_3))),
        new Mistake(
            "等级超出备案范围",
            "SCOPE-13",
            LEVEL,
            (b, row) -> subject(b, row, AssessmentSubject.of("电工", SkillLevel.LEVEL_5))),
        new Mistake(
            "报考的是另一等级",
            "ROSTER-23",
            LEVEL,
            (batch, row) -> {
              subject(batch, row, AssessmentSubject.of("电工", SkillLevel.LEVEL_3));
              registered(batch, row, Batch.ELECTRICIAN);
            }),
        new Mistake(
            "未满16周岁",
            "ROSTER-13",
            ID,
            (batch, row) -> batch.person(row, Batch.id(LocalDate.of(2008, 10, 19), 11))),
        typed("本科未写大学本科", "OPTION-01", EDUCATION, "本科"),
        typed("文化程度不在选项内", "OPTION-02", EDUCATION, "函授班"),
        typed("姓名为空", "TEXT-01", NAME, ""),
        typed("文化程度为空", "ROSTER-08", EDUCATION, ""),
        typed("证件号码为空", "ID-01", ID, ""),
        typed("证书编号为空", "CERT-01", NUMBER, ""),
        new Mistake(
            "证书编号重复",
            "ROSTER-02",
            NUMBER,
            (batch, row) -> {
              subject(batch, row, Batch.ELECTRICIAN);
              batch.set(row, NUMBER, batch.text(0, NUMBER));
            }),
        new Mistake(
            "证书编号已发",
            "ROSTER-14",
            NUMBER,
            (batch, row) -> batch.issuedNumbers.add(batch.text(row, NUMBER))),
        typed("编号年份与发证日期不符", "CERT-11", NUMBER, text -> replace(text, 13, "23")),
        new Mistake(
            "编号等级与等级不符",
            "CERT-12",
            NUMBER,
            (batch, row) -> {
              subject(batch, row, Batch.ELECTRICIAN);
              batch.set(row, NUMBER, replace(batch.text(row, NUMBER), 15, "3"));
            }),
        typed("编号站点与机构不符", "ROSTER-06", NUMBER, text -> replace(text, 8, "00009")),
        typed("编号等级写成两位", "CERT-02", NUMBER, text -> replace(text, 15, "0" + text.charAt(15), 1)),
        typed("编号字母小写", "CERT-03", NUMBER, text -> "s" + text.substring(1)),
        typed("日期用斜线", "DATE-03", ISSUE_DATE, "2024/10/18"),
        typed("日期不存在", "DATE-05", ISSUE_DATE, "2024-10-32"),
        new Mistake(
            "理论不合格",
            "ROSTER-04",
            THEORY,
            (batch, row) -> {
              batch.set(row, THEORY, "59.5");
              score(batch, row, "59.5", batch.text(row, SKILLS));
              // The record says so too, and is found as such.
              batch.results.set(row, passed(batch.results.get(row), batch.text(row, SKILLS)));
            }),
        new Mistake(
            "成绩记录不合格",
            "ROSTER-24",
            ID,
            (batch, row) -> score(batch, row, "50", batch.text(row, SKILLS))),
        typed("成绩与记录不一致", "ROSTER-26", SKILLS, "100"),
        new Mistake(
            "未在报考名单中",
            "ROSTER-22",
            ID,
            (batch, row) -> {
              CitizenId other = Batch.id(777_001 + row);
              batch.set(row, ID, other.value());
              batch.set(row, GENDER, other.gender().chineseName());
            }),
        typed("姓名与报考不一致", "ROSTER-25", NAME, "测试另名"),
        typed("证件号码校验码错误", "ID-06", ID, text -> wrongCheck(text)),
        new Mistake(
            "证件号码小写x",
            "ID-03",
            ID,
            (batch, row) -> {
              batch.person(row, endingInX(row));
              batch.set(row, ID, batch.text(row, ID).replace('X', 'x'));
            }),
        typed("证件号码含空格", "ID-02", ID, text -> replace(text, 6, " ", 0)),
        typed("证件号码含全角数字", "ID-03", ID, text -> "６" + text.substring(1)),
        typed("性别与证件不符", "ID-15", GENDER, text -> text.equals("男") ? "女" : "男"),
        typed("评价机构与备案名称不符", "ROSTER-05", ASSESSOR, "甘肃陇证示范培训学校"),
        typed("发证机构与评价机构不符", "ROSTER-12", ISSUER, "兰州样例鉴定站"),
        typed("工种留空", "ROSTER-09", WORK_TYPE, ""),
        typed("等级未写全称", "LEVEL-11", LEVEL, text -> text.substring(text.indexOf('/') + 1)),
        typed("等级与名称矛盾", "LEVEL-08", LEVEL, "三级/中级工"),
        typed("电话缺位", "PHONE-02", PHONE, "12345"),
        typed("评定成绩不应有", "SCORE-08", COMPREHENSIVE, ""));
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeIsFoundAloneAtItsCell() {
    List<Mistake> mistakes = mistakes();
    assertThat(mistakes).hasSizeGreaterThanOrEqualTo(40);
    return IntStream.range(0, mistakes.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    mistakes.get(i).toString(), () -> isFound(i + 1, List.of(mistakes.get(i)))));
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106})
  void severalMistakesAreAllFound(long seed) throws Exception {
    List<Mistake> some = new ArrayList<>(mistakes());
    java.util.Collections.shuffle(some, new Random(seed));
    isFound(seed, some.subList(0, 12));
  }

  /** One mistake each in different rows. */
  private void isFound(long seed, List<Mistake> mistakes) throws Exception {
    Batch batch = Batch.clean(seed, ROWS);
    List<RosterColumn> columns = BatchFiles.columns(seed);
    Path file = folder.resolve(seed % 3 == 0 ? "数据.csv" : "数据.xlsx");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < mistakes.size(); i++) {
      int row = 2 + 2 * i;
      prepare(batch, row, mistakes.get(i));
      mistakes.get(i).making().in(batch, row);
      expected.add(
          mistakes.get(i).ruleId()
              + " "
              + BatchFiles.place(file, columns, row, mistakes.get(i).column()));
    }
    ReviewResult result = batch.review().reviewFile(write(batch, columns, file));
    assertThat(result.rows()).isEqualTo(ROWS);
    assertThat(result.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.location())
        .containsExactlyInAnyOrderElementsOf(expected);
    for (Finding finding : result.findings()) {
      assertThat(finding.message()).contains("；").doesNotEndWith("；");
    }
  }

  /** Rows that a mistake needs: without work type, without a comprehensive mark. */
  private static void prepare(Batch batch, int row, Mistake mistake) {
    if (mistake.column() == WORK_TYPE && mistake.ruleId().equals("ROSTER-09")
        || mistake.ruleId().equals("SCORE-08")) {
      subject(batch, row, Batch.ELECTRICIAN);
    }
  }

  private static Path write(Batch batch, List<RosterColumn> columns, Path file) {
    return file.toString().endsWith(".csv")
        ? BatchFiles.csv(batch, columns, file)
        : BatchFiles.workbook(batch, columns, file);
  }

  @ParameterizedTest
  @MethodSource("cleanSeeds")
  void nothingIsFoundInACleanBatch(long seed) throws Exception {
    Batch batch = Batch.clean(seed, 1 + (int) (seed * 37 % 200));
    Path file = folder.resolve(seed % 3 == 0 ? "数据.csv" : "数据.xlsx");
    ReviewResult result = batch.review().reviewFile(write(batch, BatchFiles.columns(seed), file));
    assertThat(result.findings()).isEmpty();
    assertThat(result.isClean()).isTrue();
    assertThat(result.rows()).isEqualTo(batch.rows.size());
    assertThat(result.notApplied()).extracting(not -> not.rule().id()).containsExactly("ROSTER-19");
  }

  static Stream<Long> cleanSeeds() {
    return Stream.iterate(1L, seed -> seed <= 20, seed -> seed + 1);
  }

  // ---- mistakes of whole batches

  @org.junit.jupiter.api.Test
  void aBatchAsAWholeIsJudged() throws Exception {
    isFoundOnce("ROSTER-10", batch -> batch.title = "证书信息花名册");
    isFoundOnce("ROSTER-11", batch -> batch.organization = "甘肃陇证示范培训学校");
    isFoundOnce("ROSTER-16", batch -> batch.publicityFrom = LocalDate.of(2024, 10, 14));
    isFoundOnce("ROSTER-17", batch -> batch.today = LocalDate.of(2024, 12, 20));
    isFoundOnce("ROSTER-18", batch -> batch.today = LocalDate.of(2025, 4, 30));
    isFoundOnce(
        "ROSTER-19",
        batch -> {
          batch.returnedOn = java.util.Optional.of(LocalDate.of(2024, 10, 21));
          batch.today = LocalDate.of(2024, 12, 2);
        });
    isFoundOnce("ROSTER-07", batch -> batch.today = LocalDate.of(2024, 10, 17));
    isFoundOnce("ROSTER-01", batch -> batch.rows.clear());
  }

  private interface Change {
    void in(Batch batch);
  }

  private void isFoundOnce(String ruleId, Change change) throws Exception {
    Batch batch = Batch.clean(7, 1);
    change.in(batch);
    ReviewResult result =
        batch
            .review()
            .reviewFile(BatchFiles.workbook(batch, RosterColumn.all(), folder.resolve("数据.xlsx")));
    assertThat(result.findings()).extracting(Finding::ruleId).as(ruleId).containsExactly(ruleId);
  }

  @org.junit.jupiter.api.Test
  void anAlteredTemplateOrAnotherKindOfFileIsFound() throws Exception {
    Batch batch = Batch.clean(9, 3);
    List<RosterColumn> columns = new ArrayList<>(RosterColumn.all());
    columns.remove(EDUCATION);
    ReviewResult altered =
        batch.review().reviewFile(BatchFiles.workbook(batch, columns, folder.resolve("缺列.xlsx")));
    assertThat(altered.findings()).extracting(Finding::ruleId).containsExactly("FORM-03");
    assertThat(altered.findings().get(0).message()).contains("文化程度");
    assertThat(altered.notApplied()).extracting(not -> not.rule().id()).contains("ROSTER-08");

    Path letter = folder.resolve("数据.xlsx");
    Files.writeString(letter, "这不是表格");
    ReviewResult wrong = batch.review().reviewFile(letter);
    assertThat(wrong.findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-04", "ROSTER-01");

    Path noText = folder.resolve("数据.csv");
    Files.write(noText, new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF});
    assertThat(batch.review().reviewFile(noText).findings())
        .extracting(Finding::ruleId)
        .containsExactly("INTAKE-12", "ROSTER-01");
  }

  @org.junit.jupiter.api.Test
  void theUploadSheetAloneIsJudgedAsThat() throws Exception {
    Batch batch = Batch.clean(11, 5);
    for (int row = 0; row < 5; row++) {
      batch.set(row, LEVEL, String.valueOf(batch.text(row, NUMBER).charAt(15)));
      batch.set(row, RosterColumn.DOCUMENT_TYPE, "201");
    }
    batch.set(3, LEVEL, "三级/高级工");
    batch.set(3, NUMBER, replace(batch.text(3, NUMBER), 15, "3"));
    subjectOf(batch, 3);
    List<RosterColumn> upload =
        List.of(
            NAME,
            RosterColumn.DOCUMENT_TYPE,
            ID,
            RosterColumn.EMPLOYER,
            OCCUPATION,
            WORK_TYPE,
            LEVEL,
            NUMBER,
            ISSUE_DATE,
            ASSESSOR,
            ISSUER);
    ReviewResult result =
        batch.review().reviewFile(BatchFiles.workbook(batch, upload, folder.resolve("上报.xlsx")));
    assertThat(result.findings())
        .extracting(Finding::ruleId, finding -> finding.location().toString())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("LEVEL-11", "花名册!H7（职业技能等级）"));
  }

  private static void subjectOf(Batch batch, int row) {
    AssessmentSubject subject = AssessmentSubject.of("电工", SkillLevel.LEVEL_3);
    batch.set(row, OCCUPATION, "电工").set(row, WORK_TYPE, "--");
    registered(batch, row, subject);
  }

  // ---- how mistakes are made

  private static String replace(String text, int at, String by) {
    return replace(text, at, by, by.length());
  }

  private static String replace(String text, int at, String by, int length) {
    return text.substring(0, at) + by + text.substring(at + length);
  }

  private static String wrongCheck(String id) {
    char last = id.charAt(17);
    return id.substring(0, 17) + (last == '0' ? '1' : '0');
  }

  private static CitizenId endingInX(int row) {
    return IntStream.iterate(600_000 + row, i -> i + 100)
        .mapToObj(Batch::id)
        .filter(id -> id.value().endsWith("X"))
        .findFirst()
        .orElseThrow();
  }

  private static AssessmentSubject subject(Batch batch, int row) {
    return batch.results.get(row).registration().subject();
  }

  /** Gives a row another subject, in all its cells and in the records. */
  private static void subject(Batch batch, int row, AssessmentSubject subject) {
    batch.set(row, OCCUPATION, subject.occupation());
    batch.set(row, WORK_TYPE, subject.workType().orElse("--"));
    batch.set(row, LEVEL, subject.level().fullName());
    batch.set(
        row, NUMBER, replace(batch.text(row, NUMBER), 15, String.valueOf(subject.level().digit())));
    if (!Score.needsComprehensive(subject.level())) {
      batch.set(row, COMPREHENSIVE, "--");
    }
    registered(batch, row, subject);
  }

  private static void registered(Batch batch, int row, AssessmentSubject subject) {
    AssessmentResult old = batch.results.get(row);
    batch.results.set(
        row,
        new AssessmentResult(
            new Registration(
                old.registration().ticketNumber(), old.registration().candidate(), subject),
            Score.of(old.score().theory(), old.score().skills())));
  }

  private static void rename(Batch batch, int row, String name) {
    AssessmentResult old = batch.results.get(row);
    Candidate holder = old.registration().candidate();
    batch.results.set(
        row,
        new AssessmentResult(
            new Registration(
                old.registration().ticketNumber(),
                Candidate.of(name, holder.id()),
                old.registration().subject()),
            old.score()));
    batch.set(row, NAME, name);
  }

  /** The two rows have one record between them. */
  private static void copyMarks(Batch batch, int row) {
    batch.set(row, THEORY, batch.text(0, THEORY)).set(row, SKILLS, batch.text(0, SKILLS));
    batch.results.set(row, batch.results.get(0));
  }

  private static void score(Batch batch, int row, String theory, String skills) {
    AssessmentResult old = batch.results.get(row);
    batch.results.set(
        row,
        new AssessmentResult(
            old.registration(),
            new Score(Mark.parse(theory), Mark.parse(skills), old.score().comprehensive())));
  }

  private static AssessmentResult passed(AssessmentResult result, String skills) {
    return new AssessmentResult(
        result.registration(),
        new Score(Mark.of(60), Mark.parse(skills), result.score().comprehensive()));
  }
}
