package io.github.longzheng.forms.intake;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Which heading means which field (列名对照), such as {@code 身份证号} for {@code id}: what ships with the
 * library, and before it what the user's own file says.
 *
 * <p>Headings are compared without blanks, without a colon or {@code *} at an end, and with
 * full-width ASCII made narrow. Immutable and thread-safe. docs/intake.md lists the fields and
 * shows a file.
 */
public final class HeadingMapping {
  private static final String RESOURCE = "headings.json";

  /** From the first, which counts least, to the last. */
  private final List<MappingLayer> layers;

  private HeadingMapping(List<MappingLayer> layers) {
    this.layers = List.copyOf(layers);
  }

  /** The headings that ship with the library. */
  public static HeadingMapping standard() {
    return Standard.MAPPING;
  }

  /** Read when first asked for. */
  private static final class Standard {
    static final HeadingMapping MAPPING = standard(RESOURCE);

    private static HeadingMapping standard(String name) {
      try (InputStream in = HeadingMapping.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new FileNotFoundException(name);
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new HeadingMapping(
            List.of(InvalidFileException.unwrap(MappingParser.parse(name, text))));
      } catch (IOException e) {
        throw new UncheckedIOException("resource of longzheng-forms: " + e.getMessage(), e);
      }
    }
  }

  /**
   * The shipped headings, and before them those of a JSON file; docs/intake.md shows the form.
   *
   * @throws InvalidFileException with every finding, line and JSON path, when the file is not right
   * @throws UncheckedIOException when it cannot be read
   */
  public static HeadingMapping read(Path file) {
    return InvalidFileException.unwrap(tryRead(file));
  }

  /**
   * The shipped headings, and before them those of a JSON file, or everything that is wrong with
   * it.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static Parsed<HeadingMapping> tryRead(Path file) {
    Parsed<MappingLayer> layer = TextFiles.read(file, MappingParser::parse);
    return new Parsed<>(layer.value().map(standard()::with), layer.findings());
  }

  private HeadingMapping with(MappingLayer layer) {
    List<MappingLayer> more = new ArrayList<>(layers);
    more.add(layer);
    return new HeadingMapping(more);
  }

  /**
   * The same mapping, in which this heading means this field before all others.
   *
   * @param field key of the field, such as {@code id}
   * @throws IllegalArgumentException when there is no such field
   */
  public HeadingMapping withHeading(String field, String heading) {
    IntakeFields.require(field);
    Objects.requireNonNull(heading, "heading");
    return with(
        new MappingLayer(
            heading, Map.of(field, List.of(heading)), List.of(), Map.of(), Map.of(), Map.of()));
  }

  /** Keys of all fields with their Chinese names, in the order of the tables. */
  public static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    IntakeFields.ALL.forEach((key, field) -> fields.put(key, field.title()));
    return fields;
  }

  /**
   * The headings of a field, in the order in which they count.
   *
   * @param field key of the field, such as {@code id}
   * @throws IllegalArgumentException when there is no such field
   */
  public List<String> headings(String field) {
    Field<?, ?> known = Objects.requireNonNull(IntakeFields.ALL.get(IntakeFields.require(field)));
    Set<String> headings = new LinkedHashSet<>();
    for (int i = layers.size() - 1; i > 0; i--) {
      headings.addAll(layers.get(i).headings().getOrDefault(field, List.of()));
    }
    headings.add(known.title());
    headings.addAll(known.aliases());
    headings.addAll(layers.get(0).headings().getOrDefault(field, List.of()));
    return List.copyOf(headings);
  }

  /** A field and how early its heading counts; 0 is first. */
  record Meaning(String field, int rank) {}

  /** What the headings of a table mean, by label; those that are ignored mean nothing. */
  Map<String, Meaning> meanings(Table<?, ?> table) {
    Map<String, Meaning> meanings = new HashMap<>();
    int ranks = layers.size() + 1;
    for (Field<?, ?> field : IntakeFields.of(table)) {
      put(meanings, layers.get(0).headings().getOrDefault(field.key(), List.of()), field, ranks);
    }
    for (Field<?, ?> field : IntakeFields.of(table)) {
      put(meanings, field.aliases(), field, ranks - 1);
      put(meanings, List.of(field.title()), field, ranks - 2);
    }
    for (int i = 1; i < layers.size(); i++) {
      MappingLayer layer = layers.get(i);
      for (Field<?, ?> field : IntakeFields.of(table)) {
        List<String> own = layer.headings().getOrDefault(field.key(), List.of());
        put(meanings, own, field, layers.size() - 1 - i);
      }
      layer.ignored().forEach(heading -> meanings.remove(MappingLayer.label(heading)));
    }
    return meanings;
  }

  private static void put(
      Map<String, Meaning> meanings, List<String> headings, Field<?, ?> field, int rank) {
    for (String heading : headings) {
      meanings.put(MappingLayer.label(heading), new Meaning(field.key(), rank));
    }
  }

  boolean ignores(String heading) {
    return layers.stream()
        .flatMap(layer -> layer.ignored().stream())
        .anyMatch(ignored -> MappingLayer.label(ignored).equals(MappingLayer.label(heading)));
  }

  /** What texts of a field are read as, where the user says so. */
  Map<String, String> values(String field) {
    return merged(layer -> layer.values().getOrDefault(field, Map.of()));
  }

  /** What texts of a field may mean. */
  Map<String, String> suggestions(String field) {
    return merged(layer -> layer.suggestions().getOrDefault(field, Map.of()));
  }

  /** What nothing is read as, by field, where the user says so. */
  Map<String, String> defaults() {
    return merged(MappingLayer::defaults);
  }

  private Map<String, String> merged(Function<MappingLayer, Map<String, String>> part) {
    Map<String, String> merged = new HashMap<>();
    layers.forEach(layer -> merged.putAll(part.apply(layer)));
    return merged;
  }

  /** What the layers are for: {@code 列名对照（随库列名对照…、某平台导出）}. */
  @Override
  public String toString() {
    return "列名对照（" + String.join("、", layers.stream().map(MappingLayer::title).toList()) + "）";
  }
}
