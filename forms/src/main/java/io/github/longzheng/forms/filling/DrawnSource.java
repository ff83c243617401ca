package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.FormReader.Found;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filled blank as a source of values: its tables are shown as the definition would head them,
 * whatever their heads look like.
 *
 * @param <T> the form's value
 */
final class DrawnSource<T> implements FormReader.Source<T> {
  private final List<RowSource> tables = new ArrayList<>();
  private final Map<String, Found> found;

  DrawnSource(FormDefinition<T> definition, Blank blank) {
    TableFinder<T> finder = new TableFinder<>(blank, DrawnTable::end);
    finder.find(definition.tables()).forEach(head -> tables.add(new DrawnTable(head)));
    DrawnFields<T> fields = new DrawnFields<>(definition.fields());
    fields.look(blank, finder);
    found = fields.found();
  }

  @Override
  public List<RowSource> rows() {
    return tables;
  }

  @Override
  public int distance(RowSource rows, Table<T, ?> table) {
    return rows instanceof DrawnTable drawn && drawn.table().equals(table) ? 0 : 1;
  }

  @Override
  public boolean wantsMore() {
    return false;
  }

  @Override
  public void outside(Row row) {
    // Fields were found by their labels.
  }

  @Override
  public void shown(RowSource rows) {
    // Nothing was kept.
  }

  @Override
  public Optional<Found> find(Field<T, ?> field) {
    return Optional.ofNullable(found.get(field.key()));
  }
}
