package io.github.longzheng.forms;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillsMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Attachment 1, 甘肃省职业技能等级认定报备表: what an organization will assess in a month (C09).
 *
 * @param organization 申报单位, full filed name
 * @param siteCode 机构（站点）编码
 * @param month 认定月份
 * @param filingDate 报备日期
 * @param rows one row for each subject and site
 * @param contact 联系人
 * @param phone 联系电话
 */
public record SessionFiling(
    String organization,
    SiteCode siteCode,
    YearMonth month,
    LocalDate filingDate,
    List<Row> rows,
    String contact,
    PhoneNumber phone) {

  /**
   * A subject at a site (报备条目).
   *
   * @param subject 职业名称、工种名称、等级
   * @param headCount 认定人数
   * @param skillsMode 认定方式
   * @param theory 理论认定日期和时间
   * @param skills 技能认定日期和时间
   * @param site 考点名称
   * @param address 考点地址
   * @param examiners 考评人员
   * @param supervisors 内部质量督导员
   * @param remark 备注
   */
  public record Row(
      AssessmentSubject subject,
      int headCount,
      SkillsMode skillsMode,
      ExamTime theory,
      ExamTime skills,
      String site,
      String address,
      List<String> examiners,
      List<String> supervisors,
      Optional<String> remark) {
    public Row {
      Objects.requireNonNull(subject, "subject");
      SubjectCount.requireCount(headCount);
      Objects.requireNonNull(skillsMode, "skillsMode");
      Objects.requireNonNull(theory, "theory");
      Objects.requireNonNull(skills, "skills");
      FormTexts.require(site, "考点名称");
      FormTexts.require(address, "考点地址");
      examiners = FormTexts.requireNames(examiners, "考评人员");
      supervisors = FormTexts.requireNames(supervisors, "内部质量督导员");
      FormTexts.require(remark, "备注");
    }
  }

  public SessionFiling {
    FormTexts.require(organization, "申报单位");
    Objects.requireNonNull(siteCode, "siteCode");
    FormTexts.requireMonth(month, "认定月份");
    FormTexts.requireDate(filingDate, "报备日期");
    rows = List.copyOf(rows);
    FormTexts.requireName(contact, "联系人");
    Objects.requireNonNull(phone, "phone");
  }

  /** 合计认定人数. */
  public int headCount() {
    return rows.stream().mapToInt(Row::headCount).reduce(0, Math::addExact);
  }
}
