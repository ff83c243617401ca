package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the gaps of a text. */
final class Gaps {
  /** How a line to write on and a blank are written in a shape. */
  private static final char LINE = '_';

  private static final char BLANK = ' ';

  /** {@code ×××}, as official letters print what is to be replaced. */
  private static final Pattern CROSSES =
      Pattern.compile("(?<![0-9A-Za-z])(?:[xX]{2,}|[×ＸⅩ]{2,})(?![0-9A-Za-z])");

  private static final Pattern DATE =
      Pattern.compile("((?:20)?[_ xX×Ｘ]*|\\d{4})年([_ xX×Ｘ]*)月(?:([_ xX×Ｘ]*)日)?");
  private static final Pattern LINES = Pattern.compile("_+(?: *_+)*");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern ROOM = Pattern.compile("[_ ]*");

  /** Blanks before 年 that are room for a year; more than these move it to the right. */
  private static final int YEAR_BLANKS = 4;

  private Gaps() {}

  /** The text with {@code _} for every line to write on and a blank for every other white space. */
  static String shape(Spot spot) {
    StringBuilder shape = new StringBuilder(spot.text());
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      if (spot.isLine(i)) {
        shape.setCharAt(i, LINE);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        shape.setCharAt(i, c == '\n' ? c : BLANK);
      }
    }
    Matcher crosses = CROSSES.matcher(shape.toString());
    while (crosses.find()) {
      shape.replace(
          crosses.start(), crosses.end(), String.valueOf(LINE).repeat(crosses.group().length()));
    }
    return shape.toString();
  }

  /** Whether a text is nothing but room. */
  static boolean isRoom(Spot spot) {
    return ROOM.matcher(shape(spot).replace('\n', BLANK)).matches();
  }

  /** All gaps of a shape, in order: dates, lines, and blanks between words. */
  static List<Gap> in(String shape) {
    List<Gap> gaps = new ArrayList<>();
    Matcher dates = DATE.matcher(shape);
    int from = 0;
    while (dates.find()) {
      Optional<Gap> date = date(shape, dates);
      if (date.isPresent()) {
        plain(shape, from, date.get().from(), gaps);
        gaps.add(date.get());
        from = date.get().to();
      }
    }
    plain(shape, from, shape.length(), gaps);
    return gaps;
  }

  private static Optional<Gap> date(String shape, Matcher match) {
    int room = match.end(1) - match.start(1) + match.end(2) - match.start(2);
    boolean printed =
        match.start(2) == match.end(2) && Character.isDigit(shape.charAt(match.start()));
    if (room == 0 || printed) {
      return Optional.empty();
    }
    int start = match.start(1);
    while (start < match.end(1) - YEAR_BLANKS && shape.charAt(start) == BLANK) {
      start++;
    }
    List<int[]> parts = new ArrayList<>();
    parts.add(new int[] {start, match.end(1)});
    parts.add(new int[] {match.start(2), match.end(2)});
    if (match.start(3) >= 0) {
      parts.add(new int[] {match.start(3), match.end(3)});
    }
    return Optional.of(new Gap(start, match.end(), parts));
  }

  private static void plain(String shape, int from, int to, List<Gap> gaps) {
    String part = shape.substring(from, to);
    Matcher lines = LINES.matcher(part);
    int done = 0;
    while (lines.find()) {
      blanks(part, done, lines.start(), from, gaps);
      gaps.add(Gap.plain(from + lines.start(), from + lines.end()));
      done = lines.end();
    }
    blanks(part, done, part.length(), from, gaps);
  }

  /** Blanks between words; those at the ends of a text or line are how it is set. */
  private static void blanks(String part, int from, int to, int offset, List<Gap> gaps) {
    Matcher blanks = BLANKS.matcher(part).region(from, to);
    while (blanks.find()) {
      boolean inside =
          blanks.start() > 0
              && blanks.end() < part.length()
              && part.charAt(blanks.start() - 1) != '\n'
              && part.charAt(blanks.end()) != '\n';
      if (inside) {
        gaps.add(Gap.plain(offset + blanks.start(), offset + blanks.end()));
      }
    }
  }

  /**
   * The room right after a label that ends before {@code from}.
   *
   * @param next where the next label of the text begins, or its end
   * @param field whose value it is for: places before 年, 月 and 日 are room for a date only
   */
  static Optional<Gap> after(String shape, int from, int next, Field<?, ?> field) {
    Matcher match = DATE.matcher(shape).region(from, next);
    if (match.find() && isRoom(shape, from, match.start())) {
      Optional<Gap> gap = date(shape, match).filter(date -> date.isFor(field));
      if (gap.isPresent()) {
        return gap;
      }
    }
    int to = from;
    while (to < next && (shape.charAt(to) == LINE || shape.charAt(to) == BLANK)) {
      to++;
    }
    boolean line = shape.substring(from, to).indexOf(LINE) >= 0;
    int start = from;
    int end = to;
    if (line) {
      start = shape.indexOf(LINE, from);
      end = shape.lastIndexOf(LINE, to - 1) + 1;
    }
    boolean words = to < next && Character.isLetterOrDigit(shape.codePointAt(to));
    return !line && words ? Optional.empty() : Optional.of(Gap.plain(start, end));
  }

  private static boolean isRoom(String shape, int from, int to) {
    return to <= from || ROOM.matcher(shape.substring(from, to)).matches();
  }
}
