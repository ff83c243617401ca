package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.longzheng.core.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to harm their reader are refused at once, each with a clear word. */
class BoundedReadingTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @AfterEach
  void nothingGoesOnUnpacking() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("longzheng-unpack");
  }

  @Test
  void aZipBombIsRefusedForItsRatio() throws IOException {
    Path file = roster(1);
    Map<String, byte[]> parts = parts(file);
    parts.put("xl/media/bomb.xml", new byte[50 << 20]);
    assertThat(refusal(packed(parts))).startsWith("FORM-08 错误 坏.xlsx：超出读取上限：压缩比不得超过200");
  }

  @Test
  void aSheetThatIsABombIsRefusedForItsRatio() {
    Path file = roster(1);
    String spaces = " ".repeat(64 << 20);
    Books.rewrite(
        file,
        (part, xml) ->
            part.endsWith("sheet1.xml") ? xml.replace("<sheetData>", spaces + "<sheetData>") : xml);
    assertThat(refusal(file)).startsWith("FORM-08 错误 坏.xlsx：超出读取上限：压缩比不得超过200");
    assertThat(refusal(file, ReadOption.maxRatio(10_000)))
        .as("text without end")
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：XML标签或文本的字节数不得超过4194304");
  }

  @Test
  void aFileThatUnpacksToMoreThanAskedForIsRefused() {
    assertThat(refusal(roster(500), ReadOption.maxUnpackedBytes(100_000)))
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：解压后的字节数不得超过100000");
  }

  @Test
  void aTableOfContentsThatLiesAboutSizesIsDamage() throws IOException {
    Path file = roster(2_000);
    byte[] bytes = Files.readAllBytes(file);
    // Size unpacked of the sheet, in the table of contents at the end.
    int entry = lastIndexOf(bytes, "xl/worksheets/sheet1.xml") - 46;
    assertThat(bytes[entry]).isEqualTo((byte) 'P');
    bytes[entry + 24 + 1] ^= 0x10;
    Files.write(file, bytes);
    assertThat(refusal(file)).startsWith("FORM-05");
  }

  @Test
  void aFlippedBitIsDamage() throws IOException {
    Path file = roster(2_000);
    byte[] bytes = Files.readAllBytes(file);
    int crc = lastIndexOf(bytes, "xl/worksheets/sheet1.xml") - 46 + 16;
    bytes[crc] ^= 1;
    Files.write(file, bytes);
    assertThat(refusal(file)).startsWith("FORM-05");
  }

  @Test
  void thousandsOfPartsAreRefused() throws IOException {
    Map<String, byte[]> parts = parts(roster(1));
    for (int i = 0; i < 10_001; i++) {
      parts.put("xl/x" + i + ".xml", new byte[0]);
    }
    assertThat(refusal(packed(parts))).startsWith("FORM-08 错误 坏.xlsx：超出读取上限：压缩包内文件数不得超过10000");
  }

  @Test
  void twoPartsOfOneNameAreRefused() throws IOException {
    Map<String, byte[]> parts = parts(roster(1));
    parts.put("XL/worksheets/Sheet1.xml", parts.get("xl/worksheets/sheet1.xml"));
    assertThat(refusal(packed(parts))).startsWith("FORM-10 错误 坏.xlsx：文件结构异常：压缩包内有同名文件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/x.xml", "xl/../x.xml", "..\\x.xml"})
  void namesThatLeadOutAreRefused(String name) throws IOException {
    Map<String, byte[]> parts = parts(roster(1));
    parts.put(name, new byte[0]);
    assertThat(refusal(packed(parts))).startsWith("FORM-10 错误 坏.xlsx：文件结构异常：压缩包内文件名含“..”");
  }

  @Test
  void aBillionLaughsAreRefused() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY l0 \"哈哈\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY l" + i + " \"&l" + (i - 1) + ";&l" + (i - 1) + ";\">");
    }
    assertThat(
            refusal(
                sheet(
                    xml ->
                        xml.replace("<worksheet", entities + "]><worksheet")
                            .replace("测试学员1", "&l29;"))))
        .startsWith("FORM-10 错误 坏.xlsx：文件结构异常：XML含文档类型声明（DTD）");
  }

  @Test
  void anEntityThatNobodyDeclaredIsDamage() {
    assertThat(refusal(sheet(xml -> xml.replace("测试学员1", "&x;")))).startsWith("FORM-05");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(refusal(sheet(xml -> xml.replace("<sheetData>", "<a>".repeat(100_000)))))
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：XML嵌套层数不得超过256");
  }

  @Test
  void aMillionColumnsAreRefused() {
    assertThat(refusal(sheet(xml -> xml.replace("<c r=\"A4\"", "<c r=\"BDWGN4\""))))
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：列数不得超过16384");
    String cells = "<c/>".repeat(1_000_000);
    assertThat(
            refusal(
                sheet(xml -> xml.replace("<sheetData>", "<sheetData><row>" + cells + "</row>")),
                ReadOption.maxRatio(10_000)))
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：列数不得超过16384");
  }

  @Test
  void rowsBeyondTheLastOfExcelAreDamage() {
    assertThat(refusal(sheet(xml -> xml.replace("<row r=\"4\"", "<row r=\"99999999\""))))
        .startsWith("FORM-05");
  }

  @Test
  void rowsOfEndlessTextAreRefused() {
    String cell = "<c t=\"inlineStr\"><is><t>" + "长".repeat(30_000) + "</t></is></c>";
    String row = "<row>" + cell.repeat(8) + "</row>";
    ReadOption tightly = ReadOption.maxRatio(10_000);
    assertThat(
            refusal(
                sheet(
                    xml ->
                        xml.replace("<sheetData>", "<sheetData>" + row.replace(cell, cell + cell))),
                tightly))
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：一行的字符数不得超过262144");
    assertThat(
            refusal(
                sheet(
                    xml ->
                        xml.replaceFirst(
                            "<sheetData>.*</sheetData>",
                            "<sheetData>" + row.repeat(20) + "</sheetData>")),
                tightly))
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：前300行的字符数不得超过4194304");
  }

  @Test
  void sharedTextsBeyondTheBoundAreRefused() {
    Path file = roster(3);
    Books.edit(
        file,
        book -> {
          for (int i = 0; i < 60; i++) {
            var cell = book.getSheetAt(1).createRow(i + 50).createCell(0);
            cell.setCellValue(i + "长".repeat(30_000));
          }
        });
    ReadOption tightly = ReadOption.maxRatio(10_000);
    assertThat(refusal(file, tightly, ReadOption.maxSharedTextBytes(1 << 20)))
        .startsWith("FORM-08 错误 坏.xlsx：超出读取上限：共享文本的字节数不得超过1048576");
    assertThat(Forms.certificateRoster().read(file, tightly).isClean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin, 宏",
    "xl/macrosheets/sheet1.xml, 宏",
    "xl/embeddings/oleObject1.bin, 嵌入对象",
    "xl/activeX/activeX1.xml, ActiveX控件"
  })
  void whatRunsOrHidesInAWorkbookIsRefused(String part, String what) throws IOException {
    Map<String, byte[]> parts = parts(roster(1));
    parts.put(part, new byte[] {1});
    assertThat(refusal(packed(parts)))
        .isEqualTo(
            "FORM-09 错误 坏.xlsx：文件含"
                + what
                + "（"
                + part.substring(part.lastIndexOf('/') + 1)
                + "），不予读取；请另存为不含宏和嵌入对象的.xlsx");
  }

  @Test
  void aWorkbookOfTheKindThatMayHaveMacrosIsRefused() {
    Path file = roster(1);
    Books.rewrite(
        file,
        (part, xml) ->
            part.equals("[Content_Types].xml")
                ? xml.replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                : xml);
    assertThat(refusal(file)).startsWith("FORM-09 错误 坏.xlsx：文件含宏（启用宏的文件类型）");
  }

  @Test
  void linksToOtherFilesAreNotFollowed() throws IOException {
    Map<String, byte[]> parts = parts(roster(1));
    parts.put("xl/externalLinks/externalLink1.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
    FormReading<CertificateRoster> reading = Forms.certificateRoster().read(packed(parts));
    assertThat(reading.value()).contains(Samples.certificateRoster(1));
    assertThat(reading.findings()).extracting(Finding::ruleId).containsExactly("FORM-15");
    assertThat(reading.isClean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "word/vbaProject.bin, FORM-09",
    "word/embeddings/oleObject1.bin, FORM-09",
    "word/../x.xml, FORM-10"
  })
  void lettersAreReadAsCarefully(String part, String ruleId) throws IOException {
    Map<String, byte[]> parts = parts(letter());
    parts.put(part, new byte[] {1});
    assertThat(letterRefusal(packed(parts))).startsWith(ruleId);
  }

  @Test
  void aDeepOrLaughingLetterIsRefused() {
    assertThat(letterRefusal(document(xml -> xml.replace("<w:body>", "<w:x>".repeat(100_000)))))
        .startsWith("FORM-08 错误 坏.docx：超出读取上限：XML嵌套层数");
    assertThat(
            letterRefusal(
                document(
                    xml ->
                        xml.replace("<w:document", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document"))))
        .startsWith("FORM-10");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefused() throws IOException {
    Path file = folder.resolve("导出.csv");
    Files.writeString(file, "考号,理论,技能\n1,80,\"" + "9\n".repeat(4 << 20));
    FormReading<?> reading = PlatformExport.readMarks(file);
    assertThat(reading.value()).isEmpty();
    assertThat(reading.findings()).extracting(Finding::ruleId).containsExactly("FORM-08");
  }

  @Test
  void aLargeSheetThatIsDamagedAtItsEndIsDamage() {
    Path file = roster(5_000);
    Books.rewrite(
        file,
        (part, xml) -> part.endsWith("sheet1.xml") ? xml.replace("</sheetData>", "</data>") : xml);
    FormReading<CertificateRoster> reading = Forms.certificateRoster().read(file);
    assertThat(reading.value()).isEmpty();
    assertThat(reading.findings()).extracting(Finding::ruleId).containsExactly("FORM-05");
  }

  @Test
  void aRandomChangeNeverEndsInAnException() throws IOException {
    Path file = roster(20);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20240921);
    for (int i = 0; i < 300; i++) {
      byte[] changed = whole.clone();
      for (int k = 0; k < 1 + random.nextInt(4); k++) {
        changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt(256);
      }
      Files.write(file, changed);
      FormReading<CertificateRoster> reading = Forms.certificateRoster().read(file);
      assertThat(reading.value().isPresent() || Finding.anyError(reading.findings())).isTrue();
    }
  }

  @Test
  void aRandomChangeOfTheXmlNeverEndsInAnException() throws IOException {
    Random random = new Random(20240921);
    for (int i = 0; i < 150; i++) {
      Path file = roster(3);
      Books.rewriteBytes(
          file,
          (part, bytes) -> {
            for (int k = 0; part.contains("/") && k < 1 + random.nextInt(3); k++) {
              bytes[random.nextInt(bytes.length)] =
                  (byte) "<>/\"'&=abc019 \u0000".charAt(random.nextInt(14));
            }
            return bytes;
          });
      FormReading<CertificateRoster> reading = Forms.certificateRoster().read(file);
      assertThat(reading.value().isPresent() || Finding.anyError(reading.findings())).isTrue();
    }
  }

  // ---- files

  private Path roster(int rows) {
    Path file = folder.resolve("坏.xlsx");
    Forms.certificateRoster().write(Samples.certificateRoster(rows), file);
    return file;
  }

  private Path letter() {
    Path file = folder.resolve("坏.docx");
    Forms.eligibilityCommitment().write(Samples.eligibilityCommitment(1), file);
    return file;
  }

  private Path sheet(UnaryOperator<String> change) {
    return changed(roster(1), "sheet1.xml", change);
  }

  private Path document(UnaryOperator<String> change) {
    return changed(letter(), "word/document.xml", change);
  }

  private static Path changed(Path file, String ending, UnaryOperator<String> change) {
    Books.rewrite(
        file,
        (part, xml) -> part.toLowerCase(Locale.ROOT).endsWith(ending) ? change.apply(xml) : xml);
    return file;
  }

  /** The parts of a file, to be changed; the file is then written anew. */
  private Map<String, byte[]> parts(Path file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Books.rewriteBytes(
        file,
        (part, bytes) -> {
          parts.put(part, bytes);
          return bytes;
        });
    return parts;
  }

  private Path packed(Map<String, byte[]> parts) throws IOException {
    boolean letter = parts.containsKey("word/document.xml");
    Path file = folder.resolve(letter ? "坏.docx" : "坏.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getValue().length == 0) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(0);
          entry.setCrc(new CRC32().getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static int lastIndexOf(byte[] bytes, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    int at = bytes.length - wanted.length;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at--;
    }
    return at;
  }

  private static String refusal(Path file, ReadOption... options) {
    return refusal(Forms.certificateRoster(), file, options);
  }

  private static String letterRefusal(Path file) {
    return refusal(Forms.eligibilityCommitment(), file);
  }

  private static String refusal(Form<?> form, Path file, ReadOption... options) {
    FormReading<?> reading = assertTimeoutPreemptively(AT_ONCE, () -> form.read(file, options));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.findings()).hasSize(1);
    return reading.findings().get(0).toString();
  }
}
