package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.filling.LabelScan.Hit;
import io.github.longzheng.forms.layout.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the places of fields by their labels: right of a label, below it, or behind its colon.
 *
 * @param <T> the form's value
 */
final class FieldFinder<T> {
  private final LabelScan<T> scan;
  private final List<Place<T>> places = new ArrayList<>();

  FieldFinder(List<Field<T, ?>> fields) {
    this.scan = new LabelScan<>(fields);
  }

  List<Place<T>> places() {
    return places;
  }

  /**
   * Looks through cells from top to bottom; of several labels of a field the first counts.
   *
   * @param free whether a row belongs to no table
   * @param known keys of the fields that need no place any more; those found are added
   */
  void look(Canvas canvas, Predicate<Integer> free, Set<String> known) {
    for (int row = 0; row < canvas.rows(); row++) {
      for (int column = 0; free.test(row) && column < canvas.columns(); column++) {
        Area area = canvas.area(row, column);
        if (area.isAt(row, column)) {
          Spot spot = canvas.spot(row, column);
          List<Hit<T>> hits = scan.hits(spot.text());
          for (int i = 0; i < hits.size(); i++) {
            Hit<T> hit = hits.get(i);
            if (!known.contains(hit.field().key())) {
              boolean alone =
                  hits.size() == 1 && hit.from() == 0 && hit.to() == spot.text().length();
              Optional<Place<T>> place =
                  alone ? beside(canvas, area, free, hit) : behind(spot, hits, i);
              place.ifPresent(found -> take(found, known));
            }
          }
        }
      }
    }
  }

  /** Looks through a paragraph. */
  void look(Spot paragraph, Set<String> known) {
    List<Hit<T>> hits = scan.hits(paragraph.text());
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).colon() && !known.contains(hits.get(i).field().key())) {
        behind(paragraph, hits, i).ifPresent(found -> take(found, known));
      }
    }
  }

  private void take(Place<T> place, Set<String> known) {
    places.add(place);
    known.add(place.field().key());
  }

  private Optional<Place<T>> behind(Spot spot, List<Hit<T>> hits, int index) {
    Hit<T> hit = hits.get(index);
    String text = spot.text();
    int next = LabelScan.end(text, hit.to());
    if (index + 1 < hits.size()) {
      next = Math.min(next, hits.get(index + 1).from());
    }
    return Gaps.after(Gaps.shape(spot), hit.to(), next, hit.field())
        .map(gap -> new Place.InText<>(hit.field(), spot, gap));
  }

  /** The room of a label that fills its cell. */
  private Optional<Place<T>> beside(
      Canvas canvas, Area label, Predicate<Integer> free, Hit<T> hit) {
    int right = label.right() + 1;
    int below = label.bottom() + 1;
    boolean rightIsRoom = isRoom(canvas, label.top(), right, hit.field());
    boolean belowIsRoom =
        below < canvas.rows()
            && free.test(below)
            && canvas.isDrawn(below, label.left())
            && canvas.area(below, label.left()).left() == label.left()
            && isRoom(canvas, below, label.left(), hit.field());
    if (rightIsRoom && canvas.isFramed(label.top(), right)) {
      return Optional.of(new Place.InCell<>(hit.field(), canvas, label.top(), right));
    }
    if (belowIsRoom && canvas.isFramed(below, label.left())) {
      return Optional.of(new Place.InCell<>(hit.field(), canvas, below, label.left()));
    }
    if (hit.colon()) {
      Spot spot = canvas.spot(label.top(), label.left());
      return Optional.of(new Place.InText<>(hit.field(), spot, Gap.plain(hit.to(), hit.to())));
    }
    if (rightIsRoom) {
      return Optional.of(new Place.InCell<>(hit.field(), canvas, label.top(), right));
    }
    return belowIsRoom
        ? Optional.of(new Place.InCell<>(hit.field(), canvas, below, label.left()))
        : Optional.empty();
  }

  private boolean isRoom(Canvas canvas, int row, int column, Field<T, ?> field) {
    if (column >= canvas.columns() || canvas.isComputed(row, column)) {
      return false;
    }
    Spot spot = canvas.spot(row, column);
    if (Gaps.isRoom(spot)) {
      return true;
    }
    String shape = Gaps.shape(spot).strip();
    return Gaps.in(shape).stream()
        .anyMatch(
            gap ->
                gap.isDate()
                    && gap.isFor(field)
                    && shape.substring(gap.to()).isBlank()
                    && shape.substring(0, gap.from()).isBlank());
  }
}
