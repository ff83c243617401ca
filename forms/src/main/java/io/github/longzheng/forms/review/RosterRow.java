package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.CertificateRoster;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the roster as somebody typed it (花名册原始行): the raw text of every cell and where it
 * stands.
 *
 * <p>Nothing is checked here. Texts come without blanks at their ends, as readers give them; a cell
 * that is empty has an empty text, a column that the file does not have has none. Immutable.
 */
public final class RosterRow {
  private final RosterSheet sheet;
  private final int number;
  private final String[] texts;
  private final Map<RosterColumn, Finding> damages;

  private RosterRow(
      RosterSheet sheet, int number, String[] texts, Map<RosterColumn, Finding> damages) {
    this.sheet = sheet;
    this.number = number;
    this.texts = texts;
    this.damages = damages;
  }

  /**
   * A row of these texts.
   *
   * @param sheet where it stands
   * @param number number of the row there, counted from 1
   * @param texts one for each {@link RosterColumn}, in order; ignored where the sheet has no such
   *     column
   */
  public static RosterRow of(RosterSheet sheet, int number, String... texts) {
    Objects.requireNonNull(sheet, "sheet");
    if (number < 1) {
      throw new IllegalArgumentException("number: expected 1 or more but was " + number);
    }
    if (texts.length != RosterColumn.all().size()) {
      throw new IllegalArgumentException(
          "texts: expected " + RosterColumn.all().size() + " but were " + texts.length);
    }
    String[] copy = texts.clone();
    for (String text : copy) {
      Objects.requireNonNull(text, "text");
    }
    return new RosterRow(sheet, number, copy, Map.of());
  }

  /** A row of the texts in this map; the others are empty. */
  public static RosterRow of(RosterSheet sheet, int number, Map<RosterColumn, String> texts) {
    String[] all = new String[RosterColumn.all().size()];
    for (RosterColumn column : RosterColumn.all()) {
      all[column.ordinal()] = texts.getOrDefault(column, "");
    }
    return of(sheet, number, all);
  }

  /** The row that attachment 6 has for an entry. */
  public static RosterRow of(RosterSheet sheet, int number, CertificateRoster.Entry entry) {
    String[] all = new String[RosterColumn.all().size()];
    for (RosterColumn column : RosterColumn.all()) {
      all[column.ordinal()] = column.format(entry);
    }
    return of(sheet, number, all);
  }

  /** Where it stands. */
  public RosterSheet sheet() {
    return sheet;
  }

  /** Its number there, counted from 1. */
  public int number() {
    return number;
  }

  /** The text of a cell, not masked; empty where the sheet has no such column. */
  public Optional<String> text(RosterColumn column) {
    return sheet.has(column) ? Optional.of(raw(column)) : Optional.empty();
  }

  /** The place of a cell. */
  public Location location(RosterColumn column) {
    return sheet.location(number, column);
  }

  /** The same row with another text in one cell. */
  public RosterRow with(RosterColumn column, String text) {
    String[] changed = texts.clone();
    changed[column.ordinal()] = Objects.requireNonNull(text, "text");
    return new RosterRow(sheet, number, changed, damages);
  }

  /** The same texts at another place. */
  public RosterRow at(RosterSheet sheet, int number) {
    return new RosterRow(sheet, number, texts, damages);
  }

  /**
   * The same row, a cell of which the file itself has spoilt, such as a number that lost its digits
   * ({@code FORM-07}); the cell then has this finding and no other.
   */
  public RosterRow withDamage(RosterColumn column, Finding damage) {
    Map<RosterColumn, Finding> more = new EnumMap<>(RosterColumn.class);
    more.putAll(damages);
    more.put(column, damage);
    return new RosterRow(sheet, number, texts, more);
  }

  Map<RosterColumn, Finding> damages() {
    return damages;
  }

  String raw(RosterColumn column) {
    return texts[column.ordinal()];
  }

  /** The place only, because the texts are personal data. */
  @Override
  public String toString() {
    return "RosterRow[" + (sheet.name().isEmpty() ? "" : sheet.name() + " ") + "第" + number + "行]";
  }
}
