package io.github.longzheng.forms.intake;

import io.github.longzheng.calendar.files.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * How a file was when it was read, to tell whether it still is.
 *
 * @param file the file
 * @param size in bytes
 * @param modified when it was last changed
 */
record FileState(Path file, long size, FileTime modified) {
  static FileState of(Path file) {
    try {
      return new FileState(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
  }

  boolean isUnchanged() {
    return equals(of(file));
  }
}
