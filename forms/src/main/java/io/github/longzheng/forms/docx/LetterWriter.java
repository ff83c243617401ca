package io.github.longzheng.forms.docx;

import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Block.Paragraph;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition.Letter;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.ooxml.Compression;
import io.github.longzheng.forms.ooxml.PackageWriter;
import io.github.longzheng.forms.ooxml.PackedPart;
import io.github.longzheng.forms.ooxml.PartWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a letter: the parts that never change come from resources, the body is streamed. Every
 * field is inside a bookmark, so that it can be read back whatever the words around it.
 * Thread-safe.
 *
 * @param <T> the form's value
 */
public final class LetterWriter<T> {
  /** What the bookmark of a field begins with. */
  public static final String BOOKMARK = "lz_";

  private static final Map<String, String> RESOURCE_OF_PART = resources();

  /** A4, margins 37/35/28/26 mm, 22 lines of 28 characters, in twentieths of a point. */
  private static final String SECTION =
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
          + "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
          + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
          + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
          + " w:header=\"851\" w:footer=\"1417\" w:gutter=\"0\"/>"
          + "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>"
          + "</w:sectPr>";

  /** Width of the text area, in twentieths of a point. */
  private static final int TEXT_WIDTH = 11906 - 1474 - 1588;

  /**
   * What a Chinese character of the body takes: 16 pt less the quarter that lets 28 stand in a
   * line.
   */
  private static final int CHARACTER = 315;

  /** What a digit takes: half of 16 pt, less that quarter. */
  private static final int DIGIT = 155;

  /** The date ends four characters before the margin, so that the seal stands over it. */
  private static final int AFTER_DATE = 4 * CHARACTER;

  private static final int LINE = 579;
  private static final int LINES_FOR_SEAL = 2;
  private static final double NUMBER_WIDTH = 7.5;

  /** A line of the text area holds this many characters of 22 pt. */
  private static final int TITLE_CHARACTERS = 20;

  private final Letter<T> definition;
  private final List<PackedPart> parts;

  /** A writer of this letter. */
  public LetterWriter(Letter<T> definition) {
    this.definition = definition;
    this.parts =
        RESOURCE_OF_PART.entrySet().stream()
            .map(part -> PackedPart.of(part.getKey(), load(part.getValue())))
            .toList();
  }

  private static Map<String, String> resources() {
    Map<String, String> resources = new LinkedHashMap<>();
    resources.put("[Content_Types].xml", "content-types.xml");
    resources.put("_rels/.rels", "package.rels");
    resources.put("word/_rels/document.xml.rels", "document.rels");
    for (String part :
        List.of(
            "styles.xml", "settings.xml", "fontTable.xml", "footer-odd.xml", "footer-even.xml")) {
      resources.put("word/" + part, part);
    }
    return resources;
  }

  private static byte[] load(String resource) {
    try (InputStream in = LetterWriter.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value; the stream stays open. */
  public void write(T value, OutputStream out, Compression compression) throws IOException {
    try (PackageWriter packageWriter = new PackageWriter(out, compression)) {
      packageWriter.write(parts);
      PartWriter document = packageWriter.begin("word/document.xml");
      new Body(document).write(value);
      packageWriter.end(document);
      packageWriter.finish();
    }
  }

  /** What a character of a date takes. */
  private static int widthOf(int character) {
    return character >= '0' && character <= '9' ? DIGIT : CHARACTER;
  }

  /** One document being written. */
  private final class Body {
    private final PartWriter xml;
    private int bookmarks;

    Body(PartWriter xml) {
      this.xml = xml;
    }

    void write(T value) throws IOException {
      xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document")
          .append(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
          .append(
              " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"")
          .append("><w:body>");
      boolean newPage = false;
      int linesByHand = 0;
      List<Block<T>> blocks = definition.content();
      for (int i = 0; i < blocks.size(); i++) {
        Block<T> block = blocks.get(i);
        if (block instanceof Paragraph<T> paragraph) {
          Optional<Block<T>> next =
              i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty();
          boolean keep = next.filter(this::belongsToLast).isPresent();
          String place =
              paragraph.style() == Block.Style.SIGNER ? signerPlace(next, value, linesByHand) : "";
          paragraph(paragraph, value, newPage, keep, place);
          linesByHand = paragraph.style() == Block.Style.BY_HAND ? linesByHand + 1 : 0;
        } else if (block instanceof Block.Rows<T> rows) {
          table(rows.table(), value);
        } else if (!(block instanceof Block.PageBreak)) {
          throw new IllegalStateException("a letter cannot hold " + block);
        }
        newPage = block instanceof Block.PageBreak;
      }
      xml.append(SECTION).append("</w:body></w:document>");
    }

    /**
     * Whether a block must stand on the page of the one before: a table with the words that lead to
     * it, the end of a letter with some text.
     */
    private boolean belongsToLast(Block<T> block) {
      return block instanceof Block.Rows<T>
          || block instanceof Paragraph<T> paragraph
              && switch (paragraph.style()) {
                case ENCLOSURE, ENCLOSURE_MORE, BY_HAND, SIGNER, DATE -> true;
                default -> false;
              };
    }

    private void paragraph(
        Paragraph<T> paragraph, T value, boolean newPage, boolean keep, String place) {
      List<String> texts = paragraph.slots().stream().map(field -> field.format(value)).toList();
      if (!texts.isEmpty() && texts.stream().allMatch(String::isEmpty)) {
        return;
      }
      xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(paragraph.style().name()).append("\"/>");
      xml.append(keep ? "<w:keepNext/>" : "").append(newPage ? "<w:pageBreakBefore/>" : "");
      xml.append(place).append("</w:pPr>");
      String[] parts = paragraph.parts();
      boolean twoLines = !fitsOneTitleLine(parts, texts);
      for (int i = 0; i < parts.length; i++) {
        words(parts[i], twoLines);
        if (i < texts.size()) {
          field(paragraph.slots().get(i), texts.get(i));
        }
      }
      xml.append("</w:p>");
    }

    /**
     * Where the signer stands: centred over the date below, and so far under the text that a seal
     * of 42 mm over both begins within a line of it; lines to be signed by hand leave that room.
     */
    private String signerPlace(Optional<Block<T>> next, T value, int linesByHand) {
      String space =
          "<w:spacing w:before=\"" + LINE * Math.max(0, LINES_FOR_SEAL - linesByHand) + "\"/>";
      if (next.orElse(null) instanceof Paragraph<T> date && date.style() == Block.Style.DATE) {
        int width = date.slots().get(0).format(value).chars().map(LetterWriter::widthOf).sum();
        return space + "<w:ind w:left=\"" + (TEXT_WIDTH - 2 * AFTER_DATE - width) + "\"/>";
      }
      return space;
    }

    private static boolean fitsOneTitleLine(String[] parts, List<String> texts) {
      String whole = String.join("", parts) + String.join("", texts);
      return whole.codePoints().filter(c -> c != Paragraph.BREAK).count() <= TITLE_CHARACTERS;
    }

    /** Fixed words, broken where the template says so if the title needs two lines. */
    private void words(String words, boolean twoLines) {
      int from = words.indexOf(Paragraph.BREAK);
      if (from >= 0) {
        run(words.substring(0, from));
        xml.append(twoLines ? "<w:r><w:br/></w:r>" : "");
      }
      run(words.substring(from + 1));
    }

    private void field(Field<T, ?> field, String text) {
      int id = bookmarks++;
      xml.append("<w:bookmarkStart w:id=\"").append(id).append("\" w:name=\"");
      xml.append(BOOKMARK).append(field.key()).append("\"/>");
      run(text);
      xml.append("<w:bookmarkEnd w:id=\"").append(id).append("\"/>");
    }

    private void run(String text) {
      if (!text.isEmpty()) {
        xml.append("<w:r><w:t xml:space=\"preserve\">");
        xml.text(text);
        xml.append("</w:t></w:r>");
      }
    }

    private <R> void table(Table<T, R> table, T value) throws IOException {
      int[] widths = widths(table);
      xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(TEXT_WIDTH);
      xml.append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
      for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
        xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\"");
        xml.append(" w:color=\"auto\"/>");
      }
      xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
      xml.append("<w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>");
      xml.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
      for (int width : widths) {
        xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
      }
      xml.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
      cell(Table.NUMBER, widths[0], "CELL_HEAD");
      for (int i = 0; i < table.columns().size(); i++) {
        cell(table.columns().get(i).field().title(), widths[i + 1], "CELL_HEAD");
      }
      xml.append("</w:tr>");
      long[] sums = new long[table.columns().size()];
      int number = 0;
      for (R item : table.rows().apply(value)) {
        number++;
        xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(String.valueOf(number), widths[0], "CELL");
        for (int i = 0; i < sums.length; i++) {
          Column<R> column = table.columns().get(i);
          String text = column.field().format(item);
          sums[i] += column.summed() ? Long.parseLong(text) : 0;
          cell(text, widths[i + 1], "CELL");
        }
        xml.append("</w:tr>");
        xml.flushIfLong();
      }
      if (table.total().isPresent()) {
        xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(table.total().get(), widths[0], "CELL");
        for (int i = 0; i < sums.length; i++) {
          boolean summed = table.columns().get(i).summed();
          cell(summed ? String.valueOf(sums[i]) : "", widths[i + 1], "CELL");
        }
        xml.append("</w:tr>");
      }
      xml.append("</w:tbl>");
    }

    private int[] widths(Table<?, ?> table) {
      double total = NUMBER_WIDTH + table.columns().stream().mapToDouble(Column::width).sum();
      int[] widths = new int[table.columns().size() + 1];
      widths[0] = (int) (TEXT_WIDTH * NUMBER_WIDTH / total);
      for (int i = 1; i < widths.length; i++) {
        widths[i] = (int) (TEXT_WIDTH * table.columns().get(i - 1).width() / total);
      }
      return widths;
    }

    private void cell(String text, int width, String style) {
      xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width);
      xml.append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr>");
      xml.append("<w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
      run(text);
      xml.append("</w:p></w:tc>");
    }
  }
}
