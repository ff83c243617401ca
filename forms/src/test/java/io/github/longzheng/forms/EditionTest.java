package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.Edition.Entry;
import io.github.longzheng.forms.Edition.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers, titles and columns are data: what ships, what a file may say, what it may not. */
class EditionTest {
  @TempDir Path folder;

  private static Path sampleProvince() {
    try {
      return Path.of(
          Objects.requireNonNull(EditionTest.class.getResource("sample-province.json")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final Edition SAMPLE = Edition.read(sampleProvince());

  // ---- what ships

  @Test
  void theEditionOf2024HasTheEightOfTheAnnouncement() throws IOException {
    Edition edition = Edition.gansu(2024);
    assertThat(edition.attachments())
        .extracting(Entry::meaning)
        .containsExactly(Attachment.values());
    assertThat(edition.attachments())
        .extracting(Entry::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(edition.attachments()).extracting(Entry::evidence).containsOnly(Evidence.NOTICE);
    assertThat(edition.attachments())
        .extracting(Entry::title)
        .containsExactly(
            "甘肃省职业技能等级认定报备表",
            "职业技能等级认定报考人员资格审核承诺书",
            "关于申请在xxx开展职业技能等级认定的报告",
            "市(州)职业技能等级认定报备表",
            "甘肃省社会培训评价组织职业技能等级认定汇总表",
            "甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册",
            "职业技能等级证书数据合规审核表",
            "职业技能等级认定合格人员评价结果承诺书");
    assertThat(edition.grounds()).isEqualTo("《甘肃省2024年社会培训评价组织职业技能等级认定计划公告》");
    assertThat(Forms.in(edition).all()).isEqualTo(Forms.all());
  }

  @ParameterizedTest
  @EnumSource
  void theEditionOf2024IsTheLayoutInCode(Attachment attachment) {
    // The definitions take their titles from it, so it must not need the definitions.
    assertThat(Edition.gansu(2024).layout(attachment)).isSameAs(LayoutChoice.NONE);
  }

  @Test
  void of2026OnlyWhatIsKnownIsThereAndItSaysThatItIsInferred() {
    Edition edition = Edition.gansu(2026);
    assertThat(edition.attachments())
        .extracting(Entry::meaning, Entry::number, Entry::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Attachment.SESSION_FILING, 1, "考点报备表"),
            org.assertj.core.groups.Tuple.tuple(
                Attachment.ASSESSMENT_REPORT, 2, "关于申请在xxx开展职业技能等级认定的报告"));
    assertThat(edition.attachments())
        .allSatisfy(
            entry -> {
              assertThat(entry.evidence()).isEqualTo(Evidence.INFERRED);
              assertThat(entry.note()).isPresent();
            });
    assertThat(edition.announcement()).isEmpty();
    assertThat(Forms.in(edition).all())
        .extracting(Form::toString)
        .containsExactly("附件1《考点报备表》", "附件2《关于申请在xxx开展职业技能等级认定的报告》");
  }

  @Test
  void whatThe2026EditionDoesNotNumberIsUnknownAndNotMadeUp() {
    assertThatThrownBy(() -> Forms.in(Edition.gansu(2026)).certificateRoster())
        .isInstanceOf(UnknownAttachmentException.class)
        .hasMessage(
            "Edition[甘肃省2026年版, 2 attachments]: number and title of CERTIFICATE_ROSTER are unknown;"
                + " supply them in a JSON file, see docs/editions.md")
        .extracting(thrown -> ((UnknownAttachmentException) thrown).chineseMessage())
        .isEqualTo(
            "甘肃省2026年版未载明“甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册”一类附件的编号和名称；请按docs/editions.md写成JSON文件后读入");
    assertThat(Edition.gansu(2026).find(Attachment.PREFECTURE_FILING)).isEmpty();
  }

  @Test
  void aReportOf2026DoesNotCiteTheAnnouncementOf2024() throws IOException {
    Path file = folder.resolve("report.docx");
    Form<AssessmentReport> form = Forms.in(Edition.gansu(2026)).assessmentReport();
    form.write(Samples.assessmentReport(2), file);
    assertThat(letter(file))
        .contains("根据甘肃省2026年职业技能等级认定工作要求，")
        .contains("附件：1．考点报备表")
        .doesNotContain("公告");
    assertThat(form.read(file).orElseThrow()).isEqualTo(Samples.assessmentReport(2));
  }

  @Test
  void aYearThatDoesNotShipSaysHowToSupplyIt() {
    assertThatThrownBy(() -> Edition.gansu(2025))
        .isInstanceOf(MissingEditionException.class)
        .hasMessageContaining("Edition.read(path)")
        .extracting(thrown -> ((MissingEditionException) thrown).chineseMessage())
        .isEqualTo("本版未附甘肃省2025年表样（附2024年和2026年）；请按docs/editions.md写成JSON文件，用Edition.read(文件)读入");
  }

  // ---- another province

  static Stream<Form<?>> sampleForms() {
    return Forms.in(SAMPLE).all().stream();
  }

  @ParameterizedTest
  @MethodSource("sampleForms")
  <T> void formsOfAnotherProvinceComeBack(Form<T> form) {
    @SuppressWarnings("unchecked")
    T value = (T) withoutOmitted(form.attachment());
    assertThat(form.check(value)).isEmpty();
    Path file = folder.resolve(form.entry().fileName());
    form.write(value, file);
    FormReading<T> reading = form.read(file);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(value);
  }

  /** A sample without what the other province has no columns for. */
  private static Object withoutOmitted(Attachment attachment) {
    return switch (attachment) {
      case SESSION_FILING -> Rows.with(Samples.sessionFiling(7), Rows::withoutRemark);
      case CERTIFICATE_ROSTER ->
          Rows.roster(
              Samples.certificates(7).stream()
                  .map(c -> Rows.certificate(c, Rows.onlyNamed(c.holder())))
                  .toList());
      default -> valueOf(attachment);
    };
  }

  private static Object valueOf(Attachment attachment) {
    return Samples.ofSize(7).entrySet().stream()
        .filter(entry -> entry.getKey().attachment() == attachment)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void titlesColumnsAndTheirOrderAreThoseOfTheFile() throws IOException {
    Path file = folder.resolve("filing.xlsx");
    Forms.in(SAMPLE).sessionFiling().write(Samples.sessionFiling(2), file);
    try (XSSFWorkbook book = open(file)) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(texts(sheet.getRow(0))).containsExactly("职业技能等级认定计划报备表");
      assertThat(texts(sheet.getRow(1)))
          .containsExactly("评价机构名称：甘肃陇证示范职业培训学校", "机构备案号：S000062000001");
      assertThat(texts(sheet.getRow(3)))
          .containsExactly(
              "序号",
              "所属地市",
              "职业（名称）",
              "工种名称",
              "认定等级",
              "计划人数",
              "认定方式",
              "理论认定日期及时间",
              "技能认定日期及时间",
              "考试地点",
              "考点名称",
              "考评人员",
              "内部质量督导员",
              "核验人签字");
      assertThat(texts(sheet.getRow(4))).startsWith("1.0", "示例市", "电工", "--", "四级/中级工", "10.0");
      assertThat(sheet.getRow(4).getCell(13).getStringCellValue()).isEmpty();
      // Lines end where the sheet does, whatever its columns.
      assertThat(sheet.getMergedRegions())
          .filteredOn(range -> range.getFirstRow() < 3)
          .extracting(range -> range.getLastColumn())
          .contains(13)
          .allMatch(column -> column <= 13);
      assertThat(sheet.getColumnWidth(1)).isEqualTo(8 * 256);
    }
  }

  @Test
  void rowsOfAnotherProvinceGoAndComeOneByOne() throws IOException {
    SessionFiling filing = Rows.with(Samples.sessionFiling(50), Rows::withoutRemark);
    SessionFiling head = Rows.without(filing);
    Path whole = folder.resolve("whole.xlsx");
    Path streamed = folder.resolve("streamed.xlsx");
    RowForm<SessionFiling, SessionFiling.Row> form = Forms.in(SAMPLE).sessionFiling();
    form.write(filing, whole);
    assertThat(form.write(head, filing.rows().stream(), streamed)).isEqualTo(50);
    assertThat(streamed).hasSameBinaryContentAs(whole);
    List<SessionFiling.Row> rows = new ArrayList<>();
    assertThat(form.read(streamed, rows::add).orElseThrow()).isEqualTo(head);
    assertThat(rows).isEqualTo(filing.rows());
  }

  @Test
  void whatStandsInAColumnOfTheEditionsOwnIsPeoplesBusiness() {
    SessionFiling filing = Rows.with(Samples.sessionFiling(2), Rows::withoutRemark);
    Path file = folder.resolve("filing.xlsx");
    Form<SessionFiling> form = Forms.in(SAMPLE).sessionFiling();
    form.write(filing, file);
    Books.edit(
        file,
        book -> {
          Books.under(book.getSheetAt(0), "核验人签字", 1).setCellValue("测试核验");
          Books.under(book.getSheetAt(0), "所属地市", 2).setCellValue("另一市");
        });
    assertThat(form.read(file).orElseThrow()).isEqualTo(filing);
  }

  @Test
  void aFileOfTheOldTitlesIsRecognized() {
    SessionFiling filing = Samples.sessionFiling(3);
    Path file = folder.resolve("filing.xlsx");
    Forms.sessionFiling().write(filing, file);
    FormReading<SessionFiling> reading = Forms.in(SAMPLE).sessionFiling().read(file);
    assertThat(reading.orElseThrow()).isEqualTo(Rows.with(filing, Rows::withoutRemark));
  }

  @Test
  void anAliasOfTheEditionIsRecognized() {
    SessionFiling filing = Rows.with(Samples.sessionFiling(3), Rows::withoutRemark);
    Path file = folder.resolve("filing.xlsx");
    Form<SessionFiling> form = Forms.in(SAMPLE).sessionFiling();
    form.write(filing, file);
    Books.edit(file, book -> Books.cell(book.getSheetAt(0), "职业（名称）").setCellValue("工作岗位"));
    assertThat(form.read(file).orElseThrow()).isEqualTo(filing);
  }

  @Test
  void whatHasNoColumnIsNamedBeforeItIsLost() {
    assertThat(Forms.in(SAMPLE).sessionFiling().check(Samples.sessionFiling(7)))
        .extracting(Finding::toString)
        .containsExactly("EDITION-06 警告 备注：本版没有“备注”列，2行的该项内容不写出");
  }

  @Test
  void findingsNameTheTitlesOfTheEdition() {
    SessionFiling nobody = Rows.withHeadCount(Samples.sessionFiling(1), 0);
    assertThat(Forms.in(SAMPLE).sessionFiling().check(nobody))
        .extracting(Finding::toString)
        .contains("FILING-02 错误 第1行（计划人数）：应认定人数不少于1人，实为“0”");
  }

  @Test
  void aReportNamesThePlaceWhereTheTitleSaysSo() throws IOException {
    Path file = folder.resolve("report.docx");
    Forms.in(SAMPLE).assessmentReport().write(Samples.assessmentReport(2), file);
    assertThat(letter(file))
        .contains("关于在兰州市", "开展职业技能等级认定工作的请示")
        .contains("根据《示例省2025年职业技能等级认定工作安排》要求，")
        .contains("附件：1．职业技能等级认定计划报备表");
  }

  @Test
  void anEditionIsInTheOrderOfItsNumbers() {
    assertThat(SAMPLE.attachments()).extracting(Entry::number).containsExactly(1, 2, 5, 6);
    assertThat(SAMPLE).hasToString("Edition[示例省2025年版, 4 attachments]");
  }

  @Test
  void aFileNameHasNothingThatFileNamesMayNotHave() {
    Entry entry =
        new Entry(
            Attachment.SESSION_FILING,
            1,
            "甲/乙\\丙:丁*戊?己\"庚<辛>壬|癸",
            Evidence.INFERRED,
            java.util.Optional.empty());
    assertThat(entry.fileName()).isEqualTo("附件1 甲／乙＼丙：丁＊戊？己＂庚＜辛＞壬｜癸.xlsx");
  }

  @Test
  void theExampleInTheDocumentationIsRight() throws IOException {
    String page = Files.readString(Path.of("../docs/editions.md"));
    int from = page.indexOf("```json\n") + "```json\n".length();
    Path file =
        Files.writeString(
            folder.resolve("example.json"), page.substring(from, page.indexOf("```", from)));
    Edition edition = Edition.read(file);
    assertThat(Forms.in(edition).all()).hasSize(2);
    assertThat(edition.attachment(Attachment.SESSION_FILING).fileName())
        .isEqualTo("附件1 职业技能等级认定计划报备表.xlsx");
    assertThat(page).contains(Stream.of(Attachment.values()).map(a -> "`" + a + "`").toList());
  }

  // ---- what a file may not say

  static Stream<Broken> broken() {
    return Stream.of(
        new Broken(
            "unknown key",
            "\"year\": 2025,",
            "\"year\": 2025, \"yaer\": 1,",
            "JSON-03 错误 x.json!第3行（$.yaer）：未知的键“yaer”"),
        new Broken(
            "duplicate key",
            "\"year\": 2025,",
            "\"year\": 2025,\n  \"year\": 2026,",
            "JSON-02 错误 x.json!第4行（$.year）：键“year”重复，首见第3行"),
        new Broken(
            "wrong type",
            "\"year\": 2025,",
            "\"year\": \"2025\",",
            "JSON-05 错误 x.json!第3行（$.year）：应为整数，实为\"2025\""),
        new Broken(
            "unknown attachment",
            "\"meaning\": \"ASSESSMENT_REPORT\"",
            "\"meaning\": \"REPORT\"",
            "JSON-06 错误 x.json!第7行（$.attachments[0].meaning）：应为下列之一：SESSION_FILING、"
                + "ELIGIBILITY_COMMITMENT、ASSESSMENT_REPORT、PREFECTURE_FILING、RESULT_SUMMARY、"
                + "CERTIFICATE_ROSTER、COMPLIANCE_REVIEW、RESULT_COMMITMENT，实为“REPORT”"),
        new Broken(
            "unknown evidence",
            "\"evidence\": \"inferred\"",
            "\"evidence\": \"guess\"",
            "JSON-06 错误 x.json!第56行（$.attachments[3].evidence）：应为下列之一：notice、law、sibling、inferred，实为“guess”"),
        new Broken(
            "unknown field",
            "\"siteCode\": {",
            "\"siteCod\": {",
            "JSON-03 错误 x.json!第13行（$.attachments[1].labels.siteCod）：未知的键“siteCod”"),
        new Broken(
            "unknown table",
            "\"checks\": [",
            "\"check\": [",
            "JSON-03 错误 x.json!第60行（$.attachments[3].tables.check）：未知的键“check”"),
        new Broken(
            "unknown column",
            "{\"key\": \"workType\"},\n          {\"key\": \"level\", ",
            "{\"key\": \"worktype\"},\n          {\"key\": \"level\", ",
            "JSON-06 错误 x.json!第19行（$.attachments[1].tables.rows[2].key）：应为下列之一：occupation、"
                + "workType、level、headCount、skillsMode、theory、skills、site、address、examiners、"
                + "supervisors、remark，实为“worktype”"),
        new Broken(
            "a column twice",
            "{\"key\": \"site\"},",
            "{\"key\": \"site\"}, {\"key\": \"site\"},",
            "EDITION-01 错误 x.json!第16行（$.attachments[1].tables.rows）：列“site”重复"),
        new Broken(
            "a number twice",
            "\"number\": 5",
            "\"number\": 2",
            "EDITION-01 错误 x.json!第32行（$.attachments[2].number）：每个编号一个附件，该编号首见第7行"),
        new Broken(
            "an attachment twice",
            "\"meaning\": \"COMPLIANCE_REVIEW\"",
            "\"meaning\": \"ASSESSMENT_REPORT\"",
            "EDITION-01 错误 x.json!第56行（$.attachments[3].meaning）：每种附件一次，该种首见第7行"),
        new Broken(
            "a needed column missing",
            "{\"key\": \"skillsMode\"},",
            "",
            "EDITION-02 错误 x.json!第16行（$.attachments[1].tables.rows）：缺少列“skillsMode”（认定方式），没有它就读不回来"),
        new Broken(
            "marks missing",
            "{\"key\": \"comprehensiveMark\"},",
            "",
            "EDITION-02 错误 x.json!第35行（$.attachments[2].tables.entries）：缺少列“comprehensiveMark”（评定成绩），没有它就读不回来"),
        new Broken(
            "a title of another column",
            "\"title\": \"计划人数\"",
            "\"title\": \"考点 名称\"",
            "EDITION-03 错误 x.json!第16行（$.attachments[1].tables.rows）：标题“考点名称”属于两项，读取时无法区分"),
        new Broken(
            "an alias of another column",
            "\"aliases\": [\"工作岗位\"]",
            "\"aliases\": [\"认定等级\"]",
            "EDITION-03 错误 x.json!第16行（$.attachments[1].tables.rows）：标题“认定等级”属于两项，读取时无法区分"),
        new Broken(
            "a label of another field",
            "\"title\": \"机构备案号\"",
            "\"title\": \"联系人\"",
            "EDITION-03 错误 x.json!第11行（$.attachments[1].labels）：标题“联系人”属于两项，读取时无法区分"),
        new Broken(
            "a report without its place",
            "关于在xxx开展",
            "关于开展",
            "EDITION-04 错误 x.json!第8行（$.attachments[0].title）：报告的标题须有一处“xxx”，写出时换成开展地点"),
        new Broken(
            "a place in another title",
            "职业技能等级认定计划报备表",
            "在xxx认定计划报备表",
            "EDITION-04 错误 x.json!第10行（$.attachments[1].title）：只有报告的标题可以有“xxx”"),
        new Broken(
            "columns of the review in another order",
            "{\"key\": \"checked\"},",
            "",
            "EDITION-05 错误 x.json!第60行（$.attachments[3].tables.checks）："
                + "该表与上下栏目同格，只能改列名，列须齐全且次序不变：rule、requirement、checked、failed、result"),
        new Broken(
            "a column that is called 合计",
            "\"title\": \"计划人数\"",
            "\"title\": \"合 计\"",
            "JSON-06 错误 x.json!第21行（$.attachments[1].tables.rows[4].title）：应为序号、小计、合计以外的标题，实为“合 计”"),
        new Broken(
            "a title with a colon",
            "\"title\": \"机构备案号\"",
            "\"title\": \"备案号：\"",
            "JSON-06 错误 x.json!第13行（$.attachments[1].labels.siteCode.title）：应为不含冒号的标题，实为“备案号：”"),
        new Broken(
            "a title that would be a gap",
            "工作安排",
            "工作{}安排",
            "JSON-06 错误 x.json!第4行（$.announcement）：应为不含“{}”，实为“示例省2025年职业技能等级认定工作{}安排”"),
        new Broken(
            "a title with a line break",
            "职业技能等级认定计划报备表",
            "职业技能\\n计划报备表",
            "TEXT-03 错误 x.json!第10行（$.attachments[1].title）"),
        new Broken(
            "too narrow",
            "\"width\": 12",
            "\"width\": 1",
            "JSON-06 错误 x.json!第28行（$.attachments[1].tables.rows[11].width）：应为3–80，实为“1”"),
        new Broken("no JSON", "{\n  \"region\"", "[", "JSON-01 错误 x.json!第1行"));
  }

  record Broken(String name, String text, String by, String finding) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenFileIsRefusedWithLineAndPath(Broken broken) throws IOException {
    String json = Files.readString(sampleProvince());
    assertThat(json).contains(broken.text());
    Path file =
        Files.writeString(folder.resolve("x.json"), json.replace(broken.text(), broken.by()));
    assertThatThrownBy(() -> Edition.read(file))
        .isInstanceOf(InvalidFileException.class)
        .extracting(thrown -> ((InvalidFileException) thrown).chineseMessage())
        .asString()
        .contains(broken.finding());
    assertThat(Edition.tryRead(file).value()).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.json"),
            Files.readString(sampleProvince())
                .replace("\"year\": 2025", "\"year\": 25")
                .replace("{\"key\": \"skillsMode\"},", "")
                .replace("\"failed\"", "\"faild\""));
    assertThat(Edition.tryRead(file).findings())
        .extracting(Finding::ruleId)
        .containsExactly("JSON-06", "EDITION-02", "JSON-06");
  }

  // ---- files as plain POI sees them

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(
        cell -> {
          if (!cell.toString().isEmpty()) {
            texts.add(cell.toString());
          }
        });
    return texts;
  }

  private static String letter(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument letter = new XWPFDocument(in)) {
      StringBuilder text = new StringBuilder();
      letter.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
      return text.toString();
    }
  }
}
