package io.github.longzheng.forms;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A form of one main table (以一张表为主的表格), such as {@code Forms.certificateRoster()}: its rows may
 * come from a stream and go to a consumer, in memory that does not grow with them.
 *
 * @param <T> the form's value
 * @param <R> a row of its table
 */
public sealed interface RowForm<T, R> extends Form<T> permits DefinedRowForm {
  /**
   * Writes rows under a head, each as it comes, whole or not at all: the bytes are those of {@link
   * Form#write} with a value of these rows. The stream is closed at the end, whatever the end is;
   * what it throws comes through.
   *
   * <p>Memory does not grow with the rows, but for 20 to 40 bytes a row and rule where the form
   * asks that something be different in every row.
   *
   * @param head the value without its rows
   * @param rows the rows, in their order; a parallel stream is drawn from in that order, too
   * @return number of rows written
   * @throws RefusedFormException when a row breaks a rule and the caller did not ask for {@link
   *     WriteOption#DESPITE_ERRORS}; the rest of the rows is then checked, too, so that all errors
   *     are known at once; and in any case when there are more rows than a sheet can hold, 1048576
   *     with the head and the foot of the form
   * @throws CancelledException when the {@link WriteOption#progress listener} ends the work
   * @throws IllegalArgumentException when the head has rows of its own
   * @throws UncheckedIOException when the file cannot be written
   */
  long write(T head, Stream<? extends R> rows, Path file, WriteOption... options);

  /** Writes rows under a head, as {@link #write(Object, Stream, Path, WriteOption...)}. */
  default long write(T head, Iterable<? extends R> rows, Path file, WriteOption... options) {
    return write(head, StreamSupport.stream(rows.spliterator(), false), file, options);
  }

  /**
   * Reads a file of this form and hands each row that could be read to {@code rows}, in order, as
   * soon as it is read. The value of the reading has no rows: they went to the consumer. Rows that
   * could not be read are named by errors, as with {@link #read(Path, ReadOption...)}.
   *
   * <p>What is wrong further down shows only when the rows above it are gone; whoever must have all
   * or nothing keeps what the rows did until {@link FormReading#isClean}.
   *
   * @throws UncheckedIOException when the file cannot be opened
   * @throws CancelledException when a listener ended it
   */
  FormReading<T> read(Path file, Consumer<? super R> rows, ReadOption... options);
}
