package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.ooxml.PackageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Writes a workbook: the static parts once made, the rows streamed. Thread-safe.
 *
 * @param <T> the form's value
 */
public final class SheetWriter<T> {
  private final Workbook<T> definition;
  private final WorkbookTemplate template;

  /** A writer of this workbook. */
  public SheetWriter(Workbook<T> definition) {
    this.definition = definition;
    this.template = new WorkbookTemplate(definition);
  }

  /** Writes a value; the stream stays open. */
  public void write(T value, OutputStream out) throws IOException {
    try (PackageWriter parts = new PackageWriter(out)) {
      for (Map.Entry<String, byte[]> part : template.parts().entrySet()) {
        parts.part(part.getKey(), part.getValue());
      }
      for (int i = 0; i < definition.sheets().size(); i++) {
        parts.begin(WorkbookTemplate.sheetPart(i));
        parts.text().append(template.head(i));
        new SheetBody<>(parts, template, definition.sheets().get(i)).write(value);
        parts.text().append(template.foot(i));
        parts.end();
      }
    }
  }
}
