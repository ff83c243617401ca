package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every form, in a loop over the forms. */
class FormsTest {
  @TempDir Path folder;

  static Stream<Arguments> formsAndValues() {
    return Stream.of(1, 5, 60)
        .flatMap(
            size ->
                Samples.ofSize(size).entrySet().stream()
                    .map(entry -> Arguments.of(entry.getKey(), size, entry.getValue())));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("formsAndValues")
  <T> void comesBackAsWritten(Form<T> form, int size, T value) throws IOException {
    assertThat(form.check(value)).filteredOn(Finding::isError).isEmpty();
    Path file = folder.resolve(form.attachment().fileName());
    form.write(value, file);
    FormReading<T> reading = form.read(file);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orElseThrow()).isEqualTo(value);

    ByteArrayOutputStream again = new ByteArrayOutputStream();
    form.write(value, again);
    assertThat(again.toByteArray()).isEqualTo(Files.readAllBytes(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @MethodSource("emptyValues")
  <T> void anEmptyFormIsRefused(Form<T> form, T value) {
    Path file = folder.resolve(form.attachment().fileName());
    assertThat(form.check(value)).anyMatch(Finding::isError);
    assertThatThrownBy(() -> form.write(value, file)).isInstanceOf(RefusedFormException.class);
    assertThat(file).doesNotExist();
    form.write(value, file, WriteOption.DESPITE_ERRORS);
    assertThat(form.read(file).orElseThrow()).isEqualTo(value);
  }

  static Stream<Arguments> emptyValues() {
    return Samples.ofSize(0).entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"：", "联系电话：", "联系人", "合计", "=1+1", "_x0041_"})
  void aNameThatReadsLikeALabelIsAName(String name) {
    SessionFiling one = Samples.sessionFiling(1);
    SessionFiling named =
        new SessionFiling(
            one.organization(),
            one.siteCode(),
            one.month(),
            one.filingDate(),
            one.rows(),
            name,
            one.phone());
    Path file = folder.resolve("filing.xlsx");
    Forms.sessionFiling().write(named, file);
    assertThat(Forms.sessionFiling().read(file).orElseThrow()).isEqualTo(named);
  }
}
