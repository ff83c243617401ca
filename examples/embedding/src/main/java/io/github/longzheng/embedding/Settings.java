package io.github.longzheng.embedding;

import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import io.github.longzheng.core.WorkType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code application.yml} says under {@code longzheng}.
 *
 * @param planYear year of the certification plan that ships with the library
 * @param planFile a plan file for another year; replaces {@code planYear}
 * @param today a fixed day for demonstrations; the real day when absent
 * @param allowedHosts names under which browsers may reach the service
 * @param work folder and bounds of uploads and jobs
 * @param organization who files
 * @param filing what the attachments say beside dates and people
 */
@ConfigurationProperties("longzheng")
public record Settings(
    int planYear,
    @Nullable String planFile,
    @Nullable LocalDate today,
    Set<String> allowedHosts,
    Work work,
    OrganizationEntry organization,
    Filing filing) {

  /**
   * Bounds of the work.
   *
   * @param folder where uploads and results lie for a while; the system's folder when absent
   * @param threads jobs that run at one time
   * @param queue jobs that may wait; more are refused
   * @param maxRows rows of an upload
   * @param keep how long a finished job and its files stay
   */
  public record Work(
      @Nullable String folder, int threads, int queue, long maxRows, Duration keep) {}

  /**
   * The organization in plain texts.
   *
   * @param name full name as filed
   * @param siteCode 机构（站点）编码
   * @param prefecture name of the prefecture of a municipal organization; absent: provincial
   * @param creditCode 统一社会信用代码
   * @param scope what is filed
   */
  public record OrganizationEntry(
      String name,
      String siteCode,
      @Nullable String prefecture,
      String creditCode,
      List<ScopeEntry> scope) {

    /** The organization, checked by the library. */
    public Organization toOrganization() {
      return new Organization(
          name,
          SiteCode.parse(siteCode),
          Optional.ofNullable(prefecture)
              .map(Prefecture::parse)
              .map(OrganizationLevel::municipal)
              .orElseGet(OrganizationLevel::provincial),
          UnifiedSocialCreditCode.parse(creditCode),
          new FiledScope(scope.stream().map(ScopeEntry::toEntry).toList()));
    }
  }

  /**
   * One filed line.
   *
   * @param code occupation code
   * @param occupation occupation
   * @param workType work type, where there is one
   * @param levels level digits, 5 to 1
   */
  public record ScopeEntry(
      String code, String occupation, @Nullable String workType, List<Integer> levels) {
    FiledScope.Entry toEntry() {
      return new FiledScope.Entry(
          Occupation.of(code, occupation),
          Optional.ofNullable(workType).map(WorkType::of),
          levels.stream().map(SkillLevel::ofDigit).collect(Collectors.toSet()));
    }
  }

  /**
   * What the attachments say beside dates and people.
   *
   * @param skillsMode how skills are assessed
   * @param place 认定地点 in the title of attachment 3
   * @param site 考点名称
   * @param siteAddress 考点地址
   * @param examiners 考评人员
   * @param supervisors 内部质量督导员
   * @param contact 联系人
   * @param phone 联系电话
   * @param reviewer 资格审核人
   * @param principal 单位负责人
   * @param dataManager 信息管理员
   * @param filledBy 填报人
   * @param checkedBy 审核人
   */
  public record Filing(
      SkillsMode skillsMode,
      String place,
      String site,
      String siteAddress,
      List<String> examiners,
      List<String> supervisors,
      String contact,
      String phone,
      String reviewer,
      String principal,
      String dataManager,
      String filledBy,
      String checkedBy) {

    /** 联系电话, checked by the library. */
    public PhoneNumber phoneNumber() {
      return PhoneNumber.parse(phone);
    }
  }
}
