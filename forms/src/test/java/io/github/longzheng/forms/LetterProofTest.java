package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.Pdf.Page;
import io.github.longzheng.forms.Pdf.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB/T 9704-2012 as LibreOffice prints it, measured on the page. Needs soffice and pdftotext. */
@Tag("tools")
class LetterProofTest {
  private static final double MM = 72 / 25.4;
  private static final double TOP = 37 * MM;
  private static final double LEFT = 28 * MM;
  private static final double RIGHT = (210 - 26) * MM;
  private static final double BOTTOM = (297 - 35) * MM;

  /** 156 mm are 28 characters, each a quarter point narrower than its 16. */
  private static final double CHARACTER = 15.75;

  private static final double LINE = 28.95;
  private static final Path OUT = Path.of("target", "print", "letters");

  private static final Map<String, Pdf> LETTERS = new HashMap<>();

  @BeforeAll
  static void print() throws Exception {
    LETTERS.clear();
    Files.createDirectories(OUT);
    List<Path> files = new ArrayList<>();
    for (int subjects : List.of(1, 2, 5, 8)) {
      files.add(
          write(
              "commitment-" + subjects,
              Forms.eligibilityCommitment(),
              Samples.eligibilityCommitment(subjects)));
    }
    files.add(
        write("commitment-40", Forms.eligibilityCommitment(), Samples.eligibilityCommitment(40)));
    files.add(write("report-1", Forms.assessmentReport(), Samples.assessmentReport(1)));
    files.add(write("report-4", Forms.assessmentReport(), Samples.assessmentReport(4)));
    files.add(write("report-20", Forms.assessmentReport(), Samples.assessmentReport(20)));
    files.add(write("report-long", Forms.assessmentReport(), longReport()));
    files.add(write("result-4", Forms.resultCommitment(), Samples.resultCommitment(4)));
    files.add(write("result-long", Forms.resultCommitment(), manySubjects()));
    Pdf.convert(files, OUT);
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".docx", "");
      Pdf pdf = Pdf.read(OUT.resolve(name + ".pdf"));
      pdf.draw(3, 80);
      LETTERS.put(name, pdf);
    }
  }

  private static <T> Path write(String name, Form<T> form, T value) {
    Path file = OUT.resolve(name + ".docx");
    form.write(value, file, WriteOption.DESPITE_ERRORS);
    return file;
  }

  /** A report that fills more than a page with words. */
  private static AssessmentReport longReport() {
    AssessmentReport report = Samples.assessmentReport(2);
    return new AssessmentReport(
        report.documentNumber(),
        report.addressee(),
        "甘肃陇证示范职业培训学校（兰州新区）有限责任公司",
        report.place(),
        report.month(),
        report.counts(),
        report.theory(),
        report.skillsMode(),
        report.skills(),
        "考".repeat(300),
        "址".repeat(300),
        IntStream.range(0, 60).mapToObj(i -> "测试考评员").toList(),
        report.supervisors(),
        report.contact(),
        report.phone(),
        LocalDate.of(2024, 12, 21));
  }

  /** A commitment about people of many occupations. */
  private static ResultCommitment manySubjects() {
    List<ResultCommitment.Qualified> qualified = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ResultCommitment.Qualified sample = Samples.resultCommitment(1).qualified().get(0);
      qualified.add(
          new ResultCommitment.Qualified(
              sample.name(),
              new AssessmentSubject(
                  "示范职业第" + (i + 1) + "号操作工",
                  i % 2 == 0 ? Optional.of("示范工种" + i) : Optional.empty(),
                  SkillLevel.LEVEL_4),
              sample.number()));
    }
    return Rows.commitment(
        qualified,
        LocalDate.of(2024, 10, 9),
        LocalDate.of(2024, 10, 16),
        Samples.ISSUED,
        LocalDate.of(2024, 10, 21));
  }

  private static Page page(String letter, int number) {
    return LETTERS.get(letter).pages().get(number - 1);
  }

  private static List<Word> line(Page page, String text) {
    return page.lines().stream()
        .filter(line -> text(line).contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + text + " in " + page.text()));
  }

  private static String text(List<Word> line) {
    return line.stream().map(Word::text).reduce("", String::concat);
  }

  private static double left(List<Word> line) {
    return line.get(0).left();
  }

  private static double right(List<Word> line) {
    return line.get(line.size() - 1).right();
  }

  private static double middle(List<Word> line) {
    return (left(line) + right(line)) / 2;
  }

  @Test
  void aLineHolds28Characters() {
    List<List<Word>> full =
        page("report-long", 2).lines().stream()
            .filter(line -> text(line).matches("[址考]{20,}"))
            .toList();
    assertThat(full).hasSizeGreaterThan(5);
    assertThat(full.subList(0, 5))
        .allSatisfy(
            line -> {
              assertThat(text(line)).hasSize(28);
              assertThat(left(line)).isCloseTo(LEFT, within(0.5));
              assertThat(right(line)).isCloseTo(RIGHT, within(1.5));
            });
  }

  @Test
  void aPageHolds22Lines() {
    List<List<Word>> lines = page("report-long", 2).lines();
    assertThat(text(lines.get(lines.size() - 1))).isEqualTo("—2—");
    List<List<Word>> body = lines.subList(0, lines.size() - 1);
    assertThat(body).hasSize(22);
    for (int i = 1; i < body.size(); i++) {
      assertThat(body.get(i).get(0).top() - body.get(i - 1).get(0).top())
          .isCloseTo(LINE, within(0.3));
    }
    assertThat(body.get(0).get(0).top()).isBetween(TOP, TOP + LINE);
    assertThat(body.get(21).get(0).bottom()).isLessThan(BOTTOM + 1);
  }

  @Test
  void theTitleIsCentredIn22Points() {
    List<Word> title = line(page("commitment-5", 1), "资格审核承诺书");
    assertThat(middle(title)).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
    assertThat((right(title) - left(title)) / text(title).length()).isCloseTo(22, within(0.2));
  }

  @Test
  void aTitleOfTwoLinesBreaksAfterThePlace() {
    Page first = page("report-4", 1);
    assertThat(text(line(first, "关于申请在"))).isEqualTo("关于申请在兰州市");
    assertThat(text(line(first, "开展职业"))).isEqualTo("开展职业技能等级认定的报告");
    assertThat(line(first, "开展职业").get(0).top() - line(first, "关于申请在").get(0).top())
        .isCloseTo(33, within(0.5));
  }

  @Test
  void theAddresseeStandsAtTheMarginAndTheBodyTwoCharactersIn() {
    Page first = page("report-4", 1);
    assertThat(left(line(first, "指导中心:"))).isCloseTo(LEFT, within(0.5));
    assertThat(left(line(first, "根据《"))).isCloseTo(LEFT + 2 * CHARACTER, within(1.5));
    assertThat(left(line(first, "计划公告》"))).isCloseTo(LEFT, within(0.5));
  }

  @Test
  void theDocumentNumberIsCentredInHexagonalBrackets() {
    List<Word> number = line(page("report-4", 1), "陇证校");
    assertThat(text(number)).isEqualTo("陇证校〔2024〕9号");
    assertThat(middle(number)).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
  }

  @Test
  void theEnclosuresStandUnderEachOtherWithoutClosingMarks() {
    Page last = page("report-4", 2);
    List<Word> first = line(last, "附件:");
    List<Word> second = line(last, "2.职业技能");
    assertThat(left(first)).isCloseTo(LEFT + 2 * CHARACTER, within(1.5));
    assertThat(left(second)).isCloseTo(LEFT + 5 * CHARACTER, within(2.0));
    assertThat(text(first)).isEqualTo("附件:1.甘肃省职业技能等级认定报备表");
    assertThat(text(second)).isEqualTo("2.职业技能等级认定报考人员资格审核承诺书");
  }

  @ParameterizedTest
  @ValueSource(strings = {"commitment-5", "report-4", "report-long", "result-4", "result-long"})
  void theDateEndsFourCharactersBeforeTheMarginAndTheSignerIsCentredOverIt(String letter) {
    List<Page> pages = LETTERS.get(letter).pages();
    Page signed =
        pages.stream().filter(page -> signature(page).isPresent()).findFirst().orElseThrow();
    List<List<Word>> lines = signed.lines();
    int signer = signature(signed).orElseThrow();
    int date = signer + 1;
    while (!text(lines.get(date)).matches("2024年\\d{1,2}月\\d{1,2}日")) {
      date++;
    }
    assertThat(right(lines.get(date))).isCloseTo(RIGHT - 4 * CHARACTER, within(1.5));
    // Exact with the digits of Times New Roman (see PageSetupTest); those of stand-ins are wider.
    assertThat(middle(lines.get(signer))).isCloseTo(middle(lines.get(date)), within(18.0));
  }

  /** Number of the line that begins the signature. */
  private static Optional<Integer> signature(Page page) {
    List<List<Word>> lines = page.lines();
    return IntStream.range(0, lines.size())
        .filter(
            i ->
                text(lines.get(i)).matches("承诺单位\\(盖章\\)|甘肃陇证示范职业培训学校.*")
                    && left(lines.get(i)) > LEFT + 8 * CHARACTER)
        .boxed()
        .findFirst();
  }

  @Test
  void pageNumbersStandOutside() {
    List<Word> odd = line(page("report-long", 1), "—1—");
    List<Word> even = line(page("report-long", 2), "—2—");
    assertThat(right(odd)).isCloseTo(RIGHT - 14, within(1.5));
    assertThat(left(even)).isCloseTo(LEFT + 14, within(1.5));
    // The dash stands 7 mm below the text.
    assertThat((odd.get(0).top() + odd.get(0).bottom()) / 2)
        .isCloseTo(BOTTOM + 7 * MM, within(4.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"commitment-1", "commitment-2", "commitment-5"})
  void onePageStaysOnePage(String letter) {
    assertThat(LETTERS.get(letter).pages()).hasSize(1);
  }

  @Test
  void theSignatureNeverStandsAlone() {
    LETTERS.forEach(
        (name, letter) ->
            letter.pages().stream()
                .filter(page -> signature(page).isPresent())
                .forEach(
                    page ->
                        assertThat(signature(page).orElseThrow())
                            .as("lines before the signature of %s", name)
                            .isGreaterThanOrEqualTo(2)));
  }

  @Test
  void aLongListOfOccupationsWrapsInsideTheText() {
    List<Page> pages = LETTERS.get("result-long").pages();
    assertThat(pages.get(0).text() + pages.get(1).text())
        .contains("示范职业第1号操作工", "示范职业第30号操作工", "名单附后");
    assertThat(pages.stream().flatMap(page -> page.words().stream()))
        .allSatisfy(
            word -> {
              assertThat(word.left()).isGreaterThan(LEFT - 1);
              assertThat(word.right()).isLessThan(RIGHT + 1);
            });
  }
}
