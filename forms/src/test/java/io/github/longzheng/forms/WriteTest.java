package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.ooxml.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Writing: always the same bytes, all or nothing, and texts that stay texts. */
class WriteTest {
  @TempDir Path folder;

  static Stream<Arguments> formsAndValues() {
    return Samples.ofSize(3).entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  /** Writes every sample to a folder; run in another JVM. */
  public static void main(String[] arguments) {
    for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(3).entrySet()) {
      writeTo(entry.getKey(), entry.getValue(), Path.of(arguments[0]));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void writeTo(Form<T> form, Object value, Path folder) {
    form.write((T) value, folder.resolve("a" + form.attachment().number()));
  }

  @ParameterizedTest
  @MethodSource("formsAndValues")
  <T> void theBytesDoNotDependOnZoneOrLocale(Form<T> form, T value) {
    byte[] here = bytes(form, value);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(bytes(form, value)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void theBytesAreThoseOfAnyOtherRun() throws Exception {
    String modules = System.getProperty("jdk.module.path", "");
    String classes = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Shanghai",
                "-Duser.language=th",
                "-Duser.country=TH",
                "-cp",
                String.join(
                    java.io.File.pathSeparator,
                    Path.of("target", "test-classes").toString(),
                    Path.of("target", "classes").toString(),
                    modules,
                    classes),
                WriteTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(3).entrySet()) {
      assertThat(folder.resolve("a" + entry.getKey().attachment().number()))
          .as(entry.getKey().toString())
          .hasBinaryContent(anyBytes(entry.getKey(), entry.getValue()));
    }
  }

  @Test
  void aNameThatLooksLikeAFormulaIsAText() throws IOException {
    String name = "=cmd|' /C calc'!A0";
    CertificateRoster roster = Samples.certificateRoster(1);
    var certificate = roster.entries().get(0).certificate();
    var holder =
        io.github.longzheng.core.Candidate.of(name, certificate.holder().id()).withEducation("高中");
    var renamed =
        new io.github.longzheng.core.Certificate(
            certificate.number(),
            holder,
            certificate.subject(),
            certificate.score(),
            certificate.issueDate(),
            certificate.assessor(),
            certificate.issuer());
    Path file = folder.resolve("a6.xlsx");
    Forms.certificateRoster()
        .write(CertificateRoster.of(roster.organization(), roster.date(), List.of(renamed)), file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      Cell cell = Books.cell(book.getSheetAt(0), name);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(name);
    }
  }

  @Test
  void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[1_000_000]);
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aWriterThatThrowsLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFileThatIsThereIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "old");
    Forms.sessionFiling().write(Samples.sessionFiling(1), file);
    assertThat(Forms.sessionFiling().read(file).value()).contains(Samples.sessionFiling(1));
    assertThat(files()).containsExactly(file);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFormMayBeReadByWhomeverAnyNewFileMay() throws IOException {
    Path form = folder.resolve("a.xlsx");
    Forms.sessionFiling().write(Samples.sessionFiling(1), form);
    List<PosixFilePermission> any =
        new ArrayList<>(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))));
    assertThat(Files.getPosixFilePermissions(form)).containsExactlyInAnyOrderElementsOf(any);
  }

  @Test
  void aMissingDirectoryIsNamed() {
    Path file = folder.resolve("无").resolve("a.xlsx");
    assertThatThrownBy(() -> Forms.sessionFiling().write(Samples.sessionFiling(1), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("无法写出 a.xlsx：目录不存在：" + file.getParent());
  }

  @Test
  void aDirectoryIsNoFile() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("d"));
    assertThatThrownBy(() -> Forms.sessionFiling().write(Samples.sessionFiling(1), directory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("无法写出 d：应为文件路径，实为目录：" + directory);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aStreamThatFailsIsNamed() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    assertThatThrownBy(() -> Forms.sessionFiling().write(Samples.sessionFiling(1), broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("无法写出甘肃省职业技能等级认定报备表：broken pipe");
  }

  @Test
  void aRefusalNamesEveryErrorAndWritesNothing() throws IOException {
    SessionFiling filing = Rows.withHeadCount(Samples.sessionFiling(3), 0);
    Path file = Files.writeString(folder.resolve("a.xlsx"), "old");
    assertThatThrownBy(() -> Forms.sessionFiling().write(filing, file))
        .isInstanceOfSatisfying(
            RefusedFormException.class,
            refusal -> {
              assertThat(refusal.attachment()).isEqualTo(Attachment.SESSION_FILING);
              assertThat(refusal.findings())
                  .extracting(Finding::toString)
                  .containsExactly(
                      "FILING-02 错误 第1行（认定人数）：应认定人数不少于1人，实为“0”",
                      "FILING-02 错误 第2行（认定人数）：应认定人数不少于1人，实为“0”",
                      "FILING-02 错误 第3行（认定人数）：应认定人数不少于1人，实为“0”");
            })
        .hasMessageStartingWith("附件1《甘肃省职业技能等级认定报备表》有3处错误，未写出：\nFILING-02");
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> byte[] anyBytes(Form<T> form, Object value) {
    return bytes(form, (T) value);
  }

  private static <T> byte[] bytes(Form<T> form, T value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(value, out);
    return out.toByteArray();
  }
}
