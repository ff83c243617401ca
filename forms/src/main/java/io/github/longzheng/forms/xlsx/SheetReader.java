package io.github.longzheng.forms.xlsx;

import com.google.common.base.CharMatcher;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.Labels;
import io.github.longzheng.forms.layout.Sheet;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.FormReader.Found;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sheets of a workbook, .xlsx or .xls, as a source of tables and of values beside their labels.
 *
 * <p>A value may stand right of a label that is merged over some columns, and merged areas are
 * known only at the end of a sheet. So rows with labels are kept until then; there are few.
 *
 * @param <T> the form's value
 */
public final class SheetReader<T> implements FormReader.Source<T> {
  /** Forms have a tenth of so many rows with labels. */
  private static final int MOST_LABELLED = 100;

  private final List<RowSource> sheets;
  private final Map<String, String> sheetOfTable = new HashMap<>();
  private final Map<String, Field<T, ?>> fieldOfLabel = new HashMap<>();
  private final int fields;
  private final List<Row> labelled = new ArrayList<>();
  private final Map<String, Found> found = new HashMap<>();

  /** A source of these sheets. */
  public SheetReader(FormDefinition<T> definition, List<RowSource> sheets) {
    this.sheets = sheets;
    this.fields = definition.fields().size();
    for (Field<T, ?> field : definition.fields()) {
      Stream.concat(Stream.of(field.title()), field.aliases().stream())
          .forEach(title -> fieldOfLabel.putIfAbsent(Labels.normalize(title), field));
    }
    if (definition.body() instanceof Workbook<T> workbook) {
      for (Sheet<T> sheet : workbook.sheets()) {
        sheet.blocks().stream()
            .filter(Block.Rows.class::isInstance)
            .map(Block.Rows.class::cast)
            .forEach(block -> sheetOfTable.put(block.table().key(), sheet.name()));
      }
    }
  }

  @Override
  public List<RowSource> rows() {
    return sheets;
  }

  @Override
  public int distance(RowSource sheet, Table<T, ?> table) {
    return sheet.name().equals(sheetOfTable.get(table.key())) ? 0 : 1;
  }

  @Override
  public boolean wantsMore() {
    return found.size() < fields;
  }

  @Override
  public void outside(Row row) {
    for (int column = 0; column < row.columns() && labelled.size() < MOST_LABELLED; column++) {
      String text = row.text(column);
      if (!text.isEmpty() && fieldOf(text).or(() -> fieldOf(labelOf(text))).isPresent()) {
        labelled.add(row);
        return;
      }
    }
  }

  /**
   * Finds the fields of the rows; a value that reads like a label is passed over with its label.
   */
  @Override
  public void shown(RowSource sheet) {
    for (Row row : labelled) {
      for (int column = 0; column < row.columns(); column++) {
        column = findAt(sheet, row, column);
      }
    }
    labelled.clear();
  }

  @Override
  public Optional<Found> find(Field<T, ?> field) {
    return Optional.ofNullable(found.get(field.key()));
  }

  /**
   * Takes the text right of a label, or after the label's colon in the same cell; returns the last
   * column that was looked at.
   */
  private int findAt(RowSource sheet, Row row, int column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return column;
    }
    String label = labelOf(text);
    String afterColon = label.length() < text.length() ? text.substring(label.length() + 1) : "";
    Optional<Field<T, ?>> before = afterColon.isBlank() ? Optional.empty() : fieldOf(label);
    if (before.isPresent()) {
      remember(sheet, row, column, Labels.withoutSeal(afterColon.strip()), before.get());
      return column;
    }
    Optional<Field<T, ?>> whole = fieldOf(text);
    if (whole.isPresent()) {
      int value = sheet.merged().columnAfter(row.index(), column);
      remember(sheet, row, value, row.text(value), whole.get());
      return value;
    }
    return column;
  }

  private Optional<Field<T, ?>> fieldOf(String label) {
    return Optional.ofNullable(fieldOfLabel.get(Labels.normalize(label)));
  }

  /** The text before the first colon; all of it where there is none. */
  private static String labelOf(String text) {
    int colon = CharMatcher.anyOf("：:").indexIn(text);
    return colon > 0 ? text.substring(0, colon) : text;
  }

  private void remember(RowSource sheet, Row row, int column, String text, Field<T, ?> field) {
    found.putIfAbsent(
        field.key(),
        new Found(text, sheet.location(row.index(), column, field.title()), row.damage(column)));
  }
}
