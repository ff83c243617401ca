package io.github.longzheng.forms.ooxml;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses one chunk after another. Not thread-safe. */
final class Compressor implements AutoCloseable {
  /** How far back compressed data may refer. */
  private static final int WINDOW = 1 << 15;

  private final Deflater deflater;
  private byte[] room = new byte[0];

  Compressor(int level) {
    this.deflater = new Deflater(level, true);
  }

  /**
   * Compresses a chunk as the continuation of another, so that the chunks put together are one
   * stream and as small as if they had never been apart.
   *
   * @param before the chunk before, or this very one where it is the first
   */
  void compress(Chunk chunk, Chunk before, boolean last) {
    deflater.reset();
    if (before != chunk) {
      int window = Math.min(WINDOW, before.length);
      deflater.setDictionary(before.text, before.length - window, window);
    }
    deflater.setInput(chunk.text, 0, chunk.length);
    if (last) {
      deflater.finish();
    }
    // Room for all of it, even if it grows: with less, the bytes would depend on the room.
    int needed = chunk.length + chunk.length / 1000 + 64;
    if (room.length < needed) {
      room = new byte[needed];
    }
    int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
    int length = deflater.deflate(room, 0, needed, flush);
    if (length == needed || last && !deflater.finished()) {
      throw new IllegalStateException("no room for a chunk of " + chunk.length + " bytes");
    }
    chunk.deflated = Arrays.copyOf(room, length);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
