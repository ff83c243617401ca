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
import io.github.longzheng.forms.xlsx.SheetReader;
import io.github.longzheng.forms.xlsx.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A form that is nothing but its definition. */
sealed class DefinedForm<T> implements Form<T> permits DefinedRowForm {
  /** Writes a checked value. */
  private interface Writer<T> {
    void write(T value, OutputStream out) throws IOException;
  }

  final FormDefinition<T> definition;

  /** Made when first needed: checking and reading do without. */
  private final Supplier<Writer<T>> writer;

  DefinedForm(FormDefinition<T> definition) {
    this.definition = definition;
    this.writer = Suppliers.memoize(() -> writerOf(definition));
  }

  private static <T> Writer<T> writerOf(FormDefinition<T> definition) {
    if (definition.body() instanceof Workbook<T> workbook) {
      return new SheetWriter<>(workbook)::write;
    }
    if (definition.body() instanceof Letter<T> letter) {
      return new LetterWriter<>(letter)::write;
    }
    throw new IllegalStateException("unknown body of " + definition.attachment());
  }

  @Override
  public Attachment attachment() {
    return definition.attachment();
  }

  @Override
  public List<Finding> check(T value) {
    Objects.requireNonNull(value, "value");
    return definition.rules().stream()
        .flatMap(rule -> rule.check().apply(value).stream())
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  @Override
  public void write(T value, Path file, WriteOption... options) {
    Objects.requireNonNull(file, "file");
    refuseErrors(value, options);
    try {
      AtomicFile.write(file, out -> writer.get().write(value, out));
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(file, e);
    }
  }

  @Override
  public void write(T value, OutputStream out, WriteOption... options) {
    Objects.requireNonNull(out, "out");
    refuseErrors(value, options);
    try {
      writer.get().write(value, out);
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(attachment().title(), e);
    }
  }

  private void refuseErrors(T value, WriteOption... options) {
    List<Finding> findings = check(value);
    if (Finding.anyError(findings)
        && !Arrays.asList(options).contains(WriteOption.DESPITE_ERRORS)) {
      throw new RefusedFormException(attachment(), findings);
    }
  }

  @Override
  public FormReading<T> read(Path file, ReadOption... options) {
    Objects.requireNonNull(file, "file");
    ReadSettings settings = ReadSettings.of(options);
    FindingList findings = new FindingList(settings.maxFindings());
    return definition.body() instanceof Workbook<T>
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
