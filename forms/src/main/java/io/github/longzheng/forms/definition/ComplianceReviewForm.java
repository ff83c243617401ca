package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Block.boxed;
import static io.github.longzheng.forms.layout.Block.heading;
import static io.github.longzheng.forms.layout.Block.opinion;
import static io.github.longzheng.forms.layout.Block.pair;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.count;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.named;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.ComplianceReview;
import io.github.longzheng.forms.ComplianceReview.CheckLine;
import io.github.longzheng.forms.ComplianceReview.DataType;
import io.github.longzheng.forms.SubjectCount;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Rule;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.util.List;

/** Attachment 7, 职业技能等级证书数据合规审核表. Reconstructed from sibling forms. */
public final class ComplianceReviewForm {
  private static final String SIGNATURE = "签字：                  （盖章）            年    月    日";
  private static final List<Double> GRID = List.of(6.0, 18.0, 14.0, 14.0, 14.0, 14.0, 10.0);

  private static final Field<ComplianceReview, String> ORGANIZATION =
      Field.of("organization", "单位名称", text(), ComplianceReview::organization);
  private static final Field<ComplianceReview, String> PERSON_IN_CHARGE =
      Field.of("personInCharge", "单位负责人", name(), ComplianceReview::personInCharge);
  private static final Field<ComplianceReview, String> INFORMATION_MANAGER =
      Field.of("informationManager", "信息管理员", name(), ComplianceReview::informationManager);
  private static final Field<ComplianceReview, String> BATCH =
      Field.of("batch", "数据批次名称", text(), ComplianceReview::batch);
  private static final Field<ComplianceReview, DataType> TYPE =
      Field.of(
          "type",
          "数据类型",
          named(DataType.values(), DataType::chineseName, "新增或更正"),
          ComplianceReview::type);
  private static final Field<ComplianceReview, LocalDate> DATE =
      Field.of("date", "审核日期", chineseDate(), ComplianceReview::date);

  private static final Table<ComplianceReview, SubjectCount> COUNTS =
      Subjects.<ComplianceReview>countTable(ComplianceReview::counts).spanning(2, 2, 1, 1);

  private static final Field<CheckLine, String> RULE =
      Field.of("rule", "规则编号", text(), CheckLine::ruleId);
  private static final Field<CheckLine, String> REQUIREMENT =
      Field.of("requirement", "审核内容", text(), CheckLine::requirement);
  private static final Field<CheckLine, Integer> CHECKED =
      Field.of("checked", "审核条数", count(), CheckLine::checked);
  private static final Field<CheckLine, Integer> FAILED =
      Field.of("failed", "不符合条数", count(), CheckLine::failed);
  private static final Field<CheckLine, String> RESULT =
      Field.derived("result", "审核结果", text(), CheckLine::result);

  private static final Table<ComplianceReview, CheckLine> CHECKS =
      Table.of(
          "checks",
          List.of(
              Column.of(RULE, 18),
              Column.of(REQUIREMENT, 28).left().span(2),
              Column.of(CHECKED, 14),
              Column.of(FAILED, 12),
              Column.of(RESULT, 10)),
          ComplianceReview::checks,
          values ->
              new CheckLine(
                  values.get(RULE),
                  values.get(REQUIREMENT),
                  values.get(CHECKED),
                  values.get(FAILED)));

  private static final List<Rule<ComplianceReview>> RULES =
      List.of(
          Rules.notEmpty("REVIEW-01", "数据信息", ComplianceReview::counts),
          Rules.notEmpty("REVIEW-02", "审核内容", ComplianceReview::checks),
          Rules.eachRow(
              "REVIEW-03",
              "不符合条数不超过审核条数",
              "no more failures than rows checked",
              FAILED.title(),
              ComplianceReview::checks,
              line -> line.failed() <= line.checked(),
              line -> line.failed() + " / " + line.checked()),
          Rules.eachRow(
              "REVIEW-04",
              "各项审核结果均为符合",
              "every rule to be kept",
              RESULT.title(),
              ComplianceReview::checks,
              line -> line.failed() == 0,
              line -> line.ruleId() + " " + line.failed() + "条"));

  public static final FormDefinition<ComplianceReview> DEFINITION =
      FormDefinition.workbook(
          Attachment.COMPLIANCE_REVIEW,
          values ->
              new ComplianceReview(
                  values.get(ORGANIZATION),
                  values.get(PERSON_IN_CHARGE),
                  values.get(INFORMATION_MANAGER),
                  values.get(BATCH),
                  values.get(TYPE),
                  values.get(DATE),
                  values.rows(COUNTS),
                  values.rows(CHECKS)),
          RULES,
          Sheet.portrait(
              "合规审核表",
              GRID,
              heading(Attachment.COMPLIANCE_REVIEW.title()),
              boxed(pair(ORGANIZATION, 2, 5)),
              boxed(pair(PERSON_IN_CHARGE, 2, 2), pair(INFORMATION_MANAGER, 1, 2)),
              boxed(pair(BATCH, 2, 5)),
              boxed(pair(TYPE, 2, 2), pair(DATE, 1, 2)),
              rows(COUNTS),
              rows(CHECKS),
              opinion("信息管理员审核意见", SIGNATURE),
              opinion("评价机构审核意见", SIGNATURE),
              opinion("市（州）人社部门审核意见", SIGNATURE),
              opinion("省鉴定中心审核意见", SIGNATURE)));

  private ComplianceReviewForm() {}
}
