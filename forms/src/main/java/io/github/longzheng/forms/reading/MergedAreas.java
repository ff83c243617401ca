package io.github.longzheng.forms.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The merged areas of a sheet (合并单元格); rows and columns are counted from 0. */
public final class MergedAreas {
  /** No merged areas. */
  public static final MergedAreas NONE = new Builder().build();

  private static final int COLUMN_BITS = 14;
  private static final int ROW_BITS = 20;

  /** First row, first and last column of areas of more than one column, packed and sorted. */
  private final long[] wide;

  /** First column and first row to last row of areas of more than one row. */
  private final TreeMap<Long, Integer> tall;

  private MergedAreas(long[] wide, TreeMap<Long, Integer> tall) {
    this.wide = wide;
    this.tall = tall;
  }

  /** The column after the merged area that begins in a cell, or just the next column. */
  public int columnAfter(int row, int column) {
    long start = start(row, column, 0);
    int at = Arrays.binarySearch(wide, start);
    int from = at >= 0 ? at : -at - 1;
    return from < wide.length && wide[from] >>> COLUMN_BITS == start >>> COLUMN_BITS
        ? (int) (wide[from] & ((1 << COLUMN_BITS) - 1)) + 1
        : column + 1;
  }

  /** First row of the area that begins in this column, further up, and covers this row. */
  public OptionalInt topOf(int row, int column) {
    Map.Entry<Long, Integer> above = tall.lowerEntry(tallKey(row, column));
    return above != null && above.getKey() >>> ROW_BITS == column && above.getValue() >= row
        ? OptionalInt.of((int) (above.getKey() & ((1 << ROW_BITS) - 1)))
        : OptionalInt.empty();
  }

  private static long start(int row, int column, int lastColumn) {
    return ((long) row << COLUMN_BITS | column) << COLUMN_BITS | lastColumn;
  }

  private static long tallKey(int row, int column) {
    return (long) column << ROW_BITS | row;
  }

  /** Gathers areas in any order. */
  public static final class Builder {
    private final TreeMap<Long, Integer> tall = new TreeMap<>();
    private long[] wide = new long[16];
    private int wides;

    /** An area from one cell to another, both inside it. */
    public void add(int firstRow, int firstColumn, int lastRow, int lastColumn) {
      if (lastColumn > firstColumn) {
        if (wides == wide.length) {
          wide = Arrays.copyOf(wide, wides * 2);
        }
        wide[wides++] = start(firstRow, firstColumn, lastColumn);
      }
      if (lastRow > firstRow) {
        tall.put(tallKey(firstRow, firstColumn), lastRow);
      }
    }

    /** How many areas there are. */
    public int size() {
      return Math.max(wides, tall.size());
    }

    /** All of them. */
    public MergedAreas build() {
      long[] sorted = Arrays.copyOf(wide, wides);
      Arrays.sort(sorted);
      return new MergedAreas(sorted, tall);
    }
  }
}
