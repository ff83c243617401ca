package io.github.longzheng.forms.review;

import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.SubjectCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of a review as one HTML page that prints on A4. */
final class HtmlReport {
  private static final String STYLE =
      """
      @page { size: A4; margin: 16mm 14mm; }
      * { box-sizing: border-box; }
      body { font: 14px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei",
             "PingFang SC", sans-serif; color: #1f2328; margin: 0 auto; padding: 24px;
             max-width: 960px; }
      h1 { font-size: 22px; text-align: center; margin: 0 0 4px; }
      h2 { font-size: 16px; margin: 28px 0 8px; border-left: 4px solid #1f4e79;
           padding-left: 8px; break-after: avoid; }
      h3 { font-size: 14px; margin: 18px 0 4px; break-after: avoid; }
      .about, .note { color: #57606a; }
      .about { text-align: center; margin: 0 0 16px; }
      .verdict { border: 1px solid; border-radius: 6px; padding: 10px 14px; font-size: 17px;
                 font-weight: bold; }
      .bad { color: #a40e26; background: #fff1f1; border-color: #a40e26; }
      .doubt { color: #7a4d00; background: #fff8e6; border-color: #b98900; }
      .good { color: #0f5323; background: #eefbf1; border-color: #1a7f37; }
      .figures { display: flex; gap: 10px; margin: 12px 0; }
      .figures div { flex: 1; border: 1px solid #d0d7de; border-radius: 6px; padding: 8px;
                     text-align: center; color: #57606a; }
      .figures b { display: block; font-size: 22px; color: #1f2328; }
      table { border-collapse: collapse; width: 100%; font-size: 13px; }
      th, td { border: 1px solid #d0d7de; padding: 4px 6px; text-align: left;
               vertical-align: top; overflow-wrap: anywhere; }
      th { background: #f0f4f8; font-weight: 600; white-space: nowrap; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      td.n, th.n { text-align: right; white-space: nowrap; }
      td.id { white-space: nowrap; }
      .ERROR { color: #a40e26; font-weight: 600; white-space: nowrap; }
      .WARNING { color: #7a4d00; white-space: nowrap; }
      .NOTE { color: #57606a; white-space: nowrap; }
      .bar { height: 5px; background: #e6eaef; margin-top: 4px; min-width: 60px; }
      .bar i { display: block; height: 5px; background: #a40e26; }
      .internal { border: 2px solid #a40e26; color: #a40e26; padding: 4px 10px;
                  text-align: center; font-weight: bold; margin-bottom: 12px; }
      @media print { body { padding: 0; max-width: none; font-size: 12px; }
                     table { font-size: 11px; } .verdict, .figures div, th, .bar, .bar i
                     { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
      """;

  private final ReviewResult result;
  private final boolean internal;
  private final StringBuilder html = new StringBuilder(1 << 16);

  private HtmlReport(ReviewResult result, boolean internal) {
    this.result = result;
    this.internal = internal;
  }

  static String of(ReviewResult result, boolean internal) {
    HtmlReport report = new HtmlReport(result, internal);
    report.page();
    return report.html.toString();
  }

  /** What a manager reads first. */
  static String verdict(ReviewResult result) {
    if (result.rows() == 0) {
      return "没有可审核的数据，不能上报";
    }
    if (result.hasErrors()) {
      return "不能上报：" + count(result.findings(Severity.ERROR)) + "处错误须更正";
    }
    String missing =
        result.notApplied().isEmpty() ? "" : "；" + result.notApplied().size() + "条规则未审核，见下";
    return result.findings(Severity.WARNING) > 0
        ? "没有错误，" + count(result.findings(Severity.WARNING)) + "处警告请逐条核对" + missing
        : "已审核的规则全部符合" + missing;
  }

  private void page() {
    ReviewResult.About about = result.about();
    html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>证书数据合规审核报告</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    if (internal) {
      html.append("<p class=\"internal\">内部资料：含未脱敏的个人信息，仅供更正数据使用，不得外传</p>\n");
    }
    html.append("<h1>证书数据合规审核报告</h1>\n<p class=\"about\">");
    List<String> facts = new ArrayList<>();
    about.organization().ifPresent(facts::add);
    about.file().ifPresent(facts::add);
    facts.add("审核日期 " + about.date());
    html.append(escape(String.join("　", facts))).append("</p>\n");
    String mood =
        result.hasErrors() || result.rows() == 0
            ? "bad"
            : result.isClean() && result.notApplied().isEmpty() ? "good" : "doubt";
    html.append("<p class=\"verdict ").append(mood).append("\">");
    html.append(escape(verdict(result))).append("</p>\n<div class=\"figures\">");
    figure(result.rows(), "审核行数");
    figure(result.findings(Severity.ERROR), "错误");
    figure(result.findings(Severity.WARNING), "警告");
    figure(result.findings(Severity.NOTE), "提示");
    figure(result.notApplied().size(), "未审核规则");
    html.append("</div>\n");
    rules();
    notApplied();
    subjects();
    findings();
    html.append("</body>\n</html>\n");
  }

  private void figure(long number, String label) {
    html.append("<div><b>").append(count(number)).append("</b>").append(label).append("</div>");
  }

  private void rules() {
    List<RuleCount> broken =
        result.counts().stream().filter(count -> count.findings() > 0).toList();
    html.append("<h2>一、不符合的规则（从重到轻）</h2>\n");
    if (broken.isEmpty()) {
      html.append("<p class=\"note\">没有。</p>\n");
    } else {
      html.append("<table><thead><tr><th>规则</th><th>程度</th><th>要求</th><th>怎么办</th>")
          .append("<th class=\"n\">不符合</th><th class=\"n\">审核</th></tr></thead><tbody>\n");
      for (RuleCount count : broken) {
        RuleInfo rule = count.rule();
        html.append("<tr><td class=\"id\">")
            .append(rule.id())
            .append("</td><td class=\"")
            .append(rule.severity().name())
            .append("\">")
            .append(rule.severity().chineseName())
            .append("</td><td>")
            .append(escape(rule.requirement()))
            .append(escape(rule.clause().map(HtmlReport::clause).orElse("")))
            .append("</td><td>")
            .append(escape(rule.advice()))
            .append("</td><td class=\"n\">")
            .append(count(count.failed()))
            .append(bar(count))
            .append("</td><td class=\"n\">")
            .append(count(count.checked()))
            .append("</td></tr>\n");
      }
      html.append("</tbody></table>\n");
    }
    long kept = result.counts().size() - broken.size();
    html.append("<p class=\"note\">其余").append(kept).append("条规则已审核，未发现问题。</p>\n");
  }

  private static String bar(RuleCount count) {
    double share = count.checked() == 0 ? 0 : 100.0 * count.failed() / count.checked();
    return String.format(
        Locale.ROOT, "<div class=\"bar\"><i style=\"width:%.1f%%\"></i></div>", share);
  }

  private static String clause(Clause clause) {
    return "（公告" + clause.section() + "）";
  }

  private void notApplied() {
    if (result.notApplied().isEmpty()) {
      return;
    }
    html.append("<h2>二、未审核的规则</h2>\n<p class=\"note\">以下规则没有审核，不等于符合。</p>\n")
        .append("<table><thead><tr><th>原因</th><th>规则</th></tr></thead><tbody>\n");
    for (Map.Entry<String, List<RuleInfo>> each : byReason(result).entrySet()) {
      html.append("<tr><td>").append(escape(each.getKey())).append("</td><td>");
      html.append(
          escape(String.join("；", each.getValue().stream().map(RuleInfo::toString).toList())));
      html.append("</td></tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  /** Rules that were not applied for the same reason stand together. */
  static Map<String, List<RuleInfo>> byReason(ReviewResult result) {
    Map<String, List<RuleInfo>> byReason = new LinkedHashMap<>();
    for (NotApplied not : result.notApplied()) {
      byReason.computeIfAbsent(not.reason(), reason -> new ArrayList<>()).add(not.rule());
    }
    return byReason;
  }

  private void subjects() {
    if (result.subjects().isEmpty()) {
      return;
    }
    html.append("<h2>三、数据信息</h2>\n<table><thead><tr><th>职业名称</th><th>工种名称</th>")
        .append("<th>等级</th><th class=\"n\">证书数量</th></tr></thead><tbody>\n");
    for (SubjectCount count : result.subjects()) {
      html.append("<tr><td>")
          .append(escape(PrivateTexts.mask(count.subject().occupation())))
          .append("</td><td>")
          .append(escape(PrivateTexts.mask(count.subject().workType().orElse("--"))))
          .append("</td><td>")
          .append(escape(count.subject().level().fullName()))
          .append("</td><td class=\"n\">")
          .append(count(count.count()))
          .append("</td></tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private void findings() {
    if (result.reported().isEmpty()) {
      return;
    }
    html.append("<h2>四、逐条清单</h2>\n");
    String current = "";
    for (ReviewResult.Reported reported : result.reported()) {
      Finding finding = reported.finding();
      if (!finding.ruleId().equals(current)) {
        if (!current.isEmpty()) {
          html.append("</tbody></table>\n");
        }
        current = finding.ruleId();
        head(result.count(current));
      }
      html.append("<tr><td>")
          .append(escape(finding.location().toString()))
          .append("</td><td>")
          .append(escape(internal ? reported.raw() : finding.maskedText()))
          .append("</td><td>")
          .append(escape(finding.message()))
          .append("</td></tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private void head(RuleCount count) {
    long listed =
        result.reported().stream()
            .filter(reported -> reported.finding().ruleId().equals(count.rule().id()))
            .count();
    html.append("<h3>")
        .append(count.rule().id())
        .append("　")
        .append(escape(count.rule().requirement()))
        .append("　<span class=\"")
        .append(count.rule().severity().name())
        .append("\">")
        .append(count.rule().severity().chineseName())
        .append(count(count.findings()))
        .append("处</span></h3>\n");
    if (listed < count.findings()) {
      html.append("<p class=\"note\">共")
          .append(count(count.findings()))
          .append("处，列出前")
          .append(count(listed))
          .append("处。</p>\n");
    }
    html.append("<table><thead><tr><th>位置</th><th>")
        .append(internal ? "原文" : "内容（已脱敏）")
        .append("</th><th>问题和处理办法</th></tr></thead><tbody>\n");
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }
}
