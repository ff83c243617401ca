package io.github.longzheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words a clerk reads, in full. */
class DeadlineTest {
  private static final CertificationPlan PLAN = CertificationPlan.gansu(2024);

  /** C14, over the National Day holidays and two make-up days. */
  @Test
  void reportC14() {
    Deadline deadline = PLAN.reportBy(LocalDate.of(2024, 9, 27));
    assertThat(deadline).hasToString("C14 证书数据上报截止 2024-11-13（周三）");
    assertThat(deadline.explain())
        .isEqualTo(
            """
            证书数据上报截止：2024-11-13（周三）（含当日）
            规则：C14，公告三(三)：自发证日期起30个工作日内上报附件5、6、7、8纸质版
            起算：发证日期2024-09-27（周五），当日不计入（民法典第二百零一条），顺数至第30个工作日届满
            跳过：休息日17天——周末10天，2024-10-01至2024-10-07国庆节
            计入调休上班日：2天——2024-09-29（周日）国庆节，2024-10-12（周六）国庆节
            依据：国办发明电〔2023〕7号""");
    assertThat(deadline.explainEnglish())
        .isEqualTo(
            """
            attachments 5-8 due: 2024-11-13 (Wed), inclusive
            rule: C14, announcement 三(三): attachments 5-8 on paper within 30 working days from the issue date
            counting: issue date 2024-09-27 (Fri), not counted itself (Civil Code 201); ends with working day 30
            skipped: 17 rest days: 10 weekend days, 2024-10-01 to 2024-10-07 国庆节
            make-up working days counted: 2024-09-29 (Sun) 国庆节, 2024-10-12 (Sat) 国庆节
            source: 国办发明电〔2023〕7号""");
    assertThat(deadline.inputs()).isEqualTo(Map.of("发证日期", "2024-09-27", "期间", "30个工作日"));
    assertThat(deadline.convention()).isEmpty();
  }

  /** C15, day by day. */
  @Test
  void correctionC15DayByDay() {
    Deadline deadline = PLAN.correctBy(LocalDate.of(2024, 9, 12));
    assertThat(deadline.explainDayByDay())
        .startsWith(deadline.explain())
        .contains(
            """

            第1个工作日 2024-09-13（周五） 工作日
            第2个工作日 2024-09-14（周六） 调休上班日（中秋节）
            不计入 2024-09-15（周日） 节假日（中秋节）
            不计入 2024-09-16（周一） 节假日（中秋节）
            不计入 2024-09-17（周二） 节假日（中秋节）
            第3个工作日 2024-09-18（周三） 工作日
            """)
        .endsWith("第15个工作日 2024-10-10（周四） 工作日");
    assertThat(deadline.explainDayByDayEnglish())
        .startsWith(deadline.explainEnglish())
        .contains("\nworking day 2: 2024-09-14 (Sat), make-up working day (中秋节)\n")
        .contains("\nnot counted: 2024-09-15 (Sun), holiday (中秋节)\n");
    assertThat(deadline.days().stream().filter(day -> day.number() > 0)).hasSize(15);
  }

  /** C07, backwards. */
  @Test
  void offScheduleC07() {
    Deadline deadline = PLAN.offScheduleApplicationBy(LocalDate.of(2024, 10, 19));
    assertThat(deadline.explain())
        .isEqualTo(
            """
            统一日期外认定计划申请截止：2024-09-25（周三）（含当日）
            规则：C07，公告二(一)：不能在统一认定日期认定的，应当在认定15个工作日前提交认定计划申请
            起算：认定日期2024-10-19（周六），当日不计入，往前倒数15个工作日
            跳过：休息日9天——周末2天，2024-10-01至2024-10-07国庆节
            计入调休上班日：2天——2024-10-12（周六）国庆节，2024-09-29（周日）国庆节
            约定：倒算：认定当日不计入，往前数到的第15个工作日当日提交仍属按期（法律未规定倒算方法，此为推定）
            依据：国办发明电〔2023〕7号""");
    assertThat(deadline.explainEnglish())
        .contains(
            "convention: counting back: the exam day is not counted; working day 15 before"
                + " it is still in time (no statute says; inferred)");
    assertThat(deadline.convention()).startsWith("倒算");
  }

  /** C16, rolling from a Saturday. */
  @Test
  void acceptedUntilC16() {
    assertThat(PLAN.acceptedUntil(LocalDate.of(2024, 10, 12)).explain())
        .isEqualTo(
            """
            受理截止：2025-04-14（周一）（含当日）
            规则：C16，公告三(三)：自发证日期起逾期超过6个月的，原则上不予受理
            起算：发证日期2024-10-12（周六），当日不计入（民法典第二百零一条），6个月后的对应日为2025-04-12（周六）（民法典第二百零二条；没有对应日的为月末日）
            跳过：休息日2天——周末2天
            计入调休上班日：无
            约定：最后一日遇休息日的，顺延至其后第一个工作日（民法典第二百零三条）
            依据：国办发明电〔2024〕12号""");
  }

  @Test
  void fixedDaysC02AndDaysAfterC06() {
    assertThat(PLAN.registrationOf(PLAN.session(Month.SEPTEMBER)).explain())
        .isEqualTo(
            """
            报名截止：2024-09-04（周三）（含当日）
            规则：C02，公告二(一)：公告日程表所列报名截止日期
            起算：公告直接规定日期""");
    assertThat(PLAN.traditionalSkillsOf(PLAN.session(Month.SEPTEMBER)).explain())
        .contains("起算：理论认定日期2024-09-21（周六），当日不计入（民法典第二百零一条），其后第7日届满，按自然日计算");
    assertThat(PLAN.traditionalSkillsOf(PLAN.session(Month.SEPTEMBER)).explainEnglish())
        .contains("ends with calendar day 7 after it");
  }

  @Test
  void publicityC13NamesItsConvention() {
    LocalDate first = LocalDate.of(2024, 9, 23);
    assertThat(PLAN.publicityEnds(first).explain()).contains("\n约定：公示首日不计入（参照民法典第二百零一条，推定）\n");
    Deadline counted =
        PLAN.withConventions(Conventions.standard().withPublicity(FirstDayRule.COUNTED))
            .publicityEnds(first);
    assertThat(counted.explainDayByDay())
        .contains("起算：公示首日2024-09-23（周一），当日为工作日的计入，顺数至第5个工作日届满")
        .contains("\n第1个工作日 2024-09-23（周一） 工作日\n")
        .contains("跳过：无休息日");
  }

  /** No notice reaches the end of time, and neither does the arithmetic of dates. */
  @Test
  void theLastDayOfTimeIsNotPublishedEither() {
    CertificationPlan standing =
        PLAN.withConventions(Conventions.standard().withMonthEnd(MonthEndRule.STANDS));
    for (CertificationPlan plan : List.of(PLAN, standing)) {
      assertThatExceptionOfType(UnpublishedYearException.class)
          .isThrownBy(() -> plan.acceptedUntil(LocalDate.MAX))
          .satisfies(e -> assertThat(e.year()).isEqualTo(LocalDate.MAX.getYear()));
    }
    LocalDate june30 = LocalDate.of(LocalDate.MAX.getYear(), 6, 30);
    assertThat(standing.acceptedUntil(june30).date()).isEqualTo(june30.withMonth(12));
  }

  /** December 29–31 of the last published year may still change. */
  @Test
  void provisional() {
    Deadline deadline = PLAN.publicityEnds(LocalDate.of(2026, 12, 22));
    assertThat(deadline.date()).isEqualTo("2026-12-29");
    assertThat(deadline.provisional()).isTrue();
    assertThat(deadline).hasToString("C13 公示截止 2026-12-29（周二）（暂定）");
    assertThat(deadline.explain()).contains("\n暂定：涉及12月29日至31日");
    assertThat(deadline.explainEnglish()).contains("\nprovisional: relies on December 29-31");
    assertThat(PLAN.publicityEnds(LocalDate.of(2026, 12, 21)).provisional()).isFalse();
  }

  /** An amended year names both documents. */
  @Test
  void sourcesIncludeAmendments() {
    assertThat(PLAN.correctBy(LocalDate.of(2020, 1, 20)).sources())
        .containsExactly("国办发明电〔2019〕16号", "国办发明电〔2020〕1号");
  }
}
