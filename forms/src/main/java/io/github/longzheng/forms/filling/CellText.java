package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.ooxml.OfficeEscape;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Text for a cell, whatever it looks like. */
final class CellText {
  private CellText() {}

  /** In .xlsx, {@code _x0041_} would come back as {@code A}. */
  static RichTextString of(Workbook book, String text) {
    return book instanceof XSSFWorkbook
        ? new XSSFRichTextString(OfficeEscape.escape(text))
        : new HSSFRichTextString(text);
  }
}
