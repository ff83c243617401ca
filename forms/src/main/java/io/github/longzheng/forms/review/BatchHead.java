package io.github.longzheng.forms.review;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file says outside its rows (表头信息): title, organization and date as typed, and what its
 * reader found.
 *
 * @param file name of the file, where the rows come from one
 * @param title the heading, where there is one
 * @param organization 填报单位, where it stands
 * @param date 填报日期, where it stands
 * @param findings what the reader found
 */
public record BatchHead(
    Optional<String> file,
    Optional<Text> title,
    Optional<Text> organization,
    Optional<Text> date,
    List<Finding> findings) {

  /**
   * A text of the head and where it stands.
   *
   * @param text as typed
   * @param location its place
   */
  public record Text(String text, Location location) {
    public Text {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(location, "location");
    }
  }

  public BatchHead {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(date, "date");
    findings = List.copyOf(findings);
  }

  /** Nothing known. */
  public static BatchHead unknown() {
    return new BatchHead(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** A head of which only the organization is known. */
  public static BatchHead ofOrganization(String name) {
    return new BatchHead(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Text(name, Location.ofField("填报单位"))),
        Optional.empty(),
        List.of());
  }

  /** Each part from this head, or from the other where this has none; findings of both. */
  BatchHead or(BatchHead other) {
    return new BatchHead(
        file.or(other::file),
        title.or(other::title),
        organization.or(other::organization),
        date.or(other::date),
        Stream.concat(findings.stream(), other.findings.stream()).toList());
  }
}
