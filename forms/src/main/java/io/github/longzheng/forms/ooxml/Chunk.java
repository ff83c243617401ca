package io.github.longzheng.forms.ooxml;

import java.util.zip.Deflater;

/** A piece of a part: its text, and the same compressed. */
final class Chunk {
  /** How far back compressed data may refer. */
  private static final int WINDOW = 1 << 15;

  /** Text; as long as the longest piece so far. */
  byte[] text;

  int length;

  private byte[] deflated = new byte[0];
  private int deflatedLength;

  Chunk(int capacity) {
    this.text = new byte[capacity];
  }

  /**
   * Compresses this piece as the continuation of another, so that the pieces put together are one
   * stream and as small as if they had never been apart.
   *
   * @param before the piece before, or this very one where it is the first
   */
  void deflate(Deflater deflater, Chunk before, boolean last) {
    deflater.reset();
    if (before != this) {
      int window = Math.min(WINDOW, before.length);
      deflater.setDictionary(before.text, before.length - window, window);
    }
    deflater.setInput(text, 0, length);
    if (last) {
      deflater.finish();
    }
    // Room for text that grows by compressing, so that one call does it.
    int room = length + length / 1000 + 64;
    if (deflated.length < room) {
      deflated = new byte[room];
    }
    int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
    deflatedLength = deflater.deflate(deflated, 0, deflated.length, flush);
    if (deflatedLength == deflated.length || last && !deflater.finished()) {
      throw new IllegalStateException("no room for a chunk of " + length + " bytes");
    }
  }

  byte[] deflated() {
    return deflated;
  }

  int deflatedLength() {
    return deflatedLength;
  }
}
