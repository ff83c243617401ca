package io.github.longzheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.forms.Forms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cookbook's scripts do what docs/cookbook.md shows: {@code mvn test -Dlongzheng.docs=write}
 * renews it.
 */
class CookbookTest {
  private static final Path DATA = Path.of("data");
  private static final Path SCRIPTS = Path.of("jshell", "cookbook");
  private static final Path START = SCRIPTS.resolve("start.jsh");
  private static final Path PAGE = Path.of("..", "docs", "cookbook.md");
  private static final String GENERATED = "<!-- scripts -->\n";
  private static final Pattern FULL_ID = Pattern.compile("\\b\\d{17}[\\dXx]\\b");
  private static final List<String> WRITTEN =
      List.of(
          "2024年9月批次.ics",
          "报名表-待改.xlsx",
          "2024年9月报名材料.zip",
          "附件1.xls",
          "审核报告.html",
          "附件7.xlsx",
          "附件4.xlsx",
          "更正对照表.xlsx");
  private static final int MAX_LINES = 12;
  private static final int MAX_WIDTH = 120;

  @TempDir Path folder;

  @Test
  void theScriptsPrintWhatThePageShows() throws IOException {
    StringBuilder shown = new StringBuilder();
    shown.append("## 开头：start.jsh\n\n```java\n").append(Files.readString(START)).append("```\n");
    int number = 0;
    for (Path script : scripts()) {
      String code = Files.readString(script);
      number++;
      String title = code.substring("// ".length(), code.indexOf('\n'));
      String printed = run(script);
      assertThat(FULL_ID.matcher(printed).find()).as("%s prints a full number", script).isFalse();
      assertThat(printed).as("%s", script).doesNotContain(folder.toString());
      shown
          .append(
              "\n## " + number + ". " + title + "\n\n`" + script.getFileName() + "`\n\n```java\n")
          .append(code.substring(code.indexOf('\n') + 1))
          .append("```\n\n```text\n")
          .append(
              printed
                  .lines()
                  .map(line -> line.stripTrailing() + "\n")
                  .collect(Collectors.joining()))
          .append("```\n");
    }
    assertThat(number).isEqualTo(10);
    for (String name : WRITTEN) {
      assertThat(folder.resolve(name)).isNotEmptyFile();
    }
    String page = Files.readString(PAGE);
    String intro = page.substring(0, page.indexOf(GENERATED) + GENERATED.length());
    if ("write".equals(System.getProperty("longzheng.docs"))) {
      Files.writeString(PAGE, intro + shown);
    }
    assertThat(PAGE).hasContent(intro + shown);
  }

  @Test
  void theFilesAreThoseThatTheSampleMakerMakes() throws IOException {
    SampleExports.main(new String[] {folder.toString()});
    for (String name : List.of("roster.xlsx", "roster-returned.xlsx")) {
      assertThat(Forms.certificateRoster().read(DATA.resolve(name)).orElseThrow())
          .as(name)
          .isEqualTo(Forms.certificateRoster().read(folder.resolve(name)).orElseThrow());
    }
    assertThat(Forms.certificateRoster().read(DATA.resolve("roster-draft.xlsx")).findings())
        .isNotEmpty()
        .isEqualTo(Forms.certificateRoster().read(folder.resolve("roster-draft.xlsx")).findings());
    for (String name : List.of("filings/a.xlsx", "filings/b.xlsx", "filings/c.xlsx")) {
      assertThat(Forms.sessionFiling().read(DATA.resolve(name)).orElseThrow())
          .as(name)
          .isEqualTo(Forms.sessionFiling().read(folder.resolve(name)).orElseThrow());
    }
  }

  @Test
  void everyScriptIsShort() throws IOException {
    for (Path script : scripts()) {
      List<String> lines =
          Files.readAllLines(script).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("//"))
              .toList();
      assertThat(lines).as("%s", script).hasSizeLessThanOrEqualTo(MAX_LINES);
      assertThat(lines)
          .as("%s", script)
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(MAX_WIDTH));
    }
  }

  private String run(Path script) throws IOException {
    return Snippets.runFiles(
        List.of(START, script),
        Map.of(
            "longzheng.data", DATA.toAbsolutePath().toString(),
            "longzheng.out", folder.toString()));
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return new ArrayList<>(
          files
              .filter(f -> f.getFileName().toString().matches("\\d\\d-.*\\.jsh"))
              .sorted()
              .toList());
    }
  }
}
