package io.github.longzheng.embedding.service;

import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.Registration;
import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.forms.Form;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.SubjectCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** Makes the packages to hand in: the one place that knows the library's packages. */
@Service
class Packages {
  private final Papers papers;
  private final Organization organization;

  Packages(Papers papers, Organization organization) {
    this.papers = papers;
    this.organization = organization;
  }

  Job.Result registration(
      Batch batch,
      List<Registration> registrations,
      LocalDate today,
      Path outbox,
      Progress progress)
      throws IOException {
    List<SubjectCount> counts = Papers.counts(registrations);
    Path zip = outbox.resolve("package.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
      write(out, Forms.sessionFiling(), papers.sessionFiling(batch, counts, today));
      write(out, Forms.eligibilityCommitment(), papers.eligibilityCommitment(batch, counts, today));
      write(out, Forms.assessmentReport(), papers.assessmentReport(batch, counts, today));
    }
    return Job.Result.good("报备材料已生成。", List.of()).with(zip, batch.title() + "报备材料.zip");
  }

  Job.Result results(
      Batch batch,
      List<Registration> registrations,
      List<EnteredMarks> marks,
      List<IssuedNumber> numbers,
      LocalDate publicityFrom,
      LocalDate today,
      Path outbox,
      Progress progress)
      throws IOException {
    List<AssessmentResult> results = Checks.results(registrations, marks);
    Map<String, IssuedNumber> byTicket =
        numbers.stream().collect(Collectors.toMap(IssuedNumber::ticketNumber, Function.identity()));
    List<Certificate> certificates = new ArrayList<>();
    List<Finding> missing = new ArrayList<>();
    for (AssessmentResult result : results) {
      IssuedNumber number = byTicket.get(result.registration().ticketNumber());
      if (number != null) {
        certificates.add(number.certificate(result, organization.name(), organization.name()));
      } else if (result.outcome() == Outcome.PASSED) {
        missing.add(
            Finding.error(
                    "APP-02",
                    "成绩合格，但没有证书编号；请从考务系统重新导出",
                    "passed, but there is no certificate number")
                .withText(result.registration().ticketNumber())
                .at(Location.ofField("准考证号")));
      }
    }
    if (!missing.isEmpty()) {
      return Job.Result.bad("没有生成材料，请先改正下列问题。", missing);
    }
    Path zip = outbox.resolve("package.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
      write(
          out,
          Forms.resultSummary(),
          papers.resultSummary(batch, results, certificates, today));
      write(out, Forms.certificateRoster(), papers.certificateRoster(certificates, today));
      write(
          out,
          Forms.resultCommitment(),
          papers.resultCommitment(batch, certificates, publicityFrom, today));
    }
    return Job.Result.good("上报材料已生成。", List.of()).with(zip, batch.title() + "上报材料.zip");
  }

  private static <T> void write(ZipOutputStream out, Form<T> form, T value) throws IOException {
    out.putNextEntry(new ZipEntry(form.attachment().fileName()));
    form.write(value, out);
    out.closeEntry();
  }
}
