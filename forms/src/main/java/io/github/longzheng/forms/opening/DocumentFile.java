package io.github.longzheng.forms.opening;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.ooxml.XmlScanner;
import io.github.longzheng.forms.ooxml.ZipPackage;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.reading.Ticker;
import io.github.longzheng.forms.xls.XlsBook;
import io.github.longzheng.forms.xlsx.XlsxBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Opens files within bounds; what is wrong with them becomes a finding, never an exception of those
 * who read them.
 */
public final class DocumentFile {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final String XLSX = "xlsx";
  private static final String DOCX = "docx";

  private final Path file;
  private final String extension;
  private final ReadSettings settings;
  private final FindingList findings;

  private DocumentFile(Path file, String extension, ReadSettings settings, FindingList findings) {
    this.file = file;
    this.extension = extension;
    this.settings = settings;
    this.findings = findings;
  }

  /**
   * Reads a workbook, .xlsx or .xls, without changing it.
   *
   * @param findings takes what is wrong with the file
   * @param read makes the value of the sheets, in order
   */
  public static <T> FormReading<T> withSheets(
      Path file,
      ReadSettings settings,
      FindingList findings,
      Function<List<RowSource>, FormReading<T>> read) {
    return new DocumentFile(file, XLSX, settings, findings).read(read);
  }

  /** Reads a Word document, without changing it. */
  public static <T> FormReading<T> withDocument(
      Path file,
      ReadSettings settings,
      FindingList findings,
      Function<XWPFDocument, FormReading<T>> read) {
    return new DocumentFile(file, DOCX, settings, findings).readLetter(read);
  }

  /** Opens something and makes a value of it. */
  private interface Attempt<T> {
    FormReading<T> run(Ticker ticker) throws IOException, OpenXML4JException;
  }

  private <T> FormReading<T> read(Function<List<RowSource>, FormReading<T>> read) {
    byte[] start = start();
    if (Arrays.equals(start, OLE)) {
      return attempt(ticker -> readXls(ticker, read));
    }
    Optional<Finding> wrong = check(start);
    return wrong.isPresent() ? nothing(wrong.get()) : attempt(ticker -> readXlsx(ticker, read));
  }

  private <T> FormReading<T> readLetter(Function<XWPFDocument, FormReading<T>> read) {
    Optional<Finding> wrong = check(start());
    return wrong.isPresent() ? nothing(wrong.get()) : attempt(ticker -> readDocx(ticker, read));
  }

  /** Whatever is said of a damaged file, and it is said in many ways, is one thing to a clerk. */
  private <T> FormReading<T> attempt(Attempt<T> attempt) {
    Ticker ticker = new Ticker(settings.progress(), file);
    try {
      return attempt.run(ticker);
    } catch (RefusedContentException e) {
      return nothing(e.finding().at(place()));
    } catch (IOException | OpenXML4JException | DamagedContentException e) {
      return nothing(ReadFindings.unreadable("." + extension).at(place()));
    }
  }

  private <T> FormReading<T> nothing(Finding why) {
    findings.add(why);
    return new FormReading<>(Optional.empty(), findings.all());
  }

  // ---- by the first bytes

  private byte[] start() {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
  }

  private Optional<Finding> check(byte[] start) {
    if (start.length == 0) {
      return Optional.of(wrong("空文件", "请重新导出"));
    }
    if (Arrays.equals(start, OLE)) {
      return Optional.of(oldOffice());
    }
    return Arrays.equals(start, ZIP)
        ? Optional.empty()
        : Optional.of(wrong("其他格式", "请用Office或WPS另存为." + extension + "后再读取"));
  }

  private Finding oldOffice() {
    return wrong("旧版Office文件（或加密文件）", "请用Office或WPS另存为." + extension + "后再读取");
  }

  private Finding wrong(String found, String advice) {
    return ReadFindings.wrongKind("." + extension, found, advice).at(place());
  }

  private Location place() {
    return Location.nowhere().withSheet(String.valueOf(file.getFileName()));
  }

  // ---- by kind

  private <T> FormReading<T> readXls(Ticker ticker, Function<List<RowSource>, FormReading<T>> read)
      throws IOException {
    Optional<XlsBook> opened;
    try {
      opened = XlsBook.open(file, settings, ticker);
    } catch (RefusedContentException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // POI knows many ways to say that this is no workbook.
      return nothing(oldOffice());
    }
    if (opened.isEmpty()) {
      return nothing(oldOffice());
    }
    try (XlsBook book = opened.get()) {
      return read.apply(book.sheets());
    }
  }

  private <T> FormReading<T> readXlsx(Ticker ticker, Function<List<RowSource>, FormReading<T>> read)
      throws IOException {
    try (ZipPackage parts = ZipPackage.open(file, extension, settings, ticker)) {
      String main = parts.mainPart();
      Optional<Finding> otherKind = otherKind(parts, main);
      if (otherKind.isPresent()) {
        return nothing(otherKind.get());
      }
      for (String part : parts.parts()) {
        if (part.contains("/externallinks/")) {
          findings.add(ReadFindings.externalLinks().at(place()));
          break;
        }
      }
      return read.apply(new XlsxBook(parts, main, settings, ticker).sheets());
    }
  }

  private <T> FormReading<T> readDocx(Ticker ticker, Function<XWPFDocument, FormReading<T>> read)
      throws IOException, OpenXML4JException {
    try (ZipPackage parts = ZipPackage.open(file, extension, settings, ticker)) {
      Optional<Finding> otherKind = otherKind(parts, parts.mainPart());
      if (otherKind.isPresent()) {
        return nothing(otherKind.get());
      }
      goThrough(parts);
    }
    OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    try {
      return read.apply(open(opened));
    } finally {
      opened.revert();
    }
  }

  private static XWPFDocument open(OPCPackage opened) throws IOException {
    try {
      return new XWPFDocument(opened);
    } catch (RuntimeException e) {
      throw new DamagedContentException(e);
    }
  }

  /** POI holds a letter in memory, so that it is gone through first, within the bounds. */
  private void goThrough(ZipPackage parts) throws IOException {
    long limit = Math.min(ReadSettings.MAX_BYTES_IN_MEMORY, settings.maxUnpackedBytes());
    if (parts.unpackedBytes() > limit) {
      throw new RefusedContentException(ReadFindings.tooMuch("解压后的字节数", limit));
    }
    for (String part : parts.parts()) {
      if (part.endsWith(".xml") || part.endsWith(".rels")) {
        try (XmlScanner xml = parts.scan(part)) {
          while (xml.next()) {
            // Every tag is looked at by the scanner itself.
          }
        }
      }
    }
  }

  /** What the file is, by its main part, when it is not what is wanted. */
  private Optional<Finding> otherKind(ZipPackage parts, String mainPart) throws IOException {
    String type = parts.contentType(mainPart).toLowerCase(Locale.ROOT);
    String kind =
        type.contains("wordprocessingml") || type.contains("ms-word")
            ? DOCX
            : type.contains("spreadsheetml") || type.contains("ms-excel") ? XLSX : "";
    if (type.contains("macroenabled")) {
      return Optional.of(ReadFindings.active("宏", "启用宏的文件类型", extension).at(place()));
    }
    if (type.contains("sheet.binary")) {
      return Optional.of(wrong(".xlsb文件", "请用Office或WPS另存为.xlsx后再读取"));
    }
    return kind.isEmpty() || kind.equals(extension)
        ? Optional.empty()
        : Optional.of(wrong("." + kind + "文件", "请选择." + extension + "文件"));
  }
}
