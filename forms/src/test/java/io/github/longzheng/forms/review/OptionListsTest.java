package io.github.longzheng.forms.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.eligibility.Certainty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Option lists are data that a platform replaces. */
class OptionListsTest {
  @TempDir Path folder;

  @Test
  void theShippedListsNameTheirSource() {
    assertThat(OptionLists.standard().all())
        .extracting(OptionList::column)
        .containsExactly(RosterColumn.DOCUMENT_TYPE, RosterColumn.EDUCATION);
    assertThat(OptionLists.standard().all())
        .allSatisfy(
            list -> {
              assertThat(list.source()).isNotBlank();
              assertThat(list.ground()).isEqualTo(Certainty.SIBLING);
            });
    OptionList education = OptionLists.standard().of(RosterColumn.EDUCATION).orElseThrow();
    assertThat(education.has("大学本科")).isTrue();
    assertThat(education.rightFor("本科")).contains("大学本科");
  }

  @Test
  void aPlatformsListReplacesOne() {
    OptionList mine =
        new OptionList(
            RosterColumn.EDUCATION,
            Certainty.INFERRED,
            "平台选项表",
            Set.of("本科", "专科"),
            Map.of("大学本科", "本科"));
    Batch batch = Batch.clean(2, 1).set(0, RosterColumn.EDUCATION, "大学本科");
    ReviewContext context = batch.context().withOptions(OptionLists.standard().with(mine));
    assertThat(Review.standard(context).run(batch.head(), batch.stream()).findings())
        .extracting(Finding::message)
        .containsExactly("文化程度“大学本科”应为“本科”；请改为选项表中的值");
    assertThatThrownBy(
            () ->
                new OptionList(
                    RosterColumn.EDUCATION, Certainty.LAW, "", Set.of("甲"), Map.of("甲", "甲")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileIsReadStrictly() throws Exception {
    Path file = folder.resolve("options.json");
    Files.writeString(
        file,
        """
        {"lists": [
          {"column": "EDUCATION", "ground": "notice", "source": "平台", "values": ["甲", "乙"],
           "mistakes": [{"typed": "丙", "right": "甲"}]}]}
        """);
    OptionLists lists = OptionLists.read(file);
    assertThat(lists.of(RosterColumn.EDUCATION).orElseThrow().rightFor("丙")).contains("甲");
    assertThat(lists.of(RosterColumn.DOCUMENT_TYPE)).isEmpty();

    Files.writeString(
        file,
        """
        {"lists": [
          {"column": "COLOUR", "ground": "notice", "source": "平台", "values": ["甲", "乙"],
           "mistakes": [{"typed": "甲", "right": "乙"}], "more": 1},
          {"column": "GENDER", "ground": "law", "source": "平台", "values": ["男"], "mistakes": []},
          {"column": "GENDER", "ground": "law", "source": "平台", "values": ["男"], "mistakes": []}]}
        """);
    assertThat(OptionLists.tryRead(file).findings())
        .extracting(finding -> finding.ruleId() + " " + finding.location())
        .containsExactlyInAnyOrder(
            "JSON-06 options.json!第2行（$.lists[0].column）",
            "JSON-06 options.json!第3行（$.lists[0].mistakes[0].typed）",
            "JSON-03 options.json!第3行（$.lists[0].more）",
            "JSON-06 options.json!第5行（$.lists[2]）");
    assertThatThrownBy(() -> OptionLists.read(file)).isInstanceOf(InvalidFileException.class);
  }
}
