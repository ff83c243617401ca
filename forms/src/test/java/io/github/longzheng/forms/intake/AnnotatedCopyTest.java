package io.github.longzheng.forms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Registration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies with marks on the wrong cells, corrected as people do, and taken in again. */
class AnnotatedCopyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void theWrongCellsHaveColourCommentAndLink(String kind) {
    Path copy = annotated(kind);
    open(
        copy,
        book -> {
          Sheet sheet = book.getSheet(Exports.SHEET);
          assertThat(coloured(sheet))
              .containsExactly("E2 CORAL", "F3 LIGHT_YELLOW", "H2 CORAL", "K4 PALE_BLUE");
          assertThat(comment(sheet, "E2"))
              .startsWith("【检查结果】\n错误 ID-06：证件号码：")
              .doesNotContain(Exports.id(0).substring(6, 14));
          assertThat(comment(sheet, "K4")).startsWith("【检查结果】\n提示 LEVEL-11：");
          assertThat(sheet.getCellComments()).hasSize(4);
          Sheet summary = book.getSheetAt(0);
          assertThat(summary.getSheetName()).isEqualTo("检查结果");
          assertThat(book.getActiveSheetIndex()).isZero();
          assertThat(texts(summary))
              .contains("错误 ID-06 证件号码", "报名.%s：读取3行，其中2行没有错误".formatted(kind))
              .doesNotContain(Exports.id(0).substring(6, 14));
          assertThat(summary.getHyperlinkList())
              .extracting(link -> link.getAddress())
              .containsExactlyInAnyOrder("'报名'!E2", "'报名'!H2", "'报名'!F3", "'报名'!K4");
          assertThat(cell(sheet, "E1").getHyperlink().getAddress()).isEqualTo("'检查结果'!A1");
          assertThat(cell(sheet, "A1").getHyperlink()).isNull();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aCorrectedCopyIsTakenInCleanAndItsMarksGo(String kind) {
    Path copy = annotated(kind);
    assertThat(Intake.standard().registrations(copy).findings())
        .as("the copy says what the file said, the summary is no data")
        .extracting(Finding::ruleId)
        .containsExactly("ID-06", "PHONE-02", "INTAKE-04");
    edit(
        copy,
        book -> {
          Sheet sheet = book.getSheet(Exports.SHEET);
          cell(sheet, "E2").setCellValue(Exports.id(0));
          cell(sheet, "H2").setCellValue("10000000010");
          cell(sheet, "F3").setCellValue("大学本科");
          cell(sheet, "K4").setCellValue("四级/中级工");
        });
    IntakeResult<Registration> again = Intake.standard().registrations(copy);
    assertThat(again.orElseThrow()).hasSize(3);
    assertThat(again.findings()).isEmpty();
    assertThat(again.changes()).isEmpty();
    again.writeAnnotatedCopy(copy);
    open(
        copy,
        book -> {
          assertThat(book.getNumberOfSheets()).isEqualTo(2);
          assertThat(texts(book.getSheetAt(0))).contains("没有问题。");
          Sheet sheet = book.getSheet(Exports.SHEET);
          assertThat(coloured(sheet)).isEmpty();
          assertThat(sheet.getCellComments()).isEmpty();
          assertThat(sheet.getHyperlinkList()).isEmpty();
        });
    assertThat(Intake.standard().registrations(copy).isClean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void annotatingAgainChangesNothingElse(String kind) {
    Path copy = annotated(kind);
    List<Integer> styles = new ArrayList<>();
    open(copy, book -> styles.add(book.getNumCellStyles()));
    for (int i = 0; i < 3; i++) {
      Intake.standard().registrations(copy).writeAnnotatedCopy(copy);
    }
    open(
        copy,
        book -> {
          assertThat(book.getNumberOfSheets()).isEqualTo(2);
          assertThat(book.getSheet(Exports.SHEET).getCellComments()).hasSize(4);
          assertThat(coloured(book.getSheet(Exports.SHEET))).hasSize(4);
          assertThat(book.getNumCellStyles()).isEqualTo(styles.get(0));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void everythingElseIsKept(String kind) {
    Path file = Exports.book(folder.resolve("报名." + kind), broken());
    edit(file, AnnotatedCopyTest::furnish);
    Path copy = folder.resolve("副本." + kind);
    Intake.standard().registrations(file).writeAnnotatedCopy(copy);
    open(copy, AnnotatedCopyTest::checkFurniture);
    Intake.standard().registrations(copy).writeAnnotatedCopy(copy);
    open(copy, AnnotatedCopyTest::checkFurniture);
    edit(copy, book -> cell(book.getSheet(Exports.SHEET), "E2").setCellValue(Exports.id(0)));
    Intake.standard().registrations(copy).writeAnnotatedCopy(copy);
    open(copy, book -> assertThat(comment(book.getSheet(Exports.SHEET), "E2")).isEqualTo("本人已核对"));
  }

  /** Styles, widths, a formula, a comment, a conditional format, and a sheet named like ours. */
  private static void furnish(Workbook book) {
    Sheet sheet = book.getSheet(Exports.SHEET);
    CellStyle style = book.createCellStyle();
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
    cell(sheet, "E2").setCellStyle(style);
    sheet.setColumnWidth(4, 9_000);
    sheet.createFreezePane(0, 1);
    Sheet other = book.createSheet("检查结果");
    Cell formula = other.createRow(0).createCell(0);
    formula.setCellFormula("COUNTA(报名!A2:A4)");
    formula.setCellValue(3);
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(4);
    anchor.setCol2(6);
    anchor.setRow1(1);
    anchor.setRow2(3);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString("本人已核对"));
    comment.setAddress(new CellAddress("E2"));
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("G2:G4")},
        formats.createConditionalFormattingRule("LEN(G2)>100"));
    book.setPrintArea(book.getSheetIndex(sheet), "$A$1:$K$4");
  }

  private static void checkFurniture(Workbook book) {
    Sheet sheet = book.getSheet(Exports.SHEET);
    assertThat(cell(sheet, "E2").getCellStyle().getFillForegroundColor())
        .isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
    assertThat(sheet.getColumnWidth(4)).isEqualTo(9_000);
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    Cell formula = book.getSheet("检查结果").getRow(0).getCell(0);
    assertThat(formula.getCellFormula()).isEqualTo("COUNTA(报名!A2:A4)");
    assertThat(formula.getNumericCellValue()).isEqualTo(3);
    assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("检查结果(2)");
    assertThat(comment(sheet, "E2")).startsWith("本人已核对\n【检查结果】\n错误 ID-06");
    assertThat(comment(sheet, "E2").split("【检查结果】")).hasSize(2);
    assertThat(book.getPrintArea(book.getSheetIndex(sheet))).endsWith("$A$1:$K$4");
    assertThat(
            IntStream.range(0, sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                .mapToObj(sheet.getSheetConditionalFormatting()::getConditionalFormattingAt)
                .map(format -> format.getRule(0).getFormula1()))
        .contains("LEN(G2)>100");
  }

  @Test
  void ofATextTheCopyIsAWorkbookOfTexts() {
    List<List<String>> rows = Exports.with(broken(), 3, 0, "=\"0012\"");
    Path file =
        Exports.write(
            folder.resolve("报名.csv"), Exports.csv(rows, "\t"), Charset.forName("GB18030"));
    Path copy = folder.resolve("副本.xlsx");
    Intake.standard().registrations(file).writeAnnotatedCopy(copy);
    open(
        copy,
        book -> {
          Sheet sheet = book.getSheet(Exports.SHEET);
          assertThat(coloured(sheet))
              .containsExactly(
                  "A4 PALE_BLUE", "E2 CORAL", "F3 LIGHT_YELLOW", "H2 CORAL", "K4 PALE_BLUE");
          assertThat(cell(sheet, "A4").getStringCellValue()).isEqualTo("=\"0012\"");
          assertThat(cell(sheet, "A4").getCellStyle().getDataFormatString()).isEqualTo("@");
          assertThat(cell(sheet, "E1").getHyperlink().getAddress()).isEqualTo("'检查结果'!A1");
        });
    edit(
        copy,
        book -> {
          Sheet sheet = book.getSheet(Exports.SHEET);
          cell(sheet, "E2").setCellValue(Exports.id(0));
          cell(sheet, "H2").setCellValue("");
        });
    assertThat(Intake.standard().registrations(copy).orElseThrow()).hasSize(3);
  }

  @Test
  void ofATextThatBreaksOffTheRowsBeforeAreInTheCopy() {
    Path file =
        Exports.write(folder.resolve("报名.csv"), Exports.csv(Exports.rows(2)) + "\"1\"2\r\n");
    Path copy = folder.resolve("副本.xlsx");
    Intake.standard().registrations(file).writeAnnotatedCopy(copy);
    open(
        copy,
        book -> {
          assertThat(book.getSheet(Exports.SHEET).getLastRowNum()).isEqualTo(2);
          assertThat(texts(book.getSheetAt(0))).contains("INTAKE-14");
        });
  }

  @Test
  void neighboursMayAllHaveComments() {
    List<Finding> findings = new ArrayList<>();
    for (int row = 1; row <= 40; row++) {
      for (String column : List.of("D", "C", "A", "B")) {
        findings.add(
            Finding.warning("TEST-01", "请核对", "look")
                .at(Location.ofCell(Exports.SHEET, column + row, "列")));
      }
    }
    Path file = Exports.book(folder.resolve("报名.xlsx"), Exports.rows(40));
    Path copy = folder.resolve("副本.xlsx");
    Annotations.write(file, findings, copy);
    open(copy, book -> assertThat(book.getSheet(Exports.SHEET).getCellComments()).hasSize(160));
  }

  @Test
  void findingsWithoutACellAreListed() {
    Path file = Exports.book(folder.resolve("报名.xlsx"), Exports.rows(1));
    Path copy = folder.resolve("副本.xlsx");
    Annotations.write(
        file,
        List.of(
            Finding.error("TEST-02", "缺少盖章", "no seal"),
            Finding.error("TEST-03", "别处", "elsewhere").at(Location.ofCell("没有的表", "A1", "列"))),
        copy);
    open(
        copy,
        book -> {
          assertThat(texts(book.getSheetAt(0))).contains("缺少盖章", "没有的表!A1");
          assertThat(book.getSheetAt(0).getHyperlinkList()).isEmpty();
        });
  }

  @Test
  void commentsAreBoundedAndTheOthersColouredAndListed() {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("准考证号")));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      rows.add(List.of("1"));
      findings.add(
          Finding.note("TEST-01", "提示", "note")
              .at(Location.ofCell(Exports.SHEET, "A" + (i + 2), "准考证号")));
    }
    findings.add(
        Finding.error("TEST-02", "错误", "error")
            .at(Location.ofCell(Exports.SHEET, "A1101", "准考证号")));
    Path file = Exports.book(folder.resolve("报名.xlsx"), rows);
    Path copy = folder.resolve("副本.xlsx");
    Annotations.write(file, findings, copy);
    open(
        copy,
        book -> {
          Sheet sheet = book.getSheet(Exports.SHEET);
          // Not getCellComments, which looks for the shape of each among all others.
          assertThat(((XSSFSheet) sheet).getRelations())
              .filteredOn(CommentsTable.class::isInstance)
              .extracting(part -> ((CommentsTable) part).getNumberOfComments())
              .containsExactly(1_000);
          assertThat(comment(sheet, "A1101")).as("the worst first").contains("TEST-02");
          assertThat(coloured(sheet)).containsExactly("A1101 CORAL", "A2:A1100 PALE_BLUE");
          assertThat(texts(book.getSheetAt(0))).contains("批注至多1000处", "报名!A1101");
        });
  }

  @Test
  void anotherExtensionIsRefused() {
    Path file = Exports.book(folder.resolve("报名.xlsx"), Exports.rows(1));
    IntakeResult<Registration> result = Intake.standard().registrations(file);
    assertThatThrownBy(() -> result.writeAnnotatedCopy(folder.resolve("副本.xls")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("out: expected a file name that ends in .xlsx but was 副本.xls");
  }

  @Test
  void aFileThatChangedSinceIsRefused() throws IOException {
    Path file = Exports.write(folder.resolve("报名.csv"), Exports.csv(Exports.rows(1)));
    IntakeResult<Registration> result = Intake.standard().registrations(file);
    Files.writeString(file, "改");
    assertThatThrownBy(() -> result.writeAnnotatedCopy(folder.resolve("副本.xlsx")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("无法打开 报名.csv：文件在检查之后已改动，请重新检查");
    assertThat(folder.resolve("副本.xlsx")).doesNotExist();
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    Path file = Exports.write(folder.resolve("报名.xlsx"), "不是工作簿");
    assertThatThrownBy(() -> Annotations.write(file, List.of(), folder.resolve("副本.xlsx")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("无法打开 报名.xlsx：应为.xlsx文件");
  }

  // ---- a file with two errors, a warning and a note

  private static List<List<String>> broken() {
    List<List<String>> rows = Exports.rows(3);
    String id = Exports.id(0);
    rows = Exports.with(rows, 1, 4, id.substring(0, 17) + (id.endsWith("1") ? "2" : "1"));
    rows = Exports.with(rows, 1, 7, "123");
    rows = Exports.with(rows, 2, 5, "本科");
    return Exports.with(rows, 3, 10, "四级");
  }

  private Path annotated(String kind) {
    Path file = Exports.book(folder.resolve("报名." + kind), broken());
    Path copy = folder.resolve("副本." + kind);
    Intake.standard().registrations(file).writeAnnotatedCopy(copy);
    return copy;
  }

  private static void open(Path file, Consumer<Workbook> look) {
    try (InputStream in = Files.newInputStream(file);
        Workbook book = WorkbookFactory.create(in)) {
      look.accept(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a workbook, changes it and saves it, as people do. */
  private static void edit(Path file, Consumer<Workbook> change) {
    open(
        file,
        book -> {
          change.accept(book);
          try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Cell cell(Sheet sheet, String address) {
    CellAddress at = new CellAddress(address);
    return sheet.getRow(at.getRow()).getCell(at.getColumn());
  }

  private static String comment(Sheet sheet, String address) {
    return sheet.getCellComment(new CellAddress(address)).getString().getString();
  }

  /** The areas that we colour, with their colours. */
  private static Set<String> coloured(Sheet sheet) {
    Set<String> areas = new TreeSet<>();
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
      ConditionalFormatting format = formats.getConditionalFormattingAt(i);
      if (format.getRule(0).getFormula1().contains("陇证检查")) {
        short color = format.getRule(0).getPatternFormatting().getFillBackgroundColor();
        for (CellRangeAddress area : format.getFormattingRanges()) {
          areas.add(area.formatAsString() + " " + IndexedColors.fromInt(color));
        }
      }
    }
    return areas;
  }

  private static String texts(Sheet sheet) {
    StringBuilder texts = new StringBuilder();
    for (Row row : sheet) {
      for (Cell cell : row) {
        texts.append(cell).append(' ');
      }
      texts.append('\n');
    }
    return texts.toString();
  }
}
