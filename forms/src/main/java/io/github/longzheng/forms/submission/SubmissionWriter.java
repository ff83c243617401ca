package io.github.longzheng.forms.submission;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.CountingOutputStream;
import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.ooxml.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package into a folder or a zip file: the files, the same in words, the manifest. */
final class SubmissionWriter {
  static final String CHECK_LIST = "报送清单.xlsx";
  static final String DIRECTORY = "材料目录.txt";

  /** As in all our zip files, so that the same package gives the same bytes. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Where files go. */
  private interface Sink {
    void put(String name, AtomicFile.Content content) throws IOException;
  }

  private final SubmissionContents contents;
  private final SubmissionSettings settings;
  private final List<SubmissionManifest.File> written = new ArrayList<>();

  private SubmissionWriter(SubmissionContents contents, SubmissionSettings settings) {
    this.contents = contents;
    this.settings = settings;
  }

  /** Whether a package of this name is a zip file. */
  static boolean isZip(Path target) {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  static SubmissionManifest write(
      SubmissionContents contents,
      List<Finding> findings,
      Path target,
      SubmissionOption... options) {
    Objects.requireNonNull(target, "folderOrZip");
    SubmissionSettings settings = SubmissionSettings.of(options);
    if (Finding.anyError(findings) && !settings.despiteErrors()) {
      throw new RefusedSubmissionException(contents.title(), findings);
    }
    return new SubmissionWriter(contents, settings).write(target);
  }

  private SubmissionManifest write(Path target) {
    try {
      if (isZip(target)) {
        AtomicFile.write(target, this::toZip);
      } else {
        AtomicFolder.write(target, settings.replace(), this::toFolder);
      }
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(target, e);
    }
    return manifest();
  }

  private void toZip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    toSink(
        (name, content) -> {
          ZipEntry entry = new ZipEntry(name);
          entry.setTimeLocal(ENTRY_TIME);
          zip.putNextEntry(entry);
          content.writeTo(new Unclosed(zip));
          zip.closeEntry();
        });
    zip.finish();
  }

  private void toFolder(Path folder) throws IOException {
    toSink(
        (name, content) -> {
          try (OutputStream out =
              new BufferedOutputStream(
                  Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE_NEW))) {
            content.writeTo(out);
          }
        });
  }

  private void toSink(Sink sink) throws IOException {
    written.clear();
    for (SubmissionFile file : contents.files()) {
      put(sink, file);
    }
    CheckList checkList = contents.checkList();
    put(
        sink,
        SubmissionFile.of(
            CheckListSheet.DOCUMENT, checkList, checkList.items().size(), CHECK_LIST, "报送清单"));
    put(sink, SubmissionFile.of(SubmissionDirectory.of(manifest()), DIRECTORY, "材料目录"));
    String manifest = ManifestJson.write(manifest());
    sink.put(
        SubmissionManifest.FILE_NAME, out -> out.write(manifest.getBytes(StandardCharsets.UTF_8)));
  }

  private void put(Sink sink, SubmissionFile file) throws IOException {
    sink.put(
        file.name(),
        out -> {
          CountingOutputStream counted = new CountingOutputStream(out);
          HashingOutputStream hashed = new HashingOutputStream(Hashing.sha256(), counted);
          file.content().writeTo(hashed);
          hashed.flush();
          written.add(
              new SubmissionManifest.File(
                  file.name(),
                  file.title(),
                  file.attachment(),
                  file.rows(),
                  counted.getCount(),
                  hashed.hash().toString()));
        });
    settings
        .progress()
        .report(
            "写出" + contents.title(), written.size(), OptionalLong.of(contents.files().size() + 2));
  }

  private SubmissionManifest manifest() {
    return new SubmissionManifest(
        contents.kind(),
        contents.title(),
        contents.organization(),
        contents.month(),
        contents.batch(),
        contents.date(),
        settings.writtenAt(),
        contents.edition().name(),
        LibraryVersion.current(),
        written);
  }

  /** A file in the zip that whoever writes it may close. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
