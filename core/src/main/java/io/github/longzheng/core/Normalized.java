package io.github.longzheng.core;

import java.util.List;
import java.util.Objects;

/**
 * A text after the one normalizing step of its type (规范化), such as {@code 62010219000101007X} made
 * from {@code 620102 19000101 007x}, with what was changed: a blank and a lower-case letter.
 *
 * <p>Strict parsing takes canonical text only; whoever wants to be lenient normalizes first and
 * shows the changes. Normalizing does not check anything: the text may still be refused.
 *
 * @param text the text after the changes; not masked
 * @param changes what was changed, each kind once, in the order of {@link Change}; empty when the
 *     text came as it should
 */
public record Normalized(String text, List<Change> changes) {
  /** A kind of change (规范化内容). */
  public enum Change {
    /** A byte order mark U+FEFF removed. */
    BYTE_ORDER_MARK("去除字节顺序标记", "byte order mark removed"),
    /** Another invisible character removed, such as a zero-width space. */
    INVISIBLE_CHARACTER("去除不可见字符", "invisible character removed"),
    /** The apostrophe by which a spreadsheet marks a number as text removed from the beginning. */
    TEXT_MARK("去除文本标记", "leading apostrophe removed"),
    /** Blanks removed: spaces, tabs, line ends, also full-width and no-break ones. */
    BLANK("去除空格", "blank removed"),
    /** Hyphens or dashes removed. */
    HYPHEN("去除连字符", "hyphen removed"),
    /** Another dash changed to a hyphen, where the format has hyphens. */
    DASH("连字符改为“-”", "dash changed to a hyphen"),
    /** Full-width characters changed to ASCII. */
    FULL_WIDTH("全角改为半角", "full-width changed to ASCII"),
    /** Lower-case letters changed to capitals. */
    LOWER_CASE("小写改为大写", "lower case changed to capital"),
    /** A sign that looks like the letter X changed to X: a Roman ten or a multiplication sign. */
    LOOK_ALIKE("形近字符改为X", "look-alike changed to X"),
    /** The formula by which a spreadsheet marks a text in a CSV file taken off: {@code ="0123"}. */
    TEXT_FORMULA("去除=\"…\"文本标记", "=\"…\" around a text removed"),
    /** A date in another usual writing changed to such as {@code 2024-09-21}. */
    DATE_FORM("日期改为yyyy-MM-dd", "date changed to yyyy-MM-dd");

    private final String chineseName;
    private final String englishName;

    Change(String chineseName, String englishName) {
      this.chineseName = chineseName;
      this.englishName = englishName;
    }

    /** What was done, such as {@code 去除空格}. */
    public String chineseName() {
      return chineseName;
    }

    String englishName() {
      return englishName;
    }
  }

  public Normalized {
    Objects.requireNonNull(text, "text");
    changes = List.copyOf(changes);
  }

  /** Whether anything was changed. */
  public boolean isChanged() {
    return !changes.isEmpty();
  }

  /**
   * The changes as one note with rule id {@code prefix of the type}-10, or an empty list when there
   * were none. The note does not quote the text.
   */
  public List<Finding> toFindings(ValueType type) {
    Objects.requireNonNull(type, "type");
    if (changes.isEmpty()) {
      return List.of();
    }
    return List.of(
        Finding.note(
            type.rulePrefix() + "-10",
            type.chineseName()
                + "：已规范（"
                + String.join("、", changes.stream().map(Change::chineseName).toList())
                + "）",
            type.typeName()
                + ": normalized ("
                + String.join(", ", changes.stream().map(Change::englishName).toList())
                + ")"));
  }

  /** The changes only, because the text may be personal data. */
  @Override
  public String toString() {
    return "Normalized" + changes;
  }
}
