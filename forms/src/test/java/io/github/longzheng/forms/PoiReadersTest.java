package io.github.longzheng.forms;

import io.github.longzheng.forms.definition.Definitions;
import io.github.longzheng.forms.layout.FormDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What plain POI reads out of our files is what the definitions say was written, cell by cell. */
class PoiReadersTest {
  private static final int DRAWS = 12;

  @TempDir Path folder;

  /** A form and a value of it. */
  record Case<T>(Form<T> form, String texts, T value) {
    @SuppressWarnings("unchecked")
    FormDefinition<T> definition() {
      return (FormDefinition<T>) Definitions.of(form.attachment());
    }

    @Override
    public String toString() {
      return form + " " + texts;
    }
  }

  static Stream<Case<?>> sheets() {
    return Stream.of(
            cases(Forms.sessionFiling(), Drawn::sessionFiling),
            cases(Forms.prefectureFiling(), Drawn::prefectureFiling),
            cases(Forms.resultSummary(), Drawn::resultSummary),
            cases(Forms.certificateRoster(), Drawn::certificateRoster),
            cases(Forms.complianceReview(), Drawn::complianceReview))
        .flatMap(cases -> cases);
  }

  static Stream<Case<?>> letters() {
    return Stream.of(
            cases(Forms.eligibilityCommitment(), Drawn::eligibilityCommitment),
            cases(Forms.assessmentReport(), Drawn::assessmentReport),
            cases(Forms.resultCommitment(), Drawn::resultCommitment))
        .flatMap(cases -> cases);
  }

  private static <T> Stream<Case<?>> cases(Form<T> form, Function<Drawn, T> draw) {
    Drawn awkward = new Drawn(LegalTexts.KNOWN_TROUBLE, 40, 1);
    return Stream.concat(Stream.of(awkward), LegalTexts.drawn(DRAWS, 20241018))
        .map(values -> new Case<>(form, values.toString(), draw.apply(values)));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  <T> void poiReadsSheets(Case<T> written) throws IOException {
    Path file = write(written);
    Map<String, List<List<String>>> read = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        List<List<String>> rows = new ArrayList<>();
        sheet.forEach(row -> rows.add(texts(row)));
        read.put(sheet.getSheetName(), rows);
      }
    }
    WrittenTexts<T> expected = WrittenTexts.of(written.definition(), written.value());
    expected.assertSheets(read);
    expected.assertFields(read);
  }

  private static List<String> texts(Row row) {
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  @ParameterizedTest
  @MethodSource("letters")
  <T> void poiReadsLetters(Case<T> written) throws IOException {
    Path file = write(written);
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument letter = new XWPFDocument(in)) {
      WrittenTexts<T> expected = WrittenTexts.of(written.definition(), written.value());
      expected.assertParagraphs(
          letter.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .map(text -> text.replace("\n", ""))
              .toList());
      expected.assertTables(
          letter.getTables().stream()
              .flatMap(table -> table.getRows().stream())
              .map(PoiReadersTest::texts)
              .toList());
    }
  }

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream()
        .map(cell -> cell.getText())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private <T> Path write(Case<T> written) {
    Path file = folder.resolve("file." + written.form().attachment().extension());
    written.form().write(written.value(), file, WriteOption.DESPITE_ERRORS);
    return file;
  }
}
