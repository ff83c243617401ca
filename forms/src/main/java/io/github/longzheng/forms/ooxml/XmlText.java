package io.github.longzheng.forms.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text inside XML. */
public final class XmlText {
  /** What Office would decode as a character when it stands in a cell: {@code _x0041_}. */
  private static final Pattern OFFICE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern OFFICE_ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XmlText() {}

  /** Appends text with the characters escaped that mean something in XML. */
  public static void append(StringBuilder xml, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '\n' -> xml.append("&#10;");
        case '\r' -> xml.append("&#13;");
        case '\t' -> xml.append("&#9;");
        default -> xml.append(c);
      }
    }
  }

  /** Appends text of a cell, in which Office would take {@code _x0041_} for an {@code A}. */
  public static void appendCell(StringBuilder xml, String text) {
    append(xml, text.contains("_x") ? OFFICE_ESCAPE.matcher(text).replaceAll("_x005F_") : text);
  }

  /** Text with the five entities of XML and numbered characters made characters. */
  static String unescape(String xml) {
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
  public static String unescapeCell(String text) {
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
