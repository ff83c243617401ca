package io.github.longzheng.forms.review;

import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.eligibility.Certainty;
import io.github.longzheng.forms.layout.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rules about the file and the batch as a whole. */
final class BatchRules {
  static final List<ReviewRule> ALL =
      List.of(
          file(
              "FORM-03",
              Severity.ERROR,
              "表格保留规定的全部栏目",
              "请使用规定的模板，不要删改表头",
              "a table with all its columns"),
          file(
              "FORM-04",
              Severity.ERROR,
              "文件为.xlsx、.xls或.csv",
              "请另存为.xlsx后重新提交",
              "a file of kind .xlsx, .xls or .csv"),
          file(
              "FORM-05",
              Severity.ERROR,
              "文件完好，可以打开",
              "请用Office或WPS打开后另存",
              "a file that can be opened"),
          file(
              "FORM-08",
              Severity.ERROR,
              "文件不超出读取上限",
              "请拆分后重新提交",
              "a file within the bounds of reading"),
          file(
              "FORM-09",
              Severity.ERROR,
              "文件不含宏和嵌入对象",
              "请另存为不含宏的.xlsx",
              "a file without macros and embedded objects"),
          file(
              "FORM-10",
              Severity.ERROR,
              "文件结构正常",
              "请用Office或WPS打开后另存",
              "a file built as office programs build it"),
          file(
              "FORM-11",
              Severity.WARNING,
              "数据在可见的工作表中",
              "请确认是否应取自隐藏的工作表",
              "data in a sheet that is not hidden"),
          file(
              "FORM-15",
              Severity.NOTE,
              "文件不含指向其他文件的链接",
              "引用其他文件的公式请改为直接填写",
              "a file without links to others"),
          file(
              "INTAKE-11",
              Severity.NOTE,
              ".csv文件为UTF-8编码",
              "请核对有无乱码，或另存为.xlsx",
              "a .csv file in UTF-8"),
          file(
              "INTAKE-12",
              Severity.ERROR,
              ".csv文件的编码可以识别",
              "请另存为.xlsx后重新提交",
              "a .csv file in a known encoding"),
          file(
              "INTAKE-13",
              Severity.NOTE,
              ".csv文件以逗号分隔",
              "请核对各列是否对齐",
              "a .csv file separated by commas"),
          file(
              "INTAKE-14",
              Severity.ERROR,
              ".csv文件的引号成对",
              "请另存为.xlsx后重新提交",
              "a .csv file whose quotes fit together"),
          new ReviewRule.BatchRule(
              RuleInfo.of(
                      "ROSTER-01", ReviewItem.DATA, "花名册至少一行", "请填写本批次的证书数据", "at least one row")
                  .serving(Clause.C14)
                  .restingOn(Certainty.NOTICE),
              (head, rows, context) ->
                  rows > 0
                      ? List.of()
                      : List.of(
                          Finding.error("ROSTER-01", "花名册没有数据", "the roster has no rows")
                              .at(Location.ofField("花名册")))),
          new ReviewRule.BatchRule(
              RuleInfo.of(
                      "ROSTER-10",
                      ReviewItem.HEAD,
                      "花名册名称与公告附件名称一致",
                      "请使用当年公告的附件6，名称逐字一致",
                      "the title of the announcement's attachment")
                  .serving(Clause.C14)
                  .restingOn(Certainty.NOTICE),
              BatchRules::title),
          new ReviewRule.BatchRule(
              RuleInfo.of(
                      "ROSTER-11",
                      ReviewItem.HEAD,
                      "填报单位为备案名称",
                      "请改为备案全称，逐字一致",
                      "the filed name of the organization")
                  .serving(Clause.C14)
                  .restingOn(Certainty.SIBLING)
                  .needing(ContextPart.ORGANIZATION),
              BatchRules::organization),
          new ReviewRule.BatchRule(
              RuleInfo.of(
                      "ROSTER-19",
                      ReviewItem.REPORT,
                      "退回的数据在15个工作日内更正并重新报送",
                      "已逾期，请尽快报送并附书面说明",
                      "a correction within 15 working days (C15)")
                  .serving(Clause.C15)
                  .restingOn(Certainty.NOTICE)
                  .needing(ContextPart.PLAN, ContextPart.RETURNED),
              BatchRules::correction));

  private BatchRules() {}

  /** A rule whose findings the reader of the file has made. */
  private static ReviewRule file(
      String id, Severity severity, String requirement, String advice, String english) {
    return new ReviewRule.BatchRule(
        RuleInfo.of(id, ReviewItem.FILE, requirement, advice, english)
            .serving(Clause.C14)
            .restingOn(Certainty.SIBLING)
            .weighing(severity),
        (head, rows, context) -> {
          if (head.file().isEmpty()) {
            throw new CannotJudgeException("数据不是来自文件", "the rows come from no file");
          }
          return head.findings().stream().filter(finding -> finding.ruleId().equals(id)).toList();
        });
  }

  private static BatchHead.Text known(Optional<BatchHead.Text> text, String what) {
    return text.orElseThrow(
        () -> new CannotJudgeException("没有" + what, "the file has no such head"));
  }

  private static List<Finding> title(BatchHead head, long rows, ReviewContext context) {
    BatchHead.Text title = known(head.title(), "花名册名称");
    return Labels.normalize(title.text()).equals(Labels.normalize(context.title()))
        ? List.of()
        : List.of(
            Finding.error(
                    "ROSTER-10",
                    "名称为“" + title.text() + "”，应为“" + context.title() + "”",
                    "the title is '" + title.text() + "'")
                .withText(title.text())
                .at(title.location()));
  }

  private static List<Finding> organization(BatchHead head, long rows, ReviewContext context) {
    BatchHead.Text typed = known(head.organization(), "填报单位");
    String filed = context.organization().orElseThrow().name();
    return typed.text().equals(filed)
        ? List.of()
        : List.of(
            Finding.error(
                    "ROSTER-11",
                    "填报单位为“" + typed.text() + "”，备案为“" + filed + "”",
                    "'" + typed.text() + "' is not the filed name '" + filed + "'")
                .withText(typed.text())
                .at(typed.location()));
  }

  private static List<Finding> correction(BatchHead head, long rows, ReviewContext context) {
    LocalDate returned = context.returnedOn().orElseThrow();
    LocalDate by = context.plan().orElseThrow().correctBy(returned).date();
    return context.today().isAfter(by)
        ? List.of(
            Finding.error(
                    "ROSTER-19",
                    returned + "退回的数据应于" + by + "前重新报送，现为" + context.today(),
                    "data returned on " + returned + " were due by " + by)
                .at(Location.ofField("填报日期")))
        : List.of();
  }
}
