package io.github.longzheng.forms.submission;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.PersonalData;
import io.github.longzheng.forms.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/** Holds a package against its manifest. */
final class SubmissionVerifier {
  /** More than any package has, all files together. */
  private static final long MAX_BYTES = 1L << 32;

  private SubmissionVerifier() {}

  static Parsed<SubmissionManifest> read(Path place) {
    try (PackageSource source = PackageSource.open(place)) {
      return read(source);
    } catch (ZipException e) {
      return Parsed.failed(damaged(place));
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(place, e);
    }
  }

  static List<Finding> verify(Path place) {
    try (PackageSource source = PackageSource.open(place)) {
      return verify(source);
    } catch (ZipException e) {
      return List.of(damaged(place));
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(place, e);
    }
  }

  private static Parsed<SubmissionManifest> read(PackageSource source) {
    if (!source.names().contains(SubmissionManifest.FILE_NAME)) {
      return Parsed.failed(
          Finding.error(
                  "VERIFY-01",
                  "没有" + SubmissionManifest.FILE_NAME + "，不是本程序写出的材料包",
                  "there is no " + SubmissionManifest.FILE_NAME)
              .at(Location.ofField(SubmissionManifest.FILE_NAME)));
    }
    byte[] bytes;
    try (InputStream in = source.open(SubmissionManifest.FILE_NAME)) {
      bytes = in.readNBytes(TextFiles.MAX_LENGTH + 1);
    } catch (IOException e) {
      return Parsed.failed(changed(SubmissionManifest.FILE_NAME, "无法读出", "cannot be read"));
    }
    if (bytes.length > TextFiles.MAX_LENGTH) {
      return Parsed.failed(tooMuch("manifest.json的字节数", TextFiles.MAX_LENGTH));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return ManifestJson.read(SubmissionManifest.FILE_NAME, text);
    } catch (CharacterCodingException e) {
      return Parsed.failed(
          changed(SubmissionManifest.FILE_NAME, "不是UTF-8编码的文本", "is no text in UTF-8"));
    }
  }

  private static List<Finding> verify(PackageSource source) {
    List<Finding> findings = new ArrayList<>();
    for (String name : source.suspicious()) {
      findings.add(
          Finding.error(
                  "VERIFY-05", "包内文件名越出目录、重复或为链接", "the name leads out, stands twice or is a link")
              .withText(shown(name))
              .at(Location.ofField(shown(name))));
    }
    if (source.names().size() > PackageSource.MAX_FILES) {
      findings.add(tooMuch("文件数", PackageSource.MAX_FILES));
      return findings;
    }
    Parsed<SubmissionManifest> read = read(source);
    findings.addAll(read.findings());
    Optional<SubmissionManifest> manifest = read.value();
    if (manifest.isEmpty()) {
      return findings;
    }
    files(source, manifest.get(), findings);
    versions(manifest.get(), findings);
    return List.copyOf(findings);
  }

  private static void files(
      PackageSource source, SubmissionManifest manifest, List<Finding> findings) {
    Set<String> there = new HashSet<>(source.names());
    Set<String> named = new HashSet<>();
    long bytes = 0;
    for (SubmissionManifest.File file : manifest.files()) {
      bytes += file.size();
      if (bytes > MAX_BYTES) {
        findings.add(tooMuch("字节数", MAX_BYTES));
        return;
      }
      if (!named.add(file.name())) {
        findings.add(changed(file.name(), "在清单中重复", "stands twice in the manifest"));
      } else if (there.contains(file.name())) {
        content(source, file).ifPresent(findings::add);
      } else {
        findings.add(
            Finding.error("VERIFY-02", "清单所列文件缺失", "a file of the manifest is missing")
                .at(Location.ofField(file.name())));
      }
    }
    source.names().stream()
        .filter(name -> !named.contains(name) && !name.equals(SubmissionManifest.FILE_NAME))
        .map(
            name ->
                Finding.warning("VERIFY-04", "文件不在清单中", "the manifest does not name the file")
                    .at(Location.ofField(shown(name))))
        .forEach(findings::add);
  }

  /** Reads no more than the manifest says there is, and one byte. */
  private static Optional<Finding> content(PackageSource source, SubmissionManifest.File file) {
    try (HashingInputStream in =
        new HashingInputStream(Hashing.sha256(), source.open(file.name()))) {
      long size = ByteStreams.exhaust(ByteStreams.limit(in, file.size() + 1));
      if (size != file.size()) {
        String more = size > file.size() ? "超过" : "只有" + size + "字节，应为";
        return Optional.of(
            changed(
                file.name(),
                "大小与清单不符：" + more + file.size() + "字节",
                "expected "
                    + file.size()
                    + " bytes but was "
                    + (size > file.size() ? "more" : size)));
      }
      return in.hash().toString().equals(file.sha256())
          ? Optional.empty()
          : Optional.of(
              changed(file.name(), "内容与清单的sha-256不符，写出后改动过", "its sha-256 is another one"));
    } catch (IOException e) {
      return Optional.of(changed(file.name(), "无法读出：文件损坏", "cannot be read"));
    }
  }

  private static void versions(SubmissionManifest manifest, List<Finding> findings) {
    String version = LibraryVersion.current();
    if (!manifest.libraryVersion().equals(version)) {
      findings.add(
          Finding.note(
                  "VERIFY-08",
                  "由程序版本" + shown(manifest.libraryVersion()) + "写出，本程序为" + version,
                  "written by version "
                      + shown(manifest.libraryVersion())
                      + ", this one is "
                      + version)
              .at(Location.ofField(SubmissionManifest.FILE_NAME)));
    }
    if (Edition.shipped().stream().noneMatch(known -> known.name().equals(manifest.edition()))) {
      findings.add(
          Finding.note(
                  "VERIFY-09",
                  "表样版本“" + shown(manifest.edition()) + "”不是随本程序发布的版本",
                  "edition '" + shown(manifest.edition()) + "' does not ship with this library")
              .at(Location.ofField(SubmissionManifest.FILE_NAME)));
    }
  }

  private static Finding changed(String name, String chinese, String english) {
    return Finding.error("VERIFY-03", chinese, name + " " + english)
        .at(Location.ofField(shown(name)));
  }

  private static Finding damaged(Path place) {
    return Finding.error(
            "VERIFY-07",
            "压缩包已损坏、不是zip文件，或文件名不是UTF-8编码（请勿解压后重新压缩）",
            "the zip file is damaged, or its names are not in UTF-8")
        .at(Location.ofField(String.valueOf(place.getFileName())));
  }

  private static Finding tooMuch(String what, long limit) {
    return Finding.error(
        "VERIFY-06", what + "超过" + limit + "，不会是材料包", "more than " + limit + " files or bytes");
  }

  /** Names from outside may be as long as they like, and hold whatever they like. */
  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(80)
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .forEach(shown::appendCodePoint);
    return PersonalData.maskIdNumbersWithin(shown.toString());
  }
}
