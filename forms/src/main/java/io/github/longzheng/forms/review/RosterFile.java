package io.github.longzheng.forms.review;

import com.google.common.base.CharMatcher;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.definition.CertificateRosterForm;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.tables.TableFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hands over the rows of a file as they were typed, the head found by its titles. */
final class RosterFile {
  private static final int HEAD_WITHIN = 300;

  /** A row is a head when it has this many of the titles: most of the upload's eleven. */
  private static final int ENOUGH = 7;

  /** The columns of the national upload. [sibling] */
  private static final Set<RosterColumn> UPLOAD =
      EnumSet.of(
          RosterColumn.NAME,
          RosterColumn.DOCUMENT_TYPE,
          RosterColumn.ID,
          RosterColumn.EMPLOYER,
          RosterColumn.OCCUPATION,
          RosterColumn.WORK_TYPE,
          RosterColumn.LEVEL,
          RosterColumn.NUMBER,
          RosterColumn.ISSUE_DATE,
          RosterColumn.ASSESSOR,
          RosterColumn.ISSUER);

  private static final CharMatcher COLON = CharMatcher.anyOf("：:");

  private final String file;
  private final FindingList findings;
  private final Consumer<RosterRow> rows;
  private final List<String> stops;

  private RosterFile(String file, FindingList findings, Consumer<RosterRow> rows) {
    this.file = file;
    this.findings = findings;
    this.rows = rows;
    // One of two letters may begin a name.
    this.stops =
        CertificateRosterForm.DEFINITION
            .body()
            .blocks()
            .flatMap(Block::fixedTexts)
            .map(Labels::normalize)
            .filter(text -> text.length() > 2)
            .toList();
  }

  /** Reads a file; the head is handed over after the rows. */
  static void read(
      Path file, ReadSettings settings, Consumer<BatchHead> head, Consumer<RosterRow> rows) {
    String name = String.valueOf(file.getFileName());
    FindingList findings = new FindingList(settings.maxFindings());
    RosterFile reader = new RosterFile(name, findings, rows);
    FormReading<BatchHead> reading =
        TableFile.withRows(file, settings, findings, sources -> reader.read(sources));
    BatchHead found = reading.value().orElse(BatchHead.unknown());
    head.accept(
        new BatchHead(
            Optional.of(name),
            found.title(),
            found.organization(),
            found.date(),
            reading.findings()));
  }

  /** Where a table begins. */
  private record Head(int row, Map<RosterColumn, Integer> columns) {}

  private FormReading<BatchHead> read(List<RowSource> sources) {
    RowSource best = null;
    Head head = new Head(0, Map.of());
    List<RowSource> likely =
        sources.stream().sorted(Comparator.comparing(RowSource::isHidden)).toList();
    for (RowSource source : likely) {
      Head found = head(source);
      if (found.columns().size() > head.columns().size()) {
        best = source;
        head = found;
      }
    }
    if (best == null || head.columns().size() < ENOUGH) {
      findings.add(
          ReadFindings.noTable(
                  RosterColumn.all().stream()
                      .map(RosterColumn::title)
                      .collect(Collectors.joining("、")))
              .at(Location.nowhere().withSheet(file)));
      return new FormReading<>(Optional.empty(), findings.all());
    }
    if (best.isHidden()) {
      findings.add(ReadFindings.hidden(best.name()).at(Location.nowhere().withSheet(best.name())));
    }
    return new FormReading<>(Optional.of(read(best, head)), findings.all());
  }

  private static Head head(RowSource source) {
    Head best = new Head(0, Map.of());
    try (RowSource.Rows rows = source.open()) {
      Optional<Row> row = rows.next();
      while (row.isPresent() && row.get().index() < HEAD_WITHIN) {
        Map<RosterColumn, Integer> columns = columns(row.get());
        if (columns.size() > best.columns().size()) {
          best = new Head(row.get().index(), columns);
        }
        if (best.columns().size() == RosterColumn.all().size()) {
          break;
        }
        row = rows.next();
      }
    }
    return best;
  }

  private static Map<RosterColumn, Integer> columns(Row row) {
    Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    for (int column = 0; column < row.columns(); column++) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        int at = column;
        RosterColumn.titled(text).ifPresent(titled -> columns.putIfAbsent(titled, at));
      }
    }
    return columns;
  }

  private BatchHead read(RowSource source, Head head) {
    boolean upload = UPLOAD.containsAll(head.columns().keySet());
    for (RosterColumn column : upload ? UPLOAD : EnumSet.allOf(RosterColumn.class)) {
      if (!head.columns().containsKey(column)) {
        findings.add(
            ReadFindings.noColumn(column.title())
                .at(source.location(head.row(), 0, column.title())));
      }
    }
    RosterSheet sheet =
        new RosterSheet(
            source.name(),
            source.location(0, 0, "").cell().orElse("").startsWith("第")
                ? RosterSheet.Kind.LINES
                : RosterSheet.Kind.CELLS,
            head.columns(),
            upload);
    BatchHead above = BatchHead.unknown();
    try (RowSource.Rows all = source.open()) {
      Merged merged = new Merged(source);
      for (Optional<Row> next = all.next(); next.isPresent(); next = all.next()) {
        Row row = next.get();
        if (row.index() < head.row()) {
          above = above.or(above(source, row, above));
        } else if (row.index() > head.row()) {
          if (isStop(Labels.normalize(row.firstText()))) {
            break;
          }
          row(sheet, row, merged).ifPresent(rows);
        }
      }
    }
    return above;
  }

  private boolean isStop(String label) {
    for (String stop : stops) {
      if (label.startsWith(stop)) {
        return true;
      }
    }
    return false;
  }

  /** The row, unless it has a number and nothing else. */
  private static Optional<RosterRow> row(RosterSheet sheet, Row row, Merged merged) {
    String[] texts = new String[RosterColumn.all().size()];
    java.util.Arrays.fill(texts, "");
    boolean blank = true;
    for (Map.Entry<RosterColumn, Integer> column : sheet.columns().entrySet()) {
      String text = merged.text(row, column.getKey(), column.getValue());
      texts[column.getKey().ordinal()] = text;
      blank &= text.isEmpty() && row.damage(column.getValue()).isEmpty();
    }
    if (blank) {
      return Optional.empty();
    }
    RosterRow read = RosterRow.of(sheet, row.index() + 1, texts);
    for (Map.Entry<RosterColumn, Integer> column : sheet.columns().entrySet()) {
      var damage = row.damage(column.getValue());
      if (damage.isPresent()) {
        read = read.withDamage(column.getKey(), damage.get());
      }
    }
    return Optional.of(read);
  }

  /**
   * What a row above the table says: the first text is the title, labels have texts beside them.
   */
  private static BatchHead above(RowSource source, Row row, BatchHead before) {
    Optional<BatchHead.Text> title = Optional.empty();
    Optional<BatchHead.Text> organization = Optional.empty();
    Optional<BatchHead.Text> date = Optional.empty();
    for (int column = 0; column < row.columns(); column++) {
      String text = row.text(column);
      if (text.isEmpty()) {
        continue;
      }
      int colon = COLON.indexIn(text);
      String label = colon > 0 ? text.substring(0, colon) : text;
      String beside = colon > 0 ? text.substring(colon + 1).strip() : "";
      int at = column;
      if (beside.isEmpty()) {
        at = nextText(row, column + 1);
        beside = at < 0 ? "" : row.text(at);
      }
      if (CertificateRosterForm.isOrganization(label)) {
        organization = text(source, row, at, beside, label);
        column = Math.max(column, at);
      } else if (CertificateRosterForm.isDate(label)) {
        date = text(source, row, at, beside, label);
        column = Math.max(column, at);
      } else if (before.title().isEmpty() && title.isEmpty() && organization.isEmpty()) {
        title = text(source, row, column, text, "名称");
      }
    }
    return new BatchHead(Optional.empty(), title, organization, date, List.of());
  }

  private static int nextText(Row row, int from) {
    for (int column = from; column < row.columns(); column++) {
      if (!row.text(column).isEmpty()) {
        return column;
      }
    }
    return -1;
  }

  private static Optional<BatchHead.Text> text(
      RowSource source, Row row, int column, String text, String label) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BatchHead.Text(
                text,
                source.location(
                    row.index(), Math.max(0, column), COLON.trimTrailingFrom(label).strip())));
  }

  /** Texts of cells, those within merged areas too. */
  private static final class Merged {
    private final RowSource source;
    private final Map<RosterColumn, String> above = new EnumMap<>(RosterColumn.class);
    private final Map<RosterColumn, Integer> rowAbove = new EnumMap<>(RosterColumn.class);

    Merged(RowSource source) {
      this.source = source;
    }

    /** Only an empty cell under one that is not can be in such an area. */
    String text(Row row, RosterColumn key, int column) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        above.put(key, text);
        rowAbove.put(key, row.index());
        return text;
      }
      String upper = above.getOrDefault(key, "");
      if (upper.isEmpty()) {
        return "";
      }
      OptionalInt top = source.merged().topOf(row.index(), column);
      if (top.isPresent() && top.getAsInt() == rowAbove.getOrDefault(key, -1)) {
        return upper;
      }
      above.remove(key);
      return "";
    }
  }
}
