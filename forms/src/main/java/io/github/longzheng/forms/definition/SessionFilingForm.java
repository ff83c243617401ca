package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Block.byHand;
import static io.github.longzheng.forms.layout.Block.heading;
import static io.github.longzheng.forms.layout.Block.line;
import static io.github.longzheng.forms.layout.Block.pair;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.month;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.phone;
import static io.github.longzheng.forms.layout.Codecs.siteCode;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.SessionFiling;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/** Attachment 1, 甘肃省职业技能等级认定报备表. Reconstructed from the announcement and sibling forms. */
public final class SessionFilingForm {
  private static final Field<SessionFiling, String> ORGANIZATION =
      Field.<SessionFiling, String>of(
              "organization", "申报单位（盖章）", text(), SessionFiling::organization)
          .alias("申报单位", "单位名称", "社评组织名称");
  private static final Field<SessionFiling, SiteCode> SITE_CODE =
      Field.<SessionFiling, SiteCode>of("siteCode", "机构（站点）编码", siteCode(), SessionFiling::siteCode)
          .alias("机构编码", "站点编码");
  private static final Field<SessionFiling, YearMonth> MONTH =
      Field.<SessionFiling, YearMonth>of("month", "认定月份", month(), SessionFiling::month)
          .alias("月份");
  private static final Field<SessionFiling, LocalDate> FILING_DATE =
      Field.<SessionFiling, LocalDate>of(
              "filingDate", "报备日期", chineseDate(), SessionFiling::filingDate)
          .alias("填报日期");
  private static final Field<SessionFiling, String> CONTACT =
      Field.of("contact", "联系人", name(), SessionFiling::contact);
  private static final Field<SessionFiling, PhoneNumber> PHONE =
      Field.of("phone", "联系电话", phone(), SessionFiling::phone);

  /** The main table. */
  public static final Table<SessionFiling, SessionFiling.Row> ROWS =
      Table.<SessionFiling, SessionFiling.Row>of(
              "rows", FilingColumns.ALL, SessionFiling::rows, FilingColumns::read)
          .withTotal();

  public static final FormDefinition<SessionFiling> DEFINITION =
      FormDefinition.workbook(
          Attachment.SESSION_FILING,
          values ->
              new SessionFiling(
                  values.get(ORGANIZATION),
                  values.get(SITE_CODE),
                  values.get(MONTH),
                  values.get(FILING_DATE),
                  values.rows(ROWS),
                  values.get(CONTACT),
                  values.get(PHONE)),
          FilingColumns.rules(SessionFiling::rows, row -> row, SessionFiling::month),
          Sheet.landscape(
              "报备表",
              ROWS,
              heading(Attachment.SESSION_FILING.title()),
              line(pair(ORGANIZATION, 2, 6), pair(SITE_CODE, 2, 3)),
              line(pair(MONTH, 2, 6), pair(FILING_DATE, 2, 3)),
              rows(ROWS),
              line(pair(CONTACT, 2, 6), pair(PHONE, 2, 3)),
              byHand("单位负责人（签字）：", "单位（盖章）：", "日期：    年    月    日")));

  private SessionFilingForm() {}
}
