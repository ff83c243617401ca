package io.github.longzheng.forms.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys and the first place of each, compactly and exactly: an open-addressing index over columns of
 * numbers that grow by chunks, so that nothing is copied when it grows but the index.
 *
 * <p>A key takes 40 bytes and 16 to 32 of the index, which holds half of each hash so that a miss
 * seldom looks at the columns: 57 MB for a million. Every hit is compared in full, so equal hashes
 * never make two keys one. Not thread-safe.
 */
final class KeyTable {
  /** Tells which of two places comes first. */
  @FunctionalInterface
  interface PlaceOrder {
    int compare(long place, long other);
  }

  /** Takes the places of a key that has several. */
  @FunctionalInterface
  interface Duplicates {
    /** Places in order, with their witnesses beside them. */
    void accept(ReviewKey key, long[] places, long[] witnesses);
  }

  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_SLOTS = 1 << 10;

  private final Column high = new Column();
  private final Column low = new Column();
  private final Column text = new Column();
  private final Column place = new Column();
  private final Column witness = new Column();

  private final Map<String, Integer> numberOfText = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Upper half of the hash and entry number + 1 by slot; 0 is free. */
  private long[] slots = new long[FIRST_SLOTS];

  private String lastText = "";
  private int lastTextNumber = -1;

  private int size;

  /** The later rows of keys that have several: entry, place, witness. */
  private final Column laterEntry = new Column();

  private final Column laterPlace = new Column();
  private final Column laterWitness = new Column();
  private int laterSize;

  private final PlaceOrder order;

  KeyTable(PlaceOrder order) {
    this.order = order;
  }

  /** Number of rows that have a key. */
  long rows() {
    return (long) size + laterSize;
  }

  /** Adds a row; the first place of a key is the least by the order, whenever it comes. */
  void add(ReviewKey key, long rowPlace, long rowWitness) {
    int textNumber = textNumber(key.text());
    int entry = find(key.high(), key.low(), textNumber);
    if (entry < 0) {
      append(key.high(), key.low(), textNumber, rowPlace, rowWitness);
      return;
    }
    long later = rowPlace;
    long witnessOfLater = rowWitness;
    if (order.compare(rowPlace, place.get(entry)) < 0) {
      later = place.get(entry);
      witnessOfLater = witness.get(entry);
      place.set(entry, rowPlace);
      witness.set(entry, rowWitness);
    }
    laterEntry.set(laterSize, entry);
    laterPlace.set(laterSize, later);
    laterWitness.set(laterSize, witnessOfLater);
    laterSize++;
  }

  /** Adds a key without a row. */
  void addIfNew(ReviewKey key) {
    if (!contains(key)) {
      append(key.high(), key.low(), textNumber(key.text()), 0, 0);
    }
  }

  boolean contains(ReviewKey key) {
    Integer textNumber = numberOfText.get(key.text());
    return textNumber != null && find(key.high(), key.low(), textNumber) >= 0;
  }

  /** Adds the rows of another table, whose places were renumbered. */
  void addAll(KeyTable other, java.util.function.LongUnaryOperator placeHere) {
    for (int entry = 0; entry < other.size; entry++) {
      add(
          other.key(entry),
          placeHere.applyAsLong(other.place.get(entry)),
          other.witness.get(entry));
    }
    for (int i = 0; i < other.laterSize; i++) {
      add(
          other.key((int) other.laterEntry.get(i)),
          placeHere.applyAsLong(other.laterPlace.get(i)),
          other.laterWitness.get(i));
    }
  }

  /** Goes through the keys with several rows. */
  void forEachDuplicate(Duplicates duplicates) {
    Integer[] later = new Integer[laterSize];
    Arrays.setAll(later, i -> i);
    Arrays.sort(
        later,
        (a, b) -> {
          int byEntry = Long.compare(laterEntry.get(a), laterEntry.get(b));
          return byEntry != 0 ? byEntry : order.compare(laterPlace.get(a), laterPlace.get(b));
        });
    for (int from = 0; from < later.length; ) {
      int entry = (int) laterEntry.get(later[from]);
      int to = from;
      while (to < later.length && laterEntry.get(later[to]) == entry) {
        to++;
      }
      long[] places = new long[to - from + 1];
      long[] witnesses = new long[places.length];
      places[0] = place.get(entry);
      witnesses[0] = witness.get(entry);
      for (int i = from; i < to; i++) {
        places[i - from + 1] = laterPlace.get(later[i]);
        witnesses[i - from + 1] = laterWitness.get(later[i]);
      }
      duplicates.accept(key(entry), places, witnesses);
      from = to;
    }
  }

  private ReviewKey key(int entry) {
    return new ReviewKey(high.get(entry), low.get(entry), texts.get((int) text.get(entry)));
  }

  private int textNumber(String keyText) {
    // Most rows share the very text of the row before.
    if (keyText != lastText || lastTextNumber < 0) {
      Integer known = numberOfText.get(keyText);
      if (known == null) {
        known = texts.size();
        numberOfText.put(keyText, known);
        texts.add(keyText);
      }
      lastText = keyText;
      lastTextNumber = known;
    }
    return lastTextNumber;
  }

  /** The entry of a key, or -1. */
  private int find(long keyHigh, long keyLow, int textNumber) {
    long hash = hash(keyHigh, keyLow, textNumber);
    int mask = slots.length - 1;
    for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
      long taken = slots[slot];
      int entry = (int) taken - 1;
      if (taken == 0
          || taken >>> Integer.SIZE == hash >>> Integer.SIZE
              && high.get(entry) == keyHigh
              && low.get(entry) == keyLow
              && text.get(entry) == textNumber) {
        return entry;
      }
    }
  }

  private static long hash(long keyHigh, long keyLow, int textNumber) {
    return Keys.mix(keyHigh + textNumber, keyLow);
  }

  private void append(long keyHigh, long keyLow, int textNumber, long first, long firstWitness) {
    high.set(size, keyHigh);
    low.set(size, keyLow);
    text.set(size, textNumber);
    place.set(size, first);
    witness.set(size, firstWitness);
    size++;
    // Half full at most.
    if (size * 2L > slots.length) {
      slots = new long[slots.length * 2];
      for (int entry = 0; entry < size; entry++) {
        occupy(entry);
      }
    } else {
      occupy(size - 1);
    }
  }

  private void occupy(int entry) {
    long hash = hash(high.get(entry), low.get(entry), (int) text.get(entry));
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = hash >>> Integer.SIZE << Integer.SIZE | entry + 1;
  }

  /** Numbers that grow by chunks. */
  private static final class Column {
    private final List<long[]> chunks = new ArrayList<>();

    long get(int index) {
      return chunks.get(index >> CHUNK_BITS)[index & CHUNK - 1];
    }

    void set(int index, long number) {
      if (index >> CHUNK_BITS == chunks.size()) {
        chunks.add(new long[CHUNK]);
      }
      chunks.get(index >> CHUNK_BITS)[index & CHUNK - 1] = number;
    }
  }
}
