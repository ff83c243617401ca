package io.github.longzheng.forms.eligibility;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.SkillLevel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rules of who may register for which level (申报条件, C11), such as {@code
 * EligibilityRules.of2023()}: for each level the paths to it, one of which is enough.
 *
 * <p>An occupation's own national standard overrides the general rules with a file ({@link #read},
 * {@link #withStandard}). Unknown facts make an answer undecided, never negative. Immutable and
 * thread-safe.
 *
 * <p>Source: 人社厅发〔2023〕31号 and the standard of the occupation, as the announcement of 2023-12-05,
 * 三(一), demands; each path names its clause and its certainty.
 */
public final class EligibilityRules {
  static final String ID_2023 = "rules-2023";
  static final String ID_2018 = "rules-2018";

  private final RuleSource source;
  private final List<String> occupations;
  private final Map<SkillLevel, LevelRules> levels;
  private final List<EligibilityRules> standards;
  private final FullYears fullYears;

  EligibilityRules(
      RuleSource source,
      List<String> occupations,
      Map<SkillLevel, LevelRules> levels,
      List<EligibilityRules> standards,
      FullYears fullYears) {
    this.source = source;
    this.occupations = List.copyOf(occupations);
    Map<SkillLevel, LevelRules> copy = new EnumMap<>(SkillLevel.class);
    copy.putAll(levels);
    this.levels = Collections.unmodifiableMap(copy);
    this.standards = List.copyOf(standards);
    this.fullYears = Objects.requireNonNull(fullYears, "fullYears");
  }

  /** The general rules of 2023, which the announcement names: the default. */
  public static EligibilityRules of2023() {
    return BuiltIn2023.RULES;
  }

  /**
   * The general rules of 2018, for occupations whose standard is not yet revised. Only the main
   * paths are at hand, so what meets none of them is undecided; 五级/初级工 has none.
   */
  public static EligibilityRules of2018() {
    return BuiltIn2018.RULES;
  }

  /** Read when first asked for. */
  private static final class BuiltIn2023 {
    static final EligibilityRules RULES = builtIn(ID_2023);
  }

  private static final class BuiltIn2018 {
    static final EligibilityRules RULES = builtIn(ID_2018);
  }

  private static EligibilityRules builtIn(String id) {
    String name = id + ".json";
    try (InputStream in = EligibilityRules.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return InvalidFileException.unwrap(RulesParser.parse(name, text));
    } catch (IOException e) {
      throw new UncheckedIOException("resource of longzheng-forms: " + e.getMessage(), e);
    }
  }

  /**
   * The rules in a JSON file, such as an occupation's own standard; docs/eligibility.md shows the
   * form.
   *
   * @throws InvalidFileException with every finding, line and JSON path, when the file is not right
   * @throws UncheckedIOException when it cannot be read
   */
  public static EligibilityRules read(Path file) {
    return InvalidFileException.unwrap(tryRead(file));
  }

  /**
   * The rules in a JSON file, or everything that is wrong with it.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static Parsed<EligibilityRules> tryRead(Path file) {
    return TextFiles.read(file, RulesParser::parse);
  }

  /**
   * These rules, with an occupation's own standard that goes before them for its occupations; a
   * standard added later goes before one added earlier.
   *
   * @throws IllegalArgumentException when the standard names no occupation, as general rules do
   */
  public EligibilityRules withStandard(EligibilityRules standard) {
    if (standard.occupations.isEmpty()) {
      throw new IllegalArgumentException(
          "standard: expected one that names its occupations but was " + standard);
    }
    List<EligibilityRules> more = new ArrayList<>();
    more.add(standard);
    more.addAll(standards);
    return new EligibilityRules(source, occupations, levels, more, fullYears);
  }

  /** These rules and their standards, with another reading of "满N年". */
  public EligibilityRules withFullYears(FullYears fullYears) {
    return new EligibilityRules(source, occupations, levels, standards, fullYears);
  }

  /** Where the rules come from. */
  public RuleSource source() {
    return source;
  }

  /** The occupations (职业名称) that they are for; empty for all. */
  public List<String> occupations() {
    return occupations;
  }

  /** The reading of "满N年". */
  public FullYears fullYears() {
    return fullYears;
  }

  /** The general paths to a level, in the order of the source; empty where none is at hand. */
  public List<EligibilityPath> paths(SkillLevel level) {
    return level(level).paths();
  }

  /** Whether {@link #paths} of this level are known to be all. */
  public boolean isComplete(SkillLevel level) {
    return level(level).complete();
  }

  /** The paths to a level of an occupation: those of its own standard, else the general ones. */
  public List<EligibilityPath> paths(AssessmentSubject subject) {
    return rulesFor(subject).level(subject.level()).paths();
  }

  Map<SkillLevel, LevelRules> levels() {
    return levels;
  }

  private LevelRules level(SkillLevel level) {
    Objects.requireNonNull(level, "level");
    return levels.getOrDefault(level, LevelRules.NONE);
  }

  /**
   * Whether somebody with these facts is eligible on a day, and why.
   *
   * @param subject what the person registers for
   * @param facts what is known of the person; "related" is meant for this occupation
   * @param onDate the day on which the conditions must be met
   */
  public Eligibility assess(AssessmentSubject subject, CareerFacts facts, LocalDate onDate) {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(onDate, "onDate");
    EligibilityRules rules = rulesFor(subject);
    return new Judge(facts, fullYears)
        .judge(subject, onDate, rules.source, rules.level(subject.level()));
  }

  /**
   * Whether somebody with these facts is eligible for a session: judged on its registration
   * deadline [inferred]; {@link #assess(AssessmentSubject, CareerFacts, LocalDate)} takes another
   * day.
   */
  public Eligibility assess(
      AssessmentSubject subject, CareerFacts facts, CertificationSession session) {
    return assess(subject, facts, session.registrationDeadline());
  }

  private EligibilityRules rulesFor(AssessmentSubject subject) {
    for (EligibilityRules standard : standards) {
      if (standard.occupations.contains(subject.occupation())) {
        return standard;
      }
    }
    return occupations.isEmpty() || occupations.contains(subject.occupation())
        ? this
        : new EligibilityRules(source, occupations, Map.of(), List.of(), fullYears);
  }

  /** {@code rules-2023 国家职业标准编制技术规程（2023年版）申报条件}. */
  @Override
  public String toString() {
    return source.id() + " " + source.title();
  }
}
