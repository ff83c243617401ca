package io.github.longzheng.forms.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.longzheng.calendar.files.JsonMembers;
import io.github.longzheng.calendar.files.JsonValue;
import io.github.longzheng.calendar.files.Report;
import io.github.longzheng.calendar.files.StrictJson;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.ooxml.FileNames;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A manifest as JSON, and back. */
final class ManifestJson {
  /** Number of the form of the file; another one needs another library. */
  private static final int FORMAT = 1;

  private static final int MAX_ATTACHMENT = 99;
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private ManifestJson() {}

  /** Pretty-printed, lines ending in LF on every system. */
  static String write(SubmissionManifest manifest) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("kind", manifest.kind().name());
      json.writeStringField("title", manifest.title());
      json.writeStringField("organization", manifest.organization());
      json.writeStringField("month", manifest.month().toString());
      if (manifest.batch().isPresent()) {
        json.writeStringField("batch", manifest.batch().get());
      }
      json.writeStringField("date", manifest.date().toString());
      if (manifest.writtenAt().isPresent()) {
        json.writeStringField("writtenAt", manifest.writtenAt().get().toString());
      }
      json.writeStringField("edition", manifest.edition());
      json.writeStringField("library", manifest.libraryVersion());
      json.writeArrayFieldStart("files");
      for (SubmissionManifest.File file : manifest.files()) {
        json.writeStartObject();
        json.writeStringField("file", file.name());
        json.writeStringField("title", file.title());
        if (file.attachment().isPresent()) {
          json.writeNumberField("attachment", file.attachment().getAsInt());
        }
        json.writeNumberField("rows", file.rows());
        json.writeNumberField("size", file.size());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** The manifest of a text, or everything that is wrong with it. */
  static Parsed<SubmissionManifest> read(String name, String text) {
    Report report = new Report(name);
    JsonValue root = StrictJson.read(text, report);
    Optional<SubmissionManifest> manifest =
        root == null ? Optional.empty() : manifest(JsonMembers.of(report, root), report);
    return new Parsed<>(report.hasErrors() ? Optional.empty() : manifest, report.findings());
  }

  private static Optional<SubmissionManifest> manifest(JsonMembers members, Report report) {
    members.integer("format", FORMAT, FORMAT);
    SubmissionManifest.@Nullable Kind kind =
        value(members, "kind", SubmissionManifest.Kind::valueOf, "REGISTRATION等材料类型");
    String title = members.text("title");
    String organization = members.text("organization");
    @Nullable YearMonth month = value(members, "month", YearMonth::parse, "“2024-09”样式的月份");
    Optional<String> batch =
        members.optional("batch") == null ? Optional.empty() : Optional.of(members.text("batch"));
    @Nullable LocalDate date = members.date("date");
    Optional<Instant> writtenAt =
        members.optional("writtenAt") == null
            ? Optional.empty()
            : Optional.ofNullable(
                value(members, "writtenAt", Instant::parse, "“2024-09-03T01:00:00Z”样式的时刻"));
    String edition = members.text("edition");
    String library = members.text("library");
    List<SubmissionManifest.File> files = new ArrayList<>();
    for (JsonValue file : members.list("files")) {
      files.add(file(JsonMembers.of(report, file)));
    }
    members.done();
    if (kind == null || month == null || date == null || report.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new SubmissionManifest(
            kind, title, organization, month, batch, date, writtenAt, edition, library, files));
  }

  private static SubmissionManifest.File file(JsonMembers members) {
    String name = members.text("file");
    if (!name.isEmpty() && !FileNames.isInside(name)) {
      members.wrongValue(
          members.line("file"), members.path("file"), name, "包内的文件名", "a name inside the package");
    }
    String title = members.text("title");
    OptionalInt attachment =
        members.optional("attachment") == null
            ? OptionalInt.empty()
            : OptionalInt.of(members.integer("attachment", 1, MAX_ATTACHMENT));
    int rows = members.integer("rows", 0, Integer.MAX_VALUE);
    int size = members.integer("size", 0, Integer.MAX_VALUE);
    String sha256 = members.text("sha256");
    if (!sha256.isEmpty() && !SHA_256.matcher(sha256).matches()) {
      members.wrongValue(
          members.line("sha256"),
          members.path("sha256"),
          sha256,
          "64位小写十六进制数",
          "64 hexadecimal digits in lower case");
    }
    members.done();
    return new SubmissionManifest.File(name, title, attachment, rows, size, sha256);
  }

  private static <V> @Nullable V value(
      JsonMembers members, String key, Function<String, V> parse, String chinese) {
    String text = members.text(key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      members.wrongValue(members.line(key), members.path(key), text, chinese, "a valid " + key);
      return null;
    }
  }
}
