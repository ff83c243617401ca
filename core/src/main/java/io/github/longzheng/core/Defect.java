package io.github.longzheng.core;

/**
 * What is wrong with a text and where, packed into one {@code int}, so that {@code isValid} and
 * {@code parse} share one check that allocates nothing. Each identifier numbers its kinds from 1.
 */
final class Defect {
  /** Nothing is wrong. */
  static final int NONE = 0;

  private static final int POSITION_BITS = 8;
  private static final int POSITION_MASK = (1 << POSITION_BITS) - 1;

  private Defect() {}

  /** A defect of the text as a whole. */
  static int of(int kind) {
    return kind << POSITION_BITS;
  }

  /** A defect at this character, counted from 0. */
  static int of(int kind, int position) {
    return kind << POSITION_BITS | (position + 1);
  }

  static int kind(int defect) {
    return defect >>> POSITION_BITS;
  }

  /** The refusal, pointing at the place of the defect where it has one. */
  static InvalidValueException locate(InvalidValueException refusal, int defect) {
    int position = (defect & POSITION_MASK) - 1;
    return position < 0 ? refusal : refusal.at(position);
  }
}
