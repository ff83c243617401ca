package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellPropertyType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;

/** The sheet that an annotated copy begins with: what was found, in numbers and one by one. */
final class SummarySheet {
  /** Name of the sheet, or what it begins with where somebody else has a sheet of this name. */
  static final String NAME = "检查结果";

  /** Text of its first cell, by which it is known. */
  static final String MARK = "检查结果（自动生成，再次检查时更新，不参与读取）";

  private static final int COLUMNS = 7;
  private static final int[] WIDTHS = {6, 8, 12, 24, 16, 26, 70};
  private static final int UNITS = 256;

  /** Chinese characters in the last column, and over all columns. */
  private static final int CHARACTERS_A_LINE = 31;

  private static final int CHARACTERS_ACROSS = 75;
  private static final float POINTS_A_LINE = 15.5f;

  private final Workbook book;
  private final Sheet sheet;
  private final Marks marks;
  private final CellStyle title;
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle link;
  private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);
  private int next;

  private SummarySheet(Workbook book, Sheet sheet) {
    this.book = book;
    this.sheet = sheet;
    this.marks = new Marks(book, sheet);
    Cell trial = sheet.createRow(0).createCell(0);
    this.title = style(trial, Map.of(CellPropertyType.FONT, font(14, true, false)));
    this.head =
        style(
            trial,
            Map.of(
                CellPropertyType.FONT,
                font(11, true, false),
                CellPropertyType.FILL_PATTERN,
                FillPatternType.SOLID_FOREGROUND,
                CellPropertyType.FILL_FOREGROUND_COLOR,
                IndexedColors.GREY_25_PERCENT.getIndex(),
                CellPropertyType.ALIGNMENT,
                HorizontalAlignment.CENTER));
    this.text =
        style(
            trial,
            Map.of(
                CellPropertyType.FONT,
                font(11, false, false),
                CellPropertyType.WRAP_TEXT,
                true,
                CellPropertyType.VERTICAL_ALIGNMENT,
                VerticalAlignment.TOP));
    this.link =
        style(
            trial,
            Map.of(
                CellPropertyType.FONT,
                font(11, false, true),
                CellPropertyType.VERTICAL_ALIGNMENT,
                VerticalAlignment.TOP));
    for (Severity severity : Severity.values()) {
      severities.put(
          severity,
          style(
              trial,
              Map.of(
                  CellPropertyType.FONT,
                  font(11, false, false),
                  CellPropertyType.FILL_PATTERN,
                  FillPatternType.SOLID_FOREGROUND,
                  CellPropertyType.FILL_FOREGROUND_COLOR,
                  Marks.color(severity).getIndex(),
                  CellPropertyType.ALIGNMENT,
                  HorizontalAlignment.CENTER,
                  CellPropertyType.VERTICAL_ALIGNMENT,
                  VerticalAlignment.TOP)));
    }
  }

  /** Whether a sheet is one of ours, which is no data. */
  static boolean isOne(RowSource sheet) {
    if (!sheet.name().startsWith(NAME)) {
      return false;
    }
    try (RowSource.Rows rows = sheet.open()) {
      Optional<Row> first = rows.next();
      return first.isPresent() && first.get().firstText().equals(MARK);
    }
  }

  /** Whether a sheet is one of ours, which goes before a new one comes. */
  static boolean isOne(Sheet sheet) {
    org.apache.poi.ss.usermodel.Row row = sheet.getRow(0);
    Cell cell = row == null ? null : row.getCell(0);
    return sheet.getSheetName().startsWith(NAME)
        && cell != null
        && cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().equals(MARK);
  }

  /** A name for the sheet that nothing else in the workbook has. */
  static String freeName(Workbook book) {
    String name = NAME;
    for (int i = 2; book.getSheetIndex(name) >= 0; i++) {
      name = NAME + "(" + i + ")";
    }
    return name;
  }

  /**
   * Writes the sheet.
   *
   * @param about a line about what was checked
   * @param counts how many of each kind
   * @param found what is listed, each with the cell to which its line links
   * @param comments how many cells have a comment
   */
  static void write(
      Workbook book,
      Sheet sheet,
      String about,
      List<FindingCount> counts,
      List<Finding> found,
      int comments) {
    new SummarySheet(book, sheet).write(about, counts, found, comments);
  }

  private void write(String about, List<FindingCount> counts, List<Finding> found, int comments) {
    for (int column = 0; column < COLUMNS; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * UNITS);
    }
    wide(title, MARK);
    wide(text, about);
    if (counts.isEmpty()) {
      wide(title, "没有问题。");
    } else {
      wide(
          text,
          "请按带颜色单元格的批注改正（红色为错误，必须改正；黄色为警告，请核对；蓝色为提示），保存后再次导入本文件即可。"
              + "点击“位置”转到单元格，点击有问题的列的表头回到本页。");
      if (comments == Marks.MAX_COMMENTS) {
        wide(text, "批注至多" + Marks.MAX_COMMENTS + "处，其余只标颜色并列于下表。");
      }
      next++;
      counts(counts);
      next++;
      list(found);
    }
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void counts(List<FindingCount> counts) {
    row(head, "", "程度", "规则", "列名", "数量");
    List<FindingCount> sorted =
        counts.stream()
            .sorted(
                Comparator.comparing(FindingCount::severity).thenComparing(FindingCount::ruleId))
            .toList();
    for (FindingCount count : sorted) {
      org.apache.poi.ss.usermodel.Row row =
          row(text, "", count.severity().chineseName(), count.ruleId(), count.field());
      cell(row, 1, severity(count.severity()), count.severity().chineseName());
      Cell number = row.createCell(4);
      number.setCellValue((double) count.count());
      number.setCellStyle(text);
    }
  }

  private void list(List<Finding> found) {
    row(head, "序号", "程度", "规则", "位置", "列名", "内容（已脱敏）", "说明");
    int number = 0;
    for (Finding finding : found) {
      org.apache.poi.ss.usermodel.Row row =
          row(
              text,
              String.valueOf(++number),
              finding.severity().chineseName(),
              finding.ruleId(),
              place(finding),
              finding.location().field().orElse(""),
              shorten(finding.maskedText()),
              finding.message());
      cell(row, 1, severity(finding.severity()), finding.severity().chineseName());
      heighten(row, 1 + finding.message().length() / CHARACTERS_A_LINE);
      Place.of(finding)
          .filter(place -> book.getSheet(place.sheet()) != null)
          .ifPresent(
              place -> {
                Cell cell = cell(row, 3, link, place(finding));
                marks.link(cell, place.address());
              });
    }
  }

  private static String place(Finding finding) {
    String sheet = finding.location().sheet().orElse("");
    return finding.location().cell().map(cell -> sheet + "!" + cell).orElse(sheet);
  }

  private static String shorten(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }

  private CellStyle severity(Severity severity) {
    return severities.getOrDefault(severity, text);
  }

  /** A text over the whole width. */
  private void wide(CellStyle style, String content) {
    org.apache.poi.ss.usermodel.Row row = row(style, content);
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, COLUMNS - 1));
    heighten(row, 1 + content.length() / CHARACTERS_ACROSS);
  }

  /** Not every program makes room for text that wraps. */
  private static void heighten(org.apache.poi.ss.usermodel.Row row, int lines) {
    if (lines > 1) {
      row.setHeightInPoints(lines * POINTS_A_LINE);
    }
  }

  private org.apache.poi.ss.usermodel.Row row(CellStyle style, String... texts) {
    org.apache.poi.ss.usermodel.Row row = sheet.createRow(next++);
    for (int column = 0; column < texts.length; column++) {
      if (!texts[column].isEmpty()) {
        cell(row, column, style, texts[column]);
      }
    }
    return row;
  }

  private static Cell cell(
      org.apache.poi.ss.usermodel.Row row, int column, CellStyle style, String content) {
    Cell cell = row.createCell(column);
    cell.setCellValue(content);
    cell.setCellStyle(style);
    return cell;
  }

  /** A style that the workbook may have already, from the copy before. */
  private CellStyle style(Cell trial, Map<CellPropertyType, Object> properties) {
    trial.setCellStyle(book.getCellStyleAt(0));
    CellUtil.setCellStylePropertiesEnum(trial, properties);
    return trial.getCellStyle();
  }

  private int font(int points, boolean bold, boolean link) {
    short color = (link ? IndexedColors.BLUE : IndexedColors.BLACK).getIndex();
    byte underline = link ? Font.U_SINGLE : Font.U_NONE;
    short height = (short) (points * 20);
    String name = "宋体";
    Font font = book.findFont(bold, color, height, name, false, false, Font.SS_NONE, underline);
    if (font == null) {
      font = book.createFont();
      font.setBold(bold);
      font.setColor(color);
      font.setFontHeight(height);
      font.setFontName(name);
      font.setUnderline(underline);
    }
    return font.getIndex();
  }
}
