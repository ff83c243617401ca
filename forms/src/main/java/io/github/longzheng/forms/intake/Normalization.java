package io.github.longzheng.forms.intake;

import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Normalized;
import io.github.longzheng.core.Normalized.Change;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The step between a cell and its value that takes writings for what they mean (规范化), such as
 * {@code 62000019900101001x} for {@code 62000019900101001X}. It is named, and each cell that it
 * changes is reported.
 *
 * <p>{@link #standard()} changes how a text is written, never what it says: full-width characters,
 * blanks, hyphens, a lower-case x, invisible characters, {@code ="0123"} as spreadsheets save it,
 * dates in usual writings. It adds no digit and chooses no value; what it makes is checked like any
 * other text. docs/intake.md lists the changes by field.
 *
 * <p>Immutable and thread-safe.
 */
public final class Normalization {
  private static final Normalization STANDARD = new Normalization(true);
  private static final Normalization NONE = new Normalization(false);

  /** How a spreadsheet writes a text of digits into a CSV file so that it stays a text. */
  private static final Pattern TEXT_FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(\\d{4})(?:年|([-/.]))(\\d{1,2})(?:月|\\2)(\\d{1,2})日?(?:[T ]0{1,2}:00(?::00(?:\\.0+)?)?)?");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");

  /** What is done to the text of a field. */
  private record Step(ValueType type, UnaryOperator<Normalized> change) {}

  private static final Step TEXT = new Step(ValueType.TEXT, Normalization::prose);
  private static final Map<String, Step> STEPS =
      Map.ofEntries(
          Map.entry(IntakeFields.TICKET, new Step(ValueType.TEXT, Normalization::code)),
          Map.entry(IntakeFields.GENDER, new Step(ValueType.GENDER, Normalization::code)),
          Map.entry(IntakeFields.LEVEL, new Step(ValueType.SKILL_LEVEL, Normalization::code)),
          Map.entry(IntakeFields.ISSUE_DATE, new Step(ValueType.DATE, Normalization::date)),
          Map.entry(IntakeFields.MARKS.get(0), new Step(ValueType.MARK, Normalization::code)),
          Map.entry(IntakeFields.MARKS.get(1), new Step(ValueType.MARK, Normalization::code)),
          Map.entry(IntakeFields.MARKS.get(2), new Step(ValueType.MARK, Normalization::code)),
          Map.entry(
              IntakeFields.ID,
              new Step(ValueType.CITIZEN_ID, before -> then(before, CitizenId::normalize))),
          Map.entry(
              IntakeFields.NUMBER,
              new Step(
                  ValueType.CERTIFICATE_NUMBER,
                  before -> then(before, CertificateNumber::normalize))),
          Map.entry(
              IntakeFields.PHONE,
              new Step(ValueType.PHONE, before -> then(before, PhoneNumber::normalize))));

  private final boolean changing;

  private Normalization(boolean changing) {
    this.changing = changing;
  }

  /** The usual changes of writing. */
  public static Normalization standard() {
    return STANDARD;
  }

  /** No change at all: cells must have the canonical text. */
  public static Normalization none() {
    return NONE;
  }

  /**
   * A text of a field after the changes, and what they were.
   *
   * @param field key of the field, such as {@code id}; {@link HeadingMapping#fields()} has them all
   * @throws IllegalArgumentException when there is no such field
   */
  public Normalized apply(String field, String text) {
    IntakeFields.require(field);
    Objects.requireNonNull(text, "text");
    Normalized as = new Normalized(text, List.of());
    return changing && !text.isEmpty() ? step(field).change().apply(withoutFormula(as)) : as;
  }

  /** What the changes of a field are reported as. */
  static ValueType type(String field) {
    return step(field).type();
  }

  private static Step step(String field) {
    return STEPS.getOrDefault(field, TEXT);
  }

  private interface Type {
    Normalized normalize(String text);
  }

  private static Normalized then(Normalized before, Type type) {
    Normalized after = type.normalize(before.text());
    return with(before, after.text(), EnumSet.copyOf(union(Set.of(), after.changes())));
  }

  private static Normalized with(Normalized before, String text, Set<Change> changes) {
    return new Normalized(text, List.copyOf(union(changes, before.changes())));
  }

  private static Set<Change> union(Set<Change> some, List<Change> others) {
    Set<Change> all = EnumSet.noneOf(Change.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  private static Normalized withoutFormula(Normalized before) {
    Matcher formula = TEXT_FORMULA.matcher(before.text());
    return formula.matches()
        ? with(before, formula.group(1).replace("\"\"", "\""), Set.of(Change.TEXT_FORMULA))
        : before;
  }

  /**
   * Texts without blanks inside: ticket numbers, marks, levels. Their hyphens may mean something.
   */
  private static Normalized code(Normalized before) {
    return clean(before, true);
  }

  /** Names and other words; a blank between two Chinese characters only fills a column. */
  private static Normalized prose(Normalized before) {
    return clean(before, false);
  }

  private static Normalized clean(Normalized before, boolean code) {
    String text = before.text();
    Set<Change> changes = EnumSet.noneOf(Change.class);
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (code && c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
        changes.add(Change.FULL_WIDTH);
      }
      if (c == '\uFEFF') {
        changes.add(Change.BYTE_ORDER_MARK);
      } else if (isBlank(c)) {
        if (code || Character.isISOControl(c) || isBetweenChinese(text, i)) {
          changes.add(Change.BLANK);
        } else {
          result.append(c);
        }
      } else if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c)) {
        changes.add(Change.INVISIBLE_CHARACTER);
      } else if (code && c == '\'' && result.length() == 0) {
        changes.add(Change.TEXT_MARK);
      } else {
        result.append(c);
      }
    }
    return changes.isEmpty() ? before : with(before, result.toString(), changes);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether the characters next to a run of blanks are Chinese, or there are none. */
  private static boolean isBetweenChinese(String text, int blank) {
    int left = blank;
    int right = blank;
    while (left >= 0 && isBlank(text.charAt(left))) {
      left--;
    }
    while (right < text.length() && isBlank(text.charAt(right))) {
      right++;
    }
    return (left < 0 || Character.isIdeographic(text.codePointBefore(left + 1)))
        && (right == text.length() || Character.isIdeographic(text.codePointAt(right)));
  }

  private static Normalized date(Normalized before) {
    Normalized plain = clean(before, true);
    Matcher date = YEAR_MONTH_DAY.matcher(before.text().strip());
    if (!date.matches()) {
      date = YEAR_MONTH_DAY.matcher(plain.text());
    }
    if (!date.matches()) {
      date = EIGHT_DIGITS.matcher(plain.text());
    }
    if (!date.matches()) {
      return plain;
    }
    String iso =
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            date.group(1),
            Integer.parseInt(date.group(3)),
            Integer.parseInt(date.group(4)));
    return iso.equals(before.text()) ? before : with(plain, iso, Set.of(Change.DATE_FORM));
  }
}
