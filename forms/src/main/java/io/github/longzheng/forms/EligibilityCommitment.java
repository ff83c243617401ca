package io.github.longzheng.forms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Attachment 2, 职业技能等级认定报考人员资格审核承诺书: the organization answers for the eligibility of its candidates
 * (C11, C17).
 *
 * @param addressee 主送机关: the provincial centre, or the prefecture's HR department
 * @param organization 承诺单位, full filed name
 * @param month 认定月份
 * @param counts 职业、工种、等级及人数
 * @param reviewer 资格审核人
 * @param date 承诺日期
 */
public record EligibilityCommitment(
    String addressee,
    String organization,
    YearMonth month,
    List<SubjectCount> counts,
    String reviewer,
    LocalDate date) {
  public EligibilityCommitment {
    FormTexts.require(addressee, "主送机关");
    FormTexts.require(organization, "承诺单位");
    FormTexts.requireMonth(month, "认定月份");
    counts = List.copyOf(counts);
    FormTexts.requireName(reviewer, "资格审核人");
    FormTexts.requireDate(date, "承诺日期");
  }
}
