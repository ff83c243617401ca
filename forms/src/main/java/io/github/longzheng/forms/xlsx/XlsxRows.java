package io.github.longzheng.forms.xlsx;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.ooxml.XmlScanner;
import io.github.longzheng.forms.reading.MergedAreas;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of an .xlsx sheet, as they come out of its XML. */
final class XlsxRows implements RowSource.Rows {
  /** What a cell's {@code t} says. */
  private enum Type {
    NUMBER,
    SHARED,
    TEXT,
    INLINE,
    BOOLEAN,
    ERROR,
    DATE
  }

  private static final byte[] TEXT = ascii("<is><t>");
  private static final byte[] KEPT_TEXT = ascii("<is><t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = ascii("</t></is></c>");
  private static final byte[] VALUE = ascii("<v>");
  private static final byte[] VALUE_END = ascii("</v></c>");

  /** Numbers of so many digits are what they look like. */
  private static final int CERTAIN_DIGITS = 15;

  private static final int REMEMBERED_DATES = 1 << 12;

  private final XlsxBook book;
  private final XmlScanner xml;
  private final Consumer<MergedAreas> merged;
  private final CellTexts cellTexts = new CellTexts();
  private final Map<String, String> dates = new HashMap<>();
  private boolean inRows;
  private boolean ended;
  private long rows;
  private int rowIndex = -1;

  private String[] texts = new String[32];
  private Map<Integer, Finding> damages = Map.of();
  private int column;
  private int columns;
  private long length;

  /**
   * Rows of this sheet.
   *
   * @param merged takes the merged areas when the rows are at their end
   */
  XlsxRows(XlsxBook book, XmlScanner xml, Consumer<MergedAreas> merged) {
    this.book = book;
    this.xml = xml;
    this.merged = merged;
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (IOException e) {
      throw new DamagedContentException(e);
    }
  }

  @Override
  public Optional<Row> next() {
    try {
      while (!ended && xml.next()) {
        if (!inRows) {
          inRows = xml.depth() == 2 && xml.opens("sheetData");
          if (inRows && xml.closes()) {
            end();
          }
        } else if (xml.opens("row")) {
          if (readRow()) {
            return Optional.of(Row.of(rowIndex, Arrays.copyOf(texts, columns), damages));
          }
        } else if (xml.depth() < 2) {
          end();
        } else {
          xml.skipElement();
        }
      }
      ended = true;
      return Optional.empty();
    } catch (IOException e) {
      throw new DamagedContentException(e);
    }
  }

  private void end() throws IOException {
    ended = true;
    merged.accept(XlsxSheet.mergedAfterRows(xml));
  }

  /** Reads a row; returns whether there is something in it. */
  private boolean readRow() throws IOException {
    book.ticker().row();
    if (++rows > book.settings().maxRows()) {
      throw new RefusedContentException(ReadFindings.tooMuch("工作表行数", book.settings().maxRows()));
    }
    int index = rowIndex + 1;
    while (xml.nextAttribute()) {
      if (xml.attributeLetter() == 'r') {
        index = integer(xml.bytes(), xml.valueStart(), xml.valueEnd()) - 1;
      }
    }
    if (index <= rowIndex || index >= ReadSettings.MAX_ROWS) {
      throw new DamagedContentException("rows out of order");
    }
    rowIndex = index;
    damages = Map.of();
    column = -1;
    columns = 0;
    length = 0;
    if (!xml.closes()) {
      int inside = xml.depth();
      while (next(inside)) {
        if (xml.letter() == 'c') {
          readCell();
        } else {
          xml.skipElement();
        }
      }
    }
    return columns > 0;
  }

  /** Goes to the next child of the element of this depth; {@code false} at its closing tag. */
  private boolean next(int depth) throws IOException {
    if (!xml.next()) {
      throw new DamagedContentException("an element without end");
    }
    return xml.opens() || xml.depth() >= depth;
  }

  private void readCell() throws IOException {
    column++;
    Type type = Type.NUMBER;
    int style = 0;
    byte[] bytes = xml.bytes();
    while (xml.nextAttribute()) {
      int from = xml.valueStart();
      int to = xml.valueEnd();
      switch (xml.attributeLetter()) {
        case 'r' -> column = column(bytes, from, to);
        case 's' -> style = integer(bytes, from, to);
        case 't' -> type = type(bytes, from, to);
        default -> {
          // Not needed.
        }
      }
    }
    if (column >= ReadSettings.MAX_COLUMNS) {
      throw new RefusedContentException(ReadFindings.tooMuch("列数", ReadSettings.MAX_COLUMNS));
    }
    if (xml.closes()) {
      return;
    }
    if (type == Type.INLINE
        ? xml.passCell(KEPT_TEXT, TEXT_END) || xml.passCell(TEXT, TEXT_END)
        : xml.passCell(VALUE, VALUE_END)) {
      takeValue(type, style);
      return;
    }
    boolean formula = false;
    boolean value = false;
    int inside = xml.depth();
    while (next(inside)) {
      if (xml.letter() == 'v') {
        value = readValue(type, style);
      } else if (xml.isNamed("is")) {
        if (type == Type.INLINE) {
          Optional<String> before = value ? Optional.of(textHere()) : Optional.empty();
          readInline();
          if (before.isPresent() && !before.get().equals(textHere())) {
            // POI leaves the old text beside the new one: which is meant, the file does not say.
            damage(ReadFindings.twoTexts(), before.get());
          }
        } else {
          xml.skipElement();
        }
        value = true;
      } else {
        formula |= xml.letter() == 'f';
        xml.skipElement();
      }
    }
    if (formula && !value) {
      damage(ReadFindings.notCalculated(), "");
    }
  }

  /** The text of the current cell as read so far. */
  private String textHere() {
    return column < columns ? texts[column] : "";
  }

  /** Reads {@code <v>}; returns whether there is a value, if an empty text. */
  private boolean readValue(Type type, int style) throws IOException {
    if (xml.closes()) {
      return type != Type.NUMBER;
    }
    int inside = xml.depth();
    if (next(inside)) {
      throw new DamagedContentException("an element inside a value");
    }
    takeValue(type, style);
    return true;
  }

  /** Takes the text before the current tag as the value of the cell. */
  private void takeValue(Type type, int style) {
    switch (type) {
      case SHARED -> put(book.texts().get(integer(xml.bytes(), xml.textStart(), xml.textEnd())));
      case TEXT, INLINE -> put(currentText());
      case BOOLEAN -> put(currentText().equals("1") ? "TRUE" : "FALSE");
      case ERROR -> {
        String error = currentText();
        damage(ReadFindings.errorValue(error), error);
      }
      case DATE -> put(currentText().replaceFirst("T.*", ""));
      case NUMBER -> readNumber(style);
    }
  }

  private void readInline() throws IOException {
    if (xml.closes()) {
      return;
    }
    int inside = xml.depth();
    if (!next(inside)) {
      return;
    }
    if (xml.letter() == 't') {
      // Nearly always there is one text and nothing else.
      int within = xml.depth();
      String text = "";
      if (!xml.closes()) {
        if (next(within)) {
          throw new DamagedContentException("an element inside a text");
        }
        text = currentText();
      }
      put(text);
      while (next(inside)) {
        xml.skipElement();
      }
      return;
    }
    put(CellTexts.richTextWithin(xml, inside).strip());
  }

  /** The text before the current tag, without blanks at its ends. */
  private String currentText() {
    return xml.isBroken()
        ? CellTexts.ofCell(xml.text())
        : cellTexts.text(column, xml.bytes(), xml.textStart(), xml.textEnd());
  }

  private void readNumber(int style) {
    String text = currentText();
    if (text.isEmpty()) {
      return;
    }
    if (book.formats().isDate(style)) {
      String date = dates.get(text);
      if (date == null) {
        date = book.formats().date(number(text));
        if (dates.size() < REMEMBERED_DATES) {
          dates.put(text, date);
        }
      }
      put(date);
    } else if (isCertain(text)) {
      put(text);
    } else {
      double number = number(text);
      put(NumberFormats.plain(number));
      NumberFormats.lost(number).ifPresent(lost -> damage(lost, NumberFormats.plain(number)));
    }
  }

  /** Whether a number is of so few digits that it is shown as it is written. */
  private static boolean isCertain(String text) {
    if (text.length() > CERTAIN_DIGITS || text.charAt(0) == '0' && text.length() > 1) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new DamagedContentException(e);
    }
    throw new DamagedContentException("a number that is none");
  }

  private void put(String text) {
    if (!text.isEmpty()) {
      length += text.length();
      if (length > ReadSettings.MAX_ROW_LENGTH) {
        throw new RefusedContentException(
            ReadFindings.tooMuch("一行的字符数", ReadSettings.MAX_ROW_LENGTH));
      }
      reach();
      texts[column] = text;
    }
  }

  /** Makes the row wide enough for the cell; cells that were left out before it are empty. */
  private void reach() {
    if (column >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(column + 1, texts.length * 2));
    }
    if (column >= columns) {
      Arrays.fill(texts, columns, column + 1, "");
      columns = column + 1;
    }
  }

  private void damage(Finding finding, String shown) {
    if (damages.isEmpty()) {
      damages = new HashMap<>();
    }
    damages.put(column, finding);
    reach();
    texts[column] = shown;
  }

  private static Type type(byte[] bytes, int from, int to) {
    if (to - from == 1) {
      return switch (bytes[from]) {
        case 's' -> Type.SHARED;
        case 'b' -> Type.BOOLEAN;
        case 'e' -> Type.ERROR;
        case 'd' -> Type.DATE;
        case 'n' -> Type.NUMBER;
        default -> throw new DamagedContentException("a cell of an unknown type");
      };
    }
    return switch (new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)) {
      case "inlineStr" -> Type.INLINE;
      case "str" -> Type.TEXT;
      default -> throw new DamagedContentException("a cell of an unknown type");
    };
  }

  /** The column of a cell such as {@code AB12}, counted from 0. */
  private static int column(byte[] bytes, int from, int to) {
    int column = 0;
    for (int i = from; i < to && bytes[i] >= 'A' && bytes[i] <= 'Z'; i++) {
      column = column * 26 + bytes[i] - 'A' + 1;
      if (column > ReadSettings.MAX_COLUMNS) {
        throw new RefusedContentException(ReadFindings.tooMuch("列数", ReadSettings.MAX_COLUMNS));
      }
    }
    if (column == 0) {
      throw new DamagedContentException("a cell without a column");
    }
    return column - 1;
  }

  private static int integer(byte[] bytes, int from, int to) {
    int number = 0;
    if (from == to || to - from > 9) {
      throw new DamagedContentException("no number");
    }
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new DamagedContentException("no number");
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
