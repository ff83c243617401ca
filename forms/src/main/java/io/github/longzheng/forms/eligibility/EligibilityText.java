package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for one {@link Eligibility}, in both languages. */
final class EligibilityText {
  private static final String NOT_QUALIFIED = "ELIG-01";
  private static final String NOT_YET = "ELIG-02";
  private static final String UNDECIDED = "ELIG-03";
  private static final String RULES_INCOMPLETE = "ELIG-04";
  private static final String UNCERTAIN_PATH = "ELIG-05";

  private final Eligibility eligibility;
  private final Optional<PathAssessment> best;

  EligibilityText(Eligibility eligibility) {
    this.eligibility = eligibility;
    this.best = eligibility.bestPath();
  }

  String chinese() {
    List<String> lines = new ArrayList<>();
    lines.add(eligibility + eligibility.qualifiedFrom().map(day -> "，" + day + "起符合").orElse(""));
    lines.add("依据：" + eligibility.source().title() + "（" + eligibility.source().document() + "）");
    if (!eligibility.complete()) {
      lines.add("注意：本规则未收全该等级的申报条件，不满足所列途径不等于不符合");
    }
    for (PathAssessment path : eligibility.paths()) {
      lines.add(
          "途径"
              + path.path().id()
              + "："
              + path.status().chineseName()
              + from(path.status(), path.metFrom(), "，", "起满足")
              + "。"
              + path.path().text());
      for (ConditionAssessment condition : path.conditions()) {
        lines.add(
            "  "
                + condition
                + from(condition.status(), condition.metFrom(), "，", "起满足")
                + (condition.needs().isEmpty()
                    ? ""
                    : "，需查明：" + String.join("、", needs(condition, true))));
      }
      if (!path.path().note().isEmpty()) {
        lines.add("  说明：" + path.path().note());
      }
      lines.add("  应查验：" + String.join("、", path.path().documents()));
    }
    return String.join("\n", lines);
  }

  String english() {
    List<String> lines = new ArrayList<>();
    lines.add(
        eligibility.subject()
            + ": "
            + eligibility.outcome().englishName()
            + " (judged on "
            + eligibility.onDate()
            + ")"
            + eligibility.qualifiedFrom().map(day -> ", qualified from " + day).orElse(""));
    lines.add(
        "rules: " + eligibility.source().title() + " (" + eligibility.source().document() + ")");
    if (!eligibility.complete()) {
      lines.add("note: the rules at hand are not all; meeting none of them decides nothing");
    }
    for (PathAssessment path : eligibility.paths()) {
      lines.add(
          "path "
              + path.path().id()
              + ": "
              + path.status().englishName()
              + from(path.status(), path.metFrom(), ", from ", ""));
      for (ConditionAssessment condition : path.conditions()) {
        lines.add(
            "  "
                + condition.condition().english()
                + ": "
                + condition.status().englishName()
                + from(condition.status(), condition.metFrom(), ", from ", "")
                + (condition.needs().isEmpty()
                    ? ""
                    : ", needs " + String.join(", ", needs(condition, false))));
      }
      lines.add("  documents: " + String.join("、", path.path().documents()));
    }
    return String.join("\n", lines);
  }

  private static String from(
      ConditionStatus status, Optional<LocalDate> day, String before, String after) {
    // Where all is met, the day is past and only clutters the line.
    return status == ConditionStatus.MET ? "" : day.map(d -> before + d + after).orElse("");
  }

  List<Finding> findings() {
    String subject = eligibility.subject().toString();
    String on = eligibility.onDate().toString();
    String basis = "（C11，" + eligibility.source().document() + "）";
    String basisEnglish = " (C11, " + eligibility.source().document() + ")";
    List<Finding> findings =
        switch (eligibility.outcome()) {
          case QUALIFIED -> uncertain();
          case NOT_QUALIFIED ->
              List.of(
                  Finding.error(
                      NOT_QUALIFIED,
                      "以" + on + "为准不符合" + subject + "的申报条件" + chineseGap() + basis,
                      "not qualified for " + subject + " on " + on + englishGap() + basisEnglish));
          case NOT_YET ->
              List.of(
                  Finding.error(
                      NOT_YET,
                      "以" + on + "为准尚未满足" + subject + "的申报条件" + chineseGap() + basis,
                      "not yet qualified for "
                          + subject
                          + " on "
                          + on
                          + englishGap()
                          + basisEnglish));
          case UNDECIDED -> undecided(subject);
        };
    return findings.stream().map(finding -> finding.withText(subject)).toList();
  }

  private List<Finding> uncertain() {
    return best
        .map(PathAssessment::path)
        .filter(path -> path.certainty().compareTo(Certainty.LAW) > 0)
        .map(
            path ->
                Finding.note(
                    UNCERTAIN_PATH,
                    "按途径" + path.id() + "符合申报条件，其依据为" + path.certainty().chineseName() + "，请核对标准原文",
                    "qualified by path "
                        + path.id()
                        + ", which is marked "
                        + path.certainty().mark()
                        + "; see the standard"))
        .stream()
        .toList();
  }

  private List<Finding> undecided(String subject) {
    List<Finding> findings = new ArrayList<>();
    if (!eligibility.needs().isEmpty()) {
      findings.add(
          Finding.warning(
              UNDECIDED,
              "无法判定以"
                  + eligibility.onDate()
                  + "为准是否符合"
                  + subject
                  + "的申报条件，需查明："
                  + needed(true)
                  + "（C11）",
              "cannot be decided whether qualified for "
                  + subject
                  + " on "
                  + eligibility.onDate()
                  + ": needs "
                  + needed(false)
                  + " (C11)"));
    }
    if (!eligibility.complete()) {
      findings.add(rulesIncomplete(subject));
    }
    return findings;
  }

  private String needed(boolean chinese) {
    return needed(
        eligibility.paths().stream().filter(path -> path.status() == ConditionStatus.UNKNOWN),
        chinese);
  }

  private static String needed(Stream<PathAssessment> paths, boolean chinese) {
    return paths
        .flatMap(path -> path.conditions().stream())
        .flatMap(condition -> needs(condition, chinese).stream())
        .distinct()
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }

  private static List<String> needs(ConditionAssessment condition, boolean chinese) {
    if (condition.condition() instanceof EligibilityCondition.Statement statement) {
      return condition.needs().isEmpty()
          ? List.of()
          : List.of(chinese ? "是否" + statement.chinese() : "whether " + statement.english());
    }
    return condition.needs().stream()
        .map(need -> chinese ? need.chineseName() : need.englishName())
        .toList();
  }

  private Finding rulesIncomplete(String subject) {
    String rules = eligibility.source().id();
    Optional<LocalDate> day = best.flatMap(path -> shown(path, path.metFrom()));
    return Finding.warning(
        RULES_INCOMPLETE,
        "规则"
            + rules
            + "未收全"
            + subject
            + "的申报条件，以"
            + eligibility.onDate()
            + "为准没有已满足的途径"
            + day.map(d -> "（所列途径最早" + d + "起满足）").orElse("")
            + "，请按职业标准原文审核（C11）",
        "rules "
            + rules
            + " do not hold all paths to "
            + subject
            + ", and none is known to be met on "
            + eligibility.onDate()
            + day.map(d -> " (the first is from " + d + ")").orElse("")
            + "; review by the standard (C11)");
  }

  /** What the nearest path lacks, with the day where that is no birthday. */
  private String chineseGap() {
    return best.map(
            path ->
                "；最接近的途径"
                    + path.path().id()
                    + "未满足："
                    + path.missing().stream()
                        .map(c -> c.condition().chinese())
                        .collect(Collectors.joining("；"))
                    + shown(path, path.metFrom()).map(day -> "，" + day + "起满足").orElse("")
                    + atTheEarliest(path)
                        .map(day -> "，最早" + day + "起才可能满足，且需查明：" + needed(Stream.of(path), true))
                        .orElse(""))
        .orElse("");
  }

  private String englishGap() {
    return best.map(
            path ->
                "; the nearest path "
                    + path.path().id()
                    + " lacks "
                    + path.missing().stream()
                        .map(c -> c.condition().english())
                        .collect(Collectors.joining("; "))
                    + shown(path, path.metFrom()).map(day -> ", met from " + day).orElse("")
                    + atTheEarliest(path)
                        .map(
                            day ->
                                ", met from "
                                    + day
                                    + " at best, needs "
                                    + needed(Stream.of(path), false))
                        .orElse(""))
        .orElse("");
  }

  /** From when a path that depends on unknown facts, too, may be met. */
  private static Optional<LocalDate> atTheEarliest(PathAssessment path) {
    return path.metFrom().isPresent() ? Optional.empty() : shown(path, path.possibleFrom());
  }

  private static Optional<LocalDate> shown(PathAssessment path, Optional<LocalDate> day) {
    return path.tellsBirthday(day) ? Optional.empty() : day;
  }
}
