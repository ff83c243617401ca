package io.github.longzheng.forms.reading;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.layout.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes a form's value of a document, whose rows are gone through once: tables by their heads,
 * fields by whatever the kind of document offers.
 *
 * @param <T> the form's value
 */
public final class FormReader<T> {
  /** A text in a document and where it is. */
  public record Found(String text, Location location, Optional<Finding> damage) {}

  /** What a kind of document offers. */
  public interface Source<T> {
    /** Everything that has rows, in the order of the document. */
    List<RowSource> rows();

    /** How likely a table is to be there: the smallest number first. */
    int distance(RowSource rows, Table<T, ?> table);

    /** Whether rows outside tables may still have something to tell; asked before each sheet. */
    boolean wantsMore();

    /** Shows a row outside tables. */
    void outside(Row row);

    /** Tells that all rows outside the tables of this sheet have been shown. */
    void shown(RowSource rows);

    /** The text of a field outside tables; empty where the document has no such place. */
    Optional<Found> find(Field<T, ?> field);
  }

  /** After so many rows outside tables, a sheet has no labels further down. */
  private static final int LABELS_WITHIN = 1_000;

  private final FormDefinition<T> definition;
  private final Source<T> source;
  private final FindingList findings;
  private final Values values = new Values();
  private final Map<RowSource, OpenedRows> opened = new LinkedHashMap<>();
  private final Map<RowSource, List<TableReader<?>>> readers = new LinkedHashMap<>();

  private FormReader(FormDefinition<T> definition, Source<T> source, FindingList findings) {
    this.definition = definition;
    this.source = source;
    this.findings = findings;
  }

  /** Reads a document. */
  public static <T> FormReading<T> read(
      FormDefinition<T> definition, Source<T> source, FindingList findings) {
    return new FormReader<>(definition, source, findings).read(Optional.empty());
  }

  /** Reads a document, handing the rows of this table over. */
  public static <T, R> FormReading<T> read(
      FormDefinition<T> definition,
      Source<T> source,
      FindingList findings,
      Table<T, R> streamed,
      Consumer<? super R> rows) {
    FormReader<T> reader = new FormReader<>(definition, source, findings);
    return reader.read(Optional.of(new Streamed<>(streamed, rows)));
  }

  /** A table whose rows are not kept. */
  private record Streamed<T, R>(Table<T, R> table, Consumer<? super R> rows) {}

  private FormReading<T> read(Optional<Streamed<T, ?>> streamed) {
    boolean complete = true;
    try {
      for (Table<T, ?> table : definition.tables()) {
        if (streamed.isPresent() && streamed.get().table().equals(table)) {
          complete &= locate(streamed.get());
        } else if (!table.view()) {
          complete &= locate(table);
        }
      }
      source.rows().forEach(this::readRows);
    } finally {
      opened.values().forEach(OpenedRows::close);
    }
    Map<Field<T, ?>, Found> derived = new LinkedHashMap<>();
    for (Field<T, ?> field : definition.fields()) {
      Optional<Found> found = source.find(field);
      if (field.derived()) {
        found.ifPresent(text -> derived.put(field, text));
      } else {
        complete &= readField(field, found);
      }
    }
    if (!complete) {
      return reading(Optional.empty());
    }
    T value;
    try {
      value = definition.build().apply(values);
    } catch (InvalidValueException e) {
      findings.add(e.toFinding());
      return reading(Optional.empty());
    }
    derived.forEach((field, found) -> compareDerived(field, found, value));
    return reading(Optional.of(value));
  }

  private FormReading<T> reading(Optional<T> value) {
    return new FormReading<>(value, findings.all());
  }

  private <R> boolean locate(Streamed<T, R> streamed) {
    values.put(streamed.table(), List.of());
    return locate(
        streamed.table(), row -> row.value().ifPresent(value -> streamed.rows().accept(value)));
  }

  private <R> boolean locate(Table<T, R> table) {
    List<R> rows = new ArrayList<>();
    values.put(table, rows);
    return locate(table, row -> row.value().ifPresent(rows::add));
  }

  /**
   * Looks for the head of a table, where it is likeliest first; visible rows before hidden ones.
   */
  private <R> boolean locate(Table<T, R> table, Consumer<TableRow<R>> rows) {
    List<RowSource> likely =
        source.rows().stream()
            .sorted(
                Comparator.comparing(RowSource::isHidden)
                    .thenComparing(place -> source.distance(place, table)))
            .toList();
    for (RowSource place : likely) {
      Optional<TableReader<R>> reader =
          TableReader.find(open(place), table, stops(), rows, findings);
      if (reader.isPresent()) {
        readers.computeIfAbsent(place, p -> new ArrayList<>()).add(reader.get());
        reader.get().noteIfHidden();
        return true;
      }
    }
    findings.add(ReadFindings.noTable(TableReader.titles(table)));
    return false;
  }

  private OpenedRows open(RowSource place) {
    return opened.computeIfAbsent(place, OpenedRows::new);
  }

  /** Goes through rows, once: those of tables to their readers, the others to the source. */
  private void readRows(RowSource place) {
    List<TableReader<?>> tables =
        readers.getOrDefault(place, List.of()).stream()
            .sorted(Comparator.comparing(TableReader::head))
            .toList();
    if (tables.isEmpty() && !source.wantsMore()) {
      return;
    }
    tables.forEach(TableReader::begin);
    OpenedRows rows = open(place);
    int table = -1;
    int outside = 0;
    for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
      Row row = next.get();
      if (table + 1 < tables.size() && row.index() >= tables.get(table + 1).head()) {
        table++;
      }
      boolean taken = table >= 0 && !tables.get(table).ended() && tables.get(table).take(row);
      if (!taken && outside < LABELS_WITHIN) {
        outside++;
        source.outside(row);
      } else if (!taken && tables.isEmpty()) {
        break;
      }
    }
    source.shown(place);
  }

  /** Texts that tell that a table has ended: everything fixed, and the heads of other tables. */
  private Set<String> stops() {
    Set<String> stops =
        definition
            .body()
            .blocks()
            .flatMap(block -> block.fixedTexts())
            .map(Labels::normalize)
            .collect(Collectors.toSet());
    if (definition.tables().size() > 1) {
      stops.add(Table.NUMBER);
    }
    return stops;
  }

  private <V> boolean readField(Field<T, V> field, Optional<Found> found) {
    if (found.isEmpty()) {
      Parsed<V> nothing = field.parse("");
      if (nothing.value().isEmpty()) {
        findings.add(ReadFindings.noField(field.title()).at(Location.ofField(field.title())));
      }
      nothing.value().ifPresent(value -> values.put(field, value));
      return nothing.value().isPresent();
    }
    String text = found.get().text();
    String shown = field.codec().mask().apply(text);
    if (found.get().damage().isPresent()) {
      findings.add(found.get().damage().get().withText(shown).at(found.get().location()));
      return false;
    }
    Parsed<V> parsed = field.parse(text);
    for (Finding finding : parsed.findings()) {
      findings.add(finding.withText(shown).at(found.get().location()));
    }
    parsed.value().ifPresent(value -> values.put(field, value));
    return parsed.value().isPresent();
  }

  private void compareDerived(Field<T, ?> field, Found found, T value) {
    String expected = field.format(value);
    if (!found.text().equals(expected)) {
      findings.add(
          ReadFindings.notDerived(field.title(), expected, field.codec().mask().apply(found.text()))
              .at(found.location()));
    }
  }
}
