package io.github.longzheng.forms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.CancelledException;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.ReadOption;
import io.github.longzheng.forms.eligibility.CareerFacts;
import io.github.longzheng.forms.eligibility.EligibilityRules;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as people save them, taken in. */
class IntakeTest {
  private static final String GB18030 = "GB18030";

  @TempDir Path folder;

  // ---- files as they come

  @ParameterizedTest
  @ValueSource(strings = {"报名.xlsx", "报名.xls"})
  void workbooksAreTakenIn(String name) {
    Path file = Exports.book(folder.resolve(name), Exports.rows(3));
    IntakeResult<Registration> result = Intake.standard().registrations(file);
    assertThat(result.findings()).isEmpty();
    assertThat(result.changes()).isEmpty();
    assertThat(result.orElseThrow()).hasSize(3);
    assertThat(result.source().orElseThrow()).hasToString(name + "（工作表“报名”），表头第1行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", GB18030, "UTF-16LE", "UTF-16BE"})
  void theEncodingOfATextIsDetected(String charset) {
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    Path file = text(mark + Exports.csv(Exports.rows(3)), Charset.forName(charset));
    IntakeResult<Registration> result = Intake.standard().registrations(file);
    assertThat(result.orElseThrow()).hasSize(3);
    assertThat(result.source().orElseThrow().encoding()).contains(charset);
    assertThat(result.findings())
        .extracting(Finding::ruleId)
        .isEqualTo(charset.equals("UTF-8") ? List.of() : List.of("INTAKE-11"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", GB18030})
  void aByteOrderMarkIsNoPartOfTheFirstHeading(String charset) {
    Path file = text("\uFEFF" + Exports.csv(Exports.rows(1)), Charset.forName(charset));
    assertThat(Intake.standard().registrations(file).orElseThrow()).hasSize(1);
  }

  @Test
  void aBrokenByteInUtf8IsNamedWithItsLineAndNeverReplaced() throws IOException {
    byte[] bytes = Exports.csv(Exports.rows(6)).getBytes(StandardCharsets.UTF_8);
    int line = 0;
    for (int i = 0; i < bytes.length; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
      if (line == 4 && bytes[i] < 0) {
        bytes[i] = (byte) 0xFF;
        break;
      }
    }
    Path file = Files.write(folder.resolve("报名.csv"), bytes);
    assertThat(Intake.standard().registrations(file).findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-12 错误 报名.csv：第5行不是UTF-8编码的文字；请另存为“CSV UTF-8”或.xlsx");
  }

  @Test
  void aTextInNoKnownEncodingIsNamedWithItsLine() throws IOException {
    byte[] bytes = (Exports.csv(Exports.rows(3)) + "\u00FF").getBytes(StandardCharsets.ISO_8859_1);
    byte[] chinese = Exports.csv(Exports.rows(3)).getBytes(Charset.forName(GB18030));
    byte[] both = java.util.Arrays.copyOf(chinese, chinese.length + 1);
    both[chinese.length] = bytes[bytes.length - 1];
    Path file = Files.write(folder.resolve("报名.csv"), both);
    assertThat(Intake.standard().registrations(file).findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-12 错误 报名.csv：第5行不是UTF-8、GB18030编码的文字；请另存为“CSV UTF-8”或.xlsx");
  }

  @ParameterizedTest
  @CsvSource({"'\t', 制表符", "';', 分号"})
  void anotherSeparatorIsDetectedAndSaid(String separator, String name) {
    Path file = text(Exports.csv(Exports.rows(3), separator), StandardCharsets.UTF_8);
    IntakeResult<Registration> result = Intake.standard().registrations(file);
    assertThat(result.orElseThrow()).hasSize(3);
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-13 提示 报名.csv：文件按以" + name + "分隔读取");
  }

  @Test
  void rowsBeforeAQuoteWithoutPartnerAreKeptAndTheIntakeIsNotClean() {
    String good = Exports.csv(Exports.rows(2));
    Path file = text(good + "\"622024\"x,样甲\r\n", StandardCharsets.UTF_8);
    IntakeResult<Registration> result = Intake.standard().registrations(file);
    assertThat(result.rows()).hasSize(2);
    assertThat(result.isClean()).isFalse();
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-14 错误 报名.csv：第4行起引号不成对，其后内容无法分清；含引号的内容应整体加引号，其中的引号写两遍");
  }

  @Test
  void aSeparatorWithoutQuotesDoesNotShiftTheColumnsSilently() {
    String text = Exports.csv(Exports.with(Exports.rows(2), 1, 6, "甲公司")).replace("甲公司", "甲,公司");
    IntakeResult<Registration> result =
        Intake.standard().registrations(text(text, StandardCharsets.UTF_8));
    assertThat(result.rows()).hasSize(1);
    assertThat(result.findings()).extracting(Finding::ruleId).contains("INTAKE-15");
  }

  @Test
  void aRecordThatNeverEndsIsRefusedWithinBounds() {
    Path file =
        text(Exports.csv(Exports.rows(1)) + "\"" + "长".repeat(5_000_000), StandardCharsets.UTF_8);
    assertThat(Intake.standard().registrations(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-08");
  }

  @Test
  void rowsAreBounded() {
    Path file = text(Exports.csv(Exports.rows(5)), StandardCharsets.UTF_8);
    assertThat(Intake.standard().withReading(ReadOption.maxRows(3)).registrations(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-08");
  }

  @Test
  void longFilesReportAndCanBeCancelled() {
    List<List<String>> rows = Exports.rows(1);
    for (int i = 0; i < 3_000; i++) {
      rows.add(Exports.row(i));
    }
    Path file = text(Exports.csv(rows), StandardCharsets.UTF_8);
    Intake intake =
        Intake.standard().withReading(ReadOption.progress((work, done, total) -> done == 0));
    assertThatThrownBy(() -> intake.registrations(file)).isInstanceOf(CancelledException.class);
  }

  @Test
  void rowsCanBeHandedOver() {
    List<Registration> rows = new ArrayList<>();
    Path file = text(Exports.csv(Exports.rows(4)), StandardCharsets.UTF_8);
    IntakeResult<Registration> result = Intake.standard().registrations(file, rows::add);
    assertThat(rows).hasSize(4);
    assertThat(result.rows()).isEmpty();
    assertThat(result.goodRowCount()).isEqualTo(4);
  }

  // ---- headings

  @Test
  void aHeadingThatMeansNothingIsSaid() {
    IntakeResult<Registration> result = taken(heading(10, "备注", "申报等级"));
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-01 提示 报名!L1（备注）：列“备注”未识别，该列不读取；如需读取，请在列名对照中写明");
    assertThat(result.isClean()).isTrue();
  }

  /** A column more, in front of the last. */
  private static List<List<String>> heading(int at, String heading, String last) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : Exports.rows(1)) {
      List<String> cells = new ArrayList<>(row);
      cells.add(rows.isEmpty() ? heading : "无");
      rows.add(cells);
    }
    assertThat(rows.get(0).get(at)).isEqualTo(last);
    return rows;
  }

  @Test
  void aMissingColumnIsNamedWithTheHeadingThatMayBeIt() {
    IntakeResult<Registration> result = taken(Exports.with(Exports.rows(1), 0, 4, "身分证号"));
    assertThat(result.rows()).isEmpty();
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "INTAKE-02 警告 报名!E1（身分证号）：列“身分证号”未识别，可能就是缺少的“证件号码”；如是，请改列名或在列名对照中写明",
            "FORM-03 错误 报名!A1（证件号码）：表格缺少“证件号码”列");
  }

  @Test
  void ofTwoColumnsOfOneMeaningTheOneThatIsReadIsSaid() {
    IntakeResult<Registration> result = taken(heading(10, "单位", "申报等级"));
    assertThat(result.rows().get(0).candidate().employer()).contains("陇证示范公司");
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-03 警告 报名!L1（单位）：“所在单位”有多列，按“工作单位”列读取，“单位”列未读取；请确认或在列名对照中写明");
  }

  @Test
  void headingsMayBeMarkedAsRequired() {
    assertThat(taken(Exports.with(Exports.rows(1), 0, 1, "*考生 姓名（必填）")).orElseThrow()).hasSize(1);
  }

  @Test
  void columnsAreToldWithWhatTheyWereReadAs() {
    assertThat(taken(Exports.rows(1)).source().orElseThrow().columns())
        .extracting(MappedColumn::toString)
        .startsWith("准考证号 → ticket", "考生姓名 → name", "性别 → gender");
  }

  @Test
  void anotherTableIsNoneAndTheLikeliestHeadIsLookedAt() {
    Path file = Exports.write(folder.resolve("成绩.csv"), "准考证号,姓明,分数\n1,样甲,80\n");
    assertThat(Intake.standard().registrations(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-03");
  }

  // ---- cells

  /** One wrong cell, the rule that says so, and its place. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "NULL",
      quoteCharacter = '`',
      value = {
        "0, ``, TEXT-01, A2",
        "1, ``, TEXT-01, B2",
        "2, 男, FORM-06, C2",
        "2, 女性, FORM-06, C2",
        "3, 身份证, TEXT-09, D2",
        "4, ``, ID-01, E2",
        "4, 62000019900101000, ID-02, E2",
        "4, 620000199001010001, ID-06, E2",
        "4, 6.2E+17, FORM-07, E2",
        "7, 12345, PHONE-02, H2",
        "8, ``, TEXT-01, I2",
        "10, ``, LEVEL-01, K2",
        "10, 学徒工, LEVEL-09, K2",
        "10, 四级/高级工, LEVEL-08, K2",
        "10, 高级, LEVEL-09, K2",
      })
  void wrongCellsAreErrorsAtTheirPlace(int column, String text, String rule, String cell) {
    IntakeResult<Registration> result = taken(Exports.with(Exports.rows(1), 1, column, text));
    assertThat(result.rows()).isEmpty();
    assertThat(result.isClean()).isFalse();
    assertThat(result.findings())
        .extracting(f -> f.ruleId() + " " + f.location().cell().orElseThrow())
        .containsExactly(rule + " " + cell);
    assertThat(result.findings()).allMatch(Finding::isError);
  }

  @Test
  void allThatIsWrongIsFoundAtOnce() {
    List<List<String>> rows = Exports.rows(3);
    rows = Exports.with(rows, 1, 4, "620000199001010001");
    rows = Exports.with(rows, 1, 7, "1");
    rows = Exports.with(rows, 3, 10, "");
    assertThat(taken(rows).findings())
        .extracting(f -> f.ruleId() + " " + f.location())
        .containsExactly("ID-06 报名!E2（证件号码）", "PHONE-02 报名!H2（联系电话）", "LEVEL-01 报名!K4（等级）");
  }

  /** One cell in another writing, the note that says what was changed, and what was read. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0, ６２２０２４０９００００, TEXT-10, 文字：已规范（全角改为半角）",
        "0, `=\"622024090000\"`, TEXT-10, `文字：已规范（去除=\"…\"文本标记）`",
        "0, `'622024090000`, TEXT-10, 文字：已规范（去除文本标记）",
        "1, 样　甲, TEXT-10, 文字：已规范（去除空格）",
        "1, `样\u200B甲`, TEXT-10, 文字：已规范（去除不可见字符）",
        "2, `女 \u200B`, GENDER-10, 性别：已规范（去除不可见字符、去除空格）",
        "7, 1000-0000-010, NULL, NULL",
        "7, １００００００００１０, PHONE-10, 联系电话：已规范（全角改为半角）",
        "10, ４, `LEVEL-10,LEVEL-11`, NULL",
        "10, 中级工, LEVEL-11, 职业技能等级：“中级工”按“四级/中级工”处理",
      })
  void writingsAreNormalizedAndSaid(int column, String text, String rules, String message) {
    IntakeResult<Registration> result = taken(Exports.with(Exports.rows(1), 1, column, text));
    assertThat(result.findings()).isEmpty();
    assertThat(result.orElseThrow()).hasSize(1);
    assertThat(result.changes())
        .extracting(Finding::ruleId)
        .isEqualTo(rules.equals("NULL") ? List.of() : List.of(rules.split(",")));
    if (!message.equals("NULL")) {
      assertThat(result.changes().get(0).message()).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "620000 19900101 0004, 去除空格",
    "620000-19900101-0004, 去除连字符",
    "６２００００１９９００１０１０００４, 全角改为半角",
  })
  void identityNumbersAreNormalizedButNeverGuessed(String text, String change) {
    String typed = text.replace("0004", Exports.id(0).substring(14));
    typed = typed.replace("０００４", wide(Exports.id(0).substring(14)));
    IntakeResult<Registration> result = taken(Exports.with(Exports.rows(1), 1, 4, typed));
    assertThat(result.orElseThrow().get(0).candidate().id().value()).isEqualTo(Exports.id(0));
    assertThat(result.changes().get(0).message()).contains(change);
  }

  private static String wide(String digits) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(c -> text.append((char) (c - '!' + '！')));
    return text.toString();
  }

  @Test
  void whatNormalizingChangesIsRefusedWithoutIt() {
    Path file = book(Exports.with(Exports.rows(1), 1, 4, Exports.id(0) + " 　\u200B"));
    assertThat(Intake.standard().registrations(file).isClean()).isTrue();
    assertThat(
            Intake.standard()
                .withNormalization(Normalization.none())
                .registrations(file)
                .findings())
        .hasSize(1)
        .allMatch(Finding::isError);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024/10/8",
        "2024.10.08",
        "2024年10月8日",
        "20241008",
        "2024-10-8",
        "２０２４－１０－０８",
        "2024-10-08 00:00:00",
        "2024-10-08T00:00:00"
      })
  void datesInUsualWritingsAreDates(String text) {
    IntakeResult<IssuedNumber> result = numbers("1,S000062000001244000001," + text + "\n");
    assertThat(result.orElseThrow().get(0).issueDate()).isEqualTo(LocalDate.of(2024, 10, 8));
    assertThat(result.changes()).extracting(Finding::ruleId).containsExactly("DATE-10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024/2/30", "24/10/8", "10/8/2024", "45573", "2024-10-08 09:30:00"})
  void otherDatesAreNotGuessed(String text) {
    assertThat(numbers("1,S000062000001244000001," + text + "\n").isClean()).isFalse();
  }

  @Test
  void anUnusualValueIsSuggestedAndNotReplaced() {
    IntakeResult<Registration> result = taken(Exports.with(Exports.rows(1), 1, 5, "本科"));
    assertThat(result.orElseThrow().get(0).candidate().education()).contains("本科");
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-04 警告 报名!F2（文化程度）：文化程度“本科”可能应为“大学本科”，请核对后改正，或在列名对照的values中写明");
  }

  @Test
  void aSuggestionStandsInTheErrorOfItsCell() {
    assertThat(taken(Exports.with(Exports.rows(1), 1, 3, "身份证")).findings().get(0).message())
        .endsWith("；如指“居民身份证”，请照此改正，或在列名对照的values中写明");
  }

  // ---- across rows

  @Test
  void aTicketNumberThatComesTwiceIsNamedAtTheLaterRow() {
    IntakeResult<Registration> result =
        taken(Exports.with(Exports.rows(3), 3, 0, Exports.row(0).get(0)));
    assertThat(result.rows()).hasSize(2);
    assertThat(result.findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-05 错误 报名!A4（准考证号）：准考证号“622024090000”重复，首见报名!A2（准考证号）；请核对后删除或改正");
  }

  @Test
  void aPersonRegisteredTwiceForTheSameSubjectIsNamed() {
    List<List<String>> rows = Exports.rows(2);
    rows = Exports.with(rows, 2, 4, Exports.id(0));
    rows = Exports.with(rows, 2, 2, "女");
    assertThat(taken(rows).findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-06 错误 报名!E3（证件号码）：同一人重复报考“电工 四级/中级工”，首见报名!E2（证件号码）；请核对后删除一条");
    assertThat(taken(Exports.with(rows, 2, 10, "五级/初级工")).isClean()).isTrue();
  }

  @Test
  void aCertificateNumberThatComesTwiceIsNamed() {
    String number = "S000062000001244000001,2024-10-18\n";
    assertThat(numbers("1," + number + "2," + number).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "INTAKE-07 错误 证书.csv!第3行（证书编号）：证书编号“S000062000001244000001”重复，首见证书.csv!第2行（证书编号）；请核对");
  }

  @Test
  void marksThatComeTwiceAreNamed() {
    Path file = Exports.write(folder.resolve("成绩.csv"), "考号,理论,技能\n1,80,70\n1,60,70\n");
    assertThat(Intake.standard().marks(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-03", "INTAKE-05");
  }

  @Test
  void whatIsOutsideTheScopeIsNamedAtItsCell() {
    FiledScope scope =
        FiledScope.of(
            new FiledScope.Entry(
                Occupation.of("6-31-01-03", "电工"),
                java.util.Optional.empty(),
                Set.of(SkillLevel.LEVEL_4)));
    List<List<String>> rows = Exports.rows(3);
    rows = Exports.with(rows, 1, 8, "钳工");
    rows = Exports.with(rows, 2, 9, "某工种");
    rows = Exports.with(rows, 3, 10, "三级/高级工");
    assertThat(Intake.standard().withScope(scope).registrations(book(rows)).findings())
        .extracting(f -> f.ruleId() + " " + f.location())
        .containsExactly("SCOPE-11 报名!I2（职业名称）", "SCOPE-12 报名!J3（工种名称）", "SCOPE-13 报名!K4（等级）");
  }

  @Test
  void whoIsTooYoungIsNamedAtTheLevel() {
    Intake intake =
        Intake.standard()
            .withEligibility(
                EligibilityRules.of2023(),
                registration -> CareerFacts.of(registration.candidate()),
                LocalDate.of(2005, 12, 31));
    Path file = book(Exports.with(Exports.rows(1), 1, 10, "五级/初级工"));
    assertThat(intake.registrations(file).findings())
        .isNotEmpty()
        .allMatch(f -> f.ruleId().startsWith("ELIG-"))
        .allMatch(f -> f.location().toString().equals("报名!K2（等级）"));
  }

  // ---- how much

  @Test
  void changesAreCountedBeyondThoseThatAreKept() {
    List<List<String>> rows = Exports.rows(5);
    for (int i = 1; i <= 5; i++) {
      rows = Exports.with(rows, i, 10, "四级");
    }
    rows = Exports.with(rows, 5, 4, "1");
    IntakeResult<Registration> result =
        Intake.standard().withReading(ReadOption.maxFindings(2)).registrations(book(rows));
    assertThat(result.changes()).hasSize(3);
    assertThat(result.changes().get(2).ruleId()).isEqualTo("FORM-14");
    assertThat(result.counts())
        .extracting(FindingCount::toString)
        .containsExactly("LEVEL-11 提示 等级 5", "ID-02 错误 证件号码 1");
    assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("ID-02");
  }

  @Test
  void noFindingShowsAWholeIdentityNumber() {
    String id = Exports.id(0);
    List<List<String>> rows = Exports.with(Exports.rows(2), 1, 1, id);
    rows = Exports.with(rows, 1, 7, id);
    rows = Exports.with(rows, 1, 10, id);
    rows = Exports.with(rows, 2, 4, id);
    rows = Exports.with(rows, 2, 2, "女");
    IntakeResult<Registration> result = taken(rows);
    assertThat(result.findings()).isNotEmpty();
    assertThat(result + result.findings().toString() + result.changes())
        .doesNotContain(id.substring(6, 14));
  }

  private IntakeResult<Registration> taken(List<List<String>> rows) {
    return Intake.standard().registrations(book(rows));
  }

  private IntakeResult<IssuedNumber> numbers(String rows) {
    return Intake.standard()
        .issuedNumbers(Exports.write(folder.resolve("证书.csv"), "准考证号,证书编号,发证日期\n" + rows));
  }

  private Path book(List<List<String>> rows) {
    return Exports.book(folder.resolve("报名.xlsx"), rows);
  }

  private Path text(String text, Charset charset) {
    return Exports.write(folder.resolve("报名.csv"), text, charset);
  }
}
