package io.github.longzheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was promised beside what was measured, one line each. */
final class Targets {
  private final List<String> missed = new ArrayList<>();

  /** A figure that must be at least so much, such as a ratio. */
  void atLeast(String what, double promised, double measured, String unit) {
    print(what, "≥", promised, measured, unit, measured >= promised);
  }

  /** A figure that must be at most so much, such as bytes or milliseconds. */
  void atMost(String what, double promised, double measured, String unit) {
    print(what, "≤", promised, measured, unit, measured <= promised);
  }

  private void print(
      String what, String sign, double promised, double measured, String unit, boolean met) {
    System.out.printf(
        Locale.ROOT,
        "%-4s %-58s %10.2f %-5s (%s %.2f)%n",
        met ? "ok" : "MISS",
        what,
        measured,
        unit,
        sign,
        promised);
    if (!met) {
      missed.add(what);
    }
  }

  /** What was missed. */
  List<String> missed() {
    return List.copyOf(missed);
  }
}
