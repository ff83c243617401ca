package io.github.longzheng.forms.eligibility;

import java.util.List;
import java.util.Objects;

/**
 * One way to be eligible (申报途径), such as {@code 2023-4-1}: 累计从事本职业或相关职业工作满5年. All its conditions
 * must be met; one path is enough.
 *
 * @param id stable id, unique within its rules
 * @param text the path in the words of its source
 * @param clause where it stands in the source, such as {@code 四级/中级工(1)}
 * @param certainty how far the source can be relied on
 * @param note what is abridged or read into it; empty where nothing is
 * @param conditions the conditions, at least one
 * @param documents 应查验的材料, by their Chinese names
 */
public record EligibilityPath(
    String id,
    String text,
    String clause,
    Certainty certainty,
    String note,
    List<EligibilityCondition> conditions,
    List<String> documents) {
  public EligibilityPath {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(note, "note");
    conditions = List.copyOf(conditions);
    documents = List.copyOf(documents);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("conditions: expected at least one for path " + id);
    }
  }

  /** {@code 2023-4-1 累计从事本职业或相关职业工作满5年}. */
  @Override
  public String toString() {
    return id + " " + text;
  }
}
