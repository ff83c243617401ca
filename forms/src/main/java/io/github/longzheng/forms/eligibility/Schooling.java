package io.github.longzheng.forms.eligibility;

import io.github.longzheng.core.InvalidValueException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A schooling, finished or not (学习经历), such as 高级工班 of a related major, graduated on 2023-07-01.
 *
 * @param kind 学校类别
 * @param relatedMajor whether the major is the occupation's or a related one (本专业或相关专业)
 * @param evaluated whether the diploma's programme passed the evaluation (经评估论证)
 * @param status how far it has come
 * @param graduation 毕业日期, on which the diploma is dated or expected, where it is known
 */
public record Schooling(
    SchoolKind kind,
    Knowledge relatedMajor,
    Knowledge evaluated,
    StudyStatus status,
    Optional<LocalDate> graduation) {
  /**
   * @throws InvalidValueException when the graduation date is out of range
   */
  public Schooling {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(relatedMajor, "relatedMajor");
    Objects.requireNonNull(evaluated, "evaluated");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(graduation, "graduation");
    graduation.ifPresent(date -> CareerDates.require(date, "毕业日期"));
  }

  /** A diploma of this day in a related major; whether evaluated is not known. */
  public static Schooling graduated(SchoolKind kind, LocalDate graduation) {
    return new Schooling(
        kind, Knowledge.YES, Knowledge.UNKNOWN, StudyStatus.GRADUATED, Optional.of(graduation));
  }

  /** A student in the final year of a related major; whether evaluated is not known. */
  public static Schooling finalYear(SchoolKind kind) {
    return new Schooling(
        kind, Knowledge.YES, Knowledge.UNKNOWN, StudyStatus.FINAL_YEAR, Optional.empty());
  }

  /** A student before the final year of a related major; whether evaluated is not known. */
  public static Schooling studying(SchoolKind kind) {
    return new Schooling(
        kind, Knowledge.YES, Knowledge.UNKNOWN, StudyStatus.STUDYING, Optional.empty());
  }

  /** The same schooling, with this said of its major. */
  public Schooling withRelatedMajor(Knowledge relatedMajor) {
    return new Schooling(kind, relatedMajor, evaluated, status, graduation);
  }

  /** The same schooling, with this said of its evaluation. */
  public Schooling withEvaluated(Knowledge evaluated) {
    return new Schooling(kind, relatedMajor, evaluated, status, graduation);
  }

  /** The same schooling, graduated or expected to graduate on this day. */
  public Schooling withGraduation(LocalDate graduation) {
    return new Schooling(kind, relatedMajor, evaluated, status, Optional.of(graduation));
  }
}
