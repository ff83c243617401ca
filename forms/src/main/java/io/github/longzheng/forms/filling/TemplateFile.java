package io.github.longzheng.forms.filling;

import com.google.common.collect.Sets;
import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens a blank, or says what it is instead and what to do. */
public final class TemplateFile {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final Set<String> KINDS = Set.of("xlsx", "xls", "docx");
  private static final long LARGEST = 64L << 20;
  private static final int LARGEST_UNPACKED = 64 << 20;

  /** What each other kind of file is to be saved as. */
  private static final Map<String, String> SAVE_AS =
      Map.of(
          "doc", "docx", "wps", "docx", "wpt", "docx", "dotx", "docx", "docm", "docx", "et", "xlsx",
          "ett", "xlsx", "xltx", "xlsx", "xlsm", "xlsx");

  private TemplateFile() {}

  /** The extension of a file's name, in small letters. */
  public static String extension(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** A blank, or the finding that says why this file is none. */
  record Opened(Optional<Blank> blank, Optional<Finding> refusal) {
    static Opened of(Blank blank) {
      return new Opened(Optional.of(blank), Optional.empty());
    }
  }

  /** Opens a blank to be filled. */
  static Opened open(Path file) {
    return open(file, LARGEST_UNPACKED);
  }

  /**
   * Opens a blank.
   *
   * @param largest bytes that it may unpack to
   */
  static Opened open(Path file, int largest) {
    byte[] content;
    try {
      if (Files.size(file) > LARGEST) {
        return refused(file, "过大的文件", "a file too large", "请使用空白模板", "use a blank");
      }
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
    String extension = extension(file);
    boolean zip = startsWith(content, ZIP);
    boolean ole = startsWith(content, OLE);
    if (!KINDS.contains(extension)) {
      return saveAs(file, "." + extension + "文件", "." + extension, extension);
    }
    try {
      if (ole) {
        return openOle(file, extension, content);
      }
      if (!zip) {
        return saveAs(file, content.length == 0 ? "空文件" : "其他格式", "another format", extension);
      }
      return openZip(file, extension, content, largest);
    } catch (EncryptedDocumentException e) {
      return encrypted(file, extension);
    } catch (IOException | RuntimeException e) {
      // Whatever POI says of a damaged file, and it says it in many ways, is one thing to a clerk.
      return new Opened(
          Optional.empty(),
          Optional.of(FillFindings.unreadable().at(Location.nowhere().withSheet(name(file)))));
    }
  }

  private static Opened openOle(Path file, String extension, byte[] content) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return encrypted(file, extension);
      }
      boolean book =
          root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
      if (!book) {
        return saveAs(file, "旧版Word文件", "an old Word file", "doc");
      }
      if (!extension.equals("xls")) {
        return refused(
            file,
            "改了扩展名的.xls文件",
            "an .xls file by another name",
            "请把扩展名改回.xls",
            "give it its name .xls again");
      }
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        return macros(file, "xlsx");
      }
    }
    return Opened.of(new BookBlank(new HSSFWorkbook(new ByteArrayInputStream(content), true)));
  }

  private static Opened openZip(Path file, String extension, byte[] content, int largest)
      throws IOException {
    ZipParts parts = ZipParts.read(content, largest);
    String type = parts.mainType();
    if (type.contains("macroEnabled") || !Sets.filter(parts.names(), ZipParts::isMacro).isEmpty()) {
      return macros(file, type.contains("wordprocessingml") ? "docx" : "xlsx");
    }
    String kind =
        type.contains("wordprocessingml") ? "docx" : type.contains("spreadsheetml") ? "xlsx" : "";
    if (kind.isEmpty() || type.contains("template")) {
      return saveAs(file, "其他格式", "another format", extension);
    }
    if (!kind.equals(extension)) {
      return refused(
          file,
          "改了扩展名的." + kind + "文件",
          "a ." + kind + " file by another name",
          "请把扩展名改回." + kind,
          "give it its name ." + kind + " again");
    }
    return Opened.of(
        kind.equals("docx")
            ? new WordBlank(parts)
            : new BookBlank(new XSSFWorkbook(new ByteArrayInputStream(content))));
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(Arrays.copyOf(content, start.length), start);
  }

  private static Opened encrypted(Path file, String extension) {
    return refused(
        file,
        "加密文件",
        "an encrypted file",
        "请取消密码后另存为." + extension,
        "remove the password and save it as ." + extension);
  }

  private static Opened macros(Path file, String kind) {
    return refused(
        file,
        "带宏的文件",
        "a file with macros",
        "请另存为不带宏的." + kind,
        "save it as ." + kind + " without macros");
  }

  private static Opened saveAs(Path file, String found, String foundEnglish, String extension) {
    String kind =
        SAVE_AS.getOrDefault(extension, KINDS.contains(extension) ? extension : "docx或.xlsx");
    return refused(
        file,
        found,
        foundEnglish,
        "请用Office或WPS打开后另存为." + kind,
        "open it in Office or WPS and save it as ." + kind.replace("或", " or "));
  }

  private static Opened refused(
      Path file, String found, String foundEnglish, String advice, String adviceEnglish) {
    return new Opened(
        Optional.empty(),
        Optional.of(
            FillFindings.wrongKind(found, foundEnglish, advice, adviceEnglish)
                .at(Location.nowhere().withSheet(name(file)))));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
