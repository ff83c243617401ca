package io.github.longzheng.forms.filling;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.reading.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills a blank: finds where everything goes, says what is missing, and only then writes.
 *
 * @param <T> the form's value
 */
public final class Filling<T> {
  private final FormDefinition<T> definition;
  private final Blank blank;
  private final List<Place<T>> places = new ArrayList<>();
  private final List<TablePlace<T, ?>> tables = new ArrayList<>();
  private final Tags<T> tags;
  private final TableFinder<T> finder;
  private final Map<String, Location> labels = new LinkedHashMap<>();

  private Filling(FormDefinition<T> definition, Blank blank) {
    this.definition = definition;
    this.blank = blank;
    this.tags = new Tags<>(definition, blank);
    this.finder = new TableFinder<>(blank, head -> TableBody.below(head).end());
    findTables();
    findFields();
  }

  /**
   * What is found and what is missing in a blank: notes for places, errors for what it lacks.
   *
   * @throws java.io.UncheckedIOException when the file cannot be opened
   */
  public static <T> List<Finding> check(FormDefinition<T> definition, Path template) {
    TemplateFile.Opened opened = TemplateFile.open(template);
    if (opened.refusal().isPresent()) {
      return List.of(opened.refusal().get());
    }
    try (Blank blank = opened.blank().orElseThrow()) {
      Filling<T> filling = new Filling<>(definition, blank);
      List<Finding> findings = filling.missing(Optional.empty());
      findings.addAll(filling.found());
      return findings;
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(template, e);
    }
  }

  /**
   * Fills a blank.
   *
   * @param lossy whether values without a place may be left out if the form can be read without
   *     them
   * @return remarks; if one of them is an error, all that is missing and found, and nothing is
   *     written
   * @throws java.io.UncheckedIOException when a file cannot be opened or written
   */
  public static <T> List<Finding> fill(
      FormDefinition<T> definition, Path template, T value, Path out, boolean lossy) {
    TemplateFile.Opened opened = TemplateFile.open(template);
    if (opened.refusal().isPresent()) {
      return List.of(opened.refusal().get());
    }
    try (Blank blank = opened.blank().orElseThrow()) {
      Filling<T> filling = new Filling<>(definition, blank);
      List<Finding> findings = filling.missing(Optional.of(value));
      if (lossy) {
        findings.replaceAll(
            each ->
                each.ruleId().equals("FILL-07")
                    ? each.withSeverity(io.github.longzheng.core.Severity.WARNING)
                    : each);
      }
      if (Finding.anyError(findings)) {
        findings.addAll(filling.found());
        return findings;
      }
      findings.addAll(filling.write(value));
      AtomicFile.write(out, blank::writeTo);
      return findings;
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(out, e);
    }
  }

  // ---- finding

  private void findTables() {
    tags.rows().forEach(row -> finder.claim(row.canvas(), row.row(), row.row() + 1));
    List<Table<T, ?>> open = new ArrayList<>(definition.tables());
    open.removeIf(tags::has);
    finder.find(open).forEach(head -> tables.add(TablePlace.of(head)));
  }

  private void findFields() {
    Set<String> tagged = tags.fields();
    Set<String> known = new HashSet<>(tagged);
    if (!blank.paragraphs().isEmpty()) {
      places.addAll(new SlotFinder<>(definition, blank.paragraphs()).find(known));
    }
    FieldFinder<T> fields = new FieldFinder<>(definition.fields());
    for (Spot paragraph : blank.paragraphs()) {
      fields.look(paragraph, known);
    }
    for (Canvas canvas : blank.canvases()) {
      fields.look(
          canvas,
          row -> finder.isFree(canvas, row),
          blank.isOfSheets() ? new HashSet<>(tagged) : known);
    }
    places.addAll(fields.places());
    places.forEach(place -> known.add(place.field().key()));
    if (!blank.paragraphs().isEmpty()) {
      places.addAll(new SlotFinder<>(definition, blank.paragraphs()).printed(known));
    }
  }

  private boolean hasPlace(Field<T, ?> field) {
    return tags.fields().contains(field.key())
        || places.stream().anyMatch(place -> place.field().key().equals(field.key()));
  }

  // ---- saying

  private List<Finding> found() {
    List<Finding> found = new ArrayList<>(tags.found());
    for (Place<T> place : places) {
      found.add(FillFindings.found(place.field().title()).at(place.location()));
    }
    for (TablePlace<T, ?> place : tables) {
      found.addAll(foundColumns(place.head()));
    }
    return found;
  }

  private static <R> List<Finding> foundColumns(TableHead<?, R> head) {
    List<Finding> found = new ArrayList<>();
    for (Column<R> column : head.table().columns()) {
      Integer at = head.columnOf().get(column.field().key());
      if (at != null) {
        String title = column.field().title();
        found.add(
            FillFindings.found(title).at(head.canvas().location(head.below() - 1, at, title)));
      }
    }
    return found;
  }

  /** What the blank lacks: for any value, or for this one. */
  private List<Finding> missing(Optional<T> value) {
    List<Finding> missing = new ArrayList<>(tags.unknown());
    List<String> outOfReach = blank.outOfReach();
    collectLabels();
    for (Field<T, ?> field : definition.fields()) {
      if (!hasPlace(field) && !field.derived()) {
        boolean elsewhere =
            outOfReach.stream()
                .anyMatch(
                    text -> !new LabelScan<>(List.<Field<T, ?>>of(field)).hits(text).isEmpty());
        Finding finding =
            elsewhere
                ? FillFindings.outOfReach(field.title())
                : FillFindings.missing(field.title(), NearMiss.of(field, labels));
        lack(field, finding.at(Location.ofField(field.title())), value.stream().toList())
            .ifPresent(missing::add);
      }
    }
    for (Table<T, ?> table : definition.tables()) {
      if (tags.has(table)) {
        missing.addAll(missingTags(table, value));
      } else if (!table.view()) {
        missing.addAll(missingOf(table, value));
      }
    }
    value.ifPresent(given -> missing.addAll(printedOtherwise(given)));
    return missing;
  }

  /**
   * What the lack of a datum means: an error if one of these has it or nothing can be read back.
   */
  private static <S, V> Optional<Finding> lack(
      Field<S, V> field, Finding missing, List<? extends S> values) {
    Optional<V> nothing = field.parse("").value();
    if (nothing.isEmpty()) {
      return Optional.of(missing);
    }
    boolean lost =
        values.stream().anyMatch(each -> !nothing.get().equals(field.getter().apply(each)));
    return lost ? Optional.of(FillFindings.noPlaceFor(missing)) : Optional.empty();
  }

  private <R> List<Finding> missingOf(Table<T, R> table, Optional<T> value) {
    Optional<TablePlace<T, ?>> place =
        tables.stream().filter(each -> each.table().equals(table)).findFirst();
    if (place.isEmpty()) {
      return List.of(FillFindings.noTable(TableReader.titles(table)));
    }
    TableHead<T, ?> head = place.get().head();
    Map<String, Location> titles = new LinkedHashMap<>();
    head.titles()
        .forEach(
            title ->
                titles.putIfAbsent(
                    Labels.normalize(title), head.canvas().location(head.below() - 1, 0, title)));
    table.columns().stream()
        .map(Column::field)
        .filter(field -> head.columnOf().containsKey(field.key()))
        .flatMap(Field::titles)
        .forEach(title -> titles.remove(Labels.normalize(title)));
    List<R> rows = value.map(table.rows()).orElse(List.of());
    List<Finding> missing = new ArrayList<>();
    for (Column<R> column : table.columns()) {
      Field<R, ?> field = column.field();
      if (!head.columnOf().containsKey(field.key()) && !field.derived()) {
        Location location = head.canvas().location(head.below() - 1, 0, field.title());
        Finding finding =
            FillFindings.noColumn(field.title(), NearMiss.of(field, titles))
                .at(new Location(location.sheet(), Optional.empty(), location.field()));
        lack(field, finding, rows).ifPresent(missing::add);
      }
    }
    place
        .get()
        .body()
        .occupied()
        .ifPresent(
            row -> missing.add(FillFindings.occupied().at(head.canvas().location(row, 0, "表格"))));
    return missing;
  }

  private <R> List<Finding> missingTags(Table<T, R> table, Optional<T> value) {
    List<R> rows = value.map(table.rows()).orElse(List.of());
    Set<String> tagged = tags.columns(table);
    List<Finding> missing = new ArrayList<>();
    for (Column<R> column : table.columns()) {
      Field<R, ?> field = column.field();
      if (!tagged.contains(field.key()) && !field.derived()) {
        Finding finding =
            FillFindings.noColumn(field.title(), Optional.empty())
                .at(Location.ofField(field.title()));
        lack(field, finding, rows).ifPresent(missing::add);
      }
    }
    return missing;
  }

  private List<Finding> printedOtherwise(T value) {
    List<Finding> findings = new ArrayList<>();
    for (Place<T> place : places) {
      String text = place.field().format(value);
      Optional<String> printed = Optional.empty();
      if (place instanceof Place.Printed<T> there) {
        printed = Optional.of(there.text()).filter(words -> !words.equals(text));
      } else if (place instanceof Place.InText<T> there) {
        printed =
            there.gap().printedYear(there.spot().text()).filter(year -> !text.startsWith(year));
      }
      printed.ifPresent(
          words ->
              findings.add(
                  FillFindings.printedOtherwise(
                          place.field().title(), words, place.field().codec().mask().apply(text))
                      .at(place.location())));
    }
    return findings;
  }

  private void collectLabels() {
    for (Spot paragraph : blank.paragraphs()) {
      collectLabels(paragraph);
    }
    for (Canvas canvas : blank.canvases()) {
      for (int row = 0; row < canvas.rows(); row++) {
        for (int column = 0; finder.isFree(canvas, row) && column < canvas.columns(); column++) {
          if (canvas.area(row, column).isAt(row, column)) {
            collectLabels(canvas.spot(row, column));
          }
        }
      }
    }
    definition.fields().stream()
        .filter(this::hasPlace)
        .flatMap(Field::titles)
        .forEach(title -> labels.remove(Labels.normalize(title)));
  }

  private void collectLabels(Spot spot) {
    for (String part : Gaps.shape(spot).split("_+| {2,}|\\n|(?<=[：:])|[；，。]")) {
      String label = LabelScan.label(part);
      labels.putIfAbsent(label, spot.location(label));
    }
  }

  // ---- writing

  private List<Finding> write(T value) {
    List<Finding> remarks = new ArrayList<>();
    List<Edit> edits = new ArrayList<>(tags.edits(value));
    places.forEach(place -> edits.add(new Edit(start(place), () -> write(place, value))));
    edits.sort(Comparator.comparing((Edit edit) -> -edit.from()));
    edits.forEach(edit -> edit.change().run());
    remarks.addAll(openGaps());
    // From the bottom up: what is inserted moves only what is done.
    List<Edit> rows = new ArrayList<>();
    for (TablePlace<T, ?> table : tables) {
      rows.add(
          new Edit(
              table.head().top(),
              () -> {
                table.fill(value);
                blank.recompute();
                remarks.addAll(table.checkTotal(value));
              }));
    }
    for (Tags.TagRow<T, ?> row : tags.rows()) {
      rows.add(new Edit(row.row(), () -> tags.fill(row, value)));
    }
    rows.sort(Comparator.comparing((Edit edit) -> -edit.from()));
    rows.forEach(edit -> edit.change().run());
    blank.recompute();
    return remarks;
  }

  private static int start(Place<?> place) {
    return place instanceof Place.InText<?> text
        ? text.gap().from()
        : place instanceof Place.Printed<?> printed ? printed.from() : 0;
  }

  private void write(Place<T> place, T value) {
    Field<T, ?> field = place.field();
    String text = field.format(value);
    if (place instanceof Place.InCell<T> cell) {
      boolean number = field.codec().numeric() && TablePlace.isDecimal(text);
      cell.canvas().set(cell.row(), cell.column(), text, number, field.key());
    } else if (place instanceof Place.InText<T> gap && !text.isEmpty()) {
      int[] written = gap.gap().fill(gap.spot(), text);
      gap.spot().mark(written[0], written[1], field.key());
    } else if (place instanceof Place.Printed<T> printed) {
      printed.spot().mark(printed.from(), printed.to(), field.key());
    }
  }

  /** Lines to write on that are still there, other than those for a hand. */
  private List<Finding> openGaps() {
    return blank.paragraphs().stream()
        .filter(paragraph -> !SlotFinder.isByHand(paragraph.text()))
        .filter(
            paragraph ->
                Gaps.in(Gaps.shape(paragraph)).stream().anyMatch(gap -> isOpen(paragraph, gap)))
        .map(paragraph -> FillFindings.leftOpen(paragraph.location("空白")))
        .toList();
  }

  /** Whether a gap is one that is seen: a date, or a line; not the rest of a line with a value. */
  private static boolean isOpen(Spot spot, Gap gap) {
    String text = spot.text();
    boolean rest = gap.from() > 0 && Character.isLetterOrDigit(text.charAt(gap.from() - 1));
    boolean drawn = !text.substring(gap.from(), gap.to()).isBlank();
    return gap.isDate() || drawn || spot.isLine(gap.from()) && !rest;
  }
}
