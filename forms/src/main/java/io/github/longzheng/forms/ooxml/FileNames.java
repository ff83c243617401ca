package io.github.longzheng.forms.ooxml;

/** Names of files that every system can hold. */
public final class FileNames {
  private static final String FORBIDDEN = "\\/:*?\"<>|";

  private FileNames() {}

  /** The text with characters that file names may not have as their full-width twins. */
  public static String safe(String text) {
    StringBuilder name = new StringBuilder();
    text.codePoints()
        .map(c -> FORBIDDEN.indexOf(c) < 0 ? c : c - '!' + '！')
        .forEach(name::appendCodePoint);
    return name.toString();
  }

  /**
   * Whether a name in a package stays inside it: relative, with {@code /} between folders, without
   * {@code ..}, drive or control character.
   */
  public static boolean isInside(String name) {
    if (name.isEmpty()
        || name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return name.chars().noneMatch(c -> c < ' ');
  }
}
