package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that programs may write for a sheet and that means the same, is read the same. */
class OfficeSheetTest {
  private static final CertificateRoster ROSTER = Samples.certificateRoster(4);

  @TempDir Path folder;

  // ---- the same in other words

  @Test
  void sharedTextsAreTexts() {
    assertSame(edited(book -> {}));
  }

  @Test
  void textsOfSeveralFontsAreOneText() {
    assertSame(
        edited(
            book -> {
              XSSFRichTextString text = new XSSFRichTextString("测试");
              text.append("学员", book.createFont());
              text.append("2");
              Books.under(book.getSheetAt(0), "姓名", 2).setCellValue(text);
            }));
  }

  @Test
  void inlineRunsAreOneTextAndTheirReadingIsNot() {
    assertSame(
        rewritten(
            xml ->
                xml.replace(
                    "<is><t>测试学员1</t></is>",
                    "<is><r><t>测试</t></r><r><rPr><b/></rPr><t>学员1</t></r>"
                        + "<rPh sb=\"0\" eb=\"2\"><t>ceshi</t></rPh><phoneticPr fontId=\"1\"/></is>")));
  }

  @Test
  void theReadingOfAPlainTextIsNotRead() {
    assertSame(
        rewritten(
            xml ->
                xml.replace(
                    "测试学员1</t></is>", "测试学员1</t><rPh sb=\"0\" eb=\"2\"><t>ceshi</t></rPh></is>")));
  }

  @Test
  void theReadingOfASharedTextIsNotRead() {
    Path file = edited(book -> {});
    Books.rewrite(
        file,
        (part, xml) ->
            part.endsWith("sharedStrings.xml")
                ? xml.replace("测试学员1</t>", "测试学员1</t><rPh sb=\"0\" eb=\"2\"><t>ceshi</t></rPh>")
                : xml);
    assertSame(file);
  }

  @Test
  void officeEscapesAreCharacters() {
    assertSame(rewritten(xml -> xml.replace("测试学员1<", "测试_x5B66_员1<")));
  }

  @Test
  void commentsSectionsAndEntitiesAreRead() {
    assertSame(
        rewritten(
            xml ->
                xml.replace("测试学员1<", "测<!-- 注 --><![CDATA[试]]>&#23398;&#x5458;1<")
                    .replace("<sheetData>", "<?x y?><!-- 注 --><sheetData>")
                    .replace("<c r=", "<!-- 注 --><c r=")));
  }

  @Test
  void cellsAndRowsWithoutAddressesFollowEachOther() {
    assertSame(rewritten(xml -> xml.replaceAll("<(c|row) r=\"[A-Z0-9]+\"", "<$1")));
  }

  @Test
  void elementsMayHaveAPrefix() {
    assertSame(
        rewritten(
            xml -> xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace("xmlns=\"", "xmlns:x=\"")));
  }

  @Test
  void aByteOrderMarkAndSingleQuotesAreXml() {
    assertSame(
        rewritten(
            xml ->
                "\uFEFF"
                    + xml.replaceAll(
                        "<c r=\"([A-Z0-9]+)\" s=\"(\\d+)\"", "<c  r = '$1'\n s='$2' ")));
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    Path file = written();
    Books.rewriteBytes(
        file,
        (part, bytes) ->
            part.endsWith("sheet1.xml")
                ? new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)
                : bytes);
    assertThat(read(file).findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-10 错误 册.xlsx：文件结构异常：XML不是UTF-8编码，不予读取；请用Office或WPS打开后另存");
  }

  @Test
  void bytesThatAreNoTextAreDamage() {
    Path file = written();
    Books.rewriteBytes(
        file,
        (part, bytes) -> {
          if (part.endsWith("sheet1.xml")) {
            bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<is><t>") + 7] =
                (byte) 0xFF;
          }
          return bytes;
        });
    assertThat(read(file).findings()).extracting(Finding::ruleId).containsExactly("FORM-05");
  }

  @Test
  void thousandsOfBlankRowsAtTheEndAreNothing() {
    assertSame(
        edited(
            book -> {
              for (int row = 2_000; row < 7_000; row++) {
                Row blank = book.getSheetAt(0).createRow(row);
                for (int column = 0; column < 5; column++) {
                  blank.createCell(column).setBlank();
                }
              }
            }));
  }

  // ---- dates and numbers

  @ParameterizedTest
  @ValueSource(ints = {14, 31, 57, 58})
  void aDateInAChineseBuiltInFormatIsThatDate(int format) {
    assertSame(
        edited(
            book -> {
              CellStyle style = book.createCellStyle();
              style.setDataFormat((short) format);
              for (int row = 1; row <= 4; row++) {
                Cell cell = Books.under(book.getSheetAt(0), "发证日期", row);
                cell.setCellStyle(style);
                cell.setCellValue(Samples.ISSUED);
              }
            }));
  }

  @Test
  void datesSince1904AreThoseDates() {
    Path file =
        edited(
            book -> {
              CellStyle style = book.createCellStyle();
              style.setDataFormat((short) 14);
              Cell cell = Books.under(book.getSheetAt(0), "发证日期", 1);
              cell.setCellStyle(style);
              cell.setCellValue(
                  Samples.ISSUED.toEpochDay() - LocalDate.of(1904, 1, 1).toEpochDay());
            });
    Books.rewrite(
        file,
        (part, xml) ->
            part.endsWith("/workbook.xml")
                ? xml.replaceFirst("<(workbookPr)[^>]*/>", "<$1 date1904=\"true\"/>")
                : xml);
    assertSame(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024/10/18", "2024.10.18", "2024-10-18"})
  void aDateTypedWithOtherSignsIsThatDate(String typed) {
    Path file = edited(book -> Books.under(book.getSheetAt(0), "发证日期", 1).setCellValue(typed));
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.value()).contains(ROSTER);
    assertThat(reading.findings())
        .allMatch(finding -> finding.ruleId().equals("DATE-10"))
        .hasSize(typed.contains("-") ? 0 : 1);
  }

  @Test
  void aDayNumberWithoutDateFormatIsNotTakenForADate() {
    Path file = edited(book -> Books.under(book.getSheetAt(0), "发证日期", 1).setCellValue(45583));
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "DATE-03 错误 花名册!O4（发证日期）：日期：应为日期格式的单元格或如2024-09-21的文字（45583作为日期序号是2024-10-18，"
                + "请设为日期格式后核对），实为“45583”");
    assertThat(reading.value().orElseThrow().entries()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.20000197501E+17", "6.2e+17"})
  void anIdThatASpreadsheetHasShortenedIsNotGuessed(String shortened) {
    Path file = edited(book -> Books.under(book.getSheetAt(0), "证件号码", 1).setCellValue(shortened));
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.findings()).extracting(Finding::ruleId).containsExactly("FORM-07");
    assertThat(reading.findings().get(0).message()).contains("科学计数法");
    assertThat(reading.value().orElseThrow().entries()).hasSize(3);
  }

  @Test
  void errorValuesAndUncalculatedFormulasAreNamed() {
    Path file =
        edited(
            book -> {
              Books.under(book.getSheetAt(0), "备注", 1).setCellFormula("NA()");
              Books.under(book.getSheetAt(0), "备注", 1).setCellErrorValue((byte) 42);
              Books.under(book.getSheetAt(0), "备注", 2).setCellErrorValue((byte) 7);
              Books.under(book.getSheetAt(0), "备注", 3).setCellFormula("B1&\"\"");
            });
    Books.rewrite(
        file,
        (part, xml) ->
            part.endsWith("sheet1.xml")
                ? xml.replaceFirst("(<f>B1&amp;\"\"</f>)<v>[^<]*</v>", "$1")
                    .replaceFirst("(<f>B1&amp;\"\"</f>)<v/>", "$1")
                : xml);
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.findings())
        .extracting(Finding::ruleId, f -> f.location().toString(), Finding::maskedText)
        .containsExactly(
            tuple("FORM-12", "花名册!S4（备注）", "#N/A"),
            tuple("FORM-12", "花名册!S5（备注）", "#DIV/0!"),
            tuple("FORM-13", "花名册!S6（备注）", ""));
    assertThat(reading.value().orElseThrow().entries()).containsExactly(ROSTER.entries().get(3));
  }

  // ---- merged cells

  @Test
  void aValueMergedOverRowsCountsForEachOfThem() {
    assertSame(
        edited(
            book -> {
              var sheet = book.getSheetAt(0);
              int row = Books.cell(sheet, "评价机构").getRowIndex() + 1;
              for (String title : new String[] {"评价机构", "发证机构"}) {
                int column = Books.cell(sheet, title).getColumnIndex();
                for (int i = 1; i < 4; i++) {
                  sheet.getRow(row + i).getCell(column).setBlank();
                }
                sheet.addMergedRegion(new CellRangeAddress(row, row + 3, column, column));
              }
            }));
  }

  @Test
  void anEmptyCellUnderAValueIsEmptyUnlessMerged() {
    Path file =
        edited(
            book -> {
              var sheet = book.getSheetAt(0);
              Books.under(sheet, "备注", 1).setCellValue("补发");
              Books.under(sheet, "备注", 3).setCellValue("更正");
              Cell above = Books.under(sheet, "备注", 3);
              sheet.addMergedRegion(
                  new CellRangeAddress(
                      above.getRowIndex(),
                      above.getRowIndex() + 1,
                      above.getColumnIndex(),
                      above.getColumnIndex()));
            });
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orElseThrow().entries())
        .extracting(entry -> entry.remark().orElse("-"))
        .containsExactly("补发", "-", "更正", "更正");
  }

  @Test
  void aMergedErrorCountsForEachOfItsRows() {
    Path file =
        edited(
            book -> {
              var sheet = book.getSheetAt(0);
              Cell cell = Books.under(sheet, "评价机构", 2);
              cell.setCellErrorValue((byte) 42);
              sheet.getRow(cell.getRowIndex() + 1).getCell(cell.getColumnIndex()).setBlank();
              sheet.addMergedRegion(
                  new CellRangeAddress(
                      cell.getRowIndex(),
                      cell.getRowIndex() + 1,
                      cell.getColumnIndex(),
                      cell.getColumnIndex()));
            });
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-12", "FORM-12");
    assertThat(reading.value().orElseThrow().entries())
        .containsExactly(ROSTER.entries().get(0), ROSTER.entries().get(3));
  }

  // ---- several sheets

  @Test
  void aHiddenCopyIsNotReadWhenAVisibleSheetHasTheTable() {
    Path file =
        edited(
            book -> {
              book.cloneSheet(0, "旧稿");
              book.setSheetOrder("旧稿", 0);
              book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
              Books.under(book.getSheet("旧稿"), "姓名", 1).setCellValue("旧名");
              book.setSheetName(book.getSheetIndex("花名册"), "新稿");
            });
    assertSame(file);
  }

  @Test
  void aHiddenSheetIsReadWhenThereIsNoOther() {
    Path file =
        edited(
            book -> {
              // The sheet for the upload is much like the roster.
              book.removeSheetAt(1);
              book.createSheet("说明");
              book.setSheetVisibility(0, SheetVisibility.HIDDEN);
              book.setActiveSheet(1);
            });
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.value()).contains(ROSTER);
    assertThat(reading.findings())
        .extracting(Finding::severity, Finding::toString)
        .containsExactly(tuple(Severity.NOTE, "FORM-11 提示 花名册：表格取自隐藏的工作表“花名册”，请确认"));
  }

  // ---- what all of them need

  private void assertSame(Path file) {
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  private static FormReading<CertificateRoster> read(Path file) {
    return Forms.certificateRoster().read(file);
  }

  private Path written() {
    Path file = folder.resolve("册.xlsx");
    Forms.certificateRoster().write(ROSTER, file);
    assertThat(Files.exists(file)).isTrue();
    return file;
  }

  /** POI's {@code setCellValue} writes a new text beside the old one of an inline cell. */
  @Test
  void cellWithAnOldAndANewTextIsRefused() {
    String name = ROSTER.entries().get(0).certificate().holder().name();
    Path file =
        rewritten(
            xml ->
                xml.replaceFirst(
                    "( t=\"inlineStr\">)(<is><t>" + name + "</t></is>)", "$1<v>测试新名</v>$2"));
    FormReading<CertificateRoster> reading = read(file);
    assertThat(reading.findings())
        .extracting(Finding::ruleId, f -> f.location().toString())
        .containsExactly(tuple("FORM-16", "花名册!B4（姓名）"));
    assertThat(reading.findings().toString()).doesNotContain("测试新名");
  }

  private Path edited(Consumer<XSSFWorkbook> change) {
    Path file = written();
    Books.edit(file, change);
    return file;
  }

  /** The roster with the XML of its sheet changed; the change must change something. */
  private Path rewritten(UnaryOperator<String> change) {
    Path file = written();
    Books.rewrite(
        file,
        (part, xml) -> {
          if (!part.toLowerCase(Locale.ROOT).endsWith("sheet1.xml")) {
            return xml;
          }
          String changed = change.apply(xml);
          assertThat(changed).isNotEqualTo(xml);
          return changed;
        });
    return file;
  }
}
