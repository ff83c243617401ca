package io.github.longzheng.core;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The points that each exam needs (合格线), 60 of 100 by default.
 *
 * <p>The default is [sibling]: known from other provinces' rules, not from the announcement; an
 * occupation's own standard replaces it.
 *
 * @param theory 理论知识, inclusive
 * @param skills 技能操作, inclusive
 * @param comprehensive 综合评审 (levels 2 and 1), inclusive
 */
public record PassingMarks(BigDecimal theory, BigDecimal skills, BigDecimal comprehensive) {
  public PassingMarks {
    Mark.of(Objects.requireNonNull(theory, "theory"));
    Mark.of(Objects.requireNonNull(skills, "skills"));
    Mark.of(Objects.requireNonNull(comprehensive, "comprehensive"));
  }

  /** 60 points each. */
  public static PassingMarks standard() {
    BigDecimal sixty = BigDecimal.valueOf(60);
    return new PassingMarks(sixty, sixty, sixty);
  }
}
