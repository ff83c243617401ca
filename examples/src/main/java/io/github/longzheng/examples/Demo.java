package io.github.longzheng.examples;

import java.nio.file.Path;

/** Runs the certification month: {@code Demo DATA-FOLDER OUTPUT-FOLDER}. */
public final class Demo {
  private Demo() {}

  /** Reads the exports in the first folder and writes the eight attachments into the second. */
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("用法：Demo 数据目录 输出目录");
      System.exit(2);
    }
    new CertificationMonth(Path.of(args[0]), Path.of(args[1]), System.out).run();
  }
}
