package io.github.longzheng.forms.ooxml;

import java.util.regex.Pattern;

/** Text inside XML. */
public final class XmlText {
  /** What Office would decode as a character when it stands in a cell: {@code _x0041_}. */
  private static final Pattern OFFICE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XmlText() {}

  /** Text of a cell that Office shows as it is: it would take {@code _x0041_} for an {@code A}. */
  static String escapeCell(String text) {
    return text.contains("_x") ? OFFICE_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
  }
}
