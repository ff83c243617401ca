package io.github.longzheng.forms.submission;

import io.github.longzheng.core.PersonalData;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.CertificateRoster.Entry;
import io.github.longzheng.forms.definition.CertificateRosterForm;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two batches of certificate data (更正对照), such as {@code
 * BatchDiff.between(before, after)}: rows added, removed and changed, with the fields that changed.
 *
 * <p>Rows meet by certificate number, then by person and subject, then by person. Their order does
 * not count. Texts, {@link #toText} and the sheet mask personal data; {@link RowChange#before} and
 * {@link RowChange#after} are the data themselves. Immutable and thread-safe.
 *
 * @param changes the rows that differ: changed and removed ones in the order before, then added
 *     ones
 * @param unchanged number of rows that are the same
 */
public record BatchDiff(List<RowChange> changes, int unchanged) {
  private static final int NONE = -1;

  private static final List<Field<Entry, ?>> FIELDS =
      CertificateRosterForm.ROWS.columns().stream()
          .<Field<Entry, ?>>map(Column::field)
          .filter(field -> !field.derived())
          .toList();

  /** What rows meet by, one after the other; the first is that they are equal. */
  private static final List<Function<Entry, Object>> KEYS =
      List.of(
          entry -> entry,
          entry -> entry.certificate().number(),
          entry -> List.of(entry.certificate().holder().id(), entry.certificate().subject()),
          entry -> entry.certificate().holder().id());

  /** What happened to a row (改动类型). */
  public enum Kind {
    /** 更改. */
    CHANGED("更改"),
    /** 删除. */
    REMOVED("删除"),
    /** 新增. */
    ADDED("新增");

    private final String chineseName;

    Kind(String chineseName) {
      this.chineseName = chineseName;
    }

    /** Chinese name, such as {@code 更改}. */
    public String chineseName() {
      return chineseName;
    }
  }

  /**
   * A row that differs (改动的行).
   *
   * @param kind what happened to it
   * @param rowBefore its number before, from 1; empty for an added row
   * @param before the row before
   * @param after the row after; empty for a removed row
   * @param fields what differs in a changed row, at least one; empty for others
   */
  public record RowChange(
      Kind kind,
      OptionalInt rowBefore,
      Optional<Entry> before,
      Optional<Entry> after,
      List<FieldChange> fields) {
    public RowChange {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(rowBefore, "rowBefore");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      fields = List.copyOf(fields);
    }

    private Entry shown() {
      return before.or(() -> after).orElseThrow();
    }

    /** 证书编号 before; of an added row the new one. */
    public String certificateNumber() {
      return shown().certificate().number().toString();
    }

    /** The person, masked: {@code 测***（620000********0012）}. */
    public String person() {
      return shown().certificate().holder().toString();
    }

    /** One line: {@code 更改 第3行 S000062000001244000003 测***（…）：联系电话 100***01 → 100***02}. */
    @Override
    public String toString() {
      return kind.chineseName()
          + (rowBefore.isPresent() ? " 第" + rowBefore.getAsInt() + "行" : "")
          + " "
          + certificateNumber()
          + " "
          + person()
          + fields.stream()
              .map(FieldChange::toString)
              .collect(Collectors.joining("；", fields.isEmpty() ? "" : "：", ""));
    }
  }

  /**
   * A field that differs (改动的项目).
   *
   * @param title title of the column
   * @param before the text before, masked
   * @param after the text after, masked
   */
  public record FieldChange(String title, String before, String after) {
    public FieldChange {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /** {@code 联系电话 100***01 → 100***02}. */
    @Override
    public String toString() {
      return title + " " + before + " → " + after;
    }
  }

  public BatchDiff {
    changes = List.copyOf(changes);
  }

  /** What differs between two rosters. */
  public static BatchDiff between(CertificateRoster before, CertificateRoster after) {
    List<Entry> old = before.entries();
    List<Entry> now = after.entries();
    int[] partner = partners(old, now);
    boolean[] met = new boolean[now.size()];
    List<RowChange> changes = new ArrayList<>();
    int unchanged = 0;
    for (int i = 0; i < old.size(); i++) {
      OptionalInt row = OptionalInt.of(i + 1);
      if (partner[i] == NONE) {
        changes.add(
            new RowChange(Kind.REMOVED, row, Optional.of(old.get(i)), Optional.empty(), List.of()));
        continue;
      }
      met[partner[i]] = true;
      Entry changed = now.get(partner[i]);
      List<FieldChange> fields = fields(old.get(i), changed);
      if (fields.isEmpty()) {
        unchanged++;
      } else {
        changes.add(
            new RowChange(
                Kind.CHANGED, row, Optional.of(old.get(i)), Optional.of(changed), fields));
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (!met[i]) {
        changes.add(
            new RowChange(
                Kind.ADDED,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(now.get(i)),
                List.of()));
      }
    }
    return new BatchDiff(changes, unchanged);
  }

  /** For each row before, the index of the row after that it meets, or {@link #NONE}. */
  private static int[] partners(List<Entry> old, List<Entry> now) {
    int[] partner = new int[old.size()];
    Arrays.fill(partner, NONE);
    boolean[] met = new boolean[now.size()];
    for (Function<Entry, Object> key : KEYS) {
      Map<Object, Deque<Integer>> waiting = new HashMap<>();
      for (int i = 0; i < now.size(); i++) {
        if (!met[i]) {
          waiting.computeIfAbsent(key.apply(now.get(i)), k -> new ArrayDeque<>()).add(i);
        }
      }
      for (int i = 0; i < old.size(); i++) {
        Deque<Integer> same = partner[i] == NONE ? waiting.get(key.apply(old.get(i))) : null;
        if (same != null && !same.isEmpty()) {
          partner[i] = same.remove();
          met[partner[i]] = true;
        }
      }
    }
    return partner;
  }

  private static List<FieldChange> fields(Entry before, Entry after) {
    List<FieldChange> changes = new ArrayList<>();
    for (Field<Entry, ?> field : FIELDS) {
      String old = field.format(before);
      String now = field.format(after);
      if (!old.equals(now)) {
        String oldShown = shown(field, old);
        String nowShown = shown(field, now);
        changes.add(
            new FieldChange(
                field.title(),
                oldShown,
                oldShown.equals(nowShown) ? nowShown + "（隐去部分有改动）" : nowShown));
      }
    }
    return changes;
  }

  /** As findings show it; an empty cell is said to be empty. */
  private static String shown(Field<Entry, ?> field, String text) {
    return text.isEmpty()
        ? "（空）"
        : PersonalData.maskIdNumbersWithin(field.codec().mask().apply(text));
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Number of rows of this kind. */
  public long count(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /**
   * The rows after, made from the rows before: those that stay in their order, then the added ones.
   *
   * @throws IllegalArgumentException when these are not the rows that the differences begin with
   */
  public List<Entry> applyTo(List<Entry> before) {
    Map<Integer, RowChange> byRow = new HashMap<>();
    List<Entry> added = new ArrayList<>();
    for (RowChange change : changes) {
      if (change.rowBefore().isEmpty()) {
        added.add(change.after().orElseThrow());
        continue;
      }
      int row = change.rowBefore().getAsInt();
      byRow.put(row, change);
      if (row > before.size() || !change.before().equals(Optional.of(before.get(row - 1)))) {
        throw new IllegalArgumentException("before: row " + row + " is another one");
      }
    }
    List<Entry> after = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      RowChange change = byRow.get(i + 1);
      if (change == null) {
        after.add(before.get(i));
      } else {
        change.after().ifPresent(after::add);
      }
    }
    after.addAll(added);
    return after;
  }

  /** Whether a row before is gone, or differs in this field; in any where it is not a field. */
  boolean touches(int rowBefore, Optional<String> field) {
    Optional<String> title =
        FIELDS.stream()
            .filter(known -> field.filter(known::isTitled).isPresent())
            .<String>map(Field::title)
            .findFirst();
    return changes.stream()
        .filter(change -> change.rowBefore().equals(OptionalInt.of(rowBefore)))
        .anyMatch(
            change ->
                change.kind() == Kind.REMOVED
                    || title.isEmpty()
                    || change.fields().stream().anyMatch(f -> f.title().equals(title.get())));
  }

  /** One line: {@code 更改2条，删除0条，新增1条，未变45条}. */
  public String summary() {
    return Arrays.stream(Kind.values())
            .map(kind -> kind.chineseName() + count(kind) + "条，")
            .collect(Collectors.joining())
        + "未变"
        + unchanged
        + "条";
  }

  /** Summary and one line for each row, in Chinese, masked. */
  public String toText() {
    return changes.stream()
        .map(change -> "\n" + change)
        .collect(Collectors.joining("", summary(), ""));
  }

  /**
   * Writes a sheet (更正对照表) as an .xlsx file, masked, whole or not at all.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  public void writeTo(Path file) {
    BatchDiffSheet.DOCUMENT.write(this, file);
  }

  /** {@link #summary}. */
  @Override
  public String toString() {
    return summary();
  }
}
