package io.github.longzheng.forms.submission;

import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.CancelledException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Documents that are handed in together (一次报送的材料), such as {@code RegistrationPackage.of(…)}:
 * checked as a whole, written in one go with a manifest (manifest.json), the same in words
 * (材料目录.txt) and a check-list of what is still to be done by hand (报送清单.xlsx).
 *
 * <p>Source: announcement of 2023-12-05, 二(三) and 三(三). Immutable and thread-safe as far as what
 * was given is.
 */
public sealed interface Submission permits RegistrationPackage, PrefecturePackage, ResultsPackage {
  /** What it is, whose and of which month: {@code 甘肃陇证示范职业培训学校2024年9月报名材料}. */
  String title();

  /**
   * Everything that is wrong or doubtful, errors first: in each document, between them, and with
   * the dates; the place begins with the attachment, such as {@code 附件1!第3行（认定人数）}. Personal data
   * are masked.
   */
  List<Finding> check();

  /** What is still to be done by hand, until when, and where the documents go. */
  CheckList checkList();

  /**
   * Writes everything, whole or not at all: into a zip file when the name ends in {@code .zip},
   * else into a new folder. A zip file of this name is replaced at once when the new one is
   * complete; a folder that is there and not empty is left as it is, and refused, unless {@link
   * SubmissionOption#REPLACE} was asked for. The same package gives the same bytes.
   *
   * @return what was written
   * @throws RefusedSubmissionException with all findings, when {@link #check} finds an error and
   *     the caller did not ask for {@link SubmissionOption#DESPITE_ERRORS}; nothing is written then
   * @throws CancelledException when the listener ended it; nothing is written then
   * @throws UncheckedIOException when it cannot be written
   */
  SubmissionManifest writeTo(Path folderOrZip, SubmissionOption... options);
}
