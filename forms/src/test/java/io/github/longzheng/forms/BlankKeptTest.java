package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filling leaves alone, moves or stretches everything else of a blank. */
class BlankKeptTest {
  @TempDir Path folder;

  private <T> Workbook filled(String name, Form<T> form, T value) throws IOException {
    Path out = folder.resolve(name);
    form.fill(BlankFillTest.blanks().resolve(name), value, out);
    return open(out);
  }

  private static Workbook open(Path file) throws IOException {
    return WorkbookFactory.create(file.toFile(), "", true);
  }

  private static Workbook blank(String name) throws IOException {
    return open(BlankFillTest.blanks().resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void whatStandsBelowATableMovesDown(String kind) throws IOException {
    String name = "1-boxed-labels-total-formula." + kind;
    try (Workbook book = filled(name, Forms.sessionFiling(), Samples.sessionFiling(60));
        Workbook blank = blank(name)) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getMergedRegions())
          .extracting(CellRangeAddress::formatAsString)
          .contains("A1:M1", "C2:G2", "A65:D65", "A66:C66", "D66:H66", "A68:D68", "A69:M69")
          .doesNotContain("A10:D10", "A14:M14")
          .hasSize(blank.getSheetAt(0).getNumMergedRegions());
      assertThat(sheet.getRow(67).getCell(0).getStringCellValue()).isEqualTo("单位负责人（签字）：");
      assertThat(sheet.getRow(67).getCell(10).getStringCellValue()).isEqualTo("年    月    日");
      assertThat(book.getPrintArea(0)).endsWith("$A$1:$M$69");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
      assertThat(sheet.getRowBreaks()).containsExactly(66);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
      for (int column = 0; column < 13; column++) {
        assertThat(sheet.getColumnWidth(column))
            .isEqualTo(blank.getSheetAt(0).getColumnWidth(column));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aSumCoversTheNewRows(String kind) throws IOException {
    SessionFiling value = Samples.sessionFiling(60);
    try (Workbook book =
        filled("1-boxed-labels-total-formula." + kind, Forms.sessionFiling(), value)) {
      Cell sum = book.getSheetAt(0).getRow(64).getCell(4);
      assertThat(sum.getCellFormula()).isEqualTo("SUM(E5:E64)");
      assertThat(sum.getNumericCellValue()).isEqualTo(value.headCount());
    }
    ResultSummary summary = Samples.resultSummary(60);
    try (Workbook book =
        filled("5-two-sheets-seal-picture." + kind, Forms.resultSummary(), summary)) {
      // The only row of the blank stands for the whole table.
      Cell sum = book.getSheetAt(0).getRow(7).getCell(4);
      assertThat(sum.getCellFormula()).isEqualTo("SUM(E4:E7)");
      assertThat(sum.getNumericCellValue()).isEqualTo(60);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aFormulaThatMissesRowsIsReplacedAndNamed(String kind) throws IOException {
    String name = "5-two-tables-on-one-sheet." + kind;
    Path out = folder.resolve(name);
    assertThat(
            Forms.resultSummary()
                .fill(BlankFillTest.blanks().resolve(name), Samples.resultSummary(60), out))
        .extracting(finding -> finding.ruleId() + " " + finding.location())
        .containsExactly("FILL-10 汇总表!F9（参考人数）");
    try (Workbook book = open(out)) {
      assertThat(book.getSheetAt(0).getRow(8).getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(book.getSheetAt(0).getRow(8).getCell(4).getCellFormula()).isEqualTo("SUM(E5:E8)");
      assertThat(book.getSheetAt(0).getRowBreaks()).containsExactly(9);
      // Row 16 of the blank, below two tables of which one grew by 1 row and the other by 57.
      assertThat(book.getPrintArea(0)).endsWith("$A$1:$L$74");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void newRowsLookLikeTheFirst(String kind) throws IOException {
    String name = "6-merged-marks-notes-sheet." + kind;
    try (Workbook book = filled(name, Forms.certificateRoster(), Samples.certificateRoster(60))) {
      Sheet sheet = book.getSheetAt(0);
      for (int row = 4; row < 64; row++) {
        Row each = sheet.getRow(row);
        assertThat(each.getCell(0).getCellFormula()).isEqualTo("ROW()-4");
        assertThat(each.getCell(0).getNumericCellValue()).isEqualTo(row - 3);
        for (int column = 0; column < 18; column++) {
          CellStyle style = each.getCell(column).getCellStyle();
          Font font = book.getFontAt(style.getFontIndex());
          assertThat(style.getBorderBottom()).isEqualTo(BorderStyle.THIN);
          assertThat(font.getFontHeightInPoints()).isEqualTo((short) 8);
        }
        assertThat(each.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(each.getCell(4).getCellType()).isEqualTo(CellType.STRING);
        assertThat(each.getCell(10).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(each.getCell(13).getCellType()).isEqualTo(CellType.STRING);
      }
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
      assertThat(texts(book.getSheetAt(1))).isEqualTo(texts(blank(name).getSheetAt(1)));
    }
  }

  private static Map<CellAddress, String> texts(Sheet sheet) {
    Map<CellAddress, String> texts = new HashMap<>();
    sheet.forEach(row -> row.forEach(cell -> texts.put(cell.getAddress(), cell.toString())));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void choicesAndConditionalFormatsReachTheNewRows(String kind) throws IOException {
    try (Workbook book =
        filled(
            "4-no-totals-validation." + kind,
            Forms.prefectureFiling(),
            Samples.prefectureFiling(60))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getDataValidations())
          .singleElement()
          .satisfies(
              choice ->
                  assertThat(choice.getRegions().getCellRangeAddress(0).formatAsString())
                      .isEqualTo("G5:G64"));
      assertThat(
              sheet
                  .getSheetConditionalFormatting()
                  .getConditionalFormattingAt(0)
                  .getFormattingRanges())
          .extracting(CellRangeAddress::formatAsString)
          .containsExactly("F5:F64");
      assertThat(sheet.getRow(64).getCell(0).getStringCellValue()).startsWith("填表说明");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void picturesAndCommentsMoveWithTheirCells(String kind) throws IOException {
    String name = "5-two-sheets-seal-picture." + kind;
    try (Workbook book = filled(name, Forms.resultSummary(), Samples.resultSummary(60))) {
      ClientAnchor seal = picture(book.getSheetAt(0));
      assertThat(seal.getRow1()).isEqualTo(10);
      assertThat(seal.getRow2()).isEqualTo(12);
      assertThat(book.getSheetAt(1).getCellComments().keySet())
          .containsExactlyInAnyOrder(new CellAddress("E2"), new CellAddress("A64"));
    }
  }

  private static ClientAnchor picture(Sheet sheet) {
    if (sheet instanceof XSSFSheet xlsx) {
      return xlsx.getDrawingPatriarch().getShapes().stream()
          .filter(XSSFPicture.class::isInstance)
          .map(shape -> (ClientAnchor) shape.getAnchor())
          .findFirst()
          .orElseThrow();
    }
    return ((HSSFSheet) sheet)
        .getDrawingPatriarch().getChildren().stream()
            .filter(HSSFPicture.class::isInstance)
            .map(shape -> (HSSFClientAnchor) shape.getAnchor())
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void sideLabelsReachOverTheNewRows(String kind) throws IOException {
    try (Workbook book =
        filled("7-side-labels." + kind, Forms.complianceReview(), Samples.complianceReview(60))) {
      assertThat(book.getSheetAt(0).getMergedRegions())
          .extracting(CellRangeAddress::formatAsString)
          .contains("A2:A4", "A5:A10", "F6:G6", "F7:G7", "F8:G8", "F9:G9", "F10:G10", "A11:A18");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void partsOfATextKeepTheirFonts(String kind) throws IOException {
    try (Workbook book =
        filled(
            "6-no-numbers-rich-text." + kind,
            Forms.certificateRoster(),
            Samples.certificateRoster(3))) {
      Cell line = book.getSheetAt(0).getRow(1).getCell(0);
      assertThat(line.getStringCellValue())
          .startsWith("填报单位：" + Samples.ORGANIZATION)
          .endsWith("（盖章）");
      assertThat(line.getRichStringCellValue().numFormattingRuns()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void everyOtherPartOfALetterStaysByteForByte() throws IOException {
    Path blank = BlankFillTest.blanks().resolve("2-underscores.docx");
    Path out = folder.resolve("out.docx");
    Forms.eligibilityCommitment().fill(blank, Samples.eligibilityCommitment(3), out);
    Map<String, String> before = parts(blank);
    Map<String, String> after = parts(out);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.keySet().stream()
        .filter(part -> !part.equals("word/document.xml"))
        .forEach(part -> assertThat(after.get(part)).isEqualTo(before.get(part)));
    assertThat(after.get("word/document.xml"))
        .contains("一、逐人审核申报条件。", "lz_organization", "法定代表人（签字）：__________");
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void theSameValueGivesTheSameBytes() throws IOException {
    for (String name : List.of("1-tags.xlsx", "1-word-table.docx", "1-tags.xls")) {
      Path blank = BlankFillTest.blanks().resolve(name);
      List<Path> outs = Stream.of("a-", "b-").map(prefix -> folder.resolve(prefix + name)).toList();
      for (Path out : outs) {
        Forms.sessionFiling().fill(blank, Samples.sessionFiling(7), out);
      }
      assertThat(outs.get(0)).hasSameBinaryContentAs(outs.get(1));
    }
  }
}
