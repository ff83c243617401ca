package io.github.longzheng.forms;

import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.InvalidValueException.Reason;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.ValueType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Attachment 4, 市(州)职业技能等级认定报备表: the filings of a prefecture's organizations, merged (C10).
 *
 * @param prefecture 市（州）
 * @param month 认定月份
 * @param filingDate 报备日期
 * @param rows the organizations' rows, those of one organization next to each other
 * @param contact 联系人
 * @param phone 联系电话
 */
public record PrefectureFiling(
    Prefecture prefecture,
    YearMonth month,
    LocalDate filingDate,
    List<Row> rows,
    String contact,
    PhoneNumber phone) {

  /**
   * A row of an organization's filing.
   *
   * @param organization 社评组织名称
   * @param filed the row
   */
  public record Row(String organization, SessionFiling.Row filed) {
    public Row {
      FormTexts.require(organization, "社评组织名称");
      Objects.requireNonNull(filed, "filed");
    }
  }

  public PrefectureFiling {
    Objects.requireNonNull(prefecture, "prefecture");
    FormTexts.requireMonth(month, "认定月份");
    FormTexts.requireDate(filingDate, "报备日期");
    rows = List.copyOf(rows);
    FormTexts.requireName(contact, "联系人");
    Objects.requireNonNull(phone, "phone");
  }

  /**
   * The merge of these filings, in their order.
   *
   * @throws InvalidValueException when a filing is for another month
   */
  public static PrefectureFiling merge(
      Prefecture prefecture,
      YearMonth month,
      LocalDate filingDate,
      List<SessionFiling> filings,
      String contact,
      PhoneNumber phone) {
    for (SessionFiling filing : filings) {
      if (!filing.month().equals(month)) {
        throw InvalidValueException.of(
            ValueType.DATE,
            Reason.CONTRADICTION,
            filing.organization() + " " + filing.month(),
            "filings for " + month,
            month + "的报备表");
      }
    }
    List<Row> rows =
        filings.stream()
            .flatMap(f -> f.rows().stream().map(row -> new Row(f.organization(), row)))
            .toList();
    return new PrefectureFiling(prefecture, month, filingDate, rows, contact, phone);
  }

  /** 合计认定人数. */
  public int headCount() {
    return rows.stream().mapToInt(row -> row.filed().headCount()).reduce(0, Math::addExact);
  }
}
