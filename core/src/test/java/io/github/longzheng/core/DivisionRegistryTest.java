package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Division.Status;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionRegistryTest {
  private static final DivisionRegistry REGISTRY = DivisionRegistry.standard();

  private static DivisionCode code(String text) {
    return DivisionCode.parse(text);
  }

  private static Division withdrawn(String code, String name, int lastYear) {
    return new Division(
        code(code), name, Status.WITHDRAWN, OptionalInt.empty(), OptionalInt.of(lastYear));
  }

  // Logic, with made-up data.

  private final DivisionRegistry madeUp =
      DivisionRegistry.of(
          List.of(
              withdrawn("650101", "旧名", 1990),
              withdrawn("650101", "次旧名", 1999),
              Division.current(code("650101"), "今名"),
              withdrawn("650102", "旧县", 1984),
              withdrawn("650102", "新县", 2003),
              Division.current(code("110000"), "某省")));

  @Test
  void theCurrentNameComesFirstThenTheLatest() {
    assertThat(madeUp.history(code("650101")))
        .extracting(Division::name)
        .containsExactly("今名", "次旧名", "旧名");
    assertThat(madeUp.find(code("650102"))).map(Division::name).contains("新县");
    assertThat(madeUp.find(code("650103"))).isEmpty();
    assertThat(madeUp.divisions()).hasSize(6);
  }

  @Test
  void aCurrentCodeNeedsNoWords() {
    assertThat(madeUp.check(code("650101"))).isEmpty();
  }

  @Test
  void aWithdrawnCodeIsANoteThatNamesThePlace() {
    assertThat(madeUp.check(code("650102")))
        .singleElement()
        .hasToString("DIV-12 提示：行政区划代码：区划代码为历史代码：650102 新县（历史，至2003年），无须处理");
  }

  @Test
  void aCodeOnNoListIsAWarning() {
    assertThat(madeUp.check(code("650103")))
        .singleElement()
        .hasToString("DIV-11 警告：行政区划代码：区划代码650103不在现行和历史区划代码表中，请与证件核对");
  }

  @Test
  void aProvinceWithoutItsOwnTableIsNotJudged() {
    assertThat(madeUp.check(code("110199"))).isEmpty();
    assertThat(madeUp.check(code("120199"))).isEmpty();
  }

  // The tables.

  @ParameterizedTest
  @CsvSource({
    "620000, 甘肃省, CURRENT",
    "620102, 城关区, CURRENT",
    "620200, 嘉峪关市, CURRENT",
    "622927, 积石山保安族东乡族撒拉族自治县, CURRENT",
    "620881, 华亭市, CURRENT",
    "620502, 秦州区, CURRENT",
    "620112, 白银区, WITHDRAWN",
    "622101, 玉门市, WITHDRAWN",
    "620824, 华亭县, WITHDRAWN",
    "622600, 陇南地区, WITHDRAWN",
    "110000, 北京市, CURRENT",
    "710000, 台湾省, CURRENT",
  })
  void knowsThePlaces(String code, String name, Status status) {
    Division division = REGISTRY.find(code(code)).orElseThrow();
    assertThat(division.name()).isEqualTo(name);
    assertThat(division.status()).isEqualTo(status);
    assertThat(REGISTRY.check(code(code))).hasSize(status == Status.CURRENT ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"620171", "620199"})
  void doesNotKnowWhatWasNeverAssigned(String code) {
    assertThat(REGISTRY.find(code(code))).isEmpty();
    assertThat(REGISTRY.check(code(code)))
        .extracting(Finding::ruleId, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("DIV-11", Severity.WARNING));
  }

  @ParameterizedTest
  @CsvSource({
    "620102190001010010, ",
    "620200190606070123, ",
    "62019919000101001X, ID-11 WARNING",
    "620112190203030207, ID-12 NOTE",
    "110111198012010078, ",
    "412723199010050012, ",
    "810000199408230021, ",
    "911124198108030024, ",
  })
  void judgesCitizenNumbersMildly(String text, String expected) {
    List<Finding> findings = REGISTRY.check(CitizenId.parse(text));
    assertThat(findings)
        .extracting(finding -> finding.ruleId() + " " + finding.severity())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(finding.maskedText()).isEqualTo(PersonalData.maskIdNumber(text)));
  }

  @Test
  void findingsAboutLegacyNumbersNameThePlace() {
    assertThat(REGISTRY.check(CitizenId.ofLegacy("622101090909003")))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("622101 玉门市（历史，至2001年）");
    assertThat(REGISTRY.check(CitizenId.ofLegacy("111111111111111"))).isEmpty();
  }

  @Test
  void judgesCreditCodesMildly() {
    assertThat(REGISTRY.check(UnifiedSocialCreditCode.parse("91620171MA0000015P")))
        .extracting(Finding::ruleId)
        .containsExactly("USCC-11");
    assertThat(REGISTRY.check(UnifiedSocialCreditCode.parse("91100000MA0000015X"))).isEmpty();
    assertThat(REGISTRY.check(UnifiedSocialCreditCode.parse("12620100MB00000431"))).isEmpty();
  }

  @Test
  void everyValidVectorOfAnOrganizationIsAtMostWarnedOf() {
    for (String text : Identifier.UNIFIED_SOCIAL_CREDIT_CODE.validTexts()) {
      assertThat(REGISTRY.check(UnifiedSocialCreditCode.parse(text))).noneMatch(Finding::isError);
    }
  }

  // Integrity of the data.

  @Test
  void theTablesAreWhole() {
    List<Division> gansu =
        REGISTRY.divisions().stream().filter(d -> d.code().number() / 10_000 == 62).toList();
    List<Division> current = gansu.stream().filter(d -> d.status() == Status.CURRENT).toList();
    // 甘肃 has 12 cities and 2 autonomous prefectures with 86 counties, 嘉峪关 none of them.
    assertThat(current.stream().filter(d -> d.code().number() % 10_000 == 0)).hasSize(1);
    assertThat(
            current.stream()
                .filter(d -> d.code().number() % 100 == 0 && d.code().number() % 10_000 != 0))
        .hasSize(14);
    assertThat(current.stream().filter(d -> d.code().number() % 100 != 0)).hasSize(86);
    assertThat(gansu.stream().filter(d -> d.status() == Status.WITHDRAWN)).hasSize(102);
    assertThat(Provinces.ROWS).hasSize(34);
    assertThat(REGISTRY).hasToString("DivisionRegistry(236 divisions)");
  }

  @Test
  void everyRowIsSound() {
    Set<Object> seen = new HashSet<>();
    for (Division division : REGISTRY.divisions()) {
      assertThat(seen.add(List.of(division.code(), division.name(), division.status()))).isTrue();
      assertThat(division.name()).isNotBlank().matches("\\p{IsHan}+");
      if (division.firstYear().isPresent() && division.lastYear().isPresent()) {
        assertThat(division.firstYear().getAsInt())
            .isLessThanOrEqualTo(division.lastYear().getAsInt());
      }
    }
    for (DivisionCode code :
        REGISTRY.divisions().stream().map(Division::code).distinct().toList()) {
      assertThat(REGISTRY.history(code).stream().filter(d -> d.status() == Status.CURRENT))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void theTableOfGansuHangsTogether() {
    for (List<String> row : CodeTable.read("gb2260-gansu.csv", "code,name,level,kind,parent")) {
      DivisionCode code = code(row.get(0));
      String parent =
          switch (row.get(2)) {
            case "province" -> "";
            case "prefecture" -> code.province().value();
            case "county" -> code.prefecture().value();
            default -> throw new AssertionError(row);
          };
      assertThat(row.get(4)).as(row.toString()).isEqualTo(parent);
      assertThat(REGISTRY.find(code)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void prefecturesAreThoseOfTheTable(Prefecture prefecture) {
    assertThat(Prefecture.parse(prefecture.chineseName())).isEqualTo(prefecture);
    assertThat(Prefecture.tryParse(prefecture.chineseName())).isEqualTo(Parsed.of(prefecture));
    prefecture
        .divisionCode()
        .ifPresent(
            code ->
                assertThat(REGISTRY.find(code))
                    .map(Division::name)
                    .contains(prefecture.chineseName()));
  }

  @Test
  void sixteenRegionsFourteenOfThemWithACode() {
    assertThat(Prefecture.values()).hasSize(16);
    assertThat(Prefecture.values())
        .filteredOn(p -> p.divisionCode().isPresent())
        .hasSize(14)
        .isSortedAccordingTo(java.util.Comparator.comparing(p -> p.divisionCode().orElseThrow()));
    assertThatThrownBy(() -> Prefecture.parse("兰州"))
        .hasMessage(
            "Prefecture: expected the full name of a prefecture of Gansu, such as 兰州市 or 临夏回族自治州"
                + " but was '兰州'");
  }

  @Test
  void divisionCodesKnowWhatTheyArePartOf() {
    assertThat(code("620102").prefecture()).hasToString("620100");
    assertThat(code("620102").province()).hasToString("620000");
    assertThatThrownBy(() -> new DivisionCode(990000)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new DivisionCode(-1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new DivisionCode(1_000_000)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void brokenTablesAreRefusedWithFileAndLine() {
    assertThatThrownBy(() -> CodeTable.read("provinces.csv", "code,name"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("provinces.csv:6: expected columns code,name but was 'code,name,abbr,type'");
    assertThatThrownBy(() -> CodeTable.read("missing.csv", "code,name"))
        .hasMessageStartingWith("missing.csv: not found");
  }
}
