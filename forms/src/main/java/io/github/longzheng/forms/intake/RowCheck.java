package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.RowSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is asked of a row beyond its cells. */
interface RowCheck<R> {
  /** What there is to say, each at its place. */
  List<Finding> check(R value, Cells cells);

  /**
   * Where the cells of a row are.
   *
   * @param source the sheet or file
   * @param row the row, from 0
   * @param columns columns by key of their field
   */
  record Cells(RowSource source, int row, Map<String, Integer> columns) {
    Location at(String field) {
      return at(row, field);
    }

    Location at(int otherRow, String field) {
      return source.location(otherRow, columns.getOrDefault(field, 0), IntakeFields.title(field));
    }

    /** The cell of the field with this title. */
    Optional<Location> titled(String title) {
      return columns.keySet().stream()
          .filter(key -> title.equals(IntakeFields.title(key)))
          .findFirst()
          .map(this::at);
    }
  }

  /** A question of the user's; what it finds at no field is placed at this one. */
  static <R> RowCheck<R> asked(Function<R, List<Finding>> check, String otherwise) {
    return (value, cells) ->
        check.apply(value).stream()
            .map(
                finding ->
                    finding.at(
                        finding
                            .location()
                            .field()
                            .flatMap(cells::titled)
                            .orElseGet(() -> cells.at(placeOf(finding, otherwise)))))
            .toList();
  }

  /** What is outside the scope is the occupation, its work type or the level. */
  private static String placeOf(Finding finding, String otherwise) {
    return switch (finding.ruleId()) {
      case "SCOPE-11" -> IntakeFields.OCCUPATION;
      case "SCOPE-12" -> IntakeFields.WORK_TYPE;
      default -> otherwise;
    };
  }
}
