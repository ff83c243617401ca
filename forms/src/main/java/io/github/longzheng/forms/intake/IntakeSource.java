package io.github.longzheng.forms.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a table was found (数据来源), such as {@code 报名.csv（GB18030，制表符），表头第1行}.
 *
 * @param file the file
 * @param sheet name of the sheet; of the file where it has none
 * @param headRow number of the row of the head, from 1
 * @param encoding encoding of a text file, such as {@code UTF-8} or {@code GB18030}
 * @param separator Chinese name of what separates the columns of a text file, such as {@code 逗号}
 * @param columns the columns with a heading, from left to right
 */
public record IntakeSource(
    Path file,
    String sheet,
    int headRow,
    Optional<String> encoding,
    Optional<String> separator,
    List<MappedColumn> columns) {
  public IntakeSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(separator, "separator");
    columns = List.copyOf(columns);
  }

  /** {@code 报名.csv（GB18030，制表符），表头第1行}. */
  @Override
  public String toString() {
    String name = String.valueOf(file.getFileName());
    String how = encoding.map(e -> e + "，" + separator.orElse("")).orElse("工作表“" + sheet + "”");
    return name + "（" + how + "），表头第" + headRow + "行";
  }
}
