package io.github.longzheng.forms;

import com.google.common.base.Suppliers;
import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.docx.LetterReader;
import io.github.longzheng.forms.docx.LetterWriter;
import io.github.longzheng.forms.filling.DrawnReader;
import io.github.longzheng.forms.filling.Filling;
import io.github.longzheng.forms.filling.TemplateFile;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.FormDefinition.Letter;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.opening.DocumentFile;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.xlsx.SheetFullException;
import io.github.longzheng.forms.xlsx.SheetReader;
import io.github.longzheng.forms.xlsx.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A form that is nothing but its definition. */
sealed class DefinedForm<T> implements Form<T> permits DefinedRowForm {
  private final Edition edition;
  private final Edition.Entry entry;
  private final FormDefinition<T> definition;
  private final FormDefinition<T> readDefinition;

  // Made when first needed: checking and reading do without.
  private final Supplier<SheetWriter<T>> sheets;
  private final Supplier<LetterWriter<T>> letters;

  /** The form of a definition in code, as an edition has it. */
  DefinedForm(FormDefinition<T> inCode, Edition edition) {
    this.edition = edition;
    this.entry = edition.attachment(inCode.attachment());
    this.definition = EditionLayout.written(inCode, edition);
    this.readDefinition = EditionLayout.read(inCode, edition);
    this.sheets = Suppliers.memoize(() -> new SheetWriter<>((Workbook<T>) definition.body()));
    this.letters = Suppliers.memoize(() -> new LetterWriter<>((Letter<T>) definition.body()));
  }

  private boolean isWorkbook() {
    return definition.body() instanceof Workbook<T>;
  }

  /** What is written. */
  final FormDefinition<T> definition() {
    return definition;
  }

  /** What is read: without the edition's own columns. */
  final FormDefinition<T> readDefinition() {
    return readDefinition;
  }

  /** Writes the form where it is a workbook. */
  final SheetWriter<T> sheets() {
    return sheets.get();
  }

  @Override
  public Attachment attachment() {
    return definition.attachment();
  }

  @Override
  public Edition edition() {
    return edition;
  }

  @Override
  public Edition.Entry entry() {
    return entry;
  }

  @Override
  public List<Finding> check(T value) {
    Objects.requireNonNull(value, "value");
    return definition.rules().stream()
        .flatMap(rule -> rule.check(value).stream())
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  @Override
  public void write(T value, Path file, WriteOption... options) {
    Objects.requireNonNull(file, "file");
    WriteSettings settings = WriteSettings.of(options);
    refuse(value, settings);
    try {
      AtomicFile.write(file, out -> write(value, out, settings, "写出" + file.getFileName()));
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(file, e);
    }
  }

  @Override
  public void write(T value, OutputStream out, WriteOption... options) {
    Objects.requireNonNull(out, "out");
    WriteSettings settings = WriteSettings.of(options);
    refuse(value, settings);
    try {
      write(value, out, settings, "写出" + entry.title());
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(entry.title(), e);
    }
  }

  private void write(T value, OutputStream out, WriteSettings settings, String work)
      throws IOException {
    if (isWorkbook()) {
      sheets()
          .write(
              value,
              out,
              settings.compression(),
              rows -> settings.progress().report(work, rows, OptionalLong.empty()));
    } else {
      letters.get().write(value, out, settings.compression());
    }
  }

  private void refuse(T value, WriteSettings settings) {
    List<Finding> findings = check(value);
    if (Finding.anyError(findings) && !settings.despiteErrors()) {
      throw new RefusedFormException(entry, findings);
    }
    if (isWorkbook()) {
      try {
        sheets().requireRoom(value);
      } catch (SheetFullException e) {
        throw new RefusedFormException(entry, List.of(e.finding()));
      }
    }
  }

  @Override
  public List<Finding> fill(Path template, T value, Path out, WriteOption... options) {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(out, "out");
    WriteSettings settings = WriteSettings.of(options);
    refuse(value, settings);
    String kind = TemplateFile.extension(template);
    if (!kind.equals(TemplateFile.extension(out))) {
      throw new IllegalArgumentException(
          "out: 应与模板同为." + kind + "文件，实为“" + out.getFileName() + "”");
    }
    if (template.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException("out: 应为另一个文件，不能覆盖模板“" + out.getFileName() + "”");
    }
    List<Finding> findings =
        Filling.fill(readDefinition, template, value, out, settings.despiteErrors());
    if (Finding.anyError(findings)) {
      throw new RefusedTemplateException(attachment(), template, findings);
    }
    return findings;
  }

  @Override
  public List<Finding> checkTemplate(Path template) {
    return Filling.check(readDefinition, Objects.requireNonNull(template, "template"));
  }

  @Override
  public FormReading<T> read(Path file, ReadOption... options) {
    Objects.requireNonNull(file, "file");
    ReadSettings settings = ReadSettings.of(options);
    return DrawnReader.improve(readAsBuiltIn(file, settings), readDefinition, file, settings);
  }

  private FormReading<T> readAsBuiltIn(Path file, ReadSettings settings) {
    FindingList findings = new FindingList(settings.maxFindings());
    return isWorkbook()
        ? DocumentFile.withSheets(
            file,
            settings,
            findings,
            sheets ->
                FormReader.read(
                    readDefinition, new SheetReader<>(readDefinition, sheets), findings))
        : DocumentFile.withDocument(
            file,
            settings,
            findings,
            letter ->
                FormReader.read(
                    readDefinition, new LetterReader<>(readDefinition, letter), findings));
  }

  @Override
  public List<String> toBeDoneByHand() {
    return definition.body().blocks().flatMap(Block::toBeDoneByHand).toList();
  }

  @Override
  public String describe() {
    return FormDescription.of(entry, definition);
  }

  /** Number and title: {@code 附件1《甘肃省职业技能等级认定报备表》}. */
  @Override
  public String toString() {
    return entry.toString();
  }
}
