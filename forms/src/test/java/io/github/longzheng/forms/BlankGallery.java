package io.github.longzheng.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Draws the blanks in {@code src/test/resources}: run {@link #main} with that folder to draw them
 * anew. How they are drawn is said in the README beside them.
 */
final class BlankGallery {
  private BlankGallery() {}

  public static void main(String[] folder) throws IOException {
    draw(Path.of(folder[0]));
  }

  /** Draws every blank into a folder. */
  static void draw(Path folder) throws IOException {
    for (Map.Entry<String, Consumer<Workbook>> blank : BlankBooks.all().entrySet()) {
      for (String kind : List.of("xlsx", "xls")) {
        try (Workbook book = BlankBooks.book(kind);
            OutputStream out = Files.newOutputStream(folder.resolve(blank.getKey() + "." + kind))) {
          blank.getValue().accept(book);
          book.write(out);
        }
      }
    }
    for (Map.Entry<String, byte[]> blank : BlankLetters.all().entrySet()) {
      Files.write(folder.resolve(blank.getKey() + ".docx"), blank.getValue());
    }
  }

  /** A red ring, as a stand-in for a seal: a PNG of 80 by 80 points. */
  static byte[] seal() {
    int size = 80;
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    for (int y = 0; y < size; y++) {
      pixels.write(0);
      for (int x = 0; x < size; x++) {
        double distance = Math.hypot(x - 39.5, y - 39.5);
        boolean red = distance > 32 && distance < 37;
        pixels.writeBytes(new byte[] {(byte) 220, 20, 20, (byte) (red ? 255 : 0)});
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(pixels.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] head =
        ByteBuffer.allocate(13).putInt(size).putInt(size).put((byte) 8).put((byte) 6).array();
    chunk(png, "IHDR", head);
    chunk(png, "IDAT", packed.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
    CRC32 check = new CRC32();
    check.update(name.getBytes(StandardCharsets.US_ASCII));
    check.update(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    png.writeBytes(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
