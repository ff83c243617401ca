package io.github.longzheng.forms.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Batches as people hand them in: a workbook or a CSV file, columns in an order of their own. */
final class BatchFiles {
  /** Rows above the first of the data: title, organization, head. */
  static final int ABOVE = 3;

  private BatchFiles() {}

  /** The columns of a file, in an order that the seed draws. */
  static List<RosterColumn> columns(long seed) {
    List<RosterColumn> columns = new ArrayList<>(RosterColumn.all());
    Collections.shuffle(columns, new Random(seed));
    return columns;
  }

  static Path workbook(Batch batch, List<RosterColumn> columns, Path file) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("花名册");
      sheet.createRow(0).createCell(0).setCellValue(batch.title);
      Row organization = sheet.createRow(1);
      organization.createCell(0).setCellValue("填报单位（盖章）：");
      organization.createCell(3).setCellValue(batch.organization);
      organization.createCell(8).setCellValue("填报日期");
      organization.createCell(9).setCellValue("2024年11月1日");
      Row head = sheet.createRow(2);
      head.createCell(0).setCellValue("序号");
      for (int column = 0; column < columns.size(); column++) {
        head.createCell(column + 1).setCellValue(columns.get(column).title());
      }
      for (int i = 0; i < batch.rows.size(); i++) {
        Row row = sheet.createRow(i + ABOVE);
        row.createCell(0).setCellValue(i + 1);
        for (int column = 0; column < columns.size(); column++) {
          row.createCell(column + 1).setCellValue(batch.text(i, columns.get(column)));
        }
      }
      Row foot = sheet.createRow(batch.rows.size() + ABOVE + 1);
      foot.createCell(0).setCellValue("填报人（签字）：");
      book.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path csv(Batch batch, List<RosterColumn> columns, Path file) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(batch.title);
      csv.printRecord("填报单位", batch.organization);
      csv.printRecord(columns.stream().map(RosterColumn::title).toList());
      for (int i = 0; i < batch.rows.size(); i++) {
        int row = i;
        csv.printRecord(columns.stream().map(column -> batch.text(row, column)).toList());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How findings name a cell of such a file. */
  static String place(Path file, List<RosterColumn> columns, int row, RosterColumn column) {
    return file.toString().endsWith(".csv")
        ? file.getFileName() + "!第" + (row + ABOVE + 1) + "行（" + column.title() + "）"
        : "花名册!"
            + (char) ('B' + columns.indexOf(column))
            + (row + ABOVE + 1)
            + "（"
            + column.title()
            + "）";
  }
}
