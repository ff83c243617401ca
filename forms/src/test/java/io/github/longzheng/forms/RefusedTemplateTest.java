package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A blank that lacks something is refused in whole, with everything that is missing and found. */
class RefusedTemplateTest {
  private static final SessionFiling FILING = Samples.sessionFiling(3);

  @TempDir Path folder;

  private Path blank(String name) {
    return BlankFillTest.blanks().resolve(name);
  }

  private Path edited(String name, Consumer<Sheet> change) {
    try {
      Path copy = folder.resolve("blank.xlsx");
      Files.copy(blank(name), copy, StandardCopyOption.REPLACE_EXISTING);
      Books.edit(copy, book -> change.accept(book.getSheetAt(0)));
      return copy;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> RefusedTemplateException refusal(Form<T> form, Path template, T value) {
    Path out = folder.resolve("out." + extension(template));
    RefusedTemplateException refusal =
        catchThrowableOfType(RefusedTemplateException.class, () -> form.fill(template, value, out));
    assertThat(refusal).isNotNull();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> !file.equals(template))).isEmpty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return refusal;
  }

  private static String extension(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<String> errors(RefusedTemplateException refusal) {
    return refusal.findings().stream().filter(Finding::isError).map(Finding::toString).toList();
  }

  @Test
  void aMissingLabelIsNamedWithTheNearest() {
    Path template =
        edited(
            "1-boxed-labels-total-formula.xlsx",
            sheet -> Books.cell(sheet, "机构编码").setCellValue("机构代码"));
    RefusedTemplateException refusal = refusal(Forms.sessionFiling(), template, FILING);
    assertThat(errors(refusal))
        .containsExactly("FILL-02 错误 机构（站点）编码：模板中找不到“机构（站点）编码”的填写位置；最接近的是“机构代码”（Sheet1!H2）");
    assertThat(refusal.missing()).containsExactly("机构（站点）编码");
    assertThat(refusal.found()).contains("申报单位（盖章）", "认定月份", "联系电话", "职业名称", "备注");
    assertThat(refusal)
        .hasMessageContaining("模板“blank.xlsx”不能用于附件1")
        .hasMessageContaining("已找到：申报单位（盖章）");
  }

  @Test
  void aMissingColumnIsNamedWithTheNearest() {
    Path template =
        edited(
            "1-boxed-labels-total-formula.xlsx",
            sheet -> Books.cell(sheet, "考点地址").setCellValue("考点详细地址"));
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .singleElement()
        .asString()
        .contains("FILL-03", "模板的表格缺少“考点地址”列", "最接近的是“考点详细地址”");
  }

  @Test
  void anotherFormIsRefusedWithEverythingThatIsMissing() {
    Path template = blank("7-side-labels.xlsx");
    RefusedTemplateException refusal =
        refusal(Forms.certificateRoster(), template, Samples.certificateRoster(2));
    assertThat(refusal.missing()).contains("填报单位（盖章）", "填报日期", "证书编号", "证件号码");
  }

  @Test
  void anOptionalValueIsNotLostSilently() {
    Path template = blank("6-word-table.docx");
    CertificateRoster roster = Samples.certificateRoster(1);
    CertificateRoster remarked =
        new CertificateRoster(
            roster.organization(),
            roster.date(),
            List.of(
                new CertificateRoster.Entry(
                    roster.entries().get(0).certificate(), java.util.Optional.of("补发"))));
    assertThat(errors(refusal(Forms.certificateRoster(), template, remarked)))
        .containsExactly("FILL-07 错误 表1（备注）：模板的表格缺少“备注”列，而数据中有此项");
    assertThat(
            Forms.certificateRoster()
                .fill(template, remarked, folder.resolve("out.docx"), WriteOption.DESPITE_ERRORS))
        .extracting(Finding::ruleId, Finding::severity)
        .containsExactly(org.assertj.core.api.Assertions.tuple("FILL-07", Severity.WARNING));
  }

  @Test
  void rowsThatHoldSomethingAreNotOverwritten() {
    Path template =
        edited(
            "1-boxed-labels-total-formula.xlsx",
            sheet -> {
              for (int column = 1; column < 9; column++) {
                sheet.getRow(4).getCell(column).setCellValue("示例");
              }
            });
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .singleElement()
        .asString()
        .contains("FILL-06", "表头下方已有内容");
  }

  @Test
  void anUnknownTagIsNamedWithThoseThatAreKnown() {
    Path template =
        edited(
            "1-tags.xlsx", sheet -> Books.cell(sheet, "联系人：{{联系人}}").setCellValue("联系人：{{联络人}}"));
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .anySatisfy(
            error ->
                assertThat(error).contains("FILL-08", "标签{{联络人}}不认识", "联系人、联系电话", "rows.职业名称"));
  }

  @Test
  void wordsThatTheBlankHasPrintedMustBeTheValues() {
    EligibilityCommitment toPrefecture =
        new EligibilityCommitment(
            "兰州市人力资源和社会保障局",
            Samples.ORGANIZATION,
            Samples.SEPTEMBER,
            Samples.eligibilityCommitment(2).counts(),
            "测试审核",
            java.time.LocalDate.of(2024, 9, 3));
    assertThat(
            errors(
                refusal(
                    Forms.eligibilityCommitment(),
                    blank("2-underlined-hints-printed-addressee.docx"),
                    toPrefecture)))
        .containsExactly("FILL-09 错误 第2段（主送机关）：主送机关：模板已印为“甘肃省职业技能鉴定指导中心”，数据为“兰州市人力资源和社会保障局”");
  }

  @Test
  void aLabelInATextBoxIsOutOfReach() throws IOException {
    Path template = folder.resolve("box.docx");
    Files.write(
        template,
        new DrawnLetter(false)
            .title("职业技能等级认定合格人员评价结果承诺书")
            .textBox("承诺单位：____")
            .line("主送机关：____    认定批次：____")
            .text("名单于____年__月__日至____年__月__日在本单位内部公示，发证日期为____年__月__日。")
            .line("承诺日期：____年__月__日")
            .table(new int[] {1500, 1500, 1500, 1500, 3000}, "姓名||职业名称||工种名称||等级||证书编号", "||||||||")
            .toBytes());
    assertThat(errors(refusal(Forms.resultCommitment(), template, Samples.resultCommitment(2))))
        .containsExactly("FILL-11 错误 承诺单位：“承诺单位”在文本框、页眉或页脚中，无法填写；请移到正文或表格中");
  }

  @ParameterizedTest
  @CsvSource({
    "旧模板.doc,实为.doc文件；请用Office或WPS打开后另存为.docx",
    "旧模板.wps,实为.wps文件；请用Office或WPS打开后另存为.docx",
    "旧模板.et,实为.et文件；请用Office或WPS打开后另存为.xlsx",
    "模板.xlsm,实为.xlsm文件；请用Office或WPS打开后另存为.xlsx",
    "模板.docx,实为其他格式；请用Office或WPS打开后另存为.docx"
  })
  void otherKindsOfFilesAreRefusedWithWhatToDo(String name, String said) throws IOException {
    Path template = folder.resolve(name);
    Files.writeString(template, "something else");
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .singleElement()
        .asString()
        .startsWith("FILL-04")
        .contains(said);
  }

  @Test
  void anOldWordFileByAnotherNameIsRefused() throws IOException {
    Path template = folder.resolve("blank.xls");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(template)) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[4096]), "WordDocument");
      files.writeFilesystem(out);
    }
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .singleElement()
        .asString()
        .contains("旧版Word文件", "另存为.docx");
  }

  @Test
  void anEncryptedWorkbookIsRefused() throws IOException {
    Path template = folder.resolve("blank.xls");
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(template)) {
      book.createSheet();
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .singleElement()
        .asString()
        .contains("FILL-04", "加密文件", "取消密码");
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    Path template = folder.resolve("blank.xlsx");
    byte[] content = Files.readAllBytes(blank("1-tags.xlsx"));
    Files.write(template, java.util.Arrays.copyOf(content, content.length / 2));
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .singleElement()
        .asString()
        .startsWith("FILL-05");
  }

  @Test
  void aRenamedFileIsRefused() throws IOException {
    Path template = folder.resolve("blank.xlsx");
    Files.copy(blank("1-word-table.docx"), template);
    assertThat(errors(refusal(Forms.sessionFiling(), template, FILING)))
        .singleElement()
        .asString()
        .contains("改了扩展名的.docx文件");
  }

  @Test
  void theNewFileIsOfTheSameKindAndAnotherFile() {
    Path template = blank("1-tags.xlsx");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forms.sessionFiling().fill(template, FILING, folder.resolve("out.docx")))
        .withMessageContaining("同为.xlsx");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forms.sessionFiling().fill(template, FILING, template))
        .withMessageContaining("不能覆盖模板");
  }

  @Test
  void aValueWithErrorsIsNotFilled() {
    assertThatThrownBy(
            () ->
                Forms.sessionFiling()
                    .fill(
                        blank("1-tags.xlsx"), Samples.sessionFiling(0), folder.resolve("out.xlsx")))
        .isInstanceOf(RefusedFormException.class);
  }

  @Test
  void aBlankCanBeTriedWithoutAValue() {
    List<Finding> findings =
        Forms.sessionFiling().checkTemplate(blank("1-boxed-labels-total-formula.xls"));
    assertThat(findings).allMatch(finding -> finding.severity() == Severity.NOTE);
    assertThat(findings)
        .extracting(Finding::toString)
        .contains(
            "FILL-01 提示 Sheet1!C2（申报单位（盖章））：找到“申报单位（盖章）”的填写位置",
            "FILL-01 提示 Sheet1!B4（职业名称）：找到“职业名称”的填写位置");
  }
}
