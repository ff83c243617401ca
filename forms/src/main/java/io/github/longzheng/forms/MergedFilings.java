package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of merging filings (汇总结果): each file with its findings, and of the good ones attachment
 * 4.
 *
 * @param prefecture 市（州）
 * @param month 认定月份
 * @param sources the files, in their order
 */
public record MergedFilings(Prefecture prefecture, YearMonth month, List<Source> sources) {
  public MergedFilings {
    Objects.requireNonNull(prefecture, "prefecture");
    Objects.requireNonNull(month, "month");
    sources = List.copyOf(sources);
  }

  /**
   * One file or value (一份报备表).
   *
   * @param name name of the file
   * @param filing what was read, as far as it could be
   * @param findings what was found, in places such as {@code [甲校.xlsx]报备表!E12}
   */
  public record Source(String name, Optional<SessionFiling> filing, List<Finding> findings) {
    public Source {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(filing, "filing");
      findings = List.copyOf(findings);
    }

    /** Whether its rows are in the merge: it was read whole, and no finding is an error. */
    public boolean isMerged() {
      return filing.isPresent() && !Finding.anyError(findings);
    }

    /** Name, and what became of it: {@code 甲校.xlsx：已汇总3行42人}. */
    @Override
    public String toString() {
      return isMerged()
          ? name + "：已汇总" + filing.map(f -> f.rows().size() + "行" + f.headCount() + "人").orElse("")
          : name + "：未汇总，" + findings.stream().filter(Finding::isError).count() + "处错误";
    }
  }

  /** The findings of all files, in their order. */
  public List<Finding> findings() {
    return sources.stream().flatMap(source -> source.findings().stream()).toList();
  }

  /** Whether every file is in the merge. */
  public boolean isComplete() {
    return sources.stream().allMatch(Source::isMerged);
  }

  /** The files that are not in the merge. */
  public List<Source> refused() {
    return sources.stream().filter(source -> !source.isMerged()).toList();
  }

  /**
   * Attachment 4 of the files that are good, however many are not: ask {@link #isComplete} first.
   *
   * @param filingDate 报备日期
   * @param contact 联系人 of the prefecture
   * @param phone 联系电话
   */
  public PrefectureFiling filing(LocalDate filingDate, String contact, PhoneNumber phone) {
    return PrefectureFiling.merge(
        prefecture,
        month,
        filingDate,
        sources.stream()
            .filter(Source::isMerged)
            .flatMap(source -> source.filing().stream())
            .toList(),
        contact,
        phone);
  }

  /** One line, to be shown to a clerk: {@code 兰州市2024年9月：收到12份，汇总10份，2份有误}. */
  @Override
  public String toString() {
    return prefecture.chineseName()
        + month.getYear()
        + "年"
        + month.getMonthValue()
        + "月：收到"
        + sources.size()
        + "份，汇总"
        + (sources.size() - refused().size())
        + "份，"
        + refused().size()
        + "份有误";
  }
}
