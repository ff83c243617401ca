package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Location;
import io.github.longzheng.forms.intake.HeadingMapping.Meaning;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.Heads;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.tables.CsvRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognizes heads by a mapping, and says what it thinks of the headings. */
final class IntakeHeads implements Heads {
  /** So much of a heading must be like a title to be taken for a slip. */
  private static final double ALIKE = 0.6;

  private final Path file;
  private final HeadingMapping mapping;
  private final Map<String, Meaning> meanings;
  private final List<Field<?, ?>> fields;
  private final List<Field<?, ?>> required;
  private final SortedFindings findings;
  private Optional<IntakeSource> source = Optional.empty();
  private int width;

  /** The row that was most like a head. */
  private Optional<Candidate> likeliest = Optional.empty();

  private record Candidate(RowSource source, Row row, Map<String, Integer> columns) {}

  IntakeHeads(Path file, HeadingMapping mapping, Table<?, ?> table, SortedFindings findings) {
    this.file = file;
    this.mapping = mapping;
    this.meanings = mapping.meanings(table);
    this.fields = IntakeFields.of(table);
    this.required =
        fields.stream()
            .filter(field -> !field.derived() && field.parse("").value().isEmpty())
            .toList();
    this.findings = findings;
  }

  @Override
  public Map<String, Integer> columns(RowSource rows, Row row, Optional<Row> below) {
    Map<String, Integer> found = new HashMap<>();
    Map<String, Integer> ranks = new HashMap<>();
    for (int column = 0; column < row.columns(); column++) {
      Meaning meaning = meanings.get(MappingLayer.label(row.text(column)));
      if (meaning != null
          && meaning.rank() < ranks.getOrDefault(meaning.field(), Integer.MAX_VALUE)) {
        ranks.put(meaning.field(), meaning.rank());
        found.put(meaning.field(), column);
      }
    }
    if (found.size() > likeliest.map(candidate -> candidate.columns().size()).orElse(0)) {
      likeliest = Optional.of(new Candidate(rows, row, found));
    }
    return found;
  }

  /** Most of what a row cannot do without, and never one title alone. */
  @Override
  public int enough() {
    return Math.max(2, (int) Math.ceil(required.size() * ALIKE));
  }

  @Override
  public void found(RowSource rows, Row head, Map<String, Integer> columns) {
    width = head.columns();
    List<MappedColumn> mapped = new ArrayList<>();
    for (int column = 0; column < head.columns(); column++) {
      String heading = head.text(column);
      if (heading.isEmpty()) {
        continue;
      }
      Optional<String> field = fieldOf(column, columns);
      mapped.add(new MappedColumn(heading, column, field));
      if (field.isEmpty() && !mapping.ignores(heading)) {
        judge(new Candidate(rows, head, columns), column);
      }
    }
    Optional<CsvRows> text = rows instanceof CsvRows csv ? Optional.of(csv) : Optional.empty();
    source =
        Optional.of(
            new IntakeSource(
                file,
                rows.name(),
                head.index() + 1,
                text.map(CsvRows::encoding),
                text.map(csv -> csv.separator().chineseName()),
                mapped));
    Map<String, String> defaults = mapping.defaults();
    for (Field<?, ?> field : fields) {
      String value = defaults.get(field.key());
      if (value != null) {
        Location place =
            rows.location(head.index(), columns.getOrDefault(field.key(), 0), field.title());
        findings.addAboutHead(
            IntakeFindings.defaulted(field.title(), field.codec().mask().apply(value)).at(place));
      }
    }
  }

  /** Where no head was found, says what the row that was most like one lacks. */
  void explainAbsence() {
    likeliest.ifPresent(
        candidate -> {
          for (int column = 0; column < candidate.row().columns(); column++) {
            String heading = candidate.row().text(column);
            if (!heading.isEmpty()
                && fieldOf(column, candidate.columns()).isEmpty()
                && nearMiss(heading, candidate.columns().keySet()).isPresent()) {
              judge(candidate, column);
            }
          }
        });
  }

  private static Optional<String> fieldOf(int column, Map<String, Integer> columns) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Says why a column is not read. */
  private void judge(Candidate head, int column) {
    String heading = head.row().text(column);
    Location place = head.source().location(head.row().index(), column, heading);
    Meaning meaning = meanings.get(MappingLayer.label(heading));
    if (meaning != null) {
      String taken = head.row().text(head.columns().getOrDefault(meaning.field(), column));
      findings.addAboutHead(
          IntakeFindings.secondColumn(heading, IntakeFields.title(meaning.field()), taken)
              .at(place));
      return;
    }
    findings.addAboutHead(
        nearMiss(heading, head.columns().keySet())
            .map(field -> IntakeFindings.nearMiss(heading, field.title()))
            .orElseGet(() -> IntakeFindings.unknownHeading(heading))
            .at(place));
  }

  /** The missing field that has a heading most like this one. */
  private Optional<Field<?, ?>> nearMiss(String heading, Set<String> present) {
    String label = MappingLayer.label(heading);
    Optional<Field<?, ?>> nearest = Optional.empty();
    double most = ALIKE;
    for (Field<?, ?> field : fields) {
      if (present.contains(field.key())) {
        continue;
      }
      for (String known : mapping.headings(field.key())) {
        double alike = alike(label, MappingLayer.label(known));
        if (alike > most) {
          most = alike;
          nearest = Optional.of(field);
        }
      }
    }
    return nearest;
  }

  /** Twice the longest common subsequence by the length of both, from 0 to 1. */
  private static double alike(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] =
            one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return one.isEmpty() || other.isEmpty()
        ? 0
        : 2.0 * row[other.length()] / (one.length() + other.length());
  }

  /** How many columns the head has. */
  int width() {
    return width;
  }

  /** Where the head was found. */
  Optional<IntakeSource> source() {
    return source;
  }
}
