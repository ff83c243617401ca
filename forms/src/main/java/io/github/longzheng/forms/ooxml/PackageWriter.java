package io.github.longzheng.forms.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the parts of a package, always with the same times, so that the same parts are the same
 * bytes.
 */
public final class PackageWriter implements AutoCloseable {
  /** Not the first moment of 1980: with that one, the JDK writes a time of the default zone too. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int FLUSH_AT = 1 << 15;

  private final ZipOutputStream zip;
  private final StringBuilder text = new StringBuilder(FLUSH_AT + 4096);

  /** A package on a stream, which stays open. */
  public PackageWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Writes a whole part. */
  public void part(String name, byte[] content) throws IOException {
    begin(name);
    zip.write(content);
    zip.closeEntry();
  }

  /** Begins a part whose text is appended to {@link #text}. */
  public void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
  }

  /** Where the text of the begun part goes; call {@link #flushIfLong} now and then. */
  public StringBuilder text() {
    return text;
  }

  /** Hands long text on, so that memory stays small. */
  public void flushIfLong() throws IOException {
    if (text.length() >= FLUSH_AT) {
      flush();
    }
  }

  /** Ends the begun part. */
  public void end() throws IOException {
    flush();
    zip.closeEntry();
  }

  private void flush() throws IOException {
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  /** Completes the package; the stream below stays open. */
  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
