package io.github.longzheng.forms.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/**
 * Writes the parts of a package, always with the same times, so that the same parts are the same
 * bytes, whatever the number of threads. Not thread-safe.
 */
public final class PackageWriter implements AutoCloseable {
  private final ZipRecords zip;
  private final OutputStream out;
  private final Workers workers;

  /** A package on a stream, which stays open. */
  public PackageWriter(OutputStream out, Compression compression) {
    this.zip = new ZipRecords(out);
    this.out = out;
    this.workers = new Workers(compression);
  }

  /** Writes a package of nothing but whole parts; the stream stays open. */
  public static void write(OutputStream out, Collection<PackedPart> parts) throws IOException {
    try (PackageWriter writer =
        new PackageWriter(out, new Compression(Compression.DEFAULT_LEVEL, false))) {
      writer.write(parts);
      writer.finish();
    }
  }

  /** Writes whole parts. */
  public void write(Collection<PackedPart> parts) throws IOException {
    for (PackedPart part : parts) {
      zip.entry(part.name(), part.sizes(), part.deflated());
    }
  }

  /** Begins a part; {@link #end} ends it before anything else is written. */
  public PartWriter begin(String name) throws IOException {
    zip.begin(name);
    return new PartWriter(workers, zip::data);
  }

  /** Ends the begun part. */
  public void end(PartWriter part) throws IOException {
    zip.end(part.end());
  }

  /** Begins a part beside the begun one: it waits in a file until it can be written. */
  public SpooledPart beginBeside(String name, Spool spool) {
    return new SpooledPart(name, new PartWriter(workers, spool::write), spool);
  }

  /**
   * A part that waits in a file.
   *
   * @param name name in the package
   * @param writer takes its text
   * @param spool where it waits
   */
  public record SpooledPart(String name, PartWriter writer, Spool spool) {}

  /** Writes a part that has waited; it is the same bytes as if it had been written here. */
  public void write(SpooledPart part) throws IOException {
    ZipRecords.Sizes sizes = part.writer().end();
    zip.begin(part.name());
    part.spool().readInto(zip::data);
    zip.end(sizes);
  }

  /** Ends the package. */
  public void finish() throws IOException {
    zip.directory();
    out.flush();
  }

  /**
   * Ends the helping threads, whether the package was finished or given up; the stream stays open.
   */
  @Override
  public void close() {
    workers.close();
  }
}
