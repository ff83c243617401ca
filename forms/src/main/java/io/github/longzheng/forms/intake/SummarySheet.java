package io.github.longzheng.forms.intake;

import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.util.Optional;

/** The sheet that an annotated copy begins with. */
final class SummarySheet {
  /** Name of the sheet. */
  static final String NAME = "检查结果";

  /** Text of its first cell, by which it is known. */
  static final String MARK = "检查结果（自动生成，再次检查时更新，不参与读取）";

  private SummarySheet() {}

  /** Whether a sheet is one of ours, which is no data. */
  static boolean isOne(RowSource sheet) {
    if (!sheet.name().startsWith(NAME)) {
      return false;
    }
    try (RowSource.Rows rows = sheet.open()) {
      Optional<Row> first = rows.next();
      return first.isPresent() && first.get().firstText().equals(MARK);
    }
  }
}
