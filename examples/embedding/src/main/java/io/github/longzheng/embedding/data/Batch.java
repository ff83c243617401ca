package io.github.longzheng.embedding.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch of a certification session (批次), such as {@code 2024年9月第1批}, and how far it is.
 *
 * @param id random, safe to show in an address
 * @param month its session
 * @param number counted from 1 within the month
 * @param filedOn when the registration package was made
 * @param publicityFrom first day of publicity
 * @param reportedOn when the results package was made
 * @param registrations stored candidates
 * @param marks stored marks
 * @param numbers stored certificate numbers
 * @param issueDate 发证日期 of the stored certificate numbers; the last one where they differ
 */
public record Batch(
    UUID id,
    YearMonth month,
    int number,
    Optional<LocalDate> filedOn,
    Optional<LocalDate> publicityFrom,
    Optional<LocalDate> reportedOn,
    int registrations,
    int marks,
    int numbers,
    Optional<LocalDate> issueDate) {

  /** {@code 2024年9月第1批}. */
  public String title() {
    return month.getYear() + "年" + month.getMonthValue() + "月第" + number + "批";
  }

  /** What is to be done next, for people. */
  public String stage() {
    if (reportedOn.isPresent()) {
      return "已生成上报材料";
    }
    if (numbers > 0) {
      return "待上报";
    }
    if (marks > 0) {
      return "待证书编号";
    }
    if (filedOn.isPresent()) {
      return "待成绩";
    }
    return registrations > 0 ? "待报备" : "待报名数据";
  }
}
