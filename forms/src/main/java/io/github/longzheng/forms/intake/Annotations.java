package io.github.longzheng.forms.intake;

import io.github.longzheng.calendar.files.FileTrouble;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.FormReading;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.opening.DocumentFile;
import io.github.longzheng.forms.reading.FindingList;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Puts findings on the workbook that they are about (带批注的副本): wrong cells coloured, a comment with
 * rule and advice on each, and a first sheet 检查结果 that lists them with links.
 *
 * <p>Marks of an earlier copy are taken off first, so a corrected copy can be checked and annotated
 * again. Everything else stays as it is: values, formulas, styles, widths, comments of others.
 * Findings hold personal data masked, and so do comments and list; the cells keep what they have.
 */
public final class Annotations {
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Annotations() {}

  /**
   * Writes a copy of a workbook, .xlsx or .xls, with findings of any origin on it, such as those of
   * the compliance review. A finding without a cell of the workbook stands in the list only.
   *
   * <p>At most 1,000 cells get a comment, the worst first; the others are coloured and listed. The
   * workbook is held in memory and may have 200 MB unpacked.
   *
   * @param out written at once and whole; may be the workbook itself; its extension must be that of
   *     the workbook
   * @throws IllegalArgumentException when the extensions differ
   * @throws UncheckedIOException when the workbook cannot be opened, is no workbook or too large,
   *     or the copy cannot be written
   */
  public static void write(Path workbook, List<Finding> findings, Path out) {
    Objects.requireNonNull(workbook, "workbook");
    Objects.requireNonNull(out, "out");
    String about = workbook.getFileName() + "：共" + findings.size() + "条发现";
    write(workbook, List.copyOf(findings), tally(findings), about, HeadingMapping.standard(), out);
  }

  static List<FindingCount> tally(List<Finding> findings) {
    SortedFindings sorted = new SortedFindings(1);
    findings.forEach(sorted::add);
    return sorted.counts();
  }

  static void write(
      Path workbook,
      List<Finding> findings,
      List<FindingCount> counts,
      String about,
      HeadingMapping mapping,
      Path out) {
    boolean old = isOld(workbook);
    requireExtension(old ? ".xls" : ".xlsx", out);
    requireReadable(workbook);
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = old ? new HSSFWorkbook(in) : new XSSFWorkbook(in)) {
      annotate(book, findings, counts, about, mapping);
      save(book, out);
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(workbook, e);
    }
  }

  static void save(Workbook book, Path out) {
    try {
      AtomicFile.write(out, book::write);
    } catch (IOException e) {
      throw FileTrouble.cannotWrite(out, e);
    }
  }

  static void requireExtension(String extension, Path out) {
    if (!String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(extension)) {
      throw new IllegalArgumentException(
          "out: expected a file name that ends in " + extension + " but was " + out.getFileName());
    }
  }

  private static boolean isOld(Path workbook) {
    try (InputStream in = Files.newInputStream(workbook)) {
      return Arrays.equals(in.readNBytes(OLE.length), OLE);
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(workbook, e);
    }
  }

  /** What is not read within bounds is not opened without them. */
  private static void requireReadable(Path workbook) {
    FindingList wrong = new FindingList(1);
    FormReading<Boolean> opened =
        DocumentFile.withSheets(
            workbook,
            ReadSettings.of(),
            wrong,
            sheets -> new FormReading<>(Optional.of(true), List.of()));
    Optional<Finding> refusal =
        opened.value().isPresent()
            ? tooLarge(workbook)
            : wrong.all().stream().filter(Finding::isError).findFirst();
    refusal.ifPresent(
        finding -> {
          throw FileTrouble.cannotOpen(workbook, new IOException(finding.message()));
        });
  }

  private static Optional<Finding> tooLarge(Path workbook) {
    if (isOld(workbook)) {
      return Optional.empty();
    }
    long bytes = 0;
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        bytes += Math.max(0, all.nextElement().getSize());
      }
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(workbook, e);
    }
    return bytes <= ReadSettings.MAX_BYTES_IN_MEMORY
        ? Optional.empty()
        : Optional.of(ReadFindings.tooMuch("解压后的字节数", ReadSettings.MAX_BYTES_IN_MEMORY));
  }

  private static void annotate(
      Workbook book,
      List<Finding> findings,
      List<FindingCount> counts,
      String about,
      HeadingMapping mapping) {
    Formulas formulas = Formulas.of(book);
    clear(book);
    String summary = SummarySheet.freeName(book);
    int comments = 0;
    for (Map.Entry<String, Map<Place, List<Finding>>> entry : bySheet(findings).entrySet()) {
      Sheet sheet = book.getSheet(entry.getKey());
      if (sheet != null) {
        Marks marks = new Marks(book, sheet);
        marks.color(entry.getValue());
        comments += marks.comment(entry.getValue(), Marks.MAX_COMMENTS - comments);
        marks.linkBack(entry.getValue(), mapping, summary);
      }
    }
    Sheet first = book.createSheet(summary);
    SummarySheet.write(book, first, about, counts, findings, comments);
    book.setSheetOrder(summary, 0);
    formulas.restore();
    for (Sheet sheet : book) {
      sheet.setSelected(false);
    }
    book.setActiveSheet(0);
    book.setSelectedTab(0);
    book.setFirstVisibleTab(0);
  }

  /** Takes everything off that an earlier copy put on. */
  private static void clear(Workbook book) {
    for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
      Sheet sheet = book.getSheetAt(i);
      if (SummarySheet.isOne(sheet)) {
        book.removeSheetAt(i);
      } else {
        new Marks(book, sheet).clear();
      }
    }
  }

  /** The findings of each cell, by sheet. */
  static Map<String, Map<Place, List<Finding>>> bySheet(List<Finding> findings) {
    Map<String, Map<Place, List<Finding>>> bySheet = new HashMap<>();
    for (Finding finding : findings) {
      Place.of(finding)
          .ifPresent(
              place ->
                  bySheet
                      .computeIfAbsent(place.sheet(), s -> new LinkedHashMap<>())
                      .computeIfAbsent(place, p -> new ArrayList<>())
                      .add(finding));
    }
    return bySheet;
  }
}
