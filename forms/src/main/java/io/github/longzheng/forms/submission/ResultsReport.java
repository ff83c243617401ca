package io.github.longzheng.forms.submission;

import io.github.longzheng.core.FreeText;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How an organization reports results (结果上报说明): what attachments 5 to 8 say beside results and
 * certificates.
 *
 * @param batch 数据批次名称, such as {@code 2024年9月第1批}
 * @param skillsDate 技能认定日期
 * @param publicityFrom first day of publicity (公示首日)
 * @param reportedOn the day that the documents bear
 * @param filledBy 填报人
 * @param reviewedBy 审核人
 * @param personInCharge 单位负责人
 * @param informationManager 信息管理员
 */
public record ResultsReport(
    String batch,
    LocalDate skillsDate,
    LocalDate publicityFrom,
    LocalDate reportedOn,
    String filledBy,
    String reviewedBy,
    String personInCharge,
    String informationManager) {
  private static final int MAX_BATCH = 300;

  public ResultsReport {
    FreeText.require(batch, MAX_BATCH, "数据批次名称");
    Objects.requireNonNull(skillsDate, "skillsDate");
    Objects.requireNonNull(publicityFrom, "publicityFrom");
    Objects.requireNonNull(reportedOn, "reportedOn");
    Objects.requireNonNull(filledBy, "filledBy");
    Objects.requireNonNull(reviewedBy, "reviewedBy");
    Objects.requireNonNull(personInCharge, "personInCharge");
    Objects.requireNonNull(informationManager, "informationManager");
  }

  /** The same report on another day. */
  public ResultsReport reportedOn(LocalDate day) {
    return new ResultsReport(
        batch,
        skillsDate,
        publicityFrom,
        day,
        filledBy,
        reviewedBy,
        personInCharge,
        informationManager);
  }
}
