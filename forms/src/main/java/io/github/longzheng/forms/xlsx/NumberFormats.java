package io.github.longzheng.forms.xlsx;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.ooxml.XmlScanner;
import io.github.longzheng.forms.ooxml.ZipPackage;
import io.github.longzheng.forms.reading.ReadFindings;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the numbers in cells are: dates, numbers, or numbers that have lost their digits. */
public final class NumberFormats {
  /** Beyond this a number cell has lost digits. */
  private static final double EXACT = 1e15;

  private static final MathContext CELL_DIGITS = new MathContext(15);

  private final BitSet dates;
  private final boolean since1904;

  private NumberFormats(BitSet dates, boolean since1904) {
    this.dates = dates;
    this.since1904 = since1904;
  }

  /** Formats of a workbook without styles. */
  static NumberFormats none(boolean since1904) {
    return new NumberFormats(new BitSet(), since1904);
  }

  /** The formats of a workbook's styles. */
  static NumberFormats read(ZipPackage parts, String part, boolean since1904) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    BitSet dates = new BitSet();
    boolean inCells = false;
    int style = 0;
    try (XmlScanner xml = parts.scan(part)) {
      while (xml.next()) {
        if (xml.opens("numFmt")) {
          codes.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
        } else if (xml.isNamed("cellXfs")) {
          inCells = xml.opens() && !xml.closes();
        } else if (inCells && xml.opens("xf")) {
          int id = number(xml.attribute("numFmtId"));
          dates.set(style++, isDate(id, codes.getOrDefault(id, "")));
        }
      }
    }
    return new NumberFormats(dates, since1904);
  }

  private static int number(String text) {
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new DamagedContentException(e);
    }
  }

  /**
   * Whether numbers of this format are shown as dates or times. Chinese programs use the built-in
   * formats 27 to 36 and 50 to 58, such as {@code 2024年9月21日}, without writing them out.
   */
  public static boolean isDate(int id, String code) {
    return code.isEmpty() && (id >= 27 && id <= 36 || id >= 50 && id <= 58)
        || DateUtil.isADateFormat(id, code);
  }

  boolean isDate(int style) {
    return dates.get(style);
  }

  /** The day of a number that is shown as a date, such as {@code 2024-09-21}; else the number. */
  String date(double serial) {
    return date(serial, since1904);
  }

  /** The day of a number that is shown as a date, such as {@code 2024-09-21}; else the number. */
  public static String date(double serial, boolean since1904) {
    return DateUtil.isValidExcelDate(serial)
        ? DateUtil.getLocalDateTime(serial, since1904).toLocalDate().toString()
        : plain(serial);
  }

  /** A number as a cell shows it; {@code Double.toString} differs between Java versions. */
  public static String plain(double number) {
    BigDecimal decimal = new BigDecimal(number, CELL_DIGITS);
    return (decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros()).toPlainString();
  }

  /** What is lost of a number that is no date. */
  public static Optional<Finding> lost(double number) {
    return Math.abs(number) >= EXACT ? Optional.of(ReadFindings.digitsLost("")) : Optional.empty();
  }
}
