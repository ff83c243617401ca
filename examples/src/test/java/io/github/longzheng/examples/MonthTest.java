package io.github.longzheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.forms.Form;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.submission.SubmissionManifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthTest {
  private static final Path DATA = Path.of("data");
  private static final Pattern FULL_ID = Pattern.compile("620000\\d{11}[\\dXx]");

  @TempDir Path folder;

  @Test
  void writesAllEightAttachmentsAndSaysWhatIsLeftToDo() throws IOException {
    String printed = run(folder);
    for (Form<?> form : Forms.all()) {
      assertThat(form.read(find(form)).isClean()).as("%s", form).isTrue();
    }
    for (String name : List.of("报名材料", "市级报名材料", "汇总材料", "结果材料")) {
      assertThat(SubmissionManifest.verify(folder.resolve(name))).as(name).isEmpty();
    }
    assertThat(folder.resolve("甘肃陇证示范职业培训学校2024年9月合格人员公示.docx")).exists();
    assertThat(printed)
        .contains("ID-06 错误 报名信息!E6（证件号码）")
        .contains("ID-03 错误")
        .contains("SCOPE-13 错误")
        .contains("报名截止：2024-09-04（周三）")
        .contains("证书数据上报截止：2024-11-27（周三）")
        .contains("□ 单位负责人（签字）")
        .doesNotContain("@");
  }

  @Test
  void printsNobodysFullNumber() {
    // Sums of 64 hexadecimal digits may hold 18 decimal ones; they are not looked at.
    String printed = run(folder).replaceAll("sha-256 [0-9a-f]{64}", "");
    assertThat(FULL_ID.matcher(printed).find()).isFalse();
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    run(folder.resolve("a"));
    run(folder.resolve("b"));
    List<Path> files = files(folder.resolve("a"));
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      if (!file.toString().endsWith(".ics")) {
        assertThat(folder.resolve("b").resolve(folder.resolve("a").relativize(file)))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void aSecondRunReplacesTheFirst() throws IOException {
    run(folder);
    List<Path> files = files(folder);
    run(folder);
    assertThat(files(folder)).isEqualTo(files);
  }

  @Test
  void theJShellScriptWritesTheSameMonth() throws IOException {
    String script = Files.readString(Path.of("jshell", "month.jsh"));
    String printed =
        Snippets.run(
            script,
            Map.of(
                "longzheng.data", DATA.toAbsolutePath().toString(),
                "longzheng.out", folder.toString()));
    assertThat(printed)
        .contains("2024-09-04（周三） 报名截止（C02）")
        .contains("ID-06 错误")
        .contains("true")
        .contains("46人参加，34人合格")
        .contains("证书数据上报截止：2024-11-27（周三）");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(8);
    }
  }

  @Test
  void theExportsAreThoseThatTheSampleMakerMakes() throws IOException {
    SampleExports.main(new String[] {folder.toString()});
    for (String name :
        new String[] {"registrations-municipal.csv", "marks.csv", "issued-numbers.csv"}) {
      assertThat(DATA.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  private Path find(Form<?> form) throws IOException {
    return files(folder).stream()
        .filter(file -> !file.toString().contains("市级"))
        .filter(
            file ->
                file.getFileName().toString().startsWith("附件" + form.attachment().number() + " "))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String run(Path target) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new CertificationMonth(DATA, target, out).run();
    return printed.toString(StandardCharsets.UTF_8);
  }
}
