package io.github.longzheng.forms.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The things of one kind that a candidate declared (申报项), such as two certificates, and whether
 * they are known to be all: what is not declared is a no only where nothing else can exist.
 *
 * @param <T> type of the things
 * @param items what is declared, in the order given
 * @param complete whether there is nothing else of the kind
 */
public record Declared<T>(List<T> items, boolean complete) {
  public Declared {
    items = List.copyOf(items);
  }

  /** These, and nothing else. */
  @SafeVarargs
  public static <T> Declared<T> all(T... items) {
    return new Declared<>(List.of(items), true);
  }

  /** These, and perhaps more. */
  @SafeVarargs
  public static <T> Declared<T> atLeast(T... items) {
    return new Declared<>(List.of(items), false);
  }

  /** Known to have none. */
  public static <T> Declared<T> none() {
    return new Declared<>(List.of(), true);
  }

  /** Nothing is known. */
  public static <T> Declared<T> unknown() {
    return new Declared<>(List.of(), false);
  }

  /** These and one more. */
  public Declared<T> with(T item) {
    Objects.requireNonNull(item, "item");
    List<T> more = new ArrayList<>(items);
    more.add(item);
    return new Declared<>(more, complete);
  }

  /** How many, and whether that is all; never the things themselves, which are personal. */
  @Override
  public String toString() {
    return items.size() + "项" + (complete ? "" : "（可能还有）");
  }
}
