package io.github.longzheng.forms.definition;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;

/**
 * Remembers in which row a key was seen first, in 20 bytes for each key, whatever its length: of a
 * key only a hash of 128 bits is kept. Among a million keys two different ones have the same hash
 * with a probability below 10⁻²⁶, less than that of a wrong bit in memory. Not thread-safe.
 */
final class SeenKeys {
  private static final int FIRST_CAPACITY = 64;

  private final HashFunction hash = Hashing.murmur3_128();
  private long[] high = new long[FIRST_CAPACITY];
  private long[] low = new long[FIRST_CAPACITY];

  /** Row of the key in the same place; 0 where the place is free. */
  private int[] rows = new int[FIRST_CAPACITY];

  private int size;

  /**
   * Row in which the key was seen before, or 0 when it is new and now remembered.
   *
   * @param row the row it stands in, from 1
   */
  int firstRow(CharSequence key, int row) {
    HashCode code = hash.hashUnencodedChars(key);
    ByteBuffer bits = ByteBuffer.wrap(code.asBytes());
    long keyHigh = bits.getLong();
    long keyLow = bits.getLong();
    int place = place(keyHigh, keyLow);
    if (rows[place] != 0) {
      return rows[place];
    }
    put(place, keyHigh, keyLow, row);
    if (++size > rows.length / 4 * 3) {
      grow();
    }
    return 0;
  }

  /** Where the key is, or where it belongs. */
  private int place(long keyHigh, long keyLow) {
    int mask = rows.length - 1;
    int place = (int) keyLow & mask;
    while (rows[place] != 0 && (high[place] != keyHigh || low[place] != keyLow)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void put(int place, long keyHigh, long keyLow, int row) {
    high[place] = keyHigh;
    low[place] = keyLow;
    rows[place] = row;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldRows = rows;
    high = new long[oldRows.length * 2];
    low = new long[high.length];
    rows = new int[high.length];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        put(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldRows[i]);
      }
    }
  }
}
