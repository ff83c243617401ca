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
public sealed interface Form<T> permits DefinedForm, RowForm {
  /** Which attachment it is. */
  Attachment attachment();

  /** What is wrong or doubtful with a value, errors first; nothing when it may be handed in. */
  List<Finding> check(T value);

  /**
   * Writes a value to a file: whole or not at all. A file of this name is replaced at once when the
   * new one is complete. The same value gives the same bytes.
   *
   * @throws RefusedFormException with all findings, when {@link #check} finds an error and the
   *     caller did not ask for {@link WriteOption#DESPITE_ERRORS}; nothing is written then
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
