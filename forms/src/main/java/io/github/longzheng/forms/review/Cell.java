package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a cell: a value as far as there is one, and what its own type has against the
 * text. Both, where the text is not as it should be but leaves no doubt.
 */
record Cell<V>(@Nullable V value, @Nullable Finding defect) {
  static <V> Cell<V> of(V value) {
    return new Cell<>(value, null);
  }

  static <V> Cell<V> failed(Finding defect) {
    return new Cell<>(null, defect);
  }

  boolean isSound() {
    return value != null;
  }
}
