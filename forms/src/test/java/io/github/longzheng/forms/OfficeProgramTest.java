package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an office program makes of our sheets when it saves them, as .xlsx and as .xls, is read. */
@Tag("tools")
class OfficeProgramTest {
  @TempDir Path folder;

  static Stream<Arguments> sheetsAndKinds() {
    return Samples.ofSize(25).entrySet().stream()
        .filter(entry -> entry.getKey().attachment().extension().equals("xlsx"))
        .flatMap(
            entry ->
                Stream.of("xlsx", "xls")
                    .map(kind -> Arguments.of(entry.getKey(), kind, entry.getValue())));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("sheetsAndKinds")
  <T> void whatLibreOfficeSavesComesBack(Form<T> form, String kind, T value) throws Exception {
    Path file = folder.resolve("a.xlsx");
    form.write(value, file);
    FormReading<T> reading = form.read(saved(file, kind));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(value);
  }

  @Test
  void aTableInLibreOfficesOwnFormatComesBackAsExcelsToo() throws Exception {
    CertificateRoster roster = Samples.certificateRoster(25);
    Path file = folder.resolve("a.xlsx");
    Forms.certificateRoster().write(roster, file);
    Path again = saved(saved(file, "ods"), "xlsx");
    assertThat(Forms.certificateRoster().read(again).value()).contains(roster);
  }

  private Path saved(Path file, String kind) throws Exception {
    Path out = Files.createDirectories(folder.resolve("out-" + kind));
    Map<String, String> filters =
        Map.of("xls", "xls:MS Excel 97", "xlsx", "xlsx:Calc MS Excel 2007 XML", "ods", "ods");
    Tool.run(
        List.of(
            "soffice",
            "--headless",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to",
            filters.get(kind),
            "--outdir",
            out.toString(),
            file.toString()));
    return out.resolve("a." + kind);
  }
}
