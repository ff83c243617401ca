package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tags of a blank: {@code {{单位名称}}} or {@code {{organization}}} for a field, {@code {{职业名称}}}
 * or {@code {{rows.occupation}}} in the row that is repeated for each row of a table, {@code
 * {{rows.headCount.sum}}} for a sum.
 *
 * @param <T> the form's value
 */
final class Tags<T> {
  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");
  private static final String SUM = ".sum";

  /** A row that is repeated. */
  record TagRow<T, R>(Canvas canvas, int row, Table<T, R> table) {}

  /** A tag in a text. */
  private record Tag(String name, int from, int to) {}

  /**
   * A tag outside the rows that are repeated.
   *
   * @param cell where it fills a cell
   */
  private record Mark(Spot spot, Tag tag, Optional<Cell> cell) {}

  private record Cell(Canvas canvas, int row, int column) {}

  private final FormDefinition<T> definition;
  private final Blank blank;
  private final List<TagRow<T, ?>> rows = new ArrayList<>();
  private final List<Mark> marks;
  private final Set<String> fields = new HashSet<>();
  private final List<Finding> found = new ArrayList<>();
  private final List<Finding> unknown = new ArrayList<>();

  Tags(FormDefinition<T> definition, Blank blank) {
    this.definition = definition;
    this.blank = blank;
    for (Canvas canvas : blank.canvases()) {
      for (int row = 0; row < canvas.rows(); row++) {
        tableOf(canvas, row);
      }
    }
    marks = findMarks();
    marks.forEach(mark -> look(mark.spot(), mark.tag()));
  }

  List<TagRow<T, ?>> rows() {
    return rows;
  }

  /** Keys of the fields that have a tag. */
  Set<String> fields() {
    return fields;
  }

  List<Finding> found() {
    return found;
  }

  List<Finding> unknown() {
    return unknown;
  }

  boolean has(Table<T, ?> table) {
    return rows.stream().anyMatch(row -> row.table().equals(table));
  }

  /** Keys of the columns of a table that have a tag. */
  Set<String> columns(Table<T, ?> table) {
    return rows.stream()
        .filter(row -> row.table().equals(table))
        .flatMap(row -> texts(row.canvas(), row.row()).values().stream())
        .flatMap(text -> in(text).stream())
        .flatMap(tag -> column(table, tag.name()).stream())
        .map(i -> table.columns().get(i).field().key())
        .collect(Collectors.toSet());
  }

  private static List<Tag> in(String text) {
    List<Tag> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(text);
    while (matcher.find()) {
      tags.add(new Tag(matcher.group(1), matcher.start(), matcher.end()));
    }
    return tags;
  }

  /** The texts of a row, by column. */
  private static Map<Integer, String> texts(Canvas canvas, int row) {
    Map<Integer, String> texts = new LinkedHashMap<>();
    for (int column = 0; column < canvas.columns(); column++) {
      if (canvas.area(row, column).isAt(row, column) && !canvas.isComputed(row, column)) {
        String text = canvas.text(row, column);
        if (!text.isBlank()) {
          texts.put(column, text);
        }
      }
    }
    return texts;
  }

  /** Remembers a row that has a tag of a column which is no field of the form. */
  private void tableOf(Canvas canvas, int row) {
    List<Tag> tags =
        texts(canvas, row).values().stream().flatMap(text -> in(text).stream()).toList();
    for (Table<T, ?> table : definition.tables()) {
      boolean names =
          tags.stream()
              .map(Tag::name)
              .anyMatch(
                  name ->
                      column(table, name).isPresent()
                          && (name.startsWith(table.key() + ".") || field(name).isEmpty()));
      boolean all =
          tags.stream()
              .map(Tag::name)
              .allMatch(name -> isNumber(table, name) || column(table, name).isPresent());
      if (names && all && rows.stream().noneMatch(r -> r.table().equals(table))) {
        rows.add(new TagRow<>(canvas, row, table));
        return;
      }
    }
  }

  private Optional<Field<T, ?>> field(String name) {
    return definition.fields().stream()
        .filter(field -> field.key().equals(name) || field.isTitled(name))
        .findFirst();
  }

  private static boolean isNumber(Table<?, ?> table, String name) {
    String bare =
        name.startsWith(table.key() + ".") ? name.substring(table.key().length() + 1) : name;
    return Labels.normalize(bare).equals(Table.NUMBER);
  }

  private static Optional<Integer> column(Table<?, ?> table, String name) {
    String bare =
        name.startsWith(table.key() + ".") ? name.substring(table.key().length() + 1) : name;
    return IntStream.range(0, table.columns().size())
        .boxed()
        .filter(
            i -> {
              Field<?, ?> field = table.columns().get(i).field();
              return field.key().equals(bare) || field.isTitled(bare);
            })
        .findFirst();
  }

  /** The sum that a tag names, as a text of a value. */
  private Optional<BiFunction<Table<T, ?>, T, String>> sum(Table<T, ?> table, String name) {
    return Optional.of(name)
        .filter(each -> each.endsWith(SUM) && each.startsWith(table.key() + "."))
        .flatMap(each -> column(table, each.substring(0, each.length() - SUM.length())))
        .filter(i -> table.columns().get(i).summed())
        .map(i -> (of, value) -> TableLine.total(of, value).texts().get(i));
  }

  private Optional<String> text(String name, T value) {
    Optional<Field<T, ?>> field = field(name);
    if (field.isPresent()) {
      return Optional.of(field.get().format(value));
    }
    return definition.tables().stream()
        .flatMap(table -> sum(table, name).map(sum -> sum.apply(table, value)).stream())
        .findFirst();
  }

  /** Every tag outside the rows that are repeated. */
  private List<Mark> findMarks() {
    List<Mark> all = new ArrayList<>();
    for (Spot paragraph : blank.paragraphs()) {
      in(paragraph.text()).forEach(tag -> all.add(new Mark(paragraph, tag, Optional.empty())));
    }
    for (Canvas canvas : blank.canvases()) {
      for (int row = 0; row < canvas.rows(); row++) {
        if (!isRepeated(canvas, row)) {
          for (Map.Entry<Integer, String> text : texts(canvas, row).entrySet()) {
            Cell cell = new Cell(canvas, row, text.getKey());
            for (Tag tag : in(text.getValue())) {
              boolean whole = tag.from() == 0 && tag.to() == text.getValue().length();
              all.add(
                  new Mark(
                      canvas.spot(row, text.getKey()), tag, Optional.of(cell).filter(c -> whole)));
            }
          }
        }
      }
    }
    return all;
  }

  private boolean isRepeated(Canvas canvas, int row) {
    return rows.stream().anyMatch(each -> each.canvas().equals(canvas) && each.row() == row);
  }

  private void look(Spot spot, Tag tag) {
    Optional<Field<T, ?>> field = field(tag.name());
    if (field.isPresent()) {
      fields.add(field.get().key());
      found.add(FillFindings.found(field.get().title()).at(spot.location(field.get().title())));
    } else if (definition.tables().stream().allMatch(t -> sum(t, tag.name()).isEmpty())) {
      unknown.add(FillFindings.unknownTag(tag.name(), known()).at(spot.location(tag.name())));
    }
  }

  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    definition.fields().forEach(field -> known.add(field.title()));
    for (Table<T, ?> table : definition.tables()) {
      known.add(table.key() + "." + Table.NUMBER);
      for (Column<?> column : table.columns()) {
        known.add(table.key() + "." + column.field().title());
      }
    }
    return known;
  }

  /** What puts the values of fields and sums in the place of their tags, by the tag's begin. */
  List<Edit> edits(T value) {
    return marks.stream()
        .map(
            mark ->
                new Edit(
                    mark.tag().from(),
                    () -> fill(mark, text(mark.tag().name(), value).orElseThrow())))
        .toList();
  }

  private void fill(Mark mark, String text) {
    Optional<Field<T, ?>> field = field(mark.tag().name());
    String key = field.map(Field::key).orElse("");
    boolean number =
        field.map(found -> found.codec().numeric()).orElse(true) && TablePlace.isDecimal(text);
    if (mark.cell().isPresent() && number) {
      Cell cell = mark.cell().get();
      cell.canvas().set(cell.row(), cell.column(), text, true, key);
    } else {
      int from = mark.tag().from();
      mark.spot().replace(from, mark.tag().to(), text);
      mark.spot().mark(from, from + text.length(), key);
    }
  }

  /** Repeats a row for each row of its table. */
  <R> void fill(TagRow<T, R> tagged, T value) {
    Canvas canvas = tagged.canvas();
    Map<Integer, String> texts = texts(canvas, tagged.row());
    List<TableLine> lines = TableLine.of(tagged.table(), value, false);
    if (lines.size() > 1) {
      canvas.insertBelow(tagged.row(), lines.size() - 1, true);
    }
    for (Map.Entry<Integer, String> cell : texts.entrySet()) {
      canvas.set(tagged.row(), cell.getKey(), "", false, "");
      for (int i = 0; i < lines.size(); i++) {
        TableLine line = lines.get(i);
        String text =
            TAG.matcher(cell.getValue())
                .replaceAll(tag -> Matcher.quoteReplacement(text(tagged.table(), tag, line)));
        boolean number =
            TAG.matcher(cell.getValue()).matches()
                && isNumeric(tagged.table(), cell.getValue())
                && TablePlace.isDecimal(text);
        canvas.set(tagged.row() + i, cell.getKey(), text, number, "");
      }
    }
  }

  private static boolean isNumeric(Table<?, ?> table, String text) {
    String name = in(text).get(0).name();
    return isNumber(table, name)
        || column(table, name)
            .filter(i -> table.columns().get(i).field().codec().numeric())
            .isPresent();
  }

  private static String text(Table<?, ?> table, MatchResult tag, TableLine line) {
    return column(table, tag.group(1))
        .map(i -> line.texts().get(i))
        .orElseGet(() -> String.valueOf(line.number()));
  }
}
