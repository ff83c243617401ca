package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.ReadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a filled blank that somebody else has drawn, with labels and heads found as filling finds
 * them. It holds the file in memory, so it is asked only when the streaming reader misses labels or
 * heads.
 */
public final class DrawnReader {
  /** What is found where a form looks different: labels, heads, kind of file. */
  private static final Set<String> STRUCTURE = Set.of("FORM-02", "FORM-03", "FORM-04");

  /** Larger files are no blanks that somebody has filled. */
  private static final long LARGEST = 32L << 20;

  private DrawnReader() {}

  /** Whether a reading misses something that may be there in another place. */
  public static boolean mayReadMore(FormReading<?> reading) {
    return reading.findings().stream()
        .anyMatch(finding -> finding.isError() && STRUCTURE.contains(finding.ruleId()));
  }

  /** What the file says as a filled blank; empty when it is none, or not all of it is there. */
  public static <T> Optional<FormReading<T>> read(
      FormDefinition<T> definition, Path file, ReadSettings settings) {
    try {
      if (Files.size(file) > Math.min(LARGEST, settings.maxUnpackedBytes())) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    Optional<Blank> opened = TemplateFile.open(file).blank();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (Blank blank = opened.get()) {
      FormReading<T> reading =
          FormReader.read(
              definition,
              new DrawnSource<>(definition, blank),
              new FindingList(settings.maxFindings()));
      return mayReadMore(reading) ? Optional.empty() : Optional.of(reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
