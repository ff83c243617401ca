package io.github.longzheng.forms.xls;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.xlsx.NumberFormats;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** What a workbook itself did to the content of a cell that POI holds. */
public final class CellDamage {
  private CellDamage() {}

  /** An error value, lost digits, two texts, or a formula without a result. */
  public static Optional<Finding> of(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA
        && cell instanceof XSSFCell formula
        && !formula.getCTCell().isSetV()) {
      return Optional.of(ReadFindings.notCalculated());
    }
    if (cell instanceof XSSFCell text && hasTwoTexts(text)) {
      return Optional.of(ReadFindings.twoTexts());
    }
    return switch (type(cell)) {
      case ERROR -> Optional.of(ReadFindings.errorValue(error(cell)));
      case NUMERIC ->
          isDate(cell) ? Optional.empty() : NumberFormats.lost(cell.getNumericCellValue());
      default -> Optional.empty();
    };
  }

  private static boolean hasTwoTexts(XSSFCell cell) {
    CTCell xml = cell.getCTCell();
    return xml.isSetIs()
        && xml.isSetV()
        && !xml.getV().equals(cell.getRichStringCellValue().getString());
  }

  /** The type of what a cell shows. */
  static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  /** Whether a number cell shows a date. */
  static boolean isDate(Cell cell) {
    String code = cell.getCellStyle().getDataFormatString();
    return NumberFormats.isDate(
        cell.getCellStyle().getDataFormat(),
        code == null || code.startsWith("reserved") ? "" : code);
  }

  /** The error that a cell shows, such as {@code #N/A}. */
  static String error(Cell cell) {
    byte code = cell.getErrorCellValue();
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#";
  }
}
