package io.github.longzheng.examples;

import io.github.longzheng.forms.submission.PublicityNotice;
import io.github.longzheng.forms.submission.Submission;
import io.github.longzheng.forms.submission.SubmissionManifest;
import io.github.longzheng.forms.submission.SubmissionOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The folder that the month leaves behind: packages, each in a folder of its own, and more. */
final class Delivery {
  private final Path folder;
  private final Map<Submission, SubmissionManifest> packages = new LinkedHashMap<>();

  Delivery(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("无法建立输出目录 " + folder, e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Writes a package into a folder of this name, in the place of that of an earlier run. */
  void write(Submission submission, String name) {
    packages.put(submission, submission.writeTo(folder.resolve(name), SubmissionOption.REPLACE));
  }

  /** Writes the notice for the wall. */
  void write(PublicityNotice notice) {
    notice.writeTo(folder.resolve(notice.fileName()));
  }

  /** Writes a text file. */
  void text(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写出 " + file, e);
    }
  }

  /** Prints each package's files with size and sha-256, and what still needs a hand. */
  void print(PrintStream out) {
    out.println("目录：" + folder);
    packages.forEach(
        (submission, manifest) -> {
          out.println();
          out.println(manifest);
          manifest
              .files()
              .forEach(
                  file ->
                      out.println(
                          file.name() + "\n    " + file.size() + "字节  sha-256 " + file.sha256()));
          out.println(submission.checkList());
        });
  }
}
