package io.github.longzheng.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.CancelledException;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.Edition;
import io.github.longzheng.forms.Forms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionWriteTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-09-03T01:02:03.456Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  static Stream<Submission> submissions() {
    ResultsPackage results = SamplePackages.results();
    return Stream.of(
        SamplePackages.registration(),
        SubmissionTest.prefecture(SamplePackages.registration().filing()),
        results,
        SubmissionTest.corrected(results));
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void aFolderIsAsItsManifestSays(Submission submission) throws IOException {
    Path target = folder.resolve("材料");
    SubmissionManifest manifest = submission.writeTo(target, SubmissionOption.writtenAt(CLOCK));
    assertThat(SubmissionManifest.verify(target)).isEmpty();
    assertThat(SubmissionManifest.tryRead(target).orElseThrow()).isEqualTo(manifest);
    assertThat(manifest.title()).isEqualTo(submission.title());
    assertThat(manifest.writtenAt()).contains(Instant.parse("2024-09-03T01:02:03Z"));
    assertThat(manifest.libraryVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(names(folder)).containsExactly("材料");
    assertThat(contents(target).keySet())
        .hasSize(manifest.files().size() + 1)
        .contains("manifest.json", "报送清单.xlsx", "材料目录.txt");
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void aZipFileHoldsWhatTheFolderHolds(Submission submission) throws IOException {
    Path zip = folder.resolve("材料.ZIP");
    SubmissionManifest zipped = submission.writeTo(zip);
    SubmissionManifest filed = submission.writeTo(folder.resolve("材料"));
    assertThat(SubmissionManifest.verify(zip)).isEmpty();
    assertThat(SubmissionManifest.tryRead(zip).orElseThrow()).isEqualTo(zipped).isEqualTo(filed);
    assertThat(unzip(zip)).isEqualTo(contents(folder.resolve("材料")));
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void theSamePackageGivesTheSameBytes(Submission submission) throws IOException {
    submission.writeTo(folder.resolve("a.zip"), SubmissionOption.writtenAt(CLOCK));
    submission.writeTo(folder.resolve("b.zip"), SubmissionOption.writtenAt(CLOCK));
    assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
  }

  @Test
  void theAttachmentsReadBackAsTheyWere() {
    RegistrationPackage registration = SamplePackages.registration();
    ResultsPackage results = SamplePackages.results();
    registration.writeTo(folder.resolve("报名"));
    results.writeTo(folder.resolve("结果"));
    assertThat(
            Forms.sessionFiling().read(folder.resolve("报名/附件1 甘肃省职业技能等级认定报备表.xlsx")).orElseThrow())
        .isEqualTo(registration.filing());
    assertThat(
            Forms.assessmentReport()
                .read(folder.resolve("报名/附件3 关于申请在兰州市开展职业技能等级认定的报告.docx"))
                .orElseThrow())
        .isEqualTo(registration.report());
    assertThat(
            Forms.certificateRoster()
                .read(folder.resolve("结果/" + Forms.certificateRoster().attachment().fileName()))
                .orElseThrow())
        .isEqualTo(results.roster());
  }

  @Test
  void anotherEditionNamesAndNumbersTheFiles() throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("edition.json"),
            """
            {"region": "示例省", "year": 2025, "announcement": "示例省公告", "source": "虚构",
             "attachments": [
              {"meaning": "SESSION_FILING", "number": 3, "evidence": "sibling", "title": "计划表"},
              {"meaning": "ELIGIBILITY_COMMITMENT", "number": 1, "evidence": "sibling",
               "title": "承诺书"},
              {"meaning": "ASSESSMENT_REPORT", "number": 2, "evidence": "sibling",
               "title": "关于在xxx开展认定的请示"}]}
            """);
    RegistrationPackage registration = SamplePackages.registration().in(Edition.read(json));
    SubmissionManifest manifest = registration.writeTo(folder.resolve("材料.zip"));
    assertThat(manifest.edition()).isEqualTo("示例省2025年版");
    assertThat(manifest.files())
        .extracting(SubmissionManifest.File::name)
        .startsWith("附件3 计划表.xlsx", "附件1 承诺书.docx", "附件2 关于在兰州市开展认定的请示.docx");
    assertThat(SubmissionManifest.verify(folder.resolve("材料.zip")))
        .extracting(Finding::ruleId)
        .containsExactly("VERIFY-09");
  }

  @Test
  void theManifestCountsRows() {
    SubmissionManifest manifest = SamplePackages.results().writeTo(folder.resolve("结果.zip"));
    assertThat(manifest.kind()).isEqualTo(SubmissionManifest.Kind.RESULTS);
    assertThat(manifest.batch()).contains("2024年9月第1批");
    assertThat(manifest.files())
        .extracting(SubmissionManifest.File::rows)
        .startsWith(12, 10)
        .element(3)
        .isEqualTo(10);
    assertThat(manifest.files().get(0).attachment()).hasValue(5);
  }

  @Test
  void aRefusedPackageWritesNothing() throws IOException {
    RegistrationPackage late =
        RegistrationPackage.of(
            SamplePackages.SCHOOL,
            SamplePackages.PLAN,
            SamplePackages.SEPTEMBER,
            List.of(),
            SamplePackages.arrangement());
    for (String name : List.of("材料", "材料.zip")) {
      assertThatThrownBy(() -> late.writeTo(folder.resolve(name)))
          .isInstanceOfSatisfying(
              RefusedSubmissionException.class,
              refused ->
                  assertThat(refused.findings())
                      .extracting(Finding::ruleId)
                      .contains("FILING-01", "REPORT-01"))
          .hasMessageContaining("未写出");
      assertThat(names(folder)).isEmpty();
    }
    late.writeTo(folder.resolve("材料"), SubmissionOption.DESPITE_ERRORS);
    assertThat(SubmissionManifest.verify(folder.resolve("材料"))).isEmpty();
  }

  @Test
  void whatIsCancelledLeavesNothing() throws IOException {
    for (String name : List.of("材料", "材料.zip")) {
      for (int files = 1; files <= 5; files++) {
        int last = files;
        assertThatThrownBy(
                () ->
                    SamplePackages.registration()
                        .writeTo(
                            folder.resolve(name),
                            SubmissionOption.progress((work, done, total) -> done < last)))
            .isInstanceOf(CancelledException.class);
        assertThat(names(folder)).as("%s after %s files", name, files).isEmpty();
      }
    }
  }

  @Test
  void aFailingDiskLeavesTheOldZipFile() throws IOException {
    Path zip = folder.resolve("材料.zip");
    SamplePackages.registration().writeTo(zip);
    byte[] before = Files.readAllBytes(zip);
    assertThatThrownBy(
            () ->
                SamplePackages.results()
                    .writeTo(
                        zip,
                        SubmissionOption.progress(
                            (work, done, total) -> {
                              throw new UncheckedIOException(new IOException("no space left"));
                            })))
        .hasRootCauseMessage("no space left");
    assertThat(zip).hasBinaryContent(before);
    assertThat(names(folder)).containsExactly("材料.zip");
  }

  @Test
  void aFolderInUseIsLeftAsItIs() throws IOException {
    Path target = Files.createDirectory(folder.resolve("材料"));
    Files.writeString(target.resolve("我的笔记.txt"), "保留");
    for (SubmissionOption option :
        List.of(SubmissionOption.REPLACE, SubmissionOption.DESPITE_ERRORS)) {
      assertThatThrownBy(() -> SamplePackages.registration().writeTo(target, option))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("目录已存在且不为空");
    }
    assertThat(names(target)).containsExactly("我的笔记.txt");
    assertThat(names(folder)).containsExactly("材料");
  }

  @Test
  void aPackageIsReplacedWhenAskedFor() throws IOException {
    Path target = Files.createDirectory(folder.resolve("材料"));
    SamplePackages.registration().writeTo(target);
    assertThatThrownBy(() -> SamplePackages.results().writeTo(target))
        .hasMessageContaining("目录已存在且不为空");
    SamplePackages.results().writeTo(target, SubmissionOption.REPLACE);
    assertThat(SubmissionManifest.verify(target)).isEmpty();
    assertThat(SubmissionManifest.tryRead(target).orElseThrow().kind())
        .isEqualTo(SubmissionManifest.Kind.RESULTS);
    assertThat(names(folder)).containsExactly("材料");
  }

  @Test
  void aFolderWithoutAParentIsRefused() {
    assertThatThrownBy(() -> SamplePackages.registration().writeTo(folder.resolve("没有/材料")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("目录不存在");
  }

  @Test
  void onlyTheDataFilesHoldPersonalData() throws IOException {
    Path target = folder.resolve("更正");
    ResultsPackage returned = SamplePackages.results();
    ResultsPackage corrected = SubmissionTest.corrected(returned);
    corrected.writeTo(target);
    StringBuilder shown = new StringBuilder();
    corrected
        .check()
        .forEach(f -> shown.append(f).append(f.toEnglishString()).append(f.maskedText()));
    shown.append(corrected).append(corrected.checkList()).append(corrected.diff().orElseThrow());
    shown.append(corrected.diff().orElseThrow().toText());
    shown.append(corrected.diff().orElseThrow().changes());
    for (String name : List.of("manifest.json", "材料目录.txt")) {
      shown.append(Files.readString(target.resolve(name)));
    }
    for (String name : List.of("报送清单.xlsx", "更正对照表.xlsx")) {
      unzip(target.resolve(name)).values().forEach(shown::append);
    }
    for (CertificateRoster.Entry entry : returned.roster().entries()) {
      String id = entry.certificate().holder().id().value();
      assertThat(shown.toString())
          .doesNotContain(id)
          .doesNotContain(id.substring(6, 14))
          .doesNotContain(entry.certificate().holder().name())
          .doesNotContain(entry.certificate().holder().phone().orElseThrow().value());
    }
    assertThat(shown.toString()).contains("620000********");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new HashMap<>();
    for (String name : names(folder)) {
      contents.put(name, text(Files.readAllBytes(folder.resolve(name))));
    }
    return contents;
  }

  private static Map<String, String> unzip(Path zip) throws IOException {
    Map<String, String> contents = new HashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        try (InputStream in = file.getInputStream(entry)) {
          contents.put(entry.getName(), text(in.readAllBytes()));
        }
      }
    }
    return contents;
  }

  private static String text(byte[] bytes) {
    // Text parts must be searchable; others only need to be compared, byte by byte.
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.contains("\uFFFD") ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
  }
}
