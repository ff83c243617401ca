package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.reading.Grid;
import java.util.List;
import java.util.Optional;

/** A CSV file as texts; {@code lines} are the line numbers of the records, for findings. */
record CsvGrid(String file, List<List<String>> records, List<Long> lines) implements Grid {
  @Override
  public int rows() {
    return records.size();
  }

  @Override
  public int columns() {
    return records.stream().mapToInt(List::size).max().orElse(0);
  }

  @Override
  public String text(int row, int column) {
    List<String> cells = records.get(row);
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  @Override
  public int columnAfter(int row, int column) {
    return column + 1;
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell(file, "第" + lines.get(row) + "行", title);
  }

  @Override
  public Optional<Finding> damage(int row, int column) {
    return Optional.empty();
  }
}
