package io.github.longzheng.forms.layout;

import io.github.longzheng.core.Parsed;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One datum of a form: where it comes from, how it is titled, how it is written.
 *
 * @param <S> what it is a datum of: the form's value, or a row
 * @param <V> its type
 * @param key name in bookmarks and documentation: ASCII letters, unique in its form or table
 * @param title label or column title as printed
 * @param aliases other titles that readers accept
 * @param codec how it is written
 * @param getter where it comes from
 * @param derived whether it follows from other data: written, compared on reading, never taken
 */
public record Field<S, V>(
    String key,
    String title,
    List<String> aliases,
    Codec<V> codec,
    Function<S, V> getter,
    boolean derived) {
  public Field {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(getter, "getter");
  }

  /** A datum that is written and read back. */
  public static <S, V> Field<S, V> of(
      String key, String title, Codec<V> codec, Function<S, V> getter) {
    return new Field<>(key, title, List.of(), codec, getter, false);
  }

  /** A datum that follows from others, such as a total. */
  public static <S, V> Field<S, V> derived(
      String key, String title, Codec<V> codec, Function<S, V> getter) {
    return new Field<>(key, title, List.of(), codec, getter, true);
  }

  /** The same field, also found under these titles. */
  public Field<S, V> alias(String... titles) {
    return new Field<>(key, title, List.of(titles), codec, getter, derived);
  }

  /** The same field under another title, with the first one as an alias. */
  public Field<S, V> titled(String title) {
    return new Field<>(key, title, titles().toList(), codec, getter, derived);
  }

  /** The same field in another writing. */
  public Field<S, V> coded(Codec<V> codec) {
    return new Field<>(key, title, aliases, codec, getter, derived);
  }

  /** The same datum of something that holds an {@code S}. */
  public <O> Field<O, V> of(Function<O, S> holder) {
    return new Field<>(
        key, title, aliases, codec, outer -> getter.apply(holder.apply(outer)), derived);
  }

  /** The text of this datum. */
  public String format(S source) {
    return codec.format().apply(getter.apply(source));
  }

  /** The value of a text. */
  public Parsed<V> parse(String text) {
    return codec.parse().apply(text);
  }

  /** Whether a label in a document names this field, a hint in brackets behind it or not. */
  public boolean isTitled(String label) {
    String wanted = Labels.normalize(label);
    String bare = Labels.withoutHint(wanted);
    return titles().map(Labels::normalize).anyMatch(t -> t.equals(wanted) || t.equals(bare));
  }

  /** The title, then the aliases. */
  public Stream<String> titles() {
    return Stream.concat(Stream.of(title), aliases.stream());
  }
}
