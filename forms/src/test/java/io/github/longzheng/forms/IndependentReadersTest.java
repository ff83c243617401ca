package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.forms.definition.AssessmentReportForm;
import io.github.longzheng.forms.definition.CertificateRosterForm;
import io.github.longzheng.forms.definition.ComplianceReviewForm;
import io.github.longzheng.forms.definition.EligibilityCommitmentForm;
import io.github.longzheng.forms.definition.PrefectureFilingForm;
import io.github.longzheng.forms.definition.ResultCommitmentForm;
import io.github.longzheng.forms.definition.ResultSummaryForm;
import io.github.longzheng.forms.definition.SessionFilingForm;
import io.github.longzheng.forms.layout.FormDefinition;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What other programs read out of our files is what the definitions say was written: SheetJS for
 * sheets, python-docx for letters. Needs node, npm with its registry, and Debian's python3-docx.
 */
@Tag("tools")
class IndependentReadersTest {
  /** The last version on the npm registry. */
  private static final String SHEETJS = "xlsx@0.18.5";

  private static final Path SHEETJS_FOLDER = Path.of("target", "sheetjs");
  private static final Path SCRIPTS = Path.of("src", "test", "tools");

  /** Debian's own, which has python3-docx, whatever else is on the path. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final int ROWS = 60;

  /** Values of jqwik's making, for each form. */
  private static final int DRAWS = 6;

  @TempDir Path folder;

  /** A form, its definition, and a value whose texts are as awkward as they may be. */
  record Case<T>(Form<T> form, FormDefinition<T> definition, String texts, T value) {
    @Override
    public String toString() {
      return form + " " + texts;
    }
  }

  static Stream<Case<?>> sheets() {
    return Stream.of(
            cases(
                Forms.sessionFiling(),
                SessionFilingForm.DEFINITION,
                Drawn::sessionFiling,
                Samples.sessionFiling(ROWS)),
            cases(
                Forms.prefectureFiling(),
                PrefectureFilingForm.DEFINITION,
                Drawn::prefectureFiling,
                Samples.prefectureFiling(ROWS)),
            cases(
                Forms.resultSummary(),
                ResultSummaryForm.DEFINITION,
                Drawn::resultSummary,
                Samples.resultSummary(ROWS)),
            cases(
                Forms.certificateRoster(),
                CertificateRosterForm.DEFINITION,
                Drawn::certificateRoster,
                Samples.certificateRoster(ROWS)),
            cases(
                Forms.complianceReview(),
                ComplianceReviewForm.DEFINITION,
                Drawn::complianceReview,
                Samples.complianceReview(ROWS)))
        .flatMap(cases -> cases);
  }

  static Stream<Case<?>> letters() {
    return Stream.of(
            cases(
                Forms.eligibilityCommitment(),
                EligibilityCommitmentForm.DEFINITION,
                Drawn::eligibilityCommitment,
                Samples.eligibilityCommitment(4)),
            cases(
                Forms.assessmentReport(),
                AssessmentReportForm.DEFINITION,
                Drawn::assessmentReport,
                Samples.assessmentReport(4)),
            cases(
                Forms.resultCommitment(),
                ResultCommitmentForm.DEFINITION,
                Drawn::resultCommitment,
                Samples.resultCommitment(ROWS)))
        .flatMap(cases -> cases);
  }

  private static <T> Stream<Case<?>> cases(
      Form<T> form, FormDefinition<T> definition, Function<Drawn, T> draw, T sample) {
    T awkward = draw.apply(new Drawn(LegalTexts.KNOWN_TROUBLE, 40, 1));
    Stream<Case<?>> drawn =
        LegalTexts.drawn(DRAWS, 20240921)
            .map(values -> new Case<>(form, definition, "drawn " + values, draw.apply(values)));
    return Stream.concat(
        Stream.of(
            new Case<>(form, definition, "usual", sample),
            new Case<>(form, definition, "awkward", awkward)),
        drawn);
  }

  @BeforeAll
  static void installSheetJs() throws Exception {
    Files.createDirectories(SHEETJS_FOLDER);
    Files.writeString(SHEETJS_FOLDER.resolve("package.json"), "{\"private\": true}");
    Tool.run(
        List.of(
            "npm",
            "install",
            "--prefix",
            SHEETJS_FOLDER.toString(),
            "--no-save",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            SHEETJS));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  <T> void sheetJsReadsTheTablesRowByRow(Case<T> written) throws Exception {
    WrittenTexts.of(written.definition(), written.value()).assertSheets(readSheets(write(written)));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  <T> void sheetJsReadsTheFieldsBesideTheirLabels(Case<T> written) throws Exception {
    WrittenTexts.of(written.definition(), written.value()).assertFields(readSheets(write(written)));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  <T> void sheetJsReadsNoFormula(Case<T> written) throws Exception {
    assertThat(sheetJs(write(written)))
        .as("lines of cells, of which those of formulas begin with F")
        .hasSizeGreaterThan(5)
        .noneMatch(line -> line.startsWith("F"));
  }

  @ParameterizedTest
  @MethodSource("letters")
  <T> void pythonDocxReadsTheParagraphs(Case<T> written) throws Exception {
    List<String> read =
        pythonDocx(write(written)).stream()
            .filter(line -> line.startsWith("P "))
            .map(line -> decoded(line.substring(2)).replace("\n", ""))
            .toList();
    WrittenTexts.of(written.definition(), written.value()).assertParagraphs(read);
  }

  @ParameterizedTest
  @MethodSource("letters")
  <T> void pythonDocxReadsTheTablesRowByRow(Case<T> written) throws Exception {
    List<List<String>> rows =
        pythonDocx(write(written)).stream()
            .filter(line -> line.startsWith("R "))
            .map(line -> cells(line.substring(2)))
            .toList();
    WrittenTexts.of(written.definition(), written.value()).assertTables(rows);
  }

  private <T> Path write(Case<T> written) {
    Path file = folder.resolve("file." + written.form().attachment().extension());
    written.form().write(written.value(), file, WriteOption.DESPITE_ERRORS);
    return file;
  }

  private static Map<String, List<List<String>>> readSheets(Path file) throws Exception {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (String line : sheetJs(file)) {
      if (line.startsWith("S ")) {
        rows = new ArrayList<>();
        sheets.put(decoded(line.substring(2)), rows);
      } else if (line.startsWith("R ")) {
        rows.add(cells(line.substring(2)));
      }
    }
    return sheets;
  }

  private static List<String> sheetJs(Path file) throws IOException, InterruptedException {
    Path script = SCRIPTS.resolve("read-sheets.mjs");
    return Tool.run(List.of("node", script.toString(), SHEETJS_FOLDER.toString(), file.toString()))
        .lines()
        .toList();
  }

  private static List<String> pythonDocx(Path file) throws IOException, InterruptedException {
    Path script = SCRIPTS.resolve("read-letter.py");
    return Tool.run(List.of(PYTHON, script.toString(), file.toString())).lines().toList();
  }

  private static List<String> cells(String line) {
    return line.isEmpty()
        ? List.of()
        : Stream.of(line.split("\t")).map(IndependentReadersTest::decoded).toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
