package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is named as one, and leaves the old file and nothing else. */
class DiskFullTest {
  private static final CertificateRoster LARGE = Samples.certificateRoster(20_000);

  @Test
  void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
    Configuration small = Configuration.unix().toBuilder().setMaxSize(300_000).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      leavesTheOldFile(Files.createDirectory(disk.getPath("/forms")));
    }
  }

  @Test
  @Tag("tools")
  void aFullDiskOfTheSystemDoesTheSame(@TempDir Path folder) throws Exception {
    // Needs the right to mount; the tools run has it.
    Tool.run(List.of("mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", folder.toString()));
    try {
      leavesTheOldFile(folder);
    } finally {
      Tool.run(List.of("umount", folder.toString()));
    }
  }

  private static void leavesTheOldFile(Path folder) throws IOException {
    Path file = folder.resolve("花名册.xlsx");
    Forms.certificateRoster().write(Samples.certificateRoster(3), file);
    byte[] old = Files.readAllBytes(file);
    assertThatThrownBy(() -> Forms.certificateRoster().write(LARGE, file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("无法写出 花名册.xlsx：磁盘空间不足，未留下不完整的文件");
    assertThat(Arrays.equals(Files.readAllBytes(file), old)).isTrue();
    assertThatThrownBy(() -> Forms.certificateRoster().write(LARGE, folder.resolve("新.xlsx")))
        .hasMessageStartingWith("无法写出 新.xlsx：磁盘空间不足");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aStreamToAFullDiskIsNamedToo() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "a system with /dev/full");
    try (OutputStream out = Files.newOutputStream(full)) {
      assertThatThrownBy(() -> Forms.certificateRoster().write(Samples.certificateRoster(3), out))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("磁盘空间不足");
    }
  }
}
