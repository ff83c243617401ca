package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every form as LibreOffice prints it, with one row, sixty and two thousand. The pictures stay in
 * {@code target/print} to be looked at. Needs soffice, pdfinfo, pdftotext and pdftoppm.
 */
@Tag("tools")
class PrintProofTest {
  private static final Path OUT = Path.of("target", "print");
  private static final Pattern SIZE = Pattern.compile("Page size:\\s+([0-9.]+) x ([0-9.]+) pts");
  private static final Pattern PAGES = Pattern.compile("Pages:\\s+(\\d+)");

  @Test
  void printsOnA4WithNothingCutOff() throws Exception {
    for (int rows : List.of(1, 60, 2000)) {
      Path folder = Files.createDirectories(OUT.resolve(String.valueOf(rows)));
      List<String> convert =
          new ArrayList<>(
              List.of(
                  "soffice", "--headless", "--convert-to", "pdf", "--outdir", folder.toString()));
      for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(rows).entrySet()) {
        Path file =
            folder.resolve("a" + entry.getKey().attachment().number() + "." + extension(entry));
        write(entry.getKey(), entry.getValue(), file);
        convert.add(file.toString());
      }
      Tool.run(convert);
      for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(rows).entrySet()) {
        check(entry.getKey().attachment(), rows, folder);
      }
    }
  }

  private static String extension(Map.Entry<Form<?>, Object> entry) {
    return entry.getKey().attachment().extension();
  }

  @SuppressWarnings("unchecked")
  private static <T> void write(Form<T> form, Object value, Path file) {
    form.write((T) value, file);
  }

  private static void check(Attachment attachment, int rows, Path folder) throws Exception {
    Path pdf = folder.resolve("a" + attachment.number() + ".pdf");
    String info = Tool.run(List.of("pdfinfo", pdf.toString()));
    Matcher size = SIZE.matcher(info);
    assertThat(size.find()).isTrue();
    double width = Double.parseDouble(size.group(1));
    double height = Double.parseDouble(size.group(2));
    assertThat(Math.min(width, height)).as("A4 width of %s", attachment).isBetween(594.0, 597.0);
    assertThat(Math.max(width, height)).as("A4 height of %s", attachment).isBetween(840.0, 843.0);
    Matcher pages = PAGES.matcher(info);
    assertThat(pages.find()).isTrue();
    int count = Integer.parseInt(pages.group(1));
    if (rows == 1) {
      assertThat(count).as("pages of %s", attachment).isLessThanOrEqualTo(2);
    }
    String text = Tool.run(List.of("pdftotext", "-layout", pdf.toString(), "-"));
    assertThat(text).doesNotContain("###");
    String[] page = text.split("\f");
    boolean longTable =
        rows == 2000
            && attachment != Attachment.ELIGIBILITY_COMMITMENT
            && attachment != Attachment.ASSESSMENT_REPORT
            && attachment != Attachment.COMPLIANCE_REVIEW;
    if (longTable) {
      assertThat(count).isGreaterThan(10);
      assertThat(page[count / 2]).as("head on a later page of %s", attachment).contains("序号");
    }
    Tool.run(
        List.of(
            "pdftoppm",
            "-r",
            "60",
            "-png",
            "-l",
            "3",
            pdf.toString(),
            folder.resolve("a" + attachment.number()).toString()));
  }
}
