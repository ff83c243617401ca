package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillLevelTest {
  @ParameterizedTest
  @CsvSource({
    "LEVEL_5, 5, 五级, 初级工, 五级/初级工",
    "LEVEL_4, 4, 四级, 中级工, 四级/中级工",
    "LEVEL_3, 3, 三级, 高级工, 三级/高级工",
    "LEVEL_2, 2, 二级, 技师, 二级/技师",
    "LEVEL_1, 1, 一级, 高级技师, 一级/高级技师",
  })
  void everyFormIsRecognized(
      SkillLevel level, int digit, String grade, String title, String fullName) {
    assertThat(level.digit()).isEqualTo(digit);
    assertThat(level.gradeName()).isEqualTo(grade);
    assertThat(level.title()).isEqualTo(title);
    assertThat(level.fullName()).isEqualTo(fullName);
    assertThat(SkillLevel.ofDigit(digit)).isEqualTo(level);

    assertThat(SkillLevel.parse(fullName)).isEqualTo(level);
    assertThat(SkillLevel.tryParse(fullName)).isEqualTo(Parsed.of(level));
    assertThat(SkillLevel.recognize(fullName)).isEqualTo(Parsed.of(level));
    for (String text : new String[] {"" + digit, grade, title, fullName.replace('/', '／')}) {
      Parsed<SkillLevel> recognized = SkillLevel.recognize(text);
      assertThat(recognized.value()).contains(level);
      assertThat(recognized.findings())
          .singleElement()
          .hasToString("LEVEL-11 提示：职业技能等级：“" + text + "”按“" + fullName + "”处理");
      assertThat(SkillLevel.tryParse(text).value()).isEmpty();
      assertThatThrownBy(() -> SkillLevel.parse(text))
          .hasMessage("SkillLevel: expected a full form such as 三级/高级工 but was '" + text + "'");
    }
  }

  @Test
  void theOrderIsFromTheLowestToTheHighest() {
    assertThat(SkillLevel.values())
        .isSorted()
        .extracting(SkillLevel::digit)
        .containsExactly(5, 4, 3, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"高级", "技", "级技师", "高级技师 ", "初级技师", "三级高级工", "33", "0", "6", "３", "/", "三级/", "3级"})
  void partsOfNamesAreNotNames(String text) {
    assertThat(SkillLevel.recognize(text).value()).isEmpty();
    assertThat(SkillLevel.recognize(text).findings())
        .extracting(Finding::ruleId)
        .containsExactly("LEVEL-09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"二级/高级技师", "三级／技师", "一级/初级工"})
  void aGradeWithTheTitleOfAnotherIsAContradiction(String text) {
    assertThat(SkillLevel.recognize(text).findings())
        .extracting(Finding::ruleId)
        .containsExactly("LEVEL-08");
  }

  @ParameterizedTest
  @ValueSource(strings = {"学徒工", "特级技师", "首席技师", "特级技师（正高）"})
  void levelsOfTheEightGradeSystemAreExplained(String text) {
    assertThatThrownBy(() -> SkillLevel.parse(text))
        .hasMessageContaining(
            "社评组织 normally do not assess them, and no source here gives their digit");
    assertThat(SkillLevel.recognize(text).findings().get(0).message())
        .contains("社评组织一般不开展，本库没有其等级代码的依据");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　"})
  void nothingIsEmpty(String text) {
    assertThat(SkillLevel.recognize(text).findings())
        .extracting(Finding::ruleId)
        .containsExactly("LEVEL-01");
    assertThat(Gender.tryParse(text).findings())
        .extracting(Finding::ruleId)
        .containsExactly("GENDER-01");
    assertThat(Prefecture.tryParse(text).findings())
        .extracting(Finding::ruleId)
        .containsExactly("PREF-01");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 6})
  void otherDigitsAreRefused(int digit) {
    assertThatThrownBy(() -> SkillLevel.ofDigit(digit))
        .hasMessage(
            "SkillLevel: expected a digit from 1 (高级技师) to 5 (初级工) but was '" + digit + "'");
  }

  @ParameterizedTest
  @EnumSource
  void gendersAreWrittenWithOneCharacter(Gender gender) {
    assertThat(Gender.parse(gender.chineseName())).isEqualTo(gender);
    assertThat(Gender.tryParse(gender.chineseName())).isEqualTo(Parsed.of(gender));
  }

  @ParameterizedTest
  @ValueSource(strings = {"男性", "M", "1", "male"})
  void othersAreNoGenders(String text) {
    assertThatThrownBy(() -> Gender.parse(text))
        .hasMessage("Gender: expected 男 or 女 but was '" + text + "'");
    assertThat(Gender.tryParse(text).findings().get(0).message())
        .isEqualTo("性别：应为“男”或“女”，实为“" + text + "”");
  }
}
