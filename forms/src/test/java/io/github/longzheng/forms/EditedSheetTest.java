package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to a sheet is read as far as it can be, and named where it cannot. */
class EditedSheetTest {
  private static final CertificateRoster ROSTER = Samples.certificateRoster(3);
  private static final SessionFiling FILING = Samples.sessionFiling(3);

  @TempDir Path folder;

  @Test
  void columnsMayChangePlaces() {
    FormReading<CertificateRoster> reading =
        roster(
            sheet -> {
              int a = Books.cell(sheet, "姓名").getColumnIndex();
              int b = Books.cell(sheet, "证书编号").getColumnIndex();
              int head = Books.cell(sheet, "姓名").getRowIndex();
              for (int row = head; row <= head + 3; row++) {
                Cell left = sheet.getRow(row).getCell(a);
                Cell right = sheet.getRow(row).getCell(b);
                String text = left.getStringCellValue();
                left.setCellValue(right.getStringCellValue());
                right.setCellValue(text);
              }
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void aColumnMayHaveAnAliasAsItsTitle() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> Books.cell(sheet, "证件号码").setCellValue("身份证 号码"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void theColumnOfNumbersMayBeGone() {
    FormReading<CertificateRoster> reading =
        roster(
            sheet -> {
              int head = Books.cell(sheet, "序号").getRowIndex();
              for (int row = head; row <= head + 3; row++) {
                sheet.getRow(row).removeCell(sheet.getRow(row).getCell(0));
              }
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void blankRowsBetweenAndAtTheEndAreNothing() {
    FormReading<CertificateRoster> reading =
        roster(
            sheet -> {
              int first = Books.cell(sheet, "序号").getRowIndex() + 1;
              sheet.shiftRows(first + 1, sheet.getLastRowNum(), 2);
              sheet.createRow(first + 1).createCell(1).setCellValue("  ");
              Row last = sheet.createRow(sheet.getLastRowNum() + 3);
              last.createCell(2).setCellValue("");
              last.createCell(3).setBlank();
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void blanksAroundATextAreNothing() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> Books.under(sheet, "姓名", 1).setCellValue(" 测试学员1　"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void aFormulaCountsAsWhatItShowed() {
    FormReading<CertificateRoster> reading =
        roster(
            sheet -> {
              Cell name = Books.under(sheet, "姓名", 1);
              name.setCellFormula("\"测试\"&\"学员1\"");
              sheet
                  .getWorkbook()
                  .getCreationHelper()
                  .createFormulaEvaluator()
                  .evaluateFormulaCell(name);
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void aLabelMayStandInACellOfItsOwn() {
    FormReading<SessionFiling> reading =
        filing(
            sheet -> {
              Row row = Books.cell(sheet, "认定月份：2024年9月").getRow();
              unmerge(sheet, row.getRowNum());
              row.getCell(0).setCellValue("认定月份");
              row.getCell(1).setCellValue("2024年9月");
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(FILING);
  }

  @Test
  void aMonthTypedIntoADateCellIsThatMonth() {
    FormReading<SessionFiling> reading =
        filing(
            sheet -> {
              Row row = Books.cell(sheet, "认定月份：2024年9月").getRow();
              unmerge(sheet, row.getRowNum());
              row.getCell(0).setCellValue("认定月份");
              date(row.getCell(1), LocalDate.of(2024, 9, 1), "yyyy\"年\"m\"月\"");
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(FILING);
  }

  @Test
  void aDateCellInATableIsThatDate() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> date(Books.under(sheet, "发证日期", 1), Samples.ISSUED, "yyyy/m/d"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void aDateCellBesideItsLabelIsThatDate() {
    ComplianceReview review = Samples.complianceReview(3);
    FormReading<ComplianceReview> reading =
        edited(
            Forms.complianceReview(),
            review,
            sheet -> {
              Row row = Books.cell(sheet, "审核日期").getRow();
              date(row.getCell(5), review.date(), "yyyy\"年\"m\"月\"d\"日\"");
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(review);
  }

  @Test
  void aWrongTotalIsNamed() {
    FormReading<SessionFiling> reading =
        filing(
            sheet ->
                sheet.getRow(Books.cell(sheet, "合计").getRowIndex()).getCell(4).setCellValue(99));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-06 错误 报备表!E8（认定人数）：合计：按其他数据应为“33”，实为“99”");
    assertThat(reading.value()).contains(FILING);
  }

  @Test
  void aWrongSubtotalIsNamed() {
    PrefectureFiling value = Samples.prefectureFiling(4);
    FormReading<PrefectureFiling> reading =
        edited(
            Forms.prefectureFiling(),
            value,
            sheet ->
                sheet.getRow(Books.cell(sheet, "小计").getRowIndex()).getCell(5).setCellValue(1));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-06 错误 市（州）报备表!F7（认定人数）：小计：按其他数据应为“33”，实为“1”");
    assertThat(reading.value()).contains(value);
  }

  @Test
  void aGenderThatContradictsTheIdIsNamed() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> Books.under(sheet, "性别", 2).setCellValue("女"));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-06 错误 花名册!C5（性别）：性别：按其他数据应为“男”，实为“女”");
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void aWrongPassRateIsNamed() {
    ResultSummary value = Samples.resultSummary(4);
    FormReading<ResultSummary> reading =
        edited(
            Forms.resultSummary(),
            value,
            sheet -> Books.under(sheet, "合格率", 1).setCellValue("12.3%"));
    assertThat(reading.findings()).extracting(Finding::ruleId).containsExactly("FORM-06");
    assertThat(reading.value()).contains(value);
  }

  @Test
  void anIdTypedAsANumberHasLostItsDigits() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> Books.under(sheet, "证件号码", 2).setCellValue(620000197501010012d));
    assertThat(reading.findings())
        .extracting(Finding::toString, Finding::maskedText)
        .containsExactly(
            tuple(
                "FORM-07 错误 花名册!E5（证件号码）：单元格为数值格式，15位以后的数字已丢失，请设为文本格式后重新录入", "620000********0000"));
    assertThat(reading.value().orElseThrow().entries())
        .containsExactly(ROSTER.entries().get(0), ROSTER.entries().get(2));
  }

  @Test
  void aMissingColumnIsNamed() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> Books.cell(sheet, "证书编号").setCellValue("编号"));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-03 错误 花名册!A3（证书编号）：表格缺少“证书编号”列");
  }

  @Test
  void aMissingColumnThatMayBeEmptyIsAWarning() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> Books.cell(sheet, "备注").setCellValue("附记"));
    assertThat(reading.findings())
        .extracting(Finding::severity, Finding::message)
        .containsExactly(tuple(Severity.WARNING, "表格缺少“备注”列"));
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void aMissingLabelIsNamed() {
    FormReading<SessionFiling> reading =
        filing(sheet -> Books.cell(sheet, "报备日期：2024年9月3日").setCellValue("2024年9月3日"));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-02 错误 报备日期：找不到“报备日期”");
    assertThat(reading.value()).isEmpty();
  }

  @Test
  void aMissingTableIsNamedByItsTitles() {
    FormReading<SessionFiling> reading =
        filing(sheet -> sheet.removeRow(Books.cell(sheet, "序号").getRow()));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "FORM-03 错误：找不到表头为“职业名称、工种名称、等级、认定人数、认定方式、理论认定日期及时间、"
                + "技能认定日期及时间、考点名称、考点地址、考评人员、内部质量督导员、备注”的表格");
  }

  @Test
  void everyWrongCellIsNamedAtOnce() {
    FormReading<CertificateRoster> reading =
        roster(
            sheet -> {
              Books.under(sheet, "证件号码", 1).setCellValue("620000197501010013");
              Books.under(sheet, "职业技能等级", 1).setCellValue("三级");
              Books.under(sheet, "证书编号", 3).setCellValue("S00006200000124300001");
              Books.under(sheet, "发证日期", 3).setCellValue("2024年10月18日");
              Books.under(sheet, "理论成绩", 3).setCellValue(101);
            });
    assertThat(reading.findings())
        .extracting(f -> f.ruleId() + " " + f.location() + " " + f.maskedText())
        .containsExactly(
            "ID-06 花名册!E4（证件号码） 620000********0013",
            "LEVEL-09 花名册!J4（职业技能等级） 三级",
            "MARK-07 花名册!K6（理论成绩） 101",
            "CERT-02 花名册!N6（证书编号） S00006200000124300001",
            "DATE-03 花名册!O6（发证日期） 2024年10月18日");
    assertThat(reading.value().orElseThrow().entries()).containsExactly(ROSTER.entries().get(1));
    assertThat(reading.isClean()).isFalse();
  }

  @Test
  void aRowThatContradictsItselfIsNamed() {
    FormReading<CertificateRoster> reading =
        roster(sheet -> Books.under(sheet, "发证日期", 2).setCellValue("2023-10-18"));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "CERTIF-08 错误 花名册!A5（序号）：职业技能等级证书：应为证书编号第14、15位与发证年份一致，"
                + "实为“S000062000001243000002 / 2023-10-18”");
  }

  private FormReading<CertificateRoster> roster(Consumer<Sheet> change) {
    return edited(Forms.certificateRoster(), ROSTER, change);
  }

  private FormReading<SessionFiling> filing(Consumer<Sheet> change) {
    return edited(Forms.sessionFiling(), FILING, change);
  }

  private <T> FormReading<T> edited(Form<T> form, T value, Consumer<Sheet> change) {
    Path file = folder.resolve("edited.xlsx");
    form.write(value, file);
    Books.edit(file, book -> change.accept(book.getSheetAt(0)));
    return form.read(file);
  }

  private static void unmerge(Sheet sheet, int row) {
    List<Integer> there =
        java.util.stream.IntStream.range(0, sheet.getNumMergedRegions())
            .filter(i -> sheet.getMergedRegion(i).getFirstRow() == row)
            .boxed()
            .toList();
    sheet.removeMergedRegions(there);
  }

  private static void date(Cell cell, LocalDate date, String format) {
    XSSFWorkbook book = (XSSFWorkbook) cell.getSheet().getWorkbook();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellValue(date);
    cell.setCellStyle(style);
  }
}
