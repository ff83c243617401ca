package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.FormReading;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * What was taken in of a file (导入结果): the good rows, everything that was found, and what
 * normalizing changed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> type of a row
 */
public final class IntakeResult<R> {
  private final List<R> rows;
  private final boolean whole;
  private final long rowCount;
  private final long goodRowCount;
  private final List<Finding> findings;
  private final List<Finding> changes;
  private final List<FindingCount> counts;
  private final Optional<IntakeSource> source;
  private final IntakeOrigin origin;

  IntakeResult(
      List<R> rows,
      boolean whole,
      long rowCount,
      long goodRowCount,
      List<Finding> findings,
      List<Finding> changes,
      List<FindingCount> counts,
      Optional<IntakeSource> source,
      IntakeOrigin origin) {
    this.rows = List.copyOf(rows);
    this.whole = whole;
    this.rowCount = rowCount;
    this.goodRowCount = goodRowCount;
    this.findings = List.copyOf(findings);
    this.changes = List.copyOf(changes);
    this.counts = List.copyOf(counts);
    this.source = source;
    this.origin = origin;
  }

  IntakeResult<R> withRows(List<R> rows) {
    return new IntakeResult<>(
        rows, whole, rowCount, goodRowCount, findings, changes, counts, source, origin);
  }

  /** The rows without an error, in the order of the file; none where they were handed over. */
  public List<R> rows() {
    return rows;
  }

  /** How many rows were read, good or not. */
  public long rowCount() {
    return rowCount;
  }

  /** How many rows have no error. */
  public long goodRowCount() {
    return goodRowCount;
  }

  /**
   * Everything that is wrong, doubtful or worth knowing, in the order in which it was met; the
   * first 10,000 unless asked otherwise. {@link #changes()} are apart.
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * What was read otherwise than it stands, one note for each cell: normalized, recognized or
   * mapped; the first 10,000 unless asked otherwise.
   */
  public List<Finding> changes() {
    return changes;
  }

  /** How often each rule had something to say about each column, changes too; all are counted. */
  public List<FindingCount> counts() {
    return counts;
  }

  /** Where the table was found, with its columns and what they were read as; empty if nowhere. */
  public Optional<IntakeSource> source() {
    return source;
  }

  /** Whether the whole table was read and no finding is an error. */
  public boolean isClean() {
    return whole && !Finding.anyError(findings);
  }

  /**
   * The rows of a clean intake.
   *
   * @throws NoSuchElementException with the findings in its message, unless {@link #isClean}
   */
  public List<R> orElseThrow() {
    if (!isClean()) {
      throw new NoSuchElementException(findings.toString());
    }
    return rows;
  }

  /** The same as a reading: the rows, then all findings with the changes behind them. */
  public FormReading<List<R>> toReading() {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(changes);
    return new FormReading<>(whole ? Optional.of(rows) : Optional.empty(), all);
  }

  /**
   * Writes a copy of the file with what was found on it (带批注的副本): wrong cells coloured, a comment
   * with rule and advice on each, and a first sheet 检查结果 with links. Corrected and taken in again,
   * it is read like the file itself; {@link Annotations} says what stays and what is bounded. Of a
   * text file the copy is a workbook whose cells are all texts.
   *
   * @param out written at once and whole; may be the file itself if it is a workbook; {@code .xls}
   *     where the file is one, else {@code .xlsx}
   * @throws IllegalArgumentException when {@code out} has another extension
   * @throws UncheckedIOException when the file cannot be opened, has changed since it was taken in,
   *     is no workbook at all or too large, or the copy cannot be written
   */
  public void writeAnnotatedCopy(Path out) {
    Objects.requireNonNull(out, "out");
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(changes);
    String about = origin.file().getFileName() + "：读取" + rowCount + "行，其中" + goodRowCount + "行没有错误";
    origin.annotate(all, counts, source, rowCount, about, out);
  }

  /** The file, rows, findings and changes in numbers, and the first three findings. */
  @Override
  public String toString() {
    return "IntakeResult（"
        + source.map(IntakeSource::toString).orElse(String.valueOf(origin.file().getFileName()))
        + "：读取"
        + rowCount
        + "行，可用"
        + goodRowCount
        + "行，"
        + findings.size()
        + "条发现，"
        + changes.size()
        + "处规范"
        + (findings.isEmpty() ? "" : "：" + findings.subList(0, Math.min(3, findings.size())))
        + "）";
  }
}
