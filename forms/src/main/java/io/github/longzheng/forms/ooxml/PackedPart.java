package io.github.longzheng.forms.ooxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A part that is the same in every package of its kind: compressed once, copied ever after. */
public final class PackedPart {
  private final String name;
  private final byte[] deflated;
  private final ZipRecords.Sizes sizes;

  private PackedPart(String name, byte[] deflated, ZipRecords.Sizes sizes) {
    this.name = name;
    this.deflated = deflated;
    this.sizes = sizes;
  }

  /** The part of this name and content. */
  public static PackedPart of(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] deflated = deflate(content);
    return new PackedPart(
        name, deflated, new ZipRecords.Sizes(crc.getValue(), deflated.length, content.length));
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** Name in the package. */
  public String name() {
    return name;
  }

  byte[] deflated() {
    return deflated;
  }

  ZipRecords.Sizes sizes() {
    return sizes;
  }
}
