package io.github.longzheng.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a package can differ from its manifest is found, in folders and zip files. */
class SubmissionVerifyTest {
  private static final String FIRST = "附件1 甘肃省职业技能等级认定报备表.xlsx";

  @TempDir Path folder;
  private Path files;
  private Path zip;

  /** Something done to the files of a package. */
  private interface Tampering {
    void with(Map<String, byte[]> contents);
  }

  @BeforeEach
  void write() {
    files = folder.resolve("材料");
    zip = folder.resolve("材料.zip");
    SamplePackages.registration().writeTo(files);
    SamplePackages.registration().writeTo(zip);
  }

  /** The findings, which must be the same in a folder and in a zip file. */
  private List<Finding> after(Tampering tampering) throws IOException {
    Map<String, byte[]> contents = read(zip);
    tampering.with(contents);
    for (String name : read(zip).keySet()) {
      Files.deleteIfExists(files.resolve(name));
    }
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Path path = files.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    zip(contents);
    List<Finding> found = SubmissionManifest.verify(files);
    assertThat(SubmissionManifest.verify(zip)).isEqualTo(found);
    return found;
  }

  private static Map<String, byte[]> read(Path zip) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        try (InputStream in = file.getInputStream(entry)) {
          contents.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return contents;
  }

  private void zip(Map<String, byte[]> contents) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : contents.entrySet()) {
        zipped.putNextEntry(new ZipEntry(file.getKey()));
        zipped.write(file.getValue());
        zipped.closeEntry();
      }
    }
  }

  @Test
  void anUntouchedPackageIsClean() throws IOException {
    assertThat(after(contents -> {})).isEmpty();
  }

  @Test
  void anyChangedByteOfAnyFileIsFound() throws IOException {
    for (String name : read(zip).keySet()) {
      if (!name.equals(SubmissionManifest.FILE_NAME)) {
        byte[] before = read(zip).get(name);
        assertThat(after(contents -> contents.get(name)[before.length / 2] ^= 1))
            .singleElement()
            .hasToString("VERIFY-03 错误 " + name + "：内容与清单的sha-256不符，写出后改动过");
        after(contents -> contents.put(name, before));
      }
    }
  }

  @Test
  void aFileOfAnotherSizeIsFound() throws IOException {
    assertThat(after(contents -> contents.put(FIRST, new byte[3])))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.toString()).startsWith("VERIFY-03 错误 " + FIRST + "：大小与清单不符：只有3字节，应为"));
    assertThat(after(contents -> contents.put(FIRST, new byte[1_000_000])))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).startsWith("大小与清单不符：超过"));
  }

  @Test
  void aMissingFileIsFound() throws IOException {
    assertThat(after(contents -> contents.remove(FIRST)))
        .singleElement()
        .hasToString("VERIFY-02 错误 " + FIRST + "：清单所列文件缺失");
  }

  @Test
  void extraFilesAreNamedAndAreNoErrors() throws IOException {
    assertThat(
            after(
                contents -> {
                  contents.put("扫描件/签字页.pdf", new byte[] {1});
                  contents.put("Thumbs.db", new byte[] {2});
                }))
        .extracting(Finding::toString)
        .containsExactly("VERIFY-04 警告 Thumbs.db：文件不在清单中", "VERIFY-04 警告 扫描件/签字页.pdf：文件不在清单中");
  }

  @Test
  void swappedFilesAreFound() throws IOException {
    assertThat(
            after(
                contents -> {
                  byte[] first = contents.get(FIRST);
                  contents.put(FIRST, contents.get("报送清单.xlsx"));
                  contents.put("报送清单.xlsx", first);
                }))
        .hasSize(2)
        .allMatch(f -> f.ruleId().equals("VERIFY-03"));
  }

  @Test
  void aPackageWithoutManifestIsNone() throws IOException {
    assertThat(after(contents -> contents.remove(SubmissionManifest.FILE_NAME)))
        .singleElement()
        .hasToString("VERIFY-01 错误 manifest.json：没有manifest.json，不是本程序写出的材料包");
  }

  @Test
  void everythingWrongInAManifestIsNamedAtOnce() throws IOException {
    List<Finding> found =
        after(
            contents ->
                edit(
                    contents,
                    text ->
                        text.replace("\"REGISTRATION\"", "\"OTHER\"")
                            .replace("\"2024-09\"", "\"9月\"")
                            .replaceFirst("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\" : \"ABC\"")
                            .replaceFirst("\"size\" : \\d+", "\"size\" : -1")
                            .replace("\"" + FIRST + "\"", "\"../../" + FIRST + "\"")
                            .replace("\"library\"", "\"programm\"")));
    assertThat(found)
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder(
            "JSON-06", "JSON-06", "JSON-06", "JSON-06", "JSON-06", "JSON-04", "JSON-03");
    assertThat(found).allMatch(f -> f.location().cell().isPresent());
  }

  @Test
  void aManifestThatNamesAFileTwiceIsFound() throws IOException {
    assertThat(
            after(
                contents -> edit(contents, text -> text.replace("\"材料目录.txt\"", "\"报送清单.xlsx\""))))
        .extracting(Finding::toString)
        .containsExactly("VERIFY-03 错误 报送清单.xlsx：在清单中重复", "VERIFY-04 警告 材料目录.txt：文件不在清单中");
  }

  @Test
  void otherVersionsAndEditionsAreNoted() throws IOException {
    assertThat(
            after(
                contents ->
                    edit(
                        contents,
                        text ->
                            text.replaceFirst("\"library\" : \"[^\"]+\"", "\"library\" : \"9.9.9\"")
                                .replace("甘肃省2024年版", "某省2030年版"))))
        .extracting(Finding::ruleId)
        .containsExactly("VERIFY-08", "VERIFY-09");
  }

  private static void edit(Map<String, byte[]> contents, UnaryOperator<String> edit) {
    String text = new String(contents.get(SubmissionManifest.FILE_NAME), StandardCharsets.UTF_8);
    String edited = edit.apply(text);
    assertThat(edited).isNotEqualTo(text);
    contents.put(SubmissionManifest.FILE_NAME, edited.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("别处.xlsx"), "别处");
    Files.delete(files.resolve(FIRST));
    Files.createSymbolicLink(files.resolve(FIRST), secret);
    assertThat(SubmissionManifest.verify(files))
        .extracting(Finding::ruleId)
        .containsExactly("VERIFY-05", "VERIFY-02");
  }

  @Test
  void zipFilesThatLeadOutAreFoundAndNothingIsUnpacked() throws IOException {
    Map<String, byte[]> contents = read(zip);
    contents.put("../../逃逸.txt", new byte[] {1});
    contents.put("/etc/逃逸.txt", new byte[] {1});
    contents.put("C:\\逃逸.txt", new byte[] {1});
    zip(contents);
    assertThat(SubmissionManifest.verify(zip))
        .hasSize(3)
        .allMatch(f -> f.ruleId().equals("VERIFY-05") && f.isError());
    try (var all = Files.walk(folder)) {
      assertThat(all).noneMatch(path -> path.toString().contains("逃逸"));
    }
  }

  @Test
  void aZipBombIsReadNoFurtherThanTheManifestSays() throws IOException {
    Map<String, byte[]> contents = read(zip);
    contents.put(FIRST, new byte[300_000_000]);
    zip(contents);
    assertThat(SubmissionManifest.verify(zip))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).startsWith("大小与清单不符：超过"));
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    Map<String, byte[]> contents = read(zip);
    for (int i = 0; i <= PackageSource.MAX_FILES; i++) {
      contents.put("多/" + i, new byte[0]);
    }
    zip(contents);
    assertThat(SubmissionManifest.verify(zip)).extracting(Finding::ruleId).contains("VERIFY-06");
  }

  @Test
  void aDamagedZipFileIsSaidToBe() throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(SubmissionManifest.verify(zip))
        .singleElement()
        .hasToString("VERIFY-07 错误 材料.zip：压缩包已损坏、不是zip文件，或文件名不是UTF-8编码（请勿解压后重新压缩）");
    assertThat(SubmissionManifest.tryRead(zip).value()).isEmpty();
  }

  @Test
  void namesInAnotherEncodingAreSaidToBe() throws IOException {
    Map<String, byte[]> contents = read(zip);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out, Charset.forName("GBK"))) {
      for (Map.Entry<String, byte[]> file : contents.entrySet()) {
        zipped.putNextEntry(new ZipEntry(file.getKey()));
        zipped.write(file.getValue());
        zipped.closeEntry();
      }
    }
    assertThat(SubmissionManifest.verify(zip))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("请勿解压后重新压缩"));
  }

  @Test
  void nothingThereIsAnException() {
    assertThatThrownBy(() -> SubmissionManifest.verify(folder.resolve("没有.zip")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
