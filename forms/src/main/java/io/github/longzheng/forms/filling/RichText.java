package io.github.longzheng.forms.filling;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** A cell's text with the font of each character. */
final class RichText {
  private final Cell cell;
  private final StringBuilder text;
  private final List<Font> fonts = new ArrayList<>();

  private RichText(Cell cell, String text) {
    this.cell = cell;
    this.text = new StringBuilder(text);
  }

  static RichText of(Cell cell) {
    RichTextString there = cell.getRichStringCellValue();
    RichText rich = new RichText(cell, there.getString());
    for (int i = 0; i < rich.text.length(); i++) {
      rich.fonts.add(rich.fontOf(there, i));
    }
    return rich;
  }

  private Font fontOf(RichTextString there, int index) {
    Font font = null;
    if (there instanceof XSSFRichTextString xlsx && xlsx.numFormattingRuns() > 0) {
      font = xlsx.getFontAtIndex(index);
    } else if (there instanceof HSSFRichTextString xls && xls.numFormattingRuns() > 0) {
      short number = xls.getFontAtIndex(index);
      font = number == HSSFRichTextString.NO_FONT ? null : book().getFontAt(number);
    }
    return font == null ? book().getFontAt(cell.getCellStyle().getFontIndex()) : font;
  }

  private Workbook book() {
    return cell.getSheet().getWorkbook();
  }

  Font fontAt(int index) {
    return fonts.get(index);
  }

  /** Replaces characters; what was a line of underscores becomes underlined text. */
  void replace(int from, int to, String by, boolean underlined) {
    Font own = book().getFontAt(cell.getCellStyle().getFontIndex());
    Font font = from < to ? fonts.get(from) : from > 0 ? fonts.get(from - 1) : own;
    text.replace(from, to, by);
    fonts.subList(from, to).clear();
    Font used = underlined && font.getUnderline() == Font.U_NONE ? underlined(font) : font;
    for (int i = 0; i < by.length(); i++) {
      fonts.add(from + i, used);
    }
    RichTextString whole = CellText.of(book(), text.toString());
    boolean plain = fonts.stream().allMatch(each -> each.equals(own));
    // Escaped text has other indexes; it is rare enough to be set in one font.
    if (!plain && whole.length() == text.length()) {
      for (int start = 0; start < fonts.size(); ) {
        int end = start;
        while (end < fonts.size() && fonts.get(end).equals(fonts.get(start))) {
          end++;
        }
        whole.applyFont(start, end, fonts.get(start));
        start = end;
      }
    }
    // Else POI leaves the old text of an inline cell beside the new one.
    cell.setBlank();
    cell.setCellValue(whole);
  }

  private Font underlined(Font font) {
    Workbook book = book();
    Font found =
        book.findFont(
            font.getBold(),
            font.getColor(),
            font.getFontHeight(),
            font.getFontName(),
            font.getItalic(),
            font.getStrikeout(),
            font.getTypeOffset(),
            Font.U_SINGLE);
    if (found != null) {
      return found;
    }
    Font made = book.createFont();
    made.setFontName(font.getFontName());
    made.setFontHeight(font.getFontHeight());
    made.setBold(font.getBold());
    made.setItalic(font.getItalic());
    if (font instanceof XSSFFont from && made instanceof XSSFFont to) {
      if (from.getXSSFColor() != null) {
        to.setColor(from.getXSSFColor());
      }
    } else {
      made.setColor(font.getColor());
    }
    made.setUnderline(Font.U_SINGLE);
    return made;
  }
}
