package io.github.longzheng.forms.ooxml;

import java.util.regex.Pattern;

/** Text inside XML. */
public final class XmlText {
  /** What Office would decode as a character when it stands in a cell: {@code _x0041_}. */
  private static final Pattern OFFICE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

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
}
