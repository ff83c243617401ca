package io.github.longzheng.calendar;

import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The working days (工作日) of the People's Republic of China, such as 2024-02-04, a Sunday on which
 * people work: what the State Council's notices say, and nothing else.
 *
 * <p>Counting follows 民法典 201: the first day is not counted. {@code plusWorkingDays(d, 5)} is the
 * fifth working day strictly after {@code d}, and it can never be a rest day. Every question takes
 * the same time however far it reaches, and allocates nothing.
 *
 * <table>
 * <caption>What is known</caption>
 * <tr><th>days</th><th>answer</th></tr>
 * <tr><td>of a year with a notice</td><td>as the notice says; else Monday to Friday</td></tr>
 * <tr><td>December 29–31 of the last such year</td>
 *     <td>provisional: the next notice may change them ({@link #isProvisional})</td></tr>
 * <tr><td>any other</td><td>{@link UnpublishedYearException}, never a guess</td></tr>
 * </table>
 *
 * <p>It does not know local holidays of regions or units; add them with {@link #withClosures}.
 *
 * <p>Source: 国务院办公厅关于部分节假日安排的通知 of each year, see {@link #notice(int)}. Immutable and thread-safe;
 * dates are days in Asia/Shanghai and no time zone of the JVM matters.
 */
public final class WorkingDayCalendar {
  private final List<PublishedYear> years;
  private final Map<LocalDate, String> closures;
  private final PackedDays days;

  private WorkingDayCalendar(List<PublishedYear> years, Map<LocalDate, String> closures) {
    this.years = years;
    this.closures = closures;
    this.days = new PackedDays(years, closures);
  }

  /** Loads the notices when the first calendar is asked for, once. */
  private static final class China {
    static final WorkingDayCalendar INSTANCE = of(BuiltInNotices.all());

    private China() {}
  }

  /** The calendar of every notice that ships with this release: 2007 to 2026. */
  public static WorkingDayCalendar china() {
    return China.INSTANCE;
  }

  /**
   * A calendar of these notices alone.
   *
   * @param notices annual notices of years without a gap, each before its amendments
   * @throws InvalidFileException when an amended year fails its checksum
   * @throws IllegalArgumentException when there is none, a year is missing in between, or an
   *     amendment has nothing to amend
   */
  public static WorkingDayCalendar of(Collection<Notice> notices) {
    TreeMap<Integer, PublishedYear> years = new TreeMap<>();
    for (Notice notice : notices) {
      apply(years, notice);
    }
    return new WorkingDayCalendar(requireRun(years), Map.of());
  }

  /**
   * This calendar with one more notice: an annual one publishes its year, or replaces everything
   * known of it; an amendment changes its year. Publishing the next year changes no answer that was
   * not {@linkplain #isProvisional provisional}.
   *
   * @throws InvalidFileException when the amended year fails its checksum
   * @throws IllegalArgumentException when a year would be missing in between, or an amendment has
   *     nothing to amend
   */
  public WorkingDayCalendar withNotice(Notice notice) {
    TreeMap<Integer, PublishedYear> map = new TreeMap<>();
    for (PublishedYear year : years) {
      map.put(year.year(), year);
    }
    apply(map, Objects.requireNonNull(notice, "notice"));
    return new WorkingDayCalendar(requireRun(map), closures);
  }

  /**
   * This calendar with the notice in a file, such as {@code 2027.txt}; see {@link Notice} for the
   * form and {@link #withNotice(Notice)} for the effect.
   *
   * @throws InvalidFileException with every finding, file and line, when the file is not right
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public WorkingDayCalendar withNotice(Path file) {
    return withNotice(Notice.read(file));
  }

  /**
   * This calendar with the notice in a text, called {@code notice} in messages; the reader is not
   * closed.
   *
   * @throws InvalidFileException with every finding and its line, when the text is not right
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public WorkingDayCalendar withNotice(Reader text) {
    return withNotice(Notice.read(text, "notice"));
  }

  /**
   * This calendar with closures of one's own (自设停业日) on top: those days are not working days,
   * make-up days included. A closure in a year not yet published takes effect once it is. Closing
   * nothing changes nothing.
   *
   * @param reason why, such as {@code 考场检修}
   * @param dates the days, in any order
   */
  public WorkingDayCalendar withClosures(String reason, Collection<LocalDate> dates) {
    Objects.requireNonNull(reason, "reason");
    TreeMap<LocalDate, String> all = new TreeMap<>(closures);
    for (LocalDate date : dates) {
      all.put(date, reason);
    }
    return new WorkingDayCalendar(years, all);
  }

  /** This calendar with closures, given the reason {@code 停业}. */
  public WorkingDayCalendar withClosures(Collection<LocalDate> dates) {
    return withClosures("停业", dates);
  }

  private static void apply(Map<Integer, PublishedYear> years, Notice notice) {
    if (notice.isAnnual()) {
      years.put(notice.year(), PublishedYear.of(notice));
      return;
    }
    PublishedYear year = years.get(notice.year());
    if (year == null) {
      throw new IllegalArgumentException(
          "Notice: expected the annual notice of "
              + notice.year()
              + " before its amendment but was "
              + notice.citation());
    }
    years.put(notice.year(), year.amendedBy(notice));
  }

  private static List<PublishedYear> requireRun(NavigableMap<Integer, PublishedYear> years) {
    if (years.isEmpty()) {
      throw new IllegalArgumentException("WorkingDayCalendar: expected at least one notice");
    }
    int missing = years.firstKey();
    while (years.containsKey(missing)) {
      missing++;
    }
    if (missing <= years.lastKey()) {
      throw new IllegalArgumentException(
          "WorkingDayCalendar: expected years without a gap but was "
              + years.lastKey()
              + " without "
              + missing
              + "; publish "
              + missing
              + " first");
    }
    return List.copyOf(years.values());
  }

  /**
   * Whether people work on this day: a working day or a make-up working day.
   *
   * @throws UnpublishedYearException when no notice covers the day
   */
  public boolean isWorkingDay(LocalDate date) {
    return days.isWorkingDay(date);
  }

  /**
   * What this day is.
   *
   * @throws UnpublishedYearException when no notice covers the day
   */
  public DayKind kindOf(LocalDate date) {
    boolean weekend = ListedDay.isWeekend(date);
    if (days.isWorkingDay(date)) {
      return weekend ? DayKind.MAKE_UP_WORKING : DayKind.WORKING;
    }
    return days.isHoliday(date) ? DayKind.HOLIDAY : DayKind.WEEKEND;
  }

  /**
   * Which festival or closure gives this day off, and whether the day is statutory; empty for a
   * working day and for an ordinary weekend.
   *
   * @throws UnpublishedYearException when no notice covers the day
   */
  public Optional<Holiday> holidayOf(LocalDate date) {
    if (!days.isHoliday(date)) {
      return Optional.empty();
    }
    Optional<ListedDay> listed = listed(date);
    if (listed.isPresent() && listed.get().off()) {
      return Optional.of(Holiday.of(listed.get()));
    }
    String reason = closures.getOrDefault(date, "");
    return Optional.of(new Holiday(date, reason, HolidayKind.CLOSURE, List.of()));
  }

  /**
   * What the notices say about this very day, amendments applied; empty for a day that they leave
   * to the week.
   *
   * @throws UnpublishedYearException when no notice covers the day
   */
  public Optional<ListedDay> listed(LocalDate date) {
    days.requireKnown(date);
    // The next year's notice has the last word on the end of December.
    for (int year = date.getYear() + 1; year >= date.getYear(); year--) {
      int index = year - days.firstYear();
      if (index >= 0 && index < years.size()) {
        ListedDay day = years.get(index).days().get(date);
        if (day != null) {
          return Optional.of(day);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The {@code n}-th working day strictly after the day, which itself is not counted (民法典 201); for
   * a negative {@code n} the {@code -n}-th strictly before it; for 0 the day as it is, working or
   * not.
   *
   * @param date the day to count from; not counted
   * @param n number of working days
   * @throws UnpublishedYearException when the day or the answer lies where no notice reaches,
   *     however large {@code n} is
   */
  public LocalDate plusWorkingDays(LocalDate date, int n) {
    return n == 0 ? Objects.requireNonNull(date, "date") : days.plus(date, n);
  }

  /**
   * The number of working days from {@code startInclusive} to {@code endExclusive}; negative when
   * the end comes first. The end may be the day after {@link #publishedThrough()}.
   *
   * @throws UnpublishedYearException when an end lies where no notice reaches
   */
  public int workingDaysBetween(LocalDate startInclusive, LocalDate endExclusive) {
    return days.rank(endExclusive) - days.rank(startInclusive);
  }

  /**
   * The first working day strictly after the day.
   *
   * @throws UnpublishedYearException when the day or the answer lies where no notice reaches
   */
  public LocalDate nextWorkingDay(LocalDate date) {
    return days.plus(date, 1);
  }

  /**
   * The last working day strictly before the day.
   *
   * @throws UnpublishedYearException when the day or the answer lies where no notice reaches
   */
  public LocalDate previousWorkingDay(LocalDate date) {
    return days.plus(date, -1);
  }

  /**
   * The day itself if it is a working day, else the first one after it.
   *
   * @throws UnpublishedYearException when the day or the answer lies where no notice reaches
   */
  public LocalDate nextOrSameWorkingDay(LocalDate date) {
    return days.isWorkingDay(date) ? date : days.plus(date, 1);
  }

  /**
   * The day itself if it is a working day, else the last one before it.
   *
   * @throws UnpublishedYearException when the day or the answer lies where no notice reaches
   */
  public LocalDate previousOrSameWorkingDay(LocalDate date) {
    return days.isWorkingDay(date) ? date : days.plus(date, -1);
  }

  /**
   * Whether the next notice may still change this day: December 29–31 of the last published year. 5
   * of the 20 notices from 2007 to 2026 did so.
   *
   * @throws UnpublishedYearException when no notice covers the day
   */
  public boolean isProvisional(LocalDate date) {
    days.requireKnown(date);
    return !date.isBefore(firstProvisional());
  }

  /** Whether any day from {@code first} to {@code last}, both inclusive, is provisional. */
  boolean isProvisional(LocalDate first, LocalDate last) {
    return !first.isAfter(last)
        && !last.isBefore(firstProvisional())
        && !first.isAfter(days.last());
  }

  private LocalDate firstProvisional() {
    return LocalDate.of(days.lastYear(), 12, Notice.FIRST_SHARED_DAY);
  }

  /** That no notice covers this year. */
  UnpublishedYearException unpublished(int year) {
    return days.unpublished(year);
  }

  /**
   * The annual notice of a year, with its title, number, date and address.
   *
   * @throws UnpublishedYearException when there is none
   */
  public Notice notice(int year) {
    return notices(year).get(0);
  }

  /**
   * The annual notice of a year and the amendments that followed, in order.
   *
   * @throws UnpublishedYearException when there is none
   */
  public List<Notice> notices(int year) {
    if (year < days.firstYear() || year > days.lastYear()) {
      throw unpublished(year);
    }
    return years.get(year - days.firstYear()).notices();
  }

  /** The first year with a notice, such as 2007. */
  public int publishedFrom() {
    return days.firstYear();
  }

  /** The last year with a notice, such as 2026. */
  public int publishedThrough() {
    return days.lastYear();
  }

  /** The first day known: January 1 or the first day of December that the first notice lists. */
  public LocalDate firstDay() {
    return days.first();
  }

  /** The last day known, provisional or not: December 31 of {@link #publishedThrough()}. */
  public LocalDate lastDay() {
    return days.last();
  }

  /** One line: {@code WorkingDayCalendar[2007–2026, 0 closures]}. */
  @Override
  public String toString() {
    return "WorkingDayCalendar["
        + days.firstYear()
        + "–"
        + days.lastYear()
        + ", "
        + closures.size()
        + " closures]";
  }
}
