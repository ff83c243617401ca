package io.github.longzheng.core;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a {@link Finding} applies (位置), such as {@code 花名册!E12（证件号码）}: a sheet, a cell and the
 * title of its field, each as far as known.
 *
 * @param sheet name of the sheet, or of the file where there is no sheet
 * @param cell cell address such as {@code E12}, or a row or line such as {@code 第12行}
 * @param field title of the column or label of the field
 */
public record Location(Optional<String> sheet, Optional<String> cell, Optional<String> field) {
  private static final Location NOWHERE =
      new Location(Optional.empty(), Optional.empty(), Optional.empty());

  public Location {
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(field, "field");
  }

  /** No place in particular: the value or the file as a whole. */
  public static Location nowhere() {
    return NOWHERE;
  }

  /** The field with this title. */
  public static Location ofField(String field) {
    return new Location(Optional.empty(), Optional.empty(), Optional.of(field));
  }

  /** Row {@code row} (counted from 1) of a list, in the field with this title. */
  public static Location ofRow(int row, String field) {
    return new Location(Optional.empty(), Optional.of("第" + row + "行"), Optional.of(field));
  }

  /** A cell of a sheet, in the column with this title. */
  public static Location ofCell(String sheet, String cell, String field) {
    return new Location(Optional.of(sheet), Optional.of(cell), Optional.of(field));
  }

  /** The same place, in the sheet of this name. */
  public Location withSheet(String sheet) {
    return new Location(Optional.of(sheet), cell, field);
  }

  /** The place as a clerk writes it: {@code 花名册!E12（证件号码）}; empty for {@link #nowhere()}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    sheet.ifPresent(text::append);
    cell.ifPresent(c -> text.append(sheet.isPresent() ? "!" : "").append(c));
    field.ifPresent(f -> text.append(text.isEmpty() ? f : "（" + f + "）"));
    return text.toString();
  }
}
