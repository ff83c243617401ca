package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a workbook.
 *
 * @param sheet name of its sheet
 * @param row from 0
 * @param column from 0
 */
record Place(String sheet, int row, int column) {
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

  /** The cell that a finding is about; empty where it is about none. */
  static Optional<Place> of(Finding finding) {
    Location location = finding.location();
    return location
        .cell()
        .filter(cell -> CELL.matcher(cell).matches())
        .flatMap(
            cell ->
                location
                    .sheet()
                    .map(
                        sheet -> {
                          CellReference at = new CellReference(cell);
                          return new Place(sheet, at.getRow(), at.getCol());
                        }));
  }

  /** Where a link within the workbook leads. */
  String address() {
    return addressOf(sheet, row, column);
  }

  static String addressOf(String sheet, int row, int column) {
    return "'" + sheet.replace("'", "''") + "'!" + cellName(row, column);
  }

  static String cellName(int row, int column) {
    return CellReference.convertNumToColString(column) + (row + 1);
  }
}
