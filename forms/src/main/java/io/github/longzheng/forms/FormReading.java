package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read out of a file (读取结果): the value as far as it could be read, and everything that was
 * found. Rows that could not be read are missing from the value and named by an error, so a value
 * with errors is not the whole file.
 *
 * @param <T> the form's value
 * @param value the value; empty when the form as a whole could not be made
 * @param findings everything that was found, in the order of the file
 */
public record FormReading<T>(Optional<T> value, List<Finding> findings) {
  public FormReading {
    Objects.requireNonNull(value, "value");
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong: there is a value and no finding is an error. */
  public boolean isClean() {
    return value.isPresent() && !Finding.anyError(findings);
  }

  /**
   * The value of a clean reading.
   *
   * @throws NoSuchElementException with the findings in its message, unless {@link #isClean}
   */
  public T orElseThrow() {
    if (!isClean()) {
      throw new NoSuchElementException(findings.toString());
    }
    return value.orElseThrow();
  }

  /** Number of findings and the first three. */
  @Override
  public String toString() {
    return "FormReading（"
        + (value.isPresent() ? "有值" : "无值")
        + "，"
        + findings.size()
        + "条发现"
        + (findings.isEmpty() ? "" : "：" + findings.subList(0, Math.min(3, findings.size())))
        + "）";
  }
}
