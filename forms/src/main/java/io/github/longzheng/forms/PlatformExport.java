package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.intake.Intake;
import io.github.longzheng.forms.intake.Normalization;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform and the 考务 system export (平台导出数据), such as {@code
 * PlatformExport.readRegistrations(Path.of("报名.xlsx"))}: candidates, marks and certificate numbers,
 * to the letter: the short way to an {@link Intake} that normalizes nothing.
 *
 * <p>All methods throw {@link UncheckedIOException} when a file cannot be opened; what is wrong in
 * it becomes findings.
 */
public final class PlatformExport {

  /**
   * The marks of a ticket number as entered (登分记录).
   *
   * @param ticketNumber 准考证号
   * @param score the marks; an empty cell is a missing mark
   */
  public record EnteredMarks(String ticketNumber, Score score) {
    public EnteredMarks {
      FormTexts.require(ticketNumber, "准考证号");
      Objects.requireNonNull(score, "score");
    }

    /**
     * The marks at a level: an empty comprehensive review is nothing missing where none is needed.
     */
    public Score scoreFor(SkillLevel level) {
      return !Score.needsComprehensive(level) && score.comprehensive().equals(Mark.MISSING)
          ? Score.of(score.theory(), score.skills())
          : score;
    }
  }

  /**
   * A certificate number that the 考务 system made (考务系统生成的证书编号).
   *
   * @param ticketNumber 准考证号
   * @param number 证书编号
   * @param issueDate 发证日期
   */
  public record IssuedNumber(String ticketNumber, CertificateNumber number, LocalDate issueDate) {
    public IssuedNumber {
      FormTexts.require(ticketNumber, "准考证号");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(issueDate, "issueDate");
    }

    /** The certificate of a result. */
    public Certificate certificate(AssessmentResult result, String assessor, String issuer) {
      Registration registration = result.registration();
      Candidate holder = registration.candidate();
      return new Certificate(
          number, holder, registration.subject(), result.score(), issueDate, assessor, issuer);
    }
  }

  private PlatformExport() {}

  /** The registrations of a file. */
  public static FormReading<List<Registration>> readRegistrations(
      Path file, ReadOption... options) {
    return strict(options).registrations(file).toReading();
  }

  /** The marks of a file. */
  public static FormReading<List<EnteredMarks>> readMarks(Path file, ReadOption... options) {
    return strict(options).marks(file).toReading();
  }

  /** The certificate numbers of a file. */
  public static FormReading<List<IssuedNumber>> readIssuedNumbers(
      Path file, ReadOption... options) {
    return strict(options).issuedNumbers(file).toReading();
  }

  private static Intake strict(ReadOption... options) {
    return Intake.standard().withNormalization(Normalization.none()).withReading(options);
  }

  /**
   * The results of registrations, by ticket number. A registration without marks is incomplete;
   * marks without a registration ({@code JOIN-01}), marks entered twice ({@code JOIN-02}) and marks
   * that do not fit the level ({@code JOIN-03}) are errors, and of those nothing is in the value.
   */
  public static FormReading<List<AssessmentResult>> join(
      List<Registration> registrations, List<EnteredMarks> marks) {
    List<Finding> findings = new ArrayList<>();
    Map<String, EnteredMarks> byTicket = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (EnteredMarks entered : marks) {
      if (byTicket.putIfAbsent(entered.ticketNumber(), entered) != null) {
        twice.add(entered.ticketNumber());
        findings.add(
            joinError("JOIN-02", entered.ticketNumber(), "成绩重复登记", "marks are entered twice"));
      }
    }
    List<AssessmentResult> results = new ArrayList<>();
    for (Registration registration : registrations) {
      SkillLevel level = registration.subject().level();
      Score score =
          Optional.ofNullable(byTicket.remove(registration.ticketNumber()))
              .map(entered -> entered.scoreFor(level))
              .orElseGet(() -> missing(level));
      if (twice.contains(registration.ticketNumber())) {
        continue;
      }
      if (score.fits(level)) {
        results.add(new AssessmentResult(registration, score));
      } else {
        findings.add(
            joinError(
                "JOIN-03",
                registration.ticketNumber(),
                level.fullName() + "的综合评审成绩应" + (Score.needsComprehensive(level) ? "有" : "为空"),
                "the comprehensive review does not fit level " + level.digit()));
      }
    }
    byTicket.keySet().stream()
        .sorted()
        .forEach(
            ticket ->
                findings.add(joinError("JOIN-01", ticket, "没有对应的报考记录", "no such registration")));
    return new FormReading<>(Optional.of(List.copyOf(results)), findings);
  }

  private static Score missing(SkillLevel level) {
    return new Score(
        Mark.MISSING,
        Mark.MISSING,
        Score.needsComprehensive(level) ? Mark.MISSING : Mark.NOT_REQUIRED);
  }

  private static Finding joinError(String ruleId, String ticket, String chinese, String english) {
    return Finding.error(
            ruleId, "准考证号" + ticket + "：" + chinese, "ticket " + ticket + ": " + english)
        .withText(ticket)
        .at(Location.ofField("准考证号"));
  }
}
