package io.github.longzheng.forms.submission;

import io.github.longzheng.core.FreeText;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SkillsMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an organization holds a session (认定安排): what attachments 1, 2 and 3 say beside the registered
 * candidates and the dates of the plan.
 *
 * @param place 开展地点, such as {@code 兰州市}
 * @param site 考点名称
 * @param address 考点地址
 * @param skillsMode 技能认定方式
 * @param examiners 考评人员
 * @param supervisors 内部质量督导员
 * @param reviewer 资格审核人
 * @param contact 联系人
 * @param phone 联系电话
 * @param documentNumber 发文字号 of attachment 3, where it has one
 * @param filingDate the day that the documents bear
 */
public record SessionArrangement(
    String place,
    String site,
    String address,
    SkillsMode skillsMode,
    List<String> examiners,
    List<String> supervisors,
    String reviewer,
    String contact,
    PhoneNumber phone,
    Optional<String> documentNumber,
    LocalDate filingDate) {
  private static final int MAX_TEXT = 300;

  public SessionArrangement {
    FreeText.require(place, MAX_TEXT, "开展地点");
    FreeText.require(site, MAX_TEXT, "考点名称");
    FreeText.require(address, MAX_TEXT, "考点地址");
    Objects.requireNonNull(skillsMode, "skillsMode");
    examiners = List.copyOf(examiners);
    supervisors = List.copyOf(supervisors);
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(phone, "phone");
    Objects.requireNonNull(documentNumber, "documentNumber");
    Objects.requireNonNull(filingDate, "filingDate");
  }

  /** The same with a document number for attachment 3, such as {@code 陇证校〔2024〕9号}. */
  public SessionArrangement withDocumentNumber(String documentNumber) {
    return new SessionArrangement(
        place,
        site,
        address,
        skillsMode,
        examiners,
        supervisors,
        reviewer,
        contact,
        phone,
        Optional.of(documentNumber),
        filingDate);
  }
}
