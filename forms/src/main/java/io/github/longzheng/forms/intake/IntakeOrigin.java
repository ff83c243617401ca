package io.github.longzheng.forms.intake;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.tables.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an intake came from, to make the copy of it.
 *
 * @param state the file as it was
 * @param mapping by which its head was found
 * @param table what was looked for
 * @param settings the bounds
 */
record IntakeOrigin(
    FileState state, HeadingMapping mapping, Table<?, ?> table, ReadSettings settings) {
  Path file() {
    return state.file();
  }

  void annotate(
      List<Finding> findings,
      List<FindingCount> counts,
      Optional<IntakeSource> source,
      long rowCount,
      String about,
      Path out) {
    if (!state.isUnchanged()) {
      throw FileTrouble.cannotOpen(file(), new IOException("文件在检查之后已改动，请重新检查"));
    }
    if (TableFile.isText(file())) {
      Annotations.requireExtension(".xlsx", out);
      IntakeHeads heads = new IntakeHeads(file(), mapping, table, new SortedFindings(1));
      TextCopy.write(
          file(),
          TextCopy.rows(file(), heads, settings),
          source,
          rowCount,
          findings,
          counts,
          about,
          out);
    } else {
      Annotations.write(file(), findings, counts, about, mapping, out);
    }
  }
}
