package io.github.longzheng.forms.eligibility;

import java.util.Objects;

/**
 * Where rules come from (规则出处), such as 人社厅发〔2023〕31号.
 *
 * @param id stable short name, such as {@code rules-2023}
 * @param title title of the rules
 * @param document document number or name of the standard
 * @param source how the text came here and how sure it is
 */
public record RuleSource(String id, String title, String document, String source) {
  public RuleSource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(source, "source");
  }
}
