package io.github.longzheng.forms.submission;

import static io.github.longzheng.forms.layout.Block.boxed;
import static io.github.longzheng.forms.layout.Block.byHand;
import static io.github.longzheng.forms.layout.Block.heading;
import static io.github.longzheng.forms.layout.Block.pair;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Codecs.chineseDate;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of a {@link CheckList}: one page of A4. */
final class CheckListSheet {
  private static final List<Double> GRID = List.of(6.0, 20.0, 14.0, 18.0, 18.0, 14.0);

  private static final Field<CheckList, String> TITLE =
      Field.of("title", "材料名称", text(), CheckList::title);
  private static final Field<CheckList, String> SENDER =
      Field.of("sender", "报送单位", text(), CheckList::sender);
  private static final Field<CheckList, String> RECIPIENT =
      Field.of("recipient", "报送对象", text(), CheckList::recipient);
  private static final Field<CheckList, String> DUE =
      Field.of("due", "报送期限", text(), CheckList::dueLine);
  private static final Field<CheckList, String> NOTE =
      Field.of("note", "期限说明", text(), list -> String.join("\n", list.dueNote()));
  private static final Field<CheckList, String> INQUIRY =
      Field.of("inquiry", "咨询电话", text(), CheckList::inquiry);
  private static final Field<CheckList, LocalDate> DATE =
      Field.of("date", "材料日期", chineseDate(), CheckList::date);

  private static final Field<CheckList.Item, String> DOCUMENT_TITLE =
      Field.of("document", "材料", text(), CheckListSheet::titleAndRows);
  private static final Field<CheckList.Item, String> TO_DO =
      Field.of("todo", "签字、盖章及填写（完成后打勾）", text(), CheckListSheet::boxes);
  private static final Field<CheckList.Item, String> CHECKED =
      Field.of("checked", "打印并核对", text(), item -> "□");

  private static final Table<CheckList, CheckList.Item> ITEMS =
      Table.written(
          "items",
          List.of(
              Column.of(DOCUMENT_TITLE, 34).left().span(2),
              Column.of(TO_DO, 36).left().span(2),
              Column.of(CHECKED, 14)),
          CheckList::items);

  static final Document<CheckList> DOCUMENT =
      Document.of(
          new Workbook<>(
              List.of(
                  Sheet.portrait(
                      "报送清单",
                      GRID,
                      heading("报送清单"),
                      boxed(pair(TITLE, 2, 4)),
                      boxed(pair(SENDER, 2, 4)),
                      boxed(pair(RECIPIENT, 2, 4)),
                      boxed(pair(DUE, 2, 4)),
                      boxed(pair(NOTE, 2, 4)),
                      boxed(pair(INQUIRY, 2, 4)),
                      boxed(pair(DATE, 2, 4)),
                      rows(ITEMS),
                      byHand("经办人（签字）：", "复核人（签字）：", "送达日期：    年    月    日"),
                      byHand("接收人（签字）：", "接收日期：    年    月    日")))));

  private CheckListSheet() {}

  private static String titleAndRows(CheckList.Item item) {
    return item.title() + (item.rows() > 0 ? "\n共" + item.rows() + "行" : "");
  }

  private static String boxes(CheckList.Item item) {
    return item.byHand().isEmpty()
        ? "无"
        : item.byHand().stream().map(todo -> "□ " + todo).collect(Collectors.joining("\n"));
  }
}
