package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.InvalidValueException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of a candidate's career (申报材料), such as {@code CareerFacts.of(candidate).withWork(
 * Declared.all(WorkPeriod.since(LocalDate.of(2019, 3, 11))))}. What is not stated is unknown, never
 * a no.
 *
 * <p>Facts are what the candidate declares; the documents of the path prove them. Immutable and
 * thread-safe. {@link #toString} shows no date.
 *
 * @param birthDate 出生日期, where it is known
 * @param work 工作经历
 * @param certificates 已取得的证书
 * @param titles 职称
 * @param schooling 学习经历
 * @param statements answers to conditions that only an occupation's own standard has, such as
 *     {@code 学徒期满}, by the words of the standard
 */
public record CareerFacts(
    Optional<LocalDate> birthDate,
    Declared<WorkPeriod> work,
    Declared<HeldCertificate> certificates,
    Declared<HeldTitle> titles,
    Declared<Schooling> schooling,
    Map<String, Knowledge> statements) {
  private static final CareerFacts UNKNOWN =
      new CareerFacts(
          Optional.empty(),
          Declared.unknown(),
          Declared.unknown(),
          Declared.unknown(),
          Declared.unknown(),
          Map.of());

  /**
   * @throws InvalidValueException when something happened before the birth date
   */
  public CareerFacts {
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(certificates, "certificates");
    Objects.requireNonNull(titles, "titles");
    Objects.requireNonNull(schooling, "schooling");
    statements = Map.copyOf(statements);
    if (birthDate.isPresent()) {
      LocalDate birth = birthDate.get();
      requireAfter(birth, work.items().stream().map(WorkPeriod::start), "工作开始日期");
      requireAfter(
          birth, certificates.items().stream().flatMap(c -> c.obtained().stream()), "证书发证日期");
      requireAfter(birth, titles.items().stream().flatMap(t -> t.obtained().stream()), "职称取得日期");
      requireAfter(birth, schooling.items().stream().flatMap(s -> s.graduation().stream()), "毕业日期");
    }
  }

  private static void requireAfter(LocalDate birth, Stream<LocalDate> dates, String what) {
    dates
        .filter(date -> !date.isAfter(birth))
        .findFirst()
        .ifPresent(
            date -> {
              throw CareerDates.contradiction(
                  date.toString(), "a day after the birth date (" + what + ")", "晚于出生日期的" + what);
            });
  }

  /** Nothing is known. */
  public static CareerFacts unknown() {
    return UNKNOWN;
  }

  /** Nothing but the birth date is known. */
  public static CareerFacts of(LocalDate birthDate) {
    return UNKNOWN.withBirthDate(birthDate);
  }

  /** Nothing but the birth date of the identity number is known. */
  public static CareerFacts of(Candidate candidate) {
    return of(candidate.id().birthDate());
  }

  /** The same facts with this birth date. */
  public CareerFacts withBirthDate(LocalDate birthDate) {
    return new CareerFacts(
        Optional.of(birthDate), work, certificates, titles, schooling, statements);
  }

  /** The same facts with this work. */
  public CareerFacts withWork(Declared<WorkPeriod> work) {
    return new CareerFacts(birthDate, work, certificates, titles, schooling, statements);
  }

  /** The same facts with these certificates. */
  public CareerFacts withCertificates(Declared<HeldCertificate> certificates) {
    return new CareerFacts(birthDate, work, certificates, titles, schooling, statements);
  }

  /** The same facts with these titles. */
  public CareerFacts withTitles(Declared<HeldTitle> titles) {
    return new CareerFacts(birthDate, work, certificates, titles, schooling, statements);
  }

  /** The same facts with this schooling. */
  public CareerFacts withSchooling(Declared<Schooling> schooling) {
    return new CareerFacts(birthDate, work, certificates, titles, schooling, statements);
  }

  /** The same facts with this answer to a condition of an occupation's own standard. */
  public CareerFacts withStatement(String condition, Knowledge answer) {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(answer, "answer");
    Map<String, Knowledge> more = new TreeMap<>(statements);
    more.put(condition, answer);
    return new CareerFacts(birthDate, work, certificates, titles, schooling, more);
  }

  /** How much is known, without any of it: {@code 申报材料[出生日期已知，工作1项，……]}. */
  @Override
  public String toString() {
    return "申报材料[出生日期"
        + (birthDate.isPresent() ? "已知" : "不详")
        + "，工作"
        + work
        + "，证书"
        + certificates
        + "，职称"
        + titles
        + "，学习经历"
        + schooling
        + "]";
  }
}
