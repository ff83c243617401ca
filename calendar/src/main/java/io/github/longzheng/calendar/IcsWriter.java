package io.github.longzheng.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Writes content lines of RFC 5545: CRLF ends, folded at 75 octets without cutting a UTF-8
 * character (3.1), text escaped (3.3.11).
 */
final class IcsWriter {
  private static final int MAX_OCTETS = 75;

  private final StringBuilder out = new StringBuilder(4096);

  /** A line whose value is written as it is. */
  IcsWriter line(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line whose value is TEXT. */
  IcsWriter text(String name, String value) {
    return line(name, escape(value));
  }

  /** A line whose value is a DATE. */
  IcsWriter date(String name, LocalDate date) {
    return line(name + ";VALUE=DATE", basic(date));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\r' -> {}
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > MAX_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(c);
      octets += length;
      i += Character.charCount(c);
    }
    out.append("\r\n");
  }

  /** {@code 20240904}. */
  static String basic(LocalDate date) {
    StringBuilder text = new StringBuilder(8);
    pad(text, date.getYear(), 4);
    pad(text, date.getMonthValue(), 2);
    pad(text, date.getDayOfMonth(), 2);
    return text.toString();
  }

  /** {@code 20240904T010000Z}. */
  static String utc(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(basic(time.toLocalDate())).append('T');
    pad(text, time.getHour(), 2);
    pad(text, time.getMinute(), 2);
    pad(text, time.getSecond(), 2);
    return text.append('Z').toString();
  }

  private static void pad(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
