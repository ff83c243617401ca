package io.github.longzheng.calendar.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Says in words why a file cannot be opened or written; the JDK's own message is often its name.
 */
public final class FileTrouble {
  /** What systems say of a full disk, as the JDK hands it on: there is no type for it. */
  private static final Pattern FULL =
      Pattern.compile(
          "no space left|disk quota exceeded|not enough space|out of disk space"
              + "|没有空间|空间不足|超出磁盘限额",
          Pattern.CASE_INSENSITIVE);

  private FileTrouble() {}

  /** A file that cannot be opened. */
  public static UncheckedIOException cannotOpen(Path file, IOException cause) {
    String why = Files.isDirectory(file) ? "应为文件，实为目录" : why(cause);
    return new UncheckedIOException("无法打开 " + file.getFileName() + "：" + why, cause);
  }

  /** Something that cannot be written to a stream. */
  public static UncheckedIOException cannotWrite(String what, IOException cause) {
    return new UncheckedIOException("无法写出" + what + "：" + why(cause), cause);
  }

  /** A file that cannot be written. */
  public static UncheckedIOException cannotWrite(Path file, IOException cause) {
    return new UncheckedIOException("无法写出 " + file.getFileName() + "：" + why(cause), cause);
  }

  private static String why(IOException cause) {
    if (FULL.matcher(String.valueOf(cause.getMessage())).find()) {
      return "磁盘空间不足，未留下不完整的文件；请清理磁盘或换一个位置（" + cause.getMessage() + "）";
    }
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
