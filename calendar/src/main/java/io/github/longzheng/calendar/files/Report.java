package io.github.longzheng.calendar.files;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is found in one file while it is read; not thread-safe. */
public final class Report {
  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private boolean errors;

  public Report(String file) {
    this.file = file;
  }

  public String file() {
    return file;
  }

  /**
   * An error at a line (from 1; 0 for the file as a whole).
   *
   * @param text the text as it came
   */
  public void error(String ruleId, int line, String text, String chinese, String english) {
    add(Severity.ERROR, ruleId, line, Optional.empty(), text, chinese, english);
  }

  public void add(
      Severity severity,
      String ruleId,
      int line,
      Optional<String> field,
      String text,
      String chinese,
      String english) {
    errors |= severity == Severity.ERROR;
    Optional<String> cell = line > 0 ? Optional.of("第" + line + "行") : Optional.empty();
    Location place = new Location(Optional.of(file), cell, field);
    findings.add(new Finding(ruleId, severity, place, text, chinese, english));
  }

  public boolean hasErrors() {
    return errors;
  }

  public List<Finding> findings() {
    return findings;
  }
}
