package io.github.longzheng.embedding.web;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.Severity;
import io.github.longzheng.embedding.service.Job;
import io.github.longzheng.embedding.service.Jobs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page of a job: how far it is, what it found, what can be taken away. */
@Controller
class JobController {
  /** Findings on the page; the annotated copy has them all. */
  private static final int SHOWN = 500;

  private final Jobs jobs;
  private final Organization organization;

  /**
   * Findings of one rule.
   *
   * @param ruleId the rule
   * @param severity the worst among them
   * @param count how many
   */
  public record RuleCount(String ruleId, Severity severity, int count) {
    static RuleCount of(String ruleId, List<Finding> findings) {
      return new RuleCount(
          ruleId,
          findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow(),
          findings.size());
    }
  }

  JobController(Jobs jobs, Organization organization) {
    this.jobs = jobs;
    this.organization = organization;
  }

  @GetMapping("/jobs/{id}")
  String job(@PathVariable UUID id, Model model) {
    Job job = find(id);
    // The state first: a job that ends meanwhile shows its result at the next look.
    model.addAttribute("now", job.snapshot());
    List<Finding> findings = job.result().findings();
    Map<String, List<Finding>> byRule =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::ruleId, TreeMap::new, Collectors.toList()));
    model.addAttribute("organization", organization);
    model.addAttribute("job", job);
    model.addAttribute("result", job.result());
    model.addAttribute("findings", findings.subList(0, Math.min(SHOWN, findings.size())));
    model.addAttribute(
        "rules",
        byRule.entrySet().stream()
            .map(entry -> RuleCount.of(entry.getKey(), entry.getValue()))
            .toList());
    return "job";
  }

  @GetMapping("/jobs/{id}/state")
  @ResponseBody
  Job.Snapshot state(@PathVariable UUID id) {
    return find(id).snapshot();
  }

  @PostMapping("/jobs/{id}/cancel")
  String cancel(@PathVariable UUID id) {
    jobs.cancel(find(id).id());
    return "redirect:/jobs/" + id;
  }

  @GetMapping("/jobs/{id}/file")
  ResponseEntity<Resource> file(@PathVariable UUID id) {
    Job.Download download =
        find(id)
            .result()
            .download()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, BatchController.attachment(download.name()))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(new FileSystemResource(download.file()));
  }

  private Job find(UUID id) {
    return jobs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
