package io.github.longzheng.forms.filling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.DVRecord;
import org.apache.poi.hssf.usermodel.HSSFAnchor;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;

/**
 * Inserts rows into a sheet as an office program does. POI moves cells, comments and most formulas;
 * merged areas, page breaks, validations, conditional formats and pictures it loses, tears or
 * leaves behind, and what ends at the last row it does not stretch: that is done here.
 */
final class SheetRows {
  private final Sheet sheet;
  private final int model;
  private final int count;
  private final boolean stretch;

  /**
   * Rows to be inserted below another.
   *
   * @param model the row that they are like
   * @param stretch whether what ends at that row is to end at the last new one
   */
  SheetRows(Sheet sheet, int model, int count, boolean stretch) {
    this.sheet = sheet;
    this.model = model;
    this.count = count;
    this.stretch = stretch;
  }

  void insert() {
    List<CellRangeAddress> merged = List.copyOf(sheet.getMergedRegions());
    sheet.removeMergedRegions(IntStream.range(0, merged.size()).boxed().toList());
    int[] breaks = sheet instanceof XSSFSheet ? sheet.getRowBreaks() : new int[0];
    Map<ConditionalFormatting, CellRangeAddress[]> formats = formats();
    boolean below = model < sheet.getLastRowNum();
    if (below) {
      sheet.shiftRows(model + 1, sheet.getLastRowNum(), count, true, false);
    }
    for (int row = model + 1; row <= model + count; row++) {
      copyCells(row);
    }
    for (CellRangeAddress range : merged) {
      merge(moved(range, range.getFirstRow() < model));
    }
    List<CellRangeAddress> own =
        merged.stream().filter(m -> m.getFirstRow() == model && m.getLastRow() == model).toList();
    for (int row = model + 1; row <= model + count; row++) {
      for (CellRangeAddress range : own) {
        merge(new CellRangeAddress(row, row, range.getFirstColumn(), range.getLastColumn()));
      }
    }
    moveBreaks(breaks);
    formats.forEach((format, ranges) -> format.setFormattingRanges(moved(ranges)));
    moveValidations();
    movePictures();
    if (stretch) {
      stretchFormulas();
    }
  }

  /** Makes a row look like the model, which stays. */
  void copyLook(int row) {
    List<Integer> gone = new ArrayList<>();
    List<CellRangeAddress> own = new ArrayList<>();
    for (int i = 0; i < sheet.getNumMergedRegions(); i++) {
      CellRangeAddress range = sheet.getMergedRegion(i);
      if (range.getFirstRow() == row && range.getLastRow() == row) {
        gone.add(i);
      } else if (range.getFirstRow() == model && range.getLastRow() == model) {
        own.add(range);
      }
    }
    sheet.removeMergedRegions(gone);
    copyCells(row);
    own.forEach(m -> merge(new CellRangeAddress(row, row, m.getFirstColumn(), m.getLastColumn())));
  }

  private void merge(CellRangeAddress range) {
    sheet.addMergedRegionUnsafe(range);
  }

  /** Cells like the model's, without their content but with their formulas. */
  private void copyCells(int row) {
    Row from = sheet.getRow(model);
    if (from == null) {
      return;
    }
    Row to = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    to.setHeight(from.getHeight());
    if (from.isFormatted()) {
      to.setRowStyle(from.getRowStyle());
    }
    for (Cell cell : from) {
      Cell copy = to.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      copy.setCellStyle(cell.getCellStyle());
      if (cell.getCellType() == CellType.FORMULA) {
        copy.setCellFormula(formula(cell.getCellFormula(), row - model));
      }
    }
  }

  /** A formula as it is this many rows further down. */
  private String formula(String formula, int down) {
    Workbook book = sheet.getWorkbook();
    int index = book.getSheetIndex(sheet);
    if (book instanceof XSSFWorkbook xlsx) {
      XSSFEvaluationWorkbook context = XSSFEvaluationWorkbook.create(xlsx);
      return formula(formula, down, index, context, context);
    }
    HSSFEvaluationWorkbook context = HSSFEvaluationWorkbook.create((HSSFWorkbook) book);
    return formula(formula, down, index, context, context);
  }

  private String formula(
      String formula,
      int down,
      int index,
      FormulaParsingWorkbook parsing,
      FormulaRenderingWorkbook rendering) {
    Ptg[] parts = FormulaParser.parse(formula, parsing, FormulaType.CELL, index, model);
    FormulaShifter.createForRowCopy(
            index,
            sheet.getSheetName(),
            model,
            model,
            down,
            sheet.getWorkbook().getSpreadsheetVersion())
        .adjustFormula(parts, index);
    return FormulaRenderer.toFormulaString(rendering, parts);
  }

  private CellRangeAddress moved(CellRangeAddress range, boolean mayStretch) {
    int first = range.getFirstRow() > model ? range.getFirstRow() + count : range.getFirstRow();
    boolean grows =
        stretch && mayStretch && range.getFirstRow() <= model && range.getLastRow() == model;
    int last =
        range.getLastRow() > model || grows ? range.getLastRow() + count : range.getLastRow();
    int end = sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex();
    return new CellRangeAddress(
        first, Math.min(last, end), range.getFirstColumn(), range.getLastColumn());
  }

  private CellRangeAddress[] moved(CellRangeAddress[] ranges) {
    return Arrays.stream(ranges).map(range -> moved(range, true)).toArray(CellRangeAddress[]::new);
  }

  private void moveBreaks(int[] before) {
    for (int row : before) {
      sheet.removeRowBreak(row);
    }
    for (int row : before) {
      sheet.setRowBreak(row >= model + (stretch ? 0 : 1) ? row + count : row);
    }
  }

  private Map<ConditionalFormatting, CellRangeAddress[]> formats() {
    Map<ConditionalFormatting, CellRangeAddress[]> formats = new HashMap<>();
    SheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
    for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
      ConditionalFormatting format = all.getConditionalFormattingAt(i);
      formats.put(format, format.getFormattingRanges());
    }
    return formats;
  }

  private void moveValidations() {
    if (sheet instanceof XSSFSheet xlsx) {
      CTDataValidations all = xlsx.getCTWorksheet().getDataValidations();
      if (all != null) {
        for (CTDataValidation each : all.getDataValidationArray()) {
          List<String> moved = new ArrayList<>();
          for (Object reference : each.getSqref()) {
            for (String range : reference.toString().split(" ")) {
              moved.add(moved(CellRangeAddress.valueOf(range), true).formatAsString());
            }
          }
          each.setSqref(moved);
        }
      }
    } else if (sheet instanceof HSSFSheet xls && !xls.getDataValidations().isEmpty()) {
      xls.getSheet()
          .getOrCreateDataValidityTable()
          .visitContainedRecords(
              record -> {
                if (record instanceof DVRecord validation) {
                  move(validation.getCellRangeAddress());
                }
              });
    }
  }

  private void move(CellRangeAddressList ranges) {
    for (CellRangeAddress range : ranges.getCellRangeAddresses()) {
      CellRangeAddress moved = moved(range, true);
      range.setFirstRow(moved.getFirstRow());
      range.setLastRow(moved.getLastRow());
    }
  }

  private void movePictures() {
    if (sheet.getDrawingPatriarch() instanceof XSSFDrawing drawing) {
      for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorArray()) {
        move(anchor.getFrom());
        move(anchor.getTo());
      }
      for (CTOneCellAnchor anchor : drawing.getCTDrawing().getOneCellAnchorArray()) {
        move(anchor.getFrom());
      }
    } else if (sheet instanceof HSSFSheet xls && xls.getDrawingPatriarch() != null) {
      for (HSSFShape shape : xls.getDrawingPatriarch().getChildren()) {
        HSSFAnchor anchor = shape.getAnchor();
        if (anchor instanceof HSSFClientAnchor client && !(shape instanceof HSSFComment)) {
          client.setRow2(client.getRow2() > model ? client.getRow2() + count : client.getRow2());
          client.setRow1(client.getRow1() > model ? client.getRow1() + count : client.getRow1());
        }
      }
    }
  }

  private void move(CTMarker corner) {
    if (corner.getRow() > model) {
      corner.setRow(corner.getRow() + count);
    }
  }

  // ---- what ends at the only row of a table means the whole table

  private void stretchFormulas() {
    String row = String.valueOf(model + 1);
    String column = "(\\$?[A-Z]{1,3}\\$?)";
    Pattern area = Pattern.compile(column + "(\\d+):" + column + row + "(?![0-9])");
    Pattern one = Pattern.compile("(SUM\\()" + column + row + "\\)");
    UnaryOperator<String> stretched =
        formula -> {
          String areas = area.matcher(formula).replaceAll(match -> stretched(match));
          return one.matcher(areas)
              .replaceAll(
                  match ->
                      quoted(
                          match.group(1)
                              + match.group(2)
                              + row
                              + ":"
                              + match.group(2)
                              + (model + 1 + count)
                              + ")"));
        };
    for (Row each : sheet) {
      if (each.getRowNum() > model + count) {
        for (Cell cell : each) {
          if (cell.getCellType() == CellType.FORMULA && !cell.isPartOfArrayFormulaGroup()) {
            String formula = cell.getCellFormula();
            if (!stretched.apply(formula).equals(formula)) {
              cell.setCellFormula(stretched.apply(formula));
            }
          }
        }
      }
    }
    for (Name name : sheet.getWorkbook().getAllNames()) {
      if (!name.isFunctionName() && name.getRefersToFormula() != null) {
        String refers = name.getRefersToFormula();
        if (refers.contains(sheet.getSheetName()) && !stretched.apply(refers).equals(refers)) {
          name.setRefersToFormula(stretched.apply(refers));
        }
      }
    }
  }

  private String stretched(MatchResult match) {
    boolean contains = Integer.parseInt(match.group(2)) <= model + 1;
    return quoted(
        contains
            ? match.group(1) + match.group(2) + ":" + match.group(3) + (model + 1 + count)
            : match.group());
  }

  private static String quoted(String replacement) {
    return replacement.replace("$", "\\$");
  }
}
