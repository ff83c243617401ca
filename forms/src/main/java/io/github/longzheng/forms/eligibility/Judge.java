package io.github.longzheng.forms.eligibility;

import static io.github.longzheng.forms.eligibility.Reach.ALWAYS;
import static io.github.longzheng.forms.eligibility.Reach.NEVER;
import static io.github.longzheng.forms.eligibility.Reach.bit;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges one person's facts. */
final class Judge {
  private final CareerFacts facts;
  private final int daysAfter;

  /** Work known to be related, and work that may be. */
  private final WorkLog sureWork;

  private final WorkLog possibleWork;

  Judge(CareerFacts facts, FullYears fullYears) {
    this.facts = facts;
    this.daysAfter = fullYears == FullYears.ON_CORRESPONDING_DAY ? 0 : 1;
    List<WorkPeriod> periods = facts.work().items();
    this.sureWork = WorkLog.of(periods, related -> related == Knowledge.YES);
    this.possibleWork = WorkLog.of(periods, related -> related != Knowledge.NO);
  }

  Eligibility judge(
      AssessmentSubject subject, LocalDate onDate, RuleSource source, LevelRules rules) {
    long day = onDate.toEpochDay();
    List<PathAssessment> paths = new ArrayList<>(rules.paths().size());
    Reach any = rules.complete() ? Reach.MISSING : new Reach(NEVER, ALWAYS, 0);
    for (EligibilityPath path : rules.paths()) {
      Reach all = Reach.MET;
      List<ConditionAssessment> conditions = new ArrayList<>(path.conditions().size());
      for (EligibilityCondition condition : path.conditions()) {
        Reach reach = reach(condition);
        all = all.and(reach);
        conditions.add(assessment(condition, reach, day));
      }
      any = any.or(all);
      paths.add(
          new PathAssessment(
              path, all.on(day), conditions, Reach.date(all.sure()), Reach.date(all.possible())));
    }
    return new Eligibility(
        subject,
        onDate,
        source,
        rules.complete(),
        outcome(any, day),
        paths,
        Reach.date(any.sure()));
  }

  private static EligibilityOutcome outcome(Reach any, long day) {
    return switch (any.on(day)) {
      case MET -> EligibilityOutcome.QUALIFIED;
      case UNKNOWN -> EligibilityOutcome.UNDECIDED;
      case MISSING ->
          any.possible() == NEVER ? EligibilityOutcome.NOT_QUALIFIED : EligibilityOutcome.NOT_YET;
    };
  }

  private static ConditionAssessment assessment(
      EligibilityCondition condition, Reach reach, long day) {
    ConditionStatus status = reach.on(day);
    return new ConditionAssessment(
        condition,
        status,
        Reach.date(reach.sure()),
        status == ConditionStatus.MET ? Set.of() : reach.missingFacts());
  }

  private Reach reach(EligibilityCondition condition) {
    if (condition instanceof EligibilityCondition.Age age) {
      return facts
          .birthDate()
          .map(birth -> onDay(full(birth.toEpochDay(), age.years())))
          .orElseGet(() -> Reach.unknown(MissingFact.BIRTH_DATE));
    }
    if (condition instanceof EligibilityCondition.Work work) {
      return workAfter(Reach.MET, work.years());
    }
    if (condition instanceof EligibilityCondition.WorkAfterCertificate work) {
      return workAfter(certificate(work.level()), work.years());
    }
    if (condition instanceof EligibilityCondition.WorkAfterTitle work) {
      return workAfter(title(work.rank()), work.years());
    }
    if (condition instanceof EligibilityCondition.Certificate certificate) {
      return held(certificate(certificate.level()), certificate.heldYears());
    }
    if (condition instanceof EligibilityCondition.Diploma diploma) {
      return diploma(diploma);
    }
    if (condition instanceof EligibilityCondition.Student student) {
      return student(student);
    }
    if (condition instanceof EligibilityCondition.Statement statement) {
      return statement(statement);
    }
    throw new AssertionError(condition);
  }

  private static Reach onDay(long day) {
    return new Reach(day, day, 0);
  }

  private long full(long day, int years) {
    return day == ALWAYS || day == NEVER ? day : WorkLog.plusYears(day, years) + daysAfter;
  }

  private long worked(WorkLog log, long from, int years) {
    long day = from == NEVER ? NEVER : log.fullFrom(from, years);
    return day == NEVER ? NEVER : day + daysAfter;
  }

  /** So many years of work since something; unknown work may have begun that very day. */
  private Reach workAfter(Reach since, int years) {
    boolean complete = facts.work().complete();
    long sure = worked(sureWork, since.sure(), years);
    long possible =
        complete ? worked(possibleWork, since.possible(), years) : full(since.possible(), years);
    int needs = since.needs();
    if (!complete) {
      needs |= bit(MissingFact.WORK);
    }
    if (facts.work().items().stream().anyMatch(p -> p.related() == Knowledge.UNKNOWN)) {
      needs |= bit(MissingFact.WORK_RELATED);
    }
    return Reach.of(sure, possible, needs);
  }

  private Reach held(Reach since, int years) {
    return years == 0
        ? since
        : Reach.of(full(since.sure(), years), full(since.possible(), years), since.needs());
  }

  private Reach certificate(SkillLevel level) {
    Reach any =
        facts.certificates().complete() ? Reach.MISSING : Reach.unknown(MissingFact.CERTIFICATES);
    for (HeldCertificate held : facts.certificates().items()) {
      boolean higher = held.level().digit() < level.digit();
      if (held.level() == level || higher) {
        any =
            any.or(
                held(
                    held.related(),
                    held.earliest(),
                    held.latest(),
                    MissingFact.CERTIFICATE_RELATED,
                    MissingFact.CERTIFICATE_DATE,
                    higher ? bit(MissingFact.HIGHER_CERTIFICATE) : 0));
      }
    }
    return any;
  }

  private Reach title(TitleRank rank) {
    Reach any = facts.titles().complete() ? Reach.MISSING : Reach.unknown(MissingFact.TITLES);
    for (HeldTitle held : facts.titles().items()) {
      boolean higher = held.rank().compareTo(rank) > 0;
      if (held.rank() == rank || higher) {
        any =
            any.or(
                held(
                    held.related(),
                    held.obtained(),
                    held.obtained(),
                    MissingFact.TITLE_RELATED,
                    MissingFact.TITLE_DATE,
                    higher ? bit(MissingFact.HIGHER_TITLE) : 0));
      }
    }
    return any;
  }

  /** From when a certificate or title counts; a doubt of its own keeps it from being sure. */
  private static Reach held(
      Knowledge related,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest,
      MissingFact relatedFact,
      MissingFact dateFact,
      int doubt) {
    if (related == Knowledge.NO) {
      return Reach.MISSING;
    }
    int doubts = doubt | (related == Knowledge.UNKNOWN ? bit(relatedFact) : 0);
    long possible = earliest.map(LocalDate::toEpochDay).orElse(ALWAYS);
    long sure = latest.map(LocalDate::toEpochDay).orElse(NEVER);
    int needs = doubts | (possible < sure ? bit(dateFact) : 0);
    return Reach.of(doubts == 0 ? sure : NEVER, possible, needs);
  }

  private Reach diploma(EligibilityCondition.Diploma demanded) {
    Reach any = unlessAllSchooling();
    for (Schooling schooling : facts.schooling().items()) {
      any = any.or(diploma(demanded, schooling));
    }
    return any;
  }

  private static Reach diploma(EligibilityCondition.Diploma demanded, Schooling schooling) {
    boolean unclear = demanded.unclearKinds().contains(schooling.kind());
    if ((!unclear && !demanded.kinds().contains(schooling.kind()))
        || (demanded.relatedMajor() && schooling.relatedMajor() == Knowledge.NO)
        || (demanded.evaluated() && schooling.evaluated() == Knowledge.NO)) {
      return Reach.MISSING;
    }
    int doubts = unclear ? bit(MissingFact.SCHOOL_KIND) : 0;
    if (demanded.relatedMajor() && schooling.relatedMajor() == Knowledge.UNKNOWN) {
      doubts |= bit(MissingFact.MAJOR_RELATED);
    }
    if (demanded.evaluated() && schooling.evaluated() == Knowledge.UNKNOWN) {
      doubts |= bit(MissingFact.EVALUATED);
    }
    Reach left = left(schooling, demanded.finalYear());
    return Reach.of(doubts == 0 ? left.sure() : NEVER, left.possible(), left.needs() | doubts);
  }

  /** From when somebody has the diploma, or counts as if. */
  private static Reach left(Schooling schooling, boolean finalYear) {
    Reach graduated =
        schooling
            .graduation()
            .map(date -> onDay(date.toEpochDay()))
            .orElseGet(
                () ->
                    switch (schooling.status()) {
                      case GRADUATED, UNKNOWN -> Reach.unknown(MissingFact.GRADUATION_DATE);
                      case FINAL_YEAR, STUDYING -> Reach.MISSING;
                    });
    if (!finalYear) {
      return graduated;
    }
    return switch (schooling.status()) {
      case FINAL_YEAR -> Reach.MET;
      case UNKNOWN -> graduated.or(Reach.unknown(MissingFact.STUDY_STATUS));
      case GRADUATED, STUDYING -> graduated;
    };
  }

  private Reach student(EligibilityCondition.Student demanded) {
    Reach any = unlessAllSchooling();
    for (Schooling schooling : facts.schooling().items()) {
      boolean unclear = demanded.unclearKinds().contains(schooling.kind());
      boolean studies = schooling.status() != StudyStatus.GRADUATED;
      if (studies && (unclear || demanded.kinds().contains(schooling.kind()))) {
        int doubts =
            (unclear ? bit(MissingFact.SCHOOL_KIND) : 0)
                | (schooling.status() == StudyStatus.UNKNOWN ? bit(MissingFact.STUDY_STATUS) : 0);
        any = any.or(Reach.of(doubts == 0 ? ALWAYS : NEVER, ALWAYS, doubts));
      }
    }
    return any;
  }

  private Reach unlessAllSchooling() {
    return facts.schooling().complete() ? Reach.MISSING : Reach.unknown(MissingFact.SCHOOLING);
  }

  private Reach statement(EligibilityCondition.Statement statement) {
    return switch (facts.statements().getOrDefault(statement.text(), Knowledge.UNKNOWN)) {
      case YES -> Reach.MET;
      case NO -> Reach.MISSING;
      case UNKNOWN -> Reach.unknown(MissingFact.STATEMENT);
    };
  }
}
