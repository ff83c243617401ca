package io.github.longzheng.bench;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.github.longzheng.calendar.DayKind;
import io.github.longzheng.calendar.WorkingDayCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The other ways to know a working day, given the same days as ours where they can take them. */
final class Peers {
  static final WorkingDayCalendar LONGZHENG = WorkingDayCalendar.china();

  private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private Peers() {}

  /** Strata, with every day off and every make-up day. */
  static HolidayCalendar strata() {
    return ImmutableHolidayCalendar.of(
        HolidayCalendarId.of("CHINA"),
        daysOf(DayKind.HOLIDAY),
        WEEKEND,
        daysOf(DayKind.MAKE_UP_WORKING));
  }

  /** What people write themselves: sets of the days that the notices list, and the week. */
  static Predicate<LocalDate> sets() {
    Set<LocalDate> off = new HashSet<>(daysOf(DayKind.HOLIDAY));
    Set<LocalDate> makeUp = new HashSet<>(daysOf(DayKind.MAKE_UP_WORKING));
    return day ->
        makeUp.contains(day) || !WEEKEND.contains(day.getDayOfWeek()) && !off.contains(day);
  }

  /**
   * Jollyday, which ships no calendar of the mainland, given every day off; it has no word for a
   * make-up day.
   */
  static Predicate<LocalDate> jollyday() {
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(jollydayFile()));
    return day -> !WEEKEND.contains(day.getDayOfWeek()) && !manager.isHoliday(day);
  }

  private static URL jollydayFile() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<Configuration hierarchy=\"cn\" description=\"China\"");
    xml.append(" xmlns=\"https://focus_shift.de/jollyday/schema/holiday\"><Holidays>\n");
    for (LocalDate day : daysOf(DayKind.HOLIDAY)) {
      xml.append("<Fixed month=\"").append(day.getMonth());
      xml.append("\" day=\"").append(day.getDayOfMonth());
      xml.append("\" validFrom=\"").append(day.getYear());
      xml.append("\" validTo=\"").append(day.getYear()).append("\"/>\n");
    }
    xml.append("</Holidays></Configuration>\n");
    try {
      Path file = Files.createTempFile("china", ".xml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, xml).toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lunar's own table of days off and make-up days; its last release ends in 2023. */
  static boolean isWorkingDayByLunar(LocalDate day) {
    Holiday listed =
        HolidayUtil.getHoliday(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return listed == null ? !WEEKEND.contains(day.getDayOfWeek()) : listed.isWork();
  }

  /** The day-by-day loop that goes with a test of one day. */
  static LocalDate plus(Predicate<LocalDate> isWorkingDay, LocalDate date, int n) {
    int step = Integer.signum(n);
    LocalDate day = date;
    for (int left = Math.abs(n); left > 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay.test(day)) {
        left--;
      }
    }
    return day;
  }

  /** The day-by-day loop that goes with a test of one day; {@code end} is not counted. */
  static int between(Predicate<LocalDate> isWorkingDay, LocalDate start, LocalDate end) {
    int count = 0;
    for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
      if (isWorkingDay.test(day)) {
        count++;
      }
    }
    return count;
  }

  private static List<LocalDate> daysOf(DayKind kind) {
    return FIRST.datesUntil(LAST.plusDays(1)).filter(d -> LONGZHENG.kindOf(d) == kind).toList();
  }
}
