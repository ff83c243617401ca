package io.github.longzheng.forms.ooxml;

import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through the tags of an XML part, from the first to the last, without making strings of what
 * nobody asks for. UTF-8 only; a document type is refused, so there are no entities but XML's own
 * five; depth and length of tags are bounded.
 *
 * <p>After {@link #next} a tag is current: its name, its attributes, and the text right before it.
 * All of them are gone with the next call.
 */
public final class XmlScanner implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final byte[] NOTHING = {};

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int limit;
  private boolean ended;

  /** Where the next text begins. */
  private int position;

  private int textStart;
  private int textEnd;

  /** Text before a comment or section that interrupted it. */
  private byte[] earlierText = NOTHING;

  private int nameStart;
  private int nameEnd;
  private int attributesStart;
  private int attributesEnd;
  private boolean opens;
  private boolean closes;

  private int depth;
  private int[] names = new int[32];
  private boolean rootSeen;

  private int attributeNameStart;
  private int attributeNameEnd;
  private int attributePosition;
  private int valueStart;
  private int valueEnd;

  /** A scanner of this part; closing it closes the stream. */
  public XmlScanner(InputStream in) throws IOException {
    this.in = in;
    while (limit < 4 && fill(0) >= 0) {
      // A byte order mark has up to four bytes.
    }
    if (limit >= 2 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFE) == 0xFE)) {
      throw new RefusedContentException(ReadFindings.suspicious("XML不是UTF-8编码"));
    }
    if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB) {
      position = 3;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  // ---- tags

  /** Goes to the next tag; {@code false} at the end of the part. */
  public boolean next() throws IOException {
    if (opens && closes) {
      // An element without content is one tag and both ends.
      depth--;
    }
    earlierText = NOTHING;
    int start = position;
    while (true) {
      int i = start;
      while (true) {
        i = indexOf((byte) '<', i);
        if (i + 1 < limit) {
          break;
        }
        int moved = fill(start);
        if (moved < 0) {
          return endOfPart(start, i);
        }
        i -= moved;
        start -= moved;
      }
      byte first = buffer[i + 1];
      if (first != '!' && first != '?') {
        textStart = start;
        textEnd = i;
        tag();
        return true;
      }
      keepText(start, i);
      start = first == '?' ? skipTo(i, i + 2, "?>") : special(i);
    }
  }

  private int indexOf(byte wanted, int from) {
    byte[] bytes = buffer;
    int end = limit;
    int i = from;
    while (i < end && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  private boolean endOfPart(int start, int end) {
    if (end < limit || depth != 0 || !rootSeen || !isBlank(start, end)) {
      throw new DamagedContentException("the part ends too early");
    }
    return false;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  private void keepText(int from, int to) {
    if (to > from) {
      int length = earlierText.length;
      earlierText = Arrays.copyOf(earlierText, length + to - from);
      System.arraycopy(buffer, from, earlierText, length, to - from);
    }
  }

  /** Passes over a comment, takes a section of plain text, refuses a document type. */
  private int special(int at) throws IOException {
    int start = at;
    while (limit - start < 9) {
      int moved = fill(start);
      if (moved < 0) {
        break;
      }
      start -= moved;
    }
    if (startsWith(start, "<!--")) {
      return skipTo(start, start + 4, "-->");
    }
    if (startsWith(start, "<![CDATA[")) {
      int end = skipTo(start, start + 9, "]]>");
      takeSection(sectionStart + 9, end - 3);
      return end;
    }
    if (startsWith(start, "<!DOCTYPE")) {
      throw new RefusedContentException(ReadFindings.suspicious("XML含文档类型声明（DTD）"));
    }
    throw new DamagedContentException("unknown markup");
  }

  /** Where the markup that {@link #skipTo} passed over begins now. */
  private int sectionStart;

  /** The position after this ending of the markup that begins at {@code start}. */
  private int skipTo(int start, int from, String ending) throws IOException {
    int i = from;
    int begin = start;
    while (true) {
      if (limit - i < ending.length()) {
        int moved = fill(begin);
        if (moved < 0) {
          throw new DamagedContentException("markup without end");
        }
        i -= moved;
        begin -= moved;
      } else if (startsWith(i, ending)) {
        sectionStart = begin;
        return i + ending.length();
      } else {
        i++;
      }
    }
  }

  /** Characters of a section mean themselves, so they are escaped to be read with other text. */
  private void takeSection(int from, int to) {
    byte[] escaped =
        new String(buffer, from, to - from, StandardCharsets.UTF_8)
            .replace("&", "&amp;")
            .getBytes(StandardCharsets.UTF_8);
    int length = earlierText.length;
    earlierText = Arrays.copyOf(earlierText, length + escaped.length);
    System.arraycopy(escaped, 0, earlierText, length, escaped.length);
  }

  private boolean startsWith(int at, String text) {
    if (limit - at < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (buffer[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads the tag after the text. */
  private void tag() throws IOException {
    int i = endOfTag(textEnd + 1);
    while (i < 0) {
      int moved = fill(textStart);
      if (moved < 0) {
        throw new DamagedContentException("a tag without end");
      }
      textStart -= moved;
      textEnd -= moved;
      i = endOfTag(textEnd + 1);
    }
    position = i + 1;
    int from = textEnd + 1;
    opens = buffer[from] != '/';
    closes = !opens || buffer[i - 1] == '/';
    attributesEnd = opens && closes ? i - 1 : i;
    byte[] bytes = buffer;
    int start = opens ? from : from + 1;
    int end = start;
    int hash = 0;
    for (; end < attributesEnd && bytes[end] > ' '; end++) {
      byte b = bytes[end];
      hash = hash * 31 + b;
      if (b == ':') {
        start = end + 1;
      }
    }
    nameStart = start;
    nameEnd = end;
    attributesStart = end;
    attributePosition = end;
    if (nameEnd == nameStart) {
      throw new DamagedContentException("a tag without a name");
    }
    follow(hash);
  }

  /** Where the tag has its {@code >}, which may also stand in a value; below 0 if not yet read. */
  private int endOfTag(int from) {
    byte[] bytes = buffer;
    int end = limit;
    int i = from;
    while (i < end) {
      byte b = bytes[i];
      if (b == '>') {
        return i;
      }
      if (b == '"' || b == '\'') {
        i = indexOf(b, i + 1);
      } else if (b == '<') {
        throw new DamagedContentException("a tag inside a tag");
      }
      i++;
    }
    return -1;
  }

  private void follow(int nameHash) {
    if (opens) {
      if (depth == 0 && rootSeen) {
        throw new DamagedContentException("two roots");
      }
      rootSeen = true;
      if (depth == ReadSettings.MAX_DEPTH) {
        throw new RefusedContentException(ReadFindings.tooMuch("XML嵌套层数", ReadSettings.MAX_DEPTH));
      }
      if (depth == names.length) {
        names = Arrays.copyOf(names, depth * 2);
      }
      names[depth++] = nameHash;
    } else if (depth == 0 || names[--depth] != nameHash) {
      throw new DamagedContentException("a closing tag that does not fit");
    }
  }

  /** Whether the current tag opens an element. */
  public boolean opens() {
    return opens;
  }

  /**
   * Whether the current tag closes an element; one without content is opened and closed at once.
   */
  public boolean closes() {
    return closes;
  }

  /** Number of elements that are open, the current one included if its tag opens it. */
  public int depth() {
    return depth;
  }

  /** Whether the current tag has this name, whatever its prefix. */
  public boolean isNamed(String name) {
    return matches(nameStart, nameEnd, name);
  }

  /** Whether the current tag opens an element of this name. */
  public boolean opens(String name) {
    return opens && isNamed(name);
  }

  /** Whether the current tag has a name of one letter, and which; 0 otherwise. */
  public int letter() {
    return nameEnd - nameStart == 1 ? buffer[nameStart] : 0;
  }

  /** Goes on to the tag that closes the current element. */
  public void skipElement() throws IOException {
    if (closes) {
      return;
    }
    int outside = depth - 1;
    do {
      if (!next()) {
        throw new DamagedContentException("an element without end");
      }
    } while (depth > outside || opens);
  }

  /**
   * Goes from the opening tag of a cell {@code <c>} right to its closing tag, if between them is
   * exactly a text between these bytes, and all of it is at hand. Most cells are like that, and six
   * tags are then one step. Otherwise nothing happens, and the tags can be gone through one by one.
   */
  public boolean passCell(byte[] before, byte[] after) {
    int from = position + before.length;
    if (closes
        || names[depth - 1] != 'c'
        || from > limit
        || !Arrays.equals(buffer, position, from, before, 0, before.length)) {
      return false;
    }
    int to = indexOf((byte) '<', from);
    int end = to + after.length;
    if (end > limit || !Arrays.equals(buffer, to, end, after, 0, after.length)) {
      return false;
    }
    earlierText = NOTHING;
    textStart = from;
    textEnd = to;
    position = end;
    opens = false;
    closes = true;
    depth--;
    return true;
  }

  // ---- attributes

  /** Goes to the next attribute of the current tag, if there is one. */
  public boolean nextAttribute() {
    byte[] bytes = buffer;
    int end = attributesEnd;
    int i = attributePosition;
    while (i < end && isBlank(bytes[i])) {
      i++;
    }
    if (i >= end) {
      return false;
    }
    int start = i;
    while (i < end && bytes[i] != '=' && !isBlank(bytes[i])) {
      i++;
    }
    attributeNameStart = start;
    attributeNameEnd = i;
    while (i < end && (bytes[i] == '=' || isBlank(bytes[i]))) {
      i++;
    }
    if (i >= end || i == start || bytes[i] != '"' && bytes[i] != '\'') {
      throw new DamagedContentException("an attribute without value");
    }
    byte quote = bytes[i++];
    valueStart = i;
    while (i < end && bytes[i] != quote) {
      i++;
    }
    if (i >= end) {
      throw new DamagedContentException("an attribute without end");
    }
    valueEnd = i;
    attributePosition = i + 1;
    return true;
  }

  private static boolean isBlank(byte b) {
    return b <= ' ' && b >= 0;
  }

  /** Whether the current attribute has a name of one letter, and which; 0 otherwise. */
  public int attributeLetter() {
    return attributeNameEnd - attributeNameStart == 1 ? buffer[attributeNameStart] : 0;
  }

  /** Where the value of the current attribute begins in {@link #bytes}. */
  public int valueStart() {
    return valueStart;
  }

  /** Where the value of the current attribute ends in {@link #bytes}. */
  public int valueEnd() {
    return valueEnd;
  }

  /** The value of an attribute of the current tag, by local name; empty where there is none. */
  public String attribute(String name) {
    attributePosition = attributesStart;
    while (nextAttribute()) {
      int start = attributeNameStart;
      for (int i = start; i < attributeNameEnd; i++) {
        if (buffer[i] == ':') {
          start = i + 1;
        }
      }
      if (matches(start, attributeNameEnd, name)) {
        return decode(buffer, valueStart, valueEnd);
      }
    }
    return "";
  }

  /** Whether a flag of the current tag is set. */
  public boolean flag(String name) {
    String value = attribute(name);
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  // ---- text

  /** The bytes that positions are positions in, until the next tag. */
  public byte[] bytes() {
    return buffer;
  }

  /** Where the text before the current tag begins in {@link #bytes}, unless {@link #isBroken}. */
  public int textStart() {
    return textStart;
  }

  /** Where the text before the current tag ends in {@link #bytes}. */
  public int textEnd() {
    return textEnd;
  }

  /** Whether the text is in pieces, because of a comment or the like. */
  public boolean isBroken() {
    return earlierText.length > 0;
  }

  /** The text between the current tag and the one before. */
  public String text() {
    if (!isBroken()) {
      return decode(buffer, textStart, textEnd);
    }
    keepText(textStart, textEnd);
    String text = decode(earlierText, 0, earlierText.length);
    textStart = textEnd;
    return text;
  }

  /** The characters of a piece of UTF-8 XML text. */
  public static String decode(byte[] bytes, int from, int to) {
    boolean plain = true;
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      ascii &= b >= 0;
      plain &= b != '&' && b != '\r';
    }
    String text =
        new String(
            bytes, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    if (!ascii && text.indexOf('\uFFFD') >= 0) {
      requireUtf8(bytes, from, to);
    }
    return plain ? text : XmlDecoder.entities(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static void requireUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
    } catch (CharacterCodingException e) {
      throw new DamagedContentException("the text is not UTF-8");
    }
  }

  private boolean matches(int from, int to, String name) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (buffer[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  // ---- bytes

  /**
   * Reads more bytes, keeping those from {@code keep} on; returns by how much they moved to the
   * front, or -1 at the end.
   */
  private int fill(int keep) throws IOException {
    if (ended) {
      return -1;
    }
    int length = limit - keep;
    if (length >= ReadSettings.MAX_TOKEN) {
      throw new RefusedContentException(
          ReadFindings.tooMuch("XML标签或文本的字节数", ReadSettings.MAX_TOKEN));
    }
    if (length > buffer.length / 2) {
      buffer = Arrays.copyOfRange(buffer, keep, keep + buffer.length * 2);
    } else {
      System.arraycopy(buffer, keep, buffer, 0, length);
    }
    limit = length;
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      ended = true;
      // Positions stay valid: nothing was read, but bytes were moved.
      return keep == 0 ? -1 : keep;
    }
    limit += read;
    return keep;
  }
}
