package io.github.longzheng.forms;

import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An attachment that an edition does not number (本版未载明的附件), such as the 花名册 of Gansu 2026: nobody
 * here knows its number and title, so none is made up.
 */
public final class UnknownAttachmentException extends NoSuchElementException {
  private static final long serialVersionUID = 1L;

  private final Attachment attachment;
  private final String edition;

  UnknownAttachmentException(Edition edition, Attachment attachment) {
    super(
        edition
            + ": number and title of "
            + attachment
            + " are unknown; supply them in a JSON file, see docs/editions.md");
    this.attachment = Objects.requireNonNull(attachment, "attachment");
    this.edition = edition.name();
  }

  /** What was asked for. */
  public Attachment attachment() {
    return attachment;
  }

  /** The same message in Chinese, to be shown to a person. */
  public String chineseMessage() {
    return edition + "未载明“" + attachment.title() + "”一类附件的编号和名称；请按docs/editions.md写成JSON文件后读入";
  }
}
