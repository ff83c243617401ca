package io.github.longzheng.forms.submission;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Parsed;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a package holds, to the byte (材料清单): each file with its size and sha-256, as {@code
 * manifest.json} in the package has it.
 *
 * <p>It finds what was lost, mixed up or changed by mistake. It is no signature: whoever changes
 * documents on purpose can write a new manifest.
 *
 * @param kind which package
 * @param title what it is, whose and of which month
 * @param organization who hands it in: the organization, or the prefecture
 * @param month 认定月份
 * @param batch 数据批次名称, where it has one
 * @param date the day that the documents bear
 * @param writtenAt when it was written, where that was asked for
 * @param edition the edition of the forms, such as {@code 甘肃省2024年版}
 * @param libraryVersion version of the library that wrote it, such as {@code 0.1.0}
 * @param files every file but the manifest itself, in order
 */
public record SubmissionManifest(
    Kind kind,
    String title,
    String organization,
    YearMonth month,
    Optional<String> batch,
    LocalDate date,
    Optional<Instant> writtenAt,
    String edition,
    String libraryVersion,
    List<File> files) {
  /** Name of the manifest in a package. */
  public static final String FILE_NAME = "manifest.json";

  /** Which package (材料类型). */
  public enum Kind {
    /** Attachments 1 to 3. */
    REGISTRATION("报名材料"),
    /** Attachment 4. */
    PREFECTURE("汇总材料"),
    /** Attachments 5 to 8. */
    RESULTS("结果材料"),
    /** Attachments 5 to 8 of data that came back. */
    CORRECTION("更正材料");

    private final String chineseName;

    Kind(String chineseName) {
      this.chineseName = chineseName;
    }

    /** Chinese name, such as {@code 报名材料}. */
    public String chineseName() {
      return chineseName;
    }
  }

  /**
   * A file of a package (文件).
   *
   * @param name its name, with {@code /} between folders
   * @param title what it is
   * @param attachment number of the attachment, where it is one
   * @param rows rows of its main table; 0 where it has none
   * @param size in bytes
   * @param sha256 sha-256 of its bytes, 64 hexadecimal digits in lower case
   */
  public record File(
      String name, String title, OptionalInt attachment, int rows, long size, String sha256) {
    public File {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(attachment, "attachment");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  public SubmissionManifest {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(writtenAt, "writtenAt");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(libraryVersion, "libraryVersion");
    files = List.copyOf(files);
  }

  /**
   * The manifest of a package, a folder or a zip file; or everything that is wrong with it. The
   * files are not looked at: that is for {@link #verify}.
   *
   * @throws UncheckedIOException when the folder or file cannot be opened
   */
  public static Parsed<SubmissionManifest> tryRead(Path folderOrZip) {
    return SubmissionVerifier.read(Objects.requireNonNull(folderOrZip, "folderOrZip"));
  }

  /**
   * What a package has other than its manifest says; nothing when it is whole and unchanged.
   * Nothing is unpacked, and no more is read than the manifest says a file has.
   *
   * <table>
   * <caption>Rule ids</caption>
   * <tr><th>id</th><th>severity</th><th>meaning</th></tr>
   * <tr><td>VERIFY-01</td><td>ERROR</td><td>there is no manifest</td></tr>
   * <tr><td>VERIFY-02</td><td>ERROR</td><td>a file is missing</td></tr>
   * <tr><td>VERIFY-03</td><td>ERROR</td><td>a file was changed</td></tr>
   * <tr><td>VERIFY-04</td><td>WARNING</td><td>a file is there that the manifest does not name</td></tr>
   * <tr><td>VERIFY-05</td><td>ERROR</td><td>a name leads out of the package, stands twice, or is a
   *     link</td></tr>
   * <tr><td>VERIFY-06</td><td>ERROR</td><td>more files or bytes than any package has</td></tr>
   * <tr><td>VERIFY-07</td><td>ERROR</td><td>the zip file is damaged</td></tr>
   * <tr><td>VERIFY-08</td><td>NOTE</td><td>it was written by another version of the library</td></tr>
   * <tr><td>VERIFY-09</td><td>NOTE</td><td>the edition does not ship with this library</td></tr>
   * </table>
   *
   * <p>What is wrong inside the manifest has the ids {@code JSON-01} to {@code JSON-06} and {@code
   * FILE-01}, {@code FILE-02}.
   *
   * @throws UncheckedIOException when the folder or file cannot be opened
   */
  public static List<Finding> verify(Path folderOrZip) {
    return SubmissionVerifier.verify(Objects.requireNonNull(folderOrZip, "folderOrZip"));
  }

  /** Title and number of files: {@code 甘肃陇证示范职业培训学校2024年9月报名材料（5个文件）}. */
  @Override
  public String toString() {
    return title + "（" + files.size() + "个文件）";
  }
}
