package io.github.longzheng.forms.layout;

import io.github.longzheng.core.Parsed;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a value stands in a document and comes back: {@code parse(format(v))} equals {@code v}.
 *
 * @param <V> type of the value
 * @param description the accepted texts in Chinese, for the documentation
 * @param numeric whether a sheet holds it as a number; everything else is text, whatever it begins
 *     with
 * @param format the text of a value
 * @param parse the value of a text, or the findings that say why there is none
 * @param mask how a raw text may be shown in a finding
 */
public record Codec<V>(
    String description,
    boolean numeric,
    Function<V, String> format,
    Function<String, Parsed<V>> parse,
    UnaryOperator<String> mask) {
  public Codec {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(parse, "parse");
    Objects.requireNonNull(mask, "mask");
  }

  /** A codec of plain text cells whose raw text may be shown. */
  static <V> Codec<V> ofText(
      String description, Function<V, String> format, Function<String, Parsed<V>> parse) {
    return new Codec<>(description, false, format, parse, UnaryOperator.identity());
  }

  Codec<V> asNumber() {
    return new Codec<>(description, true, format, parse, mask);
  }

  Codec<V> maskedBy(UnaryOperator<String> mask) {
    return new Codec<>(description, numeric, format, parse, mask);
  }
}
