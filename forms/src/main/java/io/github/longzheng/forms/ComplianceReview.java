package io.github.longzheng.forms;

import io.github.longzheng.forms.definition.RosterRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Attachment 7, 职业技能等级证书数据合规审核表: what was checked in a batch of certificate data (C14).
 *
 * @param organization 单位名称, full filed name
 * @param personInCharge 单位负责人
 * @param informationManager 信息管理员
 * @param batch 数据批次名称
 * @param type 数据类型
 * @param date 审核日期
 * @param counts 职业、工种、等级及证书数量
 * @param checks one line for each compliance rule
 */
public record ComplianceReview(
    String organization,
    String personInCharge,
    String informationManager,
    String batch,
    DataType type,
    LocalDate date,
    List<SubjectCount> counts,
    List<CheckLine> checks) {

  /** Whether the data are new or correct earlier ones (数据类型). */
  public enum DataType {
    /** 新增. */
    NEW("新增"),
    /** 更正. */
    CORRECTION("更正");

    private final String chineseName;

    DataType(String chineseName) {
      this.chineseName = chineseName;
    }

    /** {@code 新增} or {@code 更正}. */
    public String chineseName() {
      return chineseName;
    }
  }

  /**
   * The result of one rule (审核项).
   *
   * @param ruleId id of the rule, such as {@code ROSTER-02}
   * @param requirement what it requires
   * @param checked number of rows checked
   * @param failed number of rows that fail
   */
  public record CheckLine(String ruleId, String requirement, int checked, int failed) {
    public CheckLine {
      FormTexts.require(ruleId, "规则编号");
      FormTexts.require(requirement, "审核内容");
      SubjectCount.requireCount(checked);
      SubjectCount.requireCount(failed);
    }

    /** {@code 符合}, {@code 不符合}, or {@code 未审核} where nothing was checked. */
    public String result() {
      return failed > 0 ? "不符合" : checked > 0 ? "符合" : "未审核";
    }
  }

  public ComplianceReview {
    FormTexts.require(organization, "单位名称");
    FormTexts.requireName(personInCharge, "单位负责人");
    FormTexts.requireName(informationManager, "信息管理员");
    FormTexts.require(batch, "数据批次名称");
    Objects.requireNonNull(type, "type");
    FormTexts.requireDate(date, "审核日期");
    counts = List.copyOf(counts);
    checks = List.copyOf(checks);
  }

  /** The lines that a roster's rules give: what each requires, rows checked, rows that fail. */
  public static List<CheckLine> checksOf(CertificateRoster roster) {
    return RosterRules.PER_ROW.stream()
        .map(
            rule ->
                new CheckLine(
                    rule.id(),
                    rule.requirement(),
                    roster.entries().size(),
                    rule.check(roster).size()))
        .toList();
  }
}
