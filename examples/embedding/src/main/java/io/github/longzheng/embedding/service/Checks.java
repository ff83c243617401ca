package io.github.longzheng.embedding.service;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Registration;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.PlatformExport;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads exports and says what is wrong with them: the one place that knows the library's intake. */
@Service
class Checks {
  private final Organization organization;

  Checks(Organization organization) {
    this.organization = organization;
  }

  /**
   * What came out of an export.
   *
   * @param rows the rows that could be read
   * @param findings everything that was found
   */
  record Checked<R>(List<R> rows, List<Finding> findings) {
    Checked {
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }

    boolean isClean() {
      return !Finding.anyError(findings);
    }
  }

  Checked<Registration> registrations(Path file) {
    FormReading<List<Registration>> reading = PlatformExport.readRegistrations(file);
    List<Registration> rows = reading.value().orElse(List.of());
    List<Finding> findings = new ArrayList<>(reading.findings());
    rows.stream()
        .map(Registration::subject)
        .distinct()
        .forEach(subject -> findings.addAll(organization.scope().check(subject)));
    return new Checked<>(rows, findings);
  }

  Checked<EnteredMarks> marks(Path file, List<Registration> registrations) {
    FormReading<List<EnteredMarks>> reading = PlatformExport.readMarks(file);
    List<EnteredMarks> rows = reading.value().orElse(List.of());
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(PlatformExport.join(registrations, rows).findings());
    return new Checked<>(rows, findings);
  }

  Checked<IssuedNumber> numbers(Path file) {
    FormReading<List<IssuedNumber>> reading = PlatformExport.readIssuedNumbers(file);
    return new Checked<>(reading.value().orElse(List.of()), reading.findings());
  }

  static List<AssessmentResult> results(
      List<Registration> registrations, List<EnteredMarks> marks) {
    return PlatformExport.join(registrations, marks).orElseThrow();
  }
}
