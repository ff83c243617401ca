package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national upload takes a plain file: eleven titles, texts, nothing else. */
class CertificateUploadTest {
  @TempDir Path folder;

  @Test
  void theFileIsElevenColumnsOfTextsAndNothingElse() throws IOException {
    Path file = folder.resolve("上网数据.xlsx");
    Forms.certificateUpload().write(Samples.certificateRoster(3), file);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
      assertThat(sheet.getMergedRegions()).isEmpty();
      List<List<String>> rows = new ArrayList<>();
      sheet.forEach(
          row -> {
            List<String> texts = new ArrayList<>();
            row.forEach(
                cell -> {
                  assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                  texts.add(cell.getStringCellValue());
                });
            rows.add(texts);
          });
      assertThat(rows.subList(0, 3))
          .containsExactly(
              List.of(
                  "姓名", "证件类型", "证件号码", "所在单位", "职业名称", "工种名称", "职业技能等级", "证书编号", "发证日期", "评价机构",
                  "发证机构"),
              List.of(
                  "测试学员1",
                  "201",
                  "620000197501010002",
                  "兰州某某示范设备安装有限责任公司",
                  "电工",
                  "--",
                  "4",
                  "S000062000001244000001",
                  "2024-10-18",
                  Samples.ORGANIZATION,
                  Samples.ORGANIZATION),
              List.of(
                  "测试学员2",
                  "201",
                  "620000197501010010",
                  "兰州某某示范设备安装有限责任公司",
                  "中式烹调师",
                  "中式烹调师",
                  "3",
                  "S000062000001243000002",
                  "2024-10-18",
                  Samples.ORGANIZATION,
                  Samples.ORGANIZATION));
    }
  }

  @Test
  void whatTheRosterMayNotHoldIsNotUploaded() {
    CertificateRoster empty = Samples.certificateRoster(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> Forms.certificateUpload().write(empty, out))
        .isInstanceOf(RefusedFormException.class);
    assertThat(out.size()).isZero();
    assertThat(Forms.certificateUpload().check(empty))
        .isEqualTo(Forms.certificateRoster().check(empty));
  }
}
