package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.SubjectCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a result together, the worst first. */
final class ResultBuilder {
  /** What was counted of the row rules of an item, and how many of its rules were applied. */
  record ItemCount(long checked, long failed) {}

  private final ReviewResult.About about;
  private final long rows;
  private final List<RuleCount> counts = new ArrayList<>();
  private final Map<String, List<ReviewResult.Reported>> reported = new HashMap<>();
  private final List<NotApplied> notApplied;
  private final Map<ReviewItem, ItemCount> items = new EnumMap<>(ReviewItem.class);
  private final List<String> rowRules = new ArrayList<>();
  private List<SubjectCount> subjects = List.of();

  ResultBuilder(ReviewResult.About about, long rows, List<NotApplied> notApplied) {
    this.about = about;
    this.rows = rows;
    this.notApplied = new ArrayList<>(notApplied);
  }

  void rule(
      RuleInfo rule, long checked, long failed, long problems, List<Found> first, boolean byRow) {
    counts.add(new RuleCount(rule, checked, failed, problems));
    reported.put(
        rule.id(),
        first.stream()
            .map(found -> new ReviewResult.Reported(found.toFinding(rule), found.raw()))
            .toList());
    if (byRow) {
      rowRules.add(rule.id());
    }
  }

  void batch(RuleInfo rule, List<Finding> findings) {
    counts.add(new RuleCount(rule, 1, findings.isEmpty() ? 0 : 1, findings.size()));
    reported.put(
        rule.id(),
        findings.stream()
            .map(
                finding ->
                    new Finding(
                        rule.id(),
                        rule.severity(),
                        finding.location(),
                        PrivateTexts.mask(finding.maskedText()),
                        PrivateTexts.mask(finding.message()) + "；" + rule.advice(),
                        PrivateTexts.mask(finding.messageEnglish())
                            + "; expected "
                            + rule.english()))
            .map(finding -> new ReviewResult.Reported(finding, finding.maskedText()))
            .toList());
  }

  void item(ReviewItem item, long checked, long failed) {
    items.put(item, new ItemCount(checked, failed));
  }

  void subjects(List<SubjectCount> subjects) {
    this.subjects = subjects;
  }

  void notApplied(RuleInfo rule, String reason, String reasonEnglish) {
    notApplied.add(new NotApplied(rule, reason, reasonEnglish));
  }

  void notApplied(RuleInfo rule, RuntimeException reason, String detail) {
    String chinese =
        reason instanceof CannotJudgeException cannot ? cannot.chinese() : "所需年份的放假安排尚未公布，无法计算";
    notApplied(rule, chinese + detail, reason.getMessage() + detail);
  }

  ReviewResult build() {
    Comparator<RuleCount> worstFirst =
        Comparator.comparing((RuleCount count) -> count.failed() == 0)
            .thenComparing(count -> count.rule().severity())
            .thenComparing(count -> -count.failed());
    List<RuleCount> sorted = counts.stream().sorted(worstFirst).toList();
    List<ReviewResult.Reported> findings =
        sorted.stream()
            .flatMap(count -> reported.getOrDefault(count.rule().id(), List.of()).stream())
            .toList();
    return new ReviewResult(about, rows, sorted, findings, notApplied, subjects, items, rowRules);
  }
}
