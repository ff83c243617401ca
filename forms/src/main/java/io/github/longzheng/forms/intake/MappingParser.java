package io.github.longzheng.forms.intake;

import io.github.longzheng.calendar.files.JsonMembers;
import io.github.longzheng.calendar.files.JsonValue;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.calendar.files.StrictJson;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.definition.ExportTables;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from its JSON, strictly. */
final class MappingParser {
  private final Report report;

  private MappingParser(String name) {
    this.report = new Report(name);
  }

  static Parsed<MappingLayer> parse(String name, String text) {
    MappingParser parser = new MappingParser(name);
    JsonValue root = StrictJson.read(text, parser.report);
    MappingLayer layer = root == null ? null : parser.layer(root);
    return layer == null || parser.report.hasErrors()
        ? new Parsed<>(Optional.empty(), parser.report.findings())
        : Parsed.of(layer);
  }

  private MappingLayer layer(JsonValue root) {
    JsonMembers members = JsonMembers.of(report, root);
    String title = members.text("title");
    Map<String, List<String>> headings = new LinkedHashMap<>();
    JsonMembers fields = section(members, "headings");
    if (fields != null) {
      for (String key : IntakeFields.ALL.keySet()) {
        if (fields.optional(key) != null) {
          headings.put(key, headings(fields, key));
        }
      }
      fields.done();
      refuseAmbiguity(fields, headings);
    }
    List<String> ignored = members.optional("ignore") == null ? List.of() : members.texts("ignore");
    Map<String, Map<String, String>> values = replacements(members, "values");
    Map<String, Map<String, String>> suggestions = replacements(members, "suggestions");
    Map<String, String> defaults = new LinkedHashMap<>();
    JsonMembers given = section(members, "defaults");
    if (given != null) {
      for (String key : IntakeFields.ALL.keySet()) {
        if (given.optional(key) != null) {
          defaults.put(key, accepted(given, key, given.text(key)));
        }
      }
      given.done();
    }
    members.done();
    return new MappingLayer(title, headings, ignored, values, suggestions, defaults);
  }

  /** An object of the file; null where there is none. */
  private static @Nullable JsonMembers section(JsonMembers members, String key) {
    return members.optional(key) == null ? null : members.object(key);
  }

  private static List<String> headings(JsonMembers fields, String key) {
    List<String> headings = fields.texts(key);
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!seen.add(MappingLayer.label(heading))) {
        fields.wrongValue(
            fields.line(key), fields.path(key), heading, "每个列名一次", "each heading once");
      }
    }
    return headings;
  }

  /** A heading that two fields of one table claim says nothing. */
  private static void refuseAmbiguity(JsonMembers fields, Map<String, List<String>> headings) {
    for (Table<?, ?> table : ExportTables.ALL) {
      Map<String, String> owners = new HashMap<>();
      for (Field<?, ?> field : IntakeFields.of(table)) {
        for (String heading : headings.getOrDefault(field.key(), List.of())) {
          String before = owners.putIfAbsent(MappingLayer.label(heading), field.key());
          if (before != null && !before.equals(field.key())) {
            fields.wrongValue(
                fields.line(field.key()),
                fields.path(field.key()),
                heading,
                "未用于“" + before + "”的列名",
                "a heading that '" + before + "' does not have");
          }
        }
      }
    }
  }

  private Map<String, Map<String, String>> replacements(JsonMembers members, String section) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    JsonMembers fields = section(members, section);
    if (fields != null) {
      for (String key : IntakeFields.ALL.keySet()) {
        JsonValue pairs = fields.optional(key);
        if (pairs != null) {
          all.put(key, pairs(fields, key, pairs));
        }
      }
      fields.done();
    }
    return all;
  }

  private Map<String, String> pairs(JsonMembers fields, String key, JsonValue object) {
    Map<String, String> pairs = new LinkedHashMap<>();
    JsonMembers members = JsonMembers.of(report, object);
    if (object.value() instanceof Map<?, ?> map) {
      for (Object from : new ArrayList<>(map.keySet())) {
        String text = String.valueOf(from);
        pairs.put(text, accepted(fields, key, members.text(text)));
      }
    }
    return pairs;
  }

  /** A value that its field does not read would only move the mistake. */
  private static String accepted(JsonMembers fields, String key, String value) {
    Field<?, ?> field = IntakeFields.ALL.get(key);
    if (field != null && !value.isBlank() && field.parse(value).value().isEmpty()) {
      fields.wrongValue(
          fields.line(key),
          fields.path(key),
          field.codec().mask().apply(value),
          field.title() + "能读取的值（" + field.codec().description() + "）",
          "a value that '" + key + "' reads");
    }
    return value;
  }
}
