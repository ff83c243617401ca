package io.github.longzheng.embedding.service;

import io.github.longzheng.core.PersonalData;
import io.github.longzheng.embedding.Settings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where uploads and results lie for a while: folders of random names that only this user may enter,
 * outside of everything that is served. What an earlier run left behind is deleted at the start.
 */
@Service
public class Workspace {
  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);
  private static final List<String> TYPES = List.of("xlsx", "xls", "csv");
  private static final int MAX_SHOWN = 60;
  private static final String PREFIX = "longzheng-";

  private final Path root;

  Workspace(Settings settings) throws IOException {
    Optional<Path> given = Optional.ofNullable(settings.work().folder()).map(Path::of);
    if (given.isPresent()) {
      root = Files.createDirectories(given.get());
      discardAll();
    } else {
      root = Files.createTempDirectory(PREFIX);
    }
  }

  /** The folder of all places. */
  Path root() {
    return root;
  }

  /** A new empty folder. */
  Path newPlace() {
    try {
      return Files.createTempDirectory(root, PREFIX);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps an upload.
   *
   * @param name the file's name here, without its extension
   * @throws UnacceptableUploadException unless it is a .xlsx, .xls or .csv with something in it
   */
  Upload receive(MultipartFile file, String name) {
    String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    String type = given.substring(given.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (file.isEmpty()) {
      throw new UnacceptableUploadException("没有收到文件，或文件是空的。请选择平台导出的文件再上传。");
    }
    if (!TYPES.contains(type)) {
      throw new UnacceptableUploadException("只接受 .xlsx、.xls 或 .csv。请从平台重新导出，或在表格软件中另存为 .xlsx。");
    }
    Path place = newPlace();
    Path kept = place.resolve(name + "." + type);
    try {
      file.transferTo(kept);
    } catch (IOException e) {
      discard(place);
      throw new UncheckedIOException(e);
    }
    return new Upload(place, kept, shownName(given));
  }

  /** The last part of a name, without control characters, identity numbers masked, shortened. */
  static String shownName(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = PersonalData.maskIdNumbersWithin(last.replaceAll("\\p{C}", ""));
    int length = plain.codePointCount(0, plain.length());
    return length <= MAX_SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MAX_SHOWN)) + "…";
  }

  /** Deletes a folder with what is in it; what cannot be deleted now goes at the next start. */
  void discard(Path place) {
    try {
      FileSystemUtils.deleteRecursively(place);
    } catch (IOException e) {
      LOG.warn("cannot delete {}", place, e);
    }
  }

  private void discardAll() throws IOException {
    try (DirectoryStream<Path> places = Files.newDirectoryStream(root, PREFIX + "*")) {
      places.forEach(this::discard);
    }
  }

  @PreDestroy
  void close() throws IOException {
    discardAll();
  }
}
