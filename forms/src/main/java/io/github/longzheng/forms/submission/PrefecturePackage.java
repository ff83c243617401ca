package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.forms.Edition;
import io.github.longzheng.forms.EditionForms;
import io.github.longzheng.forms.FilingMerge;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.MergedFilings;
import io.github.longzheng.forms.PrefectureFiling;
import io.github.longzheng.forms.SessionFiling;
import io.github.longzheng.forms.layout.Codecs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a prefecture hands in for a session (汇总材料): attachment 4, merged from the filings of its
 * organizations, to the provincial centre (C10).
 *
 * <table>
 * <caption>Rule ids beside those of the form and of {@link FilingMerge}</caption>
 * <tr><th>id</th><th>severity</th><th>meaning</th></tr>
 * <tr><td>SUBMIT-05</td><td>WARNING</td><td>not on the common date (C03, C07)</td></tr>
 * <tr><td>SUBMIT-11</td><td>WARNING</td><td>an organization has filed after the deadline (C02)</td></tr>
 * </table>
 *
 * <p>The announcement names no day by which the prefecture reports; the check-list says so.
 *
 * <p>Source: announcement of 2023-12-05, 二(三). Immutable and thread-safe.
 */
public final class PrefecturePackage implements Submission {
  private final CertificationPlan plan;
  private final CertificationSession session;
  private final EditionForms forms;
  private final MergedFilings merged;
  private final PrefectureFiling filing;

  private PrefecturePackage(
      CertificationPlan plan,
      CertificationSession session,
      EditionForms forms,
      MergedFilings merged,
      PrefectureFiling filing) {
    this.plan = Objects.requireNonNull(plan, "plan");
    this.session = Objects.requireNonNull(session, "session");
    this.forms = forms;
    this.merged = merged;
    this.filing = filing;
  }

  /**
   * The package of merged filings, such as {@code FilingMerge.of(prefecture, month).files(files)};
   * what was not merged is an error.
   *
   * @param filingDate 报备日期 of attachment 4
   * @param contact 联系人 of the prefecture
   * @param phone 联系电话
   * @throws IllegalArgumentException when the merge is for another month than the session
   */
  public static PrefecturePackage of(
      CertificationPlan plan,
      CertificationSession session,
      MergedFilings merged,
      LocalDate filingDate,
      String contact,
      PhoneNumber phone) {
    if (!merged.month().equals(session.month())) {
      throw new IllegalArgumentException(
          "merged: expected filings for " + session.month() + " but was " + merged.month());
    }
    return new PrefecturePackage(
        plan, session, Recipients.STANDARD, merged, merged.filing(filingDate, contact, phone));
  }

  /** The same package on the form of another edition. */
  public PrefecturePackage in(Edition edition) {
    return new PrefecturePackage(plan, session, Forms.in(edition), merged, filing);
  }

  /** Attachment 4. */
  public PrefectureFiling filing() {
    return filing;
  }

  @Override
  public String title() {
    return filing.prefecture().chineseName()
        + Codecs.month().format().apply(session.month())
        + SubmissionManifest.Kind.PREFECTURE.chineseName();
  }

  @Override
  public List<Finding> check() {
    PackageChecks checks = new PackageChecks();
    checks.form(forms.prefectureFiling(), filing);
    merged.findings().forEach(checks::add);
    for (MergedFilings.Source source : merged.sources()) {
      source
          .filing()
          .map(SessionFiling::filingDate)
          .ifPresent(
              date ->
                  checks.should(
                      !date.isAfter(session.registrationDeadline()),
                      "SUBMIT-11",
                      source.name(),
                      "报备日期",
                      date + "晚于报名截止日期" + session.registrationDeadline() + "（C02）",
                      date + " is after " + session.registrationDeadline() + " (C02)"));
    }
    filing.rows().stream()
        .filter(row -> !row.filed().theory().date().equals(session.theoryDate()))
        .forEach(
            row ->
                checks.should(
                    false,
                    "SUBMIT-05",
                    row.organization(),
                    "理论认定日期",
                    row.filed().theory().date()
                        + "不是统一认定日期"
                        + session.theoryDate()
                        + "（C03）：须另行提交认定计划申请（C07）",
                    row.filed().theory().date()
                        + " is not the common date "
                        + session.theoryDate()
                        + " (C03, C07)"));
    return checks.sorted();
  }

  @Override
  public CheckList checkList() {
    return new CheckList(
        title(),
        filing.prefecture().chineseName() + "人力资源和社会保障部门",
        OrganizationLevel.PROVINCIAL_CENTRE,
        Optional.empty(),
        List.of(
            "公告未写明市（州）汇总报送的期限，请向省鉴定中心确认；",
            "本月社评组织报名截止为" + session.registrationDeadline() + "，理论认定为" + session.theoryDate() + "。"),
        Recipients.inquiry(plan),
        filing.filingDate(),
        files().stream().map(CheckList.Item::of).toList());
  }

  private List<SubmissionFile> files() {
    return List.of(SubmissionFile.of(forms.prefectureFiling(), filing, filing.rows().size()));
  }

  @Override
  public SubmissionManifest writeTo(Path folderOrZip, SubmissionOption... options) {
    return SubmissionWriter.write(
        new SubmissionContents(
            SubmissionManifest.Kind.PREFECTURE,
            forms.edition(),
            title(),
            filing.prefecture().chineseName(),
            session.month(),
            Optional.empty(),
            filing.filingDate(),
            files(),
            checkList()),
        check(),
        folderOrZip,
        options);
  }

  /** Title and number of filings: {@code 兰州市2024年9月汇总材料（12份）}. */
  @Override
  public String toString() {
    return title() + "（" + merged.sources().size() + "份）";
  }
}
