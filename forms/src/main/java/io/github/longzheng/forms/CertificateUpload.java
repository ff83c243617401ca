package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The plain file of the national upload (证书上网数据), such as {@code
 * Forms.certificateUpload().write(roster, file)}: titles in the first row, one certificate in each
 * other, every cell a text, nothing else.
 *
 * <p>Its eleven columns, in this order: 姓名、证件类型（代码）、证件号码、所在单位、职业名称、工种名称、职业技能等级（代码）、证书编号、
 * 发证日期（yyyy-MM-dd）、评价机构、发证机构 [sibling]; another edition may have others. They are also the second
 * sheet of the roster. The file is written, never read: it has no marks, so a roster cannot come
 * back from it.
 *
 * <p>Source: rules of the national query platform as other provinces hand them on [sibling].
 * Immutable and thread-safe.
 */
public final class CertificateUpload {
  private final DefinedForm<CertificateRoster> form;

  CertificateUpload(DefinedForm<CertificateRoster> form) {
    this.form = form;
  }

  /** What is wrong or doubtful with a roster, as {@link Form#check}. */
  public List<Finding> check(CertificateRoster roster) {
    return form.check(roster);
  }

  /**
   * Writes the certificates of a roster to a file, whole or not at all.
   *
   * @throws RefusedFormException as {@link Form#write(Object, Path, WriteOption...)}
   * @throws UncheckedIOException when the file cannot be written
   */
  public void write(CertificateRoster roster, Path file, WriteOption... options) {
    form.write(roster, file, options);
  }

  /**
   * Writes the certificates of a roster to a stream, which stays open.
   *
   * @throws RefusedFormException as {@link Form#write(Object, Path, WriteOption...)}
   * @throws UncheckedIOException when the stream fails
   */
  public void write(CertificateRoster roster, OutputStream out, WriteOption... options) {
    form.write(roster, out, options);
  }
}
