package io.github.longzheng.forms.xlsx;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.reading.Grid;
import io.github.longzheng.forms.reading.ReadFindings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet as texts. */
public final class SheetGrid implements Grid {
  /** Beyond this a number cell has lost digits. */
  private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

  private static final MathContext CELL_DIGITS = new MathContext(15);

  private final Sheet sheet;
  private final int columns;
  private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();

  /** The texts of this sheet. */
  public SheetGrid(Sheet sheet) {
    this.sheet = sheet;
    int widest = 0;
    for (Row row : sheet) {
      widest = Math.max(widest, row.getLastCellNum());
    }
    this.columns = widest;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      merged.put(new CellAddress(range.getFirstRow(), range.getFirstColumn()), range);
    }
  }

  String name() {
    return sheet.getSheetName();
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
  public String text(int row, int column) {
    return cell(row, column).map(SheetGrid::text).orElse("").strip();
  }

  private Optional<Cell> cell(int row, int column) {
    return Optional.ofNullable(sheet.getRow(row)).map(r -> r.getCell(column));
  }

  private static String text(Cell cell) {
    try {
      return switch (type(cell)) {
        case STRING -> cell.getStringCellValue();
        case NUMERIC -> number(cell);
        case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
        default -> "";
      };
    } catch (RuntimeException e) {
      // POI makes sense of a cell only now, such as of a shared text that is not there.
      throw new DamagedContentException(e);
    }
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static String number(Cell cell) {
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime time = cell.getLocalDateTimeCellValue();
      return time.toLocalDate().toString();
    }
    // Fifteen digits are what a cell holds; Double.toString differs between Java versions.
    BigDecimal number = new BigDecimal(cell.getNumericCellValue(), CELL_DIGITS);
    return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
  }

  @Override
  public int columnAfter(int row, int column) {
    CellRangeAddress range = merged.get(new CellAddress(row, column));
    return range == null ? column + 1 : range.getLastColumn() + 1;
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell(name(), new CellAddress(row, column).formatAsString(), title);
  }

  @Override
  public Optional<Finding> damage(int row, int column) {
    return cell(row, column)
        .filter(cell -> type(cell) == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell))
        .filter(cell -> BigDecimal.valueOf(cell.getNumericCellValue()).abs().compareTo(EXACT) >= 0)
        .map(cell -> ReadFindings.digitsLost(""));
  }
}
