package io.github.longzheng.forms;

import com.google.common.base.Suppliers;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.docx.LetterReader;
import io.github.longzheng.forms.docx.LetterWriter;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.FormDefinition.Letter;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.ooxml.FileTrouble;
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
  final FormDefinition<T> definition;

  // Made when first needed: checking and reading do without.
  private final Supplier<SheetWriter<T>> sheets;
  private final Supplier<LetterWriter<T>> letters;

  DefinedForm(FormDefinition<T> definition) {
    this.definition = definition;
    this.sheets = Suppliers.memoize(() -> new SheetWriter<>((Workbook<T>) definition.body()));
    this.letters = Suppliers.memoize(() -> new LetterWriter<>((Letter<T>) definition.body()));
  }

  private boolean isWorkbook() {
    return definition.body() instanceof Workbook<T>;
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
      write(value, out, settings, "写出" + attachment().title());
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(attachment().title(), e);
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
      throw new RefusedFormException(attachment(), findings);
    }
    if (isWorkbook()) {
      try {
        sheets().requireRoom(value);
      } catch (SheetFullException e) {
        throw new RefusedFormException(attachment(), List.of(e.finding()));
      }
    }
  }

  @Override
  public FormReading<T> read(Path file, ReadOption... options) {
    Objects.requireNonNull(file, "file");
    ReadSettings settings = ReadSettings.of(options);
    FindingList findings = new FindingList(settings.maxFindings());
    return isWorkbook()
        ? DocumentFile.withSheets(
            file,
            settings,
            findings,
            sheets -> FormReader.read(definition, new SheetReader<>(definition, sheets), findings))
        : DocumentFile.withDocument(
            file,
            settings,
            findings,
            letter ->
                FormReader.read(definition, new LetterReader<>(definition, letter), findings));
  }

  @Override
  public List<String> toBeDoneByHand() {
    return definition.body().blocks().flatMap(Block::toBeDoneByHand).toList();
  }

  @Override
  public String describe() {
    return FormDescription.of(definition);
  }

  /** Number and title: {@code 附件1《甘肃省职业技能等级认定报备表》}. */
  @Override
  public String toString() {
    return "附件" + attachment().number() + "《" + attachment().title() + "》";
  }
}
