package io.github.longzheng.forms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.Registration;
import io.github.longzheng.forms.definition.ExportTables;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/intake.md: its table is that of the mapping, its mapping can be read. */
class IntakeDocsTest {
  private static final Path PAGE = Path.of("../docs/intake.md");
  private static final String BEGIN = "<!-- fields -->\n";
  private static final String END = "<!-- /fields -->\n";
  private static final Pattern MAPPING =
      Pattern.compile("<!-- mapping -->\n```json\n(.*?)```\n<!-- /mapping -->", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("INTAKE-\\d\\d");

  @TempDir Path folder;

  /** {@code mvn test -Dlongzheng.docs=write} renews the table. */
  @Test
  void theTableIsThatOfTheMapping() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String renewed = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
    if ("write".equals(System.getProperty("longzheng.docs"))) {
      Files.writeString(PAGE, renewed);
    }
    assertThat(PAGE).hasContent(renewed);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| 表 | 字段 | 列名（前者优先） | 内容 | 必填 |\n|--|--|--|--|--|\n");
    List<String> names = List.of("报考信息", "成绩", "证书编号");
    for (int i = 0; i < names.size(); i++) {
      Table<?, ?> export = ExportTables.ALL.get(i);
      for (Field<?, ?> field : IntakeFields.of(export)) {
        boolean required = !field.derived() && field.parse("").value().isEmpty();
        table.append("| ").append(names.get(i)).append(" | `").append(field.key()).append("` | ");
        table.append(String.join("、", HeadingMapping.standard().headings(field.key())));
        table.append(" | ").append(field.codec().description());
        table.append(field.derived() ? "；与证件号码核对" : "");
        table.append(" | ").append(required ? "是" : "").append(" |\n");
      }
    }
    return table.toString();
  }

  @Test
  void theMappingOfThePageDoesWhatThePageSays() throws IOException {
    Matcher mapping = MAPPING.matcher(Files.readString(PAGE));
    assertThat(mapping.find()).isTrue();
    Path file = Files.writeString(folder.resolve("列名对照.json"), mapping.group(1));
    List<List<String>> rows = Exports.rows(1);
    rows = Exports.with(rows, 0, 0, "考生编号");
    rows = Exports.with(rows, 0, 6, "单位");
    rows = Exports.with(rows, 1, 5, "本科");
    rows = Exports.with(rows, 1, 3, "");
    IntakeResult<Registration> result =
        Intake.standard()
            .withMapping(HeadingMapping.read(file))
            .registrations(Exports.book(folder.resolve("报名.xlsx"), rows));
    assertThat(result.orElseThrow().get(0).candidate().education()).contains("大学本科");
    assertThat(result.rows().get(0).candidate().employer()).isEmpty();
    assertThat(result.rows().get(0).candidate().documentType().code()).isEqualTo("201");
    assertThat(result.findings())
        .extracting(f -> f.ruleId() + " " + f.location())
        .containsExactly("INTAKE-09 报名!D1（证件类型）", "FORM-03 报名!A1（所在单位）");
    assertThat(result.changes()).extracting(f -> f.ruleId()).containsExactly("INTAKE-08");
  }

  @Test
  void everyRuleOfTheIntakeIsOnThePage() throws IOException {
    TreeSet<String> rules = new TreeSet<>();
    for (String folder : List.of("intake", "tables")) {
      try (Stream<Path> sources =
          Files.list(Path.of("src/main/java/io/github/longzheng/forms", folder))) {
        for (Path source : sources.toList()) {
          RULE.matcher(Files.readString(source)).results().forEach(r -> rules.add(r.group()));
        }
      }
    }
    String page = Files.readString(PAGE);
    TreeSet<String> told = new TreeSet<>();
    RULE.matcher(page.substring(page.indexOf("## 规则"))).results().forEach(r -> told.add(r.group()));
    assertThat(told).isEqualTo(rules).hasSize(14);
  }
}
