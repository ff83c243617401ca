package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.ooxml.PackedPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The parts of a workbook that do not depend on its value, made once by POI. */
final class WorkbookTemplate {
  private static final double INCHES_PER_CM = 1 / 2.54;
  private static final double SIDE_MARGIN_CM = 1.0;
  private static final double TOP_MARGIN_CM = 1.6;
  private static final double FOOTER_CM = 0.8;
  private static final int WIDTH_UNITS = 256;
  private static final String EMPTY_BODY = "<sheetData/>";

  private final CellStyles styles;
  private final List<PackedPart> parts;
  private final List<String> heads = new ArrayList<>();
  private final List<String> feet = new ArrayList<>();

  WorkbookTemplate(Workbook<?> definition) {
    Map<String, byte[]> unzipped;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      styles = new CellStyles(book);
      for (Sheet<?> sheet : definition.sheets()) {
        addSheet(book, sheet);
      }
      unzipped = unzip(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < definition.sheets().size(); i++) {
      String xml = new String(take(unzipped, sheetPart(i)), StandardCharsets.UTF_8);
      int body = xml.indexOf(EMPTY_BODY);
      heads.add(xml.substring(0, body).replace("<dimension ref=\"A1\"/>", ""));
      feet.add(xml.substring(body + EMPTY_BODY.length()));
    }
    // Creator and times differ from run to run; a form needs neither.
    unzipped.put("docProps/core.xml", CORE_PROPERTIES.getBytes(StandardCharsets.UTF_8));
    parts =
        unzipped.entrySet().stream()
            .map(part -> PackedPart.of(part.getKey(), part.getValue()))
            .toList();
  }

  private static final String CORE_PROPERTIES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
          + "core-properties\"/>";

  static String sheetPart(int index) {
    return "xl/worksheets/sheet" + (index + 1) + ".xml";
  }

  int style(CellStyles.Look look) {
    return styles.index(look);
  }

  /** Every part but the sheets. */
  List<PackedPart> parts() {
    return parts;
  }

  /** A sheet's XML before its rows. */
  String head(int index) {
    return heads.get(index);
  }

  /** A sheet's XML after its rows and merged areas. */
  String foot(int index) {
    return feet.get(index);
  }

  private static byte[] take(Map<String, byte[]> parts, String name) {
    byte[] part = parts.remove(name);
    if (part == null) {
      throw new IllegalStateException("POI made no part " + name);
    }
    return part;
  }

  private static void addSheet(XSSFWorkbook book, Sheet<?> definition) {
    XSSFSheet sheet = book.createSheet(definition.name());
    for (int i = 0; i < definition.grid().size(); i++) {
      sheet.setColumnWidth(i, (int) Math.round(definition.grid().get(i) * WIDTH_UNITS));
    }
    int firstHeadRow = SheetBody.firstTableHead(definition);
    if (firstHeadRow >= 0) {
      int rows = SheetBody.headRows(definition);
      sheet.setRepeatingRows(new CellRangeAddress(firstHeadRow, firstHeadRow + rows - 1, -1, -1));
    }
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(definition.kind() != Sheet.Kind.PORTRAIT);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) (definition.kind() == Sheet.Kind.PORTRAIT ? 1 : 0));
    sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_CM * INCHES_PER_CM);
    sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_CM * INCHES_PER_CM);
    sheet.setMargin(PageMargin.TOP, TOP_MARGIN_CM * INCHES_PER_CM);
    sheet.setMargin(PageMargin.BOTTOM, TOP_MARGIN_CM * INCHES_PER_CM);
    sheet.setMargin(PageMargin.HEADER, FOOTER_CM * INCHES_PER_CM);
    sheet.setMargin(PageMargin.FOOTER, FOOTER_CM * INCHES_PER_CM);
    if (definition.kind() != Sheet.Kind.PLAIN) {
      sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }
  }

  private static Map<String, byte[]> unzip(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
