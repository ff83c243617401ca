package io.github.longzheng.core;

import io.github.longzheng.core.Normalized.Change;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The changes that the types' {@code normalize} methods are made of. */
final class Normalizer {
  private Normalizer() {}

  /** For formats of letters and digits only: blanks and hyphens go. */
  static Normalized lettersAndDigits(String text) {
    return normalize(text, false);
  }

  /** For formats with hyphens: blanks go, dashes become hyphens. */
  static Normalized withHyphens(String text) {
    return normalize(text, true);
  }

  /** As {@link #lettersAndDigits}, and signs that look like X become X. */
  static Normalized withLookAlikes(String text) {
    Normalized first = lettersAndDigits(text);
    // U+2169 and U+2179 are Roman tens, U+00D7 is the multiplication sign.
    String fixed =
        first.text().replace('\u2169', 'X').replace('\u2179', 'X').replace('\u00D7', 'X');
    if (fixed.equals(first.text())) {
      return first;
    }
    Set<Change> changes = EnumSet.of(Change.LOOK_ALIKE);
    changes.addAll(first.changes());
    return new Normalized(fixed, List.copyOf(changes));
  }

  private static Normalized normalize(String text, boolean hyphens) {
    Objects.requireNonNull(text, "text");
    Set<Change> changes = EnumSet.noneOf(Change.class);
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c = (char) (c - '\uFF01' + '!');
        changes.add(Change.FULL_WIDTH);
      }
      if (c == '\uFEFF') {
        changes.add(Change.BYTE_ORDER_MARK);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        changes.add(Change.BLANK);
      } else if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c)) {
        changes.add(Change.INVISIBLE_CHARACTER);
      } else if (c == '\'' && result.length() == 0) {
        changes.add(Change.TEXT_MARK);
      } else if (c == '-' && hyphens) {
        result.append(c);
      } else if (isDash(c)) {
        changes.add(hyphens ? Change.DASH : Change.HYPHEN);
        if (hyphens) {
          result.append('-');
        }
      } else if (c >= 'a' && c <= 'z') {
        changes.add(Change.LOWER_CASE);
        result.append((char) (c - 'a' + 'A'));
      } else {
        result.append(c);
      }
    }
    return new Normalized(changes.isEmpty() ? text : result.toString(), List.copyOf(changes));
  }

  private static boolean isDash(char c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
  }
}
