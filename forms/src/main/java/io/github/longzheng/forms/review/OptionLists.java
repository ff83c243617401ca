package io.github.longzheng.forms.review;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.calendar.files.JsonMembers;
import io.github.longzheng.calendar.files.JsonValue;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.calendar.files.StrictJson;
import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.eligibility.Certainty;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The option lists of the roster (选项表), such as {@code OptionLists.standard()}: data that a
 * platform replaces by its own, one list or a whole file.
 *
 * <p>Immutable and thread-safe.
 */
public final class OptionLists {
  private static final String RESOURCE = "options.json";

  private final Map<RosterColumn, OptionList> lists;

  private OptionLists(Map<RosterColumn, OptionList> lists) {
    this.lists = Collections.unmodifiableMap(new EnumMap<>(lists));
  }

  /** The lists that ship with the library; their source is in each. */
  public static OptionLists standard() {
    return Standard.LISTS;
  }

  /** No list at all. */
  public static OptionLists none() {
    return new OptionLists(new EnumMap<>(RosterColumn.class));
  }

  /**
   * The lists in a JSON file; docs/review.md shows the form.
   *
   * @throws InvalidFileException with every finding, line and JSON path, when the file is not right
   * @throws UncheckedIOException when it cannot be read
   */
  public static OptionLists read(Path file) {
    return InvalidFileException.unwrap(tryRead(file));
  }

  /**
   * The lists in a JSON file, or everything that is wrong with it.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static Parsed<OptionLists> tryRead(Path file) {
    return TextFiles.read(file, OptionLists::parse);
  }

  /** These lists with this one, in place of that of the same column if there was one. */
  public OptionLists with(OptionList list) {
    Objects.requireNonNull(list, "list");
    Map<RosterColumn, OptionList> changed = new EnumMap<>(RosterColumn.class);
    changed.putAll(lists);
    changed.put(list.column(), list);
    return new OptionLists(changed);
  }

  /** The list of a column. */
  public Optional<OptionList> of(RosterColumn column) {
    return Optional.ofNullable(lists.get(column));
  }

  /** All lists, in the order of the columns. */
  public List<OptionList> all() {
    return List.copyOf(lists.values());
  }

  static Parsed<OptionLists> parse(String name, String text) {
    Report report = new Report(name);
    JsonValue root = StrictJson.read(text, report);
    Map<RosterColumn, OptionList> lists = new EnumMap<>(RosterColumn.class);
    if (root != null) {
      JsonMembers file = JsonMembers.of(report, root);
      for (JsonValue element : file.list("lists")) {
        list(report, element)
            .ifPresent(
                list -> {
                  if (lists.putIfAbsent(list.column(), list) != null) {
                    file.wrongValue(
                        element.line(),
                        element.path(),
                        list.column().name(),
                        "每栏一个选项表",
                        "one list for each column");
                  }
                });
      }
      file.done();
    }
    return report.hasErrors()
        ? new Parsed<>(Optional.empty(), report.findings())
        : Parsed.of(new OptionLists(lists), report.findings());
  }

  private static Optional<OptionList> list(Report report, JsonValue element) {
    JsonMembers members = JsonMembers.of(report, element);
    Optional<RosterColumn> column =
        named(members, "column", RosterColumn.values(), RosterColumn::name);
    Optional<Certainty> ground = named(members, "ground", Certainty.values(), Certainty::mark);
    String source = members.text("source");
    List<String> values = members.texts("values");
    Map<String, String> mistakes = new LinkedHashMap<>();
    for (JsonValue mistake : members.list("mistakes")) {
      JsonMembers pair = JsonMembers.of(report, mistake);
      String typed = pair.text("typed");
      String right = pair.text("right");
      pair.done();
      if (values.contains(typed)) {
        pair.wrongValue(
            pair.line("typed"), pair.path("typed"), typed, "不在选项表中的值", "a value off the list");
      } else if (!values.contains(right)) {
        pair.wrongValue(
            pair.line("right"), pair.path("right"), right, "选项表中的值", "a value on the list");
      } else {
        mistakes.put(typed, right);
      }
    }
    members.done();
    return column.isEmpty() || ground.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OptionList(
                column.get(), ground.get(), source, new LinkedHashSet<>(values), mistakes));
  }

  private static <E extends Enum<E>> Optional<E> named(
      JsonMembers members, String key, E[] constants, Function<E, String> nameOf) {
    String name = members.text(key);
    List<String> names = new ArrayList<>();
    for (E constant : constants) {
      if (nameOf.apply(constant).equals(name)) {
        return Optional.of(constant);
      }
      names.add(nameOf.apply(constant));
    }
    if (!name.isBlank()) {
      String expected = String.join("、", names);
      members.wrongValue(members.line(key), members.path(key), name, expected, expected);
    }
    return Optional.empty();
  }

  /** Read when first needed. */
  private static final class Standard {
    private static final OptionLists LISTS = load();

    private static OptionLists load() {
      try (InputStream in = OptionLists.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new FileNotFoundException(RESOURCE);
        }
        return parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException("resource of longzheng-forms: " + e.getMessage(), e);
      }
    }
  }
}
