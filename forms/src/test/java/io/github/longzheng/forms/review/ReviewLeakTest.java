package io.github.longzheng.forms.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.ComplianceReview;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No output of a review shows an identity number in full, whatever cell it was typed into. */
class ReviewLeakTest {
  private static final CitizenId ID = Batch.id(345_678);

  /** The ways people type one number, right and wrong. */
  private static List<String> typed() {
    String id = ID.value();
    StringBuilder wide = new StringBuilder();
    id.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return List.of(
        id,
        id.substring(0, 17) + (id.endsWith("5") ? "6" : "5"),
        "号码" + id,
        id + "（本人）",
        id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14),
        id.substring(0, 17),
        id + "0",
        wide.toString(),
        id.toLowerCase(java.util.Locale.ROOT) + "\n" + id);
  }

  @ParameterizedTest
  @EnumSource(RosterColumn.class)
  void inAnyCellItIsMasked(RosterColumn column) {
    int found = 0;
    for (String text : typed()) {
      Batch batch = Batch.clean(8, 3).set(1, column, text);
      ReviewResult result = batch.review().run(batch.head(), batch.stream());
      found += result.findings().size();
      assertHidden(result, text);
    }
    assertThat(found).isGreaterThanOrEqualTo(typed().size() - 2);
  }

  @Test
  void duplicatesAndRandomRowsAreMasked() {
    Random random = new Random(17);
    Batch batch = Batch.clean(8, 60);
    for (int row = 1; row < 60; row++) {
      batch.set(row, RosterColumn.ID, ID.value());
      batch.set(row, RosterColumn.all().get(random.nextInt(18)), typed().get(random.nextInt(9)));
    }
    ReviewResult result = batch.review().run(batch.head(), batch.stream());
    assertThat(result.findings())
        .extracting(Finding::ruleId)
        .contains("ROSTER-03", "ROSTER-21", "ROSTER-22");
    assertHidden(result, "duplicates");
  }

  private static void assertHidden(ReviewResult result, String text) {
    StringBuilder shown = new StringBuilder();
    shown
        .append(result)
        .append(result.toHtml())
        .append(result.counts())
        .append(result.notApplied());
    shown.append(result.reported()).append(result.checks()).append(result.subjects());
    for (Finding finding : result.findings()) {
      shown.append(finding).append(finding.toEnglishString()).append(finding.maskedText());
      shown.append(finding.message()).append(finding.messageEnglish());
    }
    ComplianceReview attachment =
        result.toComplianceReview(
            Batch.SCHOOL, "测试", "测试", "批次", ComplianceReview.DataType.NEW, Batch.TODAY);
    shown.append(attachment);
    String plain = CitizenId.normalize(shown.toString()).text();
    assertThat(plain).as(text).doesNotContain(ID.value().substring(6, 14));
  }

  @Test
  void rowsAndKeysDoNotShowTheirContent() {
    Batch batch = Batch.clean(8, 1).person(0, ID);
    RosterRow row = batch.stream().findFirst().orElseThrow();
    ReviewRow read = new RowParser(Batch.TODAY).read(row);
    assertThat(Stream.of(row, read, batch.review(), batch.review().part()).map(Object::toString))
        .allSatisfy(text -> assertThat(text).doesNotContain(ID.value().substring(6, 14)));
  }
}
