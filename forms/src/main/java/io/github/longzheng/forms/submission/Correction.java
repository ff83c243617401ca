package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.Deadline;
import io.github.longzheng.calendar.UnpublishedYearException;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A batch that came back, and what is to be done with it (退回更正), such as {@code
 * results.correction(returnedOn).asking(findings)}: corrected and handed in again within 15 working
 * days (C15).
 *
 * <p>Source: announcement of 2023-12-05, 三(三). Immutable and thread-safe.
 */
public final class Correction {
  /** How a finding names a row of the roster. */
  private static final Pattern ROW = Pattern.compile("第(\\d{1,7})行");

  private final ResultsPackage returned;
  private final LocalDate returnedOn;
  private final Deadline deadline;
  private final List<Finding> asked;

  private Correction(
      ResultsPackage returned, LocalDate returnedOn, Deadline deadline, List<Finding> asked) {
    this.returned = returned;
    this.returnedOn = returnedOn;
    this.deadline = deadline;
    this.asked = List.copyOf(asked);
  }

  static Correction of(ResultsPackage returned, LocalDate returnedOn) {
    return new Correction(
        returned,
        Objects.requireNonNull(returnedOn, "returnedOn"),
        returned.plan().correctBy(returnedOn),
        List.of());
  }

  /**
   * The same correction with what the return asked for: findings of a review of the returned
   * roster, or {@code Finding.error("RETURN", …).at(Location.ofRow(3, "联系电话"))} for row 3 as the
   * roster numbers it. Each of these rows must differ in that field, or be gone, before the
   * correction is clean; where the field is none of the roster's, any difference counts.
   */
  public Correction asking(List<Finding> findings) {
    return new Correction(returned, returnedOn, deadline, findings);
  }

  /** The day on which it came back. */
  public LocalDate returnedOn() {
    return returnedOn;
  }

  /** Last day to hand in the corrected data (C15). */
  public Deadline deadline() {
    return deadline;
  }

  /** What came back. */
  public ResultsPackage returned() {
    return returned;
  }

  /** What the return asked for. */
  public List<Finding> asked() {
    return asked;
  }

  /**
   * The package of the corrected data: type 更正 in attachment 7, with a sheet of what differs.
   *
   * @throws IllegalArgumentException when there are no certificates
   * @throws UnpublishedYearException when the end of publicity needs a year without a notice
   */
  public ResultsPackage corrected(
      List<AssessmentResult> results, List<Certificate> certificates, ResultsReport report) {
    return ResultsPackage.of(
            returned.organization(),
            returned.plan(),
            returned.session(),
            results,
            certificates,
            report,
            Optional.of(this))
        .in(returned.forms().edition());
  }

  /** What is still to be done after these changes. */
  void check(BatchDiff diff, PackageChecks checks) {
    String document = PackageChecks.place(returned.forms().certificateRoster());
    checks.should(
        !diff.isEmpty(),
        "CORRECT-01",
        document,
        "花名册",
        "与退回的数据相比没有改动",
        "nothing differs from the data that came back");
    for (Finding finding : asked) {
      OptionalInt row = row(finding.location());
      if (row.isEmpty() || row.getAsInt() > returned.roster().entries().size()) {
        checks.add(
            Finding.note(
                    "CORRECT-03",
                    "退回意见没有指明花名册的行，请人工核对：" + finding.message(),
                    "names no row of the roster, check by hand: " + finding.messageEnglish())
                .at(finding.location()));
      } else if (!diff.touches(row.getAsInt(), finding.location().field())) {
        checks.add(
            Finding.error(
                    "CORRECT-02",
                    "退回意见要求更正的内容没有改动：" + finding.message(),
                    "was asked for and not changed: " + finding.messageEnglish())
                .withText(finding.maskedText())
                .at(finding.location().withSheet("退回的" + document)));
      }
    }
  }

  private static OptionalInt row(Location location) {
    Matcher matcher = ROW.matcher(location.cell().orElse(""));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** {@code 退回2024-11-20，C15 退回数据更正重报截止 2024-12-11（周三）}. */
  @Override
  public String toString() {
    return "退回" + returnedOn + "，" + deadline;
  }
}
