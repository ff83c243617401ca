package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.ooxml.PackageWriter;
import io.github.longzheng.forms.ooxml.PackedPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook, .xlsx or .xls, as a blank. */
final class BookBlank implements Blank {
  private final Workbook book;
  private final List<Canvas> canvases = new ArrayList<>();

  BookBlank(Workbook book) {
    this.book = book;
    SheetStyles styles = new SheetStyles(book);
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
        canvases.add(new SheetCanvas(book.getSheetAt(i), styles));
      }
    }
  }

  @Override
  public List<Canvas> canvases() {
    return canvases;
  }

  @Override
  public List<Spot> paragraphs() {
    return List.of();
  }

  @Override
  public Map<String, String> marked() {
    return Map.of();
  }

  @Override
  public boolean isOfSheets() {
    return true;
  }

  @Override
  public List<String> outOfReach() {
    List<String> texts = new ArrayList<>();
    for (Sheet sheet : book) {
      for (HeaderFooter each : List.of(sheet.getHeader(), sheet.getFooter())) {
        Stream.of(each.getLeft(), each.getCenter(), each.getRight())
            .filter(text -> text != null && !text.isEmpty())
            .forEach(texts::add);
      }
      if (sheet.getDrawingPatriarch() != null) {
        sheet
            .getDrawingPatriarch()
            .forEach(
                shape -> {
                  if (shape instanceof XSSFSimpleShape box) {
                    texts.add(box.getText());
                  } else if (shape instanceof HSSFTextbox box) {
                    texts.add(String.valueOf(box.getString().getString()));
                  }
                });
      }
    }
    return texts;
  }

  /** Computes every formula; what POI cannot compute, the office program does on opening. */
  @Override
  public void recompute() {
    FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
    boolean any = false;
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            any = true;
            try {
              evaluator.evaluateFormulaCell(cell);
            } catch (RuntimeException e) {
              // A function that POI does not know: its last result stays until the file is opened.
              continue;
            }
          }
        }
      }
    }
    if (any) {
      book.setForceFormulaRecalculation(true);
    }
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (!(book instanceof XSSFWorkbook)) {
      book.write(out);
      return;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    book.write(whole);
    // Once more with times that do not change: the same value gives the same bytes.
    List<PackedPart> parts = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.add(PackedPart.of(entry.getName(), in.readAllBytes()));
      }
    }
    PackageWriter.write(out, parts);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
