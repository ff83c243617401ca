package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person is assessed in (认定职业、工种和等级), such as {@code 电工 三级/高级工}: the names as the official
 * forms print them. The codes stand in the {@link FiledScope}.
 *
 * @param occupation 职业名称, at most 60 characters
 * @param workType 工种名称, at most 60 characters, full-width brackets in pairs; empty where the
 *     occupation has none
 * @param level 职业技能等级
 */
public record AssessmentSubject(String occupation, Optional<String> workType, SkillLevel level)
    implements Comparable<AssessmentSubject> {
  private static final String NONE = "--";
  private static final Comparator<AssessmentSubject> ORDER =
      Comparator.comparing(AssessmentSubject::occupation)
          .thenComparing(subject -> subject.workType().orElse(""))
          .thenComparing(AssessmentSubject::level);

  public AssessmentSubject {
    FreeText.require(occupation, Occupation.MAX_NAME, "职业名称");
    Objects.requireNonNull(workType, "workType");
    workType.ifPresent(AssessmentSubject::requireWorkType);
    Objects.requireNonNull(level, "level");
  }

  /** Forms print {@code --} for none, and a work type in brackets after its occupation. */
  private static void requireWorkType(String name) {
    FreeText.require(name, Occupation.MAX_NAME, "工种名称");
    if (name.equals(NONE)) {
      throw refuse(Reason.UNKNOWN, name, "no work type to be absent, not '--'", "没有工种时不填");
    }
    int depth = 0;
    for (int i = 0; i < name.length() && depth >= 0; i++) {
      char c = name.charAt(i);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
    }
    if (depth != 0) {
      throw refuse(Reason.CHARACTER, name, "brackets in pairs", "括号成对");
    }
  }

  private static InvalidValueException refuse(
      Reason reason, String name, String expected, String expectedChinese) {
    return InvalidValueException.of(
        ValueType.TEXT, reason, name, expected + " (工种名称)", expectedChinese + "（工种名称）");
  }

  /** An occupation without work types. */
  public static AssessmentSubject of(String occupation, SkillLevel level) {
    return new AssessmentSubject(occupation, Optional.empty(), level);
  }

  /** A work type of an occupation. */
  public static AssessmentSubject of(String occupation, String workType, SkillLevel level) {
    return new AssessmentSubject(occupation, Optional.of(workType), level);
  }

  /** Occupation and work type as one text: {@code 中式烹调师（中式面点师）}, or {@code 电工}. */
  public String skillName() {
    return occupation + workType.map(name -> "（" + name + "）").orElse("");
  }

  /** By occupation, then work type (none first), both by code unit, then from level five to one. */
  @Override
  public int compareTo(AssessmentSubject other) {
    return ORDER.compare(this, other);
  }

  /** {@code 中式烹调师（中式面点师） 三级/高级工}. */
  @Override
  public String toString() {
    return skillName() + " " + level.fullName();
  }
}
