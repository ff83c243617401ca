package io.github.longzheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.Clause;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.Form;
import io.github.longzheng.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs promise: their lines print what they say, and what their tables name exists. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final String OUTPUT = "// ";

  private static String readme(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.en.md"})
  void theFirstLinesPrintWhatTheirCommentsSay(String name) throws IOException {
    String code =
        JAVA.matcher(readme(name)).results().map(m -> m.group(1)).findFirst().orElseThrow();
    String promised =
        code.lines()
            .filter(line -> line.contains(OUTPUT))
            .map(line -> line.substring(line.indexOf(OUTPUT) + OUTPUT.length()).strip())
            .collect(Collectors.joining("\n"));
    assertThat(promised).isNotEmpty();
    assertThat(Snippets.run(code, Map.of()).strip()).isEqualTo(promised);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.en.md"})
  void theTablesHaveARowForEachClauseAndAttachment(String name) throws IOException {
    String readme = readme(name);
    for (Clause clause : Clause.values()) {
      assertThat(readme).contains("| " + clause + " |");
    }
    for (Attachment attachment : Attachment.values()) {
      assertThat(readme).contains("| " + attachment.number() + " | " + attachment.title());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.en.md"})
  void theTestsThatItNamesExist(String name) throws IOException {
    List<MatchResult> named = TEST.matcher(readme(name)).results().toList();
    assertThat(named).isNotEmpty();
    for (MatchResult test : named) {
      Path source = source(test.group(1));
      if (test.group(2) != null) {
        assertThat(Files.readString(source)).contains("void " + test.group(2) + "(");
      }
    }
  }

  private static Path source(String testClass) throws IOException {
    try (Stream<Path> files =
        Stream.of("core", "calendar", "forms", "examples")
            .map(module -> ROOT.resolve(module).resolve("src/test/java"))
            .flatMap(ReadmeTest::walk)) {
      return files
          .filter(file -> file.endsWith(testClass + ".java"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no test " + testClass));
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * docs/forms.md is made from the definitions: {@code mvn test -Dlongzheng.docs=write} renews it.
   */
  @Test
  void formsAreDocumentedAsTheyAreDefined() throws IOException {
    String text =
        "# 八个附件的版式与检查规则\n\n"
            + "本页由各表的定义生成（`Form.describe()`），请勿手改。版式为按公告和同类表样的**重建**，非官方空表。\n"
            + "“键”是[版本文件](editions.md)里用的名称。\n\n"
            + "| 附件1 | 附件2 | 附件6 |\n|--|--|--|\n"
            + "| ![报备表](images/session-filing.png) | ![承诺书](images/eligibility-commitment.png)"
            + " | ![花名册](images/certificate-roster.png) |\n\n"
            + Forms.all().stream().map(Form::describe).collect(Collectors.joining("\n"));
    Path page = ROOT.resolve("docs/forms.md");
    if ("write".equals(System.getProperty("longzheng.docs"))) {
      Files.writeString(page, text);
    }
    assertThat(page).hasContent(text);
  }
}
