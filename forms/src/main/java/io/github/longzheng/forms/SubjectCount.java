package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.InvalidValueException.Reason;
import io.github.longzheng.core.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many people in one subject (职业、工种、等级及人数).
 *
 * @param subject the subject
 * @param count number of people, 0 to 9,999,999
 */
public record SubjectCount(AssessmentSubject subject, int count) {
  /** More than all of China certifies in a year; sums of a form's counts stay within an int. */
  private static final int MAX_COUNT = 9_999_999;

  public SubjectCount {
    Objects.requireNonNull(subject, "subject");
    requireCount(count);
  }

  /** Counts equal subjects, in the order of subjects. */
  public static List<SubjectCount> tally(Stream<AssessmentSubject> subjects) {
    Map<AssessmentSubject, Integer> counts =
        subjects.collect(Collectors.toMap(s -> s, s -> 1, Integer::sum, TreeMap::new));
    return counts.entrySet().stream()
        .map(entry -> new SubjectCount(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** All counts together. */
  public static int total(List<SubjectCount> counts) {
    return counts.stream().mapToInt(SubjectCount::count).reduce(0, Math::addExact);
  }

  static int requireCount(int count) {
    if (count < 0 || count > MAX_COUNT) {
      throw InvalidValueException.of(
          ValueType.COUNT,
          Reason.RANGE,
          String.valueOf(count),
          "0 to " + MAX_COUNT,
          "0至" + MAX_COUNT + "的整数");
    }
    return count;
  }
}
