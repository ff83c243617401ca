package io.github.longzheng.forms.ooxml;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.reading.ReadFindings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Opens files with POI; what is wrong with them becomes a finding, never one of POI's exceptions.
 */
public final class PackageFile {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private PackageFile() {}

  /** What is wrong with a file's kind, judged by its first bytes. */
  public static Optional<Finding> check(Path file, String extension) {
    byte[] start = new byte[4];
    if (Files.isDirectory(file)) {
      throw FileTrouble.cannotOpen(file, new IOException("应为文件，实为目录"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      int length = in.readNBytes(start, 0, start.length);
      if (length == 0) {
        return wrong(file, extension, "空文件", "请重新导出");
      }
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
    if (Arrays.equals(start, OLE)) {
      return wrong(file, extension, "旧版Office文件（或加密文件）", "请用Office或WPS另存为." + extension + "后再读取");
    }
    if (!Arrays.equals(start, ZIP)) {
      return wrong(file, extension, "其他格式", "请用Office或WPS另存为." + extension + "后再读取");
    }
    return Optional.empty();
  }

  private static Optional<Finding> wrong(Path file, String extension, String found, String advice) {
    return Optional.of(
        ReadFindings.wrongKind("." + extension, found, advice)
            .at(Location.nowhere().withSheet(name(file))));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Opens a workbook, without changing it. */
  public static <T> FormReading<T> withWorkbook(
      Path file, Function<XSSFWorkbook, FormReading<T>> read) {
    return open(file, "xlsx", XSSFWorkbook::new, read);
  }

  /** Opens a Word document, without changing it. */
  public static <T> FormReading<T> withDocument(
      Path file, Function<XWPFDocument, FormReading<T>> read) {
    return open(file, "docx", XWPFDocument::new, read);
  }

  private interface Opener<D> {
    D open(OPCPackage opened) throws IOException;
  }

  private static <D extends POIXMLDocument, T> FormReading<T> open(
      Path file, String extension, Opener<D> opener, Function<D, FormReading<T>> read) {
    OPCPackage opened;
    try {
      opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException | RuntimeException e) {
      return unreadable(file, extension);
    }
    try {
      Optional<String> kind = kind(opened);
      if (kind.isPresent() && !kind.get().equals(extension)) {
        String found = "." + kind.get() + "文件";
        return nothing(wrong(file, extension, found, "请选择." + extension + "文件"));
      }
      D document;
      try {
        document = opener.open(opened);
      } catch (IOException | RuntimeException e) {
        return unreadable(file, extension);
      }
      return read.apply(document);
    } catch (OpenXML4JException | DamagedContentException e) {
      return unreadable(file, extension);
    } finally {
      opened.revert();
    }
  }

  /** What a package holds, by its main part: {@code xlsx} or {@code docx}, macros or not. */
  private static Optional<String> kind(OPCPackage opened) throws OpenXML4JException {
    for (PackagePart part :
        opened.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
      String type = part.getContentType();
      if (type.contains("wordprocessingml") || type.contains("ms-word")) {
        return Optional.of("docx");
      }
      if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
        return Optional.of("xlsx");
      }
    }
    return Optional.empty();
  }

  /** Whatever POI says of a damaged file, and it says it in many ways, is one thing to a clerk. */
  private static <T> FormReading<T> unreadable(Path file, String extension) {
    return nothing(
        Optional.of(
            ReadFindings.unreadable("." + extension).at(Location.nowhere().withSheet(name(file)))));
  }

  private static <T> FormReading<T> nothing(Optional<Finding> why) {
    return new FormReading<>(Optional.empty(), why.stream().toList());
  }
}
