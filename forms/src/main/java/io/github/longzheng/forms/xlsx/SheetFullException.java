package io.github.longzheng.forms.xlsx;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;

/** More rows than a sheet of Excel can hold, noticed before the one too many is written. */
public final class SheetFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Excel's number of rows of a sheet. */
  static final int MAX_ROWS = 1 << 20;

  private final transient Finding finding;

  private SheetFullException(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  /** SHEET-01: a sheet of this name has room for so many rows of its table. */
  static SheetFullException of(String sheet, long room) {
    return new SheetFullException(
        Finding.error(
                "SHEET-01",
                "Excel工作表最多" + MAX_ROWS + "行，除表头和表尾外可写" + room + "行数据，实有更多；请分批写出",
                "a sheet of Excel has at most "
                    + MAX_ROWS
                    + " rows, of which "
                    + room
                    + " are for data, but there are more; write them in batches")
            .at(Location.nowhere().withSheet(sheet)));
  }

  /** What is to be said to the caller. */
  public Finding finding() {
    return finding;
  }
}
