package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import io.github.longzheng.forms.MergedFilings.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attachment 4 out of the files that organizations hand in: the good ones merged, the bad named.
 */
class FilingMergeTest {
  private static final YearMonth SEPTEMBER = Samples.SEPTEMBER;
  private static final LocalDate DAY = LocalDate.of(2024, 9, 4);
  private static final PhoneNumber PHONE = PhoneNumber.parse("0931-0000000");
  private static final FilingMerge MERGE = FilingMerge.of(Prefecture.LANZHOU, SEPTEMBER);

  @TempDir Path folder;

  /** The filing of organization number {@code i}. */
  private static SessionFiling filing(int i, YearMonth month, int rows) {
    SessionFiling sample = Samples.sessionFiling(rows);
    return new SessionFiling(
        "兰州示范机构" + i,
        site(i),
        month,
        sample.filingDate(),
        sample.rows(),
        sample.contact(),
        sample.phone());
  }

  private static SiteCode site(int i) {
    return SiteCode.parse(String.format(Locale.ROOT, "S0000620%05d", i));
  }

  private Path write(String name, SessionFiling filing) {
    Path file = folder.resolve(name);
    Forms.sessionFiling().write(filing, file, WriteOption.DESPITE_ERRORS);
    return file;
  }

  private static List<String> lines(MergedFilings merged) {
    return merged.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void goodFilesMergeInTheirOrderWithSubtotalsAndTotal() {
    SessionFiling first = filing(2, SEPTEMBER, 3);
    SessionFiling second = filing(1, SEPTEMBER, 2);
    MergedFilings merged = MERGE.files(List.of(write("乙校.xlsx", first), write("甲校.xlsx", second)));
    assertThat(lines(merged)).isEmpty();
    assertThat(merged.isComplete()).isTrue();
    assertThat(merged).hasToString("兰州市2024年9月：收到2份，汇总2份，0份有误");
    assertThat(merged.sources())
        .extracting(Source::toString)
        .containsExactly("乙校.xlsx：已汇总3行33人", "甲校.xlsx：已汇总2行21人");
    PrefectureFiling filing = merged.filing(DAY, "测试联络", PHONE);
    assertThat(filing)
        .isEqualTo(
            PrefectureFiling.merge(
                Prefecture.LANZHOU, SEPTEMBER, DAY, List.of(first, second), "测试联络", PHONE));

    Path file = folder.resolve("附件4.xlsx");
    Forms.prefectureFiling().write(filing, file);
    assertThat(Forms.prefectureFiling().read(file).orElseThrow()).isEqualTo(filing);
    List<String> sums = new ArrayList<>();
    Books.edit(
        file,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          sheet.forEach(
              row -> {
                String label = row.getCell(0).toString();
                if (label.equals("小计") || label.equals("合计")) {
                  sums.add(label + " " + row.getCell(5));
                }
              });
        });
    assertThat(sums).containsExactly("小计 33.0", "小计 21.0", "合计 54.0");
  }

  @Test
  void everyBadFileIsNamedAndTheOthersMerge() throws IOException {
    Path good = write("甲.xlsx", filing(1, SEPTEMBER, 2));
    Path wrongMonth = write("乙.xlsx", filing(2, YearMonth.of(2024, 10), 1));
    Path copy = Files.copy(good, folder.resolve("甲 (1).xlsx"));
    Path again = write("丙.xlsx", filing(3, SEPTEMBER, 1));
    Path rival = write("丙-新.xlsx", filing(3, SEPTEMBER, 2));
    Path noForm = Files.writeString(folder.resolve("说明.xlsx"), "请查收");
    Path missing = folder.resolve("没有.xlsx");
    Path empty = write("丁.xlsx", filing(4, SEPTEMBER, 0));
    Path edited = write("戊.xlsx", filing(5, SEPTEMBER, 2));
    Books.edit(edited, book -> Books.under(book.getSheetAt(0), "认定人数", 1).setCellValue("十人"));
    MergedFilings merged =
        MERGE.files(List.of(good, wrongMonth, copy, again, rival, noForm, missing, empty, edited));
    assertThat(lines(merged))
        .containsExactly(
            "FILING-03 错误 乙.xlsx!第1行（理论认定日期及时间）：应理论认定日期在认定月份内（C03），实为“2024-09-21 9:00-11:00”",
            "MERGE-01 错误 乙.xlsx（认定月份）：应为2024年9月的报备表，实为2024年10月",
            "MERGE-02 错误 甲 (1).xlsx：与“甲.xlsx”内容相同，未重复汇总",
            "MERGE-03 错误 丙.xlsx（机构（站点）编码）：与“丙-新.xlsx”的机构（站点）编码同为“S000062000003”而内容不同，请只留一份；两份均未汇总",
            "MERGE-03 错误 丙-新.xlsx（机构（站点）编码）：与“丙.xlsx”的机构（站点）编码同为“S000062000003”而内容不同，请只留一份；两份均未汇总",
            "FORM-04 错误 说明.xlsx：应为.xlsx文件，实为其他格式；请用Office或WPS另存为.xlsx后再读取",
            "MERGE-05 错误 没有.xlsx：无法打开文件",
            "FILING-01 错误 丁.xlsx（报备条目）：报备条目：应至少一行，实为空",
            "COUNT-03 错误 [戊.xlsx]报备表!E5（认定人数）：人数：应为0或正整数，实为“十人”",
            "FORM-06 错误 [戊.xlsx]报备表!E7（认定人数）：合计：按其他数据应为“11”，实为“21”");
    assertThat(merged.refused()).hasSize(8);
    assertThat(merged.isComplete()).isFalse();
    assertThat(merged.filing(DAY, "测试联络", PHONE).rows())
        .extracting(PrefectureFiling.Row::organization)
        .containsExactly("兰州示范机构1", "兰州示范机构1");
    assertThat(merged.sources().get(8)).hasToString("戊.xlsx：未汇总，2处错误");
  }

  @Test
  void whoFilesElsewhereIsNamedWhenTheOrganizationsAreKnown() {
    List<Organization> known =
        List.of(
            organization(1, OrganizationLevel.municipal(Prefecture.LANZHOU)),
            organization(2, OrganizationLevel.municipal(Prefecture.TIANSHUI)),
            organization(3, OrganizationLevel.provincial()));
    SessionFiling renamed = filing(1, SEPTEMBER, 1);
    MergedFilings merged =
        MERGE
            .withOrganizations(known)
            .values(
                List.of(
                    new SessionFiling(
                        "兰州示范",
                        renamed.siteCode(),
                        SEPTEMBER,
                        renamed.filingDate(),
                        renamed.rows(),
                        renamed.contact(),
                        renamed.phone()),
                    filing(2, SEPTEMBER, 1),
                    filing(3, SEPTEMBER, 1),
                    filing(4, SEPTEMBER, 1)));
    assertThat(lines(merged))
        .containsExactly(
            "MERGE-07 警告 第1份（申报单位）：单位名称应与备案一致：“兰州示范机构1”，实为“兰州示范”",
            "MERGE-04 错误 第2份（申报单位）：“兰州示范机构2”应向天水市人力资源和社会保障局报备，不属于兰州市",
            "MERGE-04 错误 第3份（申报单位）：“兰州示范机构3”应向甘肃省职业技能鉴定指导中心报备，不属于兰州市",
            "MERGE-06 警告 第4份（申报单位）：“兰州示范机构4”（S000062000004）不在所给的社评组织名单中");
    assertThat(merged.sources())
        .extracting(Source::isMerged)
        .containsExactly(true, false, false, true);
  }

  @Test
  void aCopyThatAnotherProgramSavedIsACopy() {
    SessionFiling filing = filing(1, SEPTEMBER, 2);
    Path saved = write("另存.xlsx", filing);
    Books.edit(saved, book -> {});
    MergedFilings merged = MERGE.files(List.of(write("原件.xlsx", filing), saved));
    assertThat(lines(merged)).containsExactly("MERGE-02 错误 另存.xlsx：与“原件.xlsx”内容相同，未重复汇总");
    assertThat(merged.filing(DAY, "测试联络", PHONE).rows()).hasSize(2);
  }

  @Test
  void theSameNameUnderTwoSiteCodesIsNamedOnBothSides() {
    SessionFiling one = filing(1, SEPTEMBER, 1);
    SessionFiling two =
        new SessionFiling(
            one.organization(),
            site(2),
            SEPTEMBER,
            one.filingDate(),
            one.rows(),
            one.contact(),
            one.phone());
    MergedFilings merged = MERGE.values(List.of(one, two));
    assertThat(lines(merged))
        .containsExactly(
            "MERGE-03 错误 第1份（申报单位）：与“第2份”的申报单位同为“兰州示范机构1”而内容不同，请只留一份；两份均未汇总",
            "MERGE-03 错误 第2份（申报单位）：与“第1份”的申报单位同为“兰州示范机构1”而内容不同，请只留一份；两份均未汇总");
    assertThat(merged.filing(DAY, "测试联络", PHONE).rows()).isEmpty();
  }

  @Test
  void filesOfAnotherEditionMergeThroughItsForm() {
    Form<SessionFiling> form = Forms.in(Edition.gansu(2026)).sessionFiling();
    Path file = folder.resolve("考点.xlsx");
    form.write(filing(1, SEPTEMBER, 2), file);
    assertThat(MERGE.withForm(form).files(List.of(file)).isComplete()).isTrue();
  }

  @Test
  void progressIsReportedAndMayEndTheWork() {
    List<Path> files =
        List.of(write("甲.xlsx", filing(1, SEPTEMBER, 1)), write("乙.xlsx", filing(2, SEPTEMBER, 1)));
    List<String> told = new ArrayList<>();
    MERGE
        .withProgress((work, done, total) -> told.add(work + " " + done + "/" + total.orElse(0)))
        .files(files);
    assertThat(told).containsExactly("读取甲.xlsx 1/2", "读取乙.xlsx 2/2");
    assertThatThrownBy(() -> MERGE.withProgress((work, done, total) -> false).files(files))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void threeHundredFilesMerge() {
    List<Path> files =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> write(i + ".xlsx", filing(i, SEPTEMBER, 4)))
            .toList();
    MergedFilings merged = MERGE.files(files);
    assertThat(merged).hasToString("兰州市2024年9月：收到300份，汇总300份，0份有误");
    assertThat(merged.filing(DAY, "测试联络", PHONE).rows()).hasSize(1200);
  }

  private static Organization organization(int i, OrganizationLevel level) {
    return new Organization(
        "兰州示范机构" + i,
        site(i),
        level,
        UnifiedSocialCreditCode.parse("12620100MB00000431"),
        FiledScope.of(FiledScope.Entry.of(Occupation.of("6-31-01-03", "电工"), SkillLevel.LEVEL_5)));
  }
}
