package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Normalized;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.layout.Codec;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts normalizing and a mapping before the codecs of a table. */
final class IntakeCodecs {
  private final HeadingMapping mapping;
  private final Normalization normalization;

  IntakeCodecs(HeadingMapping mapping, Normalization normalization) {
    this.mapping = mapping;
    this.normalization = normalization;
  }

  /** The table that reads what the mapping and the normalizing make of its cells. */
  <T, R> Table<T, R> before(Table<T, R> table) {
    return table.mapColumns(this::before);
  }

  private <R> Column<R> before(Column<R> column) {
    return column.with(before(column.field()));
  }

  private <R, V> Field<R, V> before(Field<R, V> field) {
    Codec<V> codec = field.codec();
    Reader<V> reader =
        new Reader<>(
            field,
            normalization,
            mapping.values(field.key()),
            mapping.suggestions(field.key()),
            mapping.defaults().getOrDefault(field.key(), ""));
    return field.coded(
        new Codec<>(
            codec.description(), codec.numeric(), codec.format(), reader::read, codec.mask()));
  }

  /** How the cells of a field are read. */
  private record Reader<V>(
      Field<?, V> field,
      Normalization normalization,
      Map<String, String> values,
      Map<String, String> suggestions,
      String ifEmpty) {
    Parsed<V> read(String text) {
      if (text.isEmpty()) {
        return field.parse(ifEmpty);
      }
      List<Finding> notes = new ArrayList<>();
      Normalized normalized = normalization.apply(field.key(), text);
      notes.addAll(normalized.toFindings(Normalization.type(field.key())));
      String meant = values.get(normalized.text());
      if (meant != null) {
        notes.add(IntakeFindings.mapped(field.title(), mask(normalized.text()), mask(meant)));
      }
      String last = meant == null ? normalized.text() : meant;
      Parsed<V> parsed = field.parse(last);
      String suggestion = suggestions.get(last);
      for (Finding finding : parsed.findings()) {
        notes.add(
            suggestion != null && finding.isError()
                ? IntakeFindings.withSuggestion(finding, mask(suggestion))
                : finding);
      }
      if (suggestion != null && parsed.value().isPresent()) {
        notes.add(IntakeFindings.unusual(field.title(), mask(last), mask(suggestion)));
      }
      return new Parsed<>(parsed.value(), notes);
    }

    private String mask(String text) {
      return field.codec().mask().apply(text);
    }
  }
}
