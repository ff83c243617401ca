package io.github.longzheng.forms.layout;

import io.github.longzheng.core.Finding;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something that a form's value must keep before it may be written.
 *
 * @param <T> the form's value
 * @param id stable id of its findings
 * @param requirement what is required, one Chinese sentence
 * @param check what is wrong; findings carry the rule's id
 */
public record Rule<T>(String id, String requirement, Function<T, List<Finding>> check) {
  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(check, "check");
  }
}
