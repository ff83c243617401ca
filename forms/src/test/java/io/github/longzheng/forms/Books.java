package io.github.longzheng.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Edits files as people do in their office programs, by means of plain POI. */
final class Books {
  private Books() {}

  /** Opens a workbook, lets it be changed, and saves it. */
  static void edit(Path file, Consumer<XSSFWorkbook> change) {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      shareTexts(book);
      change.accept(book);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      Files.write(file, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As office programs do on saving; besides, POI cannot change a text inside its cell. */
  private static void shareTexts(XSSFWorkbook book) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            cell.setBlank();
            cell.setCellValue(text);
          }
        }
      }
    }
  }

  /** Opens a letter, lets it be changed, and saves it. */
  static void editLetter(Path file, Consumer<XWPFDocument> change) {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument letter = new XWPFDocument(in)) {
      change.accept(letter);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      letter.write(out);
      Files.write(file, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rewrites the parts of a package as texts: name and content to new content. */
  static void rewrite(Path file, BiFunction<String, String, String> change) {
    rewriteBytes(
        file,
        (part, bytes) ->
            change
                .apply(part, new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
  }

  /** Rewrites the parts of a package: name and content to new content. */
  static void rewriteBytes(Path file, BiFunction<String, byte[], byte[]> change) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(change.apply(entry.getName(), content));
        out.closeEntry();
      }
      out.finish();
      Files.write(file, changed.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first cell with this text. */
  static Cell cell(Sheet sheet, String text) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(text)) {
          return cell;
        }
      }
    }
    throw new IllegalArgumentException("no cell '" + text + "' in " + sheet.getSheetName());
  }

  /** The cell in the column under this title, in the n-th row of the table, counted from 1. */
  static Cell under(Sheet sheet, String title, int n) {
    Cell head = cell(sheet, title);
    return sheet.getRow(head.getRowIndex() + n).getCell(head.getColumnIndex());
  }
}
