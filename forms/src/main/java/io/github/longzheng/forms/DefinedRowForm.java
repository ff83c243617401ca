package io.github.longzheng.forms;

import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.opening.DocumentFile;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.xlsx.SheetReader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** A form that is nothing but its definition, and of which one table may be long. */
final class DefinedRowForm<T, R> extends DefinedForm<T> implements RowForm<T, R> {
  private final Table<T, R> main;

  DefinedRowForm(FormDefinition<T> definition, Table<T, R> main) {
    super(definition);
    this.main = main;
  }

  @Override
  public FormReading<T> read(Path file, Consumer<? super R> rows, ReadOption... options) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rows, "rows");
    ReadSettings settings = ReadSettings.of(options);
    FindingList findings = new FindingList(settings.maxFindings());
    return DocumentFile.withSheets(
        file,
        settings,
        findings,
        sheets ->
            FormReader.read(
                definition, new SheetReader<>(definition, sheets), findings, main, rows));
  }
}
