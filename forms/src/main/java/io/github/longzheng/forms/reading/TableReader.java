package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.layout.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds a table by its head, whatever the order of its columns, and reads its rows as they come.
 *
 * @param <R> type of a row
 */
public final class TableReader<R> {
  private final RowSource source;
  private final Table<?, R> table;
  private final Stops stops;
  private final Consumer<TableRow<R>> rows;
  private final FindingList findings;
  private final int head;
  private final Map<String, Integer> columnOf;
  private final List<CellReader<R, ?>> cells = new ArrayList<>();
  private final Values values = new Values();
  private final long[] group;
  private final long[] total;
  private boolean complete = true;
  private boolean ended;
  private long count;

  private TableReader(
      RowSource source,
      Table<?, R> table,
      Set<String> stops,
      Consumer<TableRow<R>> rows,
      FindingList findings,
      int head,
      Map<String, Integer> columnOf) {
    this.source = source;
    this.table = table;
    this.stops = new Stops(stops);
    this.rows = rows;
    this.findings = findings;
    this.head = head;
    this.columnOf = columnOf;
    this.group = new long[table.columns().size()];
    this.total = new long[table.columns().size()];
    for (Column<R> column : table.columns()) {
      cells.add(new CellReader<>(column.field(), columnOf.get(column.field().key()), firstRow()));
    }
  }

  /**
   * The reader of this table among these rows, if its head is there.
   *
   * @param stops normalized texts that begin the part after the table
   * @param rows takes the rows
   * @param findings takes what is found
   */
  static <R> Optional<TableReader<R>> find(
      OpenedRows opened,
      Table<?, R> table,
      Set<String> stops,
      Consumer<TableRow<R>> rows,
      FindingList findings) {
    return find(opened, table, Heads.titled(table), stops, rows, findings);
  }

  private static <R> Optional<TableReader<R>> find(
      OpenedRows opened,
      Table<?, R> table,
      Heads heads,
      Set<String> stops,
      Consumer<TableRow<R>> rows,
      FindingList findings) {
    Row head = Row.of(-1, List.of());
    Map<String, Integer> best = Map.of();
    List<Row> first = opened.first();
    for (int i = 0; i < first.size() && first.get(i).index() < OpenedRows.HEAD_WITHIN; i++) {
      Optional<Row> below = i + 1 < first.size() ? Optional.of(first.get(i + 1)) : Optional.empty();
      Map<String, Integer> columns = heads.columns(opened.source(), first.get(i), below);
      if (columns.size() > best.size()) {
        head = first.get(i);
        best = columns;
      }
    }
    if (best.size() < heads.enough()) {
      return Optional.empty();
    }
    heads.found(opened.source(), head, best);
    return Optional.of(
        new TableReader<>(opened.source(), table, stops, rows, findings, head.index(), best));
  }

  /**
   * Reads a table from the first of these sources that has its head, the visible ones before the
   * hidden ones.
   *
   * @param heads recognizes the head
   * @param rows takes the rows, those with errors too
   * @param findings takes what is found
   * @return the number of rows; empty when no source has the head
   */
  public static <R> Optional<Long> readFirst(
      List<RowSource> sources,
      Table<?, R> table,
      Heads heads,
      Consumer<TableRow<R>> rows,
      FindingList findings) {
    List<RowSource> likely =
        sources.stream().sorted(Comparator.comparing(RowSource::isHidden)).toList();
    for (RowSource source : likely) {
      try (OpenedRows opened = new OpenedRows(source)) {
        Optional<TableReader<R>> reader = find(opened, table, heads, Set.of(), rows, findings);
        if (reader.isPresent()) {
          reader.get().noteIfHidden();
          reader.get().readAll(opened);
          return Optional.of(reader.get().count);
        }
      }
    }
    return Optional.empty();
  }

  private void readAll(OpenedRows opened) {
    begin();
    for (Optional<Row> row = opened.next(); row.isPresent(); row = opened.next()) {
      if (!ended) {
        take(row.get());
      }
    }
  }

  /** The titles of a table, for a message. */
  public static String titles(Table<?, ?> table) {
    return table.columns().stream().map(c -> c.field().title()).collect(Collectors.joining("、"));
  }

  /** First row of the head. */
  int head() {
    return head;
  }

  private int firstRow() {
    return head + (table.hasGroups() ? 2 : 1);
  }

  /** Says so if people who see the document do not see the table. */
  void noteIfHidden() {
    if (source.isHidden()) {
      findings.add(
          ReadFindings.hidden(source.name()).at(Location.nowhere().withSheet(source.name())));
    }
  }

  /** Names the columns that are missing. */
  void begin() {
    for (Column<R> column : table.columns()) {
      Field<R, ?> field = column.field();
      if (!columnOf.containsKey(field.key()) && !field.derived()) {
        boolean mayMiss = field.parse("").value().isPresent();
        Finding missing =
            ReadFindings.noColumn(field.title()).at(source.location(head, 0, field.title()));
        findings.add(mayMiss ? missing.withSeverity(Severity.WARNING) : missing);
        complete &= mayMiss;
      }
    }
  }

  /** Whether the table is over. */
  boolean ended() {
    return ended;
  }

  /**
   * Takes a row from the head on; {@code false} if the table has ended and the row is not of it.
   */
  boolean take(Row row) {
    if (row.index() < firstRow()) {
      return true;
    }
    String first = row.firstText();
    String label = Labels.normalize(first);
    if (table.subtotalBy().isPresent() && label.equals(Table.SUBTOTAL)) {
      compareSums(row, first, group);
    } else if (table.total().isPresent() && label.equals(table.total().get())) {
      compareSums(row, first, total);
      ended = true;
    } else if (stops.begin(label)) {
      ended = true;
      return false;
    } else if (complete) {
      readRow(row);
    }
    return true;
  }

  private void readRow(Row row) {
    List<Finding> found = new ArrayList<>(0);
    boolean whole = true;
    for (CellReader<R, ?> cell : cells) {
      whole &= cell.read(source, row, values, found);
    }
    Optional<R> item = whole ? build(row, found) : Optional.empty();
    item.ifPresent(value -> addUp(row, value, found));
    findings.addAll(found);
    count++;
    rows.accept(new TableRow<>(source, row, columnOf, item, found));
  }

  private Optional<R> build(Row row, List<Finding> found) {
    try {
      return Optional.of(table.build().apply(values));
    } catch (InvalidValueException e) {
      found.add(e.toFinding().at(source.location(row.index(), 0, Table.NUMBER)));
      return Optional.empty();
    }
  }

  private void addUp(Row row, R item, List<Finding> found) {
    for (int i = 0; i < group.length; i++) {
      CellReader<R, ?> cell = cells.get(i);
      if (table.columns().get(i).summed()) {
        long amount = Long.parseLong(cell.field().format(item));
        group[i] += amount;
        total[i] += amount;
      }
      if (cell.field().derived()) {
        cell.compareDerived(source, row, item, found);
      }
    }
  }

  /** Compares a row of sums with what was added up, and starts again from nothing. */
  private void compareSums(Row row, String label, long[] sums) {
    for (int i = 0; i < sums.length; i++) {
      Field<R, ?> field = table.columns().get(i).field();
      Integer column = columnOf.get(field.key());
      if (table.columns().get(i).summed() && column != null) {
        String text = row.text(column);
        if (!text.equals(String.valueOf(sums[i]))) {
          findings.add(
              ReadFindings.notDerived(label, String.valueOf(sums[i]), text)
                  .at(source.location(row.index(), column, field.title())));
        }
      }
      sums[i] = 0;
    }
  }

  /** Texts that begin the part after a table. */
  private static final class Stops {
    /** Shorter ones must be the whole label: a name may begin with them. */
    private static final int SHORT = 2;

    private final Set<String> whole;
    private final List<String> beginnings;

    Stops(Set<String> stops) {
      whole = stops;
      beginnings = stops.stream().filter(stop -> stop.length() > SHORT).toList();
    }

    boolean begin(String label) {
      if (label.length() <= SHORT) {
        return whole.contains(label);
      }
      for (String beginning : beginnings) {
        if (label.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads the cells of a column, and remembers what texts that come again were made of. */
  private static final class CellReader<R, V> {
    private static final int SLOTS = 256;

    /** What a spreadsheet makes of a long number when it writes a CSV file: {@code 6.2E+17}. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[1-9](?:\\.[0-9]+)?[Ee]\\+[0-9]{2}");

    private final Field<R, V> field;
    private final OptionalInt column;
    private final int firstRow;
    private final String[] texts = new String[SLOTS];
    private final List<Parsed<V>> parsed = new ArrayList<>(SLOTS);

    /** The last text of the column that is not empty, and the row in which it stands. */
    private String above = "";

    private Optional<Finding> damageAbove = Optional.empty();
    private int rowAbove = -1;

    CellReader(Field<R, V> field, @Nullable Integer column, int firstRow) {
      this.field = field;
      this.column = column == null ? OptionalInt.empty() : OptionalInt.of(column);
      this.firstRow = firstRow;
      Parsed<V> nothing = field.parse("");
      for (int i = 0; i < SLOTS; i++) {
        texts[i] = "";
        parsed.add(nothing);
      }
    }

    Field<R, V> field() {
      return field;
    }

    /** Reads the row's cell; returns whether there is a value, or none is needed. */
    boolean read(RowSource source, Row row, Values values, List<Finding> found) {
      String text = text(source, row);
      if (field.derived()) {
        return true;
      }
      Optional<Finding> damage = damage(row, text);
      if (damage.isPresent()) {
        String shown = field.codec().mask().apply(text);
        found.add(damage.get().withText(shown).at(place(source, row)));
        return false;
      }
      Parsed<V> result = parse(text);
      for (Finding finding : result.findings()) {
        String shown = field.codec().mask().apply(text);
        found.add(finding.withText(shown).at(place(source, row)));
      }
      result.value().ifPresent(value -> values.put(field, value));
      return result.value().isPresent();
    }

    /** What happened to the content, here or in the first cell of the merged area. */
    private Optional<Finding> damage(Row row, String text) {
      if (column.isEmpty() || !row.text(column.getAsInt()).isEmpty()) {
        return column.isEmpty() ? Optional.empty() : row.damage(column.getAsInt());
      }
      return text.isEmpty() ? row.damage(column.getAsInt()) : damageAbove;
    }

    /**
     * The text of the cell, or of the merged area that reaches it from above. Only an empty cell
     * under one that is not can be in such an area, so that most sheets are never asked for theirs.
     */
    private String text(RowSource source, Row row) {
      if (column.isEmpty()) {
        return "";
      }
      int at = column.getAsInt();
      String text = row.text(at);
      if (!text.isEmpty()) {
        above = text;
        rowAbove = row.index();
        damageAbove = row.damage(at);
        return text;
      }
      if (above.isEmpty()) {
        return "";
      }
      OptionalInt top = source.merged().topOf(row.index(), at);
      if (top.isPresent() && top.getAsInt() == rowAbove && rowAbove >= firstRow) {
        return above;
      }
      above = "";
      return "";
    }

    private Parsed<V> parse(String text) {
      int hash = text.hashCode();
      int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
      if (!texts[slot].equals(text)) {
        parsed.set(
            slot,
            text.indexOf('+') > 0 && SCIENTIFIC.matcher(text).matches()
                ? Parsed.failed(ReadFindings.digitsLostInText(field.codec().mask().apply(text)))
                : field.parse(text));
        texts[slot] = text;
      }
      return parsed.get(slot);
    }

    void compareDerived(RowSource source, Row row, R item, List<Finding> found) {
      if (column.isPresent()) {
        String expected = field.format(item);
        String text = row.text(column.getAsInt());
        if (text.isEmpty()) {
          text = text(source, row);
        }
        if (text.equals(expected)) {
          return;
        }
        String shown = field.codec().mask().apply(text);
        Parsed<V> read = parse(text);
        if (read.value().map(field.codec().format()).filter(expected::equals).isPresent()) {
          read.findings().forEach(note -> found.add(note.withText(shown).at(place(source, row))));
        } else {
          found.add(ReadFindings.notDerived(field.title(), expected, shown).at(place(source, row)));
        }
      }
    }

    private Location place(RowSource source, Row row) {
      return source.location(row.index(), column.orElse(0), field.title());
    }
  }
}
