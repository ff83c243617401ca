package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearSheetTest {
  private static final CertificationPlan PLAN = CertificationPlan.gansu(2024);

  @Test
  void sheetShowsEverySessionHolidayAndMakeUpDay() {
    String svg = PLAN.yearSheet().toSvg();
    assertThat(svg)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .endsWith("</svg>\n")
        .contains("width=\"210mm\" height=\"297mm\"")
        .contains("甘肃省2024年职业技能等级认定年历", "报名至 4日", "技能至 9月28日")
        .contains("国办发明电〔2023〕7号", "0931-8652183", "1月批次为2023年12月29日");
    // 28 days off and 8 make-up days, and one of each in the legend.
    assertThat(svg.split(">休<", -1)).hasSize(28 + 1 + 1);
    assertThat(svg.split(">班<", -1)).hasSize(8 + 1 + 1);
    // One filled circle per theory exam and one in the legend.
    assertThat(svg.split("r=\"2.75\" fill=\"#1f4e8c\"", -1)).hasSize(12 + 1 + 1);
    assertThat(svg).isEqualTo(PLAN.yearSheet().toSvg());
  }

  /**
   * Every line and letter is where it was when the sheet was last looked at on paper. After a
   * change, print the new sheet, look at it, and put it in place of {@code year-2024.svg}.
   */
  @Test
  void sheetIsTheOneThatWasLookedAt(@TempDir Path folder) {
    assertThat(TestFiles.copy("year-2024.svg", folder)).hasContent(PLAN.yearSheet().toSvg());
  }

  /** Every element is closed, and text cannot break out of it. */
  @Test
  void sheetIsBalancedXml() {
    SvgWriter svg = new SvgWriter(10, 10, "<&>");
    svg.text(1, 1, 1, "start", "", "a<b&c>d");
    String text = svg.finish();
    assertThat(text).contains("<title>&lt;&amp;&gt;</title>", ">a&lt;b&amp;c&gt;d</text>");
    String sheet = PLAN.yearSheet().toSvg();
    assertThat(sheet.split("<text ", -1)).hasSameSizeAs(sheet.split("</text>", -1));
  }

  @Test
  void sheetOfAnUnpublishedYearIsRefused() {
    WorkingDayCalendar old = WorkingDayCalendar.of(List.of(PLAN.calendar().notice(2023)));
    assertThatExceptionOfType(UnpublishedYearException.class)
        .isThrownBy(() -> PLAN.withCalendar(old).yearSheet().toSvg());
  }

  @Test
  void lastPublishedYearIsMarkedAsProvisional() {
    List<Notice> two = List.of(PLAN.calendar().notice(2023), PLAN.calendar().notice(2024));
    String svg = PLAN.withCalendar(WorkingDayCalendar.of(two)).yearSheet().toSvg();
    assertThat(svg).contains(">31*<", "* 12月29日至31日待下一年度放假通知公布后最终确定。");
    assertThat(PLAN.yearSheet().toSvg()).doesNotContain("*<");
  }
}
