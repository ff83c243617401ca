package io.github.longzheng.forms.submission;

import static io.github.longzheng.forms.layout.Block.byHand;
import static io.github.longzheng.forms.layout.Block.heading;
import static io.github.longzheng.forms.layout.Block.line;
import static io.github.longzheng.forms.layout.Block.pair;
import static io.github.longzheng.forms.layout.Block.rows;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.submission.BatchDiff.FieldChange;
import io.github.longzheng.forms.submission.BatchDiff.RowChange;
import java.util.List;
import java.util.stream.Stream;

/** The sheet of a {@link BatchDiff}: a line for each field that differs. */
final class BatchDiffSheet {
  static final String TITLE = "更正对照表";
  static final String FILE_NAME = TITLE + ".xlsx";

  private static final String WHOLE_ROW = "整行";

  /** A line of the sheet. */
  private record Line(RowChange row, FieldChange field) {}

  private static final Field<BatchDiff, String> SUMMARY =
      Field.of("summary", "与退回数据相比", text(), BatchDiff::summary);

  private static final Field<Line, String> KIND =
      Field.of("kind", "类型", text(), line -> line.row().kind().chineseName());
  private static final Field<Line, String> ROW =
      Field.of("row", "原序号", text(), BatchDiffSheet::rowBefore);
  private static final Field<Line, String> NUMBER =
      Field.of("number", "证书编号", text(), line -> line.row().certificateNumber());
  private static final Field<Line, String> PERSON =
      Field.of("person", "姓名（证件号码）", text(), line -> line.row().person());
  private static final Field<Line, String> TITLE_OF_FIELD =
      Field.of("field", "项目", text(), line -> line.field().title());
  private static final Field<Line, String> BEFORE =
      Field.of("before", "更正前", text(), line -> line.field().before());
  private static final Field<Line, String> AFTER =
      Field.of("after", "更正后", text(), line -> line.field().after());

  private static final Table<BatchDiff, Line> LINES =
      Table.written(
          "changes",
          List.of(
              Column.of(NUMBER, 25),
              Column.of(PERSON, 28),
              Column.of(ROW, 7),
              Column.of(KIND, 6),
              Column.of(TITLE_OF_FIELD, 14),
              Column.of(BEFORE, 28).left(),
              Column.of(AFTER, 28).left()),
          BatchDiffSheet::lines);

  static final Document<BatchDiff> DOCUMENT =
      Document.of(
          new Workbook<>(
              List.of(
                  Sheet.landscape(
                      TITLE,
                      LINES,
                      heading(TITLE),
                      line(pair(SUMMARY, 4, 4)),
                      rows(LINES),
                      byHand("更正人（签字）：", "审核人（签字）：", "单位（盖章）：")))));

  private BatchDiffSheet() {}

  private static List<Line> lines(BatchDiff diff) {
    return diff.changes().stream()
        .flatMap(
            row ->
                row.fields().isEmpty()
                    ? Stream.of(new Line(row, whole(row)))
                    : row.fields().stream().map(field -> new Line(row, field)))
        .toList();
  }

  private static FieldChange whole(RowChange row) {
    return row.kind() == BatchDiff.Kind.ADDED
        ? new FieldChange(WHOLE_ROW, "（无）", "新增")
        : new FieldChange(WHOLE_ROW, "在册", "删除");
  }

  private static String rowBefore(Line line) {
    return line.row().rowBefore().isPresent()
        ? String.valueOf(line.row().rowBefore().getAsInt())
        : "--";
  }
}
