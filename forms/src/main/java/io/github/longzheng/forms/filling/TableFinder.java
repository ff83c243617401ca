package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Finds the heads of a form's tables in a document, the surest first, and which rows belong to
 * tables.
 *
 * @param <T> the form's value
 */
final class TableFinder<T> {
  /** A view is another's rows once more; it counts only where nearly all of it is there. */
  private static final double VIEW_SHARE = 0.9;

  private final Blank blank;
  private final ToIntFunction<TableHead<T, ?>> end;
  private final List<TableHead<T, ?>> heads = new ArrayList<>();
  private final Map<Canvas, List<int[]>> claimed = new HashMap<>();

  /**
   * A finder in this document.
   *
   * @param end the row after a table
   */
  TableFinder(Blank blank, ToIntFunction<TableHead<T, ?>> end) {
    this.blank = blank;
    this.end = end;
  }

  /** Tells that a row belongs to something else. */
  void claim(Canvas canvas, int from, int to) {
    claimed.computeIfAbsent(canvas, c -> new ArrayList<>()).add(new int[] {from, to});
  }

  boolean isFree(Canvas canvas, int row) {
    return claimed.getOrDefault(canvas, List.of()).stream()
        .noneMatch(range -> row >= range[0] && row < range[1]);
  }

  /** The heads of these tables, as far as they are there. */
  List<TableHead<T, ?>> find(List<Table<T, ?>> tables) {
    List<Table<T, ?>> open = new ArrayList<>(tables);
    while (!open.isEmpty()) {
      Optional<TableHead<T, ?>> best =
          open.stream()
              .<TableHead<T, ?>>flatMap(table -> bestHead(table).stream())
              .max(
                  Comparator.comparing((TableHead<T, ?> head) -> !head.table().view())
                      .thenComparing(TableHead::share));
      if (best.isEmpty()) {
        break;
      }
      heads.add(best.get());
      open.remove(best.get().table());
      claim(best.get().canvas(), best.get().top(), end.applyAsInt(best.get()));
    }
    return heads;
  }

  private <R> Optional<TableHead<T, R>> bestHead(Table<T, R> table) {
    Optional<TableHead<T, R>> best = Optional.empty();
    for (Canvas canvas : blank.canvases()) {
      Optional<TableHead<T, R>> head =
          TableHead.find(canvas, table, row -> isFree(canvas, row))
              .filter(found -> !table.view() || found.share() >= VIEW_SHARE);
      if (head.isPresent() && (best.isEmpty() || head.get().share() > best.get().share())) {
        best = head;
      }
    }
    return best;
  }
}
