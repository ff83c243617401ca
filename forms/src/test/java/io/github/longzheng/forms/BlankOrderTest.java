package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.forms.DrawnSheet.Look;
import io.github.longzheng.forms.RoundTripTest.Draw;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.ss.usermodel.Workbook;

/** Whatever the order of labels and columns, and whatever the texts, a filled blank comes back. */
class BlankOrderTest {
  private static final List<String> LABELS =
      List.of("申报单位（盖章）", "机构（站点）编码", "认定月份", "报备日期", "联系人", "联系电话");
  private static final List<String> TITLES =
      List.of(
          "职业名称",
          "工种名称",
          "等级",
          "认定人数",
          "认定方式",
          "理论认定日期及时间",
          "技能认定日期及时间",
          "考点名称",
          "考点地址",
          "考评人员",
          "内部质量督导员",
          "备注");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("blank-order");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** How a blank is drawn. */
  record Order(List<String> labels, List<String> titles, int emptyRows, boolean total) {}

  @Provide
  Arbitrary<Order> orders() {
    return Combinators.combine(
            Arbitraries.shuffle(LABELS),
            Arbitraries.shuffle(TITLES),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(true, false))
        .as(Order::new);
  }

  @Provide
  Arbitrary<Draw> draws() {
    return new RoundTripTest().draws();
  }

  @Property(tries = 40, seed = "20240921")
  void xlsxComesBack(@ForAll("orders") Order order, @ForAll("draws") Draw draw) {
    comesBack("xlsx", order, draw);
  }

  @Property(tries = 40, seed = "20240921")
  void xlsComesBack(@ForAll("orders") Order order, @ForAll("draws") Draw draw) {
    comesBack("xls", order, draw);
  }

  @Property(tries = 40, seed = "20240921")
  void docxComesBack(@ForAll("orders") Order order, @ForAll("draws") Draw draw) {
    DrawnLetter letter = new DrawnLetter(true).title("报备表");
    int[] widths = new int[13];
    java.util.Arrays.fill(widths, 1100);
    String rows = "";
    for (String label : order.labels()) {
      rows += "5>" + label + "||8>\n";
    }
    rows += "序号||" + String.join("||", order.titles()) + "\n";
    for (int i = 0; i < order.emptyRows(); i++) {
      rows += "||".repeat(12) + "\n";
    }
    rows += order.total() ? "合计" + "||".repeat(12) + "\n" : "";
    letter.table(widths, rows.split("\n"));
    Path blank = folder.resolve("blank.docx");
    try {
      Files.write(blank, letter.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fillAndRead(blank, "docx", draw);
  }

  private static void comesBack(String kind, Order order, Draw draw) {
    Path blank = folder.resolve("blank." + kind);
    try (Workbook book = BlankBooks.book(kind);
        OutputStream out = Files.newOutputStream(blank)) {
      DrawnSheet sheet = new DrawnSheet(book, "Sheet1", 6, 12, 12, 12, 12, 12, 12, 12);
      int row = 1;
      for (String label : order.labels()) {
        sheet.put("A" + row + ":B" + row, label, Look.HEAD);
        sheet.put("C" + row + ":F" + row, "", Look.BOX);
        row++;
      }
      sheet.row(row, 0, Look.HEAD, "序号");
      sheet.row(row, 1, Look.HEAD, order.titles().toArray(String[]::new));
      sheet.empty(row + 1, row + order.emptyRows(), 13, Look.BOX);
      if (order.total()) {
        sheet.empty(row + order.emptyRows() + 1, row + order.emptyRows() + 1, 13, Look.BOX);
        sheet.row(row + order.emptyRows() + 1, 0, Look.BOX, "合计");
      }
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fillAndRead(blank, kind, draw);
  }

  private static void fillAndRead(Path blank, String kind, Draw draw) {
    SessionFiling value = draw.values().sessionFiling();
    Path out = folder.resolve("out." + kind);
    Forms.sessionFiling().fill(blank, value, out, WriteOption.DESPITE_ERRORS);
    FormReading<SessionFiling> reading = Forms.sessionFiling().read(out);
    assertThat(reading.value()).as("%s", reading.findings()).contains(value);
  }
}
