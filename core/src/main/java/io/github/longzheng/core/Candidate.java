package io.github.longzheng.core;

import java.util.Objects;
import java.util.Optional;

/**
 * A person who registers for an assessment (报考人员). Gender and birth date are those of the identity
 * number and cannot contradict it.
 *
 * @param name 姓名, at most 50 characters
 * @param documentType 证件类型
 * @param id 证件号码
 * @param education 文化程度, as on the option list of the platform
 * @param employer 所在单位, where there is one
 * @param phone 联系电话, where there is one
 */
public record Candidate(
    String name,
    DocumentType documentType,
    CitizenId id,
    Optional<String> education,
    Optional<String> employer,
    Optional<PhoneNumber> phone) {

  public Candidate {
    FreeText.requireName(name, 50, "姓名");
    Objects.requireNonNull(documentType, "documentType");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(education, "education");
    education.ifPresent(text -> FreeText.require(text, 20, "文化程度"));
    Objects.requireNonNull(employer, "employer");
    employer.ifPresent(text -> FreeText.require(text, Organization.MAX_NAME, "所在单位"));
    Objects.requireNonNull(phone, "phone");
  }

  /** A candidate with a resident identity card, of whom only name and number are known. */
  public static Candidate of(String name, CitizenId id) {
    return new Candidate(
        name,
        DocumentType.RESIDENT_IDENTITY_CARD,
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same person with this 文化程度. */
  public Candidate withEducation(String education) {
    return new Candidate(name, documentType, id, Optional.of(education), employer, phone);
  }

  /** The same person with this 所在单位. */
  public Candidate withEmployer(String employer) {
    return new Candidate(name, documentType, id, education, Optional.of(employer), phone);
  }

  /** The same person with this 联系电话. */
  public Candidate withPhone(PhoneNumber phone) {
    return new Candidate(name, documentType, id, education, employer, Optional.of(phone));
  }

  /** 性别, from the identity number. */
  public Gender gender() {
    return id.gender();
  }

  /** Masked: {@code 测**（620000********0012）}. */
  @Override
  public String toString() {
    return PersonalData.maskName(name) + "（" + id + "）";
  }
}
