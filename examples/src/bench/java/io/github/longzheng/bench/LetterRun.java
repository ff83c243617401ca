package io.github.longzheng.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** One writer in its own JVM: prints milliseconds of each batch of letters. */
final class LetterRun {
  private LetterRun() {}

  public static void main(String[] args) throws IOException {
    LetterWriters writer = LetterWriters.valueOf(args[0]);
    int letters = Integer.parseInt(args[1]);
    int runs = Integer.parseInt(args[2]);
    Path folder = Path.of(args[3]);
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      for (int letter = 0; letter < letters; letter++) {
        writer.write(letter, folder.resolve(args[0] + letter + ".docx"));
      }
      System.out.printf(Locale.ROOT, "%.1f ", (System.nanoTime() - start) / 1e6);
    }
  }
}
