package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that is killed while it writes or fills leaves the old file or the new one, never a
 * mixture.
 */
class KilledWriterTest {
  private static final String FILE = "花名册.xlsx";

  @TempDir static Path folder;

  /** What is written over and over, by a process that ends in the middle. */
  enum Work {
    /** Written from the built-in layout. */
    WRITE(200, 2_000),
    /** Filled into a blank that another office drew. */
    FILL(3, 60);

    private final CertificateRoster small;
    private final CertificateRoster large;

    Work(int few, int many) {
      small = Samples.certificateRoster(few);
      large = Samples.certificateRoster(many);
    }

    void into(CertificateRoster roster, Path file) {
      if (this == WRITE) {
        Forms.certificateRoster().write(roster, file);
      } else {
        Path blank = BlankFillTest.blanks().resolve("6-merged-marks-notes-sheet.xlsx");
        Forms.certificateRoster().fill(blank, roster, file);
      }
    }
  }

  /** Writes one roster over the other until it is killed; run in another JVM. */
  public static void main(String[] arguments) {
    Work work = Work.valueOf(arguments[0]);
    Path file = Path.of(arguments[1], FILE);
    work.into(work.small, file);
    System.out.println("ready");
    while (true) {
      work.into(work.large, file);
      work.into(work.small, file);
    }
  }

  @ParameterizedTest
  @EnumSource
  void threeKillsLeaveWholeFiles(Work work) throws Exception {
    kill(work, 3);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("tools")
  void aHundredKillsLeaveWholeFiles(Work work) throws Exception {
    kill(work, 100);
  }

  private static byte[] whole(Work work, CertificateRoster roster) throws IOException {
    Path file = folder.resolve("whole.xlsx");
    work.into(roster, file);
    return Files.readAllBytes(file);
  }

  private static void kill(Work work, int times) throws Exception {
    byte[] small = whole(work, work.small);
    byte[] large = whole(work, work.large);
    Path target = Files.createDirectory(folder.resolve(work + "-" + times));
    Path file = target.resolve(FILE);
    Random random = new Random(20240921);
    int interrupted = 0;
    for (int i = 0; i < times; i++) {
      Process writer = start(work, target);
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(out.readLine()).isEqualTo("ready");
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
      } finally {
        // SIGKILL: nothing of the process runs any more.
        writer.destroyForcibly();
      }
      assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
      byte[] left = Files.readAllBytes(file);
      assertThat(Arrays.equals(left, small) || Arrays.equals(left, large))
          .as("kill %s left %s bytes", i, left.length)
          .isTrue();
      interrupted += deleteTemporary(target);
    }
    assertThat(Forms.certificateRoster().read(file).value().orElseThrow())
        .isIn(work.small, work.large);
    if (work == Work.WRITE && times >= 100) {
      // Else nothing was ever killed in the middle, and nothing was shown. Filling is mostly done
      // before the file is begun, and three kills may all miss.
      assertThat(interrupted).isPositive();
    }
  }

  /**
   * Deletes what killed writers left, and nothing may be left but that; returns how much it was.
   */
  private static int deleteTemporary(Path target) throws IOException {
    int deleted = 0;
    List<Path> files;
    try (Stream<Path> found = Files.list(target)) {
      files = found.toList();
    }
    for (Path left : files) {
      String name = left.getFileName().toString();
      if (!name.equals(FILE)) {
        assertThat(name).matches("\\.longzheng-[0-9a-f-]+\\.tmp");
        Files.delete(left);
        deleted++;
      }
    }
    return deleted;
  }

  private static Process start(Work work, Path target) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // The child lives for a moment only.
            "-XX:TieredStopAtLevel=1",
            "-cp",
            String.join(
                java.io.File.pathSeparator,
                Path.of("target", "test-classes").toString(),
                Path.of("target", "classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path")),
            KilledWriterTest.class.getName(),
            work.name(),
            target.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
