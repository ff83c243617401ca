package io.github.longzheng.forms.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.Clause;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** docs/review.md has the catalogue; the catalogue has a rule for whatever a cell may hold. */
class ReviewDocsTest {
  private static final Path PAGE = Path.of("../docs/review.md");
  private static final String BEGIN = "<!-- rules -->\n";
  private static final String END = "<!-- /rules -->\n";

  /** {@code mvn test -Dlongzheng.docs=write} renews the table. */
  @Test
  void theTableIsThatOfTheCatalogue() throws IOException {
    String page = Files.readString(PAGE);
    String renewed =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table()
            + page.substring(page.indexOf(END));
    if ("write".equals(System.getProperty("longzheng.docs"))) {
      Files.writeString(PAGE, renewed);
    }
    assertThat(PAGE).hasContent(renewed);
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder(
            "| 编号 | 程度 | 要求 | 怎么办 | 条款 | 依据 | 判断对象 | 还需 |\n|--|--|--|--|--|--|--|--|\n");
    for (ReviewRule rule : ReviewRules.standard().all()) {
      RuleInfo info = rule.info();
      table.append("| ").append(info.id()).append(" | ").append(info.severity().chineseName());
      table.append(" | ").append(info.requirement()).append(" | ").append(info.advice());
      table.append(" | ").append(info.clause().map(Clause::name).orElse("—"));
      table.append(" | ").append(info.ground().chineseName()).append(" | ").append(kind(rule));
      table.append(" | ");
      table.append(
          info.needs().stream().map(ContextPart::chineseName).collect(Collectors.joining("、")));
      table.append(" |\n");
    }
    return table.toString();
  }

  private static String kind(ReviewRule rule) {
    if (rule instanceof ReviewRule.RowRule) {
      return "逐行";
    }
    if (rule instanceof ReviewRule.KeyRule) {
      return "查重";
    }
    return rule instanceof ReviewRule.ValueRule ? "取值" : "批次";
  }

  @Test
  void everyRuleSaysWhatToDoAndIdsAreUnique() {
    Set<String> ids = new HashSet<>();
    for (ReviewRule rule : ReviewRules.standard().all()) {
      RuleInfo info = rule.info();
      assertThat(ids.add(info.id())).as(info.id()).isTrue();
      assertThat(info.requirement()).as(info.id()).isNotBlank().doesNotEndWith("。");
      assertThat(info.advice()).as(info.id()).isNotBlank().doesNotEndWith("。");
      assertThat(info.english()).as(info.id()).matches("\\p{ASCII}+|.*[男缺].*");
    }
    assertThat(ids).hasSizeGreaterThan(65);
  }

  /** Whatever stands in a cell, either it can be read or a rule of the catalogue says why not. */
  @Property(tries = 3_000)
  void noTextIsPassedOver(
      @ForAll @IntRange(max = 17) int column, @ForAll @StringLength(max = 24) String typed) {
    RosterColumn at = RosterColumn.all().get(column);
    String text = typed.strip();
    Batch batch = Batch.clean(4, 1).set(0, at, text);
    RosterRow row = batch.stream().findFirst().orElseThrow();
    ReviewRow read = new RowParser(Batch.TODAY).read(row);
    if (read.isSound(at)) {
      return;
    }
    assertThat(batch.review().rowFindings(row))
        .as("%s '%s' (%s)", at, text, read.defect(at))
        .extracting(finding -> finding.location())
        .contains(row.location(at));
  }

  @Test
  void everyReasonOfATypeHasARule() {
    Set<String> ids =
        ReviewRules.standard().all().stream()
            .map(rule -> rule.info().id())
            .collect(Collectors.toSet());
    for (Reason reason : Set.of(Reason.EMPTY, Reason.LENGTH, Reason.CHARACTER, Reason.COMPONENT)) {
      assertThat(ids).contains("ID-0" + reason.number(), "CERT-0" + reason.number());
    }
  }
}
