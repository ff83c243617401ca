package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Registration;
import io.github.longzheng.forms.intake.Intake;
import io.github.longzheng.forms.intake.IntakeResult;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An annotated copy in the hands of LibreOffice: printed, to be looked at in {@code target/print},
 * and saved again, whereupon all marks are still known. Needs soffice, pdftotext and pdftoppm.
 */
@Tag("tools")
class AnnotatedCopyProofTest {
  private static final String HEAD = "准考证号,姓名,性别,证件类型,证件号码,文化程度,所在单位,联系电话,职业名称,工种名称,等级\n";

  @Test
  void marksSurviveAnotherProgram() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "print", "intake"));
    Path saved = Files.createDirectories(folder.resolve("saved"));
    String id = Samples.id(0).value();
    Path file =
        Files.writeString(
            folder.resolve("报名.csv"),
            HEAD
                + "1,样甲,女,居民身份证,"
                + id.substring(0, 17)
                + (id.endsWith("0") ? '1' : '0')
                + ",本科,,100,电工,--,四级\n");
    Path copy = folder.resolve("copy.xlsx");
    Intake.standard().registrations(file).writeAnnotatedCopy(copy);
    soffice("pdf", folder, copy);
    Path pdf = folder.resolve("copy.pdf");
    assertThat(Tool.run(List.of("pdftotext", "-layout", pdf.toString(), "-")))
        .contains("检查结果", "ID-06", "PHONE-02", "INTAKE-04", "LEVEL-11");
    Tool.run(
        List.of("pdftoppm", "-r", "80", "-png", pdf.toString(), folder.resolve("copy").toString()));
    soffice("xlsx", saved, copy);
    Path again = saved.resolve("copy.xlsx");
    assertThat(Intake.standard().registrations(again).findings())
        .extracting(Finding::ruleId)
        .containsExactly("ID-06", "INTAKE-04", "PHONE-02");
    correct(again, id);
    IntakeResult<Registration> clean = Intake.standard().registrations(again);
    assertThat(clean.orElseThrow()).hasSize(1);
    clean.writeAnnotatedCopy(again);
    try (InputStream in = Files.newInputStream(again);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      Sheet sheet = book.getSheetAt(1);
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(1);
      assertThat(sheet.getCellComments()).hasSize(1);
    }
  }

  private static void soffice(String kind, Path folder, Path file) throws Exception {
    Tool.run(
        List.of(
            "soffice",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            folder.toString(),
            file.toString()));
  }

  /** As people do: all but the level, which is only a note. */
  private static void correct(Path file, String id) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Sheet sheet = book.getSheetAt(1);
      sheet.getRow(1).getCell(4).setCellValue(id);
      sheet.getRow(1).getCell(5).setCellValue("大学本科");
      sheet.getRow(1).getCell(7).setCellValue("10000000010");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }
}
