package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.Deadline;
import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.forms.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Collects what is wrong with a package. */
final class PackageChecks {
  private final List<Finding> findings = new ArrayList<>();

  /** Where a document's findings are: {@code 附件1}. */
  static String place(Form<?> form) {
    return "附件" + form.entry().number();
  }

  /** What a document's own form has against it. */
  <T> void form(Form<T> form, T value) {
    addAll(form.check(value), place(form));
  }

  /** Findings inside a document. */
  void addAll(List<Finding> found, String document) {
    for (Finding finding : found) {
      findings.add(finding.at(within(finding.location(), document)));
    }
  }

  private static Location within(Location location, String document) {
    String sheet = location.sheet().map(name -> document + " " + name).orElse(document);
    return location.withSheet(sheet);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** An error about a field of a document, unless what must hold does. */
  void must(
      boolean holds, String ruleId, String document, String field, String chinese, String english) {
    if (!holds) {
      findings.add(Finding.error(ruleId, chinese, english).at(at(document, field)));
    }
  }

  /** A warning about a field of a document, unless what should hold does. */
  void should(
      boolean holds, String ruleId, String document, String field, String chinese, String english) {
    if (!holds) {
      findings.add(Finding.warning(ruleId, chinese, english).at(at(document, field)));
    }
  }

  static Location at(String document, String field) {
    return Location.ofField(field).withSheet(document);
  }

  /** C01: each subject once. */
  void scope(Organization organization, Stream<AssessmentSubject> subjects, String document) {
    subjects
        .distinct()
        .sorted()
        .forEach(subject -> addAll(organization.scope().check(subject), document));
  }

  /** A day that may depend on a year without a notice; says so then. */
  Optional<Deadline> deadline(Supplier<Deadline> deadline) {
    try {
      return Optional.of(deadline.get());
    } catch (UnpublishedYearException e) {
      findings.add(
          Finding.warning(
              "SUBMIT-14",
              "期限无法推算：" + e.chineseMessage(),
              "a deadline is not known: " + e.getMessage()));
      return Optional.empty();
    }
  }

  /** Documents that bear a date after the last day. */
  void inTime(LocalDate date, Deadline deadline, String document, String field) {
    must(
        !date.isAfter(deadline.date()),
        "SUBMIT-06",
        document,
        field,
        field + date + "晚于期限：" + deadline,
        date + " is after the deadline of " + deadline.date() + " (" + deadline.ruleId() + ")");
  }

  /** All of them, errors first. */
  List<Finding> sorted() {
    return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }
}
