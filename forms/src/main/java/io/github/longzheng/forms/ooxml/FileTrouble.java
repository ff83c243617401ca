package io.github.longzheng.forms.ooxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Says in words why a file cannot be opened or written; the JDK's own message is often its name.
 */
public final class FileTrouble {
  private FileTrouble() {}

  /** A file that cannot be opened. */
  public static UncheckedIOException cannotOpen(Path file, IOException cause) {
    return new UncheckedIOException("无法打开 " + file.getFileName() + "：" + why(cause), cause);
  }

  /** A file that cannot be written. */
  public static UncheckedIOException cannotWrite(Path file, IOException cause) {
    return new UncheckedIOException("无法写出 " + file.getFileName() + "：" + why(cause), cause);
  }

  private static String why(IOException cause) {
    if (cause instanceof FileSystemException problem && problem.getReason() != null) {
      return problem.getReason() + "：" + problem.getFile();
    }
    if (cause instanceof NoSuchFileException) {
      return "文件不存在：" + cause.getMessage();
    }
    if (cause instanceof AccessDeniedException) {
      return "没有权限：" + cause.getMessage();
    }
    return String.valueOf(cause.getMessage());
  }
}
