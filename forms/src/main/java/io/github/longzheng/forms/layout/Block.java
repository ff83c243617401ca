package io.github.longzheng.forms.layout;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A part of a form, from top to bottom.
 *
 * @param <T> the form's value
 */
public sealed interface Block<T> {

  /** Fields that are written and read in this block, in order. */
  default Stream<Field<T, ?>> fields() {
    return Stream.empty();
  }

  /** Fixed texts of this block, by which a reader knows that a table has ended. */
  default Stream<String> fixedTexts() {
    return Stream.empty();
  }

  /** What is signed, sealed or written by hand in this block, in short words. */
  default Stream<String> toBeDoneByHand() {
    return Stream.empty();
  }

  /**
   * A table.
   *
   * @param table the table
   */
  record Rows<T>(Table<T, ?> table) implements Block<T> {
    public Rows {
      Objects.requireNonNull(table, "table");
    }
  }

  /**
   * Sheets: the title over the whole width.
   *
   * @param text the title
   */
  record Heading<T>(String text) implements Block<T> {}

  /**
   * Sheets: labels with their values on one line.
   *
   * @param cells label and value pairs, from left to right, together as wide as the sheet
   * @param boxed whether the cells have borders
   */
  record Line<T>(List<Pair<T>> cells, boolean boxed) implements Block<T> {
    public Line {
      cells = List.copyOf(cells);
    }

    @Override
    public Stream<Field<T, ?>> fields() {
      return cells.stream().map(Pair::field);
    }

    @Override
    public Stream<String> fixedTexts() {
      return cells.stream().map(cell -> cell.field().title());
    }
  }

  /**
   * A label and its value.
   *
   * @param field the datum
   * @param labelSpan grid columns of the label
   * @param valueSpan grid columns of the value
   */
  record Pair<T>(Field<T, ?> field, int labelSpan, int valueSpan) {}

  /**
   * Sheets: places to be filled in by hand, such as {@code 负责人（签字）：}, spread over the width.
   *
   * @param texts the texts, from left to right
   */
  record ByHand<T>(List<String> texts) implements Block<T> {
    public ByHand {
      texts = List.copyOf(texts);
    }

    @Override
    public Stream<String> fixedTexts() {
      return texts.stream();
    }

    @Override
    public Stream<String> toBeDoneByHand() {
      return texts.stream().map(text -> text.substring(0, text.indexOf('：')));
    }
  }

  /**
   * Sheets: a box for an opinion with signature, seal and date.
   *
   * @param label whose opinion
   * @param signature the line at the foot of the box
   */
  record Opinion<T>(String label, String signature) implements Block<T> {
    @Override
    public Stream<String> fixedTexts() {
      return Stream.of(label);
    }

    @Override
    public Stream<String> toBeDoneByHand() {
      return Stream.of(label + "（签字、盖章）");
    }
  }

  /**
   * Letters: a paragraph; each {@code {}} in the template is a field, in order. A paragraph whose
   * fields are all empty is left out.
   *
   * @param style how it is set
   * @param template the text
   * @param slots the fields
   */
  record Paragraph<T>(Style style, String template, List<Field<T, ?>> slots) implements Block<T> {
    /** Where a title may be broken. */
    public static final char BREAK = '\n';

    /** Where a title names a place. */
    public static final String PLACE = "xxx";

    public Paragraph {
      slots = List.copyOf(slots);
      if (template.split("\\{}", -1).length != slots.size() + 1) {
        throw new IllegalArgumentException("one field for each {}: " + template);
      }
    }

    /** The fixed parts of the template, one more than there are slots. */
    public String[] parts() {
      return template.split("\\{}", -1);
    }

    @Override
    public Stream<Field<T, ?>> fields() {
      return slots.stream();
    }

    @Override
    public Stream<String> toBeDoneByHand() {
      return switch (style) {
        case BY_HAND ->
            Stream.of(template.replace("{}", "").replace("：", "").split("　+")).map(String::strip);
        case SIGNER -> Stream.of("单位（盖章）");
        default -> Stream.empty();
      };
    }
  }

  /** Letters: the rest begins on a new page. */
  record PageBreak<T>() implements Block<T> {}

  /** How a paragraph of a letter is set; the names are the style ids of the document. */
  enum Style {
    TITLE,
    DOCUMENT_NUMBER,
    ADDRESSEE,
    BODY,
    HEADING,
    ENCLOSURE,
    ENCLOSURE_MORE,
    BY_HAND,
    SIGNER,
    DATE,
    CAPTION
  }

  /** Sheets: the title. */
  static <T> Block<T> heading(String text) {
    return new Heading<>(text);
  }

  /** Sheets: labels and values without borders, each pair in one cell. */
  @SafeVarargs
  static <T> Block<T> line(Pair<T>... cells) {
    return new Line<>(List.of(cells), false);
  }

  /** Sheets: labels and values in bordered cells. */
  @SafeVarargs
  static <T> Block<T> boxed(Pair<T>... cells) {
    return new Line<>(List.of(cells), true);
  }

  /** A label and its value. */
  static <T> Pair<T> pair(Field<T, ?> field, int labelSpan, int valueSpan) {
    return new Pair<>(field, labelSpan, valueSpan);
  }

  /** A table. */
  static <T> Block<T> rows(Table<T, ?> table) {
    return new Rows<>(table);
  }

  /** Sheets: places to be filled in by hand. */
  static <T> Block<T> byHand(String... texts) {
    return new ByHand<>(List.of(texts));
  }

  /** Sheets: a box for an opinion. */
  static <T> Block<T> opinion(String label, String signature) {
    return new Opinion<>(label, signature);
  }

  /** Letters: a paragraph. */
  @SafeVarargs
  static <T> Block<T> paragraph(Style style, String template, Field<T, ?>... slots) {
    return new Paragraph<>(style, template, List.of(slots));
  }

  /** Letters: the title, in which a place is a field; after it the line may be broken. */
  @SafeVarargs
  static <T> Block<T> title(String title, Field<T, ?>... slots) {
    return title(title, List.of(slots));
  }

  /** Letters: the title, in which a place is a field; after it the line may be broken. */
  static <T> Block<T> title(String title, List<Field<T, ?>> slots) {
    return new Paragraph<>(
        Style.TITLE, title.replace(Paragraph.PLACE, "{}" + Paragraph.BREAK), slots);
  }

  /** Letters: a new page. */
  static <T> Block<T> pageBreak() {
    return new PageBreak<>();
  }
}
