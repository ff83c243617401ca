package io.github.longzheng.examples;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.github.longzheng.forms.Form;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of files that the month leaves behind, and what is still to be done with each by hand.
 */
final class Delivery {
  private final Path folder;
  private final Map<Path, List<String>> byHand = new LinkedHashMap<>();

  Delivery(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("无法建立输出目录 " + folder, e);
    }
  }

  /** Writes a form under this name. */
  <T> Path write(Form<T> form, T value, String name) {
    Path file = folder.resolve(name);
    form.write(value, file);
    byHand.put(file, form.toBeDoneByHand());
    return file;
  }

  /** Writes a text file. */
  void text(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写出 " + file, e);
    }
    byHand.put(file, List.of());
  }

  /** Prints each file with its size, its sha-256 and what still needs a hand. */
  void print(PrintStream out) {
    out.println("目录：" + folder);
    byHand.forEach(
        (file, todo) -> {
          try {
            out.println(file.getFileName());
            out.println("    " + Files.size(file) + "字节  sha-256 " + sha256(file));
          } catch (IOException e) {
            throw new UncheckedIOException("无法读取 " + file, e);
          }
          if (!todo.isEmpty()) {
            out.println("    待签字盖章：" + String.join("；", todo));
          }
        });
  }

  private static String sha256(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }
}
