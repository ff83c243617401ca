package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The mark of one exam (单项成绩), such as {@code 80.5}: points, or 缺考, or not entered yet, or not part
 * of the assessment. The four are never mixed up: an absent candidate failed, a missing mark is
 * incomplete.
 *
 * <p>Points are 0 to 100 with at most two decimals; {@code 80.50} equals {@code 80.5}. [sibling]
 */
public final class Mark {
  /** 缺考: did not sit the exam. */
  public static final Mark ABSENT = new Mark(Kind.ABSENT, 0);

  /** Not entered yet (未登分). */
  public static final Mark MISSING = new Mark(Kind.MISSING, 0);

  /** Not part of this assessment, as 综合评审 below level 2. */
  public static final Mark NOT_REQUIRED = new Mark(Kind.NOT_REQUIRED, 0);

  /** Full marks in hundredths of a point. */
  private static final int FULL = 100_00;

  private static final int DECIMALS = 2;

  private enum Kind {
    POINTS,
    ABSENT,
    MISSING,
    NOT_REQUIRED
  }

  private final Kind kind;
  private final int hundredths;

  private Mark(Kind kind, int hundredths) {
    this.kind = kind;
    this.hundredths = hundredths;
  }

  /**
   * These points.
   *
   * @throws InvalidValueException unless 0 to 100 with at most two decimals
   */
  public static Mark of(BigDecimal points) {
    Objects.requireNonNull(points, "points");
    if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw refuse(Reason.RANGE, points.toString());
    }
    BigDecimal stripped = points.stripTrailingZeros();
    if (stripped.scale() > DECIMALS) {
      throw refuse(Reason.RANGE, points.toString());
    }
    return new Mark(Kind.POINTS, stripped.movePointRight(DECIMALS).intValueExact());
  }

  /** These whole points, 0 to 100. */
  public static Mark of(int points) {
    return of(BigDecimal.valueOf(points));
  }

  /**
   * The mark in a text: {@code 80.5}, {@code 缺考}, {@code --} (not required) or nothing (missing).
   *
   * @throws InvalidValueException when the text is anything else
   */
  @JsonCreator
  public static Mark parse(String text) {
    Objects.requireNonNull(text, "text");
    return switch (text) {
      case "" -> MISSING;
      case "缺考" -> ABSENT;
      case "--" -> NOT_REQUIRED;
      default -> of(decimal(text));
    };
  }

  private static BigDecimal decimal(String text) {
    boolean plain =
        text.length() <= 6
            && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
            && text.charAt(0) != '.'
            && !text.endsWith(".")
            && text.chars().filter(c -> c == '.').count() <= 1;
    if (!plain) {
      throw refuse(Reason.CHARACTER, text);
    }
    return new BigDecimal(text);
  }

  /** The mark in a text, or why there is none. */
  public static Parsed<Mark> tryParse(String text) {
    try {
      return Parsed.of(parse(text));
    } catch (InvalidValueException e) {
      return Parsed.failed(e.toFinding());
    }
  }

  /** The points, where there are any. */
  public Optional<BigDecimal> points() {
    return kind == Kind.POINTS
        ? Optional.of(BigDecimal.valueOf(hundredths, DECIMALS).stripTrailingZeros())
        : Optional.empty();
  }

  /** Whether there are points and they reach this many. */
  public boolean reaches(BigDecimal pass) {
    return points().map(points -> points.compareTo(pass) >= 0).orElse(false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mark mark && mark.kind == kind && mark.hundredths == hundredths;
  }

  @Override
  public int hashCode() {
    return kind.ordinal() * (FULL + 1) + hundredths;
  }

  /** The text that {@link #parse} reads: {@code 80.5}, {@code 缺考}, {@code --} or nothing. */
  @JsonValue
  @Override
  public String toString() {
    return switch (kind) {
      case POINTS -> points().orElseThrow().toPlainString();
      case ABSENT -> "缺考";
      case MISSING -> "";
      case NOT_REQUIRED -> "--";
    };
  }

  private static InvalidValueException refuse(Reason reason, String input) {
    return InvalidValueException.of(
        ValueType.MARK,
        reason,
        input,
        "0 to 100 with at most two decimals, or 缺考",
        "0至100（至多两位小数）或“缺考”");
  }
}
