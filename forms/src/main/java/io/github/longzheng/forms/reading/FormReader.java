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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a form's value of a document: tables by their heads, fields by whatever the kind of
 * document offers.
 *
 * @param <T> the form's value
 */
public final class FormReader<T> {
  /** A text in a document and where it is. */
  public record Found(String text, Location location, Optional<Finding> damage) {}

  /** What a kind of document offers. */
  public interface Source<T> {
    /** The grids in which a table may be, the likeliest first. */
    List<Grid> grids(Table<T, ?> table);

    /** Tells that rows {@code from} (inclusive) to {@code to} (exclusive) of a grid are a table. */
    void claim(Grid grid, int from, int to);

    /** The text of a field outside tables; empty where the document has no such place. */
    Optional<Found> find(Field<T, ?> field);
  }

  private final FormDefinition<T> definition;
  private final Source<T> source;
  private final List<Finding> findings = new ArrayList<>();
  private final Values values = new Values();

  private FormReader(FormDefinition<T> definition, Source<T> source) {
    this.definition = definition;
    this.source = source;
  }

  /** Reads a document. */
  public static <T> FormReading<T> read(FormDefinition<T> definition, Source<T> source) {
    return new FormReader<>(definition, source).read();
  }

  private FormReading<T> read() {
    boolean complete = true;
    for (Table<T, ?> table : definition.tables()) {
      complete &= table.view() || readTable(table);
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
      return new FormReading<>(Optional.empty(), findings);
    }
    T value;
    try {
      value = definition.build().apply(values);
    } catch (InvalidValueException e) {
      findings.add(e.toFinding());
      return new FormReading<>(Optional.empty(), findings);
    }
    derived.forEach((field, found) -> compareDerived(field, found, value));
    return new FormReading<>(Optional.of(value), findings);
  }

  private <R> boolean readTable(Table<T, R> table) {
    Set<String> stops = stops();
    for (Grid grid : source.grids(table)) {
      Optional<TableReader<R>> reader = TableReader.find(grid, table, stops, findings);
      if (reader.isPresent()) {
        int end = reader.get().readInto(values);
        source.claim(grid, reader.get().head(), end);
        return true;
      }
    }
    findings.add(ReadFindings.noTable(TableReader.titles(table)));
    return false;
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
