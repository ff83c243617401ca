package io.github.longzheng.forms.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * From when a condition holds: for certain, and at the earliest should every unknown fact turn out
 * well. Three-valued logic then is comparing days, and "and" is the later, "or" the earlier one.
 *
 * @param sure first day on which it is known to be met, in days since 1970
 * @param possible first day on which it may be met; never after {@code sure}
 * @param needs one bit for each {@link MissingFact} that keeps the two apart
 */
record Reach(long sure, long possible, int needs) {
  static final long ALWAYS = Long.MIN_VALUE;
  static final long NEVER = Long.MAX_VALUE;

  static final Reach MET = new Reach(ALWAYS, ALWAYS, 0);
  static final Reach MISSING = new Reach(NEVER, NEVER, 0);

  /** Never before the other day: facts that turn out well never make it later. */
  static Reach of(long sure, long possible, int needs) {
    return new Reach(sure, Math.min(sure, possible), sure <= possible ? 0 : needs);
  }

  /** Nothing is known but what is needed. */
  static Reach unknown(MissingFact need) {
    return new Reach(NEVER, ALWAYS, bit(need));
  }

  static int bit(MissingFact need) {
    return 1 << need.ordinal();
  }

  /** Either will do. */
  Reach or(Reach other) {
    return of(Math.min(sure, other.sure), Math.min(possible, other.possible), needs | other.needs);
  }

  /** Both are demanded. */
  Reach and(Reach other) {
    return of(Math.max(sure, other.sure), Math.max(possible, other.possible), needs | other.needs);
  }

  ConditionStatus on(long day) {
    if (day >= sure) {
      return ConditionStatus.MET;
    }
    return day >= possible ? ConditionStatus.UNKNOWN : ConditionStatus.MISSING;
  }

  Set<MissingFact> missingFacts() {
    Set<MissingFact> facts = EnumSet.noneOf(MissingFact.class);
    for (int bits = needs; bits != 0; bits &= bits - 1) {
      facts.add(FACTS[Integer.numberOfTrailingZeros(bits)]);
    }
    return facts;
  }

  private static final MissingFact[] FACTS = MissingFact.values();

  static Optional<LocalDate> date(long day) {
    return day == ALWAYS || day == NEVER
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(day));
  }
}
