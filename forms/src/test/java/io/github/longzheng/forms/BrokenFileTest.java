package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of the wrong kind, or a damaged one, is a finding; a file that is not there is thrown. */
class BrokenFileTest {
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

  @TempDir Path folder;

  static Stream<Form<?>> forms() {
    return Samples.ofSize(1).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anEmptyFileIsNamed(Form<?> form) throws IOException {
    assertThat(findings(form, new byte[0])).containsExactly("FORM-04 错误 坏：应为.%s文件，实为空文件；请重新导出");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aTextFileIsNamed(Form<?> form) throws IOException {
    assertThat(findings(form, "姓名,证件号码\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("FORM-04 错误 坏：应为.%s文件，实为其他格式；请用Office或WPS另存为.%s后再读取");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anOldOfficeFileIsNamed(Form<?> form) throws IOException {
    assertThat(findings(form, OLE))
        .containsExactly("FORM-04 错误 坏：应为.%s文件，实为旧版Office文件（或加密文件）；请用Office或WPS另存为.%s后再读取");
  }

  @Test
  void aLetterGivenForASheetIsNamed() throws IOException {
    Path file = folder.resolve("信.xlsx");
    Forms.eligibilityCommitment().write(Samples.eligibilityCommitment(1), file);
    assertThat(Forms.sessionFiling().read(file).findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-04 错误 信.xlsx：应为.xlsx文件，实为.docx文件；请选择.xlsx文件");
  }

  @Test
  void aSheetGivenForALetterIsNamed() throws IOException {
    Path file = folder.resolve("表.docx");
    Forms.sessionFiling().write(Samples.sessionFiling(1), file);
    assertThat(Forms.eligibilityCommitment().read(file).findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-04 错误 表.docx：应为.docx文件，实为.xlsx文件；请选择.docx文件");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aZipOfSomethingElseIsDamaged(Form<?> form) throws IOException {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 1, 2, 3};
    assertThat(findings(form, zip))
        .containsExactly("FORM-05 错误 坏：文件已损坏，无法作为.%s打开；请用Office或WPS打开后另存");
  }

  @Test
  void aFileCutOffAnywhereIsReadWholeOrNotAtAll() throws IOException {
    ResultSummary value = Samples.resultSummary(5);
    Path file = folder.resolve("断.xlsx");
    Forms.resultSummary().write(value, file);
    byte[] bytes = Files.readAllBytes(file);
    int refused = 0;
    for (int length = 4; length < bytes.length; length += bytes.length / 40) {
      Files.write(file, Arrays.copyOf(bytes, length));
      FormReading<ResultSummary> reading = Forms.resultSummary().read(file);
      if (reading.value().isPresent()) {
        // Only the table of contents at the end is gone; POI does without.
        assertThat(reading.value())
            .as("after %s of %s bytes", length, bytes.length)
            .contains(value);
        assertThat(reading.findings()).isEmpty();
      } else {
        assertThat(reading.findings()).isNotEmpty().allMatch(Finding::isError);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(30);
  }

  @Test
  void aFileCutOffInTheMiddleIsDamaged() throws IOException {
    Path whole = folder.resolve("整.xlsx");
    Forms.certificateRoster().write(Samples.certificateRoster(5), whole);
    byte[] bytes = Files.readAllBytes(whole);
    assertThat(findings(Forms.certificateRoster(), Arrays.copyOf(bytes, bytes.length / 2)))
        .containsExactly("FORM-05 错误 坏：文件已损坏，无法作为.%s打开；请用Office或WPS打开后另存");
  }

  @Test
  void aNumberThatIsNoneIsDamage() {
    Path file = folder.resolve("指.xlsx");
    Forms.certificateRoster().write(Samples.certificateRoster(1), file);
    Books.rewrite(
        file,
        (part, xml) ->
            part.endsWith("sheet1.xml")
                ? xml.replaceFirst("t=\"inlineStr\"><is>.*?</is></c>", "t=\"n\"><v>abc</v></c>")
                : xml);
    assertThat(Forms.certificateRoster().read(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("FORM-05");
  }

  @Test
  void anExternalEntityIsNotResolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    Path file = folder.resolve("实体.xlsx");
    Forms.certificateRoster().write(Samples.certificateRoster(1), file);
    Books.rewrite(
        file,
        (part, xml) ->
            part.endsWith("sheet1.xml")
                ? xml.replace(
                        "<worksheet",
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \""
                            + secret.toUri()
                            + "\">]>"
                            + "<worksheet")
                    .replace("测试学员1", "&x;")
                : xml);
    FormReading<CertificateRoster> reading = Forms.certificateRoster().read(file);
    assertThat(reading.toString()).doesNotContain("机密");
    assertThat(reading.isClean()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFileThatIsNotThereIsThrown(Form<?> form) {
    Path file = folder.resolve("无.xlsx");
    assertThatThrownBy(() -> form.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("无法打开 无.xlsx：文件不存在：" + file);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aDirectoryIsThrown(Form<?> form) {
    assertThatThrownBy(() -> form.read(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("无法打开 " + folder.getFileName() + "：应为文件，实为目录");
  }

  /** The findings as texts, with the form's extension made {@code %s}. */
  private Stream<String> findings(Form<?> form, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("坏"), content);
    FormReading<?> reading = form.read(file);
    assertThat(reading.value()).isEmpty();
    return reading.findings().stream()
        .map(finding -> finding.toString().replace("." + form.attachment().extension(), ".%s"));
  }
}
