package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.xls.CellDamage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet of a workbook, .xlsx or .xls. */
final class SheetCanvas implements Canvas {
  /** Cells beyond this are no part of a form; a style of a whole row reaches to the last column. */
  private static final int MOST_COLUMNS = 256;

  private final Sheet sheet;
  private final SheetStyles styles;
  private final Map<CellAddress, Area> merged = new HashMap<>();
  private int columns;

  SheetCanvas(Sheet sheet, SheetStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
    measure();
  }

  private void measure() {
    merged.clear();
    columns = 0;
    for (Row row : sheet) {
      columns = Math.max(columns, Math.min(MOST_COLUMNS, row.getLastCellNum()));
    }
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      Area area =
          new Area(
              range.getFirstRow(),
              range.getFirstColumn(),
              range.getLastRow(),
              Math.min(MOST_COLUMNS - 1, range.getLastColumn()));
      columns = Math.max(columns, area.right() + 1);
      for (int row = area.top(); row <= Math.min(area.bottom(), sheet.getLastRowNum()); row++) {
        for (int column = area.left(); column <= area.right(); column++) {
          merged.put(new CellAddress(row, column), area);
        }
      }
    }
  }

  Sheet sheet() {
    return sheet;
  }

  @Override
  public int rows() {
    return sheet.getLastRowNum() + 1;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public Area area(int row, int column) {
    return merged.getOrDefault(new CellAddress(row, column), Area.of(row, column));
  }

  @Override
  public Spot spot(int row, int column) {
    Area area = area(row, column);
    return new SheetSpot(this, area.top(), area.left());
  }

  Optional<Cell> cell(int row, int column) {
    return Optional.ofNullable(sheet.getRow(row)).map(found -> found.getCell(column));
  }

  /** The number of a cell as it is shown. */
  String shown(Cell cell) {
    return styles.shown(cell);
  }

  private Cell made(int row, int column) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  @Override
  public boolean isDrawn(int row, int column) {
    return cell(row, column).isPresent();
  }

  @Override
  public boolean isFramed(int row, int column) {
    return cell(row, column)
        .map(Cell::getCellStyle)
        .filter(
            style ->
                style.getBorderBottom() != BorderStyle.NONE
                    || style.getBorderTop() != BorderStyle.NONE
                    || style.getBorderLeft() != BorderStyle.NONE
                    || style.getBorderRight() != BorderStyle.NONE)
        .isPresent();
  }

  @Override
  public Optional<Finding> damage(int row, int column) {
    Area area = area(row, column);
    return cell(area.top(), area.left()).flatMap(CellDamage::of);
  }

  @Override
  public boolean isComputed(int row, int column) {
    Area area = area(row, column);
    return cell(area.top(), area.left())
        .filter(cell -> cell.getCellType() == CellType.FORMULA)
        .isPresent();
  }

  @Override
  public void set(int row, int column, String text, boolean number, String key) {
    Cell cell = made(row, column);
    cell.setBlank();
    if (text.isEmpty()) {
      return;
    }
    if (number) {
      cell.setCellValue(Double.parseDouble(text));
      cell.setCellStyle(styles.showing(cell, text));
    } else {
      styles.setText(cell, text);
      cell.setCellStyle(styles.ofText(cell.getCellStyle()));
      fit(row, column);
    }
  }

  /** Breaks lines of a text that is longer than its cell, and makes room for them. */
  void fit(int row, int column) {
    Area area = area(row, column);
    Cell cell = made(area.top(), area.left());
    double room = 0;
    for (int i = area.left(); i <= area.right(); i++) {
      room += sheet.getColumnWidth(i) / 256.0;
    }
    CellStyle style = cell.getCellStyle();
    int lines = styles.lines(style, cell.getRichStringCellValue().getString(), room);
    if (lines > 1) {
      cell.setCellStyle(styles.wrapping(style));
      grow(area, styles.height(style, lines));
    }
  }

  /** Makes the area's rows high enough together; they never become lower. */
  private void grow(Area area, double points) {
    double there = 0;
    for (int row = area.top(); row <= area.bottom(); row++) {
      there += height(row);
    }
    if (points > there) {
      Row last = sheet.getRow(area.bottom());
      if (last != null) {
        double wanted = height(area.bottom()) + points - there;
        last.setHeightInPoints((float) Math.min(409, wanted));
      }
    }
  }

  private double height(int row) {
    Row there = sheet.getRow(row);
    return there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
  }

  @Override
  public void insertBelow(int row, int count, boolean onlyBodyRow) {
    new SheetRows(sheet, row, count, onlyBodyRow).insert();
    measure();
  }

  @Override
  public void insertBelowHead(int row) {
    new SheetRows(sheet, row, 1, false).insert();
    for (Cell cell : sheet.getRow(row + 1)) {
      cell.setBlank();
      cell.setCellStyle(styles.ofBody(cell.getCellStyle()));
    }
    measure();
  }

  @Override
  public void dress(int row, int like) {
    new SheetRows(sheet, like, 0, false).copyLook(row);
    measure();
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell(
        sheet.getSheetName(), new CellAddress(row, column).formatAsString(), title);
  }
}
