package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts that a definition says a value has, to be held against what another program read out of
 * the file. Rows are lists of texts without the empty ones.
 */
record WrittenTexts<T>(FormDefinition<T> definition, T value) {
  static <T> WrittenTexts<T> of(FormDefinition<T> definition, T value) {
    return new WrittenTexts<>(definition, value);
  }

  /** Every table of every sheet, row by row; the rows of each sheet by its name. */
  void assertSheets(Map<String, List<List<String>>> read) {
    for (Sheet<T> sheet : ((Workbook<T>) definition.body()).sheets()) {
      List<List<String>> rows = read.get(sheet.name());
      assertThat(rows).as(sheet.name()).isNotNull();
      int from = 0;
      for (Block<T> block : sheet.blocks()) {
        if (block instanceof Block.Rows<T> table) {
          boolean plain = sheet.kind() == Sheet.Kind.PLAIN;
          from = assertTable(rows, from, table.table(), value, plain);
        }
      }
    }
  }

  /** Every field beside its label, or after it. */
  void assertFields(Map<String, List<List<String>>> read) {
    List<List<String>> rows = read.values().stream().flatMap(List::stream).toList();
    assertThat(definition.fields()).isNotEmpty();
    for (Field<T, ?> field : definition.fields()) {
      String text = field.format(value);
      assertThat(rows)
          .as(field.title())
          .anyMatch(
              row ->
                  row.contains(field.title() + "：" + text)
                      || row.indexOf(field.title()) >= 0
                          && row.indexOf(field.title()) + 1 < row.size()
                          && row.get(row.indexOf(field.title()) + 1).equals(text));
    }
  }

  /** Every paragraph of a letter, in order. */
  void assertParagraphs(List<String> read) {
    List<String> expected = new ArrayList<>();
    definition
        .body()
        .blocks()
        .forEach(
            block -> {
              if (block instanceof Block.Paragraph<T> paragraph) {
                paragraph(paragraph, value).forEach(expected::add);
              }
            });
    assertThat(read).isEqualTo(expected);
  }

  /** Every table of a letter, row by row, and no other row. */
  void assertTables(List<List<String>> rows) {
    int from = 0;
    assertThat(definition.tables()).isNotEmpty();
    for (Table<T, ?> table : definition.tables()) {
      from = assertTable(rows, from, table, value, false);
    }
    assertThat(rows).hasSize(from);
  }

  /** Finds the head from a row on and compares every row after it; returns the row after those. */
  private static <T, R> int assertTable(
      List<List<String>> rows, int from, Table<T, R> table, T value, boolean plain) {
    List<String> titles = texts(table, column -> column.field().title());
    int head = from;
    while (head < rows.size()
        && !rows.get(head).equals(numbered(Table.NUMBER, titles, plain))
        && !isUpperHead(rows.get(head), table)) {
      head++;
    }
    assertThat(head).as("head of %s in %s", table.key(), rows).isLessThan(rows.size());
    int next = head + (table.hasGroups() ? 2 : 1);
    int number = 0;
    for (R item : table.rows().apply(value)) {
      number++;
      while (rows.get(next).get(0).equals(Table.SUBTOTAL)) {
        next++;
      }
      List<String> expected = texts(table, column -> column.field().format(item));
      assertThat(rows.get(next))
          .as("row %s of %s", number, table.key())
          .isEqualTo(numbered(String.valueOf(number), expected, plain));
      next++;
    }
    if (table.subtotalBy().isPresent() && number > 0) {
      next++;
    }
    if (table.total().isPresent()) {
      assertThat(rows.get(next)).first().isEqualTo(table.total().get());
      next++;
    }
    return next;
  }

  private static boolean isUpperHead(List<String> row, Table<?, ?> table) {
    return table.hasGroups() && !row.isEmpty() && row.get(0).equals(Table.NUMBER);
  }

  private static <R> List<String> texts(
      Table<?, R> table, Function<io.github.longzheng.forms.layout.Column<R>, String> text) {
    return table.columns().stream().map(text).filter(t -> !t.isEmpty()).toList();
  }

  private static List<String> numbered(String number, List<String> texts, boolean plain) {
    return plain ? texts : Stream.concat(Stream.of(number), texts.stream()).toList();
  }

  private static <T> Stream<String> paragraph(Block.Paragraph<T> paragraph, T value) {
    List<String> texts = paragraph.slots().stream().map(field -> field.format(value)).toList();
    if (!texts.isEmpty() && texts.stream().allMatch(String::isEmpty)) {
      return Stream.empty();
    }
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < paragraph.parts().length; i++) {
      whole.append(paragraph.parts()[i]).append(i < texts.size() ? texts.get(i) : "");
    }
    return Stream.of(whole.toString().replace(String.valueOf(Block.Paragraph.BREAK), ""));
  }
}
