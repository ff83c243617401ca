package io.github.longzheng.forms.submission;

import io.github.longzheng.forms.Edition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a package holds.
 *
 * @param kind which package
 * @param edition the edition of the forms
 * @param title what it is, whose and of which month
 * @param organization who hands it in
 * @param month 认定月份
 * @param batch 数据批次名称, where it has one
 * @param date the day that the documents bear
 * @param files the files, in order
 * @param checkList what is still to be done
 */
record SubmissionContents(
    SubmissionManifest.Kind kind,
    Edition edition,
    String title,
    String organization,
    YearMonth month,
    Optional<String> batch,
    LocalDate date,
    List<SubmissionFile> files,
    CheckList checkList) {
  SubmissionContents {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(date, "date");
    files = List.copyOf(files);
    Objects.requireNonNull(checkList, "checkList");
  }
}
