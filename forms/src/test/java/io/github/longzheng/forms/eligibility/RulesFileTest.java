package io.github.longzheng.forms.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.SkillLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as files: an occupation's own standard, and what is wrong with a file. */
class RulesFileTest {
  private static final String STANDARD =
      """
      {
        "id": "ceshigong-2024",
        "title": "测试工国家职业标准",
        "document": "测试文件〔2024〕1号",
        "source": "测试",
        "extends": "rules-2023",
        "occupations": ["测试工"],
        "levels": [
          {
            "level": "五级/初级工",
            "mode": "replace",
            "complete": true,
            "paths": [
              {
                "id": "ceshi-5-1",
                "text": "学徒期满",
                "clause": "1.9.1",
                "mark": "law",
                "conditions": [{"condition": "statement", "text": "学徒期满"}],
                "documents": ["学徒期满证明"]
              }
            ]
          },
          {
            "level": "四级/中级工",
            "mode": "add",
            "complete": true,
            "paths": [
              {
                "id": "ceshi-4-4",
                "text": "累计工作满2年，并取得初级职称满1年",
                "clause": "1.9.2",
                "mark": "inferred",
                "note": "编造",
                "conditions": [
                  {"condition": "work", "years": 2},
                  {"condition": "workAfterTitle", "rank": "初级", "years": 1}
                ],
                "documents": ["工作年限证明", "职称证书"]
              }
            ]
          }
        ]
      }
      """;

  private static final LocalDate DAY = LocalDate.of(2024, 9, 4);

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("standard.json"), text);
  }

  private static AssessmentSubject tester(SkillLevel level) {
    return AssessmentSubject.of("测试工", "测试工种", level);
  }

  private static List<String> ids(List<EligibilityPath> paths) {
    return paths.stream().map(EligibilityPath::id).toList();
  }

  @Test
  void anOwnStandardReplacesOrAddsAndLeavesTheOtherLevels() throws IOException {
    EligibilityRules standard = EligibilityRules.read(file(STANDARD));
    assertThat(standard.occupations()).containsExactly("测试工");
    assertThat(standard.source())
        .isEqualTo(new RuleSource("ceshigong-2024", "测试工国家职业标准", "测试文件〔2024〕1号", "测试"));
    assertThat(ids(standard.paths(SkillLevel.LEVEL_5))).containsExactly("ceshi-5-1");
    assertThat(ids(standard.paths(SkillLevel.LEVEL_4)))
        .containsExactly("2023-4-1", "2023-4-2", "2023-4-3", "ceshi-4-4");
    assertThat(standard.paths(SkillLevel.LEVEL_2))
        .isEqualTo(EligibilityRules.of2023().paths(SkillLevel.LEVEL_2));
  }

  @Test
  void aStandardGoesBeforeTheGeneralRulesForItsOccupationsOnly() throws IOException {
    EligibilityRules rules =
        EligibilityRules.of2023().withStandard(EligibilityRules.read(file(STANDARD)));
    assertThat(ids(rules.paths(tester(SkillLevel.LEVEL_5)))).containsExactly("ceshi-5-1");
    assertThat(ids(rules.paths(AssessmentSubject.of("电工", SkillLevel.LEVEL_5))))
        .containsExactly("2023-5-1");
    CareerFacts child = CareerFacts.of(LocalDate.of(2010, 1, 1));
    Eligibility unknown = rules.assess(tester(SkillLevel.LEVEL_5), child, DAY);
    assertThat(unknown.outcome()).isEqualTo(EligibilityOutcome.UNDECIDED);
    assertThat(unknown.toFindings())
        .extracting(Finding::toString)
        .containsExactly("ELIG-03 警告：无法判定以2024-09-04为准是否符合测试工（测试工种） 五级/初级工的申报条件，需查明：是否学徒期满（C11）");
    assertThat(unknown.source().id()).isEqualTo("ceshigong-2024");
    assertThat(
            rules
                .assess(tester(SkillLevel.LEVEL_5), child.withStatement("学徒期满", Knowledge.YES), DAY)
                .isQualified())
        .isTrue();
    assertThat(
            rules
                .assess(tester(SkillLevel.LEVEL_5), child.withStatement("学徒期满", Knowledge.NO), DAY)
                .outcome())
        .isEqualTo(EligibilityOutcome.NOT_QUALIFIED);
    // The latest standard goes first.
    EligibilityRules later =
        EligibilityRules.read(file(STANDARD.replace("ceshi-5-1", "ceshi-5-9")));
    assertThat(ids(rules.withStandard(later).paths(tester(SkillLevel.LEVEL_5))))
        .containsExactly("ceshi-5-9");
  }

  @Test
  void whoeverQualifiesByAReadingIsToldSo() throws IOException {
    CareerFacts facts =
        CareerFacts.unknown()
            .withWork(Declared.all(WorkPeriod.since(LocalDate.of(2021, 1, 1))))
            .withTitles(Declared.all(HeldTitle.of(TitleRank.JUNIOR, LocalDate.of(2022, 1, 1))));
    Eligibility eligibility =
        EligibilityRules.read(file(STANDARD)).assess(tester(SkillLevel.LEVEL_4), facts, DAY);
    assertThat(eligibility.isQualified()).isTrue();
    assertThat(eligibility.documents()).containsExactly("工作年限证明", "职称证书");
    assertThat(eligibility.toFindings())
        .extracting(Finding::toString)
        .containsExactly("ELIG-05 提示：按途径ceshi-4-4符合申报条件，其依据为推定，请核对标准原文");
  }

  @Test
  void rulesOfAnotherOccupationDecideNothing() throws IOException {
    Eligibility eligibility =
        EligibilityRules.read(file(STANDARD))
            .assess(
                AssessmentSubject.of("电工", SkillLevel.LEVEL_5),
                CareerFacts.of(LocalDate.of(1990, 1, 1)),
                DAY);
    assertThat(eligibility.outcome()).isEqualTo(EligibilityOutcome.UNDECIDED);
    assertThat(eligibility.paths()).isEmpty();
    assertThat(eligibility.bestPath()).isEmpty();
    assertThat(eligibility.toFindings()).extracting(Finding::ruleId).containsExactly("ELIG-04");
  }

  @Test
  void generalRulesAreNoStandard() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EligibilityRules.of2023().withStandard(EligibilityRules.of2018()))
        .withMessage(
            "standard: expected one that names its occupations but was rules-2018"
                + " 国家职业技能标准编制技术规程（2018年版）申报条件（节录）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          "source": "测试",              ¦ "source": "测试", "x": 1,      ¦ JSON-03 ERROR standard.json!第5行（$.x）: unknown key 'x'
          "clause": "1.9.1",            ¦ "clause": "1", "clause": "2", ¦ JSON-02 ERROR standard.json!第17行（$.levels[0].paths[0].clause）: expected key 'clause' once but was first at line 17
          "document": "测试文件〔2024〕1号", ¦                              ¦ JSON-04 ERROR standard.json!第1行（$.document）: expected key 'document'
          "years": 2}                   ¦ "years": "2"}                 ¦ JSON-05 ERROR standard.json!第36行（$.levels[1].paths[0].conditions[0].years）: expected an integer but was "2"
          "years": 2}                   ¦ "years": 0}                   ¦ JSON-06 ERROR standard.json!第36行（$.levels[1].paths[0].conditions[0].years）: expected 1–60 but was '0'
          "years": 2}                   ¦ "years": 2, "level": "x"}     ¦ JSON-03 ERROR standard.json!第36行（$.levels[1].paths[0].conditions[0].level）: unknown key 'level'
          "condition": "work"           ¦ "condition": "wrok"           ¦ JSON-06 ERROR standard.json!第36行（$.levels[1].paths[0].conditions[0].condition）: expected one of age | work | workAfterCertificate | workAfterTitle | certificate | diploma | student | statement but was 'wrok'
          "level": "五级/初级工"          ¦ "level": "五级"                ¦ JSON-06 ERROR standard.json!第10行（$.levels[0].level）: expected one of 五级/初级工 | 四级/中级工 | 三级/高级工 | 二级/技师 | 一级/高级技师 but was '五级'
          "level": "五级/初级工"          ¦ "level": "四级/中级工"           ¦ JSON-06 ERROR standard.json!第25行（$.levels[1].level）: expected each level once, this one is first at line 9 but was '四级/中级工'
          "rank": "初级"                 ¦ "rank": "助理"                 ¦ JSON-06 ERROR standard.json!第37行（$.levels[1].paths[0].conditions[1].rank）: expected one of 初级 | 中级 | 高级 but was '助理'
          "mark": "law"                 ¦ "mark": "true"                ¦ JSON-06 ERROR standard.json!第18行（$.levels[0].paths[0].mark）: expected one of notice | law | sibling | inferred but was 'true'
          "mode": "add"                 ¦ "mode": "merge"               ¦ JSON-06 ERROR standard.json!第26行（$.levels[1].mode）: expected one of replace | add but was 'merge'
          "extends": "rules-2023",      ¦                               ¦ JSON-03 ERROR standard.json!第11行（$.levels[0].mode）: unknown key 'mode'
          "extends": "rules-2023",      ¦ "extends": "rules-2020",      ¦ JSON-06 ERROR standard.json!第6行（$.extends）: expected one of rules-2023 | rules-2018 but was 'rules-2020'
          "id": "ceshi-4-4"             ¦ "id": "2023-4-1"              ¦ JSON-06 ERROR standard.json!第30行（$.levels[1].paths[0].id）: expected an id of its own, this one is in the rules extended but was '2023-4-1'
          "id": "ceshi-4-4"             ¦ "id": "ceshi-5-1"             ¦ JSON-06 ERROR standard.json!第30行（$.levels[1].paths[0].id）: expected an id of its own, this one is at line 15 but was 'ceshi-5-1'
          "id": "ceshigong-2024"        ¦ "id": "测试工"                 ¦ JSON-06 ERROR standard.json!第2行（$.id）: expected a short name of a-z, 0-9 and -, such as diangong-2024 but was '测试工'
          [{"condition": "statement", "text": "学徒期满"}] ¦ []          ¦ JSON-06 ERROR standard.json!第19行（$.levels[0].paths[0].conditions）: expected a condition but was '[]'
          {"condition": "work", "years": 2} ¦ {"condition": "student", "kinds": ["夜校"], "unclearKinds": []} ¦ JSON-06 ERROR standard.json!第36行（$.levels[1].paths[0].conditions[0].kinds[0]）: expected one of 中等职业学校 | 技工学校 | 高级工班 | 高级技工学校、技师学院 | 技师班 | 高职、专科 | 本科及以上 but was '夜校'
          {"condition": "work", "years": 2} ¦ {"condition": "student", "kinds": [], "unclearKinds": []} ¦ JSON-06 ERROR standard.json!第36行（$.levels[1].paths[0].conditions[0].kinds）: expected a kind of school but was '[]'
          {"condition": "work", "years": 2} ¦ 5                         ¦ JSON-05 ERROR standard.json!第36行（$.levels[1].paths[0].conditions[0]）: expected an object but was 5
          "occupations": ["测试工"],     ¦ "occupations": "测试工",       ¦ JSON-05 ERROR standard.json!第7行（$.occupations）: expected an array but was "测试工"
          """)
  void brokenFilesAreNamedForTheirDefect(String from, String to, String message)
      throws IOException {
    assertThat(STANDARD).contains(from);
    Path file = file(STANDARD.replaceFirst(Pattern.quote(from), to == null ? "" : to));
    Parsed<EligibilityRules> parsed = EligibilityRules.tryRead(file);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.findings()).extracting(Finding::toEnglishString).contains(message);
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> EligibilityRules.read(file))
        .withMessageContaining(message);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() throws IOException {
    String text =
        STANDARD
            .replace("\"clause\": \"1.9.1\",", "")
            .replace("\"rank\": \"初级\"", "\"rank\": \"\"")
            .replace("\"documents\": [\"学徒期满证明\"]", "\"documents\": [7]");
    assertThat(EligibilityRules.tryRead(file(text)).findings())
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder("JSON-04", "JSON-06", "JSON-05");
    assertThat(EligibilityRules.tryRead(file("[")).findings())
        .extracting(Finding::ruleId)
        .containsExactly("JSON-01");
  }
}
