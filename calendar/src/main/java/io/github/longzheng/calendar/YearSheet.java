package io.github.longzheng.calendar;

import io.github.longzheng.core.CertificationSession;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan's year on one sheet of A4 (认定年历), such as {@code
 * CertificationPlan.gansu(2024).yearSheet()}: twelve months with registration deadlines, exams, the
 * off-schedule cut-offs, days off and make-up working days.
 *
 * <p>Every mark is told apart without colour, so that a black-and-white print serves. Fonts are
 * named with fallbacks and not embedded.
 */
public final class YearSheet {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double MARGIN = 11;
  private static final double TOP = 31;
  private static final double MONTH_WIDTH = 60;
  private static final double MONTH_HEIGHT = 54;
  private static final double GAP = 4;
  private static final double CELL_HEIGHT = 6.1;
  private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};

  private static final String INK = "#1f2d3d";
  private static final String BLUE = "#1f4e8c";
  private static final String RED = "#b3261e";
  private static final String GREY = "#6b7280";

  private final CertificationPlan plan;

  YearSheet(CertificationPlan plan) {
    this.plan = Objects.requireNonNull(plan, "plan");
  }

  /**
   * The sheet as SVG 1.1, 210 × 297 mm; write it as UTF-8.
   *
   * @throws UnpublishedYearException when the holidays of the plan's year are not published
   */
  public String toSvg() {
    PlanTerms terms = plan.terms();
    String title = terms.region() + terms.year() + "年职业技能等级认定年历";
    SvgWriter svg = new SvgWriter(WIDTH, HEIGHT, title);
    svg.text(WIDTH / 2, 17, 7, "middle", "font-weight=\"bold\" fill=\"" + INK + "\"", title);
    String origin =
        "依据《" + terms.title() + "》（" + terms.issuer() + "，" + chinese(terms.issued()) + "）";
    svg.text(WIDTH / 2, 24, 3, "middle", fill(GREY), origin);
    for (int month = 1; month <= 12; month++) {
      int row = (month - 1) / 3;
      double x = MARGIN + (month - 1) % 3 * (MONTH_WIDTH + GAP);
      double y = TOP + row * (MONTH_HEIGHT + GAP);
      month(svg, x, y, YearMonth.of(terms.year(), month));
    }
    double foot = TOP + 4 * (MONTH_HEIGHT + GAP) + 1;
    legend(svg, foot);
    notes(svg, foot + 8);
    return svg.finish();
  }

  private void month(SvgWriter svg, double x, double y, YearMonth month) {
    svg.rect(
        x, y, MONTH_WIDTH, MONTH_HEIGHT, "fill=\"none\" stroke=\"#c5ccd6\" stroke-width=\"0.25\"");
    svg.rect(x, y, MONTH_WIDTH, 7.4, fill("#eef2f7"));
    svg.text(
        x + 2,
        y + 5.3,
        4.6,
        "start",
        "font-weight=\"bold\" " + fill(INK),
        month.getMonthValue() + "月");
    session(month)
        .ifPresent(
            s ->
                svg.text(
                    x + MONTH_WIDTH - 1.6,
                    y + 5,
                    2.5,
                    "end",
                    fill(INK),
                    "报名至 "
                        + s.registrationDeadline().getDayOfMonth()
                        + "日  理论 "
                        + s.theoryDate().getDayOfMonth()
                        + "日  技能至 "
                        + s.skillsDeadline().getMonthValue()
                        + "月"
                        + s.skillsDeadline().getDayOfMonth()
                        + "日"));
    double cell = MONTH_WIDTH / 7;
    for (int i = 0; i < 7; i++) {
      String colour = i > 4 ? RED : GREY;
      svg.text(x + (i + 0.5) * cell, y + 10.9, 2.6, "middle", fill(colour), WEEKDAYS[i]);
    }
    int column = month.atDay(1).getDayOfWeek().getValue() - 1;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      int place = column + day - 1;
      int week = place / 7;
      day(svg, x + place % 7 * cell, y + 12.6 + week * (CELL_HEIGHT + 0.7), cell, month.atDay(day));
    }
  }

  private void day(SvgWriter svg, double x, double y, double width, LocalDate date) {
    WorkingDayCalendar calendar = plan.calendar();
    DayKind kind = calendar.kindOf(date);
    boolean statutory =
        calendar.holidayOf(date).filter(h -> h.kind() == HolidayKind.STATUTORY).isPresent();
    double middle = x + width / 2;
    String colour = kind.isWorking() ? INK : RED;
    if (kind == DayKind.HOLIDAY) {
      svg.rect(x + 0.3, y, width - 0.6, CELL_HEIGHT, fill(statutory ? "#f6bcb6" : "#fde7e4"));
      corner(svg, x, y, width, RED, "休");
    } else if (kind == DayKind.MAKE_UP_WORKING) {
      svg.rect(x + 0.3, y, width - 0.6, CELL_HEIGHT, fill("#dfe3e8"));
      corner(svg, x, y, width, INK, "班");
    }
    if (isCutOff(date)) {
      marker(svg, middle, y, "fill=\"none\" stroke=\"" + BLUE + "\" stroke-dasharray=\"0.7 0.5\"");
    }
    if (isSkillsEnd(date)) {
      svg.line(
          middle - 2.2,
          y + CELL_HEIGHT - 0.4,
          middle + 2.2,
          y + CELL_HEIGHT - 0.4,
          "stroke=\"" + BLUE + "\" stroke-width=\"0.7\"");
    }
    if (isRegistration(date)) {
      svg.rect(
          middle - 2.7,
          y + 0.35,
          5.4,
          CELL_HEIGHT - 0.7,
          "fill=\"none\" stroke=\"" + BLUE + "\" stroke-width=\"0.55\"");
    }
    if (isTheory(date)) {
      svg.circle(middle, y + CELL_HEIGHT / 2, 2.75, fill(BLUE));
      colour = "#ffffff";
    }
    String weight = statutory || isTheory(date) ? "font-weight=\"bold\" " : "";
    String text = date.getDayOfMonth() + (calendar.isProvisional(date) ? "*" : "");
    // The corner mark needs room: the number moves a little to the left.
    boolean marked = kind == DayKind.HOLIDAY || kind == DayKind.MAKE_UP_WORKING;
    svg.text(marked ? middle - 0.8 : middle, y + 4.35, 3.5, "middle", weight + fill(colour), text);
  }

  private static void marker(SvgWriter svg, double x, double y, String style) {
    svg.circle(x, y + CELL_HEIGHT / 2, 2.75, style + " stroke-width=\"0.45\"");
  }

  private static void corner(
      SvgWriter svg, double x, double y, double width, String colour, String mark) {
    svg.text(x + width - 0.45, y + 2.15, 1.9, "end", fill(colour), mark);
  }

  private void legend(SvgWriter svg, double y) {
    double x = MARGIN + 1;
    double middle = y + CELL_HEIGHT / 2;
    svg.rect(
        x,
        y + 0.35,
        5.4,
        CELL_HEIGHT - 0.7,
        "fill=\"none\" stroke=\"" + BLUE + "\" stroke-width=\"0.55\"");
    label(svg, x + 6.4, y, "报名截止");
    x += 25;
    svg.circle(x + 2.7, middle, 2.75, fill(BLUE));
    label(svg, x + 6.4, y, "理论认定及在线技能认定");
    x += 45;
    svg.line(x, y + 5, x + 4.6, y + 5, "stroke=\"" + BLUE + "\" stroke-width=\"0.7\"");
    label(svg, x + 5.8, y, "传统技能认定截止");
    x += 36;
    marker(svg, x + 2.7, y, "fill=\"none\" stroke=\"" + BLUE + "\" stroke-dasharray=\"0.7 0.5\"");
    label(svg, x + 6.4, y, "统一日期外认定申请截止");
    x += 45;
    svg.rect(x, y, 4.8, CELL_HEIGHT, fill("#f6bcb6"));
    svg.text(x + 2.4, y + 4.2, 3, "middle", fill(RED), "休");
    label(svg, x + 5.6, y, "放假");
    x += 17;
    svg.rect(x, y, 4.8, CELL_HEIGHT, fill("#dfe3e8"));
    svg.text(x + 2.4, y + 4.2, 3, "middle", fill(INK), "班");
    label(svg, x + 5.6, y, "上班");
  }

  private static void label(SvgWriter svg, double x, double y, String text) {
    svg.text(x, y + 4.2, 2.9, "start", fill(INK), text);
  }

  private void notes(SvgWriter svg, double y) {
    PlanTerms terms = plan.terms();
    List<String> lines = new ArrayList<>();
    lines.add(
        "理论 "
            + terms.theoryHours()
            + "；在线技能 "
            + terms.onlineSkillsHours()
            + "；传统技能认定在理论考试结束后"
            + terms.traditionalSkillsDays()
            + "日内完成。色深、加粗者为法定节假日。");
    lines.add(
        "公示"
            + terms.publicityWorkingDays()
            + "个工作日；自发证日期起"
            + terms.reportWorkingDays()
            + "个工作日内上报，超过"
            + terms.acceptedMonths()
            + "个月原则上不予受理；退回数据"
            + terms.correctionWorkingDays()
            + "个工作日内更正。");
    lines.add(
        "统一日期外认定应提前"
            + terms.offScheduleWorkingDays()
            + "个工作日申请；虚线圈按当月理论认定日期倒算"
            + cutOffsOutside()
            + "。");
    List<String> notices =
        plan.calendar().notices(terms.year()).stream().map(Notice::citation).toList();
    lines.add(
        "放假安排依据：" + String.join("、", notices) + "。联系电话：" + String.join("、", terms.phones()) + "。");
    if (plan.calendar().isProvisional(LocalDate.of(terms.year(), 12, 31))) {
      lines.add("* 12月29日至31日待下一年度放假通知公布后最终确定。");
    }
    for (int i = 0; i < lines.size(); i++) {
      svg.text(MARGIN + 1, y + 4 + i * 4.6, 2.9, "start", fill(GREY), lines.get(i));
    }
  }

  private Optional<CertificationSession> session(YearMonth month) {
    return plan.sessions().stream().filter(s -> s.month().equals(month)).findFirst();
  }

  private boolean isRegistration(LocalDate date) {
    return plan.sessions().stream().anyMatch(s -> s.registrationDeadline().equals(date));
  }

  private boolean isTheory(LocalDate date) {
    return plan.sessions().stream().anyMatch(s -> s.theoryDate().equals(date));
  }

  private boolean isSkillsEnd(LocalDate date) {
    return plan.sessions().stream().anyMatch(s -> s.skillsDeadline().equals(date));
  }

  private boolean isCutOff(LocalDate date) {
    return plan.sessions().stream()
        .anyMatch(s -> plan.offScheduleApplicationBy(s.theoryDate()).date().equals(date));
  }

  /** Cut-offs that fall before January have no place in the grid, so they are named. */
  private String cutOffsOutside() {
    StringBuilder text = new StringBuilder();
    for (CertificationSession session : plan.sessions()) {
      LocalDate date = plan.offScheduleApplicationBy(session.theoryDate()).date();
      if (date.getYear() != plan.year()) {
        text.append("（").append(session.month().getMonthValue()).append("月批次为");
        text.append(chinese(date)).append("）");
      }
    }
    return text.toString();
  }

  private static String fill(String colour) {
    return "fill=\"" + colour + "\"";
  }

  private static String chinese(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
