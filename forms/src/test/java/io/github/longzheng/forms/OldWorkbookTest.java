package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.longzheng.core.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel 97 to 2003 are read like newer ones. */
class OldWorkbookTest {
  private static final CertificateRoster ROSTER = Samples.certificateRoster(5);

  @TempDir Path folder;

  @Test
  void anOldWorkbookIsRead() {
    FormReading<CertificateRoster> reading = Forms.certificateRoster().read(old(book -> {}));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(ROSTER);
  }

  @Test
  void itsRowsAreHandedOver() {
    List<CertificateRoster.Entry> rows = new ArrayList<>();
    assertThat(Forms.certificateRoster().read(old(book -> {}), rows::add).isClean()).isTrue();
    assertThat(rows).isEqualTo(ROSTER.entries());
  }

  @Test
  void datesMergedCellsAndLostDigitsAreAsInNewOnes() {
    Path file =
        old(
            book -> {
              Sheet sheet = book.getSheetAt(0);
              CellStyle date = book.createCellStyle();
              date.setDataFormat((short) 14);
              Cell issued = Books.under(sheet, "发证日期", 1);
              issued.setCellValue(Samples.ISSUED);
              issued.setCellStyle(date);
              Cell issuer = Books.under(sheet, "发证机构", 1);
              for (int i = 1; i < 5; i++) {
                sheet.getRow(issuer.getRowIndex() + i).getCell(issuer.getColumnIndex()).setBlank();
              }
              sheet.addMergedRegion(
                  new CellRangeAddress(
                      issuer.getRowIndex(),
                      issuer.getRowIndex() + 4,
                      issuer.getColumnIndex(),
                      issuer.getColumnIndex()));
              Books.under(sheet, "证件号码", 2).setCellValue(620000197501010012d);
              Books.under(sheet, "备注", 3).setCellErrorValue((byte) 42);
            });
    FormReading<CertificateRoster> reading = Forms.certificateRoster().read(file);
    assertThat(reading.findings())
        .extracting(Finding::ruleId, finding -> finding.location().toString())
        .containsExactly(tuple("FORM-07", "花名册!E5（证件号码）"), tuple("FORM-12", "花名册!S6（备注）"));
    assertThat(reading.value().orElseThrow().entries())
        .containsExactly(ROSTER.entries().get(0), ROSTER.entries().get(3), ROSTER.entries().get(4));
  }

  @Test
  void platformExportsMayBeOldToo() {
    Path file = folder.resolve("成绩.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("导出");
      List<List<String>> rows =
          List.of(List.of("考号", "理论", "技能"), List.of("202409001", "80", "75.5"));
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int k = 0; k < rows.get(i).size(); k++) {
          row.createCell(k).setCellValue(rows.get(i).get(k));
        }
      }
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FormReading<List<PlatformExport.EnteredMarks>> reading = PlatformExport.readMarks(file);
    assertThat(reading.value().orElseThrow())
        .singleElement()
        .satisfies(
            marks -> {
              assertThat(marks.ticketNumber()).isEqualTo("202409001");
              assertThat(marks.score().skills()).hasToString("75.5");
            });
  }

  @Test
  void macrosAreRefused() throws IOException {
    Path file = old(book -> {});
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), false)) {
      parts.createDirectory("_VBA_PROJECT_CUR");
      parts.writeFilesystem();
    }
    assertThat(Forms.certificateRoster().read(file).findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-09 错误 旧.xls：文件含宏（_VBA_PROJECT_CUR），不予读取；请另存为不含宏和嵌入对象的.xls");
  }

  @Test
  void anEncryptedWorkbookIsNamed() throws IOException {
    Path file = old(book -> {});
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (InputStream in = Files.newInputStream(file);
        HSSFWorkbook book = new HSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(Forms.certificateRoster().read(file).findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-04 错误 旧.xls：应为.xlsx文件，实为旧版Office文件（或加密文件）；请用Office或WPS另存为.xlsx后再读取");
  }

  @Test
  void moreRowsThanAskedForAreRefused() {
    assertThat(Forms.certificateRoster().read(old(book -> {}), ReadOption.maxRows(3)).findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-08");
  }

  /** The roster as an old workbook, cell by cell. */
  private Path old(Consumer<HSSFWorkbook> change) {
    Path newer = folder.resolve("新.xlsx");
    Path file = folder.resolve("旧.xls");
    Forms.certificateRoster().write(ROSTER, newer);
    try (InputStream in = Files.newInputStream(newer);
        XSSFWorkbook from = new XSSFWorkbook(in);
        HSSFWorkbook to = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (Sheet sheet : from) {
        copy(sheet, to.createSheet(sheet.getSheetName()));
      }
      change.accept(to);
      to.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void copy(Sheet from, Sheet to) {
    for (Row row : from) {
      Row copy = to.createRow(row.getRowNum());
      for (Cell cell : row) {
        Cell target = copy.createCell(cell.getColumnIndex());
        if (cell.getCellType() == CellType.NUMERIC) {
          target.setCellValue(cell.getNumericCellValue());
        } else if (cell.getCellType() == CellType.STRING) {
          target.setCellValue(cell.getStringCellValue());
        }
      }
    }
    from.getMergedRegions().forEach(to::addMergedRegion);
  }
}
