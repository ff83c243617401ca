package io.github.longzheng.forms.review;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.ComplianceReview;
import io.github.longzheng.forms.ComplianceReview.CheckLine;
import io.github.longzheng.forms.SubjectCount;
import io.github.longzheng.forms.ooxml.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a review found (审核结果): counts of every rule, the findings, what was not judged, and how many
 * certificates there are of each subject.
 *
 * <p>All counts are exact; of findings the first of each rule are listed, see {@link
 * Review#withFindingsPerRule}. Immutable. Personal data are masked in everything here but what
 * {@link ReportOption#INTERNAL_COPY} asks for.
 */
public final class ReviewResult {
  /**
   * A finding and the text of its cell as typed, for internal copies.
   *
   * @param raw not masked
   */
  record Reported(Finding finding, String raw) {
    /** Without the text. */
    @Override
    public String toString() {
      return finding.toString();
    }
  }

  private static final int SHOWN_IDS = 2;

  private final About about;
  private final long rows;
  private final List<RuleCount> counts;
  private final List<Reported> reported;
  private final List<NotApplied> notApplied;
  private final List<SubjectCount> subjects;
  private final Map<ReviewItem, ResultBuilder.ItemCount> items;
  private final Set<String> rowRules;

  /**
   * What was reviewed.
   *
   * @param date day of the review
   * @param organization whose data, where known
   * @param file name of the file, where the rows came from one
   */
  record About(LocalDate date, Optional<String> organization, Optional<String> file) {}

  ReviewResult(
      About about,
      long rows,
      List<RuleCount> counts,
      List<Reported> reported,
      List<NotApplied> notApplied,
      List<SubjectCount> subjects,
      Map<ReviewItem, ResultBuilder.ItemCount> items,
      List<String> rowRules) {
    this.about = about;
    this.rows = rows;
    this.counts = List.copyOf(counts);
    this.reported = List.copyOf(reported);
    this.notApplied = List.copyOf(notApplied);
    this.subjects = List.copyOf(subjects);
    this.items = Map.copyOf(items);
    this.rowRules = Set.copyOf(rowRules);
  }

  /** Number of rows reviewed. */
  public long rows() {
    return rows;
  }

  /** What came of each rule that was applied: broken ones first, the worst and most frequent. */
  public List<RuleCount> counts() {
    return counts;
  }

  /**
   * What came of the rule with this id.
   *
   * @throws NoSuchElementException when no such rule was applied
   */
  public RuleCount count(String ruleId) {
    return counts.stream()
        .filter(count -> count.rule().id().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("not applied: " + ruleId));
  }

  /** The findings, errors first, by rule in the order of {@link #counts}, then by place. */
  public List<Finding> findings() {
    return reported.stream().map(Reported::finding).toList();
  }

  /** Number of findings of this weight, also of those that are not listed. */
  public long findings(Severity severity) {
    return counts.stream()
        .filter(count -> count.rule().severity() == severity)
        .mapToLong(RuleCount::findings)
        .sum();
  }

  /** Rules that were not applied, or not to all rows, and why. */
  public List<NotApplied> notApplied() {
    return notApplied;
  }

  /** Certificates of each subject, in order; rows whose subject could not be read are in none. */
  public List<SubjectCount> subjects() {
    return subjects;
  }

  /** Whether there is an error. */
  public boolean hasErrors() {
    return findings(Severity.ERROR) > 0;
  }

  /** Whether nothing at all was found. Rules that were not applied found nothing. */
  public boolean isClean() {
    return counts.stream().allMatch(count -> count.findings() == 0);
  }

  /**
   * Attachment 7 for these figures.
   *
   * @param organization 单位名称, full filed name
   * @param personInCharge 单位负责人
   * @param informationManager 信息管理员
   * @param batch 数据批次名称
   * @param type 数据类型
   * @param date 审核日期
   */
  public ComplianceReview toComplianceReview(
      String organization,
      String personInCharge,
      String informationManager,
      String batch,
      ComplianceReview.DataType type,
      LocalDate date) {
    return new ComplianceReview(
        organization, personInCharge, informationManager, batch, type, date, subjects, checks());
  }

  /**
   * The check list of attachment 7: one line for the file, one for each item of rules about rows,
   * and one for each other rule, so that it fits the page that four parties sign. Errors count;
   * warnings and notes are for the report. A line of which nothing was judged has 0 rows checked.
   */
  public List<CheckLine> checks() {
    List<CheckLine> lines = new ArrayList<>();
    for (ReviewItem item : ReviewItem.values()) {
      List<RuleCount> errors =
          counts.stream()
              .filter(count -> isError(count.rule(), item))
              .sorted(Comparator.comparing(count -> count.rule().id()))
              .toList();
      List<RuleInfo> not =
          notApplied.stream()
              .map(NotApplied::rule)
              .filter(rule -> isError(rule, item))
              .filter(rule -> errors.stream().noneMatch(count -> count.rule().equals(rule)))
              .toList();
      if (item == ReviewItem.FILE) {
        long failed = errors.stream().anyMatch(count -> count.failed() > 0) ? 1 : 0;
        if (!errors.isEmpty() || !not.isEmpty()) {
          lines.add(
              line(
                  errors.isEmpty() ? ids(not.stream().map(RuleInfo::id).toList()) : idsOf(errors),
                  item.chineseName(),
                  errors.isEmpty() ? 0 : 1,
                  failed));
        }
        continue;
      }
      List<RuleCount> byRow =
          errors.stream().filter(count -> rowRules.contains(count.rule().id())).toList();
      if (!byRow.isEmpty()) {
        ResultBuilder.ItemCount count = Objects.requireNonNull(items.get(item), "item");
        lines.add(line(idsOf(byRow), item.chineseName(), count.checked(), count.failed()));
      }
      errors.stream()
          .filter(count -> !rowRules.contains(count.rule().id()))
          .forEach(
              count ->
                  lines.add(
                      line(
                          count.rule().id(),
                          count.rule().requirement(),
                          count.checked(),
                          count.failed())));
      not.forEach(rule -> lines.add(line(rule.id(), rule.requirement(), 0, 0)));
    }
    return lines;
  }

  private static boolean isError(RuleInfo rule, ReviewItem item) {
    return rule.item() == item && rule.severity() == Severity.ERROR;
  }

  private static CheckLine line(String ids, String requirement, long checked, long failed) {
    return new CheckLine(ids, requirement, Math.toIntExact(checked), Math.toIntExact(failed));
  }

  /** The rules that failed, or all of them. */
  private static String idsOf(List<RuleCount> counts) {
    List<String> failed =
        counts.stream()
            .filter(count -> count.failed() > 0)
            .map(count -> count.rule().id())
            .toList();
    return ids(
        failed.isEmpty() ? counts.stream().map(count -> count.rule().id()).toList() : failed);
  }

  private static String ids(List<String> ids) {
    return ids.size() <= SHOWN_IDS ? String.join("、", ids) : ids.get(0) + "等" + ids.size() + "项";
  }

  /**
   * The report as a page that a manager looks at: figures first, the worst rules, then every listed
   * finding with what to do. One self-contained HTML file that prints on A4.
   */
  public String toHtml(ReportOption... options) {
    return HtmlReport.of(this, Set.of(options).contains(ReportOption.INTERNAL_COPY));
  }

  /**
   * Writes the report, whole or not at all: {@code .html}, or {@code .xlsx} for filtering.
   *
   * @throws IllegalArgumentException when the file is named otherwise
   * @throws UncheckedIOException when it cannot be written
   */
  public void writeReport(Path file, ReportOption... options) {
    boolean internal = Set.of(options).contains(ReportOption.INTERNAL_COPY);
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".xlsx")) {
      throw new IllegalArgumentException("file: expected .html or .xlsx but was " + name);
    }
    try {
      AtomicFile.write(
          file,
          out -> {
            if (name.endsWith(".html")) {
              out.write(HtmlReport.of(this, internal).getBytes(StandardCharsets.UTF_8));
            } else {
              SheetReport.write(this, internal, out);
            }
          });
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(file, e);
    }
  }

  About about() {
    return about;
  }

  List<Reported> reported() {
    return reported;
  }

  /** Rows and the three worst rules. */
  @Override
  public String toString() {
    return "ReviewResult[审核"
        + rows
        + "行，错误"
        + findings(Severity.ERROR)
        + "处，警告"
        + findings(Severity.WARNING)
        + "处"
        + counts.stream()
            .filter(count -> count.failed() > 0)
            .limit(3)
            .map(count -> "；" + count)
            .collect(Collectors.joining())
        + "]";
  }
}
