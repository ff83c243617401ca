package io.github.longzheng.forms.submission;

import io.github.longzheng.forms.Form;
import io.github.longzheng.forms.WriteOption;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.ooxml.FileNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A file that is to be written.
 *
 * @param name its name in the package
 * @param title what it is: {@code 附件1《甘肃省职业技能等级认定报备表》}
 * @param attachment number of the attachment, where it is one
 * @param rows rows of its main table
 * @param byHand what is signed or sealed on paper
 * @param content writes it
 */
record SubmissionFile(
    String name,
    String title,
    OptionalInt attachment,
    int rows,
    List<String> byHand,
    AtomicFile.Content content) {
  /** How the title of attachment 3 names the place. */
  private static final String PLACE = "xxx";

  SubmissionFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(attachment, "attachment");
    byHand = List.copyOf(byHand);
    Objects.requireNonNull(content, "content");
  }

  /** An attachment; what is wrong with it was found before. */
  static <T> SubmissionFile of(Form<T> form, T value, int rows) {
    return of(form, value, rows, form.entry().fileName(), form.toString());
  }

  /** An attachment whose title names a place. */
  static <T> SubmissionFile of(Form<T> form, T value, int rows, String place) {
    return of(
        form,
        value,
        rows,
        form.entry().fileName().replace(PLACE, FileNames.safe(place)),
        form.toString().replace(PLACE, place));
  }

  private static <T> SubmissionFile of(Form<T> form, T value, int rows, String name, String title) {
    return new SubmissionFile(
        name,
        title,
        OptionalInt.of(form.entry().number()),
        rows,
        form.toBeDoneByHand(),
        out -> form.write(value, out, WriteOption.DESPITE_ERRORS));
  }

  /** A sheet that the package has beside the attachments. */
  static <T> SubmissionFile of(Document<T> document, T value, int rows, String name, String title) {
    return new SubmissionFile(
        name,
        title,
        OptionalInt.empty(),
        rows,
        document.toBeDoneByHand(),
        out -> document.write(value, out));
  }

  /** A text that goes with the package. */
  static SubmissionFile of(String text, String name, String title) {
    return new SubmissionFile(
        name,
        title,
        OptionalInt.empty(),
        0,
        List.of(),
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
