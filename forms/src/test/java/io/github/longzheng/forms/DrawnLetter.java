package io.github.longzheng.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Draws a Word document as a clerk does. In texts, {@code |} begins a new run, {@code {u:9}} is
 * nine underlined blanks, {@code {f}} an empty form field, {@code {c}} a content control that asks
 * for a text.
 */
final class DrawnLetter {
  private static final Pattern MARK = Pattern.compile("\\|(?!\\|)|\\{u:(\\d+)}|\\{f}|\\{c}");
  private static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " mc:Ignorable=\"w14\"";

  private final StringBuilder body = new StringBuilder();
  private final boolean landscape;
  private String header = "";
  private int paragraphs;

  DrawnLetter(boolean landscape) {
    this.landscape = landscape;
  }

  DrawnLetter title(String text) {
    return paragraph(text, "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"36\"/>");
  }

  DrawnLetter text(String text) {
    return paragraph(text, "<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/>", size(28));
  }

  DrawnLetter line(String text) {
    return paragraph(text, "", size(28));
  }

  DrawnLetter right(String text) {
    return paragraph(text, "<w:jc w:val=\"right\"/>", size(28));
  }

  DrawnLetter textBox(String text) {
    body.append("<w:p><w:r><w:pict><v:shape style=\"width:200pt;height:40pt\"><v:textbox>")
        .append("<w:txbxContent><w:p><w:r><w:t>")
        .append(text)
        .append("</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");
    return this;
  }

  DrawnLetter header(String text) {
    header = text;
    return this;
  }

  private static String size(int halfPoints) {
    return "<w:rFonts w:eastAsia=\"仿宋\"/><w:sz w:val=\"" + halfPoints + "\"/>";
  }

  private DrawnLetter paragraph(String text, String paragraph, String run) {
    body.append(xml(text, paragraph, run));
    return this;
  }

  private String xml(String text, String paragraph, String run) {
    StringBuilder xml = new StringBuilder();
    xml.append("<w:p w14:paraId=\"").append(String.format("%08X", ++paragraphs)).append("\">");
    xml.append("<w:pPr>").append(paragraph).append("<w:rPr>").append(run);
    xml.append("</w:rPr></w:pPr>");
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      xml.append(run(text.substring(from, mark.start()), run));
      String what = mark.group();
      if (what.startsWith("{u")) {
        xml.append(
            run(" ".repeat(Integer.parseInt(mark.group(1))), run + "<w:u w:val=\"single\"/>"));
      } else if (what.equals("{f}")) {
        String field = "<w:r><w:fldChar w:fldCharType=\"";
        xml.append(field).append("begin\"/></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r>");
        xml.append(field).append("separate\"/></w:r>").append(run("\u2002".repeat(5), run));
        xml.append(field).append("end\"/></w:r>");
      } else if (what.equals("{c}")) {
        xml.append("<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>");
        xml.append(run("单击此处输入文字。", run)).append("</w:sdtContent></w:sdt>");
      }
      from = mark.end();
    }
    return xml.append(run(text.substring(from), run)).append("</w:p>").toString();
  }

  private static String run(String text, String properties) {
    return text.isEmpty()
        ? ""
        : "<w:r><w:rPr>"
            + properties
            + "</w:rPr><w:t xml:space=\"preserve\">"
            + text
            + "</w:t></w:r>";
  }

  /**
   * A table; each row is a line of cells between {@code ||}. A cell may begin with {@code 3>} for
   * three grid columns and with {@code v} for the first or {@code ^} for a further cell of a
   * vertical merge.
   */
  DrawnLetter table(int[] widths, String... rows) {
    body.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:jc w:val=\"center\"/>");
    body.append("<w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"6\" w:color=\"auto\"/>");
    }
    body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    body.append("</w:tblGrid>");
    for (String row : rows) {
      body.append("<w:tr><w:trPr><w:trHeight w:val=\"400\"/></w:trPr>");
      int at = 0;
      for (String cell : row.split("\\|\\|", -1)) {
        at += cell(cell, widths, at);
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    return this;
  }

  private int cell(String cell, int[] widths, int at) {
    int span = cell.matches("(?s)\\d>.*") ? cell.charAt(0) - '0' : 1;
    String text = span > 1 ? cell.substring(2) : cell;
    int width = 0;
    for (int i = at; i < at + span; i++) {
      width += widths[i];
    }
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    if (span > 1) {
      body.append("<w:gridSpan w:val=\"").append(span).append("\"/>");
    }
    if (text.startsWith("v") || text.startsWith("^")) {
      body.append(text.startsWith("v") ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
      text = text.substring(1);
    }
    body.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
    body.append(xml(text, "<w:jc w:val=\"center\"/>", size(landscape ? 16 : 21)));
    body.append("</w:tc>");
    return span;
  }

  byte[] toBytes() {
    String size =
        landscape
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    String section =
        "<w:sectPr>"
            + (header.isEmpty() ? "" : "<w:headerReference w:type=\"default\" r:id=\"rId1\"/>")
            + size
            + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
            + " w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";
    String start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          start
              + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\""
              + types
              + "document.main+xml\"/>"
              + (header.isEmpty()
                  ? ""
                  : "<Override PartName=\"/word/header1.xml\" ContentType=\""
                      + types
                      + "header+xml\"/>")
              + "</Types>");
      part(
          zip,
          "_rels/.rels",
          start + relation("rId1", relations + "officeDocument", "word/document.xml"));
      if (!header.isEmpty()) {
        part(
            zip,
            "word/_rels/document.xml.rels",
            start + relation("rId1", relations + "header", "header1.xml"));
        part(
            zip,
            "word/header1.xml",
            start
                + "<w:hdr "
                + NAMESPACES
                + "><w:p><w:r><w:t>"
                + header
                + "</w:t></w:r></w:p></w:hdr>");
      }
      part(
          zip,
          "word/document.xml",
          start
              + "<w:document "
              + NAMESPACES
              + "><w:body>"
              + body
              + section
              + "</w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String relation(String id, String type, String target) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\""
        + id
        + "\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
