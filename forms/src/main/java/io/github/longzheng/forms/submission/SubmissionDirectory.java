package io.github.longzheng.forms.submission;

import io.github.longzheng.forms.layout.Codecs;
import java.util.ArrayList;
import java.util.List;

/** A manifest in words (材料目录). */
final class SubmissionDirectory {
  private SubmissionDirectory() {}

  /** Lines that end in CRLF, because every editor on every desk can read them. */
  static String of(SubmissionManifest manifest) {
    List<String> lines = new ArrayList<>();
    lines.add(manifest.title());
    lines.add("");
    lines.add("报送单位：" + manifest.organization());
    lines.add("认定月份：" + Codecs.month().format().apply(manifest.month()));
    manifest.batch().ifPresent(batch -> lines.add("数据批次：" + batch));
    lines.add("材料日期：" + Codecs.chineseDate().format().apply(manifest.date()));
    manifest.writtenAt().ifPresent(instant -> lines.add("写出时间：" + instant + "（UTC）"));
    lines.add("表样版本：" + manifest.edition());
    lines.add("程序版本：Longzheng " + manifest.libraryVersion());
    int number = 0;
    for (SubmissionManifest.File file : manifest.files()) {
      lines.add("");
      lines.add(++number + ". " + file.name());
      lines.add("   " + (file.rows() > 0 ? file.rows() + "行，" : "") + file.size() + "字节");
      lines.add("   sha-256 " + file.sha256());
    }
    lines.add("");
    return String.join("\r\n", lines);
  }
}
