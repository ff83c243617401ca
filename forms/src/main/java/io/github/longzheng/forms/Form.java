package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One of the eight official forms (附件), such as {@code Forms.sessionFiling()}: checks, writes and
 * reads a value of its type.
 *
 * <p>The built-in layout is a reconstruction from the announcement and from sibling forms; no blank
 * of the official zip was at hand.
 *
 * <p>Forms are immutable and thread-safe.
 *
 * @param <T> the form's value
 */
public sealed interface Form<T> permits RowForm, DefinedForm {
  /** What it is for. */
  Attachment attachment();

  /** The edition whose titles and columns it has. */
  Edition edition();

  /** Its number, title and file name in that edition. */
  Edition.Entry entry();

  /** What is wrong or doubtful with a value, errors first; nothing when it may be handed in. */
  List<Finding> check(T value);

  /**
   * Writes a value to a file: whole or not at all. A file of this name is replaced at once when the
   * new one is complete. The same value with the same level of compression gives the same bytes.
   *
   * @throws RefusedFormException with all findings, when {@link #check} finds an error and the
   *     caller did not ask for {@link WriteOption#DESPITE_ERRORS}, and in any case when there are
   *     more rows than a sheet can hold (SHEET-01); nothing is written then
   * @throws CancelledException when the {@link WriteOption#progress listener} ends the work
   * @throws UncheckedIOException when the file cannot be written
   */
  void write(T value, Path file, WriteOption... options);

  /**
   * Writes a value to a stream, which stays open.
   *
   * @throws RefusedFormException as {@link #write(Object, Path, WriteOption...)}
   * @throws UncheckedIOException when the stream fails
   */
  void write(T value, OutputStream out, WriteOption... options);

  /**
   * Fills a blank that somebody else has drawn: the official .xlsx, .xls or .docx as it is handed
   * out, or a template with tags such as {@code {{单位名称}}}. Labels and head rows are found by their
   * words; everything else of the file stays as it is. The blank is not changed; the new file is
   * written whole or not at all, and replaces one of this name at once.
   *
   * @param out the file to write, of the same kind as the template
   * @return remarks on what was filled, none of them an error
   * @throws RefusedFormException as {@link #write(Object, Path, WriteOption...)}
   * @throws RefusedTemplateException with everything that was found and that is missing, when the
   *     template lacks a place for something that the value has or a reader needs; with {@link
   *     WriteOption#DESPITE_ERRORS}, what a reader does not need may be left out
   * @throws IllegalArgumentException when {@code out} is of another kind than the template, or is
   *     the template
   * @throws UncheckedIOException when a file cannot be opened or written
   */
  List<Finding> fill(Path template, T value, Path out, WriteOption... options);

  /**
   * What {@link #fill} finds in a blank, and what it misses: errors for what the blank lacks, with
   * the nearest label where there is one, then a note for each place that was found.
   *
   * @throws UncheckedIOException when the file cannot be opened
   */
  List<Finding> checkTemplate(Path template);

  /**
   * Reads a file of this form: our own, a filled one, or one that was edited in Excel, WPS or
   * LibreOffice; forms that are sheets as .xlsx or .xls. What is wrong with its content becomes
   * findings, all at once.
   *
   * @throws UncheckedIOException when the file cannot be opened
   * @throws CancelledException when a listener ended it
   */
  FormReading<T> read(Path file, ReadOption... options);

  /**
   * What a printed copy still needs by hand: signatures, seals, opinions, in the order of the form.
   */
  List<String> toBeDoneByHand();

  /** The layout in words, as Markdown in Chinese: fields, columns and rules. */
  String describe();
}
