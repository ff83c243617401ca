package io.github.longzheng.forms.review;

import io.github.longzheng.core.Location;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where rows stand (所在表), such as sheet {@code 花名册} with 证件号码 in column E: gives findings their
 * place, and says which columns there are.
 *
 * <p>Rows of several sheets are told apart, and put in order, by the name; give the sheets of
 * several files different ones.
 *
 * @param name name of the sheet or file; empty for a plain list
 * @param kind how a row is named
 * @param columns the columns there are, with their index from 0
 * @param upload whether it is the plain sheet of the national upload, where a level is its digit
 */
public record RosterSheet(
    String name, Kind kind, Map<RosterColumn, Integer> columns, boolean upload) {

  /** How places are named (位置写法). */
  public enum Kind {
    /** Cells of a spreadsheet: {@code 花名册!E12}. */
    CELLS,
    /** Lines of a text file: {@code 数据.csv!第12行}. */
    LINES,
    /** Rows of a list: {@code 第12行}. */
    LIST
  }

  private static final int LETTERS = 26;

  public RosterSheet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Map<RosterColumn, Integer> copy = new EnumMap<>(RosterColumn.class);
    copy.putAll(columns);
    columns = java.util.Collections.unmodifiableMap(copy);
  }

  /** A plain list of all columns. */
  public static RosterSheet list() {
    return list(RosterColumn.all());
  }

  /** A plain list of these columns. */
  public static RosterSheet list(List<RosterColumn> columns) {
    return new RosterSheet("", Kind.LIST, indexed(columns), false);
  }

  /** A sheet with these columns at these indexes, counted from 0. */
  public static RosterSheet cells(String sheet, Map<RosterColumn, Integer> columns) {
    return new RosterSheet(sheet, Kind.CELLS, columns, false);
  }

  /** A text file with these columns. */
  public static RosterSheet lines(String file, Map<RosterColumn, Integer> columns) {
    return new RosterSheet(file, Kind.LINES, columns, false);
  }

  private static Map<RosterColumn, Integer> indexed(List<RosterColumn> columns) {
    Map<RosterColumn, Integer> indexed = new EnumMap<>(RosterColumn.class);
    for (RosterColumn column : columns) {
      indexed.put(column, indexed.size());
    }
    return indexed;
  }

  /** The same place read as the national upload. */
  public RosterSheet asUpload() {
    return new RosterSheet(name, kind, columns, true);
  }

  /** Whether there is such a column. */
  public boolean has(RosterColumn column) {
    return columns.containsKey(column);
  }

  Set<RosterColumn> present() {
    return columns.keySet();
  }

  /** The cell of a row, counted from 1, in a column. */
  public Location location(int row, RosterColumn column) {
    return switch (kind) {
      case CELLS -> {
        Integer index = columns.get(column);
        String cell = index == null ? "第" + row + "行" : letters(index) + row;
        yield Location.ofCell(name, cell, column.title());
      }
      case LINES -> Location.ofCell(name, "第" + row + "行", column.title());
      case LIST -> Location.ofRow(row, column.title());
    };
  }

  /** A row, counted from 1, as a sentence names it: {@code 第12行}. */
  String nameOf(int row, RosterSheet reader) {
    return name.equals(reader.name) ? "第" + row + "行" : name + "第" + row + "行";
  }

  private static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.append((char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.reverse().toString();
  }
}
