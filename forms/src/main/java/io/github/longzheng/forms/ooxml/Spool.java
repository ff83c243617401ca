package io.github.longzheng.forms.ooxml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file, for its owner only, that is deleted when it is closed. Not thread-safe. */
public final class Spool implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final FileChannel channel;

  /** An empty file in this directory. */
  public Spool(Path directory) throws IOException {
    Path file = Files.createTempFile(directory, ".longzheng-", ".tmp");
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  void write(byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Reads all of it. */
  void readInto(PartWriter.Target target) throws IOException {
    channel.position(0);
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    while (channel.read(block) >= 0) {
      target.write(block.array(), block.position());
      block.clear();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
