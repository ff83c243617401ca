package io.github.longzheng.forms.intake;

import io.github.longzheng.core.CitizenId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Exports of a platform about nobody, right but for what a test changes. */
final class Exports {
  static final String SHEET = "报名";
  static final List<String> HEAD =
      List.of("准考证号", "考生姓名", "性别", "证件类型", "身份证号", "学历", "工作单位", "手机号", "申报职业", "申报工种", "申报等级");

  private Exports() {}

  /** The identity number of nobody, odd ones of men. */
  static String id(int i) {
    String body = String.format(Locale.ROOT, "62000019900101%03d", i % 1000);
    for (char check : "0123456789X".toCharArray()) {
      if (CitizenId.isValid(body + check)) {
        return body + check;
      }
    }
    throw new IllegalStateException(body);
  }

  /** A right row; {@code 张三} and such would be names of people, so it is nobody's. */
  static List<String> row(int i) {
    return List.of(
        String.format(Locale.ROOT, "6220240900%02d", i),
        "样" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10),
        i % 2 == 0 ? "女" : "男",
        "居民身份证",
        id(i),
        "高中",
        "陇证示范公司",
        "100000000" + (10 + i % 90),
        "电工",
        "--",
        "四级/中级工");
  }

  /** Head and so many right rows. */
  static List<List<String>> rows(int count) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(HEAD), IntStream.range(0, count).mapToObj(Exports::row))
        .map(List::copyOf)
        .collect(Collectors.toCollection(java.util.ArrayList::new));
  }

  /** The rows with another text in a cell; row 0 is the head. */
  static List<List<String>> with(List<List<String>> rows, int row, int column, String text) {
    List<List<String>> changed = new java.util.ArrayList<>(rows);
    List<String> cells = new java.util.ArrayList<>(rows.get(row));
    cells.set(column, text);
    changed.set(row, cells);
    return changed;
  }

  static String csv(List<List<String>> rows) {
    return csv(rows, ",");
  }

  static String csv(List<List<String>> rows, String separator) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(
                        text ->
                            text.contains(separator) || text.contains("\n")
                                ? "\"" + text + "\""
                                : text)
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  static Path write(Path file, String text) {
    return write(file, text, StandardCharsets.UTF_8);
  }

  static Path write(Path file, String text, Charset charset) {
    try {
      return Files.write(file, text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of one sheet, .xls or .xlsx by its name. */
  static Path book(Path file, List<List<String>> rows) {
    try (Workbook book =
            file.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      fill(book.createSheet(SHEET), rows);
      book.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void fill(Sheet sheet, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows.get(i).size(); j++) {
        Cell cell = row.createCell(j);
        cell.setCellValue(rows.get(i).get(j));
      }
    }
  }
}
