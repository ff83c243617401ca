package io.github.longzheng.forms.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What holds for whatever is known of whomever. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EligibilityLawsTest {
  private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  @Property(tries = 300)
  @StatisticsReport(StatisticsReportMode.OFF)
  void qualifiedFromIsTheFirstDayOnWhichAssessSaysSo(
      @ForAll("ruleSets") EligibilityRules rules,
      @ForAll SkillLevel level,
      @ForAll("facts") CareerFacts facts) {
    AssessmentSubject subject = AssessmentSubject.of("电工", level);
    Optional<LocalDate> found = Optional.empty();
    for (LocalDate day = FIRST; found.isEmpty() && day.isBefore(LAST); day = day.plusDays(1)) {
      found = rules.assess(subject, facts, day).isQualified() ? Optional.of(day) : found;
    }
    Optional<LocalDate> said = rules.assess(subject, facts, LAST).qualifiedFrom();
    Statistics.collect(found.isPresent());
    Statistics.coverage(seen -> seen.check(true).percentage(share -> share > 10));
    if (found.isPresent() && found.get().isAfter(FIRST)) {
      assertThat(said).isEqualTo(found);
    } else if (found.isPresent()) {
      assertThat(said.filter(day -> day.isAfter(FIRST))).isEmpty();
    } else {
      assertThat(said.filter(day -> day.isBefore(LAST))).isEmpty();
    }
  }

  @Property(tries = 400)
  void qualifiedIsWhatTheNaiveReadingOfTheDaySays(
      @ForAll("ruleSets") EligibilityRules rules,
      @ForAll SkillLevel level,
      @ForAll("facts") CareerFacts facts,
      @ForAll("days") LocalDate day) {
    AssessmentSubject subject = AssessmentSubject.of("电工", level);
    Eligibility eligibility = rules.assess(subject, facts, day);
    List<LocalDate> days = new ArrayList<>(List.of(day));
    eligibility.qualifiedFrom().ifPresent(first -> days.addAll(List.of(first, first.minusDays(1))));
    for (LocalDate each : days) {
      assertThat(rules.assess(subject, facts, each).isQualified())
          .as("%s, %s", subject, each)
          .isEqualTo(new NaiveEligibility(facts, each).anyOf(rules.paths(level)));
    }
  }

  @Property
  void onceMetStaysMet(
      @ForAll("ruleSets") EligibilityRules rules,
      @ForAll SkillLevel level,
      @ForAll("facts") CareerFacts facts,
      @ForAll("days") LocalDate day,
      @ForAll("days") LocalDate other) {
    AssessmentSubject subject = AssessmentSubject.of("电工", level);
    LocalDate later = day.isBefore(other) ? other : day;
    LocalDate earlier = day.isBefore(other) ? day : other;
    Eligibility before = rules.assess(subject, facts, earlier);
    Eligibility after = rules.assess(subject, facts, later);
    assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
    for (int i = 0; i < before.paths().size(); i++) {
      if (before.paths().get(i).status() == ConditionStatus.MET) {
        assertThat(after.paths().get(i).status()).isEqualTo(ConditionStatus.MET);
      }
    }
  }

  /** From the outcome that time and facts can only leave to the one that they never leave. */
  private static int rank(Eligibility eligibility) {
    return switch (eligibility.outcome()) {
      case NOT_QUALIFIED, NOT_YET -> 0;
      case UNDECIDED -> 1;
      case QUALIFIED -> 2;
    };
  }

  @Property
  void addingFactsNeverTakesAQualificationAway(
      @ForAll("ruleSets") EligibilityRules rules,
      @ForAll SkillLevel level,
      @ForAll("facts") CareerFacts facts,
      @ForAll("facts") CareerFacts more,
      @ForAll("days") LocalDate day) {
    AssessmentSubject subject = AssessmentSubject.of("电工", level);
    Eligibility before = rules.assess(subject, facts, day);
    Eligibility after = rules.assess(subject, and(facts, more), day);
    if (before.isQualified()) {
      assertThat(after.isQualified()).isTrue();
    }
    before
        .qualifiedFrom()
        .ifPresent(
            first ->
                assertThat(rules.assess(subject, and(facts, more), first).isQualified()).isTrue());
  }

  /**
   * Whatever the unknown facts turn out to be, a yes stays a yes and a no a no: nothing is decided
   * that is not certain.
   */
  @Property(tries = 3000)
  @StatisticsReport(StatisticsReportMode.OFF)
  void noTurnOfTheUnknownFactsContradictsADecision(
      @ForAll("ruleSets") EligibilityRules rules,
      @ForAll SkillLevel level,
      @ForAll("facts") CareerFacts facts,
      @ForAll("facts") CareerFacts hidden,
      @ForAll("days") LocalDate day,
      @ForAll long seed) {
    AssessmentSubject subject = AssessmentSubject.of("电工", level);
    Eligibility eligibility = rules.assess(subject, facts, day);
    CareerFacts truth = truth(facts, hidden, new Random(seed));
    Eligibility known = rules.assess(subject, truth, day);
    Statistics.collect(eligibility.outcome());
    Statistics.coverage(
        seen -> {
          for (EligibilityOutcome outcome : EligibilityOutcome.values()) {
            seen.check(outcome).percentage(share -> share > 3);
          }
        });
    switch (eligibility.outcome()) {
      case QUALIFIED -> assertThat(known.isQualified()).isTrue();
      case NOT_YET, NOT_QUALIFIED -> assertThat(known.isQualified()).isFalse();
      case UNDECIDED ->
          assertThat(eligibility.needs().isEmpty() && eligibility.complete()).isFalse();
    }
    if (eligibility.outcome() == EligibilityOutcome.NOT_QUALIFIED) {
      assertThat(known.qualifiedFrom()).isEmpty();
    }
  }

  @Property
  void theStricterReadingOfFullYearsIsOneDayLaterAtMost(
      @ForAll SkillLevel level, @ForAll("facts") CareerFacts facts) {
    AssessmentSubject subject = AssessmentSubject.of("电工", level);
    EligibilityRules rules = EligibilityRules.of2023();
    EligibilityRules stricter = rules.withFullYears(FullYears.AFTER_CORRESPONDING_DAY);
    Optional<LocalDate> from = rules.assess(subject, facts, LAST).qualifiedFrom();
    Optional<LocalDate> later = stricter.assess(subject, facts, LAST).qualifiedFrom();
    assertThat(later.isPresent()).isEqualTo(from.isPresent());
    from.ifPresent(day -> assertThat(later.orElseThrow()).isIn(day, day.plusDays(1)));
  }

  @Provide
  Arbitrary<EligibilityRules> ruleSets() {
    return Arbitraries.of(EligibilityRules.of2023(), EligibilityRules.of2018());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(FIRST.toEpochDay(), LAST.toEpochDay())
            .map(LocalDate::ofEpochDay);
    // Leap days and month ends, where corresponding days are missing.
    Arbitrary<LocalDate> odd =
        Arbitraries.integers()
            .between(2004, 2024)
            .flatMap(
                year ->
                    Arbitraries.of(
                        LocalDate.of(year, 3, 1).minusDays(1),
                        LocalDate.of(year, 3, 1),
                        LocalDate.of(year, 2, 28),
                        LocalDate.of(year, 12, 31)));
    return Arbitraries.oneOf(any, any, odd);
  }

  @Provide
  Arbitrary<CareerFacts> facts() {
    Arbitrary<Optional<LocalDate>> birth =
        Arbitraries.longs()
            .between(LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2003, 12, 30).toEpochDay())
            .map(LocalDate::ofEpochDay)
            .optional();
    return Combinators.combine(
            birth,
            declared(work(), 4),
            declared(certificates(), 3),
            declared(titles(), 2),
            declared(schooling(), 2))
        .as((b, w, c, t, s) -> new CareerFacts(b, w, c, t, s, Map.of()));
  }

  private static <T> Arbitrary<Declared<T>> declared(Arbitrary<T> items, int max) {
    return Combinators.combine(items.list().ofMaxSize(max), Arbitraries.of(true, true, false))
        .as(Declared::new);
  }

  private static Arbitrary<Knowledge> knowledge() {
    return Arbitraries.of(
        Knowledge.YES, Knowledge.YES, Knowledge.YES, Knowledge.NO, Knowledge.UNKNOWN);
  }

  private Arbitrary<WorkPeriod> work() {
    Arbitrary<Integer> lengths =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 400), Arbitraries.integers().between(0, 4000));
    return Combinators.combine(days(), lengths.optional(), knowledge())
        .as(
            (start, length, related) ->
                new WorkPeriod(start, length.map(days -> start.plusDays(days)), related));
  }

  private Arbitrary<HeldCertificate> certificates() {
    return Combinators.combine(Arbitraries.of(SkillLevel.class), knowledge(), days().optional(0.9))
        .as(
            (level, related, obtained) ->
                new HeldCertificate(level, related, obtained, Optional.empty(), Optional.empty()));
  }

  private Arbitrary<HeldTitle> titles() {
    return Combinators.combine(Arbitraries.of(TitleRank.class), knowledge(), days().optional(0.9))
        .as(HeldTitle::new);
  }

  private Arbitrary<Schooling> schooling() {
    return Combinators.combine(
            Arbitraries.of(SchoolKind.class),
            knowledge(),
            knowledge(),
            Arbitraries.of(StudyStatus.class),
            days().optional(0.8))
        .as(Schooling::new);
  }

  private static CareerFacts and(CareerFacts facts, CareerFacts more) {
    return new CareerFacts(
        facts.birthDate().or(more::birthDate),
        both(facts.work(), more.work()),
        both(facts.certificates(), more.certificates()),
        both(facts.titles(), more.titles()),
        both(facts.schooling(), more.schooling()),
        facts.statements());
  }

  private static <T> Declared<T> both(Declared<T> first, Declared<T> second) {
    List<T> items = new ArrayList<>(first.items());
    items.addAll(second.items());
    return new Declared<>(items, first.complete());
  }

  /**
   * One of the ways in which things may really be: every unknown answer given, missing days filled
   * in, hidden things added where there may be more. Students are students of the same year.
   */
  private static CareerFacts truth(CareerFacts facts, CareerFacts hidden, Random random) {
    Supplier<Knowledge> answer = () -> random.nextBoolean() ? Knowledge.YES : Knowledge.NO;
    Function<Knowledge, Knowledge> known = k -> k == Knowledge.UNKNOWN ? answer.get() : k;
    Supplier<LocalDate> someDay =
        () -> FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
    return new CareerFacts(
        facts.birthDate().or(hidden::birthDate),
        complete(facts.work(), hidden.work(), w -> w.withRelated(known.apply(w.related()))),
        complete(
            facts.certificates(),
            hidden.certificates(),
            c ->
                new HeldCertificate(
                    c.level(),
                    known.apply(c.related()),
                    Optional.of(c.obtained().orElseGet(someDay)),
                    c.number(),
                    c.legacyNumber())),
        complete(
            facts.titles(),
            hidden.titles(),
            t ->
                new HeldTitle(
                    t.rank(),
                    known.apply(t.related()),
                    Optional.of(t.obtained().orElseGet(someDay)))),
        complete(
            facts.schooling(),
            hidden.schooling(),
            s ->
                new Schooling(
                    s.kind(),
                    known.apply(s.relatedMajor()),
                    known.apply(s.evaluated()),
                    s.status() == StudyStatus.UNKNOWN
                        ? StudyStatus.values()[random.nextInt(3)]
                        : s.status(),
                    s.graduation().isPresent()
                            || s.status() == StudyStatus.STUDYING
                            || s.status() == StudyStatus.FINAL_YEAR
                        ? s.graduation()
                        : Optional.of(someDay.get()))),
        facts.statements());
  }

  private static <T> Declared<T> complete(
      Declared<T> facts, Declared<T> hidden, UnaryOperator<T> truth) {
    List<T> items = new ArrayList<>(facts.items());
    if (!facts.complete()) {
      items.addAll(hidden.items());
    }
    return new Declared<>(items.stream().map(truth).toList(), true);
  }
}
