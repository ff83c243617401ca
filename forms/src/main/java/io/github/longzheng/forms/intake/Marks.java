package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.layout.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Marks cells of a sheet and takes the marks off again.
 *
 * <p>Colours are conditional formats that always hold: the styles of the cells stay untouched, and
 * taking the format away gives back exactly what was there, whichever program saved the file in
 * between.
 */
final class Marks {
  /**
   * Cells beyond have their colour and their line in the summary, but no comment: POI looks through
   * all comments of a sheet for each that it reads or removes.
   */
  static final int MAX_COMMENTS = 1_000;

  private static final String AUTHOR = "陇证";

  /** What our part of a comment begins with. */
  private static final String COMMENT_MARK = "【检查结果】";

  /** A condition that always holds and that nobody else writes. */
  private static final String CONDITION = "LEN(\"陇证检查\")>0";

  private static final String CONDITION_MARK = "陇证检查";

  /** Areas of one conditional format; .xls holds no more than about a thousand in a record. */
  private static final int MAX_AREAS = 400;

  /** The head of a table is looked for in so many rows. */
  private static final int HEAD_WITHIN = 300;

  private static final int COMMENT_COLUMNS = 4;
  private static final int CHARACTERS_A_LINE = 18;
  private static final int LONGEST_COMMENT = 2_000;

  private final Sheet sheet;
  private final CreationHelper create;

  Marks(Workbook book, Sheet sheet) {
    this.sheet = sheet;
    this.create = book.getCreationHelper();
  }

  static IndexedColors color(Severity severity) {
    return switch (severity) {
      case ERROR -> IndexedColors.CORAL;
      case WARNING -> IndexedColors.LIGHT_YELLOW;
      case NOTE -> IndexedColors.PALE_BLUE;
    };
  }

  // ---- taking off

  void clear() {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    for (int i = formats.getNumConditionalFormattings() - 1; i >= 0; i--) {
      ConditionalFormattingRule rule = formats.getConditionalFormattingAt(i).getRule(0);
      String formula = rule.getFormula1();
      if (formula != null && formula.contains(CONDITION_MARK)) {
        formats.removeConditionalFormatting(i);
      }
    }
    for (Map.Entry<CellAddress, ? extends Comment> entry :
        List.copyOf(sheet.getCellComments().entrySet())) {
      clear(entry.getKey(), entry.getValue());
    }
    for (Hyperlink link : List.copyOf(sheet.getHyperlinkList())) {
      String address = link.getAddress();
      if (address != null && address.startsWith("'" + SummarySheet.NAME)) {
        Row row = sheet.getRow(link.getFirstRow());
        Cell cell = row == null ? null : row.getCell(link.getFirstColumn());
        if (cell != null) {
          cell.removeHyperlink();
        }
      }
    }
  }

  private void clear(CellAddress at, Comment comment) {
    String text = comment.getString() == null ? "" : comment.getString().getString();
    int ours = text.indexOf(COMMENT_MARK);
    if (ours < 0) {
      return;
    }
    String before = text.substring(0, ours).stripTrailing();
    if (!before.isEmpty()) {
      comment.setString(create.createRichTextString(before));
      return;
    }
    Row row = sheet.getRow(at.getRow());
    Cell cell = row == null ? null : row.getCell(at.getColumn());
    if (cell != null) {
      cell.removeCellComment();
    } else {
      row = row == null ? sheet.createRow(at.getRow()) : row;
      cell = row.createCell(at.getColumn());
      cell.removeCellComment();
      row.removeCell(cell);
    }
  }

  // ---- marking

  /** Colours these cells, each by the worst that was found in it. */
  void color(Map<Place, List<Finding>> found) {
    Map<Severity, List<Place>> bySeverity = new EnumMap<>(Severity.class);
    found.forEach(
        (place, findings) ->
            bySeverity.computeIfAbsent(worst(findings), s -> new ArrayList<>()).add(place));
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    bySeverity.forEach(
        (severity, places) -> {
          List<CellRangeAddress> areas = areas(places);
          for (int from = 0; from < areas.size(); from += MAX_AREAS) {
            ConditionalFormattingRule rule = formats.createConditionalFormattingRule(CONDITION);
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            fill.setFillBackgroundColor(color(severity).getIndex());
            formats.addConditionalFormatting(
                areas
                    .subList(from, Math.min(areas.size(), from + MAX_AREAS))
                    .toArray(CellRangeAddress[]::new),
                rule);
          }
        });
  }

  static Severity worst(List<Finding> findings) {
    return findings.stream()
        .map(Finding::severity)
        .min(Comparator.naturalOrder())
        .orElse(Severity.NOTE);
  }

  /** The cells, those below each other as one area. */
  private static List<CellRangeAddress> areas(List<Place> places) {
    List<Place> sorted =
        places.stream()
            .sorted(Comparator.comparingInt(Place::column).thenComparingInt(Place::row))
            .toList();
    List<CellRangeAddress> areas = new ArrayList<>();
    for (Place place : sorted) {
      CellRangeAddress last = areas.isEmpty() ? null : areas.get(areas.size() - 1);
      if (last != null
          && last.getFirstColumn() == place.column()
          && last.getLastRow() == place.row() - 1) {
        last.setLastRow(place.row());
      } else {
        areas.add(new CellRangeAddress(place.row(), place.row(), place.column(), place.column()));
      }
    }
    return areas;
  }

  /** Comments on these cells, the worst first while there is room; returns how many were made. */
  int comment(Map<Place, List<Finding>> found, int room) {
    Comparator<Place> byPlace = Comparator.comparingInt(Place::row).thenComparingInt(Place::column);
    List<Place> places =
        found.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Place, List<Finding>> e) -> worst(e.getValue()))
                    .thenComparing(Map.Entry::getKey, byPlace))
            .limit(room)
            .map(Map.Entry::getKey)
            // Left before right: a comment is made in its right neighbour and moved.
            .sorted(byPlace)
            .toList();
    if (!places.isEmpty()) {
      Drawing<?> drawing = sheet.createDrawingPatriarch();
      places.forEach(place -> comment(drawing, place, text(found.getOrDefault(place, List.of()))));
    }
    return places.size();
  }

  private static String text(List<Finding> findings) {
    String text =
        COMMENT_MARK
            + findings.stream()
                .map(f -> "\n" + f.severity().chineseName() + " " + f.ruleId() + "：" + f.message())
                .collect(Collectors.joining());
    return text.length() <= LONGEST_COMMENT ? text : text.substring(0, LONGEST_COMMENT) + "…";
  }

  private void comment(Drawing<?> drawing, Place place, String text) {
    CellAddress at = new CellAddress(place.row(), place.column());
    Comment existing = sheet.getCellComment(at);
    if (existing != null) {
      String before = existing.getString() == null ? "" : existing.getString().getString();
      existing.setString(create.createRichTextString(before.stripTrailing() + "\n" + text));
      return;
    }
    boolean free = sheet.getCellComment(new CellAddress(place.row(), place.column() + 1)) == null;
    int left = place.column() + (free ? 1 : 0);
    int lines = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
    ClientAnchor anchor = create.createClientAnchor();
    anchor.setCol1(left);
    anchor.setCol2(left + COMMENT_COLUMNS);
    anchor.setRow1(place.row());
    anchor.setRow2(place.row() + lines + 1);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(create.createRichTextString(text));
    comment.setAuthor(AUTHOR);
    comment.setAddress(at);
  }

  /** Links the headings over these cells to the summary. */
  void linkBack(Map<Place, List<Finding>> found, HeadingMapping mapping, String summary) {
    Map<Integer, Set<String>> titles = new LinkedHashMap<>();
    Map<Integer, Integer> first = new LinkedHashMap<>();
    found.forEach(
        (place, findings) -> {
          first.merge(place.column(), place.row(), Math::min);
          for (Finding finding : findings) {
            finding
                .location()
                .field()
                .ifPresent(
                    title ->
                        titles
                            .computeIfAbsent(place.column(), c -> new HashSet<>())
                            .addAll(labels(title, mapping)));
          }
        });
    titles.forEach(
        (column, labels) ->
            heading(column, first.getOrDefault(column, 0), labels)
                .filter(cell -> cell.getHyperlink() == null)
                .ifPresent(cell -> link(cell, Place.addressOf(summary, 0, 0))));
  }

  /** Every label that a field of this title goes by. */
  private static Set<String> labels(String title, HeadingMapping mapping) {
    Set<String> labels = new HashSet<>();
    labels.add(MappingLayer.label(title));
    for (Field<?, ?> field : IntakeFields.ALL.values()) {
      if (field.title().equals(title)) {
        mapping.headings(field.key()).forEach(h -> labels.add(MappingLayer.label(h)));
      }
    }
    return labels;
  }

  private Optional<Cell> heading(int column, int before, Set<String> labels) {
    for (int row = Math.min(before, HEAD_WITHIN); row >= 0; row--) {
      Row cells = sheet.getRow(row);
      Cell cell = cells == null ? null : cells.getCell(column);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && labels.contains(MappingLayer.label(cell.getStringCellValue()))) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** Makes a cell a link to a place in the workbook. */
  void link(Cell cell, String address) {
    Hyperlink link = create.createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address);
    cell.setHyperlink(link);
  }
}
