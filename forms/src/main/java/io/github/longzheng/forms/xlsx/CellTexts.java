package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.ooxml.OfficeEscape;
import io.github.longzheng.forms.ooxml.XmlScanner;
import java.io.IOException;
import java.util.Arrays;

/**
 * Makes texts of the bytes of cells. In most columns few texts come again and again, so each column
 * remembers the last ones; a column in which they do not gives it up.
 */
final class CellTexts {
  private static final int SLOTS = 256;
  private static final int LONGEST = 96;

  /** After so many texts it shows whether a column repeats itself. */
  private static final int TRIAL = 1024;

  private Column[] columns = new Column[0];

  private static final class Column {
    private final byte[][] keys = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];
    private int asked;
    private int known;
    private boolean worthwhile = true;

    Column() {
      Arrays.fill(keys, new byte[0]);
      Arrays.fill(texts, "");
    }
  }

  /** The text of a piece of XML, without blanks at its ends. */
  String text(int column, byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return make(bytes, from, to);
    }
    if (column >= columns.length) {
      grow(column);
    }
    Column remembered = columns[column];
    if (!remembered.worthwhile) {
      return make(bytes, from, to);
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
    byte[] key = remembered.keys[slot];
    remembered.asked++;
    if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
      remembered.known++;
      return remembered.texts[slot];
    }
    if (remembered.asked > TRIAL && remembered.known < remembered.asked / 4) {
      remembered.worthwhile = false;
    }
    String text = make(bytes, from, to);
    remembered.keys[slot] = Arrays.copyOfRange(bytes, from, to);
    remembered.texts[slot] = text;
    return text;
  }

  private void grow(int column) {
    int length = columns.length;
    columns = Arrays.copyOf(columns, Math.max(column + 1, length * 2));
    for (int i = length; i < columns.length; i++) {
      columns[i] = new Column();
    }
  }

  private static String make(byte[] bytes, int from, int to) {
    return ofCell(XmlScanner.decode(bytes, from, to));
  }

  /** A text as Office shows it, without blanks at its ends. */
  static String ofCell(String text) {
    return OfficeEscape.decode(text).strip();
  }

  /**
   * The text of a rich text whose opening tag is current: all its runs, without the reading that
   * Japanese writes above characters. Goes to the closing tag.
   */
  static String richText(XmlScanner xml) throws IOException {
    if (xml.closes()) {
      return "";
    }
    int inside = xml.depth();
    return xml.next() ? richTextWithin(xml, inside) : "";
  }

  /** The same, when the first tag inside the element of this depth is current. */
  static String richTextWithin(XmlScanner xml, int inside) throws IOException {
    String first = "";
    StringBuilder more = new StringBuilder();
    do {
      if (xml.opens("rPh")) {
        xml.skipElement();
      } else if (xml.letter() == 't' && xml.closes() && !xml.opens()) {
        String text = xml.text();
        if (first.isEmpty()) {
          first = text;
        } else {
          more.append(text);
        }
      } else if (!xml.opens() && xml.depth() < inside) {
        return OfficeEscape.decode(more.isEmpty() ? first : first + more);
      }
    } while (xml.next());
    throw new DamagedContentException("a text without end");
  }
}
