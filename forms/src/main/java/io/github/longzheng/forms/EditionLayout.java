package io.github.longzheng.forms;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.LayoutChoice.ColumnChoice;
import io.github.longzheng.forms.LayoutChoice.Titles;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Block.Paragraph;
import io.github.longzheng.forms.layout.Codecs;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.FormDefinition.Letter;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.RowCheck;
import io.github.longzheng.forms.layout.Rule;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.layout.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A layout in code as an edition has it: other titles, other columns.
 *
 * @param <T> the form's value
 */
final class EditionLayout<T> {
  private static final double OWN_COLUMN_WIDTH = 10;

  private final FormDefinition<T> base;
  private final String title;
  private final LayoutChoice choice;
  private final boolean ownColumns;

  /** Titles in code of columns that this edition does not have: nothing is required there. */
  private final Set<String> absent = new HashSet<>();

  /** New titles by those in code, for the places of findings. */
  private final Map<String, String> renamed = new HashMap<>();

  /** The tables made, by key: a view is one of a table that is the same object. */
  private final Map<String, Table<T, ?>> made = new HashMap<>();

  private EditionLayout(FormDefinition<T> base, Edition edition, boolean ownColumns) {
    this.base = base;
    this.title = edition.attachment(base.attachment()).title();
    this.choice = edition.layout(base.attachment());
    this.ownColumns = ownColumns;
  }

  /** The layout that is written. */
  static <T> FormDefinition<T> written(FormDefinition<T> base, Edition edition) {
    return new EditionLayout<>(base, edition, true).definition();
  }

  /**
   * The layout that is read: without the edition's own columns, of which the value knows nothing
   * and in which people may write what they like.
   */
  static <T> FormDefinition<T> read(FormDefinition<T> base, Edition edition) {
    return new EditionLayout<>(base, edition, false).definition();
  }

  /** Whether a value without this field can be told from a form without it. */
  static boolean mayBeOmitted(Field<?, ?> field) {
    return field.derived() || nothing(field).filter(EditionLayout::isNothing).isPresent();
  }

  private static boolean isNothing(Object value) {
    return value.equals(Optional.empty()) || value.equals(List.of());
  }

  /** What is read where nothing stands. */
  private static <V> Optional<V> nothing(Field<?, V> field) {
    Parsed<V> parsed = field.parse("");
    return parsed.value();
  }

  private FormDefinition<T> definition() {
    FormDefinition.Body<T> body = body();
    if (choice.equals(LayoutChoice.NONE)) {
      return new FormDefinition<>(base.attachment(), body, base.build(), base.rules());
    }
    List<Rule<T>> rules = new ArrayList<>();
    base.tables().forEach(table -> rules.addAll(omissions(table)));
    base.rules().forEach(rule -> rules.add(rule(rule)));
    return new FormDefinition<>(base.attachment(), body, base.build(), rules);
  }

  private FormDefinition.Body<T> body() {
    if (base.body() instanceof Workbook<T> workbook) {
      return new Workbook<>(workbook.sheets().stream().map(this::sheet).toList());
    }
    if (base.body() instanceof Letter<T> letter) {
      return new Letter<>(letter.content().stream().map(this::block).toList());
    }
    throw new IllegalStateException("unknown body of " + base.attachment());
  }

  private Sheet<T> sheet(Sheet<T> sheet) {
    List<Block<T>> blocks = sheet.blocks().stream().map(this::block).toList();
    Optional<Table<T, ?>> changed =
        blocks.stream()
            .filter(Block.Rows.class::isInstance)
            .<Table<T, ?>>map(block -> ((Block.Rows<T>) block).table())
            .filter(table -> choice.tables().containsKey(table.key()))
            .findFirst();
    if (changed.isEmpty() || sheet.kind() == Sheet.Kind.PORTRAIT) {
      return new Sheet<>(sheet.name(), sheet.kind(), sheet.grid(), blocks);
    }
    if (sheet.kind() == Sheet.Kind.PLAIN) {
      return Sheet.plain(sheet.name(), changed.get());
    }
    List<Double> grid = Sheet.gridOf(changed.get());
    return new Sheet<>(
        sheet.name(),
        sheet.kind(),
        grid,
        blocks.stream().map(block -> fitted(block, sheet.grid(), grid)).toList());
  }

  /** A line of labels and values, over a grid of other columns: as near to where it was. */
  private Block<T> fitted(Block<T> block, List<Double> from, List<Double> to) {
    if (!(block instanceof Block.Line<T> line)) {
      return block;
    }
    List<Block.Pair<T>> cells = new ArrayList<>();
    int oldEnd = 0;
    int start = 0;
    for (int i = 0; i < line.cells().size(); i++) {
      Block.Pair<T> cell = line.cells().get(i);
      oldEnd += cell.labelSpan() + cell.valueSpan();
      int left = line.cells().size() - 1 - i;
      int end = left == 0 ? to.size() : nearest(share(from, oldEnd), to, start + 2, left * 2);
      cells.add(Block.pair(cell.field(), 1, end - start - 1));
      start = end;
    }
    return new Block.Line<>(cells, line.boxed());
  }

  /** Which part of the width lies left of a column. */
  private static double share(List<Double> grid, int column) {
    return sum(grid.subList(0, column)) / sum(grid);
  }

  private static double sum(List<Double> widths) {
    return widths.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static int nearest(double share, List<Double> grid, int least, int keep) {
    int best = least;
    for (int column = least; column <= grid.size() - keep; column++) {
      if (Math.abs(share(grid, column) - share) < Math.abs(share(grid, best) - share)) {
        best = column;
      }
    }
    return best;
  }

  private Block<T> block(Block<T> block) {
    if (block instanceof Block.Heading<T>) {
      return Block.heading(title);
    }
    if (block instanceof Block.Line<T> line) {
      return new Block.Line<>(
          line.cells().stream()
              .map(cell -> Block.pair(label(cell.field()), cell.labelSpan(), cell.valueSpan()))
              .toList(),
          line.boxed());
    }
    if (block instanceof Block.Rows<T> rows) {
      return Block.rows(table(rows.table()));
    }
    if (block instanceof Paragraph<T> paragraph) {
      List<Field<T, ?>> slots = new ArrayList<>();
      paragraph.slots().forEach(slot -> slots.add(label(slot)));
      return paragraph.style() == Block.Style.TITLE
          ? Block.title(title, slots)
          : new Paragraph<>(paragraph.style(), paragraph.template(), slots);
    }
    return block;
  }

  private <V> Field<T, V> label(Field<T, V> field) {
    Map<String, Titles> all =
        base.fields().stream()
            .collect(
                toMap(
                    Field::key,
                    each ->
                        choice
                            .labels()
                            .getOrDefault(each.key(), new Titles(Optional.empty(), List.of())),
                    (a, b) -> a));
    Map<String, String> titlesInCode =
        base.fields().stream().collect(toMap(Field::key, Field::title, (a, b) -> a));
    return retitled(field, Owners.of(all, titlesInCode));
  }

  private <S, V> Field<S, V> retitled(Field<S, V> field, Owners owners) {
    Titles titles = owners.titles(field.key());
    String title = titles.title().orElse(field.title());
    Set<String> aliases = new LinkedHashSet<>(titles.aliases());
    Stream.concat(Stream.of(field.title()), field.aliases().stream())
        .filter(alias -> owners.mayUse(field.key(), alias))
        .forEach(aliases::add);
    aliases.remove(title);
    renamed.put(field.title(), title);
    return new Field<>(
        field.key(), title, List.copyOf(aliases), field.codec(), field.getter(), field.derived());
  }

  @SuppressWarnings("unchecked")
  private <R> Table<T, R> table(Table<T, R> table) {
    Table<T, ?> known = made.get(table.key());
    if (known == null) {
      known = make(table);
      made.put(table.key(), known);
    }
    return (Table<T, R>) known;
  }

  private <R> Table<T, R> make(Table<T, R> table) {
    Optional<Table<T, R>> viewOf = table.viewOf().map(this::table);
    List<ColumnChoice> choices = choice.tables().get(table.key());
    if (choices == null) {
      return viewOf.equals(table.viewOf())
          ? table
          : new Table<>(
              table.key(),
              table.columns(),
              table.rows(),
              table.build(),
              table.total(),
              table.subtotalBy(),
              viewOf);
    }
    Map<String, Column<R>> inCode =
        table.columns().stream().collect(toMap(column -> column.field().key(), identity()));
    Owners owners = Owners.of(choices, titles(table));
    List<Column<R>> columns = new ArrayList<>();
    for (ColumnChoice chosen : choices) {
      Optional<Column<R>> column = chosen.key().map(inCode::get);
      if (column.isPresent()) {
        columns.add(
            new Column<>(
                retitled(column.get().field(), owners),
                chosen.width().map(Integer::doubleValue).orElse(column.get().width()),
                column.get().span(),
                column.get().align(),
                column.get().group(),
                column.get().summed()));
      } else if (ownColumns) {
        columns.add(own(chosen, columns.size()));
      }
    }
    List<Field<R, ?>> omitted = omitted(table, choices);
    return new Table<>(
        table.key(),
        columns,
        table.rows(),
        values -> {
          omitted.forEach(field -> putNothing(field, values));
          return table.build().apply(values);
        },
        table.total(),
        table.subtotalBy(),
        viewOf);
  }

  private static <R> Column<R> own(ColumnChoice chosen, int index) {
    return Column.of(
        Field.derived(
            "own" + index,
            chosen.titles().title().orElseThrow(),
            Codecs.text(),
            row -> chosen.text()),
        chosen.width().map(Integer::doubleValue).orElse(OWN_COLUMN_WIDTH));
  }

  private static void putNothing(Field<?, ?> field, Values values) {
    nothing(field).ifPresent(value -> values.put(field, value));
  }

  /** Titles in code by key. */
  static Map<String, String> titles(Table<?, ?> table) {
    Map<String, String> titles = new HashMap<>();
    table.columns().forEach(column -> titles.put(column.field().key(), column.field().title()));
    return titles;
  }

  private static <R> List<Field<R, ?>> omitted(Table<?, R> table, List<ColumnChoice> choices) {
    List<String> kept = choices.stream().flatMap(column -> column.key().stream()).toList();
    List<Field<R, ?>> omitted = new ArrayList<>();
    table.columns().stream()
        .<Field<R, ?>>map(Column::field)
        .filter(field -> !field.derived() && !kept.contains(field.key()))
        .forEach(omitted::add);
    return omitted;
  }

  /** Say when a value has what this edition has no column for. */
  private <R> List<Rule<T>> omissions(Table<T, R> table) {
    List<ColumnChoice> choices = choice.tables().get(table.key());
    if (choices == null || table.view()) {
      return List.of();
    }
    List<Rule<T>> rules = new ArrayList<>();
    for (Field<R, ?> field : omitted(table, choices)) {
      absent.add(field.title());
      rules.add(omission(table, field));
    }
    return rules;
  }

  private static <T, R, V> Rule<T> omission(Table<T, R> table, Field<R, V> field) {
    Optional<V> nothing = nothing(field);
    return new Rule.OfRows<>(
        "EDITION-06",
        "本版没有“" + field.title() + "”列，该项也没有内容",
        table.rows(),
        head ->
            new RowCheck<R>() {
              private int lost;

              @Override
              public Optional<Finding> next(int number, R row) {
                lost += nothing.equals(Optional.of(field.getter().apply(row))) ? 0 : 1;
                return Optional.empty();
              }

              @Override
              public Optional<Finding> end(int rows) {
                return lost == 0 ? Optional.empty() : Optional.of(lost(field.title(), lost));
              }
            });
  }

  private static Finding lost(String title, int rows) {
    return Finding.warning(
            "EDITION-06",
            "本版没有“" + title + "”列，" + rows + "行的该项内容不写出",
            "this edition has no column '" + title + "'; that of " + rows + " rows is not written")
        .at(Location.ofField(title));
  }

  private Rule<T> rule(Rule<T> rule) {
    return rule instanceof Rule.OfRows<T, ?> ofRows
        ? ruleOfRows(ofRows)
        : new Rule.OfValue<>(
            rule.id(),
            rule.requirement(),
            value -> rule.check(value).stream().flatMap(f -> placed(f).stream()).toList());
  }

  private <R> Rule<T> ruleOfRows(Rule.OfRows<T, R> rule) {
    return new Rule.OfRows<>(
        rule.id(), rule.requirement(), rule.rows(), head -> placed(rule.begin().apply(head)));
  }

  private <R> RowCheck<R> placed(RowCheck<R> check) {
    return new RowCheck<>() {
      @Override
      public Optional<Finding> next(int number, R row) {
        return check.next(number, row).flatMap(EditionLayout.this::placed);
      }

      @Override
      public Optional<Finding> end(int rows) {
        return check.end(rows).flatMap(EditionLayout.this::placed);
      }
    };
  }

  /** The finding at the title of this edition; none where the edition has no such column. */
  private Optional<Finding> placed(Finding finding) {
    Location place = finding.location();
    return place.field().filter(absent::contains).isPresent()
        ? Optional.empty()
        : Optional.of(
            finding.at(
                new Location(
                    place.sheet(),
                    place.cell(),
                    place.field().map(title -> renamed.getOrDefault(title, title)))));
  }

  /** Which field has which title, so that a title is never found in two fields. */
  static final class Owners {
    private final Map<String, Titles> titles;
    private final Map<String, String> owners = new HashMap<>();
    private final List<String> twice = new ArrayList<>();

    private Owners(Map<String, Titles> titles) {
      this.titles = titles;
    }

    /** The owners of all titles of fields, by key. */
    static Owners of(Map<String, Titles> titles, Map<String, String> inCode) {
      Owners owners = new Owners(titles);
      titles.forEach((key, own) -> owners.claim(key, own, Optional.ofNullable(inCode.get(key))));
      return owners;
    }

    /** The owners of all titles of a table's columns. */
    static Owners of(List<ColumnChoice> columns, Map<String, String> inCode) {
      Owners owners = new Owners(new HashMap<>());
      for (int i = 0; i < columns.size(); i++) {
        ColumnChoice column = columns.get(i);
        String key = column.key().orElse("own" + i);
        owners.titles.put(key, column.titles());
        owners.claim(key, column.titles(), Optional.ofNullable(inCode.get(key)));
      }
      return owners;
    }

    private void claim(String key, Titles own, Optional<String> inCode) {
      Stream.concat(own.title().or(() -> inCode).stream(), own.aliases().stream())
          .filter(title -> !key.equals(owners.merge(Labels.normalize(title), key, (a, b) -> a)))
          .forEach(twice::add);
    }

    /** Titles that two fields claim. */
    List<String> twice() {
      return twice;
    }

    private Titles titles(String key) {
      return titles.getOrDefault(key, new Titles(Optional.empty(), List.of()));
    }

    /** Whether a title in code is still this field's, and not another's. */
    private boolean mayUse(String key, String title) {
      return owners.getOrDefault(Labels.normalize(title), key).equals(key);
    }
  }
}
