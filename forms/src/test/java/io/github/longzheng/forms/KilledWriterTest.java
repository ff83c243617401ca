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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes leaves the old file or the new one, never a mixture. */
class KilledWriterTest {
  private static final CertificateRoster SMALL = Samples.certificateRoster(200);
  private static final CertificateRoster LARGE = Samples.certificateRoster(2_000);
  private static final String FILE = "花名册.xlsx";

  @TempDir static Path folder;

  private static byte[] small;
  private static byte[] large;

  /** Writes one roster over the other until it is killed; run in another JVM. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0], FILE);
    Forms.certificateRoster().write(SMALL, file);
    System.out.println("ready");
    while (true) {
      Forms.certificateRoster().write(LARGE, file);
      Forms.certificateRoster().write(SMALL, file);
    }
  }

  @BeforeAll
  static void writeBoth() throws IOException {
    Path file = folder.resolve("both");
    Forms.certificateRoster().write(SMALL, file);
    small = Files.readAllBytes(file);
    Forms.certificateRoster().write(LARGE, file);
    large = Files.readAllBytes(file);
  }

  @Test
  void threeKillsLeaveWholeFiles() throws Exception {
    kill(3);
  }

  @Test
  @Tag("tools")
  void aHundredKillsLeaveWholeFiles() throws Exception {
    kill(100);
  }

  private static void kill(int times) throws Exception {
    Path target = Files.createDirectory(folder.resolve("target" + times));
    Path file = target.resolve(FILE);
    Random random = new Random(20240921);
    int interrupted = 0;
    for (int i = 0; i < times; i++) {
      Process writer = start(target);
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
    assertThat(Forms.certificateRoster().read(file).value().orElseThrow()).isIn(SMALL, LARGE);
    // Else nothing was ever killed in the middle, and nothing was shown.
    assertThat(interrupted).isGreaterThan(times / 4);
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

  private static Process start(Path target) throws IOException {
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
            target.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
