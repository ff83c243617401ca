package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.filling.LabelScan.Hit;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.reading.FormReader.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields of a filled blank where filling would write them.
 *
 * @param <T> the form's value
 */
final class DrawnFields<T> {
  /** Another label behind a value: blanks, a few words, a colon. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile("[\\s\\u3000_]{2,}[^\\s\\u3000：:0-9][^\\s\\u3000：:]{0,14}[：:]");

  private final List<Field<T, ?>> fields;
  private final LabelScan<T> scan;
  private final Map<String, Found> found = new HashMap<>();
  private final Map<String, Found> empty = new HashMap<>();

  DrawnFields(List<Field<T, ?>> fields) {
    this.fields = fields;
    this.scan = new LabelScan<>(fields);
  }

  /** The texts that were found, by key; a label without a value has an empty one. */
  Map<String, Found> found() {
    empty.forEach(found::putIfAbsent);
    return found;
  }

  void look(Blank blank, TableFinder<T> tables) {
    for (Field<T, ?> field : fields) {
      Optional.ofNullable(blank.marked().get(field.key()))
          .ifPresent(text -> take(field, text, Location.ofField(field.title())));
    }
    for (Spot paragraph : blank.paragraphs()) {
      behindColons(paragraph, scan.hits(paragraph.text()));
    }
    for (Canvas canvas : blank.canvases()) {
      for (int row = 0; row < canvas.rows(); row++) {
        for (int column = 0; column < canvas.columns(); column++) {
          if (tables.isFree(canvas, row) && canvas.area(row, column).isAt(row, column)) {
            look(canvas, row, column);
          }
        }
      }
    }
  }

  private void look(Canvas canvas, int row, int column) {
    Spot spot = canvas.spot(row, column);
    List<Hit<T>> hits = scan.hits(spot.text());
    boolean label = hits.size() == 1 && hits.get(0).to() == spot.text().length();
    if (!label || hits.get(0).from() > 0) {
      behindColons(spot, hits);
      return;
    }
    Area area = canvas.area(row, column);
    Field<T, ?> field = hits.get(0).field();
    boolean right = area.right() + 1 < canvas.columns();
    boolean below = area.bottom() + 1 < canvas.rows();
    if (!(right && takeCell(canvas, row, area.right() + 1, field))
        && !(below && takeCell(canvas, area.bottom() + 1, column, field))) {
      remember(empty, field, "", canvas.location(row, column, field.title()));
    }
  }

  private boolean takeCell(Canvas canvas, int row, int column, Field<T, ?> field) {
    String text = canvas.text(row, column).strip();
    Optional<Finding> damage = canvas.damage(row, column);
    if (damage.isEmpty()
        && (text.isEmpty() || fields.stream().anyMatch(each -> each.isTitled(text)))) {
      return false;
    }
    found.putIfAbsent(
        field.key(), new Found(text, canvas.location(row, column, field.title()), damage));
    return true;
  }

  private void behindColons(Spot spot, List<Hit<T>> hits) {
    String text = spot.text();
    for (int i = 0; i < hits.size(); i++) {
      Hit<T> hit = hits.get(i);
      if (!hit.colon()) {
        continue;
      }
      int next = i + 1 < hits.size() ? hits.get(i + 1).from() : text.length();
      Matcher other = NEXT_LABEL.matcher(text).region(hit.to(), next);
      String value = text.substring(hit.to(), other.find() ? other.start() : next).strip();
      value = Labels.withoutSeal(value);
      Location location = spot.location(hit.field().title());
      if (value.isEmpty()) {
        remember(empty, hit.field(), value, location);
      } else {
        take(hit.field(), value, location);
      }
    }
  }

  private void take(Field<T, ?> field, String text, Location location) {
    remember(found, field, text.strip(), location);
  }

  private static void remember(
      Map<String, Found> texts, Field<?, ?> field, String text, Location location) {
    texts.putIfAbsent(field.key(), new Found(text, location, Optional.empty()));
  }
}
