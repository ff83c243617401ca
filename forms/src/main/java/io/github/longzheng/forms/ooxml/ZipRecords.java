package io.github.longzheng.forms.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a zip file around its compressed data (APPNOTE 6.3, sections 4.3.7–4.3.16). The
 * JDK's own zip stream compresses everything itself, on one thread; ours is handed compressed data.
 */
final class ZipRecords {
  /** 1980-02-01 in every package. */
  private static final int DATE = 2 << 5 | 1;

  private static final short VERSION = 20;
  private static final short DEFLATED = 8;
  private static final short SIZES_FOLLOW = 1 << 3;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final long MAX = 0xFFFF_FFFFL;

  /**
   * What an entry holds.
   *
   * @param crc check sum of the content
   * @param deflated compressed bytes
   * @param content bytes of the content
   */
  record Sizes(long crc, long deflated, long content) {}

  private record Entry(String name, long offset, short flags, Sizes sizes) {}

  private final OutputStream out;
  private final List<Entry> entries = new ArrayList<>();
  private long position;

  ZipRecords(OutputStream out) {
    this.out = out;
  }

  /** An entry whose sizes are known beforehand. */
  void entry(String name, Sizes sizes, byte[] deflated) throws IOException {
    begin(name, (short) 0, sizes);
    data(deflated, deflated.length);
  }

  /** Begins an entry whose data and sizes follow. */
  void begin(String name) throws IOException {
    begin(name, SIZES_FOLLOW, new Sizes(0, 0, 0));
  }

  private void begin(String name, short flags, Sizes sizes) throws IOException {
    entries.add(new Entry(name, position, flags, sizes));
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer header = record(30 + nameBytes.length);
    header.putInt(LOCAL_HEADER);
    common(header, flags, sizes, nameBytes);
    header.putShort((short) 0).put(nameBytes);
    write(header);
  }

  /** Compressed data of the begun entry. */
  void data(byte[] deflated, int length) throws IOException {
    out.write(deflated, 0, length);
    position += length;
  }

  /** Ends the begun entry. */
  void end(Sizes sizes) throws IOException {
    Entry begun = entries.remove(entries.size() - 1);
    entries.add(new Entry(begun.name(), begun.offset(), begun.flags(), sizes));
    ByteBuffer descriptor = record(16);
    descriptor.putInt(DESCRIPTOR).putInt((int) sizes.crc());
    descriptor.putInt(limited(sizes.deflated())).putInt(limited(sizes.content()));
    write(descriptor);
  }

  /** Ends the package. */
  void directory() throws IOException {
    long start = position;
    for (Entry entry : entries) {
      byte[] nameBytes = entry.name().getBytes(StandardCharsets.UTF_8);
      ByteBuffer header = record(46 + nameBytes.length);
      header.putInt(DIRECTORY_ENTRY).putShort(VERSION);
      common(header, entry.flags(), entry.sizes(), nameBytes);
      header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
      header.putInt(0).putInt(limited(entry.offset())).put(nameBytes);
      write(header);
    }
    short count = (short) entries.size();
    ByteBuffer end = record(22);
    end.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    end.putInt(limited(position - start)).putInt(limited(start)).putShort((short) 0);
    write(end);
  }

  private static void common(ByteBuffer header, short flags, Sizes sizes, byte[] name)
      throws IOException {
    header.putShort(VERSION).putShort(flags).putShort(DEFLATED).putShort((short) 0);
    header.putShort((short) DATE).putInt((int) sizes.crc());
    header.putInt(limited(sizes.deflated())).putInt(limited(sizes.content()));
    header.putShort((short) name.length);
  }

  private static ByteBuffer record(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer record) throws IOException {
    data(record.array(), record.position());
  }

  /** A number of 32 bits; office programs open no larger package anyhow. */
  private static int limited(long size) throws IOException {
    if (size > MAX) {
      throw new IOException("文件内容超过4GB，请分批写出 (more than 4 GB; write in batches)");
    }
    return (int) size;
  }
}
