package io.github.longzheng.forms.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The formulas of a workbook that name a sheet, as they were. POI mixes up the sheets of an .xls in
 * them when one is put in front of the others or taken away.
 */
final class Formulas {
  private final Map<Cell, String> cells = new LinkedHashMap<>();
  private final Map<Name, String> names = new LinkedHashMap<>();

  private Formulas() {}

  static Formulas of(Workbook book) {
    Formulas formulas = new Formulas();
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA && cell.getCellFormula().contains("!")) {
            formulas.cells.put(cell, cell.getCellFormula());
          }
        }
      }
    }
    for (Name name : book.getAllNames()) {
      String refersTo = name.getRefersToFormula();
      if (refersTo != null) {
        formulas.names.put(name, refersTo);
      }
    }
    return formulas;
  }

  /** Puts back what has changed. */
  void restore() {
    cells.forEach(
        (cell, formula) -> {
          if (!formula.equals(cell.getCellFormula())) {
            cell.setCellFormula(formula);
          }
        });
    names.forEach(
        (name, formula) -> {
          if (!formula.equals(name.getRefersToFormula())) {
            name.setRefersToFormula(formula);
          }
        });
  }
}
