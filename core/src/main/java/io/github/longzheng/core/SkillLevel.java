package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A skill level, such as {@code 三级/高级工} (职业技能等级), from the lowest of the five to the highest.
 *
 * <table>
 * <caption>The five levels</caption>
 * <tr><th>digit</th><th>grade</th><th>title</th><th>full form</th></tr>
 * <tr><td>5</td><td>五级</td><td>初级工</td><td>五级/初级工</td></tr>
 * <tr><td>4</td><td>四级</td><td>中级工</td><td>四级/中级工</td></tr>
 * <tr><td>3</td><td>三级</td><td>高级工</td><td>三级/高级工</td></tr>
 * <tr><td>2</td><td>二级</td><td>技师</td><td>二级/技师</td></tr>
 * <tr><td>1</td><td>一级</td><td>高级技师</td><td>一级/高级技师</td></tr>
 * </table>
 *
 * <p>It does not represent 学徒工, 特级技师 and 首席技师 of the eight-grade system: 社评组织 normally do not
 * assess them, and no source here gives their digit.
 *
 * <p>Source: 人社鉴发〔2019〕2号 (digit); 职业技能等级认定 rules (names). Paper has the full form, data files the
 * digit.
 */
public enum SkillLevel {
  /** 五级/初级工. */
  LEVEL_5(5, "五级", "初级工"),
  /** 四级/中级工. */
  LEVEL_4(4, "四级", "中级工"),
  /** 三级/高级工. */
  LEVEL_3(3, "三级", "高级工"),
  /** 二级/技师. */
  LEVEL_2(2, "二级", "技师"),
  /** 一级/高级技师. */
  LEVEL_1(1, "一级", "高级技师");

  private static final List<SkillLevel> BY_DIGIT =
      List.of(LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5);
  private static final List<String> EIGHT_GRADE_ONLY = List.of("学徒工", "特级技师", "首席技师");

  private final int digit;
  private final String gradeName;
  private final String title;
  private final String fullName;

  SkillLevel(int digit, String gradeName, String title) {
    this.digit = digit;
    this.gradeName = gradeName;
    this.title = title;
    this.fullName = gradeName + "/" + title;
  }

  /**
   * The level with this digit, 5 (初级工) to 1 (高级技师).
   *
   * @throws InvalidValueException when there is none
   */
  public static SkillLevel ofDigit(int digit) {
    if (digit < 1 || digit > 5) {
      throw InvalidValueException.of(
          ValueType.SKILL_LEVEL,
          Reason.RANGE,
          Integer.toString(digit),
          "a digit from 1 (高级技师) to 5 (初级工)",
          "1（高级技师）至5（初级工）");
    }
    return BY_DIGIT.get(digit - 1);
  }

  /**
   * The level written in its full form, such as {@code 三级/高级工}.
   *
   * @throws InvalidValueException when the text is anything else; {@link #recognize} takes more
   */
  @JsonCreator
  public static SkillLevel parse(String text) {
    SkillLevel level = ofFullName(text);
    if (level == null) {
      throw refuse(text);
    }
    return level;
  }

  /** The level written in its full form, or why there is none. */
  public static Parsed<SkillLevel> tryParse(String text) {
    SkillLevel level = ofFullName(text);
    return level == null ? Parsed.failed(refuse(text).toFinding()) : Parsed.of(level);
  }

  /**
   * The level in any form that people write: {@code 三级/高级工}, {@code 3}, {@code 三级}, {@code 高级工}, or
   * the full form with a full-width slash. Anything but the full form comes with a note (LEVEL-11).
   * The whole text must be the name, so {@code 高级技师} never counts as {@code 技师}.
   */
  public static Parsed<SkillLevel> recognize(String text) {
    SkillLevel level = ofFullName(text);
    if (level != null) {
      return Parsed.of(level);
    }
    String unified = text.replace('／', '/');
    for (SkillLevel candidate : values()) {
      if (unified.equals(candidate.fullName)
          || text.equals(candidate.gradeName)
          || text.equals(candidate.title)
          || (text.length() == 1 && text.charAt(0) == '0' + candidate.digit)) {
        return Parsed.of(candidate, List.of(notFullForm(text, candidate)));
      }
    }
    return Parsed.failed(contradiction(text, unified).orElseGet(() -> refuse(text)).toFinding());
  }

  private static @Nullable SkillLevel ofFullName(String text) {
    Objects.requireNonNull(text, "text");
    for (SkillLevel level : BY_DIGIT) {
      if (level.fullName.equals(text)) {
        return level;
      }
    }
    return null;
  }

  private static Finding notFullForm(String text, SkillLevel level) {
    return Finding.note(
            "LEVEL-11",
            "职业技能等级：“" + text + "”按“" + level.fullName + "”处理",
            "SkillLevel: '" + text + "' was read as '" + level.fullName + "'")
        .withText(text);
  }

  /** Whether the text pairs the grade of one level with the title of another. */
  private static Optional<InvalidValueException> contradiction(String text, String unified) {
    int slash = unified.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String grade = unified.substring(0, slash);
    String title = unified.substring(slash + 1);
    if (BY_DIGIT.stream().noneMatch(level -> level.title.equals(title))) {
      return Optional.empty();
    }
    return BY_DIGIT.stream()
        .filter(level -> level.gradeName.equals(grade))
        .findFirst()
        .map(
            level ->
                InvalidValueException.of(
                    ValueType.SKILL_LEVEL,
                    Reason.CONTRADICTION,
                    text,
                    "a grade and a title that belong together, such as " + level.fullName,
                    "等级与名称一致，如" + level.fullName));
  }

  private static InvalidValueException refuse(String text) {
    if (EIGHT_GRADE_ONLY.stream().anyMatch(text::contains)) {
      return InvalidValueException.of(
          ValueType.SKILL_LEVEL,
          Reason.UNKNOWN,
          Shown.text(text),
          "one of the five levels 五级/初级工 to 一级/高级技师 (学徒工, 特级技师 and 首席技师 belong to the eight-grade"
              + " system; 社评组织 normally do not assess them, and no source here gives their digit)",
          "五级/初级工至一级/高级技师五个等级之一（学徒工、特级技师、首席技师属“新八级”，社评组织一般不开展，本库没有其等级代码的依据）");
    }
    return InvalidValueException.of(
        ValueType.SKILL_LEVEL,
        text.isBlank() ? Reason.EMPTY : Reason.UNKNOWN,
        Shown.text(text),
        "a full form such as 三级/高级工",
        "全称，如三级/高级工");
  }

  /** The digit of data files and certificate numbers, from 5 (初级工) to 1 (高级技师). */
  public int digit() {
    return digit;
  }

  /** The grade, such as {@code 三级}. */
  public String gradeName() {
    return gradeName;
  }

  /** The title, such as {@code 高级工}. */
  public String title() {
    return title;
  }

  /** The full form of paper documents, such as {@code 三级/高级工}. */
  @JsonValue
  public String fullName() {
    return fullName;
  }
}
