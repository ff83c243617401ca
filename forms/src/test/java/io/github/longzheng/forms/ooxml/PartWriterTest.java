package io.github.longzheng.forms.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a part comes out of the package, whatever its length. */
class PartWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "5, 100",
    "5, 262143",
    "5, 262144",
    "5, 262145",
    "5, 1000000",
    "9, 524288",
    "1, 524289",
    "0, 3000000",
    "6, 3000000"
  })
  void aPartComesBackWhole(int level, int length) throws IOException {
    for (boolean parallel : new boolean[] {true, false}) {
      byte[] written = written(new Compression(level, parallel), length);
      try (ZipInputStream zip =
          new ZipInputStream(new ByteArrayInputStream(written), StandardCharsets.UTF_8)) {
        assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("static");
        assertThat(zip.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("静态".repeat(99));
        assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("part");
        assertThat(zip.readAllBytes()).isEqualTo(noise(length));
        assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("beside");
        assertThat(zip.readAllBytes()).isEqualTo(noise(length));
        assertThat(zip.getNextEntry()).isNull();
      }
    }
  }

  private byte[] written(Compression compression, int length) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Spool spool = new Spool(folder);
        PackageWriter writer = new PackageWriter(out, compression)) {
      writer.write(
          List.of(PackedPart.of("static", "静态".repeat(99).getBytes(StandardCharsets.UTF_8))));
      PartWriter part = writer.begin("part");
      PackageWriter.SpooledPart beside = writer.beginBeside("beside", spool);
      byte[] noise = noise(length);
      for (int from = 0; from < length; from += 1000) {
        int count = Math.min(1000, length - from);
        part.append(noise, from, count).flushIfLong();
        beside.writer().append(noise, from, count).flushIfLong();
      }
      writer.end(part);
      writer.write(beside);
      writer.finish();
    }
    assertThat(folder).isEmptyDirectory();
    return out.toByteArray();
  }

  /** Half of it does not compress, half of it does well. */
  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    Random random = new Random(20240921);
    random.nextBytes(noise);
    for (int i = 0; i < length; i++) {
      noise[i] = i / 5000 % 2 == 0 ? noise[i] : (byte) (noise[i] & 3);
    }
    return noise;
  }

  @Test
  void textIsEscapedForXml() throws IOException {
    assertThat(text(part -> part.text("a<b>&\"c\"'\n\r\t=")))
        .isEqualTo("a&lt;b&gt;&amp;&quot;c&quot;'&#10;&#13;&#9;=");
  }

  @Test
  void officeShallNotDecodeWhatPeopleWrote() throws IOException {
    assertThat(text(part -> part.cellText("_x0041_ _x41_ _X0041_ __x00e9__")))
        .isEqualTo("_x005F_x0041_ _x41_ _X0041_ __x005F_x00e9__");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ASCII", "é", "陇证", "𠮷野家", "a𠮷", "𠮷", "\u07ff\u0800\uffee"})
  void textIsUtf8(String text) throws IOException {
    assertThat(text(part -> part.text(text))).isEqualTo(text);
    assertThat(text(part -> part.append(text))).isEqualTo(text);
  }

  @Test
  void halfACharacterIsAQuestionMark() throws IOException {
    assertThat(text(part -> part.text("a\ud842b"))).isEqualTo("a?b");
  }

  @Test
  void numbersAreDigits() throws IOException {
    assertThat(text(part -> part.append(0).append(-12).append(Integer.MAX_VALUE)))
        .isEqualTo("0-122147483647");
  }

  private interface Write {
    void to(PartWriter part);
  }

  private static String text(Write write) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PackageWriter writer = new PackageWriter(out, new Compression(5, false))) {
      PartWriter part = writer.begin("part");
      write.to(part);
      writer.end(part);
      writer.finish();
    }
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
      zip.getNextEntry();
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
