package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Readers that share no code with us or with POI see the same texts. Needs npm, node and
 * python3-docx.
 */
@Tag("tools")
class IndependentReadersTest {
  private static final Path OUT = Path.of("target", "readers").toAbsolutePath();
  private static final Path TOOLS = Path.of("src", "test", "tools").toAbsolutePath();
  private static final String SHEET_JS = "xlsx@0.18.5";

  @BeforeAll
  static void installSheetJs() throws Exception {
    Files.createDirectories(OUT);
    run(List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", OUT.toString(), SHEET_JS));
  }

  @Test
  void sheetJsSeesEveryCell() throws Exception {
    for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(20).entrySet()) {
      if (entry.getKey().attachment().extension().equals("xlsx")) {
        Path file = write(entry.getKey(), entry.getValue());
        String library = OUT.resolve("node_modules/xlsx/xlsx.js").toString();
        String seen =
            run(
                List.of(
                    "node", TOOLS.resolve("read-xlsx.cjs").toString(), library, file.toString()));
        assertThat(seen.lines().toList())
            .as("%s", entry.getKey())
            .containsExactlyInAnyOrderElementsOf(cells(file));
      }
    }
  }

  @Test
  void pythonDocxSeesEveryParagraphAndCell() throws Exception {
    for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(20).entrySet()) {
      if (entry.getKey().attachment().extension().equals("docx")) {
        Path file = write(entry.getKey(), entry.getValue());
        String seen =
            run(
                List.of(
                    "/usr/bin/python3", TOOLS.resolve("read-docx.py").toString(), file.toString()));
        assertThat(seen.lines().toList()).as("%s", entry.getKey()).isEqualTo(texts(file));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Path write(Form<T> form, Object value) {
    Path file = OUT.resolve("a" + form.attachment().number() + "." + form.attachment().extension());
    form.write((T) value, file);
    return file;
  }

  private static List<String> cells(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() != CellType.BLANK) {
                              cells.add(line(sheet.getSheetName(), cell, formatter));
                            }
                          })));
    }
    return cells;
  }

  private static String line(String sheet, Cell cell, DataFormatter formatter) {
    return String.join(
        "\t", sheet, cell.getAddress().formatAsString(), formatter.formatCellValue(cell));
  }

  private static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument letter = new XWPFDocument(in)) {
      letter.getParagraphs().forEach(p -> texts.add(p.getText().replace("\n", "")));
      letter
          .getTables()
          .forEach(
              table ->
                  table
                      .getRows()
                      .forEach(row -> row.getTableCells().forEach(c -> texts.add(c.getText()))));
    }
    return texts;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("%s: %s", command.get(0), output).isZero();
    return output;
  }
}
