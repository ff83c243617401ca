package io.github.longzheng.forms.eligibility;

import io.github.longzheng.calendar.files.JsonMembers;
import io.github.longzheng.calendar.files.JsonValue;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.calendar.files.StrictJson;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.SkillLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rules from their JSON, strictly. */
final class RulesParser {
  /** Longer than any working life; keeps a slip of the finger from becoming a rule. */
  static final int MAX_YEARS = 60;

  private static final String REPLACE = "replace";
  private static final String ADD = "add";

  private final Report report;

  /** Lines of the paths by id. */
  private final Map<String, Integer> pathLines = new HashMap<>();

  private RulesParser(String name) {
    this.report = new Report(name);
  }

  static Parsed<EligibilityRules> parse(String name, String text) {
    RulesParser parser = new RulesParser(name);
    JsonValue root = StrictJson.read(text, parser.report);
    EligibilityRules rules = root == null ? null : parser.rules(root);
    return rules == null || parser.report.hasErrors()
        ? new Parsed<>(Optional.empty(), parser.report.findings())
        : Parsed.of(rules);
  }

  private EligibilityRules rules(JsonValue root) {
    JsonMembers members = JsonMembers.of(report, root);
    RuleSource source =
        new RuleSource(
            slug(members, "id"),
            members.text("title"),
            members.text("document"),
            members.text("source"));
    List<String> occupations = members.texts("occupations");
    EligibilityRules base = base(members);
    Map<SkillLevel, LevelRules> levels = new EnumMap<>(SkillLevel.class);
    if (base != null) {
      levels.putAll(base.levels());
    }
    Map<SkillLevel, Integer> lines = new EnumMap<>(SkillLevel.class);
    for (JsonValue element : members.list("levels")) {
      level(element, base != null, levels, lines);
    }
    members.done();
    return new EligibilityRules(
        source, occupations, levels, List.of(), FullYears.ON_CORRESPONDING_DAY);
  }

  /** The rules that an own standard starts from; null where it stands alone. */
  private @Nullable EligibilityRules base(JsonMembers members) {
    if (members.optional("extends") == null) {
      return null;
    }
    return choice(
        members,
        "extends",
        List.of(EligibilityRules.ID_2023, EligibilityRules.ID_2018),
        id ->
            id.equals(EligibilityRules.ID_2023)
                ? EligibilityRules.of2023()
                : EligibilityRules.of2018());
  }

  private void level(
      JsonValue element,
      boolean extending,
      Map<SkillLevel, LevelRules> levels,
      Map<SkillLevel, Integer> lines) {
    JsonMembers members = JsonMembers.of(report, element);
    SkillLevel level = skillLevel(members);
    String mode = extending ? choice(members, "mode", List.of(REPLACE, ADD), m -> m) : REPLACE;
    boolean complete = members.bool("complete");
    List<EligibilityPath> paths = new ArrayList<>();
    if (level != null && ADD.equals(mode)) {
      for (EligibilityPath path : levels.getOrDefault(level, LevelRules.NONE).paths()) {
        pathLines.putIfAbsent(path.id(), 0);
        paths.add(path);
      }
    }
    List<JsonValue> added = members.list("paths");
    for (JsonValue path : added) {
      EligibilityPath read = path(path);
      if (read != null) {
        paths.add(read);
      }
    }
    members.done();
    if (level == null) {
      return;
    }
    Integer before = lines.putIfAbsent(level, element.line());
    if (before != null) {
      members.wrongValue(
          members.line("level"),
          members.path("level"),
          level.fullName(),
          "每个等级一处，该等级首见第" + before + "行",
          "each level once, this one is first at line " + before);
    }
    levels.put(level, new LevelRules(complete, paths));
  }

  private @Nullable EligibilityPath path(JsonValue element) {
    JsonMembers members = JsonMembers.of(report, element);
    String id = slug(members, "id");
    Integer before = pathLines.putIfAbsent(id, members.line("id"));
    if (before != null && !id.isEmpty()) {
      String where = before == 0 ? "沿用的规则中已有" : "首见第" + before + "行";
      String whereEnglish = before == 0 ? "in the rules extended" : "at line " + before;
      members.wrongValue(
          members.line("id"),
          members.path("id"),
          id,
          "不重复的途径编号，该编号" + where,
          "an id of its own, this one is " + whereEnglish);
    }
    String text = members.text("text");
    String clause = members.text("clause");
    Certainty certainty =
        choice(members, "mark", Arrays.asList(Certainty.values()), Certainty::mark, c -> c);
    String note = members.optional("note") == null ? "" : members.text("note");
    List<EligibilityCondition> conditions = new ArrayList<>();
    List<JsonValue> listed = members.list("conditions");
    for (JsonValue condition : listed) {
      EligibilityCondition read = condition(condition);
      if (read != null) {
        conditions.add(read);
      }
    }
    if (listed.isEmpty() && members.optional("conditions") != null) {
      members.wrongValue(
          members.line("conditions"), members.path("conditions"), "[]", "至少一项条件", "a condition");
    }
    List<String> documents = members.texts("documents");
    members.done();
    return certainty == null || conditions.isEmpty()
        ? null
        : new EligibilityPath(id, text, clause, certainty, note, conditions, documents);
  }

  private @Nullable EligibilityCondition condition(JsonValue element) {
    JsonMembers members = JsonMembers.of(report, element);
    ConditionKind kind =
        choice(members, "condition", Arrays.asList(ConditionKind.values()), k -> k.word, k -> k);
    EligibilityCondition condition = kind == null ? null : condition(kind, members);
    if (kind != null) {
      members.done();
    }
    return condition;
  }

  private @Nullable EligibilityCondition condition(ConditionKind kind, JsonMembers members) {
    return switch (kind) {
      case AGE -> new EligibilityCondition.Age(years(members));
      case WORK -> new EligibilityCondition.Work(years(members));
      case WORK_AFTER_CERTIFICATE -> {
        SkillLevel level = skillLevel(members);
        int years = years(members);
        yield level == null ? null : new EligibilityCondition.WorkAfterCertificate(level, years);
      }
      case WORK_AFTER_TITLE -> {
        TitleRank rank =
            choice(
                members, "rank", Arrays.asList(TitleRank.values()), r -> r.chineseName(), r -> r);
        int years = years(members);
        yield rank == null ? null : new EligibilityCondition.WorkAfterTitle(rank, years);
      }
      case CERTIFICATE -> {
        SkillLevel level = skillLevel(members);
        int years = members.integer("heldYears", 0, MAX_YEARS);
        yield level == null ? null : new EligibilityCondition.Certificate(level, years);
      }
      case DIPLOMA -> {
        Set<SchoolKind> kinds = kinds(members, "kinds", true);
        Set<SchoolKind> unclear = kinds(members, "unclearKinds", false);
        boolean major = members.bool("relatedMajor");
        boolean evaluated = members.bool("evaluated");
        boolean finalYear = members.bool("finalYear");
        yield kinds.isEmpty()
            ? null
            : new EligibilityCondition.Diploma(kinds, unclear, major, evaluated, finalYear);
      }
      case STUDENT -> {
        Set<SchoolKind> kinds = kinds(members, "kinds", true);
        Set<SchoolKind> unclear = kinds(members, "unclearKinds", false);
        yield kinds.isEmpty() ? null : new EligibilityCondition.Student(kinds, unclear);
      }
      case STATEMENT -> new EligibilityCondition.Statement(members.text("text"));
    };
  }

  /** The words for the conditions in a file. */
  private enum ConditionKind {
    AGE("age"),
    WORK("work"),
    WORK_AFTER_CERTIFICATE("workAfterCertificate"),
    WORK_AFTER_TITLE("workAfterTitle"),
    CERTIFICATE("certificate"),
    DIPLOMA("diploma"),
    STUDENT("student"),
    STATEMENT("statement");

    private final String word;

    ConditionKind(String word) {
      this.word = word;
    }
  }

  private static int years(JsonMembers members) {
    return members.integer("years", 1, MAX_YEARS);
  }

  private static @Nullable SkillLevel skillLevel(JsonMembers members) {
    List<SkillLevel> levels = Arrays.asList(SkillLevel.values());
    return choice(members, "level", levels, SkillLevel::fullName, level -> level);
  }

  private Set<SchoolKind> kinds(JsonMembers members, String key, boolean required) {
    Set<SchoolKind> kinds = EnumSet.noneOf(SchoolKind.class);
    List<JsonValue> listed = members.list(key);
    for (JsonValue value : listed) {
      Optional<SchoolKind> kind =
          Arrays.stream(SchoolKind.values())
              .filter(k -> k.chineseName().equals(value.value()))
              .findFirst();
      kind.ifPresent(kinds::add);
      if (kind.isEmpty()) {
        List<SchoolKind> all = Arrays.asList(SchoolKind.values());
        refuse(
            members,
            value.line(),
            value.path(),
            String.valueOf(value.value()),
            all,
            SchoolKind::chineseName);
      }
    }
    if (required && listed.isEmpty() && members.optional(key) != null) {
      members.wrongValue(members.line(key), members.path(key), "[]", "至少一类学校", "a kind of school");
    }
    return kinds;
  }

  private static <T> @Nullable T choice(
      JsonMembers members, String key, List<String> words, Function<String, T> meaning) {
    return choice(members, key, words, word -> word, meaning);
  }

  /** What a member's word stands for; null after a complaint. */
  private static <C, T> @Nullable T choice(
      JsonMembers members,
      String key,
      List<C> choices,
      Function<C, String> word,
      Function<C, T> meaning) {
    String text = members.text(key);
    for (C choice : choices) {
      if (word.apply(choice).equals(text)) {
        return meaning.apply(choice);
      }
    }
    if (!text.isBlank()) {
      refuse(members, members.line(key), members.path(key), text, choices, word);
    }
    return null;
  }

  private static <C> void refuse(
      JsonMembers members,
      int line,
      String path,
      String text,
      List<C> choices,
      Function<C, String> word) {
    String words = choices.stream().map(word).collect(Collectors.joining(" | "));
    members.wrongValue(line, path, text, "下列之一：" + words, "one of " + words);
  }

  private static String slug(JsonMembers members, String key) {
    String id = members.text(key);
    boolean slug = true;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      slug &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!slug) {
      members.wrongValue(
          members.line(key),
          members.path(key),
          id,
          "由小写字母、数字和连字符组成的短名，如diangong-2024",
          "a short name of a-z, 0-9 and -, such as diangong-2024");
    }
    return id;
  }
}
