package io.github.longzheng.core;

import java.util.Objects;
import java.util.Optional;

/**
 * A work type within an occupation (工种), such as {@code 中式面点师}.
 *
 * @param name name exactly as filed, at most 60 characters
 * @param code code as filed on 技能人才评价工作网, where there is one; no source at hand fixes its form, so
 *     any text of at most 20 characters stands
 */
public record WorkType(String name, Optional<String> code) {
  private static final int MAX_CODE = 20;

  public WorkType {
    FreeText.require(name, Occupation.MAX_NAME, "工种名称");
    Objects.requireNonNull(code, "code");
    code.ifPresent(c -> FreeText.require(c, MAX_CODE, "工种编码"));
  }

  /** The work type of this name, without a code. */
  public static WorkType of(String name) {
    return new WorkType(name, Optional.empty());
  }

  /** The work type of this name and code. */
  public static WorkType of(String name, String code) {
    return new WorkType(name, Optional.of(code));
  }
}
