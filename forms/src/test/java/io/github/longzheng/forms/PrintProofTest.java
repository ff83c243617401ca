package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.longzheng.forms.Pdf.Page;
import io.github.longzheng.forms.Pdf.Word;
import io.github.longzheng.forms.definition.Definitions;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form as LibreOffice prints it, with one row, sixty and two thousand. The pictures stay in
 * {@code target/print} to be looked at. Needs soffice, pdftotext and pdftoppm.
 */
@Tag("tools")
class PrintProofTest {
  private static final Path OUT = Path.of("target", "print");
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final int PICTURES = 3;
  private static final int DOTS_PER_INCH = 90;

  private static final Map<String, Pdf> PRINTED = new HashMap<>();

  static Stream<Arguments> printed() {
    return Stream.of(1, 60, 2000)
        .flatMap(rows -> Stream.of(Attachment.values()).map(form -> Arguments.of(form, rows)));
  }

  @BeforeAll
  static void print() throws Exception {
    PRINTED.clear();
    for (int rows : List.of(1, 60, 2000)) {
      Path folder = Files.createDirectories(OUT.resolve(String.valueOf(rows)));
      List<Path> files = new ArrayList<>();
      for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(rows).entrySet()) {
        Attachment attachment = entry.getKey().attachment();
        Path file = folder.resolve("a" + attachment.number() + "." + attachment.extension());
        write(entry.getKey(), entry.getValue(), file);
        files.add(file);
      }
      Pdf.convert(files, folder);
      for (Attachment attachment : Attachment.values()) {
        Pdf pdf = Pdf.read(folder.resolve("a" + attachment.number() + ".pdf"));
        pdf.draw(PICTURES, DOTS_PER_INCH);
        PRINTED.put(attachment + " " + rows, pdf);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void write(Form<T> form, Object value, Path file) {
    form.write((T) value, file);
  }

  private static Pdf pdf(Attachment attachment, int rows) {
    return PRINTED.get(attachment + " " + rows);
  }

  @ParameterizedTest
  @MethodSource("printed")
  void everyPageIsA4(Attachment attachment, int rows) {
    boolean upright =
        attachment.extension().equals("docx") || attachment == Attachment.COMPLIANCE_REVIEW;
    assertThat(pdf(attachment, rows).pages())
        .allSatisfy(
            page -> {
              assertThat(page.width())
                  .isCloseTo((upright ? 210 : 297) * POINTS_PER_MM, within(1.0));
              assertThat(page.height())
                  .isCloseTo((upright ? 297 : 210) * POINTS_PER_MM, within(1.0));
            });
  }

  @ParameterizedTest
  @MethodSource("printed")
  void thereAreAsManyPagesAsNeeded(Attachment attachment, int rows) {
    int pages = pdf(attachment, rows).pages().size();
    switch (attachment) {
      case ELIGIBILITY_COMMITMENT, COMPLIANCE_REVIEW -> assertThat(pages).isEqualTo(1);
      case ASSESSMENT_REPORT -> assertThat(pages).isLessThanOrEqualTo(2);
      case RESULT_SUMMARY, CERTIFICATE_ROSTER, RESULT_COMMITMENT -> {
        if (rows == 1) {
          assertThat(pages).isEqualTo(2);
        }
      }
      case SESSION_FILING, PREFECTURE_FILING -> {
        if (rows == 1) {
          assertThat(pages).isEqualTo(1);
        }
      }
    }
    if (rows == 2000 && isLong(attachment)) {
      assertThat(pages).isBetween(40, 400);
    }
  }

  private static boolean isLong(Attachment attachment) {
    return switch (attachment) {
      case ELIGIBILITY_COMMITMENT, ASSESSMENT_REPORT, COMPLIANCE_REVIEW -> false;
      default -> true;
    };
  }

  @ParameterizedTest
  @MethodSource("printed")
  void noTextStandsInTheMargins(Attachment attachment, int rows) {
    boolean letter = attachment.extension().equals("docx");
    for (Page page : pdf(attachment, rows).pages()) {
      for (Word word : page.words()) {
        assertThat(word.left())
            .as("%s", word)
            .isGreaterThan((letter ? 28 : 10) * POINTS_PER_MM - 1);
        assertThat(word.right())
            .as("%s", word)
            .isLessThan(
                page.width() - (letter ? 26 : 10) * POINTS_PER_MM + (letter ? hanging(word) : 1));
        assertThat(word.top()).as("%s", word).isGreaterThan((letter ? 35 : 14) * POINTS_PER_MM);
        assertThat(word.bottom()).as("%s", word).isLessThan(page.height() - 6 * POINTS_PER_MM);
      }
    }
  }

  /** LibreOffice lets a closing mark hang over the end of a line, whatever the letter asks for. */
  private static double hanging(Word word) {
    return word.text().matches(".*[。,;:、)]") ? 16.5 : 1;
  }

  @ParameterizedTest
  @MethodSource("printed")
  void noTextLiesOverAnother(Attachment attachment, int rows) {
    List<Page> pages = pdf(attachment, rows).pages();
    for (Page page : pages.subList(0, pages.size() - plainPages(attachment, pages))) {
      List<Word> words = page.words();
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; j < words.size(); j++) {
          assertThat(words.get(i).overlaps(words.get(j), 3))
              .as("%s over %s", words.get(i), words.get(j))
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("printed")
  void everyTextOfTheValueIsThere(Attachment attachment, int rows) {
    Map<Integer, Integer> printed = new HashMap<>();
    for (Page page : pdf(attachment, rows).pages()) {
      page.text().codePoints().forEach(c -> printed.merge(c, 1, Integer::sum));
    }
    Map<Integer, Integer> expected = new LinkedHashMap<>();
    count(Definitions.of(attachment), value(attachment, rows), expected);
    assertThat(expected).isNotEmpty();
    expected.forEach(
        (character, count) ->
            assertThat(printed.getOrDefault(character, 0))
                .as("'%s' in %s", Character.toString(character), attachment)
                .isGreaterThanOrEqualTo(count));
    assertThat(printed).as("the sign of a number without room").doesNotContainKey((int) '#');
  }

  private static Object value(Attachment attachment, int rows) {
    return Samples.ofSize(rows).entrySet().stream()
        .filter(entry -> entry.getKey().attachment() == attachment)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static <T> void count(
      FormDefinition<T> definition, Object sample, Map<Integer, Integer> characters) {
    T value = (T) sample;
    definition.fields().forEach(field -> count(field.format(value), characters));
    definition.tables().forEach(table -> countRows(table, value, characters));
  }

  private static <T, R> void countRows(
      Table<T, R> table, T value, Map<Integer, Integer> characters) {
    for (R row : table.rows().apply(value)) {
      table.columns().forEach(column -> count(column.field().format(row), characters));
    }
  }

  private static void count(String text, Map<Integer, Integer> characters) {
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .forEach(c -> characters.merge(c, 1, Integer::sum));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void theHeadIsRepeatedOnEveryPageOfATable(Attachment attachment, int rows) {
    if (rows == 1 || !isLong(attachment) || attachment == Attachment.CERTIFICATE_ROSTER) {
      return;
    }
    Table<?, ?> last = last(Definitions.of(attachment).tables());
    List<Page> pages = pdf(attachment, rows).pages();
    for (int i = pages.size() / 2; i < pages.size() - 1; i++) {
      String text = pages.get(i).text();
      assertThat(text).as("page %s", i + 1).contains("序号");
      for (var column : last.columns()) {
        assertThat(sorted(text))
            .as("page %s has %s", i + 1, column.field().title())
            .containsAll(sorted(normalized(column.field().title())));
      }
    }
  }

  private static Table<?, ?> last(List<? extends Table<?, ?>> tables) {
    return tables.get(tables.size() - 1);
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static List<Integer> sorted(String text) {
    return text.codePoints().boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("printed")
  void everyPageIsNumbered(Attachment attachment, int rows) {
    List<Page> pages = pdf(attachment, rows).pages();
    boolean letter = attachment.extension().equals("docx");
    int numbered = pages.size() - plainPages(attachment, pages);
    for (int i = 0; i < numbered; i++) {
      String number = letter ? "—" + (i + 1) + "—" : "第" + (i + 1) + "页共";
      assertThat(pages.get(i).text()).as("page %s", i + 1).contains(number);
    }
  }

  /** Pages of data for a machine, which nobody prints. */
  private static int plainPages(Attachment attachment, List<Page> pages) {
    return attachment != Attachment.CERTIFICATE_ROSTER
        ? 0
        : (int) pages.stream().filter(page -> !page.text().contains("页共")).count();
  }
}
