package io.github.longzheng.calendar;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Parsed;
import java.util.List;

/**
 * A file that is not what it should be (文件内容有误), such as a notice with a day on the wrong weekday.
 *
 * <p>The message has one English line per error, each with rule id, file and line; {@link
 * #findings} has the same in Chinese too.
 */
public final class InvalidFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  InvalidFileException(List<Finding> findings) {
    super(lines(findings, false));
    this.findings = List.copyOf(findings);
  }

  /**
   * The value of what was read.
   *
   * @throws InvalidFileException with all findings, when there is none
   */
  public static <T> T unwrap(Parsed<T> parsed) {
    return parsed.value().orElseThrow(() -> new InvalidFileException(parsed.findings()));
  }

  /** Everything that was found, errors and milder findings, in the order of the file. */
  public List<Finding> findings() {
    // Findings do not survive serialization; the message does.
    return findings == null ? List.of() : findings;
  }

  /** The errors in Chinese, one per line, to be shown to the people who made the file. */
  public String chineseMessage() {
    return lines(findings(), true);
  }

  private static String lines(List<Finding> findings, boolean chinese) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      if (finding.isError()) {
        text.append(text.length() == 0 ? "" : "\n");
        text.append(chinese ? finding.toString() : finding.toEnglishString());
      }
    }
    return text.toString();
  }
}
