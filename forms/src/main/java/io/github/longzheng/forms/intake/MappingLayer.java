package io.github.longzheng.forms.intake;

import io.github.longzheng.forms.layout.Labels;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one file of a mapping says.
 *
 * @param title what it is for
 * @param headings headings by key of their field
 * @param ignored headings that are never read
 * @param values texts by key of their field, each with what it is read as
 * @param suggestions the same, but only said
 * @param defaults what an empty cell or a missing column is read as
 */
record MappingLayer(
    String title,
    Map<String, List<String>> headings,
    List<String> ignored,
    Map<String, Map<String, String>> values,
    Map<String, Map<String, String>> suggestions,
    Map<String, String> defaults) {
  /** How platforms mark the columns of an import template. */
  private static final Pattern MARKS = Pattern.compile("\\p{Cf}|^\\*+|\\*+$|\\((?:必填|选填)\\)\\*?$");

  MappingLayer {
    headings = Map.copyOf(headings);
    ignored = List.copyOf(ignored);
    values = Map.copyOf(values);
    suggestions = Map.copyOf(suggestions);
    defaults = Map.copyOf(defaults);
  }

  /** A heading as it is compared: {@code *姓名（必填）} is {@code 姓名}. */
  static String label(String heading) {
    return MARKS.matcher(Labels.normalize(heading)).replaceAll("");
  }
}
