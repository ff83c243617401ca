package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.TableRow;
import io.github.longzheng.forms.tables.CsvRows;
import io.github.longzheng.forms.tables.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One reading of one file. */
final class IntakeRun<R> {
  private final Path file;
  private final HeadingMapping mapping;
  private final Normalization normalization;
  private final List<RowCheck<R>> checks;
  private final Consumer<? super R> rows;
  private final ReadSettings settings;
  private final SortedFindings findings;
  private long read;
  private long good;

  IntakeRun(
      Path file,
      HeadingMapping mapping,
      Normalization normalization,
      List<RowCheck<R>> checks,
      Consumer<? super R> rows,
      ReadSettings settings) {
    this.file = file;
    this.mapping = mapping;
    this.normalization = normalization;
    this.checks = checks;
    this.rows = rows;
    this.settings = settings;
    this.findings = new SortedFindings(settings.maxFindings());
  }

  IntakeResult<R> read(Table<?, R> table) {
    FileState state = FileState.of(file);
    Table<?, R> prepared = new IntakeCodecs(mapping, normalization).before(table);
    IntakeHeads heads = new IntakeHeads(file, mapping, prepared, findings);
    Optional<Long> whole =
        TableFile.read(
            file,
            prepared,
            heads,
            SummarySheet::isOne,
            row -> take(row, heads),
            settings,
            findings);
    if (heads.source().isEmpty()) {
      heads.explainAbsence();
    }
    return new IntakeResult<>(
        List.of(),
        whole.isPresent(),
        read,
        good,
        findings.all(),
        findings.changes(),
        findings.counts(),
        heads.source(),
        new IntakeOrigin(state, mapping, table, settings));
  }

  private void take(TableRow<R> row, IntakeHeads heads) {
    read++;
    List<Finding> more = new ArrayList<>(0);
    tooLong(row, heads).ifPresent(more::add);
    if (row.value().isPresent()) {
      RowCheck.Cells cells = new RowCheck.Cells(row.source(), row.texts().index(), row.columns());
      for (RowCheck<R> check : checks) {
        more.addAll(check.check(row.value().get(), cells));
      }
    }
    findings.addAll(more);
    if (row.value().isPresent() && !Finding.anyError(row.findings()) && !Finding.anyError(more)) {
      good++;
      rows.accept(row.value().get());
    }
  }

  /** A text file has no columns beyond its head, unless its separator stands in a text. */
  private Optional<Finding> tooLong(TableRow<R> row, IntakeHeads heads) {
    int head = heads.width();
    int last = row.texts().columns();
    while (last > head && row.texts().text(last - 1).isEmpty()) {
      last--;
    }
    return row.source() instanceof CsvRows && last > head
        ? Optional.of(
            IntakeFindings.tooLong(last, head)
                .at(row.source().location(row.texts().index(), head, "第" + (head + 1) + "栏")))
        : Optional.empty();
  }
}
