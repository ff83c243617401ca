package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the labels of fields in a text: {@code 联 系 人：}, also several in one text.
 *
 * @param <T> the form's value
 */
final class LabelScan<T> {
  /** Any label: a few characters before a colon, to know where the room of the one before ends. */
  private static final Pattern COLON = Pattern.compile("[：:]");

  /**
   * A label in a text.
   *
   * @param field whose it is
   * @param from its first character
   * @param to after its last one, a colon included
   * @param colon whether it ends with a colon
   */
  record Hit<T>(Field<T, ?> field, int from, int to, boolean colon) {}

  private final List<Field<T, ?>> fields;

  LabelScan(List<Field<T, ?>> fields) {
    this.fields = fields;
  }

  /** The labels of a text that end with a colon, and a label that is the whole text. */
  List<Hit<T>> hits(String text) {
    for (Field<T, ?> field : fields) {
      if (field.isTitled(text)) {
        return List.of(new Hit<>(field, 0, text.length(), COLON.matcher(text).find()));
      }
    }
    List<Hit<T>> hits = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '：' || text.charAt(i) == ':') {
        Optional<Hit<T>> hit = endingAt(text, from, i);
        if (hit.isPresent()) {
          hits.add(hit.get());
          from = i + 1;
        }
      }
    }
    return hits;
  }

  /** The longest label that ends before this colon. */
  private Optional<Hit<T>> endingAt(String text, int from, int colon) {
    for (int start = from; start < colon; start++) {
      boolean begins =
          start == 0
              || !Character.isLetterOrDigit(text.charAt(start - 1))
                  && text.charAt(start - 1) != '）';
      if (begins && Character.isLetterOrDigit(text.charAt(start))) {
        String label = text.substring(start, colon);
        for (Field<T, ?> field : fields) {
          if (field.isTitled(label)) {
            return Optional.of(new Hit<>(field, start, colon + 1, true));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where the room behind a label ends at the latest: at the next label, whosever it is. */
  static int end(String text, int from) {
    int colon = text.substring(from).indexOf('：');
    int narrow = text.substring(from).indexOf(':');
    int next = colon < 0 ? narrow : narrow < 0 ? colon : Math.min(colon, narrow);
    if (next < 0) {
      return text.length();
    }
    int start = from + next;
    while (start > from && isOfLabel(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isOfLabel(char c) {
    return Character.isLetterOrDigit(c) || "（）()".indexOf(c) >= 0;
  }

  /** A text as a label, to be compared with titles. */
  static String label(String text) {
    int colon = text.indexOf('：') < 0 ? text.indexOf(':') : text.indexOf('：');
    return Labels.normalize(colon > 0 ? text.substring(0, colon) : text);
  }
}
