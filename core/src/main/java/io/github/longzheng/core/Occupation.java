package io.github.longzheng.core;

import java.util.Objects;

/**
 * An occupation of the national catalogue (职业), such as {@code 6-31-01-03 电工}.
 *
 * @param code code in 中华人民共和国职业分类大典
 * @param name name exactly as filed, at most 60 characters
 */
public record Occupation(OccupationCode code, String name) {
  static final int MAX_NAME = 60;

  public Occupation {
    Objects.requireNonNull(code, "code");
    FreeText.require(name, MAX_NAME, "职业名称");
  }

  /** The occupation with this code and name. */
  public static Occupation of(String code, String name) {
    return new Occupation(OccupationCode.parse(code), name);
  }

  /** Code and name: {@code 6-31-01-03 电工}. */
  @Override
  public String toString() {
    return code + " " + name;
  }
}
