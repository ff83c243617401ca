package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.SkillLevel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One condition of a path (单项条件), such as {@code 累计从事本职业或相关职业工作满5年}. All years are whole years,
 * counted by {@link FullYears}.
 */
public sealed interface EligibilityCondition {
  /** The condition in Chinese, close to the words of the rules. */
  String chinese();

  /** The English twin of {@link #chinese}. */
  String english();

  /**
   * 年满N周岁.
   *
   * @param years completed years of age
   */
  record Age(int years) implements EligibilityCondition {
    public Age {
      requireYears(years, 1);
    }

    @Override
    public String chinese() {
      return "年满" + years + "周岁";
    }

    @Override
    public String english() {
      return "aged " + years + " or more";
    }
  }

  /**
   * 累计从事本职业或相关职业工作满N年: the sum of all periods of work, whenever they were.
   *
   * @param years years of work
   */
  record Work(int years) implements EligibilityCondition {
    public Work {
      requireYears(years, 1);
    }

    @Override
    public String chinese() {
      return "累计从事本职业或相关职业工作满" + years + "年";
    }

    @Override
    public String english() {
      return inYears(years) + " of work in the occupation or a related one";
    }
  }

  /**
   * 取得某等级证书后，累计从事本职业或相关职业工作满N年: only work since the certificate counts.
   *
   * @param level level of the certificate
   * @param years years of work since
   */
  record WorkAfterCertificate(SkillLevel level, int years) implements EligibilityCondition {
    public WorkAfterCertificate {
      Objects.requireNonNull(level, "level");
      requireYears(years, 1);
    }

    @Override
    public String chinese() {
      return "取得本职业或相关职业" + level.fullName() + "证书后，累计从事本职业或相关职业工作满" + years + "年";
    }

    @Override
    public String english() {
      return inYears(years) + " of related work since a certificate of level " + level.digit();
    }
  }

  /**
   * 取得某级别职称后，累计从事本职业或相关职业工作满N年: only work since the title counts.
   *
   * @param rank rank of the title
   * @param years years of work since
   */
  record WorkAfterTitle(TitleRank rank, int years) implements EligibilityCondition {
    public WorkAfterTitle {
      Objects.requireNonNull(rank, "rank");
      requireYears(years, 1);
    }

    @Override
    public String chinese() {
      return "取得符合专业对应关系的" + rank.chineseName() + "职称后，累计从事本职业或相关职业工作满" + years + "年";
    }

    @Override
    public String english() {
      return inYears(years)
          + " of related work since a corresponding "
          + rank.englishName()
          + " title";
    }
  }

  /**
   * 取得某等级证书（满N年）: held, whatever the holder did since.
   *
   * @param level level of the certificate
   * @param heldYears years since it was obtained, 0 or more
   */
  record Certificate(SkillLevel level, int heldYears) implements EligibilityCondition {
    public Certificate {
      Objects.requireNonNull(level, "level");
      requireYears(heldYears, 0);
    }

    @Override
    public String chinese() {
      return "取得本职业或相关职业" + level.fullName() + "证书" + (heldYears == 0 ? "" : "满" + heldYears + "年");
    }

    @Override
    public String english() {
      return "a certificate of level "
          + level.digit()
          + (heldYears == 0 ? "" : " held for " + inYears(heldYears));
    }
  }

  /**
   * 取得某类学校毕业证书.
   *
   * @param kinds kinds of school that count, at least one
   * @param unclearKinds kinds of which somebody must judge whether they count
   * @param relatedMajor whether the major must be the occupation's or a related one
   * @param evaluated whether the programme must have passed the evaluation (经评估论证)
   * @param finalYear whether students in the final year count (含在读应届毕业生)
   */
  record Diploma(
      Set<SchoolKind> kinds,
      Set<SchoolKind> unclearKinds,
      boolean relatedMajor,
      boolean evaluated,
      boolean finalYear)
      implements EligibilityCondition {
    public Diploma {
      kinds = requireKinds(kinds);
      unclearKinds = ordered(unclearKinds);
    }

    @Override
    public String chinese() {
      return "取得"
          + (evaluated ? "经评估论证的" : "")
          + names(kinds, true)
          + (relatedMajor ? "本专业或相关专业" : "")
          + "毕业证书"
          + (finalYear ? "（含在读应届毕业生）" : "");
    }

    @Override
    public String english() {
      return "a diploma"
          + (relatedMajor ? " in a related major" : "")
          + (evaluated ? " of an evaluated programme" : "")
          + " from "
          + names(kinds, false)
          + (finalYear ? ", or being a student in the final year" : "");
    }
  }

  /**
   * 某类学校在读学生.
   *
   * @param kinds kinds of school that count, at least one
   * @param unclearKinds kinds of which somebody must judge whether they count
   */
  record Student(Set<SchoolKind> kinds, Set<SchoolKind> unclearKinds)
      implements EligibilityCondition {
    public Student {
      kinds = requireKinds(kinds);
      unclearKinds = ordered(unclearKinds);
    }

    @Override
    public String chinese() {
      return names(kinds, true) + "在读学生";
    }

    @Override
    public String english() {
      return "a student of " + names(kinds, false);
    }
  }

  /**
   * 其他条件, which only an occupation's own standard has and which is answered by {@link
   * CareerFacts#statements}, such as {@code 学徒期满}.
   *
   * @param text the words of the standard
   */
  record Statement(String text) implements EligibilityCondition {
    public Statement {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String chinese() {
      return text;
    }

    @Override
    public String english() {
      return "'" + text + "'";
    }
  }

  private static String inYears(int years) {
    return years == 1 ? "1 year" : years + " years";
  }

  private static void requireYears(int years, int min) {
    if (years < min || years > RulesParser.MAX_YEARS) {
      throw new IllegalArgumentException(
          "years: expected " + min + "–" + RulesParser.MAX_YEARS + " but was " + years);
    }
  }

  private static Set<SchoolKind> requireKinds(Set<SchoolKind> kinds) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("kinds: expected at least one kind of school");
    }
    return ordered(kinds);
  }

  /** In the order of the enum, so that texts are always the same. */
  private static Set<SchoolKind> ordered(Set<SchoolKind> kinds) {
    Set<SchoolKind> ordered = EnumSet.noneOf(SchoolKind.class);
    ordered.addAll(kinds);
    return Collections.unmodifiableSet(ordered);
  }

  private static String names(Set<SchoolKind> kinds, boolean chinese) {
    List<String> names =
        kinds.stream().map(k -> chinese ? k.chineseName() : k.englishName()).toList();
    return names.stream().collect(Collectors.joining(chinese ? "或" : " or "));
  }
}
