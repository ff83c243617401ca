package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Location;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;

/** The text of a cell; its parts keep their fonts. */
final class SheetSpot implements Spot {
  private final SheetCanvas canvas;
  private final int row;
  private final int column;

  SheetSpot(SheetCanvas canvas, int row, int column) {
    this.canvas = canvas;
    this.row = row;
    this.column = column;
  }

  private Optional<Cell> cell() {
    return canvas.cell(row, column);
  }

  @Override
  public String text() {
    return cell().map(this::text).orElse("");
  }

  private String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case NUMERIC -> canvas.shown(cell);
      default -> "";
    };
  }

  @Override
  public boolean isLine(int index) {
    char c = text().charAt(index);
    return c == '_' || c == '＿' || Character.isSpaceChar(c) && isUnderlined(index);
  }

  private boolean isUnderlined(int index) {
    return cell()
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .map(cell -> RichText.of(cell).fontAt(index))
        .filter(font -> font.getUnderline() != Font.U_NONE)
        .isPresent();
  }

  @Override
  public void replace(int from, int to, String text) {
    Cell cell = cell().orElseThrow();
    boolean line =
        to > from && text().substring(from, to).chars().anyMatch(c -> c == '_' || c == '＿');
    RichText.of(cell).replace(from, to, text, line);
    if (canvas.area(row, column).right() > column || cell.getCellStyle().getWrapText()) {
      // A lone cell's text runs on over the empty ones beside it.
      canvas.fit(row, column);
    }
  }

  @Override
  public void mark(int from, int to, String key) {
    // A sheet is read by its labels.
  }

  @Override
  public Location location(String title) {
    return canvas.location(row, column, title);
  }
}
