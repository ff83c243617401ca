package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.Parsed;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A State Council notice on a year's holidays (节假日安排通知), such as 国办发明电〔2023〕7号 on 2024, or one that
 * changes it in mid-year (2015, 2019, 2020).
 *
 * <p>Its file has a header and one line per listed day:
 *
 * <pre>
 * title: 国务院办公厅关于2024年部分节假日安排的通知
 * kind: annual
 * year: 2024
 * number: 国办发明电〔2023〕7号
 * issued: 2023-10-25
 * source: https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm
 *
 * 2024-01-01 周一 休 元旦 法定 元旦
 * 2024-02-04 周日 班 春节
 * 2024-02-13 周二 休 春节 调休
 * </pre>
 *
 * <p>{@code number} and {@code issued} may be {@code unknown}: the document exists, but nobody has
 * checked that particular. Lines that begin with {@code #} are comments. Listed days lie in the
 * year itself or on December 29–31 of the year before.
 *
 * <p>The checksum of a year is (weekdays off) − (weekend days worked) − (statutory days); it is 0
 * for every notice but those that say otherwise in their header, with the reason: {@code checksum:
 * +1 …}. It catches most typing errors.
 *
 * @param year the year whose holidays it arranges
 * @param kind a whole year's arrangement, or a change of one
 * @param title title of the document
 * @param number document number (发文字号), where known
 * @param issued date of issue (成文日期), where known
 * @param source address of the official text
 * @param checksum what the year's checksum must be once this notice applies
 * @param checksumReason why it is not 0; empty when it is
 * @param days the listed days, in order of date, no day twice
 */
public record Notice(
    int year,
    NoticeKind kind,
    String title,
    Optional<String> number,
    Optional<LocalDate> issued,
    String source,
    int checksum,
    String checksumReason,
    List<ListedDay> days) {
  /** From this day of December a day may be listed by the next year's notice. */
  static final int FIRST_SHARED_DAY = 29;

  public Notice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(issued, "issued");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(checksumReason, "checksumReason");
    days = List.copyOf(days);
    LocalDate last = LocalDate.MIN;
    for (ListedDay day : days) {
      if (!day.date().isAfter(last)) {
        throw new IllegalArgumentException(
            "Notice: expected ascending days but was " + day.date() + " after " + last);
      }
      if (!mayList(year, day.date())) {
        throw new IllegalArgumentException(
            "Notice: expected a day of " + year + " but was " + day.date());
      }
      last = day.date();
    }
    if (year < 1 || year > 9998) {
      throw new IllegalArgumentException("Notice: expected a year 1–9998 but was " + year);
    }
    if ((checksum == 0) != checksumReason.isEmpty()) {
      throw new IllegalArgumentException(
          "Notice: expected a reason exactly when the checksum is not 0 but was " + checksum);
    }
  }

  /** Whether a notice on {@code year} may list this day. */
  static boolean mayList(int year, LocalDate date) {
    return date.getYear() == year
        || (date.getYear() == year - 1
            && date.getMonthValue() == 12
            && date.getDayOfMonth() >= FIRST_SHARED_DAY);
  }

  /**
   * The notice in a file.
   *
   * @throws InvalidFileException with every finding, when the file is not a valid notice
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public static Notice read(Path file) {
    return InvalidFileException.unwrap(tryRead(file));
  }

  /**
   * The notice in a file, or everything that is wrong with it.
   *
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public static Parsed<Notice> tryRead(Path file) {
    return TextFiles.read(file, NoticeParser::parse);
  }

  /**
   * The notice in a text.
   *
   * @param name what to call the text in messages, such as a file name
   * @throws InvalidFileException with every finding, when the text is not a valid notice
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public static Notice read(Reader text, String name) {
    return InvalidFileException.unwrap(tryRead(text, name));
  }

  /**
   * The notice in a text, or everything that is wrong with it.
   *
   * @param name what to call the text in messages, such as a file name
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public static Parsed<Notice> tryRead(Reader text, String name) {
    return TextFiles.read(text, name, NoticeParser::parse);
  }

  /** Whether it arranges a whole year, in contrast to changing one in mid-year. */
  public boolean isAnnual() {
    return kind == NoticeKind.ANNUAL;
  }

  /** The file that {@link #read(Path)} reads as an equal notice; UTF-8, lines end in {@code \n}. */
  public String toText() {
    StringBuilder text = new StringBuilder(2048);
    text.append("title: ").append(title);
    text.append("\nkind: ").append(kind.word());
    text.append("\nyear: ").append(year);
    text.append("\nnumber: ").append(number.orElse(NoticeParser.UNKNOWN));
    text.append("\nissued: ").append(issued.map(Object::toString).orElse(NoticeParser.UNKNOWN));
    text.append("\nsource: ").append(source).append('\n');
    if (checksum != 0) {
      text.append("checksum: ").append(checksum > 0 ? "+" : "").append(checksum);
      text.append(' ').append(checksumReason).append('\n');
    }
    text.append('\n');
    for (ListedDay day : days) {
      text.append(day).append('\n');
    }
    return text.toString();
  }

  /** How the notice is cited: {@code 国办发明电〔2023〕7号}; where the number is unknown, the title. */
  public String citation() {
    return number.orElse("《" + title + "》");
  }

  /** One line: citation, year, number of listed days. */
  @Override
  public String toString() {
    return "Notice[" + citation() + ", " + year + ", " + days.size() + " days]";
  }
}
