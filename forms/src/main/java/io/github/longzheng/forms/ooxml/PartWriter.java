package io.github.longzheng.forms.ooxml;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;

/**
 * Takes the text of a part as it is made, as UTF-8, and hands it on compressed, piece by piece.
 * Where the pieces end follows from the text alone, so that the same text is the same bytes. Not
 * thread-safe.
 */
public final class PartWriter {
  /** Where the compressed pieces go, in order. */
  interface Target {
    void write(byte[] bytes, int length) throws IOException;
  }

  /** Bytes of a piece, at least: long enough that its beginning costs little. */
  private static final int CHUNK = 1 << 18;

  private static final int FIRST_CAPACITY = 1 << 13;

  /** The longest that one character of a text becomes: {@code &quot;}. */
  private static final int LONGEST = 6;

  private static final byte[] AMPERSAND = ascii("&amp;");
  private static final byte[] LESS = ascii("&lt;");
  private static final byte[] GREATER = ascii("&gt;");
  private static final byte[] QUOTE = ascii("&quot;");
  private static final byte[] NEW_LINE = ascii("&#10;");
  private static final byte[] RETURN = ascii("&#13;");
  private static final byte[] TAB = ascii("&#9;");

  private final Workers workers;
  private final Target target;
  private final ArrayDeque<FutureTask<Chunk>> underWay = new ArrayDeque<>();
  private final ArrayDeque<Chunk> free = new ArrayDeque<>();
  private final CRC32 crc = new CRC32();
  private Chunk chunk = new Chunk(FIRST_CAPACITY);
  private byte[] bytes = chunk.text;
  private int length;

  /** The piece before the one being made; that one itself at the beginning. */
  private Chunk before = chunk;

  /** The piece that was written last; the next one, which refers to it, may be under way. */
  private Chunk written = chunk;

  private long contentSize;
  private long deflatedSize;

  PartWriter(Workers workers, Target target) {
    this.workers = workers;
    this.target = target;
  }

  /** Bytes of an ASCII text, to be appended often. */
  public static byte[] ascii(String text) {
    byte[] ascii = new byte[text.length()];
    for (int i = 0; i < ascii.length; i++) {
      if (text.charAt(i) > '~') {
        throw new IllegalArgumentException("not ASCII: " + text);
      }
      ascii[i] = (byte) text.charAt(i);
    }
    return ascii;
  }

  /** Appends bytes as they are. */
  public PartWriter append(byte[] markup) {
    return append(markup, 0, markup.length);
  }

  /** Appends so many of these bytes as they are. */
  public PartWriter append(byte[] markup, int from, int count) {
    ensure(count);
    System.arraycopy(markup, from, bytes, length, count);
    length += count;
    return this;
  }

  /** Appends markup as it is. */
  public PartWriter append(String markup) {
    ensure(markup.length() * LONGEST);
    for (int i = 0; i < markup.length(); i++) {
      i = appendCharacter(markup, i);
    }
    return this;
  }

  /** Appends a whole number. */
  public PartWriter append(int number) {
    return append(Integer.toString(number));
  }

  /** Appends text with the characters escaped that mean something in XML. */
  public PartWriter text(String text) {
    ensure(text.length() * LONGEST);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>') {
        i = appendCharacter(text, i);
      } else {
        switch (c) {
          case '&' -> append(AMPERSAND);
          case '<' -> append(LESS);
          case '>' -> append(GREATER);
          case '"' -> append(QUOTE);
          case '\n' -> append(NEW_LINE);
          case '\r' -> append(RETURN);
          case '\t' -> append(TAB);
          default -> bytes[length++] = (byte) c;
        }
      }
    }
    return this;
  }

  /** Appends text of a cell, in which Office would take {@code _x0041_} for an {@code A}. */
  public PartWriter cellText(String text) {
    return text(OfficeEscape.escape(text));
  }

  /** Appends the character at an index; gives the index of its last char. */
  private int appendCharacter(String text, int index) {
    char c = text.charAt(index);
    if (c < 0x80) {
      bytes[length++] = (byte) c;
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | c >> 6);
      bytes[length++] = (byte) (0x80 | c & 0x3F);
    } else if (!Character.isSurrogate(c)) {
      bytes[length++] = (byte) (0xE0 | c >> 12);
      bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[length++] = (byte) (0x80 | c & 0x3F);
    } else {
      int point = text.codePointAt(index);
      if (Character.charCount(point) == 1) {
        // Half of a character; the JDK's encoder writes the same.
        bytes[length++] = '?';
        return index;
      }
      bytes[length++] = (byte) (0xF0 | point >> 18);
      bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
      bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
      bytes[length++] = (byte) (0x80 | point & 0x3F);
      return index + 1;
    }
    return index;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
      chunk.text = bytes;
    }
  }

  /** Hands long text on, so that memory stays small; called now and then. */
  public void flushIfLong() throws IOException {
    if (length >= CHUNK) {
      compress(false);
    }
  }

  /** Hands the rest on; nothing more may be appended. */
  ZipRecords.Sizes end() throws IOException {
    compress(true);
    while (!underWay.isEmpty()) {
      writeFirst();
    }
    return new ZipRecords.Sizes(crc.getValue(), deflatedSize, contentSize);
  }

  private void compress(boolean last) throws IOException {
    chunk.length = length;
    crc.update(bytes, 0, length);
    contentSize += length;
    underWay.add(workers.compress(chunk, before, last));
    while (underWay.size() > workers.underWay()
        || !underWay.isEmpty() && underWay.peek().isDone()) {
      writeFirst();
    }
    before = chunk;
    chunk = free.isEmpty() ? new Chunk(bytes.length) : free.pop();
    bytes = chunk.text;
    length = 0;
  }

  private void writeFirst() throws IOException {
    try {
      Chunk done = underWay.remove().get();
      target.write(done.deflated, done.deflated.length);
      deflatedSize += done.deflated.length;
      if (written != done) {
        // Nobody refers to it any more: the one that did is done.
        free.push(written);
      }
      written = done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("写出被中断 (interrupted while writing)");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk was not compressed", e.getCause());
    }
  }
}
