package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Location;
import io.github.longzheng.forms.layout.Field;

/**
 * Where a field goes in a blank.
 *
 * @param <T> the form's value
 */
sealed interface Place<T> {
  Field<T, ?> field();

  Location location();

  /** A gap of a text. */
  record InText<T>(Field<T, ?> field, Spot spot, Gap gap) implements Place<T> {
    @Override
    public Location location() {
      return spot.location(field.title());
    }
  }

  /** A whole cell. */
  record InCell<T>(Field<T, ?> field, Canvas canvas, int row, int column) implements Place<T> {
    @Override
    public Location location() {
      return canvas.location(row, column, field.title());
    }
  }

  /** Words that the blank already has, which the value must agree with. */
  record Printed<T>(Field<T, ?> field, Spot spot, int from, int to) implements Place<T> {
    @Override
    public Location location() {
      return spot.location(field.title());
    }

    String text() {
      return spot.text().substring(from, to);
    }
  }
}
