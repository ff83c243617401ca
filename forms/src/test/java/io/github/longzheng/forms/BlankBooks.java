package io.github.longzheng.forms;

import io.github.longzheng.forms.DrawnSheet.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Blanks of the forms in Excel as different offices would draw them; .xlsx and .xls alike. */
final class BlankBooks {
  private static final String TITLE_1 = "甘肃省职业技能等级认定报备表";
  private static final String TITLE_5 = "甘肃省社会培训评价组织职业技能等级认定汇总表";
  private static final String TITLE_6 = "甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册";

  private BlankBooks() {}

  /** Every blank by its name, which begins with the number of the attachment. */
  static Map<String, Consumer<Workbook>> all() {
    Map<String, Consumer<Workbook>> all = new LinkedHashMap<>();
    all.put("1-boxed-labels-total-formula", BlankBooks::filingBoxed);
    all.put("1-two-row-head-underscores", BlankBooks::filingTwoRowHead);
    all.put("1-values-below-labels", BlankBooks::filingValuesBelow);
    all.put("1-tags", BlankBooks::filingTags);
    all.put("4-subtotal-and-total", BlankBooks::prefectureSubtotals);
    all.put("4-no-totals-validation", BlankBooks::prefecturePlain);
    all.put("5-two-tables-on-one-sheet", BlankBooks::summaryOneSheet);
    all.put("5-two-sheets-seal-picture", BlankBooks::summaryTwoSheets);
    all.put("6-merged-marks-notes-sheet", BlankBooks::rosterMergedHead);
    all.put("6-no-numbers-rich-text", BlankBooks::rosterRichText);
    all.put("7-side-labels", BlankBooks::reviewSideLabels);
    all.put("7-dates-with-gaps", BlankBooks::reviewDateGaps);
    return all;
  }

  /** A new workbook of a kind: {@code xlsx} or {@code xls}. */
  static Workbook book(String kind) {
    return kind.equals("xls")
        ? new HSSFWorkbook()
        : new org.apache.poi.xssf.usermodel.XSSFWorkbook();
  }

  private static void filingBoxed(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "Sheet1", 5, 12, 12, 11, 8, 10, 13, 13, 16, 20, 12, 10, 8).landscape();
    s.put("A1:M1", TITLE_1, Look.TITLE);
    s.height(1, 36);
    s.put("A2:B2", "申报单位(盖章)", Look.HEAD);
    s.put("C2:G2", "", Look.BOX_LEFT);
    s.put("H2:H2", "机构编码", Look.HEAD);
    s.put("I2:M2", "", Look.BOX_LEFT);
    s.put("A3:B3", "认 定 月 份", Look.HEAD);
    s.put("C3:G3", "", Look.BOX_LEFT);
    s.put("H3:H3", "填报日期", Look.HEAD);
    s.put("I3:M3", "    年    月    日", Look.BOX_LEFT);
    s.row(
        4,
        0,
        Look.HEAD,
        "序号",
        "职业名称",
        "工种名称",
        "级别",
        "认定人数（人）",
        "认定方式",
        "理论认定日期及时间",
        "技能认定日期及时间",
        "考点名称",
        "考点地址",
        "考评员",
        "质量督导员",
        "备注");
    s.height(4, 40);
    s.empty(5, 9, 13, Look.BOX);
    for (int i = 0; i < 5; i++) {
      s.cell(4 + i, 0).setCellValue(i + 1);
    }
    s.put("A10:D10", "合    计", Look.HEAD);
    s.row(10, 4, Look.BOX, "", "", "", "", "", "", "", "", "");
    s.cell(9, 4).setCellFormula("SUM(E5:E9)");
    s.put("A11:C11", "联系人：", Look.PLAIN);
    s.put("D11:H11", "联系电话：", Look.PLAIN);
    s.put("A13:D13", "单位负责人（签字）：", Look.PLAIN);
    s.put("F13:I13", "单位（盖章）", Look.PLAIN);
    s.put("K13:M13", "年    月    日", Look.CENTRED);
    s.put("A14:M14", "注：1.本表一式两份；2.考评员不少于两人。", Look.PLAIN);
    s.sheet.setRepeatingRows(CellRangeAddress.valueOf("4:4"));
    book.setPrintArea(0, "$A$1:$M$14");
    s.sheet.setRowBreak(11);
    s.sheet.createFreezePane(0, 4);
  }

  private static void filingTwoRowHead(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "报备", 5, 12, 12, 11, 8, 10, 14, 14, 16, 20, 12, 10, 8).landscape();
    s.put("A1:M1", TITLE_1, Look.TITLE);
    s.put("A2:H2", "申报单位：________________________（盖章）", Look.PLAIN);
    s.put("I2:M2", "机构（站点）编码：____________________", Look.PLAIN);
    s.put("A3:H3", "认定月份：      年    月", Look.PLAIN);
    s.put("I3:M3", "报备日期：      年    月    日", Look.PLAIN);
    String[] first = {"序号", "职业名称", "工种名称", "等级", "认定人数", "认定方式"};
    for (int i = 0; i < first.length; i++) {
      String column = String.valueOf((char) ('A' + i));
      s.put(column + "4:" + column + "5", first[i], Look.HEAD);
    }
    s.put("G4:H4", "认定时间", Look.HEAD);
    s.row(5, 6, Look.HEAD, "理论认定时间", "技能认定时间");
    s.put("I4:J4", "考点情况", Look.HEAD);
    s.row(5, 8, Look.HEAD, "考点名称", "考点地址");
    s.put("K4:L4", "工作人员", Look.HEAD);
    s.row(5, 10, Look.HEAD, "考评人员", "内部质量督导员");
    s.put("M4:M5", "备注", Look.HEAD);
    s.empty(6, 6, 13, Look.BOX);
    s.put("A7:C7", "联系人：______________", Look.PLAIN);
    s.put("D7:H7", "联系电话：______________", Look.PLAIN);
    s.put("A9:M9", "单位负责人（签字）：                单位（盖章）：                年   月   日", Look.PLAIN);
    book.setPrintArea(0, "$A$1:$M$9");
  }

  private static void filingValuesBelow(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "附件1", 10, 12, 12, 12, 14, 14, 10, 18, 18, 12, 12, 6, 8).landscape();
    s.put("A1:M1", "附件1", Look.PLAIN);
    s.put("A2:M2", TITLE_1, Look.TITLE);
    s.put("A4:D4", "单位名称", Look.HEAD);
    s.put("E4:F4", "站点编码", Look.HEAD);
    s.put("G4:I4", "月份", Look.HEAD);
    s.put("J4:M4", "报备日期", Look.HEAD);
    s.put("A5:D5", "", Look.BOX);
    s.put("E5:F5", "", Look.BOX);
    s.put("G5:I5", "", Look.BOX);
    s.put("J5:M5", "", Look.BOX);
    s.row(
        7,
        0,
        Look.HEAD,
        "等级",
        "工种",
        "职业",
        "认定方式",
        "理论认定日期和时间",
        "技能认定日期和时间",
        "认定人数",
        "考点",
        "认定地点",
        "考评人员",
        "督导员",
        "序号",
        "备注");
    s.height(7, 30);
    s.empty(8, 10, 13, Look.BOX);
    s.row(11, 0, Look.BOX, "合计", "", "", "", "", "", "", "", "", "", "", "", "");
    s.cell(10, 6).setCellFormula("SUM(G8:G10)");
    s.put("A12:M12", "联系人：                    联 系 电 话：                    ", Look.PLAIN);
    s.put("A14:F14", "单位负责人：            （签字）", Look.PLAIN);
    s.put("H14:M14", "单位（盖章）：", Look.PLAIN);
  }

  private static void filingTags(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "模板", 5, 12, 12, 11, 8, 10, 14, 14, 16, 20, 12, 10, 8).landscape();
    s.put("A1:M1", TITLE_1, Look.TITLE);
    s.put("A2:H2", "申报单位：{{organization}}", Look.PLAIN);
    s.put("I2:M2", "机构（站点）编码：{{ 机构（站点）编码 }}", Look.PLAIN);
    s.put("A3:H3", "认定月份：{{认定月份}}", Look.PLAIN);
    s.put("I3:M3", "报备日期：{{报备日期}}", Look.PLAIN);
    s.row(
        4, 0, Look.HEAD, "序号", "职业名称", "工种名称", "等级", "认定人数", "认定方式", "理论认定时间", "技能认定时间", "考点名称",
        "考点地址", "考评人员", "内部质量督导员", "备注");
    s.row(
        5,
        0,
        Look.BOX,
        "{{序号}}",
        "{{职业名称}}",
        "{{rows.workType}}",
        "{{rows.等级}}",
        "{{headCount}}",
        "{{认定方式}}",
        "{{theory}}",
        "{{skills}}",
        "{{site}}",
        "{{address}}",
        "{{examiners}}",
        "{{supervisors}}",
        "{{备注}}");
    s.row(
        6, 0, Look.BOX, "合计", "", "", "", "{{rows.headCount.sum}}", "", "", "", "", "", "", "", "");
    s.put("A7:F7", "联系人：{{联系人}}", Look.PLAIN);
    s.put("G7:M7", "联系电话：{{phone}}", Look.PLAIN);
    s.put("A9:M9", "单位负责人（签字）：", Look.PLAIN);
  }

  private static String[] prefectureTitles() {
    return new String[] {
      "序号",
      "社评组织名称",
      "职业名称",
      "工种名称",
      "等级",
      "认定人数",
      "认定方式",
      "理论认定日期及时间",
      "技能认定日期及时间",
      "考点名称",
      "考点地址",
      "考评人员",
      "内部质量督导员",
      "备注"
    };
  }

  private static void prefectureSubtotals(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "汇总", 5, 18, 12, 12, 11, 8, 10, 13, 13, 16, 20, 12, 10, 8).landscape();
    s.put("A1:N1", "市（州）职业技能等级认定报备表", Look.TITLE);
    s.put("A2:B2", "市（州）人社部门：", Look.PLAIN);
    s.put("C2:D2", "", Look.LINE);
    s.put("F2:G2", "认定月份：", Look.PLAIN);
    s.put("H2:I2", "", Look.LINE);
    s.put("K2:K2", "报备日期：", Look.PLAIN);
    s.put("L2:N2", "", Look.LINE);
    s.row(3, 0, Look.HEAD, prefectureTitles());
    s.height(3, 30);
    s.empty(4, 6, 14, Look.BOX);
    s.put("A7:E7", "小计", Look.HEAD);
    s.row(7, 5, Look.BOX, "", "", "", "", "", "", "", "", "");
    s.put("A8:E8", "合计", Look.HEAD);
    s.row(8, 5, Look.BOX, "", "", "", "", "", "", "", "", "");
    s.put("A9:G9", "联系人：", Look.PLAIN);
    s.put("H9:N9", "联系电话：", Look.PLAIN);
    s.put("A11:G11", "负责人（签字）：", Look.PLAIN);
    s.put("H11:N11", "市（州）人社部门（盖章）", Look.PLAIN);
  }

  private static void prefecturePlain(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "Sheet1", 5, 18, 12, 12, 11, 8, 10, 13, 13, 16, 20, 12, 10, 8)
            .landscape();
    s.put("A1:N2", "市(州)职业技能等级认定报备表", Look.TITLE);
    s.put("A3:C3", "市（州）：", Look.PLAIN);
    s.put("E3:H3", "月份：", Look.PLAIN);
    s.put("J3:N3", "填报日期：", Look.PLAIN);
    s.row(4, 0, Look.HEAD, prefectureTitles());
    s.height(4, 30);
    s.empty(5, 6, 14, Look.SMALL);
    s.put("A7:N7", "填表说明：认定方式请从下拉列表中选择。", Look.PLAIN);
    s.put("A8:D8", "联系人", Look.BOX);
    s.put("E8:G8", "", Look.BOX);
    s.put("H8:I8", "联系电话", Look.BOX);
    s.put("J8:N8", "", Look.BOX);
    DataValidationHelper helper = s.sheet.getDataValidationHelper();
    DataValidation choice =
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"在线认定", "传统认定"}),
            new CellRangeAddressList(4, 5, 6, 6));
    s.sheet.addValidationData(choice);
    SheetConditionalFormatting formats = s.sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule("$F5>50");
    rule.createFontFormatting().setFontStyle(false, true);
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("F5:F6")}, rule);
  }

  private static void summaryOneSheet(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "汇总表", 5, 18, 12, 14, 22, 24, 24, 13, 13, 25, 25, 10).landscape();
    s.put("A1:L1", TITLE_5, Look.TITLE);
    s.put("A2:E2", "评价机构（公章）：", Look.PLAIN);
    s.put("F2:H2", "机构编码：", Look.PLAIN);
    s.put("I2:L2", "认定月份：", Look.PLAIN);
    s.put("A3:L3", "一、分职业汇总", Look.PLAIN);
    s.row(
        4, 0, Look.HEAD, "序号", "职业名称", "工种名称", "等级", "报考人数", "参考人数", "合格人数", "合格率", "理论认定日期",
        "证书编号起", "证书编号止", "技能认定日期");
    s.empty(5, 7, 12, Look.BOX);
    s.put("A8:D8", "合计", Look.BOX);
    s.row(8, 4, Look.BOX, "", "", "", "", "", "", "", "");
    s.cell(7, 4).setCellFormula("SUM(E5:E7)");
    s.cell(7, 5).setCellFormula("E5+E6+E7");
    s.put("A9:L9", "二、个人成绩", Look.PLAIN);
    String[] titles = {"序号", "准考证号", "姓名", "性别", "证件号码", "所在单位", "职业（工种）", "等级"};
    for (int i = 0; i < titles.length; i++) {
      String column = String.valueOf((char) ('A' + i));
      s.put(column + "10:" + column + "11", titles[i], Look.HEAD);
    }
    s.put("I10:K10", "考核成绩", Look.HEAD);
    s.row(11, 8, Look.HEAD, "理论", "技能", "综合评审");
    s.empty(12, 14, 11, Look.BOX);
    s.put("A16:D16", "填报人：", Look.PLAIN);
    s.put("E16:F16", "审核人：", Look.PLAIN);
    s.put("G16:I16", "填报日期：", Look.PLAIN);
    s.put("J16:L16", "单位（盖章）", Look.PLAIN);
    s.sheet.setRowBreak(8);
    book.setPrintArea(0, "$A$1:$L$16");
  }

  private static void summaryTwoSheets(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(book, "分职业", 5, 14, 14, 12, 8, 8, 8, 8, 12, 12, 25, 25).landscape();
    s.put("A1:L1", TITLE_5, Look.TITLE);
    s.put("A2:B2", "评价机构", Look.HEAD);
    s.put("C2:F2", "", Look.BOX);
    s.put("G2:H2", "站点编码", Look.HEAD);
    s.put("I2:J2", "", Look.BOX);
    s.put("K2:K2", "月份", Look.HEAD);
    s.put("L2:L2", "", Look.BOX);
    s.row(
        3, 0, Look.HEAD, "序号", "职业名称", "工种名称", "等级", "报考人数", "参考人数", "合格人数", "合格率", "理论认定日期",
        "技能认定日期", "证书编号起", "证书编号止");
    s.empty(4, 4, 12, Look.BOX);
    s.row(5, 0, Look.BOX, "合计", "", "", "", "", "", "", "", "", "", "", "");
    for (int i = 4; i < 7; i++) {
      String column = String.valueOf((char) ('A' + i));
      s.cell(4, i).setCellFormula("SUM(" + column + "4:" + column + "4)");
    }
    s.put("A7:C7", "填报人：", Look.PLAIN);
    s.put("D7:G7", "审核人：", Look.PLAIN);
    s.put("I7:L7", "填报日期：", Look.PLAIN);
    picture(s.sheet, 8, 7, 11, 9);
    DrawnSheet t = new DrawnSheet(book, "个人", 5, 16, 10, 6, 21, 24, 22, 12, 8, 8, 10).landscape();
    t.put("A1:K1", "个人成绩表", Look.TITLE);
    t.row(
        2, 0, Look.HEAD, "序号", "考号", "姓名", "性别", "身份证号码", "工作单位", "职业（工种）", "级别", "理论成绩", "技能成绩",
        "综合评审成绩");
    t.empty(3, 3, 11, Look.SMALL);
    Cell head = t.cell(1, 4);
    comment(head, "18位，X大写");
    Cell below = t.put("A5:K5", "备注：缺考填“缺考”。", Look.PLAIN);
    comment(below, "说明");
  }

  private static void picture(Sheet sheet, int column, int row, int toColumn, int toRow) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    int picture = sheet.getWorkbook().addPicture(BlankGallery.seal(), Workbook.PICTURE_TYPE_PNG);
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(column);
    anchor.setRow1(row);
    anchor.setCol2(toColumn);
    anchor.setRow2(toRow);
    sheet.createDrawingPatriarch().createPicture(anchor, picture);
  }

  private static void comment(Cell cell, String text) {
    Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
    CreationHelper helper = cell.getSheet().getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 3);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 2);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    cell.setCellComment(comment);
  }

  private static void rosterMergedHead(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(
                book, "花名册", 5, 9, 5, 10, 21, 9, 18, 11, 11, 10, 7, 7, 7, 25, 12, 18, 18, 13, 7)
            .landscape();
    s.put("A1:S1", TITLE_6, Look.TITLE);
    s.put("A2:L2", "填报单位（盖章）：", Look.PLAIN);
    s.put("M2:S2", "填报日期：        年    月    日", Look.PLAIN);
    String[] titles = {"序号", "姓名", "性别", "证件类型", "证件号码", "文化程度", "所在单位", "职业名称", "工种名称", "职业技能等级"};
    for (int i = 0; i < titles.length; i++) {
      String column = String.valueOf((char) ('A' + i));
      s.put(column + "3:" + column + "4", titles[i], Look.HEAD);
    }
    s.put("K3:M3", "考核成绩", Look.HEAD);
    s.row(4, 10, Look.HEAD, "理论", "技能", "综合评审");
    String[] more = {"证书编号", "发证日期", "评价机构", "发证机构", "联系电话", "备注"};
    for (int i = 0; i < more.length; i++) {
      String column = String.valueOf((char) ('N' + i));
      s.put(column + "3:" + column + "4", more[i], Look.HEAD);
    }
    s.empty(5, 8, 19, Look.SMALL);
    for (int i = 5; i <= 8; i++) {
      s.cell(i - 1, 0).setCellFormula("ROW()-4");
    }
    s.put("A9:S9", "填报人（签字）：          审核人（签字）：          单位负责人（签字）：", Look.PLAIN);
    s.sheet.setRepeatingRows(CellRangeAddress.valueOf("3:4"));
    DrawnSheet notes = new DrawnSheet(book, "填表说明", 80);
    notes.put("A1:A1", "填表说明", Look.TITLE);
    notes.put("A2:A2", "1.姓名：与身份证一致。", Look.PLAIN);
    notes.put("A3:A3", "2.证书编号：22位。", Look.PLAIN);
  }

  private static void rosterRichText(Workbook book) {
    DrawnSheet s =
        new DrawnSheet(
                book, "Sheet1", 10, 10, 22, 9, 20, 12, 12, 11, 8, 8, 8, 26, 12, 20, 20, 13, 8)
            .landscape();
    s.put("A1:Q1", TITLE_6, Look.TITLE);
    Cell line = s.put("A2:H2", "", Look.PLAIN);
    RichTextString text =
        book.getCreationHelper().createRichTextString("填报单位：                        （盖章）");
    Font bold = book.createFont();
    bold.setFontName("宋体");
    bold.setBold(true);
    Font underlined = book.createFont();
    underlined.setFontName("宋体");
    underlined.setUnderline(Font.U_SINGLE);
    text.applyFont(0, 5, bold);
    text.applyFont(5, 29, underlined);
    line.setCellValue(text);
    s.put("I2:Q2", "填报日期：", Look.PLAIN);
    s.row(
        3, 0, Look.HEAD, "姓名", "证件类型", "身份证号", "学历", "工作单位", "职业", "工种", "等级", "理论成绩", "技能成绩",
        "评定成绩", "证书编号", "发证日期", "评价机构", "发证机构", "手机号", "备注");
    s.height(3, 28);
    s.empty(4, 4, 17, Look.SMALL);
  }

  private static final List<String> OPINIONS =
      List.of("信息管理员审核意见", "评价机构审核意见", "市（州）人社部门审核意见", "省鉴定中心审核意见");

  private static void reviewSideLabels(Workbook book) {
    DrawnSheet s = new DrawnSheet(book, "审核表", 6, 6, 24, 20, 20, 14, 14);
    s.put("A1:G1", "职业技能等级证书数据合规审核表", Look.TITLE);
    s.put("A2:A4", "基本信息", Look.HEAD);
    s.put("B2:C2", "单位名称", Look.HEAD);
    s.put("D2:G2", "", Look.BOX);
    s.put("B3:C3", "单位负责人", Look.HEAD);
    s.put("D3:D3", "", Look.BOX);
    s.put("E3:E3", "信息管理员", Look.HEAD);
    s.put("F3:G3", "", Look.BOX);
    s.put("B4:C4", "数据批次名称", Look.HEAD);
    s.put("D4:D4", "", Look.BOX);
    s.put("E4:E4", "数据类型", Look.HEAD);
    s.put("F4:G4", "", Look.BOX);
    s.put("A5:A7", "数据信息", Look.HEAD);
    s.row(5, 1, Look.HEAD, "序号", "职业名称", "工种名称", "等级");
    s.put("F5:G5", "证书数量", Look.HEAD);
    s.row(6, 1, Look.BOX, "", "", "", "");
    s.put("F6:G6", "", Look.BOX);
    s.put("B7:E7", "合计", Look.BOX);
    s.put("F7:G7", "", Look.BOX);
    s.put("A8:A9", "审核情况", Look.HEAD);
    s.row(8, 1, Look.HEAD, "序号", "规则编号", "审核内容", "审核条数", "不符合条数", "审核结果");
    s.row(9, 1, Look.BOX, "", "", "", "", "", "");
    s.put("A10:B10", "审核日期", Look.HEAD);
    s.put("C10:G10", "", Look.BOX_LEFT);
    for (int i = 0; i < OPINIONS.size(); i++) {
      int row = 11 + i;
      s.put("A" + row + ":B" + row, OPINIONS.get(i), Look.HEAD);
      s.put("C" + row + ":G" + row, "签字：            （盖章）        年    月    日", Look.BOX_LEFT);
      s.height(row, 60);
    }
    book.setPrintArea(0, "$A$1:$G$14");
  }

  private static void reviewDateGaps(Workbook book) {
    DrawnSheet s = new DrawnSheet(book, "Sheet1", 6, 20, 16, 16, 16, 14);
    s.put("A1:F1", "职业技能等级证书数据合规审核表", Look.TITLE);
    s.put("A2:C2", "单位名称（盖章）：", Look.PLAIN);
    s.put("D2:F2", "审核日期：    年   月   日", Look.PLAIN);
    s.put("A3:F3", "单位负责人：              信息管理员：              ", Look.PLAIN);
    s.put("A4:C4", "数据批次名称：", Look.PLAIN);
    s.put("D4:F4", "数据类型：____________", Look.PLAIN);
    s.row(5, 0, Look.HEAD, "序号", "职业", "工种", "等级", "人数", "");
    s.empty(6, 8, 6, Look.BOX);
    s.row(9, 0, Look.BOX, "合计", "", "", "", "", "");
    s.cell(8, 4).setCellFormula("SUM(E6:E8)");
    s.row(11, 0, Look.HEAD, "序号", "规则编号", "审核内容", "审核条数", "不符合条数", "审核结果");
    s.empty(12, 12, 6, Look.BOX);
    s.put("A14:F14", "省鉴定中心审核意见：", Look.BOX_LEFT);
    s.height(14, 60);
  }
}
