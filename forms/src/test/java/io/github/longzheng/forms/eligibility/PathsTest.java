package io.github.longzheng.forms.eligibility;

import static io.github.longzheng.core.SkillLevel.LEVEL_2;
import static io.github.longzheng.core.SkillLevel.LEVEL_3;
import static io.github.longzheng.core.SkillLevel.LEVEL_4;
import static io.github.longzheng.core.SkillLevel.LEVEL_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each path of each level of both rule sets, by somebody who meets it on 2024-09-04 and no other
 * path: a day before, it is not met.
 */
class PathsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 4);
  private static final LocalDate LONG_AGO = LocalDate.of(2001, 7, 1);
  private static final CareerFacts NOTHING =
      new CareerFacts(
          Optional.of(LocalDate.of(1980, 1, 31)),
          Declared.none(),
          Declared.none(),
          Declared.none(),
          Declared.none(),
          Map.of());

  private static LocalDate on(String date) {
    return LocalDate.parse(date);
  }

  private static CareerFacts workedSince(String start) {
    return NOTHING.withWork(Declared.all(WorkPeriod.since(on(start))));
  }

  private static Declared<HeldCertificate> certificate(SkillLevel level, String obtained) {
    return Declared.all(HeldCertificate.of(level, on(obtained)));
  }

  private static Declared<HeldTitle> title(TitleRank rank, String obtained) {
    return Declared.all(HeldTitle.of(rank, on(obtained)));
  }

  private static Declared<Schooling> diploma(SchoolKind kind, LocalDate graduation) {
    return Declared.all(Schooling.graduated(kind, graduation).withEvaluated(Knowledge.NO));
  }

  /** By path: who meets it on the day. */
  private static Map<String, CareerFacts> people() {
    CareerFacts always = workedSince("2016-01-04");
    Map<String, CareerFacts> people = new LinkedHashMap<>();
    people.put("2023-5-1", NOTHING.withBirthDate(on("2008-09-04")));
    people.put("2023-4-1", workedSince("2019-09-04"));
    people.put(
        "2023-4-2", workedSince("2021-06-01").withCertificates(certificate(LEVEL_5, "2021-09-04")));
    people.put("2023-4-3", NOTHING.withSchooling(diploma(SchoolKind.TECHNICAL_SCHOOL, DAY)));
    people.put("2023-3-1", workedSince("2014-09-04"));
    people.put("2023-3-2", always.withCertificates(certificate(LEVEL_4, "2020-09-04")));
    people.put("2023-3-3", always.withTitles(title(TitleRank.JUNIOR, "2023-09-04")));
    people.put("2023-3-4", NOTHING.withSchooling(diploma(SchoolKind.ADVANCED_WORKER_CLASS, DAY)));
    people.put(
        "2023-3-5",
        NOTHING
            .withCertificates(certificate(LEVEL_4, "2024-09-04"))
            .withSchooling(diploma(SchoolKind.HIGHER_VOCATIONAL, LONG_AGO)));
    people.put(
        "2023-3-6",
        NOTHING.withSchooling(
            Declared.all(
                Schooling.graduated(SchoolKind.HIGHER_VOCATIONAL, DAY)
                    .withEvaluated(Knowledge.YES))));
    people.put("2023-2-1", always.withCertificates(certificate(LEVEL_3, "2019-09-04")));
    people.put(
        "2023-2-2",
        always
            .withTitles(title(TitleRank.JUNIOR, "2019-09-04"))
            .withCertificates(certificate(LEVEL_3, "2023-09-04")));
    people.put("2023-2-3", always.withTitles(title(TitleRank.INTERMEDIATE, "2023-09-04")));
    people.put(
        "2023-2-4",
        workedSince("2022-09-04")
            .withCertificates(certificate(LEVEL_3, "2022-06-30"))
            .withSchooling(diploma(SchoolKind.ADVANCED_TECHNICAL_SCHOOL, on("2022-07-01"))));
    people.put(
        "2023-2-5",
        NOTHING
            .withCertificates(certificate(LEVEL_3, "2022-09-04"))
            .withSchooling(Declared.all(Schooling.studying(SchoolKind.TECHNICIAN_CLASS))));
    people.put("2023-1-1", always.withCertificates(certificate(LEVEL_2, "2019-09-04")));
    people.put(
        "2023-1-2",
        always
            .withTitles(title(TitleRank.INTERMEDIATE, "2018-01-02"))
            .withCertificates(certificate(LEVEL_2, "2023-09-04")));
    people.put("2023-1-3", always.withTitles(title(TitleRank.SENIOR, "2023-09-04")));
    people.put(
        "2018-4-1", workedSince("2020-09-04").withCertificates(certificate(LEVEL_5, "2019-12-31")));
    people.put("2018-4-2", workedSince("2018-09-04"));
    people.put("2018-3-1", always.withCertificates(certificate(LEVEL_4, "2019-09-04")));
    people.put(
        "2018-3-3",
        always
            .withCertificates(certificate(LEVEL_4, "2022-09-04"))
            .withSchooling(diploma(SchoolKind.HIGHER_VOCATIONAL, LONG_AGO)));
    people.put("2018-2-1", always.withCertificates(certificate(LEVEL_3, "2020-09-04")));
    people.put("2018-1-1", always.withCertificates(certificate(LEVEL_2, "2020-09-04")));
    return people;
  }

  private static Stream<EligibilityRules> ruleSets() {
    return Stream.of(EligibilityRules.of2023(), EligibilityRules.of2018());
  }

  static Stream<Arguments> paths() {
    Map<String, CareerFacts> people = people();
    return people.keySet().stream()
        .map(
            id ->
                Arguments.of(
                    id.startsWith("2023") ? EligibilityRules.of2023() : EligibilityRules.of2018(),
                    SkillLevel.ofDigit(id.charAt(5) - '0'),
                    id,
                    people.get(id)));
  }

  @Test
  void noPathIsLeftOut() {
    TreeSet<String> ids = new TreeSet<>();
    ruleSets()
        .forEach(
            rules -> {
              for (SkillLevel level : SkillLevel.values()) {
                rules.paths(level).forEach(path -> ids.add(path.id()));
              }
            });
    assertThat(ids).isEqualTo(new TreeSet<>(people().keySet())).hasSize(24);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void pathIsMetOnTheDayAndNotTheDayBefore(
      EligibilityRules rules, SkillLevel level, String id, CareerFacts facts) {
    AssessmentSubject subject = AssessmentSubject.of("电工", level);
    Eligibility on = rules.assess(subject, facts, DAY);
    assertThat(on.isQualified()).isTrue();
    assertThat(on.toFindings()).isEmpty();
    assertThat(on.bestPath().orElseThrow().path().id()).isEqualTo(id);
    assertThat(on.paths())
        .filteredOn(path -> path.status() == ConditionStatus.MET)
        .extracting(path -> path.path().id())
        .containsExactly(id);

    Eligibility before = rules.assess(subject, facts, DAY.minusDays(1));
    assertThat(before.outcome())
        .isEqualTo(
            rules.isComplete(level) ? EligibilityOutcome.NOT_YET : EligibilityOutcome.UNDECIDED);
    assertThat(before.qualifiedFrom()).contains(DAY);
    assertThat(before.paths()).noneMatch(path -> path.status() == ConditionStatus.MET);
    assertThat(before.paths())
        .filteredOn(path -> path.path().id().equals(id))
        .singleElement()
        .satisfies(
            path -> {
              assertThat(path.status()).isEqualTo(ConditionStatus.MISSING);
              assertThat(path.metFrom()).contains(DAY);
              assertThat(path.missing()).isNotEmpty();
            });
    assertThat(before.toFindings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.ruleId())
                    .isEqualTo(rules.isComplete(level) ? "ELIG-02" : "ELIG-04"));

    Eligibility nothing = rules.assess(subject, nothingOf(facts), DAY);
    assertThat(nothing.qualifiedFrom())
        .isEqualTo(level == LEVEL_5 ? Optional.of(DAY) : Optional.empty());
  }

  private static CareerFacts nothingOf(CareerFacts facts) {
    return NOTHING.withBirthDate(facts.birthDate().orElseThrow());
  }
}
