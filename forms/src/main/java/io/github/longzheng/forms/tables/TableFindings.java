package io.github.longzheng.forms.tables;

import io.github.longzheng.core.Finding;

/** What can be wrong with a table of another system as a file of text. */
final class TableFindings {
  private TableFindings() {}

  /** INTAKE-11: another encoding than UTF-8, which was detected. */
  static Finding encoding(String encoding) {
    return Finding.note("INTAKE-11", "文件按" + encoding + "编码读取", "the file was read as " + encoding);
  }

  /** INTAKE-12: text in no encoding that is known here. */
  static Finding undecodable(String encodings, long line) {
    return Finding.error(
        "INTAKE-12",
        "第" + line + "行不是" + encodings + "编码的文字；请另存为“CSV UTF-8”或.xlsx",
        "line " + line + " cannot be decoded as " + encodings.replace("、", " or "));
  }

  /** INTAKE-13: columns separated by something else than a comma. */
  static Finding separator(CsvSeparator separator) {
    return Finding.note(
        "INTAKE-13",
        "文件按以" + separator.chineseName() + "分隔读取",
        "the file was read with its columns separated by a " + separator.englishName());
  }

  /** INTAKE-14: quotes that do not fit together; what follows cannot be told apart. */
  static Finding quotes(long line) {
    return Finding.error(
        "INTAKE-14",
        "第" + line + "行起引号不成对，其后内容无法分清；含引号的内容应整体加引号，其中的引号写两遍",
        "quotes do not pair from line " + line + " on; what follows cannot be told apart");
  }
}
