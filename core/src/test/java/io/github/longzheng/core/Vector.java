package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.List;

/**
 * One fact about one text.
 *
 * @param reason why it is refused; null when it is valid
 */
record Vector(String text, boolean valid, Reason reason, String why) {
  /** The facts of a file {@code text,valid,reason,why} beside this class. */
  static List<Vector> read(String file) {
    return CodeTable.read(file, "text,valid,reason,why").stream().map(Vector::of).toList();
  }

  private static Vector of(List<String> row) {
    boolean valid =
        switch (row.get(1)) {
          case "true" -> true;
          case "false" -> false;
          default -> throw new IllegalArgumentException(row.toString());
        };
    if (valid != row.get(2).isEmpty()) {
      throw new IllegalArgumentException("either valid or a reason: " + row);
    }
    return new Vector(
        unescape(row.get(0)), valid, valid ? null : Reason.valueOf(row.get(2)), row.get(3));
  }

  private static String unescape(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        result.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }
}
