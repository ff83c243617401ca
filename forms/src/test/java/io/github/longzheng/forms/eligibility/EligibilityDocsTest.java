package io.github.longzheng.forms.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.SkillLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/eligibility.md: its table is that of the rules, its standard can be read. */
class EligibilityDocsTest {
  private static final Path PAGE = Path.of("../docs/eligibility.md");
  private static final String BEGIN = "<!-- rules -->\n";
  private static final String END = "<!-- /rules -->\n";

  @TempDir Path folder;

  /** {@code mvn test -Dlongzheng.docs=write} renews the table. */
  @Test
  void theTableIsThatOfTheRules() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String renewed =
        page.substring(0, begin)
            + table(EligibilityRules.of2023())
            + table(EligibilityRules.of2018())
            + page.substring(page.indexOf(END));
    if ("write".equals(System.getProperty("longzheng.docs"))) {
      Files.writeString(PAGE, renewed);
    }
    assertThat(PAGE).hasContent(renewed);
  }

  private static String table(EligibilityRules rules) {
    StringBuilder table = new StringBuilder();
    table.append("\n### ").append(rules.source().title()).append("\n\n");
    table.append("`").append(rules.source().id()).append("`，");
    table.append(rules.source().document()).append("。").append(rules.source().source());
    table.append("。\n\n| 途径 | 条文 | 逐项条件 | 应查验 | 依据 |\n|--|--|--|--|--|\n");
    for (SkillLevel level : SkillLevel.values()) {
      for (EligibilityPath path : rules.paths(level)) {
        table.append("| `").append(path.id()).append("` | ").append(path.text()).append(" | ");
        table.append(
            path.conditions().stream()
                .map(EligibilityCondition::chinese)
                .collect(Collectors.joining("<br>")));
        table.append(" | ").append(String.join("<br>", path.documents())).append(" | ");
        table.append(path.clause()).append("［").append(path.certainty().chineseName()).append("］");
        table.append(path.note().isEmpty() ? "" : "<br>" + path.note()).append(" |\n");
      }
      if (!rules.isComplete(level)) {
        table.append("| — | ").append(level.fullName()).append("未收全：不满足所列途径时无法判定 | | | |\n");
      }
    }
    return table.toString();
  }

  @Test
  void theStandardShownCanBeRead() throws IOException {
    Matcher json =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(json.find()).isTrue();
    Path file = Files.writeString(folder.resolve("shown.json"), json.group(1));
    EligibilityRules rules = EligibilityRules.of2023().withStandard(EligibilityRules.read(file));
    assertThat(rules.paths(AssessmentSubject.of("测试工", SkillLevel.LEVEL_4)))
        .extracting(EligibilityPath::id)
        .containsExactly("2023-4-1", "2023-4-2", "2023-4-3", "ceshigong-4-4");
  }

  /** The same lines as on the page. */
  @Test
  void theFirstLinesSayWhatThePageSays() throws IOException {
    CareerFacts facts =
        CareerFacts.of(LocalDate.of(1990, 10, 20))
            .withWork(Declared.all(WorkPeriod.since(LocalDate.of(2017, 5, 8))))
            .withCertificates(
                Declared.all(HeldCertificate.of(SkillLevel.LEVEL_4, LocalDate.of(2021, 3, 11))))
            .withTitles(Declared.none())
            .withSchooling(Declared.none());
    Eligibility eligibility =
        EligibilityRules.of2023()
            .assess(
                AssessmentSubject.of("电工", SkillLevel.LEVEL_3), facts, LocalDate.of(2024, 9, 4));
    assertThat(Files.readString(PAGE))
        .contains("// " + eligibility)
        .contains("// " + eligibility.qualifiedFrom().orElseThrow())
        .contains("// " + eligibility.bestPath().orElseThrow().path().id())
        .contains("// " + eligibility.documents());
  }
}
