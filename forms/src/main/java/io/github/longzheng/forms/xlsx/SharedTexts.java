package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.ooxml.XmlScanner;
import io.github.longzheng.forms.ooxml.ZipPackage;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.RefusedContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that cells of a workbook share, as bytes in a few large blocks: a tenth of what strings
 * would take.
 */
final class SharedTexts {
  private static final int BLOCK_BITS = 20;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int CACHED = 1 << 12;

  private final long maxBytes;
  private final List<byte[]> blocks = new ArrayList<>();
  private int used = BLOCK;

  /** Where each text begins: number of its block, and place in it. */
  private long[] starts = new long[64];

  private int[] lengths = new int[64];
  private int count;

  private final int[] cachedIndex = new int[CACHED];
  private final String[] cached = new String[CACHED];

  private SharedTexts(long maxBytes) {
    this.maxBytes = maxBytes;
    Arrays.fill(cachedIndex, -1);
    Arrays.fill(cached, "");
  }

  /** No texts. */
  static SharedTexts none() {
    return new SharedTexts(0);
  }

  /** The texts of a part. */
  static SharedTexts read(ZipPackage parts, String part, long maxBytes) throws IOException {
    SharedTexts texts = new SharedTexts(maxBytes);
    try (XmlScanner xml = parts.scan(part)) {
      while (xml.next()) {
        if (xml.opens("si")) {
          texts.add(CellTexts.richText(xml).strip());
        }
      }
    }
    return texts;
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (count == lengths.length) {
      starts = Arrays.copyOf(starts, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
    }
    if (bytes.length > BLOCK - used) {
      blocks.add(new byte[Math.max(BLOCK, bytes.length)]);
      used = 0;
    }
    if (((long) blocks.size() << BLOCK_BITS) + count * 12L > maxBytes + BLOCK) {
      throw new RefusedContentException(ReadFindings.tooMuch("共享文本的字节数", maxBytes));
    }
    System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), used, bytes.length);
    starts[count] = (long) (blocks.size() - 1) << 32 | used;
    lengths[count++] = bytes.length;
    used = Math.min(BLOCK, used + bytes.length);
  }

  /** A text by its number. */
  String get(int index) {
    if (index < 0 || index >= count) {
      throw new DamagedContentException("a shared text that is not there");
    }
    int slot = index & (CACHED - 1);
    if (cachedIndex[slot] != index) {
      byte[] block = blocks.get((int) (starts[index] >>> 32));
      cached[slot] = new String(block, (int) starts[index], lengths[index], StandardCharsets.UTF_8);
      cachedIndex[slot] = index;
    }
    return cached[slot];
  }
}
