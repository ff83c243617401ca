package io.github.longzheng.forms.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream ahead in a thread of its own, so that unpacking and making sense of what is
 * unpacked go on at the same time. Closing it ends the thread.
 */
final class AheadStream extends InputStream {
  private static final int CHUNK = 1 << 16;
  private static final int CHUNKS = 8;

  /** A piece of the stream; an empty one is its end, unless it failed. */
  private record Chunk(byte[] bytes, int length, Optional<Exception> failure) {}

  private final InputStream in;
  private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(CHUNKS);
  private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(CHUNKS + 2);
  private final Thread thread;
  private Chunk current = new Chunk(new byte[CHUNK], 0, Optional.empty());
  private int position;
  private boolean ended;

  /** Begins to read ahead. */
  AheadStream(InputStream in) {
    this.in = in;
    for (int i = 0; i < CHUNKS; i++) {
      empty.add(new byte[CHUNK]);
    }
    thread = new Thread(this::readAhead, "longzheng-unpack");
    thread.setDaemon(true);
    thread.start();
  }

  private void readAhead() {
    try {
      Chunk chunk;
      do {
        chunk = readChunk(empty.take());
        full.put(chunk);
      } while (chunk.length > 0);
    } catch (InterruptedException e) {
      // The reader has closed the stream.
      Thread.currentThread().interrupt();
    }
  }

  private Chunk readChunk(byte[] bytes) {
    try {
      return new Chunk(bytes, in.readNBytes(bytes, 0, CHUNK), Optional.empty());
    } catch (IOException | RuntimeException e) {
      return new Chunk(bytes, 0, Optional.of(e));
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == current.length && !nextChunk()) {
      return -1;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current.bytes, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean nextChunk() throws IOException {
    if (ended) {
      return false;
    }
    try {
      empty.put(current.bytes);
      current = full.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    position = 0;
    ended = current.length == 0;
    if (current.failure.isPresent()) {
      // As a new one: the other has the stack of the other thread, and stays as its cause.
      throw new IOException(current.failure.get());
    }
    return !ended;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      // The stream below must not be closed under the thread's hands.
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    in.close();
  }
}
