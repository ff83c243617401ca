package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.assertj.core.api.SoftAssertions;

/** Any legal value comes back from its file, with nothing to say about it. */
class RoundTripTest {
  private static Path file;

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("round-trip", ".form");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  /** What a value is drawn from; shown when a try fails. */
  record Draw(List<String> texts, int rows, int seed) {
    Drawn values() {
      return new Drawn(texts, rows, seed);
    }
  }

  @Provide
  Arbitrary<Draw> draws() {
    return Combinators.combine(
            LegalTexts.any().list().ofMinSize(1).ofMaxSize(25),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers())
        .as(Draw::new);
  }

  /** What the field of an illegal text may be, in each form. */
  private static final List<Consumer<String>> TEXT_FIELDS =
      List.of(
          text -> Rows.named(Samples.sessionFiling(1), text),
          text -> new PrefectureFiling.Row(text, Samples.sessionFiling(1).rows().get(0)),
          text -> Rows.addressed(Samples.eligibilityCommitment(1), text),
          text -> Rows.sited(Samples.assessmentReport(1), text),
          text ->
              Rows.person(
                  Samples.resultSummary(1).people().get(0),
                  text,
                  Score.of(Mark.of(60), Mark.of(60))),
          text -> new CertificateRoster(text, Samples.ISSUED, List.of()),
          text -> new ComplianceReview.CheckLine(text, "要求", 1, 0),
          text ->
              new ResultCommitment.Qualified(
                  text, Samples.subject(0), Samples.certificates(1).get(0).number()));

  @Property(tries = 300, seed = "20240921")
  void whatNoFileCouldHoldIsRefusedInEveryForm(
      @ForAll("illegalTexts") String illegal, @ForAll @IntRange(min = 0, max = 7) int form) {
    assertThatThrownBy(() -> TEXT_FIELDS.get(form).accept(illegal))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("printable characters");
  }

  /** Text around one character that XML, or a cell, cannot hold: of halves of pairs either one. */
  @Provide
  Arbitrary<String> illegalTexts() {
    Arbitrary<Character> bad =
        Arbitraries.oneOf(
            Arbitraries.chars().range('\u0000', '\u001F'),
            Arbitraries.chars().range('\u007F', '\u009F'),
            Arbitraries.chars().range('\uD800', '\uDFFF'),
            Arbitraries.of('\uFFFE', '\uFFFF'));
    return Combinators.combine(
            Arbitraries.of("甲", "𠮷田", "=1", "a"), bad, Arbitraries.of("乙", "𠮷", "9"))
        .as((before, c, after) -> before + c + after);
  }

  @Property(tries = 50, seed = "20240921")
  void sessionFilingsComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.sessionFiling(), draw, Drawn::sessionFiling);
  }

  @Property(tries = 50, seed = "20240921")
  void eligibilityCommitmentsComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.eligibilityCommitment(), draw, Drawn::eligibilityCommitment);
  }

  @Property(tries = 50, seed = "20240921")
  void assessmentReportsComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.assessmentReport(), draw, Drawn::assessmentReport);
  }

  @Property(tries = 50, seed = "20240921")
  void prefectureFilingsComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.prefectureFiling(), draw, Drawn::prefectureFiling);
  }

  @Property(tries = 50, seed = "20240921")
  void resultSummariesComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.resultSummary(), draw, Drawn::resultSummary);
  }

  @Property(tries = 50, seed = "20240921")
  void certificateRostersComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.certificateRoster(), draw, Drawn::certificateRoster);
  }

  @Property(tries = 50, seed = "20240921")
  void complianceReviewsComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.complianceReview(), draw, Drawn::complianceReview);
  }

  @Property(tries = 50, seed = "20240921")
  void resultCommitmentsComeBack(@ForAll("draws") Draw draw) {
    comesBack(Forms.resultCommitment(), draw, Drawn::resultCommitment);
  }

  private static <T> void comesBack(Form<T> form, Draw draw, Function<Drawn, T> make) {
    T value = make.apply(draw.values());
    assertThat(make.apply(draw.values())).as("drawn twice").isEqualTo(value);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    form.write(value, file, WriteOption.DESPITE_ERRORS);
    FormReading<T> reading = form.read(file);
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(reading.findings()).isEmpty();
          softly.assertThat(reading.value()).contains(value);
        });
  }
}
