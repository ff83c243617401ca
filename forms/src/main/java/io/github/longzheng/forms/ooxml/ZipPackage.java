package io.github.longzheng.forms.ooxml;

import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.Ticker;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of an Office Open XML file, within bounds: their number, their sizes, how tightly they
 * are packed. Files with macros, embedded objects or controls are refused, as are files whose table
 * of contents says different things to different readers. Nothing outside the file is ever opened.
 */
public final class ZipPackage implements Closeable {
  /** Where a part leads to, such as a sheet of a workbook. */
  public record Target(String type, String part) {
    /** Whether it is of this type, in the transitional or the strict writing of the standard. */
    public boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /** Parts of at least this size are unpacked in a thread of their own. */
  private static final long LARGE = 1 << 20;

  private static final String ROOT = "";

  private final ZipFile zip;
  private final Ticker ticker;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final List<InputStream> running = new ArrayList<>();
  private long unpackedBytes;

  private ZipPackage(ZipFile zip, Ticker ticker) {
    this.zip = zip;
    this.ticker = ticker;
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it is no zip file
   * @throws RefusedContentException when it is beyond a bound, or not to be trusted
   */
  public static ZipPackage open(Path file, String extension, ReadSettings settings, Ticker ticker)
      throws IOException {
    ZipPackage opened = new ZipPackage(new ZipFile(file.toFile()), ticker);
    try {
      opened.list(extension, settings);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Closes the file, and ends what unpacks it, whoever has forgotten to. */
  @Override
  public void close() throws IOException {
    for (InputStream in : running) {
      in.close();
    }
    zip.close();
  }

  private void list(String extension, ReadSettings settings) {
    if (zip.size() > ReadSettings.MAX_ENTRIES) {
      throw refuse("压缩包内文件数", ReadSettings.MAX_ENTRIES);
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = normalize(entry.getName());
      if (entry.isDirectory()) {
        continue;
      }
      if (("/" + name + "/").contains("/../")) {
        throw new RefusedContentException(ReadFindings.suspicious("压缩包内文件名含“..”"));
      }
      if (entries.put(key(name), entry) != null) {
        throw new RefusedContentException(ReadFindings.suspicious("压缩包内有同名文件"));
      }
      activeContent(name)
          .ifPresent(
              what -> {
                throw new RefusedContentException(
                    ReadFindings.active(
                        what, name.substring(name.lastIndexOf('/') + 1), extension));
              });
      long size = entry.getSize();
      unpackedBytes += size;
      if (size < 0 || unpackedBytes < 0 || unpackedBytes > settings.maxUnpackedBytes()) {
        throw refuse("解压后的字节数", settings.maxUnpackedBytes());
      }
      if (size > ReadSettings.FREE_OF_RATIO
          && size / settings.maxRatio() > entry.getCompressedSize()) {
        throw refuse("压缩比", settings.maxRatio());
      }
    }
  }

  private static RefusedContentException refuse(String what, long limit) {
    return new RefusedContentException(ReadFindings.tooMuch(what, limit));
  }

  /** What in a part runs, or may: in Chinese. */
  private static Optional<String> activeContent(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    if (name.contains("vbaproject") || name.contains("/macrosheets/") || name.contains("vbadata")) {
      return Optional.of("宏");
    }
    if (name.contains("/embeddings/") || name.endsWith(".ole")) {
      return Optional.of("嵌入对象");
    }
    return name.contains("/activex/") ? Optional.of("ActiveX控件") : Optional.empty();
  }

  /** Some programs write names as Windows does, or from the root on. */
  private static String normalize(String name) {
    String slashes = name.replace('\\', '/');
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }

  /** Names of parts are the same whatever the case of their letters. */
  private static String key(String part) {
    return part.toLowerCase(Locale.ROOT);
  }

  /** Whether there is a part of this name. */
  public boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /** The names of all parts, in lower case. */
  public Iterable<String> parts() {
    return entries.keySet();
  }

  /** The sizes of all parts together, as the table of contents has them; a part is never longer. */
  public long unpackedBytes() {
    return unpackedBytes;
  }

  /** Scans a part of XML; the caller closes the scanner, or at last the package. */
  public XmlScanner scan(String part) throws IOException {
    return new XmlScanner(open(part));
  }

  private InputStream open(String part) throws IOException {
    ZipEntry entry = entries.get(key(part));
    if (entry == null) {
      throw new DamagedContentException("a part is missing");
    }
    InputStream in = new CheckedPart(zip.getInputStream(entry), entry);
    if (entry.getSize() >= LARGE) {
      in = new AheadStream(in);
      running.add(in);
    }
    return new TickingStream(in, ticker);
  }

  // ---- what leads to what

  /** The main part, such as the workbook itself. */
  public String mainPart() throws IOException {
    return targets(ROOT).values().stream()
        .filter(target -> target.is("officeDocument"))
        .map(Target::part)
        .findFirst()
        .orElseThrow(() -> new DamagedContentException("no main part"));
  }

  /** The content type of a part; empty when none is given. */
  public String contentType(String part) throws IOException {
    String byExtension = "";
    String extension = part.substring(part.lastIndexOf('.') + 1);
    try (XmlScanner xml = scan("[Content_Types].xml")) {
      while (xml.next()) {
        if (xml.opens("Override") && normalize(xml.attribute("PartName")).equalsIgnoreCase(part)) {
          return xml.attribute("ContentType");
        }
        if (xml.opens("Default") && xml.attribute("Extension").equalsIgnoreCase(extension)) {
          byExtension = xml.attribute("ContentType");
        }
      }
    }
    return byExtension;
  }

  /** Where a part leads to inside the file, by relationship id. */
  public Map<String, Target> targets(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String relations = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Target> targets = new LinkedHashMap<>();
    if (!has(relations)) {
      return targets;
    }
    try (XmlScanner xml = scan(relations)) {
      while (xml.next()) {
        if (xml.opens("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          targets.put(
              xml.attribute("Id"),
              new Target(xml.attribute("Type"), resolve(folder, xml.attribute("Target"))));
        }
      }
    }
    return targets;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        int parent = base.lastIndexOf('/', base.length() - 2) + 1;
        base = base.substring(0, parent);
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return base + rest;
  }

  // ---- streams

  /** A part that must be as long and as intact as the table of contents says. */
  private static final class CheckedPart extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 crc = new CRC32();
    private long length;

    CheckedPart(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      int read = super.read(bytes, offset, count);
      if (read > 0) {
        crc.update(bytes, offset, read);
        length += read;
      }
      if (length > entry.getSize()
          || read < 0 && (length < entry.getSize() || crc.getValue() != entry.getCrc())) {
        throw new IOException("the part is not what the table of contents says");
      }
      return read;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
  }

  /** Lets a listener end the work while bytes are read. */
  private static final class TickingStream extends FilterInputStream {
    private final Ticker ticker;

    TickingStream(InputStream in, Ticker ticker) {
      super(in);
      this.ticker = ticker;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      int read = super.read(bytes, offset, count);
      ticker.bytes(Math.max(read, 0));
      return read;
    }
  }
}
