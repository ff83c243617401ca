package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.longzheng.core.Finding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that may end up in a log shows an identity number, whatever cell it stands in. */
class IdentityLeakTest {
  private static final String ID = Samples.id(4711).value();
  private static final String BIRTH_DATE = ID.substring(6, 14);

  @TempDir Path folder;

  static Stream<Arguments> sheets() {
    return Samples.ofSize(1).entrySet().stream()
        .filter(entry -> entry.getKey().attachment().extension().equals("xlsx"))
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  <T> void anIdInAnyCellIsMaskedInWhatIsFound(Form<T> form, T value) {
    List<String> typed = List.of(ID, ID.substring(0, 17) + "5", "号码" + ID);
    Path file = folder.resolve("leak.xlsx");
    form.write(value, file);
    int cells = texts(file);
    int found = 0;
    for (int i = 0; i < cells; i++) {
      form.write(value, file);
      int number = i;
      Books.edit(
          file,
          book -> cell(book.getSheetAt(0), number).setCellValue(typed.get(number % typed.size())));
      FormReading<T> reading = form.read(file);
      found += reading.findings().size();
      assertThat(shown(reading)).as("cell %s", i).doesNotContain(BIRTH_DATE);
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void aRefusalMasksIds() {
    ResultSummary.Person person = Samples.resultSummary(1).people().get(0);
    // Some platforms take the identity number for the ticket number.
    List<ResultSummary.Person> people =
        List.of(Rows.person(person, ID, person.score()), Rows.person(person, ID, person.score()));
    Throwable refusal =
        catchThrowable(
            () -> Forms.resultSummary().write(Rows.summary(people), folder.resolve("leak.xlsx")));
    assertThat(trace(refusal))
        .contains("SUMMARY-05", "620000********" + ID.substring(14))
        .doesNotContain(BIRTH_DATE)
        .doesNotContain(person.id().value().substring(6, 14));
  }

  @Test
  void valuesMaskIdsInTheirTexts() {
    assertThat(Samples.resultSummary(2).toString() + Samples.certificateRoster(2))
        .contains("620000********")
        .doesNotContain("19750101");
  }

  private static String shown(FormReading<?> reading) {
    StringBuilder shown = new StringBuilder(String.valueOf(reading));
    for (Finding finding : reading.findings()) {
      shown.append(finding).append(finding.toEnglishString()).append(finding.maskedText());
      shown.append(finding.message()).append(finding.messageEnglish()).append(finding.location());
    }
    return reading.isClean()
        ? shown.toString()
        : shown + trace(catchThrowable(reading::orElseThrow));
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static int texts(Path file) {
    int[] count = {0};
    Books.edit(
        file,
        book -> {
          for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
              count[0] += cell.toString().isEmpty() ? 0 : 1;
            }
          }
        });
    return count[0];
  }

  private static Cell cell(Sheet sheet, int number) {
    int left = number;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (!cell.toString().isEmpty() && left-- == 0) {
          return cell;
        }
      }
    }
    throw new IllegalArgumentException("no cell " + number);
  }
}
