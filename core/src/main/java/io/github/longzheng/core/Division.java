package io.github.longzheng.core;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A code of the division tables with a name it has or had, such as {@code 622101 玉门市} (行政区划).
 *
 * @param code the code
 * @param name the name, such as {@code 玉门市}
 * @param status whether the current list has it
 * @param firstYear first yearly list with this code and name, where known
 * @param lastYear last yearly list with this code and name, where known; empty when current
 */
public record Division(
    DivisionCode code, String name, Status status, OptionalInt firstYear, OptionalInt lastYear) {
  /** Whether the current list has a code (状态). */
  public enum Status {
    /** 现行: on the current list. */
    CURRENT("现行"),
    /**
     * 历史: not on the current list, but borne by real identity cards; mostly withdrawn with a
     * reorganization, a few never listed, such as 市辖区.
     */
    WITHDRAWN("历史");

    private final String chineseName;

    Status(String chineseName) {
      this.chineseName = chineseName;
    }

    /** The Chinese term, such as {@code 现行}. */
    public String chineseName() {
      return chineseName;
    }
  }

  public Division {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(firstYear, "firstYear");
    Objects.requireNonNull(lastYear, "lastYear");
  }

  /** A division on the current list. */
  static Division current(DivisionCode code, String name) {
    return new Division(code, name, Status.CURRENT, OptionalInt.empty(), OptionalInt.empty());
  }

  /** {@code 620102 城关区} or {@code 622101 玉门市（历史，至2001年）}. */
  @Override
  public String toString() {
    String plain = code + " " + name;
    if (status == Status.CURRENT) {
      return plain;
    }
    return plain
        + "（"
        + status.chineseName()
        + (lastYear.isPresent() ? "，至" + lastYear.getAsInt() + "年" : "")
        + "）";
  }
}
