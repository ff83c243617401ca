package io.github.longzheng.calendar;

import io.github.longzheng.calendar.files.IsoDates;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.core.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one notice, strictly: whatever it does not know is an error.
 *
 * <p>Written without lambdas, string concatenation, regular expressions and formatters on the way
 * of a good file: each would cost the first answer of {@link WorkingDayCalendar#china()} more than
 * all notices together.
 */
final class NoticeParser {
  static final String UNKNOWN = "unknown";

  static final String UNKNOWN_LINE = "NOTICE-01";
  static final String HEADER = "NOTICE-02";
  static final String DUPLICATE_DAY = "NOTICE-03";
  static final String WEEKDAY = "NOTICE-04";
  static final String YEAR = "NOTICE-05";
  static final String CHECKSUM = "NOTICE-06";

  private static final List<String> REQUIRED =
      List.of("title", "kind", "year", "number", "issued", "source");

  // 2024-02-10 周六 休 春节 法定 春节
  private static final int WEEKDAY_AT = 11;
  private static final int MARK_AT = 14;
  private static final int FESTIVAL_AT = 16;
  private static final String ADJUSTED = " 调休";
  private static final String STATUTORY = " 法定 ";

  private final Report report;
  private final Map<String, String> header = new HashMap<>();
  private final Map<String, Integer> headerLines = new HashMap<>();
  private final Map<LocalDate, Integer> dayLines = new HashMap<>();
  private final Map<LocalDate, ListedDay> days = new TreeMap<>();
  private int lineNumber;

  private NoticeParser(String name) {
    this.report = new Report(name);
  }

  static Parsed<Notice> parse(String name, String text) {
    NoticeParser parser = new NoticeParser(name);
    Notice notice = parser.run(text);
    return new Parsed<>(Optional.ofNullable(notice), parser.report.findings());
  }

  /**
   * The notice itself, for files that ship: a {@link Parsed} looks through its findings by lambda.
   */
  static Notice require(String name, String text) {
    NoticeParser parser = new NoticeParser(name);
    Notice notice = parser.run(text);
    if (notice == null) {
      throw new InvalidFileException(parser.report.findings());
    }
    return notice;
  }

  private @Nullable Notice run(String text) {
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lineNumber++;
      int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      parseLine(text.substring(start, stop));
      start = end + 1;
    }
    return finish();
  }

  private void parseLine(String line) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    char first = line.charAt(0);
    if (first >= '0' && first <= '9') {
      parseDay(line);
    } else {
      parseHeader(line);
    }
  }

  private void parseHeader(String line) {
    int colon = line.indexOf(": ");
    String key = colon < 0 ? "" : line.substring(0, colon);
    if (!REQUIRED.contains(key) && !key.equals("checksum")) {
      error(
          UNKNOWN_LINE,
          line,
          "应为“title: ”等表头、“2024-02-04 周日 班 春节”样式的日期行或“#”注释，实为“" + line + "”",
          "expected a header such as 'title: …', a day such as '2024-02-04 周日 班 春节' or a"
              + " comment but was '"
              + line
              + "'");
    } else if (header.putIfAbsent(key, line.substring(colon + 2)) != null) {
      error(
          HEADER,
          line,
          "表头“" + key + "”重复，首见第" + headerLines.get(key) + "行",
          "expected header '" + key + "' once but was first at line " + headerLines.get(key));
    } else {
      headerLines.put(key, lineNumber);
    }
  }

  private void parseDay(String line) {
    LocalDate date = IsoDates.parse(line, word(line, 0));
    if (date == null) {
      String text = line.substring(0, word(line, 0));
      error(
          UNKNOWN_LINE,
          line,
          "应为“年-月-日”样式的真实日期，实为“" + text + "”",
          "expected a real date such as 2024-02-04 but was '" + text + "'");
      return;
    }
    ListedDay day = listed(date, line);
    if (day == null) {
      error(
          UNKNOWN_LINE,
          line,
          "应为“日期 周几 休 节日 法定 名称”“日期 周几 休 节日 调休”或“日期 周几 班 节日”，实为“" + line + "”",
          "expected '<date> <weekday> 休 <festival> 法定 <names>', '… 休 <festival> 调休' or"
              + " '… 班 <festival>' but was '"
              + line
              + "'");
      return;
    }
    if (!line.startsWith(Weekdays.chinese(date), WEEKDAY_AT)) {
      String text = line.substring(WEEKDAY_AT, MARK_AT - 1);
      error(
          WEEKDAY,
          line,
          date + "是" + Weekdays.chinese(date) + "，不是“" + text + "”：日期或星期有一个写错了",
          "expected " + Weekdays.chinese(date) + " for " + date + " but was '" + text + "'");
    }
    Integer seen = dayLines.putIfAbsent(date, lineNumber);
    if (seen != null) {
      error(
          DUPLICATE_DAY,
          line,
          date + "重复，首见第" + seen + "行",
          "expected " + date + " once but was first at line " + seen);
      return;
    }
    days.put(date, day);
  }

  /** By position rather than by splitting: there are 680 such lines before the first answer. */
  private static @Nullable ListedDay listed(LocalDate date, String line) {
    if (line.length() <= FESTIVAL_AT
        || line.charAt(WEEKDAY_AT - 1) != ' '
        || line.charAt(MARK_AT - 1) != ' '
        || line.charAt(FESTIVAL_AT - 1) != ' ') {
      return null;
    }
    int end = word(line, FESTIVAL_AT);
    String festival = line.substring(FESTIVAL_AT, end);
    if (!ListedDay.isWord(festival)) {
      return null;
    }
    char mark = line.charAt(MARK_AT);
    if (mark == '班') {
      return end == line.length() ? ListedDay.working(date, festival) : null;
    }
    if (mark != '休') {
      return null;
    }
    if (line.startsWith(ADJUSTED, end)) {
      boolean last = end + ADJUSTED.length() == line.length();
      return last ? ListedDay.adjusted(date, festival) : null;
    }
    if (!line.startsWith(STATUTORY, end)) {
      return null;
    }
    List<String> names = split(line.substring(end + STATUTORY.length()), '、');
    for (String name : names) {
      if (!ListedDay.isWord(name)) {
        return null;
      }
    }
    return ListedDay.statutory(date, festival, names);
  }

  /** Where the word that begins here ends. */
  private static int word(String line, int start) {
    int end = line.indexOf(' ', start);
    return end < 0 ? line.length() : end;
  }

  private @Nullable Notice finish() {
    for (String key : REQUIRED) {
      if (header.getOrDefault(key, "").isBlank()) {
        report.error(HEADER, 0, "", "缺少表头“" + key + "”", "expected header '" + key + "'");
      }
    }
    int year = year();
    NoticeKind kind = kind();
    LocalDate issued = issued();
    int checksum = checksum();
    if (year > 0) {
      for (LocalDate date : days.keySet()) {
        requireYear(year, date);
      }
    }
    if (report.hasErrors() || kind == null) {
      return null;
    }
    String number = header("number");
    Notice notice =
        new Notice(
            year,
            kind,
            header("title"),
            number.equals(UNKNOWN) ? Optional.empty() : Optional.of(number),
            Optional.ofNullable(issued),
            header("source"),
            checksum,
            checksumReason(),
            new ArrayList<>(days.values()));
    if (kind == NoticeKind.ANNUAL
        && !verifyChecksum(notice, sum(days.values()), lineOf("checksum"))) {
      return null;
    }
    return notice;
  }

  private String header(String key) {
    return header.getOrDefault(key, "");
  }

  /** Line of a header; where it is not there, that of the year. */
  private int lineOf(String key) {
    Integer line = headerLines.get(key);
    return line != null ? line : headerLines.getOrDefault("year", 0);
  }

  private void headerError(String key, String chinese, String english) {
    String text = header(key);
    report.error(
        HEADER,
        lineOf(key),
        text,
        "表头“" + key + "”应为" + chinese + "，实为“" + text + "”",
        "header '" + key + "': expected " + english + " but was '" + text + "'");
  }

  private int year() {
    String text = header("year");
    int year = text.length() == 4 ? IsoDates.number(text, 0, 4) : -1;
    if (header.containsKey("year") && (year < 1 || year > 9998)) {
      headerError("year", "四位年份", "a year of four digits");
    }
    return year;
  }

  private @Nullable NoticeKind kind() {
    String text = header("kind");
    for (NoticeKind kind : NoticeKind.values()) {
      if (kind.word().equals(text)) {
        return kind;
      }
    }
    if (header.containsKey("kind")) {
      headerError("kind", "annual（年度安排）或amendment（调整）", "annual or amendment");
    }
    return null;
  }

  private @Nullable LocalDate issued() {
    String text = header("issued");
    LocalDate issued = IsoDates.parse(text);
    if (issued == null && header.containsKey("issued") && !text.equals(UNKNOWN)) {
      headerError("issued", "成文日期或unknown（不详）", "a date or unknown");
    }
    return issued;
  }

  private int checksum() {
    String text = header("checksum");
    int blank = text.indexOf(' ');
    int value = blank > 1 && blank < 4 ? IsoDates.number(text, 1, blank) : -1;
    boolean signed = value > 0 && (text.charAt(0) == '+' || text.charAt(0) == '-');
    if (header.containsKey("checksum") && (!signed || checksumReason().isBlank())) {
      headerError("checksum", "带正负号的数加原因", "a signed number and its reason");
    }
    return !signed ? 0 : text.charAt(0) == '-' ? -value : value;
  }

  private String checksumReason() {
    String text = header("checksum");
    return text.substring(text.indexOf(' ') + 1);
  }

  private void requireYear(int year, LocalDate date) {
    if (!Notice.mayList(year, date)) {
      int line = dayLines.getOrDefault(date, 0);
      report.error(
          YEAR,
          line,
          date.toString(),
          date + "不在" + year + "年内（也不在上一年12月29日至31日）",
          "expected a day of " + year + ", or December 29–31 before it, but was " + date);
    }
  }

  static int sum(Iterable<ListedDay> days) {
    int sum = 0;
    for (ListedDay day : days) {
      sum += day.checksum();
    }
    return sum;
  }

  private boolean verifyChecksum(Notice notice, int sum, int line) {
    if (sum == notice.checksum()) {
      return true;
    }
    checksumError(report, notice, sum, line);
    return false;
  }

  static void checksumError(Report report, Notice notice, int sum, int line) {
    report.error(
        CHECKSUM,
        line,
        Integer.toString(sum),
        notice.year()
            + "年校验不符：平日放假天数－周末上班天数－法定节假日天数应为"
            + notice.checksum()
            + "，实为"
            + sum
            + "；请逐日核对通知原文",
        "checksum of "
            + notice.year()
            + ": expected (weekdays off) - (weekend days worked) - (statutory days) = "
            + notice.checksum()
            + " but was "
            + sum);
  }

  private void error(String ruleId, String text, String chinese, String english) {
    report.error(ruleId, lineNumber, text, chinese, english);
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>(2);
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
