package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an organization may assess (备案范围; C01): the occupations, work types and levels that it filed
 * on 技能人才评价工作网, such as {@code 电工 五级至三级}.
 *
 * <p>Source: announcement of 2023-12-05, 一; the letter of 2026 repeats 不得超范围、超等级.
 *
 * @param entries what is filed, in the order of the filing; at least one
 */
public record FiledScope(List<Entry> entries) {

  /**
   * One filed line (备案条目).
   *
   * @param occupation the occupation
   * @param workType the work type; empty where the occupation is filed without one
   * @param levels the filed levels, at least one
   */
  public record Entry(Occupation occupation, Optional<WorkType> workType, Set<SkillLevel> levels) {
    public Entry {
      Objects.requireNonNull(occupation, "occupation");
      Objects.requireNonNull(workType, "workType");
      if (levels.isEmpty()) {
        throw refuse(Reason.EMPTY, occupation.name(), "at least one level", "至少一个等级");
      }
      levels = Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }

    /** An occupation without work types. */
    public static Entry of(Occupation occupation, SkillLevel first, SkillLevel... more) {
      return new Entry(occupation, Optional.empty(), EnumSet.of(first, more));
    }

    /** A work type of an occupation. */
    public static Entry of(
        Occupation occupation, WorkType workType, SkillLevel first, SkillLevel... more) {
      return new Entry(occupation, Optional.of(workType), EnumSet.of(first, more));
    }

    /** What is assessed at one of the filed levels. */
    public AssessmentSubject subject(SkillLevel level) {
      return new AssessmentSubject(occupation.name(), workType.map(WorkType::name), level);
    }

    private boolean isNamed(AssessmentSubject subject) {
      return occupation.name().equals(subject.occupation())
          && workType.map(WorkType::name).equals(subject.workType());
    }
  }

  public FiledScope {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw refuse(Reason.EMPTY, "", "at least one filed occupation", "至少一个备案职业");
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (!seen.add(
          List.of(entry.occupation().name(), entry.workType().map(WorkType::name).orElse("")))) {
        throw refuse(
            Reason.CONTRADICTION,
            entry.occupation().name() + entry.workType().map(w -> "/" + w.name()).orElse(""),
            "each occupation and work type once",
            "每个职业（工种）只列一次");
      }
    }
  }

  /** A scope of these lines. */
  public static FiledScope of(Entry... entries) {
    return new FiledScope(List.of(entries));
  }

  /** Whether this occupation, work type and level are filed, names compared to the letter. */
  public boolean covers(AssessmentSubject subject) {
    return entries.stream()
        .anyMatch(entry -> entry.isNamed(subject) && entry.levels().contains(subject.level()));
  }

  /**
   * What C01 has against assessing this subject: nothing, or one error that says whether the
   * occupation ({@code SCOPE-11}), the work type ({@code SCOPE-12}) or the level ({@code SCOPE-13})
   * is not filed, and what is.
   */
  public List<Finding> check(AssessmentSubject subject) {
    if (covers(subject)) {
      return List.of();
    }
    List<Entry> sameOccupation =
        entries.stream()
            .filter(entry -> entry.occupation().name().equals(subject.occupation()))
            .toList();
    if (sameOccupation.isEmpty()) {
      String filed = list(entries.stream().map(entry -> entry.occupation().name()));
      return List.of(
          outside(
              "SCOPE-11",
              subject,
              "职业“" + subject.occupation() + "”不在备案范围内；已备案：" + filed,
              "occupation '" + subject.occupation() + "' is not filed; filed are " + filed));
    }
    Optional<Entry> named =
        sameOccupation.stream().filter(entry -> entry.isNamed(subject)).findFirst();
    if (named.isEmpty()) {
      String workType = subject.workType().orElse("--");
      String filed =
          list(sameOccupation.stream().map(e -> e.workType().map(WorkType::name).orElse("--")));
      return List.of(
          outside(
              "SCOPE-12",
              subject,
              "职业“" + subject.occupation() + "”未备案工种“" + workType + "”；已备案：" + filed,
              "work type '"
                  + workType
                  + "' of '"
                  + subject.occupation()
                  + "' is not filed; filed are "
                  + filed));
    }
    String filed = list(named.get().levels().stream().map(SkillLevel::fullName));
    return List.of(
        outside(
            "SCOPE-13",
            subject,
            "“" + subject.skillName() + "”未备案" + subject.level().fullName() + "；已备案：" + filed,
            "level "
                + subject.level().digit()
                + " of '"
                + subject.skillName()
                + "' is not filed; filed are "
                + filed));
  }

  private static Finding outside(
      String ruleId, AssessmentSubject subject, String chinese, String english) {
    return Finding.error(
            ruleId, chinese + "（C01，不得超范围、超等级开展认定）", "FiledScope: " + english + " (C01)")
        .withText(subject.toString());
  }

  private static String list(Stream<String> names) {
    return names.distinct().collect(Collectors.joining("、"));
  }

  private static InvalidValueException refuse(
      Reason reason, String input, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.FILED_SCOPE, reason, input, expected, expectedChinese);
  }
}
