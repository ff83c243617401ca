package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.IsoDates;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which days of a year are statutory holidays, as far as the library knows: 2007 to 2027.
 *
 * <p>Not computed beyond that: general-purpose lunar calendars are wrong when a new moon falls
 * close to midnight in Beijing (that of 2027-02-06 does).
 */
final class StatutoryDays {
  private static final String RESOURCE = "statutory-holidays.csv";

  private StatutoryDays() {}

  /** The statutory days of a year with their names, by date; empty when the year is not known. */
  static Map<LocalDate, List<String>> of(int year) {
    Map<LocalDate, List<String>> days = new TreeMap<>();
    for (String line : text().split("\n", -1)) {
      LocalDate date = line.length() > 11 ? IsoDates.parse(line.substring(0, 10)) : null;
      if (date != null && date.getYear() == year) {
        days.computeIfAbsent(date, key -> new ArrayList<>()).add(line.substring(11));
      }
    }
    return days;
  }

  private static String text() {
    try (InputStream in = StatutoryDays.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource of longzheng-calendar: " + e.getMessage(), e);
    }
  }
}
