package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Paper, margins, repeated heads, footers and fonts, as plain POI sees them. */
class PageSetupTest {
  private static final double TWIPS_PER_MM = 1440 / 25.4;

  @TempDir static Path folder;
  private static final List<XSSFSheet> PRINTED = new ArrayList<>();
  private static final List<XWPFDocument> LETTERS = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    PRINTED.clear();
    LETTERS.clear();
    for (Map.Entry<Form<?>, Object> entry : Samples.ofSize(3).entrySet()) {
      Path file = folder.resolve(entry.getKey().attachment().fileName());
      writeTo(entry.getKey(), entry.getValue(), file);
      if (entry.getKey().attachment().extension().equals("docx")) {
        LETTERS.add(new XWPFDocument(Files.newInputStream(file)));
      } else {
        XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
        for (Sheet sheet : book) {
          PRINTED.add((XSSFSheet) sheet);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void writeTo(Form<T> form, Object value, Path file) {
    form.write((T) value, file);
  }

  static Stream<XSSFSheet> sheets() {
    return PRINTED.stream();
  }

  static Stream<XWPFDocument> letters() {
    return LETTERS.stream();
  }

  @Test
  void thereAreSevenSheetsAndThreeLetters() {
    assertThat(PRINTED)
        .extracting(Sheet::getSheetName)
        .containsExactlyInAnyOrder("报备表", "市（州）报备表", "分职业汇总", "个人成绩", "花名册", "上网数据", "合规审核表");
    assertThat(LETTERS).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aSheetIsA4(XSSFSheet sheet) {
    assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void onlyTheReviewIsUpright(XSSFSheet sheet) {
    assertThat(sheet.getPrintSetup().getLandscape()).isEqualTo(!isReview(sheet));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aSheetIsOnePageWide(XSSFSheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    assertThat(sheet.getFitToPage()).isTrue();
    assertThat(setup.getFitWidth()).isEqualTo((short) 1);
    assertThat(setup.getFitHeight()).isEqualTo((short) (isReview(sheet) ? 1 : 0));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aPrintedSheetCountsItsPages(XSSFSheet sheet) {
    assertThat(sheet.getFooter().getCenter())
        .isEqualTo(sheet.getSheetName().equals("上网数据") ? "" : "第 &P 页 共 &N 页");
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void theHeadOfATableIsRepeated(XSSFSheet sheet) {
    if (isReview(sheet)) {
      assertThat(sheet.getRepeatingRows()).isNull();
      return;
    }
    String first = sheet.getSheetName().equals("上网数据") ? "姓名" : "序号";
    int head = Books.cell(sheet, first).getRowIndex();
    boolean twoRows = sheet.getSheetName().equals("个人成绩");
    assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
    assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(twoRows ? head + 1 : head);
  }

  private static boolean isReview(XSSFSheet sheet) {
    return sheet.getSheetName().equals("合规审核表");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void aLetterHasTheMarginsOfTheStandard(XWPFDocument letter) {
    CTPageMar margins = section(letter).getPgMar();
    assertThat(
            Stream.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight())
                .map(PageSetupTest::millimetres))
        .containsExactly(37L, 35L, 28L, 26L);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void aLetterIsA4(XWPFDocument letter) {
    assertThat(millimetres(section(letter).getPgSz().getW())).isEqualTo(210);
    assertThat(millimetres(section(letter).getPgSz().getH())).isEqualTo(297);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void aLetterHasItsPageNumberOutside(XWPFDocument letter) {
    XWPFFooter odd = letter.getHeaderFooterPolicy().getFooter(STHdrFtr.DEFAULT);
    XWPFFooter even = letter.getHeaderFooterPolicy().getFooter(STHdrFtr.EVEN);
    assertThat(letter.getSettings().getEvenAndOddHeadings()).isTrue();
    assertThat(odd.getText().strip()).isEqualTo("— 1 —");
    assertThat(even.getText().strip()).isEqualTo("— 1 —");
    assertThat(odd.getParagraphs().get(0).getAlignment()).hasToString("RIGHT");
    assertThat(even.getParagraphs().get(0).getAlignment()).hasToString("LEFT");
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE, 方正小标宋简体, 22",
    "CAPTION, 方正小标宋简体, 22",
    "HEADING, 黑体, 16",
    "CELL_HEAD, 黑体, 10.5",
    "CELL, 仿宋_GB2312, 10.5",
    "PageNumber, 宋体, 14"
  })
  void aStyleHasTheFontOfTheStandard(String style, String font, double points) {
    for (XWPFDocument letter : LETTERS) {
      CTStyle found = letter.getStyles().getStyle(style).getCTStyle();
      CTRPr run = found.getRPr();
      assertThat(run.getRFontsArray(0).getEastAsia()).isEqualTo(font);
      assertThat(run.getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(Math.round(points * 2)));
    }
  }

  @Test
  void theBodyIsInFangsongOfSixteenPoints() throws Exception {
    Path file = folder.resolve(Attachment.ASSESSMENT_REPORT.fileName());
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream styles = zip.getInputStream(zip.getEntry("word/styles.xml"))) {
      CTRPr body =
          StylesDocument.Factory.parse(styles)
              .getStyles()
              .getDocDefaults()
              .getRPrDefault()
              .getRPr();
      assertThat(body.getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
      assertThat(body.getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(32));
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void theSignerIsCentredOverADateThatEndsFourCharactersBeforeTheMargin(XWPFDocument letter) {
    List<XWPFParagraph> paragraphs = letter.getParagraphs();
    int signer = 0;
    while (!"SIGNER".equals(paragraphs.get(signer).getStyle())) {
      signer++;
    }
    XWPFParagraph date = paragraphs.get(signer + 1);
    assertThat(date.getStyle()).isEqualTo("DATE");
    CTStyle style = letter.getStyles().getStyle("DATE").getCTStyle();
    int textWidth = 11906 - 1588 - 1474;
    int character = (16 * 20) - 5;
    int digit = (16 * 20) / 2 - 5;
    int fromRight = ((BigInteger) style.getPPr().getInd().getRight()).intValue();
    assertThat(style.getPPr().getJc().getVal()).hasToString("right");
    assertThat(fromRight).isEqualTo(4 * character);
    long digits = date.getText().chars().filter(Character::isDigit).count();
    long width = digits * digit + (date.getText().length() - digits) * character;
    // Centred between this and the right margin is centred over the date.
    int left = paragraphs.get(signer).getIndentationLeft();
    assertThat((left + textWidth) / 2.0).isEqualTo(textWidth - fromRight - width / 2.0);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void everyParagraphHasAStyleThatIsThere(XWPFDocument letter) {
    assertThat(letter.getParagraphs())
        .allSatisfy(
            paragraph -> assertThat(letter.getStyles().styleExist(paragraph.getStyle())).isTrue());
  }

  private static CTSectPr section(XWPFDocument letter) {
    return letter.getDocument().getBody().getSectPr();
  }

  private static long millimetres(Object twips) {
    return Math.round(Double.parseDouble(twips.toString()) / TWIPS_PER_MM);
  }
}
