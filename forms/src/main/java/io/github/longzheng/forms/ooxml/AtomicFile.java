package io.github.longzheng.forms.ooxml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file so that a reader sees the old one or the whole new one, whatever happens meanwhile.
 *
 * <p>A process that is killed leaves its temporary file, {@code .longzheng-….tmp}, behind. It is
 * not cleared away by later ones: they could not tell it from the file of one that is still at work
 * on another machine.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Something that writes to a stream. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the content next to the file, forces it to disk and moves it over the file. */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null || Files.isDirectory(target)) {
      throw new IOException("应为文件路径，实为目录：" + file);
    }
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString(), null, "目录不存在");
    }
    // Not Files.createTempFile: its files are for the owner only, and so would the form be.
    Path temporary = directory.resolve(".longzheng-" + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // A file system without atomic moves within a directory: the best it has.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
