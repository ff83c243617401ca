package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.Finding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every blank of the gallery fills, and says what was filled when it is read. */
class BlankFillTest {
  @TempDir Path folder;

  static Path blanks() {
    try {
      return Path.of(
              Objects.requireNonNull(BlankFillTest.class.getResource("blanks/README.md")).toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(blanks())) {
      return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList();
    }
  }

  static Stream<Arguments> fillings() throws IOException {
    return files().stream()
        .flatMap(file -> Stream.of(1, 3, 60).map(rows -> Arguments.of(file.getFileName(), rows)));
  }

  @Test
  void thereAreTenBlanksOfEachKindAndAllAttachments() throws IOException {
    for (String kind : List.of(".xlsx", ".xls", ".docx")) {
      assertThat(files().stream().filter(file -> file.toString().endsWith(kind)))
          .as(kind)
          .hasSizeGreaterThanOrEqualTo(10);
    }
    assertThat(files().stream().map(file -> file.getFileName().toString().charAt(0)).distinct())
        .containsExactly('1', '2', '3', '4', '5', '6', '7', '8');
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void comesBackAsItWasFilled(Path name, int rows) {
    Path blank = blanks().resolve(name.toString());
    Form<?> form = Forms.all().get(name.toString().charAt(0) - '1');
    comesBack(form, blank, folder.resolve(name.toString()), rows);
  }

  private static <T> void comesBack(Form<T> form, Path blank, Path out, int rows) {
    T value = value(form, rows);
    List<Finding> remarks = form.fill(blank, value, out, WriteOption.DESPITE_ERRORS);
    FormReading<T> reading = form.read(out);
    assertThat(reading.value()).as("%s %s", remarks, reading.findings()).contains(value);
    assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
  }

  /** A value with what every blank has a place for. */
  @SuppressWarnings("unchecked")
  static <T> T value(Form<T> form, int rows) {
    Map<Form<?>, Object> samples = Samples.ofSize(rows);
    return (T) Objects.requireNonNull(samples.get(form));
  }
}
