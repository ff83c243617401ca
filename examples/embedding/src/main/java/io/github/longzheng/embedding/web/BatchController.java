package io.github.longzheng.embedding.web;

import io.github.longzheng.core.Organization;
import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.embedding.service.BatchService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The pages of batches, and the uploads and packages that start from them. */
@Controller
class BatchController {
  private final BatchService batches;
  private final Organization organization;

  BatchController(BatchService batches, Organization organization) {
    this.batches = batches;
    this.organization = organization;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("organization", organization);
    model.addAttribute("batches", batches.all());
    model.addAttribute("status", batches.status());
    model.addAttribute("sessions", batches.sessions());
    model.addAttribute("nextMonth", batches.nextMonth().orElse(null));
    return "home";
  }

  @PostMapping("/batches")
  String open(@RequestParam YearMonth month) {
    return "redirect:/batches/" + batches.open(month);
  }

  @GetMapping("/batches/{id}")
  String batch(@PathVariable UUID id, Model model) {
    Batch batch = find(id);
    model.addAttribute("organization", organization);
    model.addAttribute("batch", batch);
    model.addAttribute("counts", batches.counts(batch));
    model.addAttribute("timeline", batches.timeline(batch));
    model.addAttribute("today", batches.today());
    model.addAttribute("publicity", batches.proposedPublicity(batch));
    model.addAttribute("report", batches.proposedReport(batch));
    return "batch";
  }

  @PostMapping("/batches/{id}/registrations")
  String registrations(@PathVariable UUID id, @RequestParam MultipartFile file) {
    return follow(batches.importRegistrations(find(id), file).id());
  }

  @PostMapping("/batches/{id}/marks")
  String marks(@PathVariable UUID id, @RequestParam MultipartFile file) {
    return follow(batches.importMarks(find(id), file).id());
  }

  @PostMapping("/batches/{id}/numbers")
  String numbers(@PathVariable UUID id, @RequestParam MultipartFile file) {
    return follow(batches.importNumbers(find(id), file).id());
  }

  @PostMapping("/batches/{id}/registration-package")
  String registrationPackage(@PathVariable UUID id, @RequestParam LocalDate on) {
    return follow(batches.makeRegistrationPackage(find(id), on).id());
  }

  @PostMapping("/batches/{id}/results-package")
  String resultsPackage(
      @PathVariable UUID id, @RequestParam LocalDate publicityFrom, @RequestParam LocalDate on) {
    return follow(batches.makeResultsPackage(find(id), publicityFrom, on).id());
  }

  @PostMapping("/batches/{id}/delete")
  String delete(@PathVariable UUID id) {
    batches.delete(id);
    return "redirect:/";
  }

  @GetMapping("/batches/{id}/timeline.ics")
  ResponseEntity<byte[]> timeline(@PathVariable UUID id) {
    Batch batch = find(id);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(batch.title() + ".ics"))
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .body(batches.timeline(batch).toIcs().getBytes(StandardCharsets.UTF_8));
  }

  static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private static String follow(UUID job) {
    return "redirect:/jobs/" + job;
  }

  private Batch find(UUID id) {
    return batches.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
