package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.Parsed;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes notices out of files that people already have (节假日数据导入): {@code
 * NoticeImport.of(2027).holidayCn(path)} from holiday-cn JSON, {@code .iCalendar(path)} from
 * calendars with 休/班 entries.
 *
 * <p>Both formats leave out what a {@link Notice} has: which days off are statutory comes from
 * 全国年节及纪念日放假办法 (shipped for 2007 to 2027, else give them with {@link #withStatutoryDays}); document
 * number and date stay unknown unless given with {@link #withDocument}. Everything is checked as in
 * a notice file: duplicate days, days of another year, the checksum; and a statutory day that is
 * not off is an error, because then an entry was lost. Look at the result and keep it: {@link
 * Notice#toText}.
 *
 * <p>Immutable and thread-safe.
 */
public final class NoticeImport {
  private final int year;
  private final Optional<Map<LocalDate, List<String>>> statutory;
  private final int checksum;
  private final String checksumReason;
  private final Optional<String> title;
  private final Optional<String> number;
  private final Optional<LocalDate> issued;

  private NoticeImport(
      int year,
      Optional<Map<LocalDate, List<String>>> statutory,
      int checksum,
      String checksumReason,
      Optional<String> title,
      Optional<String> number,
      Optional<LocalDate> issued) {
    this.year = year;
    this.statutory = statutory;
    this.checksum = checksum;
    this.checksumReason = checksumReason;
    this.title = title;
    this.number = number;
    this.issued = issued;
  }

  /** An import of the holidays of one year, such as 2027. */
  public static NoticeImport of(int year) {
    if (year < 1 || year > 9998) {
      throw new IllegalArgumentException("NoticeImport: expected a year 1–9998 but was " + year);
    }
    return new NoticeImport(
        year, Optional.empty(), 0, "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** This import with the statutory days of the year, each with the names that fall on it. */
  public NoticeImport withStatutoryDays(Map<LocalDate, List<String>> days) {
    Map<LocalDate, List<String>> copy = new TreeMap<>();
    days.forEach((date, names) -> copy.put(date, List.copyOf(names)));
    return new NoticeImport(
        year, Optional.of(copy), checksum, checksumReason, title, number, issued);
  }

  /**
   * This import for a year whose checksum is not 0; see {@link Notice}.
   *
   * @param reason why, as it will stand in the notice; not blank
   */
  public NoticeImport withChecksum(int checksum, String reason) {
    if (checksum == 0 || reason.isBlank()) {
      throw new IllegalArgumentException(
          "NoticeImport: expected a checksum other than 0 and its reason but was " + checksum);
    }
    return new NoticeImport(year, statutory, checksum, reason, title, number, issued);
  }

  /** This import with title, number and date of the document. */
  public NoticeImport withDocument(String title, String number, LocalDate issued) {
    return new NoticeImport(
        year,
        statutory,
        checksum,
        checksumReason,
        Optional.of(title),
        Optional.of(number),
        Optional.of(issued));
  }

  /**
   * The year's notice from a holiday-cn JSON file, such as {@code 2027.json}: {@code {"year": 2027,
   * "papers": [address], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}}.
   *
   * @throws InvalidFileException with every finding, line and JSON path, when the file is not right
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public Notice holidayCn(Path file) {
    return InvalidFileException.unwrap(tryHolidayCn(file));
  }

  /** {@link #holidayCn} as a value: the notice, or everything that is wrong with the file. */
  public Parsed<Notice> tryHolidayCn(Path file) {
    return TextFiles.read(file, (name, text) -> HolidayCnReader.parse(this, name, text));
  }

  /** {@link #tryHolidayCn(Path)} from a text, called {@code name} in messages. */
  public Parsed<Notice> tryHolidayCn(Reader reader, String name) {
    return TextFiles.read(reader, name, (n, text) -> HolidayCnReader.parse(this, n, text));
  }

  /**
   * The year's notice from an iCalendar file with all-day events such as {@code 春节（休）}, {@code
   * 春节（班）}, {@code 春节假期} or {@code 上班(补春节假期)}. Events of other years are skipped; events that are
   * neither 休 nor 班 are skipped and named in a warning.
   *
   * @throws InvalidFileException with every finding and its line, when the file is not right
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public Notice iCalendar(Path file) {
    return InvalidFileException.unwrap(tryICalendar(file));
  }

  /** {@link #iCalendar} as a value: the notice, or everything that is wrong with the file. */
  public Parsed<Notice> tryICalendar(Path file) {
    return TextFiles.read(file, (name, text) -> HolidayIcsReader.parse(this, name, text));
  }

  /** {@link #tryICalendar(Path)} from a text, called {@code name} in messages. */
  public Parsed<Notice> tryICalendar(Reader reader, String name) {
    return TextFiles.read(reader, name, (n, text) -> HolidayIcsReader.parse(this, n, text));
  }

  int year() {
    return year;
  }

  Map<LocalDate, List<String>> statutoryDays() {
    return statutory.orElseGet(() -> StatutoryDays.of(year));
  }

  /** The notice of these days, without further checks. */
  Notice notice(String file, String source, List<ListedDay> days) {
    return new Notice(
        year,
        NoticeKind.ANNUAL,
        title.orElse(year + "年节假日安排（由" + file + "导入）"),
        number,
        issued,
        source,
        checksum,
        checksumReason,
        days);
  }
}
