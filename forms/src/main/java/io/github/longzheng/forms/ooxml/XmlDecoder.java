package io.github.longzheng.forms.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes characters of what stands for them in XML, and in cells of Office. */
public final class XmlDecoder {
  private static final Pattern OFFICE_ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XmlDecoder() {}

  /** Text with the five entities of XML and numbered characters made characters. */
  static String entities(String xml) {
    int next = xml.indexOf('&');
    if (next < 0) {
      return xml;
    }
    StringBuilder text = new StringBuilder(xml.length());
    int from = 0;
    while (next >= 0) {
      text.append(xml, from, next);
      int end = xml.indexOf(';', next);
      if (end < 0) {
        throw new DamagedContentException("an entity without end");
      }
      String name = xml.substring(next + 1, end);
      switch (name) {
        case "amp" -> text.append('&');
        case "lt" -> text.append('<');
        case "gt" -> text.append('>');
        case "quot" -> text.append('"');
        case "apos" -> text.append('\'');
        default -> text.appendCodePoint(numbered(name));
      }
      from = end + 1;
      next = xml.indexOf('&', from);
    }
    return text.append(xml, from, xml.length()).toString();
  }

  private static int numbered(String name) {
    try {
      int c =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : 0;
      if (c > 0 && Character.isValidCodePoint(c)) {
        return c;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new DamagedContentException("an entity that is not of XML");
  }

  /** Text of a cell with {@code _x0041_} made an {@code A}, as Office does. */
  public static String cell(String text) {
    return text.contains("_x")
        ? OFFICE_ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
