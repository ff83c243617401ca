package io.github.longzheng.forms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Registration;
import io.github.longzheng.forms.layout.Field;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mappings of headings, shipped and own. */
class HeadingMappingTest {
  @TempDir Path folder;

  @Test
  void noShippedHeadingMeansWhatAnotherDoes() {
    Set<String> seen = new HashSet<>();
    for (String field : HeadingMapping.fields().keySet()) {
      for (String heading : HeadingMapping.standard().headings(field)) {
        assertThat(seen.add(MappingLayer.label(heading))).as("%s for %s", heading, field).isTrue();
      }
    }
    assertThat(seen).hasSizeGreaterThan(80);
  }

  @Test
  void everyShippedHeadingIsFound() {
    for (int column = 0; column < Exports.HEAD.size(); column++) {
      String field = List.copyOf(HeadingMapping.fields().keySet()).get(column);
      for (String heading : HeadingMapping.standard().headings(field)) {
        Path file =
            Exports.write(
                folder.resolve("报名.csv"),
                Exports.csv(Exports.with(Exports.rows(1), 0, column, heading)));
        IntakeResult<Registration> result = Intake.standard().registrations(file);
        assertThat(result.findings()).as(heading).isEmpty();
      }
    }
  }

  @Test
  void anOwnHeadingComesBeforeAllOthers() {
    List<List<String>> rows = Exports.with(Exports.rows(1), 0, 6, "培训机构");
    HeadingMapping mapping =
        HeadingMapping.standard().withHeading("employer", "学历").withHeading("education", "培训机构");
    IntakeResult<Registration> result =
        Intake.standard()
            .withMapping(mapping)
            .registrations(Exports.book(folder.resolve("报名.xlsx"), rows));
    assertThat(result.orElseThrow().get(0).candidate().employer()).contains("高中");
    assertThat(result.rows().get(0).candidate().education()).contains("陇证示范公司");
  }

  @Test
  void anUnknownFieldIsMisuse() {
    assertThatThrownBy(() -> HeadingMapping.standard().withHeading("姓名", "名字"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but was '姓名'");
    assertThatThrownBy(() -> Normalization.standard().apply("nome", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** One broken file each: what is in it after the title, and the finding. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"heading\": {} | JSON-03 错误 对照.json!第2行（$.heading）：未知的键“heading”",
        "\"headings\": {\"nama\": [\"姓名\"]} | JSON-03 错误 对照.json!第2行（$.headings.nama）：未知的键“nama”",
        "\"headings\": {\"name\": [\"名\", \"名：\"]} | JSON-06 错误 对照.json!第2行（$.headings.name）：应为每个列名一次，实为“名：”",
        "\"headings\": {\"name\": [\"名\"], \"employer\": [\"名\"]} | JSON-06 错误 对照.json!第2行（$.headings.employer）：应为未用于“name”的列名，实为“名”",
        "\"headings\": {\"name\": \"名\"} | JSON-05 错误 对照.json!第2行（$.headings.name）：应为数组，实为\"名\"",
        "\"headings\": {\"name\": [\"名\"], \"name\": [\"姓\"]} | JSON-02 错误 对照.json!第2行（$.headings.name）：键“name”重复，首见第2行",
        "\"values\": {\"level\": {\"高级\": \"高级\"}} | JSON-06 错误 对照.json!第2行（$.values.level）：应为等级能读取的值（等级全称、简称或代码），实为“高级”",
        "\"values\": {\"level\": \"高级\"} | JSON-05 错误 对照.json!第2行（$.values.level）：应为对象，实为\"高级\"",
        "\"defaults\": {\"documentType\": \"护照\"} | JSON-06 错误 对照.json!第2行（$.defaults.documentType）：应为证件类型能读取的值（居民身份证，或“代码 名称”），实为“护照”",
        "\"ignore\": [1] | JSON-05 错误 对照.json!第2行（$.ignore[0]）：应为字符串，实为1",
      })
  void whatIsWrongWithAFileIsNamedWithLineAndPath(String json, String finding) {
    Path file =
        Exports.write(folder.resolve("对照.json"), "{\"title\": \"试\",\n" + json.strip() + "}");
    assertThat(HeadingMapping.tryRead(file).findings())
        .extracting(Finding::toString)
        .containsExactly(finding.strip());
    assertThatThrownBy(() -> HeadingMapping.read(file)).isInstanceOf(InvalidFileException.class);
  }

  @Test
  void aTitleIsNeeded() {
    Path file = Exports.write(folder.resolve("对照.json"), "{}");
    assertThat(HeadingMapping.tryRead(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("JSON-04");
  }

  @Test
  void suggestionsAreWritingsThatTheirFieldReads() {
    for (Field<?, ?> field : IntakeFields.ALL.values()) {
      HeadingMapping.standard()
          .suggestions(field.key())
          .forEach(
              (from, to) -> {
                assertThat(field.parse(to).value()).as(to).isPresent();
                assertThat(to).isNotEqualTo(from);
              });
    }
  }
}
