package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a platform exports. */
class PlatformExportTest {
  private static final String HEAD = "准考证号,姓名,性别,证件类型,证件号码,文化程度,所在单位,联系电话,职业名称,工种名称,等级\n";
  private static final String ID = Samples.id(0).value();
  private static final String ROW = "202409000001,测试学员1,女,居民身份证," + ID + ",高中,,,电工,--,四级/中级工\n";

  @TempDir Path folder;

  @Test
  void aCsvFileIsRead() {
    assertThat(registrations(HEAD + ROW).orElseThrow()).containsExactly(registration());
  }

  @Test
  void aByteOrderMarkIsNothing() {
    assertThat(registrations("\uFEFF" + HEAD + ROW).orElseThrow()).containsExactly(registration());
  }

  @Test
  void linesMayEndWithCarriageReturns() {
    assertThat(registrations((HEAD + ROW).replace("\n", "\r\n")).orElseThrow())
        .containsExactly(registration());
  }

  @Test
  void quotedFieldsMayHoldCommasAndQuotes() {
    String row = ROW.replace(",高中,,", ",高中,\"某某,\"\"示范\"\"公司\",");
    assertThat(registrations(HEAD + row).orElseThrow().get(0).candidate().employer())
        .contains("某某,\"示范\"公司");
  }

  @Test
  void aLineBreakInsideAFieldIsNamedAtItsRow() {
    String row = ROW.replace(",高中,,", ",高中,\"某某\n公司\",");
    assertThat(registrations(HEAD + ROW + row.replace("202409000001", "202409000002")).findings())
        .extracting(Finding::toString)
        .containsExactly("TEXT-03 错误 数据.csv!第3行（序号）：文字：应为可打印的字符（所在单位），实为“某某\n公司”（第3个字符）");
  }

  @Test
  void columnsMayHaveAliasesAndAnyOrder() {
    String text = "级别,申报职业,身份证号,考生姓名,考号,学历,性别,证件类型\n四级/中级工,电工," + ID;
    assertThat(registrations(text + ",测试学员1,202409000001,高中,女,201\n").value())
        .contains(List.of(registration()));
  }

  @Test
  void columnsThatMayBeEmptyMayBeMissingWithAWarning() {
    String text = "级别,申报职业,身份证号,考生姓名,考号,学历,性别,证件类型\n四级/中级工,电工," + ID;
    assertThat(registrations(text + ",测试学员1,202409000001,高中,女,201\n").findings())
        .extracting(Finding::toString)
        .containsExactly(
            "FORM-03 警告 数据.csv!第1行（所在单位）：表格缺少“所在单位”列",
            "FORM-03 警告 数据.csv!第1行（联系电话）：表格缺少“联系电话”列",
            "FORM-03 警告 数据.csv!第1行（工种名称）：表格缺少“工种名称”列");
  }

  @Test
  void aShortFormOfALevelIsReadWithANote() {
    FormReading<List<Registration>> reading = registrations(HEAD + ROW.replace("四级/中级工", "中级工"));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("LEVEL-11 提示 数据.csv!第2行（等级）：职业技能等级：“中级工”按“四级/中级工”处理");
    assertThat(reading.orElseThrow()).containsExactly(registration());
  }

  @Test
  void aGenderThatContradictsTheIdIsNamed() {
    assertThat(registrations(HEAD + ROW.replace(",女,", ",男,")).findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-06 错误 数据.csv!第2行（性别）：性别：按其他数据应为“女”，实为“男”");
  }

  @Test
  void everyWrongCellIsNamedAndTheGoodRowsAreKept() {
    String wrong = ROW.replace(ID, ID.substring(0, 17) + "5").replace("四级/中级工", "四级/高级工");
    FormReading<List<Registration>> reading = registrations(HEAD + wrong + ROW);
    assertThat(reading.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.location())
        .containsExactly("ID-06 数据.csv!第2行（证件号码）", "LEVEL-08 数据.csv!第2行（等级）");
    assertThat(reading.value()).contains(List.of(registration()));
  }

  @Test
  void gb18030IsReadWithANote() throws IOException {
    Path file = folder.resolve("数据.csv");
    Files.write(file, (HEAD + ROW).getBytes(Charset.forName("GB18030")));
    FormReading<List<Registration>> reading = PlatformExport.readRegistrations(file);
    assertThat(reading.orElseThrow()).containsExactly(registration());
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-11 提示 数据.csv：文件按GB18030编码读取");
  }

  @Test
  void aQuoteThatNeverEndsIsNamedWithItsLine() {
    assertThat(registrations(HEAD + "\"202409").findings())
        .extracting(Finding::toString)
        .containsExactly("INTAKE-14 错误 数据.csv：第2行起引号不成对，其后内容无法分清；含引号的内容应整体加引号，其中的引号写两遍");
  }

  @Test
  void anEmptyCsvFileHasNoTable() {
    assertThat(registrations("").findings()).extracting(Finding::ruleId).containsExactly("FORM-03");
  }

  @Test
  void anXlsxFileIsReadWhereverItsTableStands() throws IOException {
    Path file = folder.resolve("数据.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("说明").createRow(0).createCell(0).setCellValue("导出说明");
      XSSFSheet sheet = book.createSheet("报名");
      fill(sheet.createRow(3), 2, HEAD.strip().split(","));
      fill(sheet.createRow(4), 2, ROW.strip().split(","));
      book.write(out);
    }
    assertThat(PlatformExport.readRegistrations(file).orElseThrow())
        .containsExactly(registration());
  }

  private static void fill(Row row, int from, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(from + i).setCellValue(texts[i]);
    }
  }

  @Test
  void anOldXlsFileIsNamed() throws IOException {
    Path file = folder.resolve("数据.xls");
    Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    assertThat(PlatformExport.readMarks(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-04");
  }

  @Test
  void aFileThatIsNotThereIsThrown() {
    Path file = folder.resolve("无.csv");
    assertThatThrownBy(() -> PlatformExport.readMarks(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("无法打开 无.csv：文件不存在：" + file);
  }

  @Test
  void marksAreReadAsEntered() {
    FormReading<List<EnteredMarks>> reading =
        PlatformExport.readMarks(csv("准考证号,理论成绩,技能成绩,综合评审\n1,80.5,缺考,--\n2,,60,90\n"));
    assertThat(reading.orElseThrow())
        .containsExactly(
            new EnteredMarks("1", Score.of(Mark.parse("80.5"), Mark.ABSENT)),
            new EnteredMarks("2", Score.of(Mark.MISSING, Mark.of(60), Mark.of(90))));
  }

  @Test
  void numbersThatWereIssuedAreRead() {
    var reading =
        PlatformExport.readIssuedNumbers(
            csv("准考证号,证书编号,发证日期\n1,S000062000001244000001,2024-10-18\n"));
    assertThat(reading.orElseThrow().get(0).issueDate()).isEqualTo(Samples.ISSUED);
  }

  @Test
  void marksJoinTheirRegistration() {
    Score score = Score.of(Mark.of(80), Mark.of(70));
    assertThat(join(new EnteredMarks("202409000001", score)).orElseThrow())
        .containsExactly(new AssessmentResult(registration(), score));
  }

  @Test
  void anEmptyComprehensiveReviewIsNothingMissingAtLevelFour() {
    Score entered = Score.of(Mark.of(80), Mark.of(70), Mark.MISSING);
    assertThat(join(new EnteredMarks("202409000001", entered)).orElseThrow().get(0).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void aRegistrationWithoutMarksIsIncomplete() {
    assertThat(join().orElseThrow().get(0).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void marksWithoutARegistrationAreNamed() {
    assertThat(join(new EnteredMarks("7", Score.of(Mark.of(80), Mark.of(70)))).findings())
        .extracting(Finding::toString)
        .containsExactly("JOIN-01 错误 准考证号：准考证号7：没有对应的报考记录");
  }

  @Test
  void marksEnteredTwiceAreNamed() {
    EnteredMarks marks = new EnteredMarks("202409000001", Score.of(Mark.of(80), Mark.of(70)));
    assertThat(join(marks, marks).findings())
        .extracting(Finding::toString)
        .containsExactly("JOIN-02 错误 准考证号：准考证号202409000001：成绩重复登记");
  }

  @Test
  void ofMarksEnteredTwiceNoneIsTaken() {
    FormReading<List<AssessmentResult>> reading =
        join(
            new EnteredMarks("202409000001", Score.of(Mark.of(80), Mark.of(70))),
            new EnteredMarks("202409000001", Score.of(Mark.of(20), Mark.of(30))));
    assertThat(reading.value()).contains(List.of());
  }

  @Test
  void aComprehensiveReviewAtLevelFourIsNamed() {
    EnteredMarks marks =
        new EnteredMarks("202409000001", Score.of(Mark.of(80), Mark.of(70), Mark.of(60)));
    FormReading<List<AssessmentResult>> reading = join(marks);
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("JOIN-03 错误 准考证号：准考证号202409000001：四级/中级工的综合评审成绩应为空");
    assertThat(reading.value()).contains(List.of());
  }

  private static FormReading<List<AssessmentResult>> join(EnteredMarks... marks) {
    return PlatformExport.join(List.of(registration()), List.of(marks));
  }

  private static Registration registration() {
    return new Registration(
        "202409000001",
        io.github.longzheng.core.Candidate.of("测试学员1", Samples.id(0)).withEducation("高中"),
        AssessmentSubject.of("电工", SkillLevel.LEVEL_4));
  }

  private FormReading<List<Registration>> registrations(String text) {
    return PlatformExport.readRegistrations(csv(text));
  }

  private Path csv(String text) {
    try {
      return Files.writeString(folder.resolve("数据.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
