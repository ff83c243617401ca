package io.github.longzheng.forms.review;

import io.github.longzheng.core.Clause;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The report of a review as a workbook to be filtered: figures, findings, what was not judged. */
final class SheetReport {
  /** What a sheet has room for, and a reader patience. */
  private static final int MOST_FINDINGS = 50_000;

  /** More than anybody reads of a cell; a cell holds no more than 32,767. */
  private static final int LONGEST = 1_000;

  private static final int WIDTH_UNIT = 256;

  private final XSSFWorkbook book;
  private final CellStyle title;
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle number;

  private SheetReport(XSSFWorkbook book) {
    this.book = book;
    this.title = style(true, 14, false);
    this.head = style(true, 11, true);
    this.head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    this.head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.text = style(false, 11, true);
    this.number = style(false, 11, true);
    this.number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
  }

  private CellStyle style(boolean bold, int points, boolean bordered) {
    Font font = book.createFont();
    font.setBold(bold);
    font.setFontName("宋体");
    font.setFontHeightInPoints((short) points);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(bordered);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (bordered) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  static void write(ReviewResult result, boolean internal, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      SheetReport report = new SheetReport(book);
      report.rules(result, internal);
      report.findings(result, internal);
      report.notApplied(result);
      book.write(out);
    }
  }

  private void rules(ReviewResult result, boolean internal) {
    Sheet sheet = sheet("按规则汇总", 12, 8, 40, 46, 10, 12, 12, 10);
    line(sheet, title, "证书数据合规审核报告" + (internal ? "（内部资料，不得外传）" : ""));
    ReviewResult.About about = result.about();
    line(
        sheet,
        title,
        about.organization().map(name -> name + "　").orElse("")
            + about.file().map(name -> name + "　").orElse("")
            + "审核日期 "
            + about.date());
    line(sheet, title, HtmlReport.verdict(result));
    line(
        sheet,
        title,
        String.format(
            Locale.ROOT,
            "审核%,d行，错误%,d处，警告%,d处，提示%,d处",
            result.rows(),
            result.findings(Severity.ERROR),
            result.findings(Severity.WARNING),
            result.findings(Severity.NOTE)));
    table(sheet, "规则", "程度", "要求", "怎么办", "公告条款", "依据", "不符合行数", "审核行数");
    for (RuleCount count : result.counts()) {
      RuleInfo rule = count.rule();
      Row row = next(sheet);
      text(row, rule.id());
      text(row, rule.severity().chineseName());
      text(row, rule.requirement());
      text(row, rule.advice());
      text(row, rule.clause().map(Clause::section).orElse(""));
      text(row, rule.ground().chineseName());
      number(row, count.failed());
      number(row, count.checked());
    }
    filter(sheet, 4, 8);
  }

  private void findings(ReviewResult result, boolean internal) {
    Sheet sheet = sheet("逐条清单", 12, 8, 28, 24, 80);
    List<ReviewResult.Reported> reported = result.reported();
    if (reported.size() > MOST_FINDINGS) {
      line(sheet, title, "共" + HtmlReport.count(reported.size()) + "条，列出前" + MOST_FINDINGS + "条");
    }
    int first = sheet.getPhysicalNumberOfRows();
    table(sheet, "规则", "程度", "位置", internal ? "原文" : "内容（已脱敏）", "问题和处理办法");
    for (ReviewResult.Reported each :
        reported.subList(0, Math.min(reported.size(), MOST_FINDINGS))) {
      Finding finding = each.finding();
      Row row = next(sheet);
      text(row, finding.ruleId());
      text(row, finding.severity().chineseName());
      text(row, finding.location().toString());
      text(row, internal ? each.raw() : finding.maskedText());
      text(row, finding.message());
    }
    filter(sheet, first, 5);
  }

  private void notApplied(ReviewResult result) {
    Sheet sheet = sheet("未审核", 12, 50, 60);
    table(sheet, "规则", "要求", "原因");
    for (NotApplied not : result.notApplied()) {
      Row row = next(sheet);
      text(row, not.rule().id());
      text(row, not.rule().requirement());
      text(row, not.reason());
    }
  }

  private Sheet sheet(String name, int... widths) {
    Sheet sheet = book.createSheet(name);
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * WIDTH_UNIT);
    }
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setCenter("第&P页，共&N页");
    return sheet;
  }

  private static Row next(Sheet sheet) {
    return sheet.createRow(sheet.getPhysicalNumberOfRows());
  }

  private static void line(Sheet sheet, CellStyle style, String content) {
    Cell cell = next(sheet).createCell(0);
    cell.setCellStyle(style);
    cell.setCellValue(content);
  }

  private void table(Sheet sheet, String... titles) {
    Row row = next(sheet);
    for (String each : titles) {
      cell(row, head).setCellValue(each);
    }
    sheet.createFreezePane(0, row.getRowNum() + 1);
    sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
  }

  private static void filter(Sheet sheet, int headRow, int columns) {
    sheet.setAutoFilter(new CellRangeAddress(headRow, sheet.getLastRowNum(), 0, columns - 1));
  }

  private void text(Row row, String content) {
    cell(row, text)
        .setCellValue(content.length() <= LONGEST ? content : content.substring(0, LONGEST) + "…");
  }

  private void number(Row row, long content) {
    cell(row, number).setCellValue(content);
  }

  private static Cell cell(Row row, CellStyle style) {
    Cell cell = row.createCell(row.getPhysicalNumberOfCells());
    cell.setCellStyle(style);
    return cell;
  }
}
