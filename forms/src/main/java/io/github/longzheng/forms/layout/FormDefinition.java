package io.github.longzheng.forms.layout;

import io.github.longzheng.forms.Attachment;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A form as data: what it says, in which order, and what must hold.
 *
 * @param <T> the form's value
 * @param attachment which attachment it is
 * @param body a workbook of sheets, or a letter
 * @param build makes the value of what was read
 * @param rules what must hold before it is written
 */
public record FormDefinition<T>(
    Attachment attachment, Body<T> body, Function<Values, T> build, List<Rule<T>> rules) {
  public FormDefinition {
    Objects.requireNonNull(attachment, "attachment");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(build, "build");
    rules = List.copyOf(rules);
  }

  /** What the form looks like. */
  public sealed interface Body<T> {
    /** All blocks, in order. */
    Stream<Block<T>> blocks();
  }

  /**
   * A form in Excel.
   *
   * @param sheets the sheets, in order
   */
  public record Workbook<T>(List<Sheet<T>> sheets) implements Body<T> {
    public Workbook {
      sheets = List.copyOf(sheets);
    }

    @Override
    public Stream<Block<T>> blocks() {
      return sheets.stream().flatMap(sheet -> sheet.blocks().stream());
    }
  }

  /**
   * A form in Word.
   *
   * @param content the blocks, in order
   */
  public record Letter<T>(List<Block<T>> content) implements Body<T> {
    public Letter {
      content = List.copyOf(content);
    }

    @Override
    public Stream<Block<T>> blocks() {
      return content.stream();
    }
  }

  /** A form in Excel. */
  @SafeVarargs
  public static <T> FormDefinition<T> workbook(
      Attachment attachment,
      Function<Values, T> build,
      List<? extends Rule<T>> rules,
      Sheet<T>... sheets) {
    return new FormDefinition<>(
        attachment, new Workbook<>(List.of(sheets)), build, List.copyOf(rules));
  }

  /** A form in Word. */
  @SafeVarargs
  public static <T> FormDefinition<T> letter(
      Attachment attachment,
      Function<Values, T> build,
      List<? extends Rule<T>> rules,
      Block<T>... blocks) {
    return new FormDefinition<>(
        attachment, new Letter<>(List.of(blocks)), build, List.copyOf(rules));
  }

  /** Every field outside tables, in order. */
  public List<Field<T, ?>> fields() {
    return body.blocks().<Field<T, ?>>flatMap(Block::fields).toList();
  }

  /** Every table, in order. */
  public List<Table<T, ?>> tables() {
    return body.blocks()
        .<Table<T, ?>>mapMulti(
            (block, tables) -> {
              if (block instanceof Block.Rows<T> rows) {
                tables.accept(rows.table());
              }
            })
        .toList();
  }

  /** The table of the same key, which another layout of a form may have set otherwise. */
  @SuppressWarnings("unchecked")
  public <R> Table<T, R> same(Table<T, R> table) {
    return (Table<T, R>)
        tables().stream()
            .filter(own -> own.key().equals(table.key()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no table '" + table.key() + "'"));
  }

  /**
   * The rules of a form that is one main table: all of them are about its rows, so that they can be
   * judged while the rows pass.
   */
  @SuppressWarnings("unchecked")
  public <R> List<Rule.OfRows<T, R>> rowRules(Table<T, R> main) {
    for (Rule<T> rule : rules) {
      if (!(rule instanceof Rule.OfRows)) {
        throw new IllegalArgumentException(rule.id() + " is not about rows of " + main.key());
      }
    }
    return rules.stream().map(rule -> (Rule.OfRows<T, R>) rule).toList();
  }
}
