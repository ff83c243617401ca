package io.github.longzheng.forms.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first so many elements in an order, whatever the order they come in. */
final class Ranked<E> {
  private final Comparator<E> order;
  private final int limit;
  private final List<E> first = new ArrayList<>();

  Ranked(Comparator<E> order, int limit) {
    this.order = order;
    this.limit = limit;
  }

  /** Takes an element; in constant time when elements come in order. */
  void add(E element) {
    int size = first.size();
    if (size == 0 || order.compare(first.get(size - 1), element) <= 0) {
      if (size < limit) {
        first.add(element);
      }
      return;
    }
    int low = 0;
    for (int high = size; low < high; ) {
      int middle = (low + high) >>> 1;
      if (order.compare(first.get(middle), element) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    first.add(low, element);
    if (size == limit) {
      first.remove(limit);
    }
  }

  /** Whether there is no room for an element, so that it need not be made. */
  boolean isFull() {
    return first.size() >= limit;
  }

  List<E> elements() {
    return first;
  }
}
