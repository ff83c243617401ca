package io.github.longzheng.forms.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.Severity;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.ComplianceReview;
import io.github.longzheng.forms.ComplianceReview.CheckLine;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.RefusedFormException;
import io.github.longzheng.forms.SubjectCount;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get to see of a review: the page, the workbook and attachment 7. */
class ReviewReportTest {
  @TempDir Path folder;

  /** A batch with enough wrong for every part of a report. */
  static Batch bad() {
    Batch batch = Batch.clean(5, 60);
    batch.set(2, RosterColumn.ID, "620000 " + batch.text(2, RosterColumn.ID).substring(6));
    batch.set(3, RosterColumn.GENDER, batch.text(3, RosterColumn.GENDER).equals("男") ? "女" : "男");
    batch.set(4, RosterColumn.EDUCATION, "<b>本科</b>");
    batch.set(5, RosterColumn.NUMBER, batch.text(0, RosterColumn.NUMBER));
    batch.set(6, RosterColumn.REMARK, "原号" + batch.text(6, RosterColumn.ID));
    batch.set(7, RosterColumn.OCCUPATION, batch.text(7, RosterColumn.ID));
    for (int row = 10; row < 40; row++) {
      batch.set(row, RosterColumn.ASSESSOR, "甘肃陇证示范培训学校");
    }
    return batch;
  }

  private static ReviewResult review(Batch batch) {
    return batch.review().withFindingsPerRule(20).run(batch.head(), batch.stream());
  }

  @Test
  void thePageHasTheVerdictTheFiguresAndEveryListedFinding() {
    ReviewResult result = review(bad());
    String html = result.toHtml();
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("不能上报：" + result.findings(Severity.ERROR) + "处错误须更正")
        .contains("ROSTER-19")
        .contains("共30处，列出前20处")
        .contains("&lt;b&gt;本科&lt;/b&gt;")
        .doesNotContain("<b>本科</b>")
        .doesNotContain("http", "<script", "src=");
    for (Finding finding : result.findings()) {
      assertThat(html).contains(finding.location().toString());
    }
    assertThat(review(Batch.clean(5, 3)).toHtml()).contains("已审核的规则全部符合；14条规则未审核，见下");
    assertThat(review(Batch.clean(5, 0)).toHtml()).contains("没有可审核的数据，不能上报");
  }

  @Test
  void theWorkbookHasTheSameFindings() throws Exception {
    ReviewResult result = review(bad());
    Path file = folder.resolve("审核报告.xlsx");
    result.writeReport(file);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      Sheet findings = book.getSheet("逐条清单");
      assertThat(findings.getLastRowNum()).isEqualTo(result.findings().size());
      assertThat(findings.getRow(1).getCell(4).getStringCellValue())
          .isEqualTo(result.findings().get(0).message());
      assertThat(book.getSheet("未审核").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("ROSTER-19");
      Row worst = book.getSheet("按规则汇总").getRow(5);
      assertThat(worst.getCell(0).getStringCellValue()).isEqualTo("ROSTER-05");
      assertThat(worst.getCell(6).getNumericCellValue()).isEqualTo(30);
    }
    assertThatThrownBy(() -> result.writeReport(folder.resolve("报告.pdf")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAnInternalCopyShowsNumbersInFull() throws Exception {
    Batch batch = bad();
    ReviewResult result = review(batch);
    Path page = folder.resolve("报告.html");
    Path sheet = folder.resolve("报告.xlsx");
    result.writeReport(page);
    result.writeReport(sheet);
    String shown = Files.readString(page) + texts(sheet) + result + result.findings();
    result.writeReport(page, ReportOption.INTERNAL_COPY);
    result.writeReport(sheet, ReportOption.INTERNAL_COPY);
    String internal = Files.readString(page);
    String internalSheet = texts(sheet);
    String spaced = batch.text(2, RosterColumn.ID);
    assertThat(shown).contains("620000").doesNotContain(spaced.substring(7, 17));
    for (int row = 0; row < batch.rows.size(); row++) {
      String birthDate = batch.text(row, RosterColumn.ID).replace(" ", "").substring(6, 14);
      assertThat(shown).doesNotContain("620000" + birthDate).doesNotContain(birthDate + "0");
    }
    assertThat(internal).contains(spaced, "内部资料", "不得外传");
    assertThat(internalSheet).contains(spaced, "内部资料");
  }

  private static String texts(Path file) throws Exception {
    StringBuilder texts = new StringBuilder();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            texts.append(cell).append('\n');
          }
        }
      }
    }
    return texts.toString();
  }

  // ---- attachment 7

  private static ComplianceReview attachment(ReviewResult result) {
    return result.toComplianceReview(
        Batch.SCHOOL, "测试负责", "测试管理", "2024年9月第1批", ComplianceReview.DataType.NEW, Batch.TODAY);
  }

  @Test
  void attachmentSevenOfACleanBatchIsWrittenAndReadBack() {
    Batch batch = Batch.clean(5, 25);
    ComplianceReview review = attachment(review(batch));
    Path file = folder.resolve("附件7.xlsx");
    Forms.complianceReview().write(review, file);
    assertThat(Forms.complianceReview().read(file).orElseThrow()).isEqualTo(review);
    assertThat(SubjectCount.total(review.counts())).isEqualTo(25);
    assertThat(review.checks()).hasSizeLessThan(30);
    assertThat(review.checks())
        .filteredOn(line -> line.result().equals("未审核"))
        .extracting(CheckLine::ruleId)
        .contains("ROSTER-19", "ROSTER-10");
    assertThat(review.checks())
        .filteredOn(line -> line.requirement().equals("证件号码"))
        .extracting(CheckLine::ruleId, CheckLine::checked, CheckLine::failed)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ID-01等7项", 25, 0));
  }

  @Test
  void attachmentSevenOfABadBatchNamesTheRulesAndIsRefused() {
    ComplianceReview review = attachment(review(bad()));
    assertThat(review.checks())
        .filteredOn(line -> line.failed() > 0)
        .extracting(CheckLine::ruleId, CheckLine::failed)
        .contains(
            org.assertj.core.groups.Tuple.tuple("ROSTER-05", 30),
            org.assertj.core.groups.Tuple.tuple("ROSTER-02", 1),
            org.assertj.core.groups.Tuple.tuple("ID-02、ID-15", 2));
    assertThatThrownBy(() -> Forms.complianceReview().write(review, folder.resolve("附件7.xlsx")))
        .isInstanceOf(RefusedFormException.class)
        .hasMessageContaining("REVIEW-04");
  }

  @Test
  void attachmentSixAndTheReviewCallTheSameRulesTheSame() {
    List<CheckLine> lines =
        ComplianceReview.checksOf(new CertificateRoster(Batch.SCHOOL, Batch.TODAY, List.of()));
    assertThat(lines).isNotEmpty();
    for (CheckLine line : lines) {
      assertThat(ReviewRules.standard().rule(line.ruleId()).info().requirement())
          .isEqualTo(line.requirement());
    }
  }

  @Test
  void aRosterAsAValueIsReviewedToo() {
    Candidate holder = Candidate.of("测试甲", Batch.id(4_711)).withEducation("大学本科");
    Certificate certificate =
        new Certificate(
            CertificateNumber.of(Batch.SITE, 2024, SkillLevel.LEVEL_4, 1),
            holder,
            Batch.ELECTRICIAN,
            Score.of(Mark.of(80), Mark.of(80)),
            Batch.ISSUED,
            Batch.SCHOOL,
            "另一家");
    CertificateRoster roster =
        CertificateRoster.of(Batch.SCHOOL, Batch.TODAY, List.of(certificate, certificate));
    ReviewResult result = Review.standard(ReviewContext.on(Batch.TODAY)).review(roster);
    assertThat(result.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.location())
        .containsExactly("ROSTER-02 第2行（证书编号）", "ROSTER-12 第1行（发证机构）", "ROSTER-12 第2行（发证机构）");
    assertThat(result.subjects()).containsExactly(new SubjectCount(Batch.ELECTRICIAN, 2));
  }

  @Test
  void whatIsNotKnownIsNeverPassed() {
    Batch batch = Batch.clean(5, 4);
    ReviewResult result =
        Review.standard(ReviewContext.on(Batch.TODAY)).run(batch.head(), batch.stream());
    assertThat(result.isClean()).isTrue();
    assertThat(result.notApplied())
        .extracting(NotApplied::toString)
        .contains(
            "未审核：SCOPE-11 职业在备案范围内（缺少机构备案信息（名称、站点编码、备案范围））",
            "未审核：ROSTER-17 自发证日期起30个工作日内上报（缺少年度认定计划）",
            "未审核：ROSTER-16 发证日期在公示期满之后（缺少年度认定计划、公示起始日期）");
    assertThat(result.checks())
        .filteredOn(line -> line.ruleId().equals("SCOPE-11"))
        .extracting(CheckLine::result)
        .containsExactly("未审核");
    assertThatThrownBy(() -> result.count("SCOPE-11"))
        .isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  void aDateInAnUnpublishedYearIsNotJudgedAndTheOthersAre() {
    Batch batch = Batch.clean(5, 2);
    batch.set(1, RosterColumn.ISSUE_DATE, "2024-03-01");
    batch.set(0, RosterColumn.ISSUE_DATE, "2098-10-18");
    batch.set(0, RosterColumn.NUMBER, "");
    ReviewContext context = ReviewContext.on(Batch.TODAY).withPlan(CertificationPlan.gansu(2024));
    ReviewResult result = Review.standard(context).run(batch.head(), batch.stream());
    assertThat(result.notApplied())
        .extracting(NotApplied::toString)
        .contains("未审核：ROSTER-17 自发证日期起30个工作日内上报（所需年份的放假安排尚未公布，无法计算（2098-10-18））");
    assertThat(result.findings()).extracting(Finding::ruleId).contains("ROSTER-18");
    assertThat(result.count("ROSTER-17").checked()).isEqualTo(1);
  }

  @Test
  void listsAreBoundedAndCountsAreNot() {
    ReviewResult result = review(bad());
    assertThat(result.count("ROSTER-05").findings()).isEqualTo(30);
    List<Finding> listed =
        result.findings().stream().filter(f -> f.ruleId().equals("ROSTER-05")).toList();
    assertThat(listed).hasSize(20);
    assertThat(listed.get(0).location().toString()).isEqualTo("第11行（评价机构）");
  }
}
