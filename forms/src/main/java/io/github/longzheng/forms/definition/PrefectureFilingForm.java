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
import static io.github.longzheng.forms.layout.Codecs.prefecture;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.forms.Attachment;
import io.github.longzheng.forms.PrefectureFiling;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Attachment 4, 市(州)职业技能等级认定报备表. Reconstructed from the announcement and sibling forms. */
public final class PrefectureFilingForm {
  private static final Field<PrefectureFiling, Prefecture> PREFECTURE =
      Field.<PrefectureFiling, Prefecture>of(
              "prefecture", "市（州）", prefecture(), PrefectureFiling::prefecture)
          .alias("市（州）人社部门", "市州");
  private static final Field<PrefectureFiling, YearMonth> MONTH =
      Field.<PrefectureFiling, YearMonth>of("month", "认定月份", month(), PrefectureFiling::month)
          .alias("月份");
  private static final Field<PrefectureFiling, LocalDate> FILING_DATE =
      Field.<PrefectureFiling, LocalDate>of(
              "filingDate", "报备日期", chineseDate(), PrefectureFiling::filingDate)
          .alias("填报日期");
  private static final Field<PrefectureFiling, String> CONTACT =
      Field.of("contact", "联系人", name(), PrefectureFiling::contact);
  private static final Field<PrefectureFiling, PhoneNumber> PHONE =
      Field.of("phone", "联系电话", phone(), PrefectureFiling::phone);

  private static final Field<PrefectureFiling.Row, String> ORGANIZATION =
      Field.<PrefectureFiling.Row, String>of(
              "organization", "社评组织名称", text(), PrefectureFiling.Row::organization)
          .alias("单位名称", "社评组织");

  /** The main table. */
  public static final Table<PrefectureFiling, PrefectureFiling.Row> ROWS =
      Table.<PrefectureFiling, PrefectureFiling.Row>of(
              "rows",
              columns(),
              PrefectureFiling::rows,
              values ->
                  new PrefectureFiling.Row(values.get(ORGANIZATION), FilingColumns.read(values)))
          .withSubtotals(PrefectureFiling.Row::organization)
          .withTotal();

  public static final FormDefinition<PrefectureFiling> DEFINITION =
      FormDefinition.workbook(
          Attachment.PREFECTURE_FILING,
          values ->
              new PrefectureFiling(
                  values.get(PREFECTURE),
                  values.get(MONTH),
                  values.get(FILING_DATE),
                  values.rows(ROWS),
                  values.get(CONTACT),
                  values.get(PHONE)),
          FilingColumns.rules(
              PrefectureFiling::rows, PrefectureFiling.Row::filed, PrefectureFiling::month),
          Sheet.landscape(
              "市（州）报备表",
              ROWS,
              heading(Attachment.PREFECTURE_FILING.title()),
              line(pair(PREFECTURE, 2, 3), pair(MONTH, 2, 2), pair(FILING_DATE, 2, 3)),
              rows(ROWS),
              line(pair(CONTACT, 2, 6), pair(PHONE, 2, 4)),
              byHand("负责人（签字）：", "市（州）人社部门（盖章）：", "日期：    年    月    日")));

  private PrefectureFilingForm() {}

  private static List<Column<PrefectureFiling.Row>> columns() {
    return Stream.concat(
            Stream.of(Column.of(ORGANIZATION, 18).left()),
            FilingColumns.ALL.stream().map(column -> column.of(PrefectureFiling.Row::filed)))
        .toList();
  }
}
