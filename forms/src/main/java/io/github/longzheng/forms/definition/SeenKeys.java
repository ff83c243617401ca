package io.github.longzheng.forms.definition;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;

/**
 * Remembers in which row a key was seen first, in 20 to 40 bytes for each key, whatever its length:
 * of a key only 96 bits of a hash are kept. That two different ones among a million have the same
 * bits, and one of them is called repeated, happens once in 10¹⁷ files. Not thread-safe.
 */
final class SeenKeys {
  /** Many small tables instead of a large one: when one is full, only that one is copied. */
  private static final int TABLES = 64;

  private static final HashFunction HASH = Hashing.murmur3_128();

  private final Table[] tables = new Table[TABLES];

  /**
   * Row in which the key was seen before, or 0 when it is new and now remembered.
   *
   * @param row the row it stands in, from 1
   */
  int firstRow(CharSequence key, int row) {
    ByteBuffer hash = ByteBuffer.wrap(HASH.hashUnencodedChars(key).asBytes());
    long high = hash.getLong();
    int low = hash.getInt();
    int table = hash.getInt() & TABLES - 1;
    if (tables[table] == null) {
      tables[table] = new Table();
    }
    return tables[table].firstRow(high, low, row);
  }

  /** Each key in the first free place from that of its hash on. */
  private static final class Table {
    private static final int FIRST_CAPACITY = 16;

    private long[] high = new long[FIRST_CAPACITY];
    private int[] low = new int[FIRST_CAPACITY];

    /** Row of the key in the same place; 0 where the place is free. */
    private int[] rows = new int[FIRST_CAPACITY];

    private int size;

    int firstRow(long keyHigh, int keyLow, int row) {
      int place = place(keyHigh, keyLow);
      if (rows[place] != 0) {
        return rows[place];
      }
      put(place, keyHigh, keyLow, row);
      if (++size > rows.length / 5 * 4) {
        grow();
      }
      return 0;
    }

    /** Where the key is, or where it belongs. */
    private int place(long keyHigh, int keyLow) {
      int mask = rows.length - 1;
      int place = keyLow & mask;
      while (rows[place] != 0 && (high[place] != keyHigh || low[place] != keyLow)) {
        place = (place + 1) & mask;
      }
      return place;
    }

    private void put(int place, long keyHigh, int keyLow, int row) {
      high[place] = keyHigh;
      low[place] = keyLow;
      rows[place] = row;
    }

    private void grow() {
      long[] oldHigh = high;
      int[] oldLow = low;
      int[] oldRows = rows;
      high = new long[oldRows.length * 2];
      low = new int[high.length];
      rows = new int[high.length];
      for (int i = 0; i < oldRows.length; i++) {
        if (oldRows[i] != 0) {
          put(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldRows[i]);
        }
      }
    }
  }
}
