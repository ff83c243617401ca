package io.github.longzheng.forms.layout;

import java.util.Set;
import java.util.regex.Pattern;

/** Labels as people type them, compared without what does not matter. */
public final class Labels {
  /** What may stand in brackets after a label without making it another one. */
  private static final Set<String> HINTS =
      Set.of(
          "盖章", "公章", "签章", "加盖公章", "全称", "人", "人数", "名", "个", "分", "%", "必填", "选填", "年月日", "手机",
          "22位", "18位", "13位");

  private static final Pattern SEAL = Pattern.compile("[\\s\\u3000]*[（(](?:盖章|公章|签章|签字|签名)[）)]$");

  private Labels() {}

  /**
   * The label without blanks and line breaks, without a colon at its end, with full-width ASCII
   * made narrow, so that {@code 职业（工种） ：} and {@code 职业(工种)} are the same.
   */
  public static String normalize(String label) {
    StringBuilder text = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        text.append(c);
      }
    }
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ':') {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  /** A normalized label without a hint in brackets at its end, such as 单位名称(盖章). */
  public static String withoutHint(String normalized) {
    int open = normalized.lastIndexOf('(');
    return open > 0
            && normalized.endsWith(")")
            && HINTS.contains(normalized.substring(open + 1, normalized.length() - 1))
        ? normalized.substring(0, open)
        : normalized;
  }

  /** A value without what a form prints behind its place for a hand: {@code （盖章）}. */
  public static String withoutSeal(String value) {
    return SEAL.matcher(value).replaceFirst("");
  }
}
