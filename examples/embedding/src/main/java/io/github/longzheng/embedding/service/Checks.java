package io.github.longzheng.embedding.service;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Registration;
import io.github.longzheng.embedding.Settings;
import io.github.longzheng.embedding.data.CandidateRepository;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.PlatformExport;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.ReadOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads exports and says what is wrong with them: the one place that knows the library's intake. */
@Service
class Checks {
  private final Organization organization;
  private final CandidateRepository candidates;

  private final long maxRows;

  Checks(Organization organization, Settings settings, CandidateRepository candidates) {
    this.organization = organization;
    this.maxRows = settings.work().maxRows();
    this.candidates = candidates;
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

  private ReadOption[] options(Progress progress) {
    return new ReadOption[] {
      ReadOption.progress(progress), ReadOption.maxRows(maxRows), ReadOption.maxUnpackedBytes(1L << 30)
    };
  }

  Checked<Registration> registrations(Path file, Progress progress) {
    FormReading<List<Registration>> reading = PlatformExport.readRegistrations(file, options(progress));
    List<Registration> rows = reading.value().orElse(List.of());
    List<Finding> findings = new ArrayList<>(reading.findings());
    rows.stream()
        .map(Registration::subject)
        .distinct()
        .forEach(subject -> findings.addAll(organization.scope().check(subject)));
    return new Checked<>(rows, findings);
  }

  Checked<EnteredMarks> marks(Path file, List<Registration> registrations, Progress progress) {
    FormReading<List<EnteredMarks>> reading = PlatformExport.readMarks(file, options(progress));
    List<EnteredMarks> rows = reading.value().orElse(List.of());
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(PlatformExport.join(registrations, rows).findings());
    return new Checked<>(rows, findings);
  }

  Checked<IssuedNumber> numbers(Path file, UUID batch, Progress progress) {
    FormReading<List<IssuedNumber>> reading = PlatformExport.readIssuedNumbers(file, options(progress));
    List<IssuedNumber> rows = reading.value().orElse(List.of());
    List<Finding> findings = new ArrayList<>(reading.findings());
    for (IssuedNumber row : rows) {
      if (candidates.isUsedElsewhere(batch, row.number())) {
        // What only this service can know is a finding of its own, with a rule id of its own.
        findings.add(
            Finding.error(
                    "APP-01",
                    "准考证号" + row.ticketNumber() + "：证书编号已在其他批次使用，请核对考务系统",
                    "ticket " + row.ticketNumber() + ": another batch has this number")
                .withText(row.number().value())
                .at(Location.ofField("证书编号")));
      }
    }
    return new Checked<>(rows, findings);
  }

  static List<AssessmentResult> results(
      List<Registration> registrations, List<EnteredMarks> marks) {
    return PlatformExport.join(registrations, marks).orElseThrow();
  }
}
