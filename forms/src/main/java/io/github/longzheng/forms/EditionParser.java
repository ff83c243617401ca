package io.github.longzheng.forms;

import io.github.longzheng.calendar.files.JsonMembers;
import io.github.longzheng.calendar.files.JsonValue;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.calendar.files.StrictJson;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.FreeText;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.Edition.Entry;
import io.github.longzheng.forms.Edition.Evidence;
import io.github.longzheng.forms.EditionLayout.Owners;
import io.github.longzheng.forms.LayoutChoice.ColumnChoice;
import io.github.longzheng.forms.LayoutChoice.Titles;
import io.github.longzheng.forms.definition.Definitions;
import io.github.longzheng.forms.layout.Block.Paragraph;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edition from its JSON, strictly. Only a file that changes a layout makes the definitions
 * load: those take their titles from the edition of 2024.
 */
final class EditionParser {
  private static final int MAX_TITLE = 200;
  private static final int MAX_NUMBER = 99;
  private static final int MIN_WIDTH = 3;
  private static final int MAX_WIDTH = 80;

  /** What the first column and rows of sums are called, so that no other column may be. */
  private static final Set<String> RESERVED = Set.of(Table.NUMBER, Table.SUBTOTAL, Table.TOTAL);

  private final Report report;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Attachment, LayoutChoice> layouts = new EnumMap<>(Attachment.class);
  private final Map<Attachment, Integer> lines = new EnumMap<>(Attachment.class);
  private final Map<Integer, Integer> linesOfNumbers = new HashMap<>();

  private EditionParser(String name) {
    this.report = new Report(name);
  }

  static Parsed<Edition> parse(String name, String text) {
    EditionParser parser = new EditionParser(name);
    JsonValue root = StrictJson.read(text, parser.report);
    Edition edition = root == null ? null : parser.edition(root);
    return edition == null || parser.report.hasErrors()
        ? new Parsed<>(Optional.empty(), parser.report.findings())
        : Parsed.of(edition, parser.report.findings());
  }

  private Edition edition(JsonValue root) {
    JsonMembers edition = JsonMembers.of(report, root);
    String region = title(edition, "region");
    int year = edition.integer("year", 2000, 9998);
    Optional<String> announcement = optionalTitle(edition, "announcement");
    String source = edition.text("source");
    for (JsonValue element : edition.list("attachments")) {
      attachment(JsonMembers.of(report, element));
    }
    edition.done();
    return new Edition(region, year, announcement, source, entries, layouts);
  }

  private void attachment(JsonMembers members) {
    Attachment meaning = constant(members, "meaning", Attachment.class);
    int number = members.integer("number", 1, MAX_NUMBER);
    String title = title(members, "title");
    Evidence evidence = constant(members, "evidence", Evidence.class);
    Optional<String> note = optionalTitle(members, "note");
    Integer numbered = linesOfNumbers.putIfAbsent(number, members.line("number"));
    if (numbered != null) {
      once(members, "number", "每个编号一个附件，该编号首见第" + numbered + "行", numbered);
    }
    if (meaning == null) {
      members.optional("labels");
      members.optional("tables");
      members.done();
      return;
    }
    Integer before = lines.putIfAbsent(meaning, members.line("meaning"));
    if (before != null) {
      once(members, "meaning", "每种附件一次，该种首见第" + before + "行", before);
    }
    boolean namesPlace = title.split(Paragraph.PLACE, -1).length == 2;
    if (meaning == Attachment.ASSESSMENT_REPORT && !namesPlace) {
      error(
          "EDITION-04",
          members.line("title"),
          members.path("title"),
          title,
          "报告的标题须有一处“xxx”，写出时换成开展地点",
          "the title of the report needs xxx once, for the place");
    } else if (meaning != Attachment.ASSESSMENT_REPORT && title.contains(Paragraph.PLACE)) {
      error(
          "EDITION-04",
          members.line("title"),
          members.path("title"),
          title,
          "只有报告的标题可以有“xxx”",
          "only the title of the report may have xxx");
    }
    if (members.optional("labels") != null || members.optional("tables") != null) {
      layouts.put(meaning, layout(members, Definitions.of(meaning)));
    }
    members.done();
    if (evidence != null) {
      entries.add(new Entry(meaning, number, title, evidence, note));
    }
  }

  private void once(JsonMembers members, String key, String chinese, int line) {
    error(
        "EDITION-01",
        members.line(key),
        members.path(key),
        "",
        chinese,
        "expected once but is first at line " + line);
  }

  // ---- layouts

  private LayoutChoice layout(JsonMembers members, FormDefinition<?> definition) {
    Map<String, Titles> labels = new LinkedHashMap<>();
    if (members.optional("labels") != null) {
      JsonMembers own = members.object("labels");
      for (Field<?, ?> field : definition.fields()) {
        if (own.optional(field.key()) != null) {
          JsonMembers label = own.object(field.key());
          labels.put(field.key(), titles(label));
          label.done();
        }
      }
      own.done();
      Map<String, Titles> all = new LinkedHashMap<>();
      Map<String, String> inCode = new HashMap<>();
      for (Field<?, ?> field : definition.fields()) {
        inCode.put(field.key(), field.title());
        all.put(
            field.key(), labels.getOrDefault(field.key(), new Titles(Optional.empty(), List.of())));
      }
      ambiguous(Owners.of(all, inCode), members, "labels");
    }
    Map<String, List<ColumnChoice>> tables = new LinkedHashMap<>();
    if (members.optional("tables") != null) {
      JsonMembers own = members.object("tables");
      for (Table<?, ?> table : definition.tables()) {
        if (own.optional(table.key()) != null) {
          tables.put(table.key(), columns(own, table, isFixed(definition)));
        }
      }
      own.done();
    }
    return new LayoutChoice(labels, tables);
  }

  /** Whether the columns of a form's tables share a grid with boxes around them. */
  private static boolean isFixed(FormDefinition<?> definition) {
    return definition.body() instanceof Workbook<?> workbook
        && workbook.sheets().stream().anyMatch(sheet -> sheet.kind() == Sheet.Kind.PORTRAIT);
  }

  private List<ColumnChoice> columns(JsonMembers tables, Table<?, ?> table, boolean fixed) {
    Map<String, Field<?, ?>> inCode = new LinkedHashMap<>();
    for (Column<?> column : table.columns()) {
      inCode.put(column.field().key(), column.field());
    }
    List<ColumnChoice> columns = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    int findings = report.findings().size();
    for (JsonValue element : tables.list(table.key())) {
      JsonMembers members = JsonMembers.of(report, element);
      ColumnChoice column = column(members, inCode.keySet());
      column.key().ifPresent(chosen::add);
      columns.add(column);
      members.done();
    }
    if (report.findings().size() > findings) {
      return columns;
    }
    twice(chosen, tables, table);
    boolean asInCode =
        columns.size() == chosen.size() && chosen.equals(List.copyOf(inCode.keySet()));
    if (fixed && !asInCode) {
      error(
          "EDITION-05",
          tables.line(table.key()),
          tables.path(table.key()),
          "",
          "该表与上下栏目同格，只能改列名，列须齐全且次序不变：" + String.join("、", inCode.keySet()),
          "this table shares its grid: expected exactly the columns " + inCode.keySet());
    } else if (!table.view()) {
      requireColumns(tables, table, inCode, chosen);
    }
    ambiguous(Owners.of(columns, EditionLayout.titles(table)), tables, table.key());
    return columns;
  }

  private void twice(List<String> chosen, JsonMembers tables, Table<?, ?> table) {
    Set<String> seen = new HashSet<>();
    for (String key : chosen) {
      if (!seen.add(key)) {
        error(
            "EDITION-01",
            tables.line(table.key()),
            tables.path(table.key()),
            key,
            "列“" + key + "”重复",
            "expected column '" + key + "' once");
      }
    }
  }

  private void requireColumns(
      JsonMembers tables, Table<?, ?> table, Map<String, Field<?, ?>> inCode, List<String> chosen) {
    inCode.forEach(
        (key, field) -> {
          if (!chosen.contains(key) && !EditionLayout.mayBeOmitted(field)) {
            error(
                "EDITION-02",
                tables.line(table.key()),
                tables.path(table.key()),
                key,
                "缺少列“" + key + "”（" + field.title() + "），没有它就读不回来",
                "expected column '" + key + "', without which the form cannot be read back");
          }
        });
  }

  private ColumnChoice column(JsonMembers members, Set<String> keys) {
    Optional<String> key =
        members.optional("key") == null ? Optional.empty() : Optional.of(members.text("key"));
    if (key.isPresent() && !keys.contains(key.get())) {
      members.wrongValue(
          members.line("key"),
          members.path("key"),
          key.get(),
          "下列之一：" + String.join("、", keys),
          "one of " + String.join(", ", keys));
    }
    Titles titles =
        key.isPresent()
            ? titles(members)
            : new Titles(Optional.of(label(members, "title")), aliases(members));
    Optional<Integer> width =
        members.optional("width") == null
            ? Optional.empty()
            : Optional.of(members.integer("width", MIN_WIDTH, MAX_WIDTH));
    Optional<String> text = key.isPresent() ? Optional.empty() : optionalTitle(members, "text");
    return new ColumnChoice(key, titles, width, text.orElse(""));
  }

  private Titles titles(JsonMembers members) {
    Optional<String> title =
        members.optional("title") == null ? Optional.empty() : Optional.of(label(members, "title"));
    return new Titles(title, aliases(members));
  }

  private List<String> aliases(JsonMembers members) {
    return members.optional("aliases") == null ? List.of() : members.texts("aliases");
  }

  private void ambiguous(Owners owners, JsonMembers members, String key) {
    for (String title : owners.twice()) {
      error(
          "EDITION-03",
          members.line(key),
          members.path(key),
          title,
          "标题“" + title + "”属于两项，读取时无法区分",
          "the title '" + title + "' is that of two fields");
    }
  }

  // ---- texts

  /** A title of a field or column. */
  private String label(JsonMembers members, String key) {
    String label = title(members, key);
    if (label.contains("：") || label.contains(":")) {
      members.wrongValue(
          members.line(key), members.path(key), label, "不含冒号的标题", "a title without a colon");
    } else if (RESERVED.contains(Labels.normalize(label))) {
      members.wrongValue(
          members.line(key),
          members.path(key),
          label,
          "序号、小计、合计以外的标题",
          "a title other than " + RESERVED.stream().sorted().collect(Collectors.joining(", ")));
    }
    return label;
  }

  private Optional<String> optionalTitle(JsonMembers members, String key) {
    return members.optional(key) == null ? Optional.empty() : Optional.of(title(members, key));
  }

  private String title(JsonMembers members, String key) {
    String text = members.text(key);
    if (text.isBlank()) {
      return text;
    }
    try {
      FreeText.require(text, MAX_TITLE, key);
    } catch (InvalidValueException e) {
      Finding finding = e.toFinding();
      report.add(
          finding.severity(),
          finding.ruleId(),
          members.line(key),
          Optional.of(members.path(key)),
          finding.maskedText(),
          finding.message(),
          finding.messageEnglish());
    }
    if (text.contains("{}")) {
      members.wrongValue(members.line(key), members.path(key), text, "不含“{}”", "no {}");
    }
    return text;
  }

  private <E extends Enum<E>> @Nullable E constant(JsonMembers members, String key, Class<E> type) {
    String text = members.text(key);
    boolean lower = type == Evidence.class;
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(Enum::name)
            .map(name -> lower ? name.toLowerCase(Locale.ROOT) : name)
            .toList();
    int index = names.indexOf(text);
    if (index >= 0) {
      return type.getEnumConstants()[index];
    }
    if (!text.isBlank()) {
      members.wrongValue(
          members.line(key),
          members.path(key),
          text,
          "下列之一：" + String.join("、", names),
          "one of " + String.join(", ", names));
    }
    return null;
  }

  private void error(
      String rule, int line, String path, String text, String chinese, String english) {
    report.add(Severity.ERROR, rule, line, Optional.of(path), text, chinese, english);
  }
}
