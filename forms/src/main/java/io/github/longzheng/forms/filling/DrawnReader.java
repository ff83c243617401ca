package io.github.longzheng.forms.filling;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a filled blank that somebody else has drawn, with labels and heads found as filling finds
 * them. It holds the file in memory, so it is asked only when the streaming reader has found errors
 * in a small file, and its answer counts only if it makes more sense.
 */
public final class DrawnReader {
  /** What is found where a form looks different: labels, heads, kind of file. */
  private static final Set<String> STRUCTURE = Set.of("FORM-02", "FORM-03", "FORM-04");

  /** What is found in files that are not to be opened: damaged, beyond bounds, active, built. */
  private static final Set<String> REFUSED = Set.of("FORM-05", "FORM-08", "FORM-09", "FORM-10");

  /** Larger files are no blanks that somebody has filled. */
  private static final long LARGEST = 1L << 20;

  private static final int LARGEST_UNPACKED = 8 << 20;

  private DrawnReader() {}

  /**
   * What a file says as a filled blank, where that makes more sense than a reading that went
   * before.
   *
   * @param reading what the streaming reader found
   */
  public static <T> FormReading<T> improve(
      FormReading<T> reading, FormDefinition<T> definition, Path file, ReadSettings settings) {
    if (!Finding.anyError(reading.findings()) || has(reading, REFUSED) || !isSmall(file)) {
      return reading;
    }
    Optional<Blank> opened = TemplateFile.open(file, LARGEST_UNPACKED).blank();
    if (opened.isEmpty()) {
      return reading;
    }
    try (Blank blank = opened.get()) {
      FormReading<T> drawn =
          FormReader.read(
              definition,
              new DrawnSource<>(definition, blank),
              new FindingList(settings.maxFindings()));
      boolean better = drawn.isClean() || has(reading, STRUCTURE) && !has(drawn, STRUCTURE);
      return better ? drawn : reading;
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
  }

  private static boolean isSmall(Path file) {
    try {
      return Files.size(file) <= LARGEST;
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
  }

  private static boolean has(FormReading<?> reading, Set<String> rules) {
    return reading.findings().stream()
        .anyMatch(finding -> finding.isError() && rules.contains(finding.ruleId()));
  }
}
