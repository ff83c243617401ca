package io.github.longzheng.forms.intake;

import java.util.Objects;
import java.util.Optional;

/**
 * A column of a file and what it was read as (列的对应), such as {@code 身份证号 → id}.
 *
 * @param heading the heading as it stands in the file
 * @param column number of the column, from 0
 * @param field key of the field; empty where the column was not read
 */
public record MappedColumn(String heading, int column, Optional<String> field) {
  public MappedColumn {
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(field, "field");
  }

  /** {@code 身份证号 → id}, or {@code 备注 → 未读取}. */
  @Override
  public String toString() {
    return heading + " → " + field.orElse("未读取");
  }
}
