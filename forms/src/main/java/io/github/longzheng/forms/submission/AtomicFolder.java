package io.github.longzheng.forms.submission;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a folder so that nobody ever sees a part of it. */
final class AtomicFolder {
  private AtomicFolder() {}

  /** Something that fills a folder. */
  @FunctionalInterface
  interface Content {
    /** Writes all files. */
    void writeTo(Path folder) throws IOException;
  }

  /** Fills a folder beside the target and moves it there. */
  static void write(Path target, boolean replace, Content content) throws IOException {
    Path folder = target.toAbsolutePath().normalize();
    Path parent = folder.getParent();
    if (parent == null) {
      throw new IOException("应为可以新建的目录：" + target);
    }
    if (!Files.isDirectory(parent)) {
      throw new NoSuchFileException(parent.toString(), null, "目录不存在");
    }
    boolean replaced = replace && isPackage(folder);
    if (!replaced && !isFree(folder)) {
      throw new FileAlreadyExistsException(folder.toString(), null, "目录已存在且不为空");
    }
    String id = UUID.randomUUID().toString();
    Path temporary = parent.resolve(".longzheng-" + id + ".tmp");
    Path old = parent.resolve(".longzheng-" + id + ".old");
    try {
      Files.createDirectory(temporary);
      content.writeTo(temporary);
      if (replaced) {
        move(folder, old);
      } else {
        Files.deleteIfExists(folder);
      }
      try {
        move(temporary, folder);
      } catch (IOException e) {
        if (replaced) {
          move(old, folder);
        }
        throw e;
      }
    } finally {
      delete(temporary);
      if (Files.exists(folder)) {
        delete(old);
      }
    }
  }

  private static boolean isPackage(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(folder.resolve(SubmissionManifest.FILE_NAME));
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // A file system without atomic moves within a directory: the best it has.
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      // The folder is our own and its name is new: nobody can have put a link into its place.
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
