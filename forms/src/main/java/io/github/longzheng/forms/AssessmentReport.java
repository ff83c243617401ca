package io.github.longzheng.forms;

import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SkillsMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Attachment 3, 关于申请在xxx开展职业技能等级认定的报告: the letter that asks to hold a session (C09).
 *
 * @param documentNumber 发文字号, such as {@code 陇证校〔2024〕9号}
 * @param addressee 主送机关
 * @param organization 申请单位, full filed name
 * @param place 开展地点, the {@code xxx} of the title
 * @param month 认定月份
 * @param counts 职业、工种、等级及人数
 * @param theory 理论认定时间
 * @param skillsMode 技能认定方式
 * @param skills 技能认定时间
 * @param site 考点名称
 * @param address 考点地址
 * @param examiners 考评人员
 * @param supervisors 内部质量督导员
 * @param contact 联系人
 * @param phone 联系电话
 * @param date 成文日期
 */
public record AssessmentReport(
    Optional<String> documentNumber,
    String addressee,
    String organization,
    String place,
    YearMonth month,
    List<SubjectCount> counts,
    ExamTime theory,
    SkillsMode skillsMode,
    ExamTime skills,
    String site,
    String address,
    List<String> examiners,
    List<String> supervisors,
    String contact,
    PhoneNumber phone,
    LocalDate date) {
  public AssessmentReport {
    FormTexts.require(documentNumber, "发文字号");
    FormTexts.require(addressee, "主送机关");
    FormTexts.require(organization, "申请单位");
    FormTexts.require(place, "开展地点");
    FormTexts.requireMonth(month, "认定月份");
    counts = List.copyOf(counts);
    Objects.requireNonNull(theory, "theory");
    Objects.requireNonNull(skillsMode, "skillsMode");
    Objects.requireNonNull(skills, "skills");
    FormTexts.require(site, "考点名称");
    FormTexts.require(address, "考点地址");
    examiners = FormTexts.requireNames(examiners, "考评人员");
    supervisors = FormTexts.requireNames(supervisors, "内部质量督导员");
    FormTexts.requireName(contact, "联系人");
    Objects.requireNonNull(phone, "phone");
    FormTexts.requireDate(date, "成文日期");
  }
}
