package io.github.longzheng.forms;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A form whose main table may be long (长表), such as {@code Forms.certificateRoster()}: its rows can
 * be handed over one by one, in memory that does not grow with them.
 *
 * @param <T> the form's value
 * @param <R> a row of its main table
 */
public sealed interface RowForm<T, R> extends Form<T> permits DefinedRowForm {
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
