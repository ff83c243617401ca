package io.github.longzheng.forms.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Office takes for a character when it stands in a cell: {@code _x0041_} for an {@code A}. */
public final class OfficeEscape {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private OfficeEscape() {}

  /** The text written so that Office takes it for itself. */
  public static String escape(String text) {
    return text.contains("_x") ? TO_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
  }

  /** The text as Office takes it. */
  public static String decode(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
