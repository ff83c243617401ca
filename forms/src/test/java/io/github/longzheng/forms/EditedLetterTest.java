package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.Finding;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do to a letter is read as far as it can be, and named where it cannot. */
class EditedLetterTest {
  private static final EligibilityCommitment COMMITMENT = Samples.eligibilityCommitment(3);

  @TempDir Path folder;

  static Stream<Arguments> letters() {
    return Stream.of(
        Arguments.of(Forms.eligibilityCommitment(), COMMITMENT),
        Arguments.of(Forms.assessmentReport(), Samples.assessmentReport(3)),
        Arguments.of(Forms.resultCommitment(), Samples.resultCommitment(3)));
  }

  @ParameterizedTest
  @MethodSource("letters")
  <T> void aLetterWithoutBookmarksIsReadByItsWords(Form<T> form, T value) {
    FormReading<T> reading =
        edited(form, value, letter -> letter.getParagraphs().forEach(this::dropBookmarks));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(value);
  }

  @Test
  void aWrongSumInTheWordsIsNamed() {
    FormReading<EligibilityCommitment> reading =
        edited(Forms.eligibilityCommitment(), COMMITMENT, letter -> replace(letter, "39", "40"));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-06 错误 第3段（报考人数）：报考人数：按其他数据应为“39”，实为“40”");
    assertThat(reading.value()).contains(COMMITMENT);
  }

  @Test
  void aWrongDateInTheWordsIsNamed() {
    FormReading<EligibilityCommitment> reading =
        edited(
            Forms.eligibilityCommitment(),
            COMMITMENT,
            letter -> replace(letter, "2024年9月3日", "2024年9月31日"));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("DATE-05 错误 第11段（承诺日期）：日期：应为日历上有的日期，实为“2024年9月31日”");
    assertThat(reading.value()).isEmpty();
  }

  @Test
  void aMissingParagraphIsNamed() {
    FormReading<EligibilityCommitment> reading =
        edited(
            Forms.eligibilityCommitment(),
            COMMITMENT,
            letter ->
                letter.removeBodyElement(letter.getPosOfParagraph(letter.getParagraphs().get(1))));
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-02 错误 主送机关：找不到“主送机关”");
  }

  @Test
  void aWrongCellOfATableIsNamed() {
    FormReading<EligibilityCommitment> reading =
        edited(
            Forms.eligibilityCommitment(),
            COMMITMENT,
            letter -> {
              XWPFTable table = letter.getTables().get(0);
              table.getRow(2).getCell(3).getParagraphs().get(0).getRuns().get(0).setText("三级", 0);
            });
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .contains("LEVEL-09 错误 表1!第3行（等级）：职业技能等级：应为全称，如三级/高级工，实为“三级”");
  }

  private <T> FormReading<T> edited(Form<T> form, T value, Consumer<XWPFDocument> change) {
    Path file = folder.resolve("edited.docx");
    form.write(value, file);
    Books.editLetter(file, change);
    return form.read(file);
  }

  private void dropBookmarks(XWPFParagraph paragraph) {
    var xml = paragraph.getCTP();
    while (xml.sizeOfBookmarkStartArray() > 0) {
      xml.removeBookmarkStart(0);
    }
    while (xml.sizeOfBookmarkEndArray() > 0) {
      xml.removeBookmarkEnd(0);
    }
  }

  private static void replace(XWPFDocument letter, String text, String by) {
    letter.getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getRuns().stream())
        .filter(run -> run.text().equals(text))
        .forEach(run -> run.setText(by, 0));
  }
}
