package io.github.longzheng.embedding.service;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Registration;
import io.github.longzheng.embedding.Settings;
import io.github.longzheng.embedding.data.CandidateRepository;
import io.github.longzheng.forms.PlatformExport;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.ReadOption;
import io.github.longzheng.forms.intake.Intake;
import io.github.longzheng.forms.intake.IntakeResult;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads exports and says what is wrong with them: the one place that knows the library's intake.
 */
@Service
class Checks {
  private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

  /** An upload that unpacks to more is none that a platform exports. */
  private static final long MAX_UNPACKED = 1L << 30;

  private final Organization organization;
  private final CandidateRepository candidates;
  private final long maxRows;

  Checks(Organization organization, CandidateRepository candidates, Settings settings) {
    this.organization = organization;
    this.candidates = candidates;
    this.maxRows = settings.work().maxRows();
  }

  /**
   * What came out of an export.
   *
   * @param intake what the library read and found
   * @param more what only this service can know
   */
  record Checked<R>(IntakeResult<R> intake, List<Finding> more) {
    Checked {
      more = List.copyOf(more);
    }

    boolean isClean() {
      return intake.isClean() && !Finding.anyError(more);
    }

    List<R> rows() {
      return intake.rows();
    }

    /** Everything that was found and what normalizing changed, errors first. */
    List<Finding> findings() {
      List<Finding> all = new ArrayList<>(intake.findings());
      all.addAll(more);
      all.addAll(intake.changes());
      all.sort(Comparator.comparing(Finding::severity));
      return all;
    }

    /** The upload with what was found on it; nothing where it is no table at all. */
    Optional<Path> annotatedCopy(Path upload, Path outbox) {
      if (intake.source().isEmpty()) {
        return Optional.empty();
      }
      // An .xls stays one; everything else becomes an .xlsx.
      String type = upload.toString().endsWith(".xls") ? ".xls" : ".xlsx";
      Path copy = outbox.resolve("annotated" + type);
      try {
        intake.writeAnnotatedCopy(copy);
        return Optional.of(copy);
      } catch (UncheckedIOException e) {
        // Too large to be copied: the page has the findings all the same.
        LOG.warn("no annotated copy", e);
        return Optional.empty();
      }
    }
  }

  Checked<Registration> registrations(Path file, Progress progress) {
    return new Checked<>(
        intake(progress).withScope(organization.scope()).registrations(file), List.of());
  }

  Checked<EnteredMarks> marks(Path file, List<Registration> registrations, Progress progress) {
    IntakeResult<EnteredMarks> intake = intake(progress).marks(file);
    return new Checked<>(intake, PlatformExport.join(registrations, intake.rows()).findings());
  }

  Checked<IssuedNumber> numbers(Path file, UUID batch, Progress progress) {
    IntakeResult<IssuedNumber> intake = intake(progress).issuedNumbers(file);
    List<Finding> more = new ArrayList<>();
    for (IssuedNumber row : intake.rows()) {
      if (candidates.isUsedElsewhere(batch, row.number())) {
        // What only this service can know is a finding of its own, with a rule id of its own.
        more.add(
            Finding.error(
                    "APP-01",
                    "准考证号" + row.ticketNumber() + "：证书编号已在其他批次使用，请核对考务系统",
                    "ticket " + row.ticketNumber() + ": another batch has this number")
                .withText(row.number().value())
                .at(Location.ofField("证书编号")));
      }
    }
    return new Checked<>(intake, more);
  }

  static List<AssessmentResult> results(
      List<Registration> registrations, List<EnteredMarks> marks) {
    return PlatformExport.join(registrations, marks).orElseThrow();
  }

  private Intake intake(Progress progress) {
    return Intake.standard()
        .withReading(
            ReadOption.progress(progress),
            ReadOption.maxRows(maxRows),
            ReadOption.maxUnpackedBytes(MAX_UNPACKED));
  }
}
